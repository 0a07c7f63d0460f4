"""A workbook as sheets of cells, before a writer turns it into a file."""

from dataclasses import dataclass, field
from math import ceil
from typing import Any


@dataclass
class Cell:
    value: Any = None  # text, int, float; with a formula the value it has, so that every reader can be compared
    formula: str | None = None  # without the equals sign, in A1 style
    bold: bool = False
    italic: bool = False
    align: str = "left"
    wrap: bool = True
    border: bool = False
    size: int = 12
    format: str = "General"
    font: str = "Times New Roman"


@dataclass
class Sheet:
    name: str
    widths: list = field(default_factory=list)
    hidden: bool = False
    cells: dict = field(default_factory=dict)  # (row, column) from 0 → Cell
    merges: list = field(default_factory=list)  # (row, column, last row, last column)

    def put(self, row, column, value, **style):
        self.cells[row, column] = Cell(value, **style)

    def span(self, row, column, last_row, last_column, value, **style):
        """One value over a merged area, whose cells all carry its border."""
        for r in range(row, last_row + 1):
            for c in range(column, last_column + 1):
                self.put(r, c, None, **style)
        self.put(row, column, value, **style)
        if (row, column) != (last_row, last_column):
            self.merges.append((row, column, last_row, last_column))

    def heights(self):
        """The height in points of each row whose text needs more than one line: row → height."""
        areas = {(row, column): (last_row, last_column) for row, column, last_row, last_column in self.merges}
        heights = {}
        for (row, column), cell in self.cells.items():
            last_row, last_column = areas.get((row, column), (row, column))
            width = sum(self.widths[column:last_column + 1])
            if isinstance(cell.value, str) and width:
                lines = sum(max(1, ceil(_breadth(part, cell) / width)) for part in cell.value.split("\n"))
                height = ceil(lines / (last_row - row + 1) * (cell.size + 4))
                heights[row] = max(heights.get(row, 0), height)
        return {row: height for row, height in heights.items() if height > 17}

    @property
    def next_row(self):
        return max((row for row, _ in self.cells), default=-1) + 1


def _breadth(text, cell):
    """Of a text in the font's size, in the units of a column's width; capitals and bold letters are broader."""
    letters = sum(1.45 if letter.isupper() else 1.0 for letter in text)
    return letters * cell.size / 12 * (1.1 if cell.bold else 1.0)


def address(row, column):
    return chr(ord("A") + column) + str(row + 1)
