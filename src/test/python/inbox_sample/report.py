"""One office's report: who sends what, when, and in which dress."""

from dataclasses import dataclass, field

from . import figures as invented_figures
from .form01 import COUNTED, NAMES

HEADINGS = {"code": "STT", "name": "Chỉ tiêu", "unit": "Đơn vị tính", "value": "Số liệu trong kỳ",
            "note": "Ghi chú", "prev": "Cùng kỳ năm 2023", "plan": "Kế hoạch năm 2024", "cmp": "So sánh (%)"}


@dataclass
class Report:
    wave: str
    file: str
    writer: str  # openpyxl, xlwt, poi, libreoffice; the suffix says the format
    programme: str
    period: str
    unit: str
    shows: str  # for the README: what the file is there to show
    superior: str
    office: str
    to: str
    title: list
    kind: str = "commune"
    seed: str = ""
    communes: int = 1
    scale: float = 1.0
    verdict: str = "accepted"  # when it comes in
    at_the_end: str = ""  # after the last wave, where another
    because: dict = field(default_factory=dict)
    version: int | None = 1
    late: bool = False
    head: str = "pair"
    number: str = ""
    dated: str = ""
    period_line: str = ""
    columns: tuple = ("code", "name", "unit", "value", "note")
    headings: dict = field(default_factory=dict)
    two_rows: str = ""  # the heading over the figures of both periods, if they share one
    numbered: bool = False  # a row A, B, C, 1, 2 under the header
    codes: str = "text"
    names: str = "official"
    groups: str = "plain"
    ratios: str = "number"
    spelled: str = "number"
    sums: bool = False
    formulas: bool = False
    uncomputed: tuple = ()
    zeros: tuple = (0,)
    written: dict = field(default_factory=dict)
    notes: dict = field(default_factory=dict)
    removed: tuple = ()
    empty: tuple = ()
    set: dict = field(default_factory=dict)
    aside: str = ""
    rank: str = "TRƯỞNG PHÒNG"
    signer: str = ""
    drafter: str = ""
    copies: tuple = ("- Như trên;", "- Lưu: VT.")
    narrative: dict = field(default_factory=dict)
    models: list = field(default_factory=list)
    companions: str = "sheets"  # where forms 02 and 03 stand: sheets or under
    sheet: str = "Biểu 01"
    guide: bool = False
    help_desk: str = ""
    draft: bool = False  # a hidden sheet with an older copy
    legacy: bool = False  # typed in TCVN3 fonts
    blank: bool = False
    copy_of: str = ""  # the same bytes as an earlier file

    def __post_init__(self):
        self.headings = {**HEADINGS, **self.headings}
        self.seed = self.seed or f"{self.programme} {self.period} {self.unit}"
        self.removed = self._codes(self.removed)
        self.figures = {} if self.blank else self._figures()

    def _figures(self):
        figures = invented_figures.invented(self.seed, self.kind, self.communes, self.scale)
        figures.update(self.set)
        figures.update({code: None for code in self._codes(self.empty)})
        return {code: figures[code] for code in COUNTED if code not in self.removed}

    @staticmethod
    def _codes(patterns):
        """Codes as given, and for a Roman group number the group with all its rows."""
        codes = []
        for pattern in patterns:
            if pattern[0].isdigit():
                codes.append(pattern)
                continue
            rows = list(NAMES)
            start = rows.index(pattern)
            end = next((i for i in range(start + 1, len(rows)) if not rows[i][0].isdigit()), len(rows))
            codes += rows[start:end]
        return tuple(codes)

    @property
    def suffix(self):
        return self.file.rsplit(".", 1)[1]
