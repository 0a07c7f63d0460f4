"""Form 01 on a sheet, the way the report's office lays it out."""

from random import Random

from . import form01, wording
from .grid import Sheet, address

_WIDTHS = {"code": 8, "name": 62, "unit": 12, "value": 14, "note": 22, "prev": 14, "plan": 13, "cmp": 11}
_PLANNED = ("1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "3.8", "5.1", "6.4", "7.5")
_CENTRED = dict(align="center")


def table_sheet(report, name="Biểu 01", draft=None):
    """The sheet of form 01; returns it and the cell of each indicator's figure. A draft holds figures to show in
    place of the report's own."""
    sheet = Sheet(name, [_WIDTHS[c] for c in report.columns])
    row = _head(sheet, report)
    row = _header(sheet, report, row + 1)
    cells = _body(sheet, report, row, report.figures if draft is None else draft)
    if report.aside:
        sheet.put(row + 2, len(report.columns) + 1, report.aside, italic=True, size=10)
        sheet.widths += [3, 34]
    return sheet, cells


def _head(sheet, report):
    last = len(report.columns) - 1
    middle = report.columns.index("name") if report.columns.index("name") < last - 1 else last // 2
    row = {"pair": _pair, "one-cell": _one_cell, "annex": _annex}[report.head](sheet, report, middle, last)
    for number, line in enumerate(report.title):
        sheet.span(row, 0, row, last, line, bold=number < 2, italic=line.startswith("("), align="center",
                   size=14 if number == 0 else 13)
        row += 1
    if report.to and report.head != "annex":
        sheet.span(row + 1, 0, row + 1, last, "Kính gửi: " + report.to, align="center", size=13)
        row += 2
    return row


def _pair(sheet, report, middle, last):
    sheet.span(0, 0, 0, middle, report.superior, align="center")
    sheet.span(0, middle + 1, 0, last, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True, align="center")
    sheet.span(1, 0, 1, middle, report.office, bold=True, align="center")
    sheet.span(1, middle + 1, 1, last, "Độc lập - Tự do - Hạnh phúc", bold=True, align="center")
    sheet.span(2, 0, 2, middle, report.number, align="center")
    sheet.span(2, middle + 1, 2, last, report.dated, italic=True, align="center")
    return 4


def _one_cell(sheet, report, middle, last):
    left = "\n".join([report.superior, report.office, report.number])
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" + report.dated
    sheet.span(0, 0, 3, middle, left, bold=True, align="center")
    sheet.span(0, middle + 1, 3, last, right, bold=True, align="center")
    return 5


def _annex(sheet, report, middle, last):
    sheet.span(0, 0, 0, middle, "Biểu số 01/DVCQ", bold=True)
    sheet.span(0, middle + 1, 0, last, "Đơn vị báo cáo: " + report.office)
    sheet.span(1, 0, 1, middle, "Ban hành kèm theo kế hoạch công tác dân vận chính quyền năm 2024", italic=True)
    sheet.span(1, middle + 1, 1, last, "Đơn vị nhận báo cáo: " + report.to)
    return 3


def _header(sheet, report, row):
    """One row, or two where the figures of several periods stand under one heading; returns the row under it."""
    style = dict(bold=True, align="center", border=True)
    grouped = [c for c in report.columns if c in ("prev", "value")] if report.two_rows else []
    for column, key in enumerate(report.columns):
        if key not in grouped:
            sheet.span(row, column, row + bool(grouped), column, report.headings[key], **style)
        else:
            sheet.put(row + 1, column, report.headings[key], **style)
    if grouped:
        first = min(report.columns.index(c) for c in grouped)
        sheet.span(row, first, row, first + len(grouped) - 1, report.two_rows, **style)
    row += 1 + bool(grouped)
    if report.numbered:
        for column, key in enumerate(report.columns):
            mark = {"code": "A", "name": "B", "unit": "C"}.get(key, str(column - 2))
            sheet.put(row, column, mark, italic=True, border=True, size=10, **_CENTRED)
        row += 1
    return row


def _body(sheet, report, row, figures):
    places, running, last = {}, 0, len(report.columns) - 1
    rows = [r for r in form01.ROWS if r[0] not in report.removed]
    start = row
    for code, *_ in rows:
        if code not in form01.UNITS:
            row += bool(report.groups)
        else:
            places[code] = (row, report.columns.index("value"))
            row += 1
    row, chance = start, _factors(report)
    for code, *_ in rows:
        if code in form01.UNITS:
            running += 1
            _indicator(sheet, report, places, code, figures, running, chance)
            row += 1
        elif report.groups:
            running = 0
            _group(sheet, report, row, code, last)
            row += 1
    return places


def _group(sheet, report, row, code, last):
    name = wording.indicator(code, "curly" if report.names == "curly" else "official")
    if report.groups == "merged":
        sheet.span(row, 0, row, last, code + ". " + name.upper(), bold=True, border=True)
        return
    for column, key in enumerate(report.columns):
        value = {"code": code, "name": name if report.groups == "plain" else name.upper()}.get(key)
        if key == "name" and "code" not in report.columns:
            value = code + ". " + value
        sheet.put(row, column, value, bold=True, border=True, align="center" if key == "code" else "left")


def _indicator(sheet, report, places, code, figures, running, chance):
    row, _ = places[code]
    figure = figures.get(code)
    before = _earlier(code, figure, chance)
    plan = round(wording.as_number(figure) * 2, -1) if figure and code in _PLANNED else None
    for column, key in enumerate(report.columns):
        style = dict(border=True, align="left" if key in ("name", "note") else "center")
        if key == "code":
            value = running if report.codes == "running" else wording.code(code, report.codes)
            sheet.put(row, column, value, **style)
        elif key == "name":
            sheet.put(row, column, wording.indicator(code, report.names), **style)
        elif key == "unit":
            sheet.put(row, column, form01.UNITS[code], **style)
        elif key == "value":
            _figure(sheet, report, places, code, figures, style)
        elif key == "note":
            sheet.put(row, column, report.notes.get(code), size=11, border=True)
        elif key == "plan":
            sheet.put(row, column, plan, **style)
        elif key == "prev":
            sheet.put(row, column, before, **style)
        elif key == "cmp":
            _comparison(sheet, report, row, column, figure, before, style)


def _factors(report):
    """How the groups stood a year or a month before, against this report."""
    random = Random("columns " + report.file)
    return {str(group): random.uniform(0.78, 1.12) for group in range(1, 9)}


def _earlier(code, figure, chance):
    """What the same indicator was a year or a month before, invented beside the figure."""
    factor = chance[code.split(".")[0]]
    if figure is None or code in form01.RATIOS:
        return None
    return round(wording.as_number(figure) * factor)


def _comparison(sheet, report, row, column, figure, before, style):
    if not before or figure is None:
        sheet.put(row, column, None, **style)
        return
    value = wording.as_number(figure) / before * 100
    here, there = (address(row, report.columns.index(c)) for c in ("value", "prev"))
    formula = f"{here}/{there}*100" if report.formulas else None
    sheet.put(row, column, value if formula else round(value, 1), formula=formula, format="0.0", **style)


def _figure(sheet, report, places, code, figures, style):
    row, column = places[code]
    if code in form01.RATIOS:
        value, extra = _ratio(report, code, figures, places)
    else:
        value, extra = _counted(report, code, figures, places)
    sheet.put(row, column, value, **{**style, **extra})


def _counted(report, code, figures, places):
    figure = figures.get(code)
    if code in report.written:
        text = report.written[code]
        return (text.format(wording.dotted(figure)) if "{}" in text else text), {}
    if figure is None:
        return None, {}
    if figure == 0:
        return report.zeros[sum(map(ord, code)) % len(report.zeros)], {}
    if report.sums and code in ("2.4", "4.1"):
        parts = ("2.5", "2.6") if code == "2.4" else ("4.2", "4.3", "4.4", "4.5")
        return figure, dict(formula=f"SUM({address(*places[parts[0]])}:{address(*places[parts[-1]])})")
    if report.spelled == "text":
        return wording.dotted(figure), {}
    if code == "8.4":
        return wording.as_number(figure), dict(format="#,##0.0")
    return figure, dict(format="#,##0" if report.spelled == "grouped" else "General")


def _ratio(report, code, figures, places):
    """A ratio as written: empty, a number of two digits, a text, a formula, or a share in a percent format."""
    if code in report.written:
        return report.written[code], {}
    exact = form01.ratio(code, figures)
    if report.ratios == "formula-or-empty":
        return _guarded(code, places, exact)
    if exact is None or report.ratios == "empty":
        return None, {}
    top, bottom = (address(*places[c]) for c in form01.RATIOS[code])
    if report.ratios == "text":
        return wording.percent(exact), {}
    if figures[form01.RATIOS[code][0]] == 0:  # may be a dash, which no formula divides
        return 0, {}
    if report.ratios == "share":
        return float(exact) / 100, dict(formula=f"{top}/{bottom}", format="0.0%")
    if report.ratios == "formula" or code in report.uncomputed:
        return float(exact), dict(formula=f"{top}/{bottom}*100", format="0.00")
    return float(form01.ratio(code, figures, 2)), dict(format="0.00")


def _guarded(code, places, exact):
    top, bottom = (address(*places[c]) for c in form01.RATIOS[code])
    formula = f'IF({bottom}="","",{top}/{bottom}*100)'
    return ("" if exact is None else float(exact)), dict(formula=formula, format="0.00")
