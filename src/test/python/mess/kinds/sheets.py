"""What else the workbook holds: other sheets, notes beside and under the table."""

from decimal import Decimal

from ..catalogue import EITHER, SHEETS, TYPES, always, has_figures, kind
from ..draft import Draft, Incompatible
from ..grid import Cell, Sheet


def _copy(draft: Draft, name: str, state: str) -> None:
    """An older copy of the table with smaller figures."""

    def add(pages: list[Sheet]) -> None:
        main = next(page for page in pages if page.name == draft.sheet_name)
        old = Sheet(name, state, merges=list(main.merges))
        for place, cell in main.cells.items():
            number = isinstance(cell.value, (int, float, Decimal)) and not isinstance(cell.value, bool)
            inside = place[0] >= main.tables[0][0] and place[1] >= draft.origin[1] + 2
            old.cells[place] = Cell(int(cell.value) // 2 if number and inside else cell.value, format=cell.format)
        pages.append(old)

    draft.finish.append(add)


@kind("sheets", "an older copy of the table on a hidden sheet", SHEETS)
def old_copy_hidden(draft: Draft) -> None:
    _copy(draft, "Bản cũ", draft.random.choice(("hidden", "veryHidden")))


@kind("sheets", "an older copy of the table on a sheet that shows", SHEETS, expect=EITHER)
def old_copy_visible(draft: Draft) -> None:
    _copy(draft, "Bản cũ", "visible")


@kind("sheets", "a guide before the form", SHEETS)
def guide_before(draft: Draft) -> None:
    guide = Sheet("Hướng dẫn")
    for row, text in enumerate(("HƯỚNG DẪN LẬP BIỂU", "Đơn vị chỉ nhập vào cột số liệu, không thêm bớt dòng của biểu.",
                                "Không phát sinh ghi “-”; chưa thống kê được thì để trống.",
                                "Kinh phí tính bằng triệu đồng, lấy một chữ số thập phân.")):
        guide.put(row, 0, text)
    draft.before.append(guide)


@kind("sheets", "empty sheets behind the form", SHEETS, needs=always)
def sheets_empty(draft: Draft) -> None:
    draft.after += [Sheet("Sheet2"), Sheet("Sheet3")]


@kind("sheets", "the sheet is called Sheet1", SHEETS, needs=has_figures)
def sheet_without_name(draft: Draft) -> None:
    draft.sheet_name = "Sheet1"


@kind("sheets", "the sheet is called after the unit", SHEETS)
def sheet_named_after_unit(draft: Draft) -> None:
    draft.sheet_name = draft.office.short[:28].replace("/", "-")


@kind("sheets", "remarks right of the table", TYPES)
def notes_beside_table(draft: Draft) -> None:
    draft.aside = ["Ghi chú của văn thư", "Đã đối chiếu với bộ phận một cửa", "15"]


def _ends_in_table(draft: Draft) -> bool:
    return bool(draft.lines) and not draft.narratives


@kind("sheets", "remarks under the table", needs=_ends_in_table)
def notes_under_table(draft: Draft) -> None:
    draft.signature = [("Ghi chú: Số liệu tính đến hết kỳ báo cáo.", ""), *draft.signature]


@kind("sheets", "no signature", "signature", needs=always)
def no_signature(draft: Draft) -> None:
    draft.signature = []


@kind("sheets", "a long signature with names", "signature", needs=always)
def long_signature(draft: Draft) -> None:
    draft.signature = [("Nơi nhận:", "KT. CHỦ TỊCH"), (f"- {draft.regime.receiver};", "PHÓ CHỦ TỊCH"),
                       ("- Lưu: VT.", ""), ("", "(Đã ký)"), ("Người lập biểu", ""), ("Trần Thị Lan", "Nguyễn Văn Hùng")]


@kind("sheets", "columns of notes hidden", TYPES)
def column_hidden(draft: Draft) -> None:
    def hide(pages: list[Sheet]) -> None:
        main = next(page for page in pages if page.name == draft.sheet_name)
        if draft.columns[-1] != "note":
            raise Incompatible
        main.hidden_columns.add(draft.origin[1] + len(draft.columns) - 1)

    draft.finish.append(hide)
