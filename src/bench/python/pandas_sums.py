"""The figures of all reports in a folder, summed by regime and period: pandas_sums.py FOLDER SUMS.xlsx"""
import sys
from pathlib import Path

import pandas as pd


def read(file):
    sheet = pd.read_excel(file, header=None, dtype=object)
    first = sheet[0].astype(str)
    rows = sheet[first.str.fullmatch(r"\d+\.\d+")]

    def said(words):
        return next(text.split(":", 1)[1].strip() for text in first if text.startswith(words))

    names = said("Kính gửi"), said("Kỳ báo cáo"), said("Đơn vị báo cáo")
    return names, dict(zip(rows[0], pd.to_numeric(rows[3])))


folder, sums = sys.argv[1:]
# A later report of a unit takes the place of an earlier one.
reports = dict(read(file) for file in sorted(Path(folder).glob("*.xlsx")))
index = pd.MultiIndex.from_tuples(reports, names=["Chế độ", "Kỳ", "Đơn vị"])
figures = pd.DataFrame(list(reports.values()), index=index)
figures.groupby(level=["Chế độ", "Kỳ"]).sum().to_excel(sums)
