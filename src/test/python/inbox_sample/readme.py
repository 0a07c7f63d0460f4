"""The README of the sample inbox, from the same table as the files."""

_HEAD = """# A sample inbox

{files} files as offices really send them, with invented figures, for three regimes. Each folder is a wave: its name is the
local time in Vietnam at which its files come in (`2024-05-03T09-00` is 2024-05-03T09:00+07:00). Take the waves in
order, each with the clock set to it.

| regime | period | due | units that owe it | reported | held | missing |
|---|---|---|---|---|---|---|
{periods}

After the last wave the {files} files are:
{balance}.

`src/test/resources/tonghop/inbox-sample-expected.json` says what the program must read from each of them, cell by cell,
and what each period adds up to. Its `verdict` is the one after the last wave, `onArrival` the one on coming in;
`values` are form 01's counted figures (null where the report leaves the row empty; an indicator that is not there has
no row in the report, or no readable figure), `ratios` the computed ones. Of a rejected or duplicate file, unit, period
and timeliness are what a person sees in it; the program need not.

The files, this page and the expectation are made by `/usr/bin/python3 src/test/python/make_inbox_sample.py` (needs
openpyxl, xlwt, xlrd, LibreOffice, and the build's libraries in Maven's local repository). Change the table there, not
the files.
"""

_WRITERS = {"libreoffice": "LibreOffice", "poi": "Apache POI", "pdf": "a PDF", "copy": "a copy"}


def text(waves, periods):
    """Markdown: an overview, then a table for each wave."""
    reports = [r for wave in waves.values() for r in wave]
    final = [r.at_the_end or r.verdict for r in reports]
    balance = ", ".join(f"{final.count(v)} {v}" for v in dict.fromkeys(sorted(final)))
    due = {"dvcq-bdt-dongnai": "before 9/5/2024", "dvcq-vinhcuu": "before 5/5/2024",
           "dvcq-tuyenquang": "15/5/2024 at the latest"}
    rows = "\n".join(
        f"| `{p['programme']}` | `{p['period']}` | {due[p['programme']]} | {p['expected']} | {p['reported']}"
        f" ({len(p['late'])} late) | {_names(p['held'])} | {_names(p['missing'])} |"
        for p in periods)
    parts = [_HEAD.format(files=len(reports), balance=balance, periods=rows)]
    for wave, members in waves.items():
        parts.append(f"\n## {wave}\n\n| file | made with | unit | period | verdict | what it is there to show |\n"
                     "|---|---|---|---|---|---|\n")
        parts += [_row(r) for r in members]
    return "".join(parts)


def _names(units):
    """The units, or how many where they are too many to read."""
    return str(len(units)) if len(units) > 3 else ", ".join(f"`{u}`" for u in units) or "–"


def _row(r):
    verdict = r.verdict + (f", version {r.version}" if r.version else "") + (", late" if r.late else "")
    verdict += f"; at the end {r.at_the_end}" if r.at_the_end else ""
    return (f"| `{r.file}` | {_WRITERS.get(r.writer, r.writer)} | `{r.unit}` | `{r.period}` | {verdict} | {r.shows} |\n")
