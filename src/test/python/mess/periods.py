"""How offices write the period that they report for."""

_WORDS = {3: "ba", 6: "sáu", 9: "chín"}
_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}


def plain(period: str) -> str:
    """The period as a tidy letter names it."""
    return _texts(period)[0]


def variants(period: str) -> list[str]:
    """Other ways to name the same period, each with its year."""
    return _texts(period)[1:]


def yearless(period: str) -> str:
    """The period without its year, as far as it then still names one."""
    year = period[:4]
    return plain(period).replace(f" năm {year}", " năm" if "đầu năm" in plain(period) else "").strip()


def _texts(period: str) -> list[str]:
    year, code = period.split("-", 1)
    if code == "12M":
        return [f"năm {year}", f"cả năm {year}", f"tổng kết năm {year}", f"12 tháng năm {year}"]
    if code.endswith("M"):
        months = int(code[:-1])
        word = _WORDS[months]
        return [f"{months} tháng đầu năm {year}", f"0{months} tháng đầu năm {year}", f"{word} tháng đầu năm {year}",
                f"{months}T/{year}", f"{months} tháng năm {year}", f"{months} tháng/{year}"]
    if code.startswith("M"):
        month = int(code[1:])
        return [f"tháng {month} năm {year}", f"tháng {month:02}/{year}", f"T{month}/{year}",
                f"tháng {month:02} năm {year}"]
    if code.startswith("Q"):
        quarter = int(code[1:])
        return [f"quý {_ROMAN[quarter]} năm {year}", f"quý {_ROMAN[quarter]}/{year}", f"quý {quarter} năm {year}",
                f"Q{quarter}/{year}"]
    if code == "REG":
        return [f"Đăng ký danh hiệu thi đua, hình thức khen thưởng năm {year}"]
    if code.startswith("R"):
        number = int(code[1:])
        return [f"đợt {number} năm {year}", f"đợt {_ROMAN[number]} năm {year}", f"đợt {number}/{year}"]
    return [f"triển khai Kế hoạch công tác dân vận chính quyền năm {year}"]
