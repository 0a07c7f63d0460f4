"""Turns sheets into files with the programs that offices use. The same sheets give the same bytes."""

import json
import os
import re
import subprocess
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path

import openpyxl
import xlwt
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from . import tcvn3

_WRITTEN = datetime(2024, 5, 2, 8, 0, 0)
_LIBRARIES = [
    "org/apache/poi/poi", "org/apache/poi/poi-ooxml", "org/apache/poi/poi-ooxml-lite", "org/apache/xmlbeans/xmlbeans",
    "org/apache/commons/commons-compress", "commons-io/commons-io", "commons-codec/commons-codec",
    "org/apache/commons/commons-collections4", "org/apache/commons/commons-math3", "com/zaxxer/SparseBitSet",
    "com/github/virtuald/curvesapi", "org/apache/logging/log4j/log4j-api",
    "com/fasterxml/jackson/core/jackson-databind", "com/fasterxml/jackson/core/jackson-core",
    "com/fasterxml/jackson/core/jackson-annotations",
]
_POI_WRITER = Path(__file__).parents[2] / "java/tonghop/sample/PoiSampleWriter.java"


def to_tcvn3(sheets):
    for sheet in sheets:
        for cell in sheet.cells.values():
            cell.font = ".VnTime"
            if isinstance(cell.value, str):
                cell.value, cell.font = tcvn3.encode(cell.value)


def openpyxl_file(sheets):
    """A formula has no value in this file: openpyxl computes none."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.creator = "Văn thư"
    book.properties.created = book.properties.modified = _WRITTEN
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        page.sheet_state = "hidden" if sheet.hidden else "visible"
        for (row, column), cell in sheet.cells.items():
            _openpyxl_cell(page.cell(row + 1, column + 1), cell)
        for row, column, last_row, last_column in sheet.merges:
            page.merge_cells(start_row=row + 1, start_column=column + 1, end_row=last_row + 1,
                             end_column=last_column + 1)
        for column, width in enumerate(sheet.widths, 1):
            page.column_dimensions[get_column_letter(column)].width = width
        for row, height in sheet.heights().items():
            page.row_dimensions[row + 1].height = height
        page.page_setup.paperSize = page.PAPERSIZE_A4
        page.page_setup.orientation = "landscape" if sum(sheet.widths) > 105 else "portrait"
        page.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)
        page.page_setup.fitToHeight = 0
    book.active = next(i for i, sheet in enumerate(sheets) if not sheet.hidden)
    return book


def _openpyxl_cell(target, cell):
    target.value = "=" + cell.formula if cell.formula else cell.value
    target.font = Font(name=cell.font, size=cell.size, bold=cell.bold, italic=cell.italic)
    target.alignment = Alignment(horizontal=cell.align, vertical="center", wrap_text=cell.wrap)
    target.number_format = cell.format
    if cell.border:
        line = Side(style="thin")
        target.border = Border(left=line, right=line, top=line, bottom=line)


def write_openpyxl(sheets, target):
    openpyxl_file(sheets).save(target)
    settle(target)


def write_xlwt(sheets, target):
    """xlwt cannot compute either: the value stands where a formula would."""
    book = xlwt.Workbook(encoding="utf-8")
    styles = {}
    for sheet in sheets:
        page = book.add_sheet(sheet.name, cell_overwrite_ok=True)
        page.visibility = 1 if sheet.hidden else 0
        page.portrait, page.fit_num_pages = True, 1
        page.fit_width_to_pages, page.fit_height_to_pages = 1, 0
        for row, column, last_row, last_column in sheet.merges:
            page.merge(row, last_row, column, last_column)
        for (row, column), cell in sheet.cells.items():
            page.write(row, column, cell.value, _xlwt_style(styles, cell))
        for column, width in enumerate(sheet.widths):
            page.col(column).width = width * 256
        for row, height in sheet.heights().items():
            page.row(row).height_mismatch = True
            page.row(row).height = height * 20
    book.save(str(target))


def _xlwt_style(styles, cell):
    key = (cell.font, cell.size, cell.bold, cell.italic, cell.align, cell.wrap, cell.border, cell.format)
    if key not in styles:
        rules = (f"font: name {cell.font}, height {cell.size * 20}, bold {cell.bold}, italic {cell.italic};"
                 f"align: horiz {cell.align}, vert centre, wrap {cell.wrap};")
        if cell.border:
            rules += "borders: left thin, right thin, top thin, bottom thin;"
        styles[key] = xlwt.easyxf(rules, num_format_str=cell.format)
    return styles[key]


def write_libreoffice(jobs):
    """Converts several workbooks in one go; each job is the sheets and the target. Formulas are computed."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        for suffix, converter in (("xlsx", "xlsx:Calc MS Excel 2007 XML"), ("xls", "xls:MS Excel 97")):
            wanted = {f"{n:02}": job for n, job in enumerate(jobs) if job[1].suffix == "." + suffix}
            for number, (sheets, _) in wanted.items():
                openpyxl_file(sheets).save(folder / f"{number}.xlsx")
            (folder / suffix).mkdir()
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", converter,
                 "--outdir", str(folder / suffix), *[str(folder / f"{number}.xlsx") for number in wanted]],
                check=True, capture_output=True)
            for number, (_, target) in wanted.items():
                target.write_bytes((folder / suffix / f"{number}.{suffix}").read_bytes())
                settle(target)


def write_poi(jobs):
    """Apache POI writes all of them in one Java process."""
    orders = [{"target": str(target), "sheets": [_as_json(sheet) for sheet in sheets]} for sheets, target in jobs]
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as order:
        json.dump(orders, order, ensure_ascii=False)
        order.flush()
        subprocess.run(["java", "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8",
                        "-Dlog4j2.statusLoggerLevel=OFF", "-cp", _class_path(),
                        str(_POI_WRITER), order.name], check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    for _, target in jobs:
        settle(target)


def _as_json(sheet):
    cells = [{"row": row, "column": column, **vars(cell)} for (row, column), cell in sheet.cells.items()]
    return {"name": sheet.name, "hidden": sheet.hidden, "widths": sheet.widths, "merges": sheet.merges,
            "heights": list(sheet.heights().items()), "cells": cells}


def _class_path():
    """The build's own libraries, from Maven's local repository in the versions that the build resolved."""
    versions = {"commons-compress": "1.28.0", "commons-io": "2.21.0", "commons-codec": "1.21.0",
                "log4j-api": "2.25.3", "jackson-databind": "2.19.4", "jackson-core": "2.19.4",
                "jackson-annotations": "2.19.4"}
    repository = Path.home() / ".m2/repository"
    jars = []
    for library in _LIBRARIES:
        name = library.rsplit("/", 1)[1]
        found = sorted((repository / library).glob(f"{versions.get(name, '*')}/{name}-*.jar"))
        jars.append(str(found[-1]))
    return ":".join(jars)


def settle(target):
    """Gives every part of an .xlsx and its properties one date, so that the bytes depend on the content only."""
    target = Path(target)
    if target.suffix != ".xlsx":
        return
    with zipfile.ZipFile(target) as archive:
        parts = [(part.filename, archive.read(part)) for part in archive.infolist()]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", b"2024-05-02T08:00:00Z", content)
            part = zipfile.ZipInfo(name, _WRITTEN.timetuple()[:6])
            part.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(part, content)


_WORD_PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>',
}


def write_pdf(paragraphs, rows, target):
    """A printed page of paragraphs and one table, under whatever name; its date is that of all samples."""
    with tempfile.TemporaryDirectory() as folder:
        _write_word(paragraphs, rows, Path(folder) / "page.docx")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
             "--outdir", folder, f"{folder}/page.docx"], check=True, capture_output=True)
        page = (Path(folder) / "page.pdf").read_bytes()
    target.write_bytes(re.sub(rb"D:\d{14}[^)]*", b"D:20240502150000+07'00'", page))


def _write_word(paragraphs, rows, target):
    """A Word document of paragraphs and one table."""
    text = lambda t: f'<w:p><w:r><w:t xml:space="preserve">{t}</w:t></w:r></w:p>'
    table = "".join("<w:tr>" + "".join(f"<w:tc>{text(t)}</w:tc>" for t in row) + "</w:tr>" for row in rows)
    body = "".join(map(text, paragraphs)) + f"<w:tbl>{table}</w:tbl><w:p/>"
    document = ('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                f"<w:body>{body}</w:body></w:document>")
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in {**_WORD_PARTS, "word/document.xml": document}.items():
            part = zipfile.ZipInfo(name, _WRITTEN.timetuple()[:6])
            part.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(part, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + content)
