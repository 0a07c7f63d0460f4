"""Departments and districts of Tuyên Quang to its Sở Nội vụ: May 2024, due on 15 May at the latest."""

from functools import partial

from . import texts
from .report import Report

OWING = ["tp-tuyen-quang", "chiem-hoa", "ham-yen", "lam-binh", "na-hang", "son-duong", "yen-son", "tq-van-phong-ubnd",
         "tq-so-noi-vu", "tq-so-tu-phap", "tq-thanh-tra", "tq-so-tai-chinh", "tq-so-ke-hoach-va-dau-tu",
         "tq-ban-dan-toc", "tq-so-thong-tin-va-truyen-thong", "tq-so-giao-duc-va-dao-tao", "tq-so-y-te",
         "tq-so-nong-nghiep-va-phat-trien-nong-thon", "tq-so-tai-nguyen-va-moi-truong",
         "tq-so-lao-dong-thuong-binh-va-xa-hoi", "tq-so-van-hoa-the-thao-va-du-lich", "tq-so-cong-thuong",
         "tq-so-giao-thong-van-tai", "tq-so-khoa-hoc-va-cong-nghe", "tq-so-xay-dung", "tq-bao-tuyen-quang",
         "tq-dai-phat-thanh-va-truyen-hinh", "tq-bo-chi-huy-quan-su", "tq-cong-an"]
_Report = partial(
    Report, programme="dvcq-tuyenquang", period="2024-M05", to="Sở Nội vụ tỉnh Tuyên Quang",
    superior="UBND TỈNH TUYÊN QUANG", period_line="Tháng 5 năm 2024",
    copies=("- Sở Nội vụ;", "- Lãnh đạo cơ quan;", "- Lưu: VT."))
_District = partial(_Report, kind="district-month", rank="TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")
_Department = partial(_Report, kind="department-month", communes=0, rank="KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC")
_TITLE = ["BÁO CÁO", "Kết quả thực hiện công tác dân vận chính quyền tháng 5 năm 2024"]

REPORTS = [
    _District(
        wave="2024-05-14T14-05", file="Hàm Yên - BC DVCQ tháng 5.2024.xlsx", writer="libreoffice", unit="ham-yen",
        shows="Office in two rows, “ỦY BAN NHÂN DÂN” over “HUYỆN HÀM YÊN”; last month's column beside this month's;"
        " forms 02 and 03 on sheets of their own",
        superior="ỦY BAN NHÂN DÂN", office="HUYỆN HÀM YÊN", number="Số: 214/BC-UBND",
        dated="Hàm Yên, ngày 13 tháng 5 năm 2024", communes=18, title=_TITLE,
        columns=("code", "name", "unit", "prev", "value", "cmp", "note"),
        headings={"prev": "Tháng trước", "value": "Tháng 5/2024"}, names="curly", ratios="formula", formulas=True,
        zeros=(0, "-"), narrative=texts.HAM_YEN, models=texts.HAM_YEN_MODELS, signer="Ma Văn Thuận"),
    _District(
        wave="2024-05-14T14-05", file="bc chiemhoa T5.xlsx", writer="openpyxl", unit="chiem-hoa",
        shows="Spelled “CHIÊM HOÁ”; the period only as “T5/2024”; ratios as “98,5%”",
        office="UBND HUYỆN CHIÊM HOÁ", number="Số: 187/BC-UBND", dated="Chiêm Hoá, ngày 14/5/2024", communes=24,
        title=["BÁO CÁO", "Công tác dân vận chính quyền T5/2024"], headings={"code": "TT", "unit": "ĐVT"},
        ratios="text", written={"3.8": "{} cuộc"}, zeros=("-",), empty=("2.10", "2.11"), signer="Hà Thị Thơm"),
    _Department(
        wave="2024-05-14T14-05", file="STP_báo cáo dân vận tháng 5.xlsx", writer="poi", unit="tq-so-tu-phap",
        shows="A provincial department, plain; group VIII deleted; names abbreviated",
        office="SỞ TƯ PHÁP", number="Số: 96/BC-STP", dated="Tuyên Quang, ngày 14 tháng 5 năm 2024", title=_TITLE,
        names="abbreviated", ratios="formula", removed=("VIII",), zeros=(0, "không"), signer="Nguyễn Thị Thược"),
    _District(
        wave="2024-05-15T16-55", file="Nà Hang BC tháng 05 năm 2024.xls", writer="xlwt", unit="na-hang",
        shows="Spelled “NÀ HANG”; period “tháng 05/2024”; some figures with a change behind them",
        office="UBND HUYỆN NÀ HANG", number="Số: 133/BC-UBND", dated="Na Hang, ngày 15 tháng 5 năm 2024", communes=12,
        title=["BÁO CÁO", "Kết quả công tác dân vận chính quyền", "Tháng 05/2024"],
        written={"1.2": "{} cuộc", "3.1": "{} (tăng 6)"}, zeros=("không", 0), empty=("2.10", "2.11", "IV"),
        signer="Chẩu Văn Tài"),
    _District(
        wave="2024-05-15T16-55", file="TP Tuyen Quang - bao cao thang 5.xls", writer="libreoffice",
        unit="tp-tuyen-quang",
        shows="Warned: rule R11, two incidents settled and one arisen (one dates from last month). The last day, which"
        " counts as on time here",
        office="UBND THÀNH PHỐ TUYÊN QUANG", number="Số: 301/BC-UBND", dated="Tuyên Quang, ngày 15 tháng 5 năm 2024",
        communes=15, title=_TITLE, set={"8.5": 1, "8.6": 2, "8.1": 16, "8.2": 3}, verdict="warned",
        because={"rule": "R11"}, notes={"8.6": "01 vụ tháng 4 chuyển sang"}, ratios="formula", groups="merged",
        signer="Tô Hoàng Linh"),
    _Department(
        wave="2024-05-15T16-55", file="BDT tinh - DVCQ thang 5.xlsx", writer="openpyxl", unit="tq-ban-dan-toc",
        shows="Held: rule R16, 3.12 says 95% where 32 of 40 opinions were answered (80%)",
        office="BAN DÂN TỘC", number="Số: 58/BC-BDT", dated="Tuyên Quang, ngày 15 tháng 5 năm 2024", title=_TITLE,
        ratios="text", set={"3.8": 4, "3.9": 212, "3.10": 40, "3.11": 32, "8.1": 1466, "8.2": 95, "8.3": 210,
        "8.4": 142}, written={"3.12": "95%"}, verdict="held", version=None, because={"rule": "R16"}, zeros=(0, "-"),
        rank="KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN", signer="Bàn Xuân Triều"),
    _Department(
        wave="2024-05-16T09-10", file="Sở Y tế - BC dân vận tháng 5 năm 2024.xlsx", writer="libreoffice",
        unit="tq-so-y-te", late=True,
        shows="Late by a day. Plan column, ratios as formulas in a percent format",
        office="SỞ Y TẾ", number="Số: 402/BC-SYT", dated="Tuyên Quang, ngày 15 tháng 5 năm 2024", title=_TITLE,
        columns=("code", "name", "unit", "plan", "value", "note"),
        headings={"plan": "Kế hoạch năm 2024", "value": "Thực hiện tháng 5"}, ratios="share", zeros=(0,),
        empty=("VII",), scale=2.0, signer="Đào Duy Quyết"),
]
