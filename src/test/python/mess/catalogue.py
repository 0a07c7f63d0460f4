"""The kinds of mess, each a small function with a name, a line of description and an expectation."""

from collections.abc import Callable
from dataclasses import dataclass

from .draft import Draft

THROUGH = "through"  # accepted or warned, with exactly the known figures
HOLD = "hold"  # must not be counted
EITHER = "either"  # may be held; what is counted must be right

FORMAT, SHEETS, TYPES, FONT = "format", "sheets", "cell types", "font"
HEAD, PERIOD, STEM = "head", "period", "stem"
CODES, NAMES, ORDER, COLUMNS, HEADER = "codes", "names", "order", "columns", "header"
RATIOS, COMPANIONS = "ratios", "companions"


@dataclass(frozen=True)
class Kind:
    """A kind of mess. Two that touch the same slot of a report do not go together."""

    name: str
    area: str
    description: str
    expect: str
    slots: frozenset[str]
    needs: Callable[[Draft], bool]
    apply: Callable[[Draft], None]


KINDS: list[Kind] = []
# What is applied first: identity and rows before the columns and the sheet, the format of the file last.
AREAS = ("identity", "rows", "numbers", "formulas", "lists", "columns", "sheets", "font", "format")


def has_figures(draft: Draft) -> bool:
    return bool(draft.lines)


def always(draft: Draft) -> bool:
    return True


def kind(area: str, description: str, *slots: str, expect: str = THROUGH, needs: Callable[[Draft], bool] = has_figures):
    """Registers a function that messes up a draft; its name, with dashes, is the kind's."""

    def register(function: Callable[[Draft], None]) -> Callable[[Draft], None]:
        name = function.__name__.replace("_", "-")
        if any(k.name == name for k in KINDS):
            raise ValueError("twice: " + name)
        KINDS.append(Kind(name, area, description, expect, frozenset(slots), needs, function))
        return function

    return register
