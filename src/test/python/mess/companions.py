"""Forms 02 to 05: under form 01, or on sheets of their own."""

from .content import COLUMNS
from .draft import Draft
from .grid import Sheet

TITLES = {"02": "THUYẾT MINH KẾT QUẢ THỰC HIỆN", "03": 'DANH SÁCH MÔ HÌNH "DÂN VẬN KHÉO"',
          "04": "ĐĂNG KÝ DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG", "05": "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ"}


def forms(draft: Draft) -> list[str]:
    """The forms besides form 01 that the draft fills in."""
    return (["02"] if draft.narratives else []) + sorted(draft.entries)


def page(draft: Draft, form: str, head, sign) -> Sheet:
    """A sheet with its own head. The first form of a report without figures bears no title of its own."""
    sheet = Sheet(f"Biểu {form}")
    row = head(draft, sheet)
    if draft.lines:
        sheet.put(row, draft.origin[1], TITLES[form])
    _form(draft, form, sheet, row + 2)
    sign(draft, sheet)
    return sheet


def under(draft: Draft, sheet: Sheet) -> None:
    """All of them under each other on the sheet of form 01."""
    for form in forms(draft):
        row = sheet.next_row + 1
        sheet.put(row, draft.origin[1], f"Biểu số {form}. {TITLES[form]}")
        _form(draft, form, sheet, row + 1)


def _form(draft: Draft, form: str, sheet: Sheet, row: int) -> None:
    if form == "02":
        styles = {"under": _texts_under, "beside": _texts_beside, "behind": _texts_behind}
        styles[draft.narrative_style](draft, sheet, row)
    else:
        _entries(draft, form, sheet, row)


def _texts_under(draft: Draft, sheet: Sheet, row: int) -> None:
    for number, (heading, text) in enumerate(draft.narratives.items(), 1):
        sheet.put(row, draft.origin[1], f"{number}. {heading}")
        for offset, paragraph in enumerate(text.split("\n"), 1):
            sheet.put(row + offset, draft.origin[1], paragraph)
        row += 1 + len(text.split("\n"))


def _texts_beside(draft: Draft, sheet: Sheet, row: int) -> None:
    left = draft.origin[1]
    for column, title in enumerate(("STT", "Nội dung", "Thuyết minh")):
        sheet.put(row, left + column, title)
    for number, (heading, text) in enumerate(draft.narratives.items(), 1):
        for column, value in enumerate((number, heading, text)):
            sheet.put(row + number, left + column, value)
    sheet.tables.append((row, row + len(draft.narratives)))


def _texts_behind(draft: Draft, sheet: Sheet, row: int) -> None:
    for number, (heading, text) in enumerate(draft.narratives.items()):
        sheet.put(row + number, draft.origin[1], f"{'abcde'[number]}) {heading}: {text}")


def _entries(draft: Draft, form: str, sheet: Sheet, row: int) -> None:
    style, left, first = draft.list_style, draft.origin[1], row
    columns = dict(COLUMNS[form])
    columns.update(style.get("titles", {}).get(form, {}))
    extra = style.get("extra")
    for column, title in enumerate(["STT", *columns.values(), *([extra] if extra else [])]):
        sheet.put(row, left + column, title)
    for number, entry in enumerate(draft.entries[form], 1):
        row += 2 if style.get("gaps") and number > 1 else 1
        sheet.put(row, left, number)
        for column, key in enumerate(columns, 1):
            if entry.get(key):
                sheet.put(row, left + column, style.get("spell", str)(entry[key]))
        if extra:
            sheet.put(row, left + len(columns) + 1, "x")
    sheet.tables.append((first, row))
