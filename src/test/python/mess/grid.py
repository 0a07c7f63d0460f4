"""A workbook as sheets of cells, before a writer turns it into a file."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any


@dataclass
class Cell:
    """One cell; a formula stands beside the value that it has. Runs are (text, font) pairs of rich text."""

    value: Any = None
    formula: str | None = None
    format: str = "General"
    font: str = "Times New Roman"
    quoted: bool = False  # typed with a leading apostrophe, which the cell's style keeps
    runs: list[tuple[str, str]] = field(default_factory=list)

    def shown(self) -> str:
        """As a Vietnamese program prints it."""
        if self.value is None:
            return ""
        if isinstance(self.value, (float, Decimal)):
            whole = int(self.value)
            return str(whole) if whole == self.value else f"{self.value}".replace(".", ",")
        return str(self.value)


@dataclass
class Sheet:
    """Cells by (row, column) from 0. `tables` are the (first, last) rows that a Word document shows as a table."""

    name: str
    state: str = "visible"
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    tables: list[tuple[int, int]] = field(default_factory=list)

    def put(self, row: int, column: int, value: Any, **style: Any) -> Cell:
        cell = value if isinstance(value, Cell) else Cell(value, **style)
        self.cells[row, column] = cell
        return cell

    def span(self, row: int, column: int, last_row: int, last_column: int, value: Any) -> None:
        self.put(row, column, value)
        if (row, column) != (last_row, last_column):
            self.merges.append((row, column, last_row, last_column))

    @property
    def next_row(self) -> int:
        return max((row for row, _ in self.cells), default=-1) + 1

    @property
    def width(self) -> int:
        return max((column for _, column in self.cells), default=-1) + 1

    def lines(self) -> list[list[Cell]]:
        """All rows from the first, every one as wide as the sheet."""
        empty = Cell()
        return [[self.cells.get((r, c), empty) for c in range(self.width)] for r in range(self.next_row)]


def address(row: int, column: int) -> str:
    return chr(ord("A") + column) + str(row + 1)
