"""Invented content of a plausible size: figures, narratives, lists."""

from decimal import Decimal

from inbox_sample import figures as invented
from inbox_sample import form01, texts
from inbox_sample.companions import HEADINGS

from .grid import Cell

_NARRATIVES = (texts.TRANG_BOM, texts.LONG_KHANH, texts.BIEN_HOA, texts.VINH_AN, texts.BINH_LOI, texts.HAM_YEN)
_MODELS = texts.TRANG_BOM_MODELS + texts.LONG_KHANH_MODELS + texts.BINH_LOI_MODELS + texts.HAM_YEN_MODELS
_PEOPLE = ("Nguyễn Văn Hùng", "Trần Thị Lan", "Lê Hoàng Phúc", "Điểu Bảo", "Phạm Thị Thu Hà", "Tập thể Phòng Nghiệp vụ")
_POSITIONS = ("Chuyên viên", "Phó Trưởng phòng", "Thanh tra viên", "Kế toán", "Văn thư")
_TITLES = ("Lao động tiên tiến", "Chiến sĩ thi đua cơ sở", "Tập thể lao động tiên tiến", "Tập thể lao động xuất sắc")
_AWARDS = ("Giấy khen", "Bằng khen của bộ, ban, ngành, tỉnh", "Kỷ niệm chương")
_TASKS = (
    ("N07", "Tập huấn công tác dân vận cho lực lượng vũ trang, các đợt công tác dân vận nhân ngày lễ lớn", "hằng năm"),
    ("N08", "Khảo sát thực chất số lượng đoàn viên, hội viên và tổ chức Đoàn, Hội cơ sở", "2021-Q3"),
    ("N10", "Quản lý và phát triển các tổ chức quần chúng", "hằng năm"),
    ("N16", "Kiểm tra, giám sát việc thực hiện quy chế dân chủ ở cơ sở; bồi dưỡng nghiệp vụ Ban Chỉ đạo", "hằng năm"),
)
COLUMNS = {
    "03": {"name": "Tên mô hình", "field": "Lĩnh vực", "performer": "Đơn vị thực hiện", "area": "Địa bàn",
           "result": "Kết quả, hiệu quả"},
    "04": {"holder": "Họ và tên / Tên tập thể", "position": "Chức vụ / Đơn vị", "title": "Danh hiệu thi đua đăng ký",
           "award": "Hình thức khen thưởng đăng ký", "note": "Ghi chú"},
    "05": {"code": "Mã", "task": "Nhiệm vụ", "lead": "Cơ quan chủ trì", "due": "Thời hạn", "progress": "Tiến độ (%)",
           "status": "Tình trạng", "result": "Kết quả"},
}


def fill(draft) -> None:
    """Gives the draft the forms that its regime asks for in its period."""
    random, regime = draft.random, draft.regime.code
    if draft.period.endswith("REG"):
        draft.entries["04"] = _registrations(random)
    elif regime.startswith("tdkt") or draft.period.endswith("trien-khai"):
        draft.narratives = _narratives(random)
    elif regime.startswith("nqdh"):
        _figures(draft, lambda code: code[0] in "45")
        if random.random() < 0.5:
            draft.narratives = _narratives(random)
        if random.random() < 0.5:
            draft.entries["05"] = _tasks(random, draft.office.name)
    else:
        _figures(draft, lambda code: True)
        if random.random() < 0.15:
            draft.narratives = _narratives(random)
        if random.random() < 0.15:
            draft.entries["03"] = _models(random)


def _figures(draft, asked) -> None:
    from .draft import Line  # the draft imports this module

    seed = f"mess {draft.random.random()}"
    draft.figures = {c: f for c, f in invented.invented(seed, draft.office.kind, 9).items() if asked(c)}
    for code, name, measure, *_ in form01.ROWS:
        group = code not in form01.UNITS
        if asked(code) if not group else any(asked(c) for c in members(code)):
            line = Line(code, name, measure, group=group, indicator="" if group else code)
            line.cell = Cell(None if group else written(draft, code))
            draft.lines.append(line)


def members(group: str) -> list[str]:
    """The indicators under a group row."""
    codes = [row[0] for row in form01.ROWS]
    rows = []
    for code in codes[codes.index(group) + 1:]:
        if code not in form01.UNITS:
            break
        rows.append(code)
    return rows


def written(draft, code: str):
    """An indicator's figure as a plain number; a ratio by one decimal."""
    if code in form01.RATIOS:
        ratio = form01.ratio(code, draft.figures, 1)
        return None if ratio is None else float(ratio)
    figure = draft.figures[code]
    return float(figure) if isinstance(figure, Decimal) else figure


def _narratives(random) -> dict[str, str]:
    chosen = {h: random.choice(_NARRATIVES).get(h) for h in HEADINGS}
    told = {h: t.replace("\n", " ") for h, t in chosen.items() if t}
    return told if len(told) > 1 else dict(list(texts.TRANG_BOM.items()))


def _models(random) -> list[dict[str, str]]:
    rows = random.sample(_MODELS, random.randint(1, 5))
    return [dict(zip(COLUMNS["03"], row)) for row in rows]


def _registrations(random) -> list[dict[str, str]]:
    rows = []
    for holder in random.sample(_PEOPLE, random.randint(2, 5)):
        group = holder.startswith("Tập thể")
        rows.append({"holder": holder, "position": random.choice(_POSITIONS),
                     "title": _TITLES[2 + random.randint(0, 1)] if group else _TITLES[random.randint(0, 1)],
                     "award": random.choice(_AWARDS[:2] if group else _AWARDS)})
    return rows


def _tasks(random, lead: str) -> list[dict[str, str]]:
    rows = []
    for code, task, due in random.sample(_TASKS, random.randint(1, 4)):
        progress = random.choice((100, 80, 45))
        rows.append({"code": code, "task": task, "lead": lead, "due": due, "progress": str(progress),
                     "status": "hoàn thành" if progress == 100 else "đang thực hiện",
                     "result": "Đã ban hành văn bản triển khai"})
    return rows
