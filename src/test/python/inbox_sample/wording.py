"""How offices write names, codes and figures."""

import unicodedata
from decimal import ROUND_HALF_UP, Decimal

from . import form01

_ABBREVIATIONS = [
    ("thủ tục hành chính", "TTHC"),
    ("cán bộ, công chức, viên chức", "CBCCVC"),
    ('"Dân vận khéo"', "DVK"),
    ("dân chủ ở cơ sở", "DCCS"),
    ("khiếu nại, tố cáo", "KNTC"),
    ("đồng bào dân tộc thiểu số", "đồng bào DTTS"),
    ("cải cách hành chính", "CCHC"),
]


def indicator(code, style):
    """An indicator's name: official, curly, abbreviated, decomposed, sloppy (breaks and spaces), upper or dashed."""
    name = form01.NAMES[code]
    if style == "abbreviated":
        for long, short in _ABBREVIATIONS:
            name = name.replace(long, short)
        return name
    if style == "decomposed":
        return unicodedata.normalize("NFD", name)
    if style == "sloppy":
        return _sloppy(name)
    if style == "upper":
        return name.upper()
    if style == "dashed":
        return name.replace("Trong đó: ", "- Trong đó: ")
    return curly(name) if style == "curly" else name


def curly(text):
    opening = True
    out = []
    for letter in text:
        if letter == '"':
            letter = "“" if opening else "”"
            opening = not opening
        out.append(letter)
    return "".join(out)


def _sloppy(name):
    words = name.split(" ")
    if len(words) > 8:
        words[6] = words[6] + "\n" + words.pop(7)
    if len(words) > 4:
        words[2] = words[2] + " "
    return " " + " ".join(words) + ("  " if len(words) % 2 else "")


def code(indicator_code, style):
    """The cell of the code column; a number style cannot tell 2.1 from 2.10, as in Excel."""
    if style == "number":
        return float(indicator_code)
    if style == "dot":
        return indicator_code + "."
    return indicator_code.replace(".", ",") if style == "comma" else indicator_code


def dotted(value):
    """A figure as written by hand in Vietnam: 1.234 and 12,5."""
    whole, _, fraction = f"{value:,}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", ".") + ("," + fraction if fraction else "")


def percent(value, digits=1):
    """A ratio by hand, 98,5%."""
    return dotted(Decimal(value).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)) + "%"


def as_number(value):
    return float(value) if isinstance(value, Decimal) else value
