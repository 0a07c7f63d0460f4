"""Unicode to TCVN3 (ABC), as typed in the fonts .VnTime and, in capitals, .VnTimeH."""

import unicodedata

_LOWER = {
    "à": 0xB5, "ả": 0xB6, "ã": 0xB7, "á": 0xB8, "ạ": 0xB9,
    "ă": 0xA8, "ằ": 0xBB, "ẳ": 0xBC, "ẵ": 0xBD, "ắ": 0xBE, "ặ": 0xC6,
    "â": 0xA9, "ầ": 0xC7, "ẩ": 0xC8, "ẫ": 0xC9, "ấ": 0xCA, "ậ": 0xCB,
    "đ": 0xAE,
    "è": 0xCC, "ẻ": 0xCE, "ẽ": 0xCF, "é": 0xD0, "ẹ": 0xD1,
    "ê": 0xAA, "ề": 0xD2, "ể": 0xD3, "ễ": 0xD4, "ế": 0xD5, "ệ": 0xD6,
    "ì": 0xD7, "ỉ": 0xD8, "ĩ": 0xDC, "í": 0xDD, "ị": 0xDE,
    "ò": 0xDF, "ỏ": 0xE1, "õ": 0xE2, "ó": 0xE3, "ọ": 0xE4,
    "ô": 0xAB, "ồ": 0xE5, "ổ": 0xE6, "ỗ": 0xE7, "ố": 0xE8, "ộ": 0xE9,
    "ơ": 0xAC, "ờ": 0xEA, "ở": 0xEB, "ỡ": 0xEC, "ớ": 0xED, "ợ": 0xEE,
    "ù": 0xEF, "ủ": 0xF1, "ũ": 0xF2, "ú": 0xF3, "ụ": 0xF4,
    "ư": 0xAD, "ừ": 0xF5, "ử": 0xF6, "ữ": 0xF7, "ứ": 0xF8, "ự": 0xF9,
    "ỳ": 0xFA, "ỷ": 0xFB, "ỹ": 0xFC, "ý": 0xFD, "ỵ": 0xFE,
}
_CAPITALS = {"Ă": 0xA1, "Â": 0xA2, "Ê": 0xA3, "Ô": 0xA4, "Ơ": 0xA5, "Ư": 0xA6, "Đ": 0xA7}
_CODES = {letter: chr(code) for letter, code in {**_LOWER, **_CAPITALS}.items()}
_LETTERS = {code: letter for letter, code in _CODES.items()}


def encode(text):
    """The text as stored and the font it is shown in. Capitals with a tone mark exist in .VnTimeH only, where the
    lower-case codes look like capitals; a text that mixes them with small letters cannot be typed and is refused."""
    text = unicodedata.normalize("NFC", text)
    if _typable(text):
        return _stored(text), ".VnTime"
    if text.upper() == text and _typable(text.lower()):
        return _stored(text.lower()), ".VnTimeH"
    raise ValueError("cannot be typed in TCVN3: " + text)


def decode(stored, font):
    text = "".join(_LETTERS.get(c, c) for c in stored)
    return text.upper() if font == ".VnTimeH" else text


def _typable(text):
    return all(ord(c) < 0x80 or c in _CODES for c in text)


def _stored(text):
    return "".join(_CODES.get(c, c) for c in text)
