"""Picks kinds of mess, composes reports of them and writes what must be read from each."""

import json
import tempfile
from decimal import Decimal
from pathlib import Path
from random import Random

from inbox_sample import form01

from . import files, kinds, layout, writers
from .catalogue import AREAS, EITHER, FORMAT, HOLD, KINDS, THROUGH, Kind
from .draft import Draft, Incompatible, fresh
from .offices import REGIMES

assert kinds.__all__  # importing them has registered them
_MOST = 6
_FORMATS_SHARE = 0.7  # of the reports get a format other than the tidy .xlsx
_HELD_SHARE, _DOUBTFUL_SHARE = 0.22, 0.08
_TRIES = 40


def reports(seed: int, count: int, out: Path) -> None:
    """Makes so many files in the folder, and `expected.jsonl` beside them."""
    out.mkdir(parents=True, exist_ok=True)
    conversions, lines = [], []
    with tempfile.TemporaryDirectory() as work:
        for number in range(count):
            line, left = _report(Random(f"{seed} {number}"), number, out, Path(work))
            conversions += left
            lines.append(json.dumps(line, ensure_ascii=False))
        writers.convert(conversions)
    (out / "expected.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _report(random: Random, number: int, out: Path, work: Path):
    """A combination that turns out to be impossible is drawn anew."""
    for _ in range(_TRIES):
        regime = random.choices(REGIMES, (5, 5, 5, 3, 2))[0]
        period, day = random.choice(regime.periods)
        draft = fresh(regime, random.choice(regime.offices), period, day, random)
        chosen = _choose(draft)
        try:
            for kind in sorted(chosen, key=lambda k: AREAS.index(k.area)):
                kind.apply(draft)
            if draft.lines and all(figure is None for figure in draft.figures.values()):
                continue
            pages = layout.sheets(draft)
            folder = out / f"{number:05}"
            folder.mkdir(exist_ok=True)
            target = folder / f"{draft.stem}.{files.suffix(draft)}"
            left = files.write(draft, pages, folder / f"{number:05}.part" if _by_conversion(draft) else target, work)
            left = [(name, source, target) for name, source, _ in left]
        except Incompatible:
            continue
        return _expected(draft, chosen, target.relative_to(out)), left
    raise RuntimeError(f"no possible combination for report {number}")


def _by_conversion(draft: Draft) -> bool:
    return draft.format in writers.CONVERSIONS


def _choose(draft: Draft) -> list[Kind]:
    random = draft.random
    fitting = [k for k in KINDS if k.needs(draft)]
    wanted = random.randint(1, _MOST)
    chosen: list[Kind] = []
    share = random.random()
    special = HOLD if share < _HELD_SHARE else EITHER if share < _HELD_SHARE + _DOUBTFUL_SHARE else None
    if special:
        _take(random, chosen, [k for k in fitting if k.expect == special], 1)
    if random.random() < _FORMATS_SHARE:
        _take(random, chosen, [k for k in fitting if FORMAT in k.slots and k.expect == THROUGH], 1)
    _take(random, chosen, [k for k in fitting if k.expect == THROUGH and FORMAT not in k.slots], wanted - len(chosen))
    return chosen


def _take(random: Random, chosen: list[Kind], among: list[Kind], count: int) -> None:
    for kind in random.sample(among, len(among)):
        if count <= 0:
            return
        if all(kind.slots.isdisjoint(other.slots) for other in chosen):
            chosen.append(kind)
            count -= 1


def _expected(draft: Draft, chosen: list[Kind], file: Path) -> dict:
    expects = {kind.expect for kind in chosen}
    return {
        "file": str(file),
        "now": draft.now,
        "programme": draft.regime.code,
        "unit": draft.office.code,
        "period": draft.period,
        "expect": HOLD if HOLD in expects else EITHER if EITHER in expects else THROUGH,
        "kinds": sorted(kind.name for kind in chosen) or ["tidy"],
        "values": _values(draft),
        "narratives": {draft.renamed.get(h, h): t for h, t in draft.narratives.items()},
        "entries": draft.entries,
    }


def _values(draft: Draft) -> dict[str, object]:
    """Every indicator whose row is there; a ratio is computed from its figures, whatever its cell says."""
    values: dict[str, object] = {}
    for line in draft.lines:
        if line.indicator:
            ratio = line.indicator in form01.RATIOS
            value = form01.ratio(line.indicator, draft.figures) if ratio else draft.figures[line.indicator]
            values[line.indicator] = float(value) if isinstance(value, Decimal) else value
    return values
