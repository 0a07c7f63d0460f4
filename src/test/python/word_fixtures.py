#!/usr/bin/python3
"""Makes the small Word documents in src/test/resources/tonghop/document, each by the program it is named after.

Needs python-docx and LibreOffice (soffice). Run from anywhere; the files are kept in the repository, so that the tests
need none of these.
"""

import pathlib
import subprocess
import tempfile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

OUT = pathlib.Path(__file__).parent.parent / "resources" / "tonghop" / "document"
ROWS = [
    ("1.1", "Số văn bản chỉ đạo, triển khai công tác dân vận đã ban hành", "văn bản", "1.234"),
    ("1.2", "Số hội nghị, buổi tuyên truyền, quán triệt", "cuộc", "-"),
    ("1.3", "Số lượt người tham dự tuyên truyền, quán triệt", "người", "12"),
]


def old(run):
    run.font.name = ".VnTime"


def fill(cells, texts):
    for cell, text in zip(cells, texts):
        cell.text = text


def report(path, revised):
    document = docx.Document()
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.text = "UBND TỈNH ĐỒNG NAI\n"
    old(left.paragraphs[0].add_run("UBND HUYÖN VÜNH CöU"))
    right.text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    document.add_paragraph("BÁO CÁO")
    document.add_paragraph("Kết quả công tác dân vận 6 tháng đầu năm 2024")
    document.add_paragraph("Kính gửi: Ban Dân tộc tỉnh Đồng Nai")
    table = document.add_table(rows=2, cols=5)
    table.style = "Table Grid"
    fill(table.rows[0].cells, ["STT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"])
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(1, 1))
    group = table.add_row().cells
    group[0].merge(group[4])
    group[0].text = "1. Công tác tuyên truyền"
    for row in ROWS:
        fill(table.add_row().cells, row)
    note = table.rows[3].cells[4].paragraphs[0]
    note.add_run("Xem mục ")
    note.add_run("2").font.superscript = True
    note.add_run(" ẩn").font.hidden = True
    if revised:
        revise(table.rows[5].cells[3].paragraphs[0])
    document.add_paragraph("Nơi nhận:")
    document.save(path)


def revise(paragraph):
    """Somebody made 7 of the figure, and nobody accepted it."""
    figure = paragraph.runs[0]
    deleted = parse_xml(
        f'<w:del {nsdecls("w")} w:id="1" w:author="A" w:date="2024-05-01T00:00:00Z"><w:r><w:delText>'
        f"{figure.text}</w:delText></w:r></w:del>"
    )
    inserted = parse_xml(
        f'<w:ins {nsdecls("w")} w:id="2" w:author="A" w:date="2024-05-01T00:00:00Z"><w:r><w:t>7</w:t></w:r></w:ins>'
    )
    figure._r.addprevious(deleted)
    figure._r.addprevious(inserted)
    paragraph._p.remove(figure._r)


def libreoffice(source, kind, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind,
             "--outdir", folder, str(source)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        made = pathlib.Path(folder) / (source.stem + "." + kind.split(":")[0])
        target.write_bytes(made.read_bytes())


if __name__ == "__main__":
    for name, revised in (("word", False), ("word-revised", True)):
        source = OUT / f"python-docx-{name}.docx"
        report(source, revised)
        libreoffice(source, "docx:MS Word 2007 XML", OUT / f"libreoffice-{name}.docx")
        libreoffice(source, "doc:MS Word 97", OUT / f"libreoffice-{name}.doc")
