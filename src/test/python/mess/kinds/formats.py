"""The file that carries the report. Those without types or several sheets leave no room for mess of that kind."""

from ..catalogue import EITHER, FONT, FORMAT, SHEETS, TYPES, always, kind
from ..companions import forms
from ..draft import Draft, Incompatible


def _format(draft: Draft, name: str) -> None:
    draft.format = name


@kind("format", ".xlsx by openpyxl", FORMAT, needs=always)
def openpyxl_xlsx(draft: Draft) -> None:
    _format(draft, "xlsx")


@kind("format", ".xls by xlwt", FORMAT, needs=always)
def xlwt_xls(draft: Draft) -> None:
    _format(draft, "xls")


@kind("format", ".xlsx by LibreOffice", FORMAT, needs=always)
def libreoffice_xlsx(draft: Draft) -> None:
    _format(draft, "lo-xlsx")


@kind("format", ".xls by LibreOffice", FORMAT, needs=always)
def libreoffice_xls(draft: Draft) -> None:
    _format(draft, "lo-xls")


@kind("format", ".xlsm", FORMAT, needs=always)
def xlsm(draft: Draft) -> None:
    _format(draft, "xlsm")


@kind("format", ".ods", FORMAT, needs=always)
def ods(draft: Draft) -> None:
    _format(draft, "ods")


@kind("format", ".fods", FORMAT, needs=always)
def fods(draft: Draft) -> None:
    _format(draft, "fods")


@kind("format", "an .xlsx called .xls", FORMAT, needs=always)
def xlsx_called_xls(draft: Draft) -> None:
    _format(draft, "xlsx-as-xls")


@kind("format", "an .xls called .xlsx", FORMAT, needs=always)
def xls_called_xlsx(draft: Draft) -> None:
    _format(draft, "xls-as-xlsx")


def _flat(draft: Draft, name: str) -> None:
    """One sheet of text."""
    if forms(draft) and draft.lines and draft.placement != "under":
        draft.placement = "under"
    _format(draft, name)


@kind("format", ".csv in UTF-8 without a mark", FORMAT, SHEETS, TYPES, FONT, needs=always)
def csv_utf8(draft: Draft) -> None:
    _flat(draft, "csv:utf-8")


@kind("format", ".csv in UTF-8 with a mark", FORMAT, SHEETS, TYPES, FONT, needs=always)
def csv_utf8_marked(draft: Draft) -> None:
    _flat(draft, "csv:utf-8-sig")


@kind("format", ".csv in UTF-16", FORMAT, SHEETS, TYPES, FONT, needs=always)
def csv_utf16(draft: Draft) -> None:
    _flat(draft, "csv:utf-16")


@kind("format", ".csv in Windows-1258", FORMAT, SHEETS, TYPES, FONT, needs=always)
def csv_windows_1258(draft: Draft) -> None:
    _flat(draft, "csv:cp1258")


@kind("format", ".csv of TCVN3 bytes", FORMAT, SHEETS, TYPES, FONT, needs=always)
def csv_tcvn3(draft: Draft) -> None:
    _flat(draft, "csv:tcvn3")


@kind("format", "a web page called .xls", FORMAT, SHEETS, TYPES, FONT, needs=always)
def html_called_xls(draft: Draft) -> None:
    _flat(draft, "html")


@kind("format", ".html by LibreOffice, called .xls", FORMAT, SHEETS, TYPES, FONT, "order", needs=always)
def libreoffice_html(draft: Draft) -> None:
    _flat(draft, "lo-html")


@kind("format", "a table in .docx", FORMAT, SHEETS, TYPES, FONT, needs=always)
def word_docx(draft: Draft) -> None:
    _flat(draft, "docx")


@kind("format", "a table in .doc", FORMAT, SHEETS, TYPES, FONT, needs=always)
def word_doc(draft: Draft) -> None:
    _flat(draft, "doc")


@kind("format", "an .xlsx in a .zip", FORMAT, needs=always)
def zipped(draft: Draft) -> None:
    _format(draft, "zip")


@kind("format", "an .xlsx in a .zip in a .zip", FORMAT, needs=always)
def zipped_twice(draft: Draft) -> None:
    _format(draft, "zip-zip")


@kind("format", "an .xlsx attached to an .eml", FORMAT, needs=always)
def mailed(draft: Draft) -> None:
    _format(draft, "eml")


@kind("format", ".xls of Excel 5.0/95 (BIFF5)", FORMAT, SHEETS, TYPES, FONT, needs=always, expect=EITHER)
def biff5(draft: Draft) -> None:
    if draft.before or draft.after:
        raise Incompatible
    _flat(draft, "biff5")
