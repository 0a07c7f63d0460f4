"""Whose report it is, and for which period."""

from .. import periods
from ..catalogue import COLUMNS, EITHER, HEAD, HOLD, PERIOD, STEM, always, has_figures, kind
from ..draft import Draft, Incompatible, title


def _abbreviated(draft: Draft) -> bool:
    return bool(draft.office.abbreviated)


def _usual(draft: Draft) -> bool:
    return not draft.period.endswith(("REG", "trien-khai"))


def _variants(draft: Draft) -> bool:
    return len(periods.variants(draft.period)) > 0


@kind("identity", "the office in one merged cell with line breaks", HEAD, needs=always)
def head_in_one_cell(draft: Draft) -> None:
    draft.head = "one-cell"


@kind("identity", "no head but a label: Đơn vị báo cáo", HEAD, needs=has_figures)
def head_as_label(draft: Draft) -> None:
    draft.head = "label"


@kind("identity", "the office abbreviated: UBND H. Vĩnh Cửu", HEAD, needs=_abbreviated)
def head_abbreviated(draft: Draft) -> None:
    draft.heading = draft.office.abbreviated


@kind("identity", "ỦY BAN NHÂN DÂN in one line, the place in the next", HEAD, needs=_abbreviated)
def head_spelled_out(draft: Draft) -> None:
    draft.superior, draft.heading = "ỦY BAN NHÂN DÂN", draft.office.heading.removeprefix("UBND ")


@kind("identity", "the office in small letters, without its superior", HEAD, needs=_abbreviated)
def head_alone(draft: Draft) -> None:
    draft.superior, draft.heading = "", "UBND " + draft.office.name.lower().title()


@kind("identity", "no motto and no number", needs=always)
def no_motto(draft: Draft) -> None:
    draft.motto, draft.number = False, ""


@kind("identity", "the day of signing under the title, in another month", needs=always)
def day_of_signing(draft: Draft) -> None:
    year, month, day = draft.now[:10].split("-")
    draft.under_title.append(f"(Kèm theo Báo cáo số 15/BC ngày {int(day)} tháng {int(month)} năm {year})")


@kind("identity", "the days that the figures cover", needs=has_figures)
def days_covered(draft: Draft) -> None:
    if draft.period != "2024-6M":
        raise Incompatible
    draft.under_title.append("(Số liệu từ ngày 15/12/2023 đến ngày 14/6/2024)")


@kind("identity", "addressees in several lines", needs=always)
def several_addressees(draft: Draft) -> None:
    draft.receiver += ";\n- Lưu: VT"


@kind("identity", "no addressee", needs=has_figures)
def no_addressee(draft: Draft) -> None:
    draft.receiver = ""


@kind("identity", "the period written otherwise: 06 tháng, 6T/2024, quý II/2024", PERIOD, needs=_variants)
def period_otherwise(draft: Draft) -> None:
    draft.title[-1] = title(draft, draft.random.choice(periods.variants(draft.period)))


@kind("identity", "the whole title in capitals", PERIOD, needs=_usual)
def title_in_capitals(draft: Draft) -> None:
    draft.title = [f"BÁO CÁO {title(draft, periods.plain(draft.period))}".upper()]


@kind("identity", "the period in a line of its own: Kỳ báo cáo", PERIOD, needs=_usual)
def period_as_label(draft: Draft) -> None:
    draft.title[-1] = draft.regime.title
    draft.under_title.append("Kỳ báo cáo: " + periods.plain(draft.period))


@kind("identity", "the period in brackets under the title", PERIOD, needs=_usual)
def period_in_brackets(draft: Draft) -> None:
    draft.title[-1] = draft.regime.title
    draft.under_title.append(f"({periods.plain(draft.period)})")


@kind("identity", "the year is missing; one open period fits", PERIOD, needs=_usual)
def year_missing(draft: Draft) -> None:
    if draft.period.endswith(("-12M", "-R1", "-R2")):
        raise Incompatible
    draft.title[-1] = title(draft, periods.yearless(draft.period))


@kind("identity", "the period only in the file name", PERIOD, STEM, needs=_usual)
def period_in_file_name(draft: Draft) -> None:
    whole_year = draft.period.endswith("-12M")  # a year alone may be that of any report
    draft.title[-1] = draft.regime.title
    draft.stem = "BC DVCQ " + (f"cả năm {draft.period[:4]}" if whole_year else periods.plain(draft.period))


@kind("identity", "nothing tells the period but a year in the file name", PERIOD, STEM, expect=EITHER, needs=_usual)
def year_in_file_name(draft: Draft) -> None:
    if not draft.period.endswith("-12M"):
        raise Incompatible
    draft.title[-1] = draft.regime.title
    draft.stem = f"BC DVCQ năm {draft.period[:4]}"


@kind("identity", "the unit only in the file name", HEAD, STEM, expect=EITHER, needs=_abbreviated)
def unit_in_file_name(draft: Draft) -> None:
    draft.superior = draft.heading = draft.number = ""
    draft.stem = f"BC DVCQ {periods.plain(draft.period)} - {draft.office.name}".replace("/", "-")


@kind("identity", "unit and period in the file name too", STEM, needs=_usual)
def told_by_file_name(draft: Draft) -> None:
    draft.stem = f"BC DVCQ {periods.plain(draft.period)} ({draft.office.short}) - sửa lần 2"


@kind("identity", "a file name without accents", STEM, needs=has_figures)
def file_name_without_accents(draft: Draft) -> None:
    draft.stem = f"Bao cao so lieu gui {draft.random.randint(1, 12):02}.{draft.random.randint(1, 28):02}"


@kind("identity", "a label names another unit than the head", HEAD, COLUMNS, expect=HOLD, needs=_abbreviated)
def units_contradict(draft: Draft) -> None:
    draft.under_title.append("Đơn vị báo cáo: " + _other(draft).name)


@kind("identity", "an office that is not in the registry", HEAD, expect=HOLD, needs=_abbreviated)
def unit_unknown(draft: Draft) -> None:
    draft.heading = "UBND HUYỆN BÙ ĐĂNG" if "HUYỆN" in draft.heading or "THÀNH" in draft.heading else "UBND XÃ ĐẠO ĐỨC"


@kind("identity", "two periods in the title", PERIOD, expect=HOLD, needs=_usual)
def periods_contradict(draft: Draft) -> None:
    if draft.period.endswith("-12M"):  # a title may name the year, and the line under it what part of it
        raise Incompatible
    codes = [code for code, _ in draft.regime.periods if not code.endswith(("REG", "khai", "12M"))]
    other = draft.random.choice([code for code in codes if code != draft.period])
    draft.under_title.append("Kỳ báo cáo: " + periods.plain(other))


@kind("identity", "a period of next year", PERIOD, expect=HOLD, needs=_usual)
def period_ahead(draft: Draft) -> None:
    later = f"{int(draft.period[:4]) + 1}{draft.period[4:]}"
    draft.title[-1] = title(draft, periods.plain(later))


@kind("identity", "a period that is none: 6 tháng cuối năm", PERIOD, expect=HOLD, needs=_usual)
def period_unknown(draft: Draft) -> None:
    if draft.period.endswith("-R2"):  # the round of just these months
        raise Incompatible
    draft.title[-1] = title(draft, f"6 tháng cuối năm {draft.period[:4]}")


@kind("identity", "neither title nor file name tells the period", PERIOD, STEM, expect=HOLD, needs=_usual)
def period_missing(draft: Draft) -> None:
    draft.title[-1] = draft.regime.title


@kind("identity", "the file name tells another unit", STEM, expect=HOLD, needs=_abbreviated)
def file_name_of_another(draft: Draft) -> None:
    draft.stem = f"BC DVCQ {periods.plain(draft.period)} {_other(draft).name}".replace("/", "-")


def _other(draft: Draft):
    others = [o for o in draft.regime.offices if o.abbreviated and o is not draft.office]
    return draft.random.choice(others)
