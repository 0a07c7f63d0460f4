"""Figures that cannot be taken as they stand, and rules that figures break."""

from decimal import Decimal

from ..catalogue import COLUMNS, EITHER, FORMAT, HOLD, NAMES, RATIOS, TYPES, kind
from ..draft import Draft, Incompatible
from ..grid import Cell
from .numbers import ratios_as_text


def _positive(figure) -> bool:
    return figure is not None and figure > 1


def _one(draft: Draft, accept=_positive):
    return draft.some(1, accept)[0]


@kind("numbers", "about so many: khoảng 150", expect=HOLD)
def figure_about(draft: Draft) -> None:
    line = _one(draft)
    line.cell = Cell(f"khoảng {line.cell.value}")


@kind("numbers", "a sum in words: 12 + 3", expect=HOLD)
def figure_as_sum(draft: Draft) -> None:
    line = _one(draft)
    line.cell = Cell(f"{line.cell.value} + 3")


@kind("numbers", "one figure over another: 12/15", expect=HOLD)
def figure_over_figure(draft: Draft) -> None:
    line = _one(draft)
    line.cell = Cell(f"{line.cell.value}/{draft.random.randint(40, 99)}")


@kind("numbers", "a remark in place of a figure", expect=HOLD)
def figure_as_remark(draft: Draft) -> None:
    _one(draft).cell = Cell("đang tổng hợp")


@kind("numbers", "a negative figure", expect=HOLD)
def figure_negative(draft: Draft) -> None:
    line = _one(draft)
    line.cell = Cell(-line.cell.value)


@kind("numbers", "a fraction of a thing that is counted", expect=HOLD)
def figure_with_fraction(draft: Draft) -> None:
    line = _one(draft)
    if line.indicator == "8.4":
        raise Incompatible
    line.cell = Cell(int(line.cell.value) + 0.5)


@kind("numbers", "more than 12 digits", expect=HOLD)
def figure_too_long(draft: Draft) -> None:
    _one(draft).cell = Cell("1234567890123")


@kind("numbers", "a figure that a spreadsheet took for a day", TYPES, expect=HOLD)
def figure_as_day(draft: Draft) -> None:
    _one(draft).cell = Cell(45296, format="dd/mm/yyyy")


@kind("numbers", "#REF! in place of a figure", TYPES, expect=HOLD)
def figure_as_error(draft: Draft) -> None:
    _one(draft).cell = Cell("#REF!")


@kind("numbers", "two numbers in one cell", expect=HOLD)
def figures_two_in_a_cell(draft: Draft) -> None:
    line = _one(draft)
    line.cell = Cell(f"{line.cell.value}\n{draft.random.randint(100, 200)}")


@kind("numbers", "a formula without a stored value", TYPES, FORMAT, expect=EITHER)
def formula_not_computed(draft: Draft) -> None:
    line = _one(draft)
    line.cell.formula = f"{line.cell.value}+0"


@kind("numbers", "a formula that refers to another file", TYPES, FORMAT, expect=HOLD)
def formula_of_another_file(draft: Draft) -> None:
    line = _one(draft)
    line.cell.formula = "'[quy 1.xlsx]Biểu 01'!$D$12"


def _money(draft: Draft, figure, written: str) -> None:
    line = draft.line("8.4")
    if line.touched:
        raise Incompatible
    line.touched, draft.figures["8.4"], line.cell = True, figure, Cell(written)


@kind("numbers", "8.4 with one comma before three digits: 1,234", RATIOS, FORMAT, expect=EITHER)
def decimals_in_doubt(draft: Draft) -> None:
    """Among numbers only: a format that writes 98,5 for a ratio would say what the comma is."""
    _money(draft, 1234, "1,234")


@kind("numbers", "8.4 as 1,234 in a column of 98,5%", RATIOS, expect=EITHER)
def decimals_among_commas(draft: Draft) -> None:
    ratios_as_text(draft)
    _money(draft, Decimal("1.234"), "1,234")


@kind("numbers", "a comma for thousands in a column of dots", expect=EITHER)
def thousands_with_comma(draft: Draft) -> None:
    line = _one(draft, lambda f: f is not None and f >= 1000 and f == int(f))
    line.cell = Cell(f"{int(line.cell.value):,}")


@kind("numbers", "the costs in thousands of đồng", COLUMNS, NAMES, expect=HOLD)  # said in the column of measures alone
def measure_changed(draft: Draft) -> None:
    line = draft.line("8.4")
    if line.touched or not draft.figures["8.4"]:
        raise Incompatible
    line.touched, line.measure, line.cell = True, "nghìn đồng", Cell(int(draft.figures["8.4"] * 1000))


@kind("numbers", "the parts do not add up (R01, R07)", expect=HOLD)
def parts_do_not_add_up(draft: Draft) -> None:
    whole = draft.random.choice(("2.4", "4.1"))
    line = draft.line(whole)
    others = ("2.5", "2.6") if whole == "2.4" else ("4.2", "4.3", "4.4", "4.5")
    if line.touched or any(draft.line(o).touched for o in others):
        raise Incompatible
    for known in (whole, *others):  # a rule is for figures that are all there
        draft.line(known).touched = True
    line.cell = Cell(int(draft.figures[whole]) + 3)


@kind("numbers", "a part greater than its whole (R02 to R10)", expect=HOLD)
def part_greater_than_whole(draft: Draft) -> None:
    pairs = (("2.8", "2.3"), ("2.11", "2.10"), ("3.5", "3.4"), ("5.5", "5.4"), ("6.2", "6.1"))
    part, whole = draft.random.choice(pairs)
    line = draft.line(part)
    if line.touched or draft.line(whole).touched or draft.figures[whole] is None:
        raise Incompatible
    line.touched = draft.line(whole).touched = True
    line.cell = Cell(int(draft.figures[whole]) + 11)


@kind("numbers", "a ratio by hand that its figures do not give (R16)", "ratios", expect=HOLD)
def ratio_wrong(draft: Draft) -> None:
    code = draft.random.choice(("2.7", "4.6", "5.6"))
    line = draft.line(code)
    if line.cell.value is None or line.cell.value < 5:
        raise Incompatible
    line.cell = Cell(line.cell.value - 4)
