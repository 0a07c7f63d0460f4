"""Puts a report's sheets together."""

from . import companions, layout, wording


def sheets(report):
    """The report's sheets, and where form 01's figures stand: code → (row, column)."""
    main, cells = layout.table_sheet(report, report.sheet)
    last = len(report.columns) - 1
    if report.companions == "under" and report.narrative:
        companions.under_form_01(main, report, last)
    companions.sign(main, report, last)
    pages = [companions.guide_sheet(report)] if report.guide else []
    pages.append(main)
    if report.companions == "sheets" and report.narrative:
        pages.append(companions.narrative_sheet(report))
    if report.companions == "sheets" and report.models:
        pages.append(companions.list_sheet(report))
    if report.draft:
        pages.append(_draft(report))
    return pages, cells


def _draft(report):
    """The table as it stood some weeks before: smaller figures, on a hidden sheet."""
    earlier = {code: None if f is None else int(f * 9 // 10) for code, f in report.figures.items()}
    for parts, whole in ((("2.5", "2.6"), "2.4"), (("4.2", "4.3", "4.4", "4.5"), "4.1")):
        earlier[whole] = sum(earlier[p] for p in parts)
    sheet, _ = layout.table_sheet(report, "Bản cũ", earlier)
    sheet.hidden = True
    return sheet


def printed_content(report):
    """Paragraphs and table rows of a report written in Word."""
    paragraphs = [report.superior, report.office, report.number, report.dated, *report.title,
                  "Kính gửi: " + report.to]
    rows = [["STT", "Chỉ tiêu", "Số liệu"]]
    rows += [[code, wording.indicator(code, "official"), str(f)] for code, f in list(report.figures.items())[:20]]
    return paragraphs, rows
