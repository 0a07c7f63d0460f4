"""Text as typed in the old fonts: TCVN3 (.VnTime) and VNI. A text that could not be typed there is refused."""

import unicodedata

from inbox_sample import tcvn3

_TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
# The mark behind the letter, by the letter's hat and the tone.
_VNI_MARKS = {
    "": dict(zip("sfrxj", "ùøûõï")),
    "\u0302": {"": "â", **dict(zip("sfrxj", "áàåãä"))},
    "\u0306": {"": "ê", **dict(zip("sfrxj", "éèúüë"))},
}
_VNI_HORNS = {"o": "ô", "u": "ö", "O": "Ô", "U": "Ö"}
_VNI_WHOLE = {"đ": "ñ", "Đ": "Ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î",
              "Í": "Í", "Ì": "Ì", "Ỉ": "Æ", "Ĩ": "Ó", "Ị": "Ò", "Ỵ": "Î"}


def to_tcvn3(text: str) -> tuple[str, str]:
    """The stored text and its font: .VnTime, or .VnTimeH for capitals with a tone."""
    return tcvn3.encode(text)


def tcvn3_codes(text: str) -> str:
    """The letters' codes where there is no font: capitals with a tone are typed as small letters."""
    return "".join(tcvn3.encode(letter)[0] for letter in unicodedata.normalize("NFC", text))


def to_vni(text: str) -> tuple[str, str]:
    """The stored text and its font."""
    stored = "".join(map(_vni, unicodedata.normalize("NFC", text)))
    if any(ord(letter) > 0xFF for letter in stored):
        raise ValueError("cannot be typed in VNI: " + text)
    return stored, "VNI-Times"


def _vni(letter: str) -> str:
    if letter in _VNI_WHOLE:
        return _VNI_WHOLE[letter]
    parts = unicodedata.normalize("NFD", letter)
    base, marks = parts[0], parts[1:]
    tone = next((_TONES[m] for m in marks if m in _TONES), "")
    hat = next((m for m in marks if m in ("\u0302", "\u0306", "\u031b")), "")
    if hat == "\u031b":
        base, hat = _VNI_HORNS[base], ""
    mark = _VNI_MARKS[hat].get(tone, "")
    return base + (mark.upper() if letter.isupper() else mark)
