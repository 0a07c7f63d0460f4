"""Forms 02 to 05."""

from ..catalogue import COMPANIONS, kind
from ..draft import Draft


def _texts(draft: Draft) -> bool:
    return bool(draft.narratives)


def _rows(draft: Draft) -> bool:
    return bool(draft.entries)


def _beside_figures(draft: Draft) -> bool:
    return bool(draft.lines) and bool(draft.narratives or draft.entries)


@kind("lists", "narratives in a table, the text beside its heading", COMPANIONS, needs=_texts)
def texts_beside_headings(draft: Draft) -> None:
    draft.narrative_style = "beside"


@kind("lists", "narratives in one cell with their heading", COMPANIONS, needs=_texts)
def texts_behind_headings(draft: Draft) -> None:
    draft.narrative_style = "behind"


@kind("lists", "other headings: Kết quả đạt được, Phương hướng, nhiệm vụ", needs=_texts)
def texts_under_other_headings(draft: Draft) -> None:
    names = {"Kết quả nổi bật": "Kết quả đạt được", "Tồn tại, hạn chế": "Hạn chế, tồn tại",
             "Nguyên nhân": "Nguyên nhân của tồn tại, hạn chế", "Kiến nghị, đề xuất": "Đề xuất, kiến nghị",
             "Nhiệm vụ, giải pháp kỳ tới": "Phương hướng, nhiệm vụ kỳ tới"}
    draft.renamed = {names[h]: h for h in draft.narratives}
    draft.narratives = {names[h]: t for h, t in draft.narratives.items()}


@kind("lists", "other forms under form 01 on its sheet", COMPANIONS, "order", needs=_beside_figures)
def forms_under_each_other(draft: Draft) -> None:
    draft.placement = "under"


@kind("lists", "other titles over a list's columns", needs=_rows)
def list_with_other_titles(draft: Draft) -> None:
    draft.list_style["titles"] = {
        "03": {"performer": "Cơ quan thực hiện", "area": "Địa bàn thực hiện", "result": "Hiệu quả"},
        "04": {"holder": "Họ và tên", "title": "Danh hiệu thi đua", "award": "Hình thức khen thưởng"},
        "05": {"code": "Mã số", "lead": "Đơn vị chủ trì", "due": "Thời hạn hoàn thành", "progress": "Tiến độ"},
    }


@kind("lists", "a column more in a list", needs=_rows)
def list_with_another_column(draft: Draft) -> None:
    draft.list_style["extra"] = "Người theo dõi"


@kind("lists", "empty rows in a list", needs=_rows)
def list_with_gaps(draft: Draft) -> None:
    draft.list_style["gaps"] = True


@kind("lists", "line breaks and spaces in a list", needs=_rows)
def list_broken(draft: Draft) -> None:
    draft.list_style["spell"] = lambda text: f"  {text} " if len(text) < 12 else text.replace(" ", "\n", 1)
