"""Makes inbox-sample/, its README and the expectation that the tests compare with. Run from anywhere; it always makes
the same files.

The figures are defined once, in the tables of inbox_sample/districts.py, communes.py and province.py.
"""

import json
import shutil
from pathlib import Path

from inbox_sample import assembly, communes, districts, expectation, form01, province, readback, readme, writers

_PROJECT = Path(__file__).resolve().parents[3]
_INBOX = _PROJECT / "inbox-sample"
_EXPECTED = _PROJECT / "src/test/resources/tonghop/inbox-sample-expected.json"


def main():
    tables = [districts, communes, province]
    reports = sorted((r for t in tables for r in t.REPORTS), key=lambda r: r.wave)
    waves = {}
    for report in reports:
        _obey_rules(report)
        waves.setdefault(report.wave, []).append(report)
    places = _write(reports)
    for report in reports:
        if report.writer not in ("pdf", "copy"):
            readback.compare(report, places[report.file], _path(report))
    periods = [expectation.of_period(t.REPORTS[0].programme, t.REPORTS[0].period, t.OWING, t.REPORTS) for t in tables]
    files = [expectation.of_file(r, places.get(r.file)) for r in reports]
    _EXPECTED.parent.mkdir(parents=True, exist_ok=True)
    _EXPECTED.write_text(_json({"files": files, "periods": periods}), encoding="utf-8")
    (_INBOX / "README.md").write_text(readme.text(waves, periods), encoding="utf-8")
    print(f"{len(reports)} files, {sum(_path(r).stat().st_size for r in reports) // 1024} KB")


def _obey_rules(report):
    """A report breaks the rule it is there to break, and no other."""
    wanted = report.because.get("rule")
    broken = form01.broken_rules(report.figures)
    assert broken == ([wanted] if wanted and wanted != "R16" else []), (report.file, broken)


def _write(reports):
    """Writes every file; returns the places of form 01's figures by file."""
    shutil.rmtree(_INBOX, ignore_errors=True)
    places, batches = {}, {"libreoffice": [], "poi": []}
    for report in reports:
        _path(report).parent.mkdir(parents=True, exist_ok=True)
        if report.writer == "copy":
            continue
        if report.writer == "pdf":
            writers.write_pdf(*assembly.printed_content(report), _path(report))
            continue
        sheets, places[report.file] = assembly.sheets(report)
        if report.legacy:
            writers.to_tcvn3(sheets)
        if report.writer in batches:
            batches[report.writer].append((sheets, _path(report)))
        else:
            {"openpyxl": writers.write_openpyxl, "xlwt": writers.write_xlwt}[report.writer](sheets, _path(report))
    writers.write_libreoffice(batches["libreoffice"])
    writers.write_poi(batches["poi"])
    for report in reports:
        if report.writer == "copy":
            original = next(r for r in reports if r.file == report.copy_of)
            shutil.copyfile(_path(original), _path(report))
    return places


def _path(report):
    return _INBOX / report.wave / report.file


def _json(value):
    """One line for every member of a file's or period's object: short, and diffs stay readable."""
    def lines(members, indent):
        return (",\n" + indent).join(members)

    def item(entry):
        members = [f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in entry.items()]
        return "{" + lines(members, "     ") + "}"

    sections = [f'"{name}": [\n    ' + lines([item(e) for e in entries], "    ") + "]"
                for name, entries in value.items()]
    return "{\n  " + lines(sections, "  ") + "\n}\n"


if __name__ == "__main__":
    main()
