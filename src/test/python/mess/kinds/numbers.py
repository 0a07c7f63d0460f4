"""Figures as people write them, each with one meaning."""

from inbox_sample import form01, wording

from ..catalogue import FORMAT, RATIOS, TYPES, kind
from ..draft import Draft, Incompatible
from ..grid import Cell


def _positive(figure) -> bool:
    return figure is not None and figure > 0


def _thousands(figure) -> bool:
    return figure is not None and figure >= 1000 and figure == int(figure)


def _zero(figure) -> bool:
    return figure == 0


def _whole(figure) -> bool:
    return figure is not None and figure == int(figure)


def _write(draft: Draft, count: int, accept, write) -> None:
    for line in draft.some(count, accept):
        line.cell = Cell(write(line, draft.figures[line.indicator]))


def _grouped(figure, separator: str) -> str:
    return f"{int(figure):,}".replace(",", separator)


@kind("numbers", "all whole figures as text")
def figures_as_text(draft: Draft) -> None:
    _write(draft, 80, _whole, lambda line, figure: str(int(figure)))


@kind("numbers", "thousands with a dot, as text: 1.234")
def thousands_with_dot(draft: Draft) -> None:
    _write(draft, 9, _thousands, lambda line, figure: _grouped(figure, "."))


@kind("numbers", "thousands with a space: 1 234")
def thousands_with_space(draft: Draft) -> None:
    _write(draft, 9, _thousands, lambda line, figure: _grouped(figure, " "))


@kind("numbers", "thousands with a no-break space", "font")
def thousands_with_no_break_space(draft: Draft) -> None:
    _write(draft, 9, _thousands, lambda line, figure: _grouped(figure, "\u00a0"))


@kind("numbers", "millions with two dots: 1.234.567")
def two_dots(draft: Draft) -> None:
    line = draft.line("1.3")
    if line.touched:
        raise Incompatible
    line.touched, draft.figures["1.3"] = True, draft.random.randint(1_000_000, 9_000_000)
    line.cell = Cell(_grouped(draft.figures["1.3"], "."))


@kind("numbers", "full-width digits", "font")
def full_width_digits(draft: Draft) -> None:
    _write(draft, 4, _positive, lambda line, figure: "".join(
        chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in wording.dotted(figure)))


@kind("numbers", "the unit of measure behind the figure: 12 cuộc")
def figure_with_measure(draft: Draft) -> None:
    _write(draft, 6, _positive, lambda line, figure: f"{wording.dotted(figure)} {line.measure}")


@kind("numbers", "a change behind the figure: 5 (tăng 2)")
def figure_with_change(draft: Draft) -> None:
    change = draft.random.choice(("tăng", "giảm"))
    _write(draft, 4, _positive, lambda line, figure: f"{wording.dotted(figure)} ({change} 2)")


@kind("numbers", "a leading apostrophe that the cell's style keeps", FORMAT)
def figure_with_apostrophe(draft: Draft) -> None:
    for line in draft.some(5, _whole):
        line.cell = Cell(str(int(draft.figures[line.indicator])), quoted=True)


@kind("numbers", "a leading apostrophe that was typed into the cell")
def figure_with_typed_apostrophe(draft: Draft) -> None:
    _write(draft, 3, _whole, lambda line, figure: "'" + str(int(figure)))


@kind("numbers", "spaces around the figure")
def figure_with_spaces(draft: Draft) -> None:
    _write(draft, 5, _whole, lambda line, figure: f"  {int(figure)} ")


@kind("numbers", "a leading zero: 05")
def figure_with_leading_zero(draft: Draft) -> None:
    _write(draft, 5, lambda f: f is not None and 0 < f < 10 and f == int(f), lambda line, figure: f"0{int(figure)}")


@kind("numbers", "a dash for zero")
def zero_as_dash(draft: Draft) -> None:
    _write(draft, 20, _zero, lambda line, figure: draft.random.choice(("-", " - ")))


@kind("numbers", "a long dash for zero", "font")
def zero_as_long_dash(draft: Draft) -> None:
    _write(draft, 20, _zero, lambda line, figure: "–")


@kind("numbers", "không for zero")
def zero_as_word(draft: Draft) -> None:
    _write(draft, 20, _zero, lambda line, figure: draft.random.choice(("không", "Không", "không có", "Không có")))


@kind("numbers", "00 for zero")
def zero_twice(draft: Draft) -> None:
    _write(draft, 20, _zero, lambda line, figure: "00")


@kind("numbers", "some figures left empty")
def figures_empty(draft: Draft) -> None:
    for line in draft.some(5):
        line.cell = Cell()
        draft.figures[line.indicator] = None


@kind("numbers", "empty strings and spaces in place of figures")
def figures_of_spaces(draft: Draft) -> None:
    for line in draft.some(3):
        line.cell = Cell("   ")
        draft.figures[line.indicator] = None


@kind("numbers", "decimals with a comma in text: 12,5")
def decimals_with_comma(draft: Draft) -> None:
    line = draft.line("8.4")
    if line.touched or draft.figures["8.4"] is None:
        raise Incompatible
    line.touched, line.cell = True, Cell(wording.dotted(draft.figures["8.4"]))


@kind("numbers", "a thousands format over a number", TYPES)
def thousands_by_format(draft: Draft) -> None:
    for line in draft.some(20, _positive):
        line.cell.format = "#,##0"


@kind("numbers", "all ratios as text: 98,5%", RATIOS)
def ratios_as_text(draft: Draft) -> None:
    _each_ratio(draft, lambda ratio: Cell(wording.percent(ratio)))


@kind("numbers", "all ratios as shares in a percent format", RATIOS, TYPES)
def ratios_as_shares(draft: Draft) -> None:
    _each_ratio(draft, lambda ratio: Cell(float(ratio) / 100, format="0.0%"))


@kind("numbers", "all ratios left empty", RATIOS)
def ratios_empty(draft: Draft) -> None:
    _each_ratio(draft, lambda ratio: Cell())


@kind("numbers", "ratios rounded to a whole percent", RATIOS)
def ratios_rounded(draft: Draft) -> None:
    _each_ratio(draft, lambda ratio: Cell(wording.percent(ratio, 0)))


@kind("formulas", "sums and ratios by formulas, computed by LibreOffice", RATIOS, FORMAT, TYPES)
def formulas_computed(draft: Draft) -> None:
    draft.format = draft.random.choice(("lo-xlsx", "lo-xls", "ods", "fods"))
    formulas(draft)


def formulas(draft: Draft) -> None:
    """Ratios, and totals of parts where nobody wrote them otherwise, refer to the cells of their operands."""
    for line in draft.lines:
        if line.indicator in form01.RATIOS and line.cell.value is not None:
            top, bottom = form01.RATIOS[line.indicator]
            if _plain(draft, top) and _plain(draft, bottom):
                ratio = float(form01.ratio(line.indicator, draft.figures))
                line.cell = Cell(ratio, formula=f"{{{top}}}/{{{bottom}}}*100")
    for whole, parts in (("2.4", ("2.5", "2.6")), ("4.1", ("4.2", "4.3", "4.4", "4.5"))):
        if all(_plain(draft, code) for code in (whole, *parts)):
            draft.line(whole).cell.formula = "+".join(f"{{{p}}}" for p in parts)


def _plain(draft: Draft, code: str) -> bool:
    return any(r.indicator == code and not r.touched and r.cell.value is not None for r in draft.lines)


def _each_ratio(draft: Draft, write) -> None:
    rows = [r for r in draft.lines if r.indicator in form01.RATIOS]
    for line in rows:
        ratio = form01.ratio(line.indicator, draft.figures)
        if ratio is not None:
            line.cell = write(ratio)
