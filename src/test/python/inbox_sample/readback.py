"""Opens the written files again with a reader and compares them with the figures they were made from."""

import re
from decimal import Decimal

import openpyxl
import xlrd

from . import form01, tcvn3


def compare(report, cells, path):
    """Raises AssertionError at the first cell that does not say what it should."""
    read = _xls(report, path) if report.suffix == "xls" else _xlsx(report, path)
    for code, (row, column) in cells.items():
        found = _number(read(row, column), report)
        if code in form01.RATIOS:
            _check_ratio(report, code, found, path)
        elif code == report.because.get("indicator"):
            assert found == report.because["written"], (path, code, found)
        else:
            assert found == report.figures.get(code), (path, code, found, report.figures.get(code))


def _check_ratio(report, code, found, path):
    if found is None:
        return
    exact = form01.ratio(code, report.figures)
    off = abs(found - exact) > Decimal("0.1")
    deliberate = report.because.get("rule") == "R16" and code in report.written
    assert off == deliberate, (path, code, found, exact)


def _xlsx(report, path):
    page = openpyxl.load_workbook(path, data_only=True)[report.sheet]

    def read(row, column):
        cell = page.cell(row + 1, column + 1)
        share = isinstance(cell.value, (int, float)) and cell.number_format.endswith("%")
        return cell.value * 100 if share else cell.value

    return read


def _xls(report, path):
    book = xlrd.open_workbook(path, formatting_info=True)
    page = book.sheet_by_name(report.sheet)

    def read(row, column):
        cell = page.cell(row, column)
        font = book.font_list[book.xf_list[cell.xf_index].font_index].name
        return tcvn3.decode(cell.value, font) if report.legacy and isinstance(cell.value, str) else cell.value

    return read


def _number(content, report):
    if isinstance(content, (int, float)):
        return Decimal(str(round(content, 6)))
    text = (content or "").strip()
    if not text:
        return None
    if text in ("-", "–", "không", "không có"):
        return Decimal(0)
    match = re.fullmatch(r"([\d.,]+)%?( .*)?", text)
    return Decimal(match[1].replace(".", "").replace(",", ".")) if match else text
