"""A workbook as Excel 5.0 and 95 wrote it: BIFF5, texts in the bytes of TCVN3 under the font .VnTime."""

import struct
from pathlib import Path

from xlwt.CompoundDoc import XlsDoc

from . import fonts
from .draft import Incompatible
from .grid import Sheet

_BOF, _EOF, _CODEPAGE, _FONT, _XF, _BOUNDSHEET = 0x0809, 0x000A, 0x0042, 0x0031, 0x00E0, 0x0085
_DIMENSIONS, _LABEL, _NUMBER = 0x0200, 0x0204, 0x0203
_GLOBALS, _WORKSHEET = 0x0005, 0x0010


def write(sheet: Sheet, target: Path) -> None:
    globals_before = _bof(_GLOBALS) + _record(_CODEPAGE, struct.pack("<H", 1252)) + _fonts() + _formats()
    title = b"Bieu 01"
    bound = 4 + 6 + 1 + len(title)
    start = len(globals_before) + bound + 4
    bounds = _record(_BOUNDSHEET, struct.pack("<IHB", start, 0, len(title)) + title)
    stream = globals_before + bounds + _record(_EOF, b"") + _page(sheet)
    XlsDoc().save(str(target), stream)
    # xlwt names the stream as BIFF8 does.
    there, here = "Workbook".encode("utf-16-le"), "Book".encode("utf-16-le").ljust(16, b"\0")
    content = bytearray(target.read_bytes())
    entry = content.index(there)
    content[entry:entry + 16] = here
    struct.pack_into("<H", content, entry + 0x40, 10)
    target.write_bytes(content)


def _record(code: int, body: bytes) -> bytes:
    return struct.pack("<HH", code, len(body)) + body


def _bof(kind: int) -> bytes:
    return _record(_BOF, struct.pack("<HHHH", 0x0500, kind, 0x0DBB, 1996))


def _fonts() -> bytes:
    name = b".VnTime"
    font = struct.pack("<HHHHHBBBBB", 240, 0, 0x7FFF, 400, 0, 0, 0, 0, 0, len(name)) + name
    return _record(_FONT, font) * 4


def _formats() -> bytes:
    return _record(_XF, struct.pack("<HHHHHHHH", 0, 0, 0xFFF5, 0x20, 0x20C0, 0, 0, 0)) * 15 + _record(
        _XF, struct.pack("<HHHHHHHH", 0, 0, 0x0001, 0x20, 0x20C0, 0, 0, 0))


def _page(sheet: Sheet) -> bytes:
    records = [_bof(_WORKSHEET), _record(_DIMENSIONS, struct.pack("<HHHHH", 0, sheet.next_row, 0, sheet.width, 0))]
    for (row, column), cell in sorted(sheet.cells.items()):
        if isinstance(cell.value, str):
            try:
                text = fonts.tcvn3_codes(cell.value).encode("latin-1")
            except (ValueError, UnicodeError) as refused:
                raise Incompatible(str(refused)) from refused
            records.append(_record(_LABEL, struct.pack("<HHHH", row, column, 15, len(text)) + text))
        elif cell.value is not None:
            records.append(_record(_NUMBER, struct.pack("<HHHd", row, column, 15, float(cell.value))))
    return b"".join(records) + _record(_EOF, b"")
