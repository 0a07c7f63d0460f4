"""A report while it is being messed up: what it says, how it is laid out, which file it becomes."""

from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from inbox_sample import form01

from . import content, periods
from .grid import Cell, Sheet
from .offices import Office, Regime

SIGNATURE = (("Nơi nhận:", "THỦ TRƯỞNG ĐƠN VỊ"), ("- Lưu: VT.", ""))
HEADINGS = {"code": "STT", "name": "Chỉ tiêu", "measure": "Đơn vị tính", "value": "Số liệu trong kỳ", "note": "Ghi chú"}


class Incompatible(Exception):
    """A kind of mess does not go with what the report already is."""


@dataclass
class Line:
    """A row of form 01: of an indicator, of a group, or one that is neither."""

    code: object
    name: str
    measure: str = ""
    cell: Cell = field(default_factory=Cell)
    note: str = ""
    indicator: str = ""  # the indicator whose figure stands here
    group: bool = False
    hidden: bool = False
    touched: bool = False  # its figure is written in a way of its own already
    extra: dict[str, object] = field(default_factory=dict)


@dataclass
class Draft:
    regime: Regime
    office: Office
    period: str
    now: str
    random: Random
    figures: dict[str, Decimal | int | None] = field(default_factory=dict)
    narratives: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)  # a heading as written → its name in the form
    entries: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    # the letter's head
    superior: str = ""
    heading: str = ""
    motto: bool = True
    head: str = "pair"
    number: str = "Số: 15/BC"
    title: list[str] = field(default_factory=list)
    receiver: str = ""
    under_title: list[str] = field(default_factory=list)
    # the table
    lines: list[Line] = field(default_factory=list)
    columns: list[str] = field(default_factory=lambda: ["code", "name", "measure", "value", "note"])
    headings: dict[str, str] = field(default_factory=lambda: dict(HEADINGS))
    header_over: dict[str, str] = field(default_factory=dict)  # column → the title over it and its neighbours
    header_depth: int = 1
    numbered: bool = False
    repeat_header: tuple[int, ...] = ()
    origin: tuple[int, int] = (0, 0)
    aside: list[str] = field(default_factory=list)
    signature: list[tuple[str, str]] = field(default_factory=lambda: list(SIGNATURE))
    # forms 02 to 05
    placement: str = "sheets"
    narrative_style: str = "under"
    list_style: dict[str, object] = field(default_factory=dict)
    # the workbook and the file
    sheet_name: str = "Biểu 01"
    before: list[Sheet] = field(default_factory=list)
    after: list[Sheet] = field(default_factory=list)
    finish: list = field(default_factory=list)  # changes to the sheets once they are laid out
    format: str = "xlsx"
    stem: str = ""

    def line(self, indicator: str) -> Line:
        found = next((line for line in self.lines if line.indicator == indicator), None)
        if found is None:
            raise Incompatible(indicator)
        return found

    def counted(self) -> list[Line]:
        """Rows of counted indicators whose figures nobody has rewritten yet, in random order."""
        rows = [r for r in self.lines if r.indicator and r.indicator not in form01.RATIOS and not r.touched]
        self.random.shuffle(rows)
        return rows

    def some(self, count: int, accept=lambda figure: figure is not None) -> list[Line]:
        """Up to so many untouched rows whose figure is as asked for, now touched; at least one."""
        rows = [r for r in self.counted() if accept(self.figures[r.indicator])][:count]
        if not rows:
            raise Incompatible("no row left")
        for row in rows:
            row.touched = True
        return rows

    def remove(self, line: Line) -> None:
        """Takes a row out of the report altogether."""
        self.lines.remove(line)
        if line.indicator:
            self.figures.pop(line.indicator, None)


def fresh(regime: Regime, office: Office, period: str, day: str, random: Random) -> Draft:
    """A tidy report with invented content."""
    draft = Draft(regime, office, period, f"{day}T09:{random.randint(10, 59)}:00+07:00", random)
    draft.superior, draft.heading, draft.receiver = office.superior, office.heading, regime.receiver
    content.fill(draft)
    draft.title = ["BÁO CÁO", title(draft, periods.plain(period))]
    draft.stem = f"bao cao {random.randint(100, 999)}"
    return draft


def title(draft: Draft, period: str) -> str:
    """What the report is of, in one line; a registration or an ad hoc report is named by its period alone."""
    if draft.period.endswith(("REG", "trien-khai")):
        return period[0].upper() + period[1:]
    return f"{draft.regime.title} {period}"
