"""Codes, names and the order of the rows."""

import unicodedata

from inbox_sample import form01, wording

from ..catalogue import CODES, EITHER, HOLD, NAMES, ORDER, kind
from ..draft import Draft, Incompatible, Line
from ..grid import Cell


def _each_code(draft: Draft, write) -> None:
    for line in draft.lines:
        if line.indicator:
            line.code = write(line.indicator)


def _each_name(draft: Draft, write) -> None:
    for line in draft.lines:
        line.name = write(line.name)


@kind("rows", "codes as numbers, 2.10 is 2.1", CODES)
def codes_as_numbers(draft: Draft) -> None:
    _each_code(draft, float)


@kind("rows", "codes with a dot behind: 2.10.", CODES)
def codes_with_dot(draft: Draft) -> None:
    _each_code(draft, lambda code: code + ".")


@kind("rows", "codes with a comma: 2,10", CODES)
def codes_with_comma(draft: Draft) -> None:
    _each_code(draft, lambda code: code.replace(".", ","))


@kind("rows", "no codes at all", CODES)
def codes_empty(draft: Draft) -> None:
    for line in draft.lines:
        line.code = None


@kind("rows", "1, 2, 3 in each group", CODES)
def codes_in_group(draft: Draft) -> None:
    number = 0
    for line in draft.lines:
        number = 0 if line.group else number + 1
        if line.indicator:
            line.code = number


@kind("rows", "1, 2, 3 over the whole table", CODES)
def codes_running(draft: Draft) -> None:
    for number, line in enumerate((r for r in draft.lines if r.indicator), 1):
        line.code = number


@kind("rows", "groups A, B, C in place of Roman numbers", CODES)
def groups_by_letter(draft: Draft) -> None:
    for letter, line in zip("ABCDEFGH", (r for r in draft.lines if r.group)):
        line.code = letter


@kind("rows", "codes with spaces around", CODES)
def codes_with_spaces(draft: Draft) -> None:
    _each_code(draft, lambda code: f" {code} ")


@kind("rows", "codes that a spreadsheet took for days: 2.10 is 2 October", CODES, "cell types", expect=EITHER)
def codes_as_days(draft: Draft) -> None:
    for line in draft.lines:
        if line.indicator:
            major, minor = map(int, line.indicator.split("."))
            line.code = Cell(45292 + (minor - 1) * 30.5 // 1 + major, format="d.m")


@kind("rows", "the names abbreviated: TTHC, CBCCVC", NAMES)
def names_abbreviated(draft: Draft) -> None:
    for line in draft.lines:
        line.name = wording.indicator(line.indicator, "abbreviated") if line.indicator else line.name


@kind("rows", "the names in capitals", NAMES)
def names_in_capitals(draft: Draft) -> None:
    _each_name(draft, str.upper)


@kind("rows", "accents on the other vowel: hoá, uỷ", NAMES)
def names_with_old_tones(draft: Draft) -> None:
    for new, old in (("hóa", "hoá"), ("thỏa", "thoả"), ("òa", "oà"), ("ủy", "uỷ"), ("úy", "uý")):
        _each_name(draft, lambda name: name.replace(new, old))


@kind("rows", "letters and accents apart (NFD)", NAMES, "font")
def names_decomposed(draft: Draft) -> None:
    _each_name(draft, lambda name: unicodedata.normalize("NFD", name))


@kind("rows", "line breaks and spaces in the names", NAMES)
def names_broken(draft: Draft) -> None:
    for line in draft.lines:
        line.name = wording.indicator(line.indicator, "sloppy") if line.indicator else line.name


@kind("rows", "curly quotes in the names", NAMES, "font")
def names_with_curly_quotes(draft: Draft) -> None:
    _each_name(draft, wording.curly)


@kind("rows", "the unit of measure behind the name", NAMES)
def names_with_measure(draft: Draft) -> None:
    for line in draft.lines:
        if line.indicator and line.measure != "%":
            line.name += f" ({line.measure})"


@kind("rows", "a dash before the parts of a whole", NAMES)
def names_with_dash(draft: Draft) -> None:
    for line in draft.lines:
        line.name = "- " + line.name if line.indicator and draft.random.random() < 0.5 else line.name


@kind("rows", "a colon or full stop behind the names", NAMES)
def names_with_full_stop(draft: Draft) -> None:
    _each_name(draft, lambda name: name + draft.random.choice((":", ".", ";")))


@kind("rows", "two letters changed about in some names")
def names_with_slips(draft: Draft) -> None:
    rows = [r for r in draft.lines if len(r.name) > 30 and r.indicator]
    for line in draft.random.sample(rows, min(3, len(rows))):
        words = line.name.split(" ")
        plain = [i for i, word in enumerate(words) if word.isalpha() and len(word) > 4]
        if plain:
            slip = draft.random.choice(plain)
            words[slip] = words[slip][:-2] + words[slip][-1] + words[slip][-2]
            line.name = " ".join(words)


@kind("rows", "names without accents beside right codes", NAMES, expect=EITHER)
def names_without_accents(draft: Draft) -> None:
    def bare(name: str) -> str:
        parts = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
        return "".join(c for c in parts if not unicodedata.combining(c))

    _each_name(draft, bare)


@kind("rows", "rows in another order within their group", ORDER)
def rows_reordered(draft: Draft) -> None:
    groups, lines = [[]], []
    for line in draft.lines:
        if line.group:
            groups.append([])
        groups[-1].append(line)
    for rows in groups:
        head, rest = rows[:1], rows[1:]
        if any(row.name.startswith("Trong đó") for row in rest):  # parts stand under their whole
            lines += rows
        else:
            lines += head + draft.random.sample(rest, len(rest))
    draft.lines = lines


@kind("rows", "some rows deleted", ORDER)
def rows_deleted(draft: Draft) -> None:
    wholes = ("2.4", "4.1")  # the parts under them are named after them
    safe = [r for r in draft.lines if r.indicator not in ("", *wholes) and not r.name.startswith("Trong đó")]
    for line in draft.random.sample(safe, 3):
        draft.remove(line)


@kind("rows", "a whole group deleted", ORDER)
def group_deleted(draft: Draft) -> None:
    groups = [r for r in draft.lines if r.group]
    group = draft.random.choice(groups[1:])
    start = draft.lines.index(group)
    end = next((i for i, r in enumerate(draft.lines) if i > start and r.group), len(draft.lines))
    for line in draft.lines[start:end]:
        draft.remove(line)


@kind("rows", "no group rows", ORDER, CODES)
def groups_left_out(draft: Draft) -> None:
    draft.lines = [r for r in draft.lines if not r.group]


@kind("rows", "empty rows between the groups")
def rows_blank(draft: Draft) -> None:
    lines = []
    for line in draft.lines:
        lines += [Line(None, ""), line] if line.group else [line]
    draft.lines = lines


@kind("rows", "some rows hidden", ORDER)
def rows_hidden(draft: Draft) -> None:
    for line in draft.random.sample(draft.lines, 3):
        line.hidden = True


@kind("rows", "a row of the office's own, with a figure", ORDER, expect=EITHER)
def row_added(draft: Draft) -> None:
    line = Line("", "Nội dung khác của địa phương", cell=Cell(3))
    draft.lines.insert(draft.random.randrange(2, len(draft.lines)), line)


@kind("rows", "a row Tổng cộng under the table", ORDER)
def row_of_totals(draft: Draft) -> None:
    draft.lines.append(Line("", "Tổng cộng", cell=Cell(1234)))


@kind("rows", "the same indicator twice with two figures", ORDER, expect=HOLD)
def row_twice(draft: Draft) -> None:
    line = draft.some(1, lambda f: f is not None and f > 0)[0]
    again = Line(line.code, line.name, line.measure, Cell(int(draft.figures[line.indicator]) + 7))
    draft.lines.insert(draft.lines.index(line) + 1, again)


@kind("rows", "the code of one row, the name of another", CODES, NAMES, ORDER, expect=HOLD)
def code_and_name_contradict(draft: Draft) -> None:
    first, second = draft.some(2, lambda f: f is not None and f > 0)
    if form01.NAMES[first.indicator].startswith("Trong") or form01.NAMES[second.indicator].startswith("Trong"):
        raise Incompatible
    first.name, second.name = second.name, first.name
