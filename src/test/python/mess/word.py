"""The same sheet as a Word document: what is a table becomes one, the rest paragraphs."""

from pathlib import Path

import docx

from .grid import Cell, Sheet


def write(sheet: Sheet, target: Path) -> None:
    document = docx.Document()
    lines = sheet.lines()
    starts = dict(sheet.tables)
    row = 0
    while row < len(lines):
        last = starts.get(row)
        if last is None:
            _paragraph(document, lines[row])
            row += 1
        else:
            _table(document, lines, sheet, row, last)
            row = last + 1
    document.save(str(target))


def _paragraph(document, line: list[Cell]) -> None:
    """The left and the right half of a letter's head stand in one line, a tab between."""
    texts = [cell.shown().strip() for cell in line if cell.value not in (None, "")]
    for number in range(max((t.count("\n") + 1 for t in texts), default=0)):
        document.add_paragraph("\t".join(t.split("\n")[number] for t in texts if number <= t.count("\n")))


def _table(document, lines: list[list[Cell]], sheet: Sheet, first: int, last: int) -> None:
    used = [c for c in range(sheet.width) if any(lines[r][c].value is not None for r in range(first, last + 1))]
    left, right = min(used), max(used)
    table = document.add_table(rows=last - first + 1, cols=right - left + 1)
    cells = table._cells  # looked up once: every access walks the table anew
    width = right - left + 1
    for row in range(first, last + 1):
        for column in range(left, right + 1):
            cells[(row - first) * width + column - left].text = lines[row][column].shown()
    for row, column, last_row, last_column in sheet.merges:
        if first <= row and last_row <= last:
            table.cell(row - first, column - left).merge(table.cell(last_row - first, last_column - left))
