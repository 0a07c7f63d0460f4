"""What the program must make of the sample inbox."""

from decimal import Decimal

from . import form01
from .companions import LIST_COLUMNS
from .grid import address


def of_file(report, cells):
    """One file's line: the verdict, who it is of, and form 01's figures with their cells."""
    line = {"wave": report.wave, "file": report.file, "verdict": report.at_the_end or report.verdict,
            "onArrival": report.verdict, "programme": report.programme, "period": report.period, "unit": report.unit,
            "version": report.version, "timeliness": "late" if report.late else "on-time"}
    if report.because:
        line["because"] = report.because
    if report.verdict in ("rejected", "duplicate"):
        return line
    known = {code: f for code, f in report.figures.items()
             if code != report.because.get("indicator")}
    line["sheet"] = report.sheet
    line["cells"] = {code: address(*place) for code, place in cells.items()}
    line["values"] = {code: _json(f) for code, f in known.items()}
    line["ratios"] = {code: _json(form01.ratio(code, known)) for code in form01.RATIOS if code not in report.removed}
    if report.narrative:
        line["narratives"] = report.narrative
    if report.models:
        line["models"] = [dict(zip(LIST_COLUMNS[1:], model)) for model in report.models]
    return line


def of_period(programme, period, owing, reports):
    """The period's consolidation once every wave is in: over the versions that count."""
    counted = {r.unit: r for r in reports if not r.at_the_end and r.verdict in ("accepted", "warned")}
    held = [u for u in owing if u not in counted and any(r.unit == u and r.verdict == "held" for r in reports)]
    totals = {code: _total(code, counted.values()) for code in form01.COUNTED}
    sums = {code: t["total"] if t["total"] is None else Decimal(str(t["total"])) for code, t in totals.items()}
    return {
        "programme": programme, "period": period, "expected": len(owing), "reported": len(counted),
        "onTime": [u for u in owing if u in counted and not counted[u].late],
        "late": [u for u in owing if u in counted and counted[u].late],
        "held": held,
        "missing": [u for u in owing if u not in counted and u not in held],
        "totals": totals,
        "ratios": {code: _json(form01.ratio(code, sums)) for code in form01.RATIOS},
    }


def _total(code, reports):
    values = [r.figures[code] for r in reports if r.figures.get(code) is not None]
    return {"total": _json(sum(values)) if values else None, "reported": len(values)}


def _json(figure):
    if isinstance(figure, Decimal):
        return int(figure) if figure == figure.to_integral_value() else float(figure)
    return figure
