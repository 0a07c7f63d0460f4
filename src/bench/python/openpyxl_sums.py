"""The figures of all reports in a folder, summed by regime and period: openpyxl_sums.py FOLDER SUMS.xlsx"""
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from openpyxl import Workbook, load_workbook

NAMES = ("Kính gửi", "Kỳ báo cáo", "Đơn vị báo cáo")
CODE = re.compile(r"\d+\.\d+")


def read(file):
    said, figures = {}, {}
    book = load_workbook(file, read_only=True)
    for row in book.worksheets[0].iter_rows(values_only=True):
        name, _, rest = str(row[0]).partition(":")
        if name in NAMES:
            said[name] = rest.strip()
        elif CODE.fullmatch(str(row[0])) and row[3] is not None:
            figures[row[0]] = row[3]
    book.close()
    return tuple(said[name] for name in NAMES), figures


folder, out = sys.argv[1:]
# A later report of a unit takes the place of an earlier one.
reports = dict(read(file) for file in sorted(Path(folder).glob("*.xlsx")))
sums = defaultdict(Counter)
for (regime, period, _), figures in reports.items():
    sums[regime, period].update(figures)

codes = list(dict.fromkeys(code for figures in reports.values() for code in figures))
book = Workbook(write_only=True)
sheet = book.create_sheet("Tổng")
sheet.append(["Chế độ", "Kỳ", *codes])
for (regime, period), figures in sorted(sums.items()):
    sheet.append([regime, period, *(figures[code] for code in codes)])
book.save(out)
