"""Old fonts, and fonts that lie."""

from .. import fonts
from ..catalogue import FONT, NAMES, TYPES, always, kind
from ..draft import Draft, Incompatible
from ..grid import Cell, Sheet


def _texts(pages: list[Sheet]):
    for page in pages:
        for cell in page.cells.values():
            if isinstance(cell.value, str):
                yield cell
            elif cell.value is not None:
                cell.font = ".VnTime"


def _typed(draft: Draft, write) -> None:
    def change(pages: list[Sheet]) -> None:
        for cell in _texts(pages):
            try:
                write(cell)
            except ValueError as refused:
                raise Incompatible(str(refused)) from refused

    draft.finish.append(change)


def _tcvn3(cell: Cell) -> None:
    cell.value, cell.font = fonts.to_tcvn3(cell.value)


@kind("font", "typed in TCVN3, in .VnTime and .VnTimeH", FONT, TYPES, needs=always)
def tcvn3(draft: Draft) -> None:
    _typed(draft, _tcvn3)


@kind("font", "typed in VNI", FONT, TYPES, needs=always)
def vni(draft: Draft) -> None:
    def write(cell: Cell) -> None:
        cell.value, cell.font = fonts.to_vni(cell.value)

    _typed(draft, write)


@kind("font", "TCVN3 text whose font is Arial", FONT, TYPES, NAMES, needs=always)
def tcvn3_in_arial(draft: Draft) -> None:
    def write(cell: Cell) -> None:
        stored, font = fonts.to_tcvn3(cell.value)
        if font == ".VnTimeH":  # small letters that only look like capitals
            stored = fonts.to_tcvn3(cell.value.lower())[0]
        cell.value, cell.font = stored, "Arial"

    _typed(draft, write)


@kind("font", "Unicode text whose font is .VnTime", FONT, TYPES, needs=always)
def unicode_in_vntime(draft: Draft) -> None:
    _typed(draft, lambda cell: setattr(cell, "font", ".VnTime"))


@kind("font", "names half in .VnTime, half in Times New Roman", FONT, TYPES, "format", NAMES)
def fonts_in_one_cell(draft: Draft) -> None:
    draft.format = draft.random.choice(("xls", "lo-xlsx-of-xls"))

    def write(cell: Cell) -> None:
        words = cell.value.split(" ")
        if len(words) > 5 and "\n" not in cell.value:
            first, second = " ".join(words[:3]) + " ", " ".join(words[3:])
            cell.runs = [fonts.to_tcvn3(first), (second, "Times New Roman")]

    _typed(draft, write)
