"""Workbooks by openpyxl and xlwt, and LibreOffice's conversions of them in batches."""

import subprocess
import tempfile
from pathlib import Path

import openpyxl
import xlwt
from openpyxl.styles import Font

from .grid import Sheet

# What a draft's format is converted from, LibreOffice's filter, and the suffix that the filter gives.
CONVERSIONS = {
    "lo-xlsx": ("xlsx", "xlsx:Calc MS Excel 2007 XML"),
    "lo-xls": ("xlsx", "xls:MS Excel 97"),
    "lo-xlsx-of-xls": ("xls", "xlsx:Calc MS Excel 2007 XML"),
    "lo-html": ("xlsx", "html"),
    "ods": ("xlsx", "ods"),
    "fods": ("xlsx", "fods"),
    "doc": ("docx", "doc:MS Word 97"),
}
_BATCH = 200
_STATES = {"visible": 0, "hidden": 1, "veryHidden": 2}


def xlsx(sheets: list[Sheet], target: Path) -> None:
    """Formulas have no values in this file: openpyxl computes none."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        page.sheet_state = sheet.state
        for (row, column), cell in sheet.cells.items():
            written = page.cell(row + 1, column + 1)
            written.value = "=" + cell.formula if cell.formula else cell.value
            written.font = Font(name=cell.font)
            written.number_format = cell.format
            if cell.quoted:
                written.quotePrefix = True
                written.data_type = "s"
        for row, column, last_row, last_column in sheet.merges:
            page.merge_cells(start_row=row + 1, start_column=column + 1, end_row=last_row + 1,
                             end_column=last_column + 1)
        for row in sheet.hidden_rows:
            page.row_dimensions[row + 1].hidden = True
        for column in sheet.hidden_columns:
            page.column_dimensions[chr(ord("A") + column)].hidden = True
    book.active = next(i for i, sheet in enumerate(sheets) if sheet.state == "visible")
    book.save(target)


def xls(sheets: list[Sheet], target: Path) -> None:
    """The value stands where a formula would."""
    book = xlwt.Workbook(encoding="utf-8")
    styles: dict[tuple[str, str], xlwt.XFStyle] = {}
    for sheet in sheets:
        page = book.add_sheet(sheet.name, cell_overwrite_ok=True)
        page.visibility = _STATES[sheet.state]
        for row, column, last_row, last_column in sheet.merges:
            page.merge(row, last_row, column, last_column)
        for (row, column), cell in sheet.cells.items():
            style = styles.setdefault((cell.font, cell.format), _style(cell.font, cell.format))
            if cell.runs:
                page.write_rich_text(row, column, [(text, _font(font)) for text, font in cell.runs], style)
            else:
                page.write(row, column, cell.value, style)
        for row in sheet.hidden_rows:
            page.row(row).hidden = True
        for column in sheet.hidden_columns:
            page.col(column).hidden = True
    book.save(str(target))


def _style(font: str, number_format: str) -> xlwt.XFStyle:
    style = xlwt.XFStyle()
    style.font, style.num_format_str = _font(font), number_format
    return style


def _font(name: str) -> xlwt.Font:
    font = xlwt.Font()
    font.name = name
    return font


def convert(jobs: list[tuple[str, Path, Path]]) -> None:
    """Each job is a format of CONVERSIONS, the source and the target; one start of LibreOffice a format and batch."""
    with tempfile.TemporaryDirectory() as folder:
        for name in sorted({job[0] for job in jobs}):
            wanted = [job for job in jobs if job[0] == name]
            for start in range(0, len(wanted), _BATCH):
                _batch(CONVERSIONS[name][1], wanted[start:start + _BATCH], Path(folder))


def _batch(converter: str, jobs: list[tuple[str, Path, Path]], folder: Path) -> None:
    made = folder / "made"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", converter,
         "--outdir", str(made), *[str(source) for _, source, _ in jobs]], check=True, capture_output=True)
    suffix = converter.split(":")[0]
    for _, source, target in jobs:
        (made / f"{source.stem}.{suffix}").replace(target)
