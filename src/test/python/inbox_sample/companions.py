"""What stands beside and under form 01: the signature block, forms 02 and 03, a guide, an older draft."""

from .grid import Sheet

HEADINGS = ["Kết quả nổi bật", "Tồn tại, hạn chế", "Nguyên nhân", "Kiến nghị, đề xuất",
            "Nhiệm vụ, giải pháp kỳ tới"]
LIST_COLUMNS = ["STT", "Tên mô hình", "Lĩnh vực", "Đơn vị thực hiện", "Địa bàn", "Kết quả, hiệu quả"]
_LIST_WIDTHS = [6, 44, 20, 26, 20, 52]


def sign(sheet, report, last):
    row = sheet.next_row + 1
    middle = max(1, last // 2)
    sheet.span(row, 0, row, middle, "Nơi nhận:", bold=True, italic=True)
    sheet.span(row, middle + 1, row, last, report.rank, bold=True, align="center")
    for offset, line in enumerate(report.copies):
        sheet.span(row + 1 + offset, 0, row + 1 + offset, middle, line, size=11)
    if report.drafter:
        sheet.span(row + 6, 0, row + 6, middle, "Người lập biểu: " + report.drafter, italic=True)
    sheet.span(row + 5, middle + 1, row + 5, last, report.signer, bold=True, align="center")


def narrative_rows(sheet, report, row, last):
    """Form 02 as numbered headings, each with its text in the row under it."""
    sheet.span(row, 0, row, last, "Biểu số 02. THUYẾT MINH KẾT QUẢ CÔNG TÁC DÂN VẬN CHÍNH QUYỀN", bold=True,
               align="center", size=13)
    row += 1
    for number, heading in enumerate(HEADINGS, 1):
        sheet.span(row, 0, row, last, f"{number}. {heading}", bold=True)
        text = report.narrative.get(heading)
        if text:
            sheet.span(row + 1, 0, row + 1, last, text)
            row += 1
        row += 1
    return row


def narrative_sheet(report, name="Biểu 02"):
    """Form 02 as a table of two columns, heading and text."""
    sheet = Sheet(name, [6, 30, 90])
    sheet.span(0, 0, 0, 2, report.superior + " - " + report.office)
    sheet.span(1, 0, 1, 2, "THUYẾT MINH BÁO CÁO CÔNG TÁC DÂN VẬN CHÍNH QUYỀN", bold=True, align="center")
    sheet.span(2, 0, 2, 2, report.period_line, align="center")
    for column, title in enumerate(["STT", "Nội dung", "Thuyết minh"]):
        sheet.put(4, column, title, bold=True, border=True, align="center")
    for number, heading in enumerate(HEADINGS, 1):
        sheet.put(4 + number, 0, number, border=True, align="center")
        sheet.put(4 + number, 1, heading, border=True, bold=True)
        sheet.put(4 + number, 2, report.narrative.get(heading), border=True)
    return sheet


def list_rows(sheet, report, row, columns):
    """Form 03 over the given sheet columns, one for each of the list's; returns the row under it."""
    for column, title in zip(columns, LIST_COLUMNS):
        sheet.put(row, column, title, bold=True, border=True, align="center")
    for number, model in enumerate(report.models, 1):
        for column, value in zip(columns, [number, *model]):
            sheet.put(row + number, column, value, border=True, align="center" if value == number else "left")
    return row + len(report.models) + 1


def list_sheet(report, name="Biểu 03"):
    sheet = Sheet(name, list(_LIST_WIDTHS))
    sheet.span(0, 0, 0, 5, report.superior + " - " + report.office)
    sheet.span(1, 0, 1, 5, "DANH SÁCH MÔ HÌNH “DÂN VẬN KHÉO”", bold=True, align="center", size=13)
    sheet.span(2, 0, 2, 5, report.period_line, align="center")
    list_rows(sheet, report, 4, range(6))
    return sheet


def under_form_01(sheet, report, last):
    """Forms 02 and 03 on form 01's own sheet."""
    row = narrative_rows(sheet, report, sheet.next_row + 1, last)
    sheet.span(row + 1, 0, row + 1, last, "Biểu số 03. DANH SÁCH MÔ HÌNH “DÂN VẬN KHÉO”", bold=True, align="center",
               size=13)
    list_rows(sheet, report, row + 2, range(6))
    sheet.widths += [30] * (6 - len(sheet.widths))


def guide_sheet(report):
    sheet = Sheet("Hướng dẫn", [6, 100])
    sheet.put(0, 1, "HƯỚNG DẪN LẬP BIỂU", bold=True, align="center", size=14)
    lines = [
        "Đơn vị chỉ nhập vào cột “Thực hiện”, không thêm bớt dòng của biểu.",
        "Không phát sinh ghi “-”; chưa thống kê được thì để trống.",
        "Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn = Trong đó: giải quyết trước hạn, đúng hạn / Số hồ sơ đã giải quyết.",
        "Kinh phí tính bằng triệu đồng, lấy một chữ số thập phân.",
        "Mọi vướng mắc liên hệ " + report.help_desk + ".",
    ]
    for number, line in enumerate(lines, 1):
        sheet.put(1 + number, 0, number, align="center")
        sheet.put(1 + number, 1, line)
    return sheet
