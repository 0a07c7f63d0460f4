"""Turns laid-out sheets into the file that the draft's format asks for."""

import re
from pathlib import Path

from . import biff5, plain, word, wrapping, writers
from .draft import Draft, Incompatible
from .grid import Sheet, address

_SUFFIXES = {"lo-xlsx": "xlsx", "lo-xls": "xls", "lo-xlsx-of-xls": "xlsx", "lo-html": "xls", "html": "xls",
             "biff5": "xls", "xlsx-as-xls": "xls", "xls-as-xlsx": "xlsx", "zip-zip": "zip"}
_REFERENCE = re.compile(r"\{(\d+\.\d+)\}")


def suffix(draft: Draft) -> str:
    name = draft.format.split(":")[0]
    return _SUFFIXES.get(name, name)


def write(draft: Draft, pages: list[Sheet], target: Path, work: Path) -> list[tuple[str, Path, Path]]:
    """Writes the file, or its source and the conversion that is left to do."""
    name = draft.format
    _resolve(draft, pages)
    if name in writers.CONVERSIONS:
        source = work / f"{target.stem}.{writers.CONVERSIONS[name][0]}"
        _plain_file(writers.CONVERSIONS[name][0], draft, pages, source)
        return [(name, source, target)]
    if name in ("zip", "zip-zip", "eml"):
        inner = work / f"{target.stem}.xlsx"
        writers.xlsx(pages, inner)
        wrapped = f"{draft.stem}.xlsx"
        if name == "eml":
            wrapping.mailed(inner, wrapped, target)
        else:
            wrapping.zipped(inner, wrapped, target, 2 if name == "zip-zip" else 1)
        return []
    _plain_file(name, draft, pages, target)
    return []


def _plain_file(name: str, draft: Draft, pages: list[Sheet], target: Path) -> None:
    if name in ("xlsx", "xlsx-as-xls", "xlsm"):
        writers.xlsx(pages, target)
    elif name in ("xls", "xls-as-xlsx"):
        writers.xls(pages, target)
    else:
        if len(pages) != 1:
            raise Incompatible("one sheet only")
        if name.startswith("csv:"):
            plain.write_csv(pages[0], name.partition(":")[2], draft.random, target)
        elif name == "html":
            plain.write_html(pages[0], target)
        elif name == "docx":
            word.write(pages[0], target)
        else:
            biff5.write(pages[0], target)


def _resolve(draft: Draft, pages: list[Sheet]) -> None:
    """Puts the addresses of the indicators' cells into the formulas."""
    cells = {id(line.cell): line.indicator for line in draft.lines if line.indicator}
    for page in pages:
        places = {cells[id(cell)]: place for place, cell in page.cells.items() if id(cell) in cells}
        for cell in page.cells.values():
            if cell.formula:
                cell.formula = _REFERENCE.sub(lambda found: address(*places[found[1]]), cell.formula)
