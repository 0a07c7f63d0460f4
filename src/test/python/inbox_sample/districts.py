"""Districts of Đồng Nai to the provincial Board for ethnic affairs: six months 2024, due before 9 May."""

from dataclasses import replace
from functools import partial

from . import texts
from .report import Report

OWING = ["bien-hoa", "long-khanh", "vinh-cuu", "trang-bom", "thong-nhat", "dinh-quan", "tan-phu", "xuan-loc",
         "cam-my", "long-thanh", "nhon-trach"]
_BOARD = "Ban Dân tộc tỉnh Đồng Nai"
_Report = partial(
    Report, programme="dvcq-bdt-dongnai", period="2024-6M", kind="district", to=_BOARD,
    period_line="6 tháng đầu năm 2024", copies=("- Ban Dân tộc tỉnh;", "- TT. UBND huyện (b/c);", "- Lưu: VT."))

_VINH_CUU = _Report(
    wave="2024-05-03T09-00", file="BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu).xlsx", writer="openpyxl", unit="vinh-cuu",
    shows="First version, replaced three days later by “sửa lần 2”. Codes typed as numbers, so 2.1 and 2.10 look alike;"
    " office and motto each in one merged cell with line breaks; a plan column beside the figures; some rows empty",
    superior="UBND HUYỆN VĨNH CỬU", office="VĂN PHÒNG HĐND-UBND", number="Số: 61/BC-VP",
    dated="Vĩnh Cửu, ngày 02 tháng 5 năm 2024", communes=12, head="one-cell", at_the_end="superseded",
    title=["BÁO CÁO", "Kết quả công tác dân vận chính quyền 6 tháng đầu năm 2024"],
    columns=("code", "name", "unit", "plan", "value", "note"), headings={"value": "Thực hiện 6 tháng"},
    codes="number", ratios="text", zeros=("không", 0), empty=("2.10", "2.11", "5.3"),
    written={"1.2": "{} cuộc"}, notes={"7.5": "Tổ chức sáng thứ Bảy"}, rank="CHÁNH VĂN PHÒNG",
    signer="Lê Quốc Thái", sheet="BC 6T")

REPORTS = [
    _Report(
        wave="2024-05-02T08-30", file="BC cong tac dan van chinh quyen 6T2024 - Dinh Quan.xlsx", writer="openpyxl",
        unit="dinh-quan",
        shows="The form as it went out, filled in with plain numbers. One ratio (2.7) is a formula without a stored"
        " value, as every openpyxl file has them",
        superior="UBND HUYỆN ĐỊNH QUÁN", office="PHÒNG DÂN TỘC", number="Số: 32/BC-PDT",
        dated="Định Quán, ngày 26 tháng 4 năm 2024", communes=14,
        title=["BÁO CÁO", "Kết quả thực hiện công tác dân vận chính quyền", "6 tháng đầu năm 2024"],
        uncomputed=("2.7",), empty=("5.2", "5.3"), notes={"8.1": "Theo QĐ phê duyệt năm 2023"},
        signer="Điểu Văn Hùng", numbered=True),
    _Report(
        wave="2024-05-02T08-30", file="BÁO CÁO DVCQ 6 THÁNG ĐẦU NĂM 2024 (TRẢNG BOM).xlsx", writer="libreoffice",
        unit="trang-bom",
        shows="Header of two rows, last year's figures left of this year's, comparison by formula; ratios and two sums"
        " by formula with stored values; forms 02 and 03 on sheets of their own",
        superior="UBND HUYỆN TRẢNG BOM", office="PHÒNG DÂN TỘC", number="Số: 45/BC-PDT",
        dated="Trảng Bom, ngày 02 tháng 5 năm 2024", communes=17, scale=1.5,
        title=["BÁO CÁO", "KẾT QUẢ CÔNG TÁC DÂN VẬN CHÍNH QUYỀN", "6 tháng đầu năm 2024"],
        columns=("code", "name", "unit", "prev", "value", "cmp", "note"),
        headings={"value": "6 tháng đầu năm 2024", "prev": "Cùng kỳ năm 2023"}, two_rows="Kết quả thực hiện",
        names="curly", groups="upper", ratios="formula", sums=True, formulas=True, spelled="grouped", zeros=(0, "-"),
        signer="Nguyễn Thị Hạnh", narrative=texts.TRANG_BOM, models=texts.TRANG_BOM_MODELS),
    _Report(
        wave="2024-05-03T09-00", file="Trang Bom - bao cao 6 thang (gui lai).xlsx", writer="copy", unit="trang-bom",
        shows="The bytes of yesterday's file of Trảng Bom under another name", superior="", office="", title=[],
        copy_of="BÁO CÁO DVCQ 6 THÁNG ĐẦU NĂM 2024 (TRẢNG BOM).xlsx", verdict="duplicate", version=None, communes=17,
        scale=1.5, because={"reason": "same bytes"}),
    _VINH_CUU,
    _Report(
        wave="2024-05-03T09-00", file="bcdvcq_tanphu.xls", writer="xlwt", unit="tan-phu",
        shows="Typed in TCVN3: fonts .VnTime and .VnTimeH, letters stored as Latin-1",
        superior="UBND HUYỆN TÂN PHÚ", office="PHÒNG DÂN TỘC", number="Số: 28/BC-DT",
        dated="Tân Phú, ngày 02 tháng 5 năm 2024", communes=18, legacy=True,
        title=["BÁO CÁO", "Kết quả thực hiện công tác dân vận chính quyền", "6 tháng đầu năm 2024"],
        headings={"code": "TT", "unit": "ĐVT", "value": "Thực hiện"}, zeros=("không", 0), empty=("2.2", "7.4"),
        signer="K' Brơi", sheet="Sheet1", notes={"1.5": "Phối hợp với Trung tâm Chính trị huyện"}),
    _Report(
        wave="2024-05-03T09-00", file="Long Khánh_Báo cáo dân vận CQ 6 tháng 2024.xlsx", writer="poi",
        unit="long-khanh",
        shows="Forms 02 and 03 under form 01 on the same sheet; codes as numbers; figures with their unit of measure"
        " or a change behind them, “12 cuộc”, “5 (tăng 2)”",
        superior="UBND THÀNH PHỐ LONG KHÁNH", office="PHÒNG DÂN TỘC", number="Số: 19/BC-PDT",
        dated="Long Khánh, ngày 03 tháng 5 năm 2024", communes=15,
        title=["BÁO CÁO", "Công tác dân vận chính quyền 06 tháng đầu năm 2024"],
        headings={"name": "Nội dung", "value": "Kết quả", "unit": "ĐVT"}, codes="number", ratios="formula",
        written={"1.2": "{} cuộc", "1.5": "{} (tăng 2)", "3.1": "{} lượt", "6.4": "{} cuộc (giảm 1)"},
        zeros=("không có", 0), signer="Phạm Ngọc Tuấn", companions="under", narrative=texts.LONG_KHANH,
        models=texts.LONG_KHANH_MODELS, copies=("- Ban Dân tộc tỉnh;", "- Lưu: VT.")),
    replace(
        _VINH_CUU, wave="2024-05-06T08-15", file="BC DVCQ 6 tháng đầu năm 2024 (Vĩnh Cửu) - sửa lần 2.xlsx",
        shows="The correction: four figures changed, two rows that were empty filled in; replaces version 1",
        number="Số: 64/BC-VP", dated="Vĩnh Cửu, ngày 06 tháng 5 năm 2024", version=2, at_the_end="",
        title=_VINH_CUU.title + ["(Thay thế Báo cáo số 61/BC-VP ngày 02/5/2024)"], empty=("5.3",),
        set={"1.2": 131, "1.3": 6844, "2.10": 860, "2.11": 842, "3.9": 1247, "8.4": 186}, written={}),
    _Report(
        wave="2024-05-06T08-15", file="Bien Hoa BC dan van chinh quyen 6T-2024.xls", writer="poi", unit="bien-hoa",
        shows="A hidden sheet holds an older draft of the same table with other figures. Codes end in a dot; all"
        " figures are text with dots for thousands (1.234)",
        superior="UBND THÀNH PHỐ BIÊN HÒA", office="VĂN PHÒNG HĐND - UBND", number="Số: 210/BC-VP",
        dated="Biên Hòa, ngày 04 tháng 5 năm 2024", communes=30, scale=3.2, draft=True,
        title=["BÁO CÁO", "Kết quả thực hiện công tác dân vận chính quyền", "6T/2024"], period_line="6T/2024",
        codes="dot", spelled="text", ratios="text", groups="merged", zeros=("0", "-"), set={"8.1": 11, "8.2": 14},
        signer="Đỗ Minh Khôi", rank="CHÁNH VĂN PHÒNG", narrative=texts.BIEN_HOA,
        copies=("- Ban Dân tộc tỉnh;", "- CT, các PCT UBND thành phố;", "- Lưu: VT, NC.")),
    _Report(
        wave="2024-05-06T08-15", file="Thống Nhất - BC 6 tháng DVCQ.xls", writer="libreoffice", unit="thong-nhat",
        shows="Held: rule R01 is broken, 2.5 and 2.6 add up to 12 less than 2.4; nobody answers, so it stays held",
        superior="UBND HUYỆN THỐNG NHẤT", office="VĂN PHÒNG HĐND-UBND", number="Số: 77/BC-VP",
        dated="Thống Nhất, ngày 05 tháng 5 năm 2024", communes=10,
        title=["BÁO CÁO", "Kết quả công tác dân vận chính quyền 6 tháng đầu năm 2024"], groups="merged",
        headings={"value": "Số liệu 6 tháng"}, ratios="empty", set={"2.4": 13862, "2.5": 13811, "2.6": 39,
        "2.3": 14090, "2.8": 9716}, verdict="held", version=None, because={"rule": "R01"}, rank="CHÁNH VĂN PHÒNG",
        signer="Trần Đình Phúc"),
    _Report(
        wave="2024-05-08T17-20", file="Xuân Lộc - Biểu số liệu DVCQ 6 tháng (chính thức).xlsx", writer="openpyxl",
        unit="xuan-loc",
        shows="Warned: rule R12, more dossiers solved than received (some came over from last year). A guide sheet"
        " stands first; no code column; names abbreviated (TTHC, DVK, CCHC…)",
        superior="UBND HUYỆN XUÂN LỘC", office="PHÒNG DÂN TỘC", number="Số: 51/BC-PDT",
        dated="Xuân Lộc, ngày 07 tháng 5 năm 2024", communes=15,
        title=["BÁO CÁO", "Kết quả công tác DVCQ 6 tháng đầu năm 2024"],
        columns=("name", "unit", "value", "note"), headings={"unit": "ĐVT", "value": "Thực hiện"},
        names="abbreviated", ratios="number", guide=True, help_desk="Văn phòng Ban Dân tộc tỉnh", zeros=("-",),
        set={"2.3": 17405, "2.4": 17533, "2.5": 17490, "2.6": 43, "2.8": 12660}, verdict="warned",
        because={"rule": "R12"}, notes={"2.4": "Gồm cả hồ sơ năm trước chuyển sang"}, signer="Lý A Sáng"),
    _Report(
        wave="2024-05-08T17-20", file="Bieu mau DVCQ 6 thang 2024 - Cam My.xlsx", writer="libreoffice", unit="cam-my",
        shows="Rejected: the blank template sent back, nothing filled in; its ratio formulas give empty texts. Cẩm Mỹ"
        " therefore stays missing",
        superior="UBND HUYỆN CẨM MỸ", office="VĂN PHÒNG HĐND-UBND", number="Số:      /BC-VP",
        dated="Cẩm Mỹ, ngày      tháng 5 năm 2024", communes=13, blank=True, ratios="formula-or-empty",
        title=["BÁO CÁO", "Kết quả thực hiện công tác dân vận chính quyền", "6 tháng đầu năm 2024"],
        verdict="rejected", version=None, because={"reason": "blank template"}, rank="CHÁNH VĂN PHÒNG"),
    _Report(
        wave="2024-05-08T17-20", file="nhontrach_dvcq_6thang.xlsx", writer="libreoffice", unit="nhon-trach",
        shows="Columns in another order, the code right of the figure; no group rows; ratios as formulas in a percent"
        " format (0.985 shown as 98.5%)",
        superior="UBND HUYỆN NHƠN TRẠCH", office="VĂN PHÒNG HĐND-UBND", number="Số: 88/BC-VP",
        dated="Nhơn Trạch, ngày 08 tháng 5 năm 2024", communes=12,
        title=["BÁO CÁO CÔNG TÁC DÂN VẬN CHÍNH QUYỀN", "6 THÁNG ĐẦU NĂM 2024",
               "(Số liệu tính đến hết ngày 30/4/2024)"],
        columns=("name", "unit", "value", "code", "note"), headings={"code": "Mã số", "value": "Thực hiện"},
        groups="", names="dashed", ratios="share", zeros=(0, "–"), empty=("VIII",), rank="KT. CHÁNH VĂN PHÒNG",
        signer="Võ Thanh Bình", drafter="Ngô Thị Lan"),
    _Report(
        wave="2024-05-09T08-30", file="Báo cáo DVCQ 6T 2024 Long Thành.xls", writer="xlwt", unit="long-thanh",
        shows="Late: it was due before 9 May. Running numbers within each group instead of codes, so that the names"
        " decide; headed like a statistical form",
        superior="", office="UBND huyện Long Thành", to=_BOARD, communes=14, head="annex", late=True, scale=1.3,
        title=["SỐ LIỆU CÔNG TÁC DÂN VẬN CHÍNH QUYỀN", "Kỳ báo cáo: 6 tháng đầu năm 2024"], codes="running",
        headings={"value": "Thực hiện trong kỳ"}, zeros=(0, "-"), empty=("2.2",), rank="CHÁNH VĂN PHÒNG",
        signer="Bùi Thị Thu", drafter="Hồ Văn Nam"),
]
