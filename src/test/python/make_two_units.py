"""Makes src/test/resources/tonghop/cli/two-units.xlsx: one workbook, two districts, a sheet each, and a guide.

Run from the project's folder with /usr/bin/python3; needs openpyxl.
"""

import openpyxl

ROWS = [
    ("1.1", "Số văn bản chỉ đạo, triển khai công tác dân vận đã ban hành"),
    ("1.2", "Số hội nghị, buổi tuyên truyền, quán triệt"),
    ("1.3", "Số lượt người tham dự tuyên truyền, quán triệt"),
]


def fill(sheet, office, first):
    sheet["A1"] = office
    sheet["A3"] = "BÁO CÁO"
    sheet["A4"] = "Kết quả công tác dân vận chính quyền 6 tháng đầu năm 2024"
    for column, head in enumerate(["Mã", "Chỉ tiêu", "Số liệu trong kỳ"], 1):
        sheet.cell(6, column, head)
    for i, (code, name) in enumerate(ROWS):
        sheet.cell(7 + i, 1, code)
        sheet.cell(7 + i, 2, name)
        sheet.cell(7 + i, 3, first + i)


book = openpyxl.Workbook()
book.active.title = "Hướng dẫn"
book.active["A1"] = "Mỗi huyện điền một trang."
fill(book.create_sheet("Xuân Lộc"), "UBND HUYỆN XUÂN LỘC", 7)
fill(book.create_sheet("Long Thành"), "UBND HUYỆN LONG THÀNH", 5)
book.save("src/test/resources/tonghop/cli/two-units.xlsx")
