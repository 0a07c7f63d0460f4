"""Communes and departments of Vĩnh Cửu to its Phòng Nội vụ: six months 2024, due before 5 May."""

from dataclasses import replace
from functools import partial

from . import texts
from .report import Report

OWING = ["vc-vinh-an", "vc-binh-hoa", "vc-binh-loi", "vc-hieu-liem", "vc-ma-da", "vc-phu-ly", "vc-tan-an",
         "vc-tan-binh", "vc-thanh-phu", "vc-thien-tan", "vc-tri-an", "vc-vinh-tan", "vc-phong-noi-vu",
         "vc-van-phong-hdnd-va-ubnd", "vc-phong-tu-phap", "vc-phong-tai-chinh-ke-hoach",
         "vc-phong-tai-nguyen-va-moi-truong", "vc-phong-lao-dong-thuong-binh-va-xa-hoi", "vc-phong-van-hoa-va-thong-tin",
         "vc-phong-giao-duc-va-dao-tao", "vc-phong-y-te", "vc-phong-nong-nghiep-va-phat-trien-nong-thon",
         "vc-phong-kinh-te-va-ha-tang", "vc-thanh-tra", "vc-trung-tam-van-hoa-thong-tin-va-the-thao",
         "vc-trung-tam-phat-trien-quy-dat"]
_DESK = "Phòng Nội vụ huyện Vĩnh Cửu"
_DISTRICT = "UBND HUYỆN VĨNH CỬU"
_Commune = partial(
    Report, programme="dvcq-vinhcuu", period="2024-6M", kind="commune", to=_DESK, superior=_DISTRICT,
    period_line="6 tháng đầu năm 2024", rank="CHỦ TỊCH",
    copies=("- Phòng Nội vụ huyện;", "- TT. Đảng ủy, HĐND;", "- Lưu: VT."))
_Department = partial(_Commune, kind="office", communes=0, rank="TRƯỞNG PHÒNG", copies=("- Như trên;", "- Lưu: VT."))
_TITLE = ["BÁO CÁO", "Kết quả thực hiện công tác dân vận chính quyền", "6 tháng đầu năm 2024"]

_HIEU_LIEM = _Commune(
    wave="2024-05-03T09-00", file="Hiếu Liêm BC dân vận 6 tháng.xlsx", writer="openpyxl", unit="vc-hieu-liem",
    shows="Held: in row 1.3 “khoảng 150” (about 150) is not a count. The next file mends it",
    office="UBND XÃ HIẾU LIÊM", number="Số: 41/BC-UBND", dated="Hiếu Liêm, ngày 02 tháng 5 năm 2024", title=_TITLE,
    written={"1.3": "khoảng 150"}, set={"1.2": 7, "1.3": 152}, verdict="held", version=None,
    because={"indicator": "1.3", "written": "khoảng 150"}, zeros=(0, "không"), signer="Hoàng Văn Sơn")

REPORTS = [
    _Commune(
        wave="2024-05-02T08-30", file="Thạnh Phú - báo cáo DVCQ 6 tháng đầu năm 2024.xlsx", writer="openpyxl",
        unit="vc-thanh-phu", shows="Names typed with decomposed accents (macOS), figures plain",
        office="UBND XÃ THẠNH PHÚ", number="Số: 112/BC-UBND", dated="Thạnh Phú, ngày 26 tháng 4 năm 2024",
        title=_TITLE, names="decomposed", zeros=(0, "-"), scale=1.6, signer="Nguyễn Hữu Đức"),
    _Commune(
        wave="2024-05-02T08-30", file="xa tan binh 6T2024.xls", writer="xlwt", unit="vc-tan-binh",
        shows="Codes with a comma (2,10), every figure typed as text, ratios as “98,5%”",
        office="UBND XÃ TÂN BÌNH", number="Số: 65/BC-UBND", dated="Tân Bình, ngày 02 tháng 5 năm 2024", title=_TITLE,
        codes="comma", spelled="text", ratios="text", zeros=("không", "0", "-"), empty=("8.3", "8.4"),
        signer="Trương Thị Mai", sheet="Bieu 01"),
    _Commune(
        wave="2024-05-03T09-00", file="BC TT Vĩnh An 6 tháng (kèm thuyết minh).xlsx", writer="libreoffice",
        unit="vc-vinh-an", shows="Office named in two rows, “ỦY BAN NHÂN DÂN” over “THỊ TRẤN VĨNH AN”; a note right of"
        " the table; form 02 on a second sheet",
        superior="ỦY BAN NHÂN DÂN", office="THỊ TRẤN VĨNH AN", number="Số: 98/BC-UBND",
        dated="Vĩnh An, ngày 02 tháng 5 năm 2024", title=_TITLE, scale=1.5, ratios="formula", sums=True,
        zeros=(0, "-"), aside="Hồ sơ lấy từ phần mềm Một cửa lúc 16 giờ 25/4/2024", narrative=texts.VINH_AN,
        signer="Phan Văn Lợi", notes={"2.10": "Phiếu giấy"}),
    _Commune(
        wave="2024-05-03T09-00", file="phuly-bieu01.xlsx", writer="poi", unit="vc-phu-ly",
        shows="No code column; names broken over lines and padded with spaces; ratios by formula",
        superior="ỦY BAN NHÂN DÂN", office="XÃ PHÚ LÝ", number="Số: 57/BC-UBND",
        dated="Phú Lý, ngày 03 tháng 5 năm 2024", title=["BÁO CÁO", "Công tác dân vận chính quyền 6 tháng năm 2024"],
        columns=("name", "unit", "value", "note"), names="sloppy", ratios="formula", groups="upper",
        set={"8.1": 4, "8.2": 6, "8.3": 38}, signer="Thổ Văn Điền"),
    _Commune(
        wave="2024-05-03T09-00", file="BC Mã Đà 6 tháng.xlsx", writer="pdf", unit="vc-ma-da",
        shows="Rejected: a PDF under a workbook's name. The commune sends a workbook the next day",
        office="UBND XÃ MÃ ĐÀ", number="Số: 39/BC-UBND", dated="Mã Đà, ngày 03 tháng 5 năm 2024", title=_TITLE,
        verdict="rejected", version=None, because={"reason": "not a workbook"}),
    _HIEU_LIEM,
    _Department(
        wave="2024-05-03T09-00", file="P. Tư pháp - BC DVCQ 6T.xlsx", writer="libreoffice", unit="vc-phong-tu-phap",
        shows="A department, headed like a statistical form; it deleted the groups VII and VIII, which do not concern"
        " it: those indicators are absent, not empty",
        office="Phòng Tư pháp huyện Vĩnh Cửu", head="annex", removed=("VII", "VIII"),
        title=["KẾT QUẢ CÔNG TÁC DÂN VẬN CHÍNH QUYỀN", "6 tháng đầu năm 2024"], ratios="formula", zeros=(0, "-"),
        signer="Đặng Thị Yến"),
    _Department(
        wave="2024-05-03T09-00", file="PGDDT bc dan van.xls", writer="xlwt", unit="vc-phong-giao-duc-va-dao-tao",
        shows="Last year's column right of this year's, comparison as numbers; groups VII and VIII left empty",
        office="PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", number="Số: 203/BC-PGDĐT", dated="Vĩnh Cửu, ngày 03 tháng 5 năm 2024",
        title=_TITLE, columns=("code", "name", "unit", "value", "prev", "cmp", "note"),
        headings={"code": "Mã số", "value": "6 tháng đầu năm 2024", "prev": "6 tháng đầu năm 2023"},
        empty=("VII", "VIII"), zeros=(0,), set={"4.1": 46, "4.2": 42, "4.3": 4, "4.4": 0, "4.5": 0},
        signer="Vũ Thị Kim Oanh"),
    _Commune(
        wave="2024-05-04T23-50", file="Mã Đà - Báo cáo 6 tháng (gửi lại bản Excel).xls", writer="libreoffice",
        unit="vc-ma-da", shows="Ten minutes before the due day begins: on time. Header of two rows",
        office="UBND XÃ MÃ ĐÀ", number="Số: 39/BC-UBND", dated="Mã Đà, ngày 03 tháng 5 năm 2024", title=_TITLE,
        columns=("code", "name", "unit", "prev", "value", "note"), two_rows="Kết quả thực hiện",
        headings={"value": "6 tháng năm 2024", "prev": "6 tháng năm 2023"}, ratios="empty", zeros=("-", 0),
        empty=("1.6",), signer="Lê Văn Quý", drafter="Trần Thị Út"),
    replace(
        _HIEU_LIEM, wave="2024-05-04T23-50", file="Hiếu Liêm BC dân vận 6 tháng (đã sửa).xlsx", written={},
        shows="The held report again, with 152 in row 1.3: it counts, as version 1", verdict="accepted", version=1,
        because={}),
    _Department(
        wave="2024-05-04T23-50", file="VHTT_bao cao 6 thang 2024.xls", writer="poi",
        unit="vc-phong-van-hoa-va-thong-tin",
        shows="A unit that owes only the six-month and the year's report; group rows in capitals, codes end in a dot",
        office="PHÒNG VĂN HÓA VÀ THÔNG TIN", number="Số: 74/BC-VHTT", dated="Vĩnh Cửu, ngày 04 tháng 5 năm 2024",
        title=["BÁO CÁO", "Công tác dân vận chính quyền 06 tháng đầu năm 2024"], codes="dot", groups="upper",
        ratios="formula", spelled="grouped", zeros=(0, "không"), empty=("VIII",), set={"1.4": 64},
        signer="Lâm Quốc Bảo"),
    _Commune(
        wave="2024-05-04T23-50", file="UBND xa Binh Loi - 6 thang.xlsx", writer="openpyxl", unit="vc-binh-loi",
        shows="Forms 02 and 03 under form 01 on the same sheet; names in capitals; the figure column left of the unit"
        " of measure",
        office="UBND XÃ BÌNH LỢI", number="Số: 48/BC-UBND", dated="Bình Lợi, ngày 04 tháng 5 năm 2024", title=_TITLE,
        columns=("code", "name", "value", "unit", "note"), names="upper", groups="upper",
        written={"1.2": "{} cuộc", "3.8": "{} cuộc"}, zeros=(0, "không có"), companions="under",
        narrative=texts.BINH_LOI, models=texts.BINH_LOI_MODELS, signer="Huỳnh Văn Tám"),
    _Department(
        wave="2024-05-04T23-50", file="Thanh tra huyện - BC DVCQ 6 tháng.xlsx", writer="poi", unit="vc-thanh-tra",
        shows="Short office name, “THANH TRA HUYỆN”, under the district's; running numbers instead of codes",
        office="THANH TRA HUYỆN", number="Số: 22/BC-TTr", dated="Vĩnh Cửu, ngày 03 tháng 5 năm 2024", title=_TITLE,
        codes="running", ratios="formula", zeros=("-", 0), empty=("7.1", "7.2", "7.3", "7.4"), rank="CHÁNH THANH TRA",
        signer="Ngô Đức Thịnh"),
    _Commune(
        wave="2024-05-06T08-15", file="tri an 6 thang.xls", writer="libreoffice", unit="vc-tri-an", late=True,
        shows="Late: it was due before 5 May. Group rows merged over the table",
        office="UBND XÃ TRỊ AN", number="Số: 70/BC-UBND", dated="Trị An, ngày 06 tháng 5 năm 2024",
        title=["BÁO CÁO", "Kết quả công tác dân vận chính quyền 6 tháng đầu năm 2024"], groups="merged",
        ratios="formula", zeros=(0,), signer="Đinh Văn Hải"),
]
