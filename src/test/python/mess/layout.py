"""Lays a draft out on sheets: the letter's head, the table, what stands under and beside it."""

from . import companions
from .draft import Draft, Line
from .grid import Cell, Sheet

_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_PARTY_MOTTO = ("ĐẢNG CỘNG SẢN VIỆT NAM", "")


def sheets(draft: Draft) -> list[Sheet]:
    """The draft's workbook, in the order of its tabs."""
    pages = []
    if draft.lines:
        main = Sheet(draft.sheet_name)
        row = head(draft, main)
        row = _table(draft, main, row + 1)
        pages.append(main)
        if draft.placement == "under":
            companions.under(draft, main)
        _sign(draft, main)
    if draft.placement != "under" or not draft.lines:
        pages += [companions.page(draft, form, head, _sign) for form in companions.forms(draft)]
    pages = draft.before + pages + draft.after
    for change in draft.finish:
        change(pages)
    return pages


def head(draft: Draft, sheet: Sheet) -> int:
    """The rows over the table; returns the row under them."""
    top, left = draft.origin
    right = left + max(3, len(draft.columns)) - 1
    middle = left + 1
    row = {"pair": _pair, "one-cell": _one_cell, "label": _label}[draft.head](draft, sheet, top, left, middle, right)
    for line in draft.title:
        sheet.span(row, left, row, right, line)
        row += 1
    for line in draft.under_title:
        sheet.span(row, left, row, right, line)
        row += 1
    if draft.receiver:
        sheet.span(row, left, row, right, "Kính gửi: " + draft.receiver)
        row += 1
    return row


def _mottos(draft: Draft) -> tuple[str, str]:
    if not draft.motto:
        return "", ""
    return _PARTY_MOTTO if draft.regime.code.startswith("nqdh") else _MOTTO


def _pair(draft: Draft, sheet: Sheet, top: int, left: int, middle: int, right: int) -> int:
    for offset, (office, motto) in enumerate(zip((draft.superior, draft.heading), _mottos(draft))):
        if office:
            sheet.span(top + offset, left, top + offset, middle, office)
        if motto:
            sheet.span(top + offset, middle + 1, top + offset, right, motto)
    if draft.number:
        sheet.span(top + 2, left, top + 2, middle, draft.number)
    return top + 4


def _one_cell(draft: Draft, sheet: Sheet, top: int, left: int, middle: int, right: int) -> int:
    office = "\n".join(line for line in (draft.superior, draft.heading, draft.number) if line)
    sheet.span(top, left, top + 2, middle, office)
    sheet.span(top, middle + 1, top + 2, right, "\n".join(line for line in _mottos(draft) if line) or None)
    return top + 4


def _label(draft: Draft, sheet: Sheet, top: int, left: int, middle: int, right: int) -> int:
    sheet.span(top, left, top, middle, "Biểu số 01/DVCQ")
    sheet.span(top, middle + 1, top, right, "Đơn vị báo cáo: " + draft.office.name)
    return top + 2


def _table(draft: Draft, sheet: Sheet, row: int) -> int:
    first, left = row, draft.origin[1]
    row = _header(draft, sheet, row)
    for number, line in enumerate(draft.lines):
        if number in draft.repeat_header:
            row = _header(draft, sheet, row)
        _row(draft, sheet, row, left, line)
        if line.hidden:
            sheet.hidden_rows.add(row)
        row += 1
    for offset, text in enumerate(draft.aside):
        sheet.put(first + 2 + offset, left + len(draft.columns) + 1, text)
    sheet.tables.append((first, row - 1))
    return row


def _header(draft: Draft, sheet: Sheet, row: int) -> int:
    """The header's rows: a column with a title over it has its own in the last row, the others span all."""
    left, depth = draft.origin[1], draft.header_depth
    for column, key in enumerate(draft.columns, left):
        over = draft.header_over.get(key)
        if over is None:
            sheet.span(row, column, row + depth - 1, column, draft.headings[key])
        else:
            sheet.put(row + depth - 1, column, draft.headings[key])
    _over(draft, sheet, row, left)
    row += depth
    if draft.numbered:
        for column in range(len(draft.columns)):
            sheet.put(row, left + column, f"({column + 1})")
        row += 1
    return row


def _over(draft: Draft, sheet: Sheet, row: int, left: int) -> None:
    column = 0
    while column < len(draft.columns):
        over = draft.header_over.get(draft.columns[column])
        last = column
        while over and last + 1 < len(draft.columns) and draft.header_over.get(draft.columns[last + 1]) == over:
            last += 1
        if over:
            for depth, text in enumerate(over.split("|")):
                sheet.span(row + depth, left + column, row + depth, left + last, text)
        column = last + 1


def _row(draft: Draft, sheet: Sheet, row: int, left: int, line: Line) -> None:
    cells = {"code": line.code, "name": line.name, "measure": line.measure, "value": line.cell, "note": line.note,
             **line.extra}
    for column, key in enumerate(draft.columns, left):
        value = cells.get(key)
        if isinstance(value, Cell) or value not in (None, ""):
            sheet.put(row, column, value)


def _sign(draft: Draft, sheet: Sheet) -> None:
    row = sheet.next_row + 1
    for offset, (left, right) in enumerate(draft.signature):
        if left:
            sheet.put(row + offset, draft.origin[1], left)
        if right:
            sheet.put(row + offset, draft.origin[1] + 3, right)
