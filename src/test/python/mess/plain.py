"""Reports as text: comma-separated values and web pages."""

import csv
import io
import unicodedata
from html import escape
from pathlib import Path
from random import Random

from . import fonts
from .draft import Incompatible
from .grid import Sheet

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def write_csv(sheet: Sheet, charset: str, random: Random, target: Path) -> None:
    separator = random.choice(",;\t")
    text = io.StringIO()
    lines = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    lines.writerows([[cell.shown() for cell in line] for line in sheet.lines()])
    target.write_bytes(_encode(text.getvalue(), charset))


def _encode(text: str, charset: str) -> bytes:
    try:
        if charset == "cp1258":
            return "".join(map(_apart, text)).encode("cp1258")
        if charset == "tcvn3":
            return fonts.tcvn3_codes(text).encode("latin-1")
        return text.encode(charset)
    except (ValueError, UnicodeError) as refused:
        raise Incompatible(str(refused)) from refused


def _apart(letter: str) -> str:
    """Windows-1258 has the letters with their hats, the tones behind them."""
    parts = unicodedata.normalize("NFD", letter)
    tones = "".join(mark for mark in parts if mark in _TONES)
    rest = "".join(mark for mark in parts if mark not in _TONES)
    return unicodedata.normalize("NFC", rest) + tones


def write_html(sheet: Sheet, target: Path) -> None:
    """As a web application exports a table for Excel."""
    spans = {(row, column): (last_row - row + 1, last_column - column + 1)
             for row, column, last_row, last_column in sheet.merges}
    covered = {(r, c) for row, column, last_row, last_column in sheet.merges for r in range(row, last_row + 1)
               for c in range(column, last_column + 1)} - set(spans)
    rows = []
    for row, line in enumerate(sheet.lines()):
        cells = []
        for column, cell in enumerate(line):
            if (row, column) not in covered:
                tall, wide = spans.get((row, column), (1, 1))
                attributes = (f' rowspan="{tall}"' if tall > 1 else "") + (f' colspan="{wide}"' if wide > 1 else "")
                cells.append(f"<td{attributes}>{escape(cell.shown()).replace(chr(10), '<br>')}</td>")
        rows.append("<tr>" + "".join(cells) + "</tr>")
    head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>'
    target.write_text(f'{head}<table border="1">{chr(10).join(rows)}</table></body></html>', encoding="utf-8")
