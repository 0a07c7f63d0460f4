#!/usr/bin/python3
"""Makes the small spreadsheets in src/test/resources/tonghop/document, each by the program it is named after.

Needs openpyxl, xlwt and LibreOffice (soffice). Run from anywhere; the files are kept in the repository, so that the
tests need none of these.
"""

import datetime
import pathlib
import subprocess
import tempfile

import openpyxl
import xlwt
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

OUT = pathlib.Path(__file__).parent.parent / "resources" / "tonghop" / "document"


def openpyxl_report(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Biểu 01"
    sheet["A1"] = "B¸o c¸o kÕt qu¶ c«ng t¸c d©n vËn"
    sheet["A1"].font = Font(name=".VnTime", size=14)
    sheet.merge_cells("A1:E1")
    sheet["A3"] = "  giữ dấu cách  "
    sheet["B4"] = "1.1"
    sheet["C4"] = 12
    sheet["C5"] = 0.285
    sheet["C6"] = 100
    sheet["C7"] = "=SUM(C4:C6)"
    sheet["D4"] = 0.85
    sheet["D4"].number_format = "0.0%"
    sheet["D5"] = datetime.date(2024, 5, 14)
    sheet["D5"].number_format = "dd/mm/yyyy"
    sheet["D6"] = True
    sheet["D7"] = "=1/0"
    sheet["E4"] = "   "
    sheet["E5"] = "Bỏ qua\nxuống dòng"
    sheet.row_dimensions[6].hidden = True
    for row in range(20, 60):
        sheet.cell(row, 3).font = Font(bold=True)
    hidden = book.create_sheet("Bản cũ")
    hidden["A1"] = 7
    hidden.sheet_state = "hidden"
    deep = book.create_sheet("Rất ẩn")
    deep["A1"] = 8
    deep.sheet_state = "veryHidden"
    book.create_sheet("Trống")
    book.save(path)


def openpyxl_formulas(path):
    """openpyxl computes nothing: no formula has a result."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Biểu 01"
    other = book.create_sheet("Chi tiết")
    other["A1"] = 7
    formulas = {
        "A1": 12, "A2": 30, "A3": "=SUM(A1:A2)", "A4": "=A3/50", "A5": '=IF(A6=0,"",A1/A6)', "A6": 0,
        "A7": "='Chi tiết'!A1+A3", "A8": "=A1/A6", "A9": "=TODAY()", "A10": "=A9+1", "A11": "=A12+1", "A12": "=A11+1",
        "A13": "='[quy 1.xlsx]Biểu 01'!D12", "A14": "=A13*2", "A15": "=ROUND(A1/7,1)", "A16": "=SUM(A:XFD)",
    }
    for address, content in formulas.items():
        sheet[address] = content
    sheet["A4"].number_format = "0.0%"
    book.save(path)


def openpyxl_1904(path):
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet["A1"] = datetime.date(2024, 5, 14)
    sheet["A1"].number_format = "dd/mm/yyyy"
    sheet["A2"] = 12
    book.save(path)


def xlwt_report(path):
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Biểu 01")

    def font(name):
        made = xlwt.Font()
        made.name = name
        return made

    def style(name, number_format="General"):
        made = xlwt.XFStyle()
        made.font = font(name)
        made.num_format_str = number_format
        return made

    times = style("Times New Roman")
    sheet.write_merge(0, 0, 0, 4, "B¸o c¸o kÕt qu¶ c«ng t¸c d©n vËn", style(".VnTime"))
    sheet.write_rich_text(
        1,
        0,
        [("Đơn vị: ", font("Times New Roman")), ("HuyÖn VÜnh Cöu", font(".VnTime")), (", ñôn vò", font("VNI-Times"))],
        times,
    )
    sheet.write(3, 1, "1.1", times)
    sheet.write(3, 2, 12, times)
    sheet.write(4, 2, 0.285, times)
    sheet.write(5, 2, 100, times)
    sheet.write(6, 2, xlwt.Formula("SUM(C4:C6)"), times)
    sheet.write(3, 3, 0.85, style("Times New Roman", "0.0%"))
    sheet.write(4, 3, datetime.date(2024, 5, 14), style("Times New Roman", "dd/mm/yyyy"))
    sheet.write(5, 3, True, times)
    sheet.row(5).hidden = True
    for row in range(20, 60):
        sheet.write(row, 2, None, times)
    hidden = book.add_sheet("Bản cũ")
    hidden.write(0, 0, 7)
    hidden.visibility = 1
    deep = book.add_sheet("Rất ẩn")
    deep.write(0, 0, 8)
    deep.visibility = 2
    book.save(str(path))


def libreoffice(source, kind, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind,
             "--outdir", folder, str(source)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        made = pathlib.Path(folder) / (source.stem + "." + kind)
        target.write_bytes(made.read_bytes())


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    openpyxl_report(OUT / "openpyxl.xlsx")
    openpyxl_formulas(OUT / "openpyxl-formulas.xlsx")
    openpyxl_1904(OUT / "openpyxl-1904.xlsx")
    xlwt_report(OUT / "xlwt.xls")
    # Each from the other program's other format: the rich text of the .xls comes out in the .xlsx.
    libreoffice(OUT / "xlwt.xls", "xlsx", OUT / "libreoffice.xlsx")
    for kind in ("xls", "ods", "html"):
        libreoffice(OUT / "openpyxl.xlsx", kind, OUT / f"libreoffice.{kind}")
    libreoffice(OUT / "xlwt.xls", "fods", OUT / "libreoffice.fods")
