"""The table's columns and its header."""

from inbox_sample import form01

from ..catalogue import COLUMNS, EITHER, HEADER, TYPES, kind
from ..draft import Draft
from ..grid import Cell


def _add(draft: Draft, key: str, heading: str, at: str, after: bool, fill) -> None:
    draft.columns.insert(draft.columns.index(at) + after, key)
    draft.headings[key] = heading
    for line in draft.lines:
        if line.indicator and draft.figures.get(line.indicator) is not None:
            line.extra[key] = fill(float(draft.figures[line.indicator]))


def _earlier(draft: Draft):
    factor = draft.random.uniform(0.7, 1.3)
    return lambda figure: round(figure * factor) + 1


def _side(draft: Draft) -> bool:
    return draft.random.random() < 0.5


@kind("columns", "last year's figures beside this year's", COLUMNS)
def column_of_same_period(draft: Draft) -> None:
    _add(draft, "before", f"Cùng kỳ năm {int(draft.period[:4]) - 1}", "value", _side(draft), _earlier(draft))


@kind("columns", "the figures of the period before", COLUMNS)
def column_of_period_before(draft: Draft) -> None:
    _add(draft, "before", "Số liệu kỳ trước", "value", _side(draft), _earlier(draft))


@kind("columns", "the year's plan", COLUMNS)
def column_of_plan(draft: Draft) -> None:
    _add(draft, "plan", f"Kế hoạch năm {draft.period[:4]}", "value", _side(draft), _earlier(draft))


@kind("columns", "plan, figures and how they compare", COLUMNS)
def columns_of_plan_and_comparison(draft: Draft) -> None:
    draft.headings["value"] = "Thực hiện"
    _add(draft, "plan", "Kế hoạch", "value", False, _earlier(draft))
    _add(draft, "compared", "Tỷ lệ (%)", "value", True, lambda figure: round(draft.random.uniform(60, 130), 1))


@kind("columns", "last year and this year by number", COLUMNS)
def columns_by_year(draft: Draft) -> None:
    year = int(draft.period[:4])
    draft.headings["value"] = f"Năm {year}"
    _add(draft, "before", f"Năm {year - 1}", "value", False, _earlier(draft))


@kind("columns", "two years under one title, in two rows", COLUMNS, HEADER)
def header_of_two_rows(draft: Draft) -> None:
    year = int(draft.period[:4])
    _add(draft, "before", f"Năm {year - 1}", "value", _side(draft), _earlier(draft))
    draft.headings["value"] = f"Năm {year}"
    draft.header_depth = 2
    draft.header_over = {"value": "Số liệu", "before": "Số liệu"}


@kind("columns", "a header of three rows", COLUMNS, HEADER)
def header_of_three_rows(draft: Draft) -> None:
    _add(draft, "before", "Cùng kỳ", "value", True, _earlier(draft))
    draft.headings["value"] = "Trong kỳ"
    draft.header_depth = 3
    draft.header_over = dict.fromkeys(("value", "before"), "Kết quả thực hiện|Số liệu")


@kind("columns", "every column's title over two merged rows", HEADER)
def header_merged(draft: Draft) -> None:
    draft.header_depth = 2


@kind("columns", "a row of column numbers under the header", TYPES)
def header_numbered(draft: Draft) -> None:
    draft.numbered = True


@kind("columns", "the header again in the middle, as on a new page", "order")
def header_repeated(draft: Draft) -> None:
    draft.repeat_header = (len(draft.lines) // 2,)


@kind("columns", "the figures left of the unit of measure", COLUMNS)
def value_before_measure(draft: Draft) -> None:
    draft.columns = ["code", "name", "value", "measure", "note"]


@kind("columns", "the notes before the figures", COLUMNS)
def note_before_value(draft: Draft) -> None:
    draft.columns = ["code", "name", "note", "measure", "value"]


@kind("columns", "no column for unit of measure and notes", COLUMNS)
def columns_few(draft: Draft) -> None:
    draft.columns = ["code", "name", "value"]


@kind("columns", "other words over the columns", HEADER)
def headings_otherwise(draft: Draft) -> None:
    draft.headings.update(code=draft.random.choice(("TT", "Mã số", "Số TT")),
                          name=draft.random.choice(("Nội dung", "Tên chỉ tiêu", "NỘI DUNG CHỈ TIÊU")), measure="ĐVT")
    draft.headings["value"] = draft.random.choice(("Kết quả", "Số liệu", "Kết quả thực hiện", "SỐ LƯỢNG", "Thực hiện"))


@kind("columns", "the value column headed by the unit's name", HEADER, COLUMNS, "head")
def value_headed_by_unit(draft: Draft) -> None:
    draft.headings["value"] = draft.office.name


@kind("columns", "the value column headed by the period", HEADER, COLUMNS)
def value_headed_by_period(draft: Draft) -> None:
    from .. import periods

    draft.headings["value"] = periods.plain(draft.period).capitalize()


@kind("columns", "remarks in the column of notes")
def notes_filled(draft: Draft) -> None:
    rows = [r for r in draft.lines if r.indicator]
    for line in draft.random.sample(rows, min(4, len(rows))):
        line.note = draft.random.choice(("Tăng 3 so với cùng kỳ", "Kèm danh sách", "Số liệu đến ngày 30/4", "02 lần"))


@kind("columns", "empty columns left of the table", "origin")
def table_further_right(draft: Draft) -> None:
    draft.origin = (draft.random.randint(0, 3), draft.random.randint(1, 2))


@kind("columns", "who performs it, in a column of its own", COLUMNS)
def column_of_performers(draft: Draft) -> None:
    draft.columns.append("performer")
    draft.headings["performer"] = "Đơn vị thực hiện"
    for line in draft.lines:
        if line.indicator:
            line.extra["performer"] = "Các phòng, ban"


def _district(draft: Draft) -> bool:
    return bool(draft.lines) and draft.office.kind == "district" and draft.regime.code.startswith("dvcq")


@kind("columns", "the communes as columns beside their total", COLUMNS, HEADER, expect=EITHER, needs=_district)
def communes_as_columns(draft: Draft) -> None:
    for key, name in (("a", "Xã Bình Lợi"), ("b", "Xã Mã Đà")):
        draft.columns.insert(draft.columns.index("value") + 1, key)
        draft.headings[key] = name
    draft.headings["value"] = "Tổng cộng"
    for line in draft.lines:
        figure = draft.figures.get(line.indicator)
        if line.indicator and figure is not None and line.indicator not in form01.RATIOS:
            part = int(figure) // 3
            line.extra["a"], line.extra["b"] = Cell(part), Cell(float(figure) - part)
