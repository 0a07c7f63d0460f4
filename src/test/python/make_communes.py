"""Makes the communes' part of the unit registry from the tables of what each became on 1 July 2025.

Writes programmes/units/dong-nai.yaml and tuyen-quang.yaml. What the tables do not hold is said here: the communes that were
merged on 1 November 2024 (Nghị quyết 1194/NQ-UBTVQH15), the codes of districts, the codes that Vĩnh Cửu's communes had already.
"""

import csv
import pathlib
import unicodedata

HERE = pathlib.Path(__file__).resolve().parents[1]
TABLES = HERE / "resources" / "tonghop" / "programme"
TARGET = HERE.parent / "main" / "resources" / "programmes" / "units"

DISTRICTS = {
    "731": "bien-hoa", "732": "long-khanh", "734": "tan-phu", "735": "vinh-cuu", "736": "dinh-quan", "737": "trang-bom",
    "738": "thong-nhat", "739": "cam-my", "740": "long-thanh", "741": "xuan-loc", "742": "nhon-trach",
    "070": "tp-tuyen-quang", "071": "lam-binh", "072": "na-hang", "073": "chiem-hoa", "074": "ham-yen", "075": "yen-son",
    "076": "son-duong", "024": "tp-ha-giang",
}
PREFIXES = {"vinh-cuu": "vc"}
# Those of Vĩnh Cửu stand in units.yaml, where they have been from the start.
ELSEWHERE = {"vinh-cuu"}

# Old communes that the table of 30/6/2025 no longer has: district, name, what they were merged into.
MERGED_2024 = [
    ("bien-hoa", "Phường Hòa Bình", ["quang-vinh"]),
    ("bien-hoa", "Phường Quyết Thắng", ["trung-dung"]),
    ("bien-hoa", "Phường Tam Hòa", ["binh-da"]),
    ("bien-hoa", "Phường Tân Tiến", ["tan-mai"]),
    ("bien-hoa", "Phường Thanh Bình", ["trung-dung"]),
    ("long-khanh", "Phường Xuân Thanh", ["xuan-an"]),
    ("long-khanh", "Phường Xuân Trung", ["xuan-an"]),
    ("tan-phu", "Xã Núi Tượng", ["nam-cat-tien", "phu-lap"]),
    ("tan-phu", "Xã Phú Trung", ["phu-son"]),
]
# Lộc Thành and Lộc Thạnh, of the same district.
ALIKE = {"loc-thanh"}
# A ward that gave parts of itself away on the same day and went on.
PARTED_2024 = {("bien-hoa", "tan-phong"): ["quang-vinh", "trung-dung"]}


LEVELS = ("Phường ", "Xã ", "Thị trấn ", "Thị xã ", "Thành phố ", "Huyện ")


def slug(name):
    """The name without its level, in letters that a code may have."""
    for start in LEVELS:
        name = name.removeprefix(start)
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return "-".join("".join(c if c.isalnum() else " " for c in letters).split())


def level(name):
    return next(level for level in LEVELS if name.startswith(level)).strip().lower()


def line(**fields):
    return "  - {" + ", ".join(f"{key}: {value}" for key, value in fields.items() if value) + "}\n"


def quoted(number):
    return f'"{number}"'


def successors(codes):
    return "[" + (codes[0] if len(codes) == 1 else ", ".join("{part: " + c + "}" for c in codes)) + "]"


def old_code(district, name, number=""):
    return coded(PREFIXES.get(district, district), name, number)


def district_code(row):
    return DISTRICTS.get(row["old_district_code"]) or slug(row["old_district"])


def new_code(prefix, row):
    return coded(prefix, row["new_2025-07-01"], row["new_code"])


def coded(prefix, name, number):
    """Names that only accents tell apart bear their number."""
    return prefix + "-" + slug(name) + ("-" + number if slug(name) in ALIKE else "")


def old_units(rows, prefix):
    """District by district, and in each in the order of the official numbers."""
    by_district = {}
    for row in rows:
        key = (row["old_province"], row["old_district_code"], district_code(row), row["old_district"])
        by_district.setdefault(key, {}).setdefault((row["old_code"], row["old_commune"]), []).append(new_code(prefix, row))
    for (province, official, district, name), communes in by_district.items():
        if district in ELSEWHERE:
            continue
        yield f"\n  # {name}, tỉnh {province}\n"
        if province in ("Bình Phước", "Hà Giang"):
            yield line(code=district, number=quoted(official), name=name, level=level(name), parent=slug(province),
                       **{"from": "2024-01-01"}, to="2025-06-30")
        for (number, commune), became in communes.items():
            yield from commune_lines(district, number, commune, became)
        for where, commune, into in MERGED_2024:
            if where == district:
                yield line(code=old_code(district, commune), name=commune, level=level(commune), parent=district,
                           **{"from": "2024-01-01"}, to="2024-10-31",
                           successors=successors([f"{district}-{code}" for code in into]))


def commune_lines(district, number, commune, became):
    code = old_code(district, commune, number)
    same = dict(code=code, number=quoted(number), name=commune, level=level(commune), parent=district)
    parted = PARTED_2024.get((district, slug(commune)))
    if parted:
        yield line(**same, **{"from": "2024-01-01"}, to="2024-10-31",
                   successors=successors([code] + [f"{district}-{other}" for other in parted]))
    yield line(**same, **{"from": "2024-11-01" if parted else "2024-01-01"}, to="2025-06-30", successors=successors(became))


def new_units(rows, prefix, parent):
    """By official number; a commune that became a ward keeps its code."""
    new = {row["new_code"]: row for row in rows}
    for number in sorted(new):
        row = new[number]
        code, first, later = new_code(prefix, row), row["new_2025-07-01"], row["new_2026-04-30"]
        same = dict(code=code, number=quoted(number))
        if level(first) == level(later):
            yield line(**same, name=first, level=level(first), parent=parent, **{"from": "2025-07-01"})
        else:
            yield line(**same, name=first, level=level(first), parent=parent, **{"from": "2025-07-01"}, to="2026-04-29",
                       successors=f"[{code}]")
            yield line(**same, name=later, level=level(later), parent=parent, **{"from": "2026-04-30"})


def write(table, name, prefix, head, new_head):
    with open(TABLES / table, encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    TARGET.mkdir(exist_ok=True)
    with open(TARGET / name, "w", encoding="utf-8") as out:
        out.write(head + "units:\n")
        out.write(new_head)
        out.writelines(new_units(rows, prefix, name.removesuffix(".yaml")))
        out.writelines(old_units(rows, prefix))


write("communes-dong-nai-2025.tsv", "dong-nai.yaml", "dn", """\
# Các xã, phường của Đồng Nai (gồm Bình Phước cũ) qua các lần sắp xếp 2024-2026; cách ghi như ở units.yaml.
# Từ 01/11/2024: Nghị quyết 1194/NQ-UBTVQH15, 170 còn 159. Từ 01/7/2025: Nghị quyết 1662/NQ-UBTVQH15, còn 95, không còn cấp huyện.
# Từ 30/4/2026: Nghị quyết 30/2026/QH16, thành phố trực thuộc trung ương, mười xã thành phường.
# number là mã số đơn vị hành chính, có số được cấp lại cho đơn vị khác. Ngày 2024-01-01 là ngày sổ bắt đầu, không phải ngày thành lập.
# Các xã của huyện Vĩnh Cửu ở units.yaml. Các xã nhập ngày 01/11/2024 không có mã số trong nguồn.
""", "  # Từ 01/7/2025\n")
write("communes-tuyen-quang-2025.tsv", "tuyen-quang.yaml", "tq", """\
# Các xã, phường của Tuyên Quang (gồm Hà Giang cũ) qua lần sắp xếp 2025; cách ghi như ở units.yaml.
# Từ 01/7/2025: còn 124, không còn cấp huyện. Nguồn ghi 137 đơn vị cũ của Tuyên Quang vào ngày 30/6/2025; đơn vị thứ 138 của
# năm 2024 nguồn không nêu tên nên sổ không có.
# number là mã số đơn vị hành chính, có số được cấp lại cho đơn vị khác. Ngày 2024-01-01 là ngày sổ bắt đầu, không phải ngày thành lập.
""", "  # Từ 01/7/2025\n")
