"""Who reports what to whom: the offices of the five regimes, as they head their letters."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Office:
    """One reporting unit: the two lines over its letters, its name in a label, how people call it in file names."""

    code: str
    superior: str
    heading: str
    name: str
    short: str
    abbreviated: str = ""
    kind: str = "commune"


@dataclass(frozen=True)
class Regime:
    """One reporting regime. `periods` gives each period's code and an instant at which its reports come in."""

    code: str
    receiver: str
    title: str
    offices: tuple[Office, ...]
    periods: tuple[tuple[str, str], ...]


def _districts() -> tuple[Office, ...]:
    table = [("bien-hoa", "Thành phố", "Biên Hòa"), ("long-khanh", "Thành phố", "Long Khánh"),
             ("vinh-cuu", "Huyện", "Vĩnh Cửu"), ("trang-bom", "Huyện", "Trảng Bom"),
             ("thong-nhat", "Huyện", "Thống Nhất"), ("dinh-quan", "Huyện", "Định Quán"),
             ("tan-phu", "Huyện", "Tân Phú"),
             ("xuan-loc", "Huyện", "Xuân Lộc"), ("cam-my", "Huyện", "Cẩm Mỹ"), ("long-thanh", "Huyện", "Long Thành"),
             ("nhon-trach", "Huyện", "Nhơn Trạch")]
    return tuple(_authority(code, rank, name, "UBND TỈNH ĐỒNG NAI", "district") for code, rank, name in table)


def _authority(code: str, rank: str, name: str, superior: str, kind: str) -> Office:
    short = {"Huyện": "H.", "Thành phố": "TP.", "Xã": "X.", "Thị trấn": "TT."}[rank]
    return Office(code, superior, f"UBND {rank} {name}".upper(), f"{rank} {name}", name, f"UBND {short} {name}", kind)


def _communes() -> tuple[Office, ...]:
    names = {"vc-binh-loi": "Bình Lợi", "vc-ma-da": "Mã Đà", "vc-phu-ly": "Phú Lý", "vc-tan-an": "Tân An",
             "vc-tan-binh": "Tân Bình", "vc-thanh-phu": "Thạnh Phú", "vc-thien-tan": "Thiện Tân",
             "vc-tri-an": "Trị An", "vc-vinh-tan": "Vĩnh Tân", "vc-hieu-liem": "Hiếu Liêm", "vc-binh-hoa": "Bình Hòa"}
    above = "UBND HUYỆN VĨNH CỬU"
    communes = [_authority(code, "Xã", name, above, "commune") for code, name in names.items()]
    communes.append(_authority("vc-vinh-an", "Thị trấn", "Vĩnh An", above, "commune"))
    departments = {"vc-phong-tu-phap": "Phòng Tư pháp", "vc-phong-y-te": "Phòng Y tế",
                   "vc-phong-noi-vu": "Phòng Nội vụ",
                   "vc-phong-giao-duc-va-dao-tao": "Phòng Giáo dục và Đào tạo", "vc-thanh-tra": "Thanh tra huyện",
                   "vc-phong-tai-chinh-ke-hoach": "Phòng Tài chính - Kế hoạch",
                   "vc-phong-lao-dong-thuong-binh-va-xa-hoi": "Phòng Lao động - Thương binh và Xã hội"}
    return tuple(communes) + tuple(_under(code, name, above, "huyện Vĩnh Cửu") for code, name in departments.items())


def _under(code: str, name: str, above: str, of: str) -> Office:
    full = name + " Vĩnh Cửu" if name.endswith("huyện") else f"{name} {of}"
    return Office(code, above, name.upper(), full, name, kind="office")


def _province() -> tuple[Office, ...]:
    above = "UBND TỈNH TUYÊN QUANG"
    towns = [("tp-tuyen-quang", "Thành phố", "Tuyên Quang"), ("chiem-hoa", "Huyện", "Chiêm Hóa"),
             ("ham-yen", "Huyện", "Hàm Yên"), ("lam-binh", "Huyện", "Lâm Bình"), ("na-hang", "Huyện", "Na Hang"),
             ("son-duong", "Huyện", "Sơn Dương"), ("yen-son", "Huyện", "Yên Sơn")]
    agencies = {"tq-so-tu-phap": "Sở Tư pháp", "tq-so-y-te": "Sở Y tế", "tq-so-cong-thuong": "Sở Công Thương",
                "tq-so-tai-chinh": "Sở Tài chính", "tq-ban-dan-toc": "Ban Dân tộc", "tq-so-xay-dung": "Sở Xây dựng",
                "tq-so-ke-hoach-va-dau-tu": "Sở Kế hoạch và Đầu tư",
                "tq-so-giao-thong-van-tai": "Sở Giao thông vận tải"}
    return (tuple(_authority(code, rank, name, above, "district-month") for code, rank, name in towns)
            + tuple(Office(code, above, name.upper(), f"{name} Tuyên Quang", name, kind="department-month")
                    for code, name in agencies.items()))


def _party() -> tuple[Office, ...]:
    above = "TỈNH ỦY ĐỒNG NAI"
    names = {"tu-ban-dan-van": "Ban Dân vận Tỉnh ủy", "tu-ban-to-chuc": "Ban Tổ chức Tỉnh ủy",
             "tu-ban-tuyen-giao": "Ban Tuyên giáo Tỉnh ủy", "tu-ban-noi-chinh": "Ban Nội chính Tỉnh ủy",
             "tu-dang-uy-quan-su": "Đảng ủy Quân sự tỉnh", "tu-dang-uy-cong-an": "Đảng ủy Công an tỉnh",
             "tu-ban-thuong-vu-tinh-doan": "Ban Thường vụ Tỉnh đoàn", "hu-vinh-cuu": "Huyện ủy Vĩnh Cửu",
             "hu-bien-hoa": "Thành ủy Biên Hòa", "hu-xuan-loc": "Huyện ủy Xuân Lộc", "hu-cam-my": "Huyện ủy Cẩm Mỹ",
             "hu-trang-bom": "Huyện ủy Trảng Bom"}
    return tuple(Office(code, above, name.upper(), name, name, kind="district") for code, name in names.items())


def _sections() -> tuple[Office, ...]:
    names = {"bdt-van-phong": "Văn phòng Ban Dân tộc", "bdt-nghiep-vu": "Phòng Nghiệp vụ Dân tộc",
             "bdt-thanh-tra": "Thanh tra Ban Dân tộc"}
    return tuple(Office(code, "BAN DÂN TỘC TỈNH ĐỒNG NAI", name.upper(), name, name) for code, name in names.items())


_TITLE = "Kết quả thực hiện công tác dân vận chính quyền"

REGIMES = (
    Regime("dvcq-bdt-dongnai", "Ban Dân tộc tỉnh Đồng Nai", _TITLE, _districts(),
           (("2024-6M", "2024-05-08"), ("2024-9M", "2024-09-06"), ("2024-12M", "2024-10-23"),
            ("2025-6M", "2025-05-07"))),
    Regime("dvcq-vinhcuu", "Phòng Nội vụ huyện Vĩnh Cửu", _TITLE, _communes(),
           (("2024-3M", "2024-03-12"), ("2024-6M", "2024-05-03"), ("2024-9M", "2024-09-03"),
            ("2024-12M", "2024-10-18"))),
    Regime("dvcq-tuyenquang", "Sở Nội vụ tỉnh Tuyên Quang", _TITLE, _province(),
           (("2024-M05", "2024-05-14"), ("2024-M11", "2024-11-15"), ("2024-Q2", "2024-06-18"),
            ("2024-Q4", "2024-12-16"), ("2024-6M", "2024-06-27"), ("2024-12M", "2024-12-07"),
            ("2024-AH-trien-khai", "2024-04-17"))),
    Regime("nqdh-tinhuy-dongnai", "Ban Dân vận Tỉnh ủy",
           "Kết quả thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI về công tác dân vận", _party(),
           (("2023-12M", "2023-12-08"), ("2024-12M", "2024-12-10"))),
    Regime("tdkt-bdt-dongnai", "Văn phòng Ban Dân tộc tỉnh Đồng Nai",
           "Kết quả phong trào thi đua ngành công tác dân tộc", _sections(),
           (("2024-REG", "2024-01-22"), ("2024-R1", "2024-07-04"), ("2024-R2", "2024-12-30"))),
)
