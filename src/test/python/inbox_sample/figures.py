"""Invented figures of a plausible size, which obey the rules of form 01."""

from decimal import Decimal
from random import Random

# Ranges by kind of office, for six months unless the kind says month; a share is of the figure before it.
_SIZES = {
    "district": dict(
        documents=(14, 42), meetings=(48, 190), per_meeting=(38, 72), news=(60, 380), classes=(3, 14),
        per_class=(38, 90), procedures=(130, 340), simplified=(2, 16), dossiers=(9500, 31000), online=(0.55, 0.88),
        surveys=(450, 2600), callers=(160, 690), petitions=(75, 400), dialogues=(11, 40), listeners=(48, 92),
        bodies=(70, 140), models=(22, 85), agencies=(26, 58), inspections=(6, 22), violations=(1, 6),
        mornings=(40, 160), elders=(9, 58), households=(60, 900), million=(40, 640), incidents=(0, 3)),
    "commune": dict(
        documents=(3, 9), meetings=(6, 24), per_meeting=(30, 65), news=(8, 46), classes=(0, 2),
        per_class=(20, 40), procedures=(24, 140), simplified=(0, 3), dossiers=(640, 3600), online=(0.4, 0.85),
        surveys=(60, 320), callers=(18, 95), petitions=(6, 44), dialogues=(1, 4), listeners=(40, 85),
        bodies=(5, 12), models=(2, 8), agencies=(5, 11), inspections=(1, 3), violations=(0, 2),
        mornings=(6, 24), elders=(0, 5), households=(0, 60), million=(0, 45), incidents=(0, 1)),
    "office": dict(
        documents=(2, 6), meetings=(2, 9), per_meeting=(18, 45), news=(0, 14), classes=(0, 2),
        per_class=(25, 60), procedures=(12, 64), simplified=(0, 5), dossiers=(45, 920), online=(0.6, 0.97),
        surveys=(20, 160), callers=(2, 20), petitions=(1, 12), dialogues=(0, 1), listeners=(30, 60),
        bodies=(1, 1), models=(1, 2), agencies=(1, 1), inspections=(0, 3), violations=(0, 1),
        mornings=(0, 0), elders=(0, 0), households=(0, 0), million=(0, 0), incidents=(0, 0)),
    "district-month": dict(
        documents=(2, 8), meetings=(9, 36), per_meeting=(36, 70), news=(15, 70), classes=(0, 3),
        per_class=(40, 80), procedures=(20, 90), simplified=(0, 4), dossiers=(1900, 6400), online=(0.6, 0.9),
        surveys=(80, 420), callers=(28, 120), petitions=(12, 70), dialogues=(2, 9), listeners=(45, 85),
        bodies=(60, 130), models=(3, 16), agencies=(24, 50), inspections=(1, 5), violations=(0, 2),
        mornings=(6, 30), elders=(110, 340), households=(12, 160), million=(15, 140), incidents=(0, 1)),
    "department-month": dict(
        documents=(1, 5), meetings=(1, 6), per_meeting=(25, 60), news=(3, 24), classes=(0, 2),
        per_class=(40, 90), procedures=(8, 60), simplified=(0, 3), dossiers=(130, 1900), online=(0.7, 0.98),
        surveys=(25, 160), callers=(3, 16), petitions=(2, 14), dialogues=(0, 1), listeners=(40, 80),
        bodies=(3, 12), models=(1, 4), agencies=(4, 12), inspections=(0, 2), violations=(0, 1),
        mornings=(0, 0), elders=(0, 0), households=(0, 0), million=(0, 0), incidents=(0, 0)),
}


def invented(seed, kind, communes=0, scale=1.0):
    """The counted indicators of one report: code → whole number, or a decimal in 8.4."""
    random = Random("tong-hop " + seed)
    size = _SIZES[kind]
    some = lambda key: random.randint(*size[key])
    share = lambda whole, low, high: round(whole * random.uniform(low, high))
    f = {}
    _outreach(f, some, share, random, size)
    _dossiers(f, some, share, random, size, scale)
    _petitions(f, some, share, random)
    _democracy(f, some, share)
    _emulation(f, some, share)
    _friendly(f, some, share, communes)
    _minorities(f, some, share, random, (0.05, 0.2) if kind.endswith("month") else (0.7, 1.6))
    return f


def _outreach(f, some, share, random, size):
    f["1.1"], f["1.2"] = some("documents"), some("meetings")
    f["1.3"] = round(f["1.2"] * random.uniform(*size["per_meeting"]))
    f["1.4"], f["1.5"] = some("news"), some("classes")
    f["1.6"] = round(f["1.5"] * random.uniform(*size["per_class"]))


def _dossiers(f, some, share, random, size, scale):
    f["2.1"], f["2.2"] = some("procedures"), some("simplified")
    f["2.3"] = round(some("dossiers") * scale)
    f["2.4"] = share(f["2.3"], 0.965, 0.995)
    f["2.6"] = share(f["2.4"], 0.0, 0.006)
    f["2.5"] = f["2.4"] - f["2.6"]
    f["2.8"] = round(f["2.3"] * random.uniform(*size["online"]))
    f["2.10"] = some("surveys")
    f["2.11"] = share(f["2.10"], 0.93, 0.998)


def _petitions(f, some, share, random):
    f["3.1"] = some("callers")
    f["3.2"] = share(f["3.1"], 1.0, 1.25)
    f["3.3"] = random.randint(0, 3) if f["3.1"] > 100 else 0
    f["3.4"] = some("petitions")
    f["3.5"] = share(f["3.4"], 0.45, 0.8)
    f["3.6"] = share(f["3.5"], 0.82, 1.0)
    f["3.8"] = some("dialogues")
    f["3.9"] = f["3.8"] * some("listeners")
    f["3.10"] = share(f["3.8"], 3.5, 7.5)
    f["3.11"] = share(f["3.10"], 0.85, 1.0)


def _democracy(f, some, share):
    f["4.1"] = some("bodies")
    f["4.4"] = share(f["4.1"], 0.0, 0.012)
    f["4.5"] = 0
    f["4.2"] = min(f["4.1"] - f["4.4"], share(f["4.1"], 0.84, 0.95))
    f["4.3"] = f["4.1"] - f["4.2"] - f["4.4"]


def _emulation(f, some, share):
    f["5.1"] = some("models")
    f["5.2"] = share(f["5.1"], 0.1, 0.5)
    f["5.3"] = share(f["5.2"], 0.1, 0.4)
    f["5.4"] = some("agencies")
    f["5.5"] = share(f["5.4"], 0.8, 1.0)
    f["5.7"], f["5.8"] = share(f["5.1"], 0.1, 0.35), share(f["5.1"], 0.2, 0.6)
    f["6.1"] = f["5.4"]
    f["6.2"] = share(f["6.1"], 0.82, 1.0)
    f["6.4"], f["6.5"] = some("inspections"), some("violations")
    f["6.6"] = share(f["6.5"], 0.7, 1.0)


def _friendly(f, some, share, communes):
    f["7.1"] = f["7.2"] = f["7.3"] = communes
    f["7.4"] = share(communes, 0.7, 1.0)
    f["7.5"] = some("mornings") if communes else 0


def _minorities(f, some, share, random, visited):
    f["8.1"] = some("elders")
    f["8.2"] = share(f["8.1"], *visited)
    f["8.3"] = some("households")
    f["8.4"] = Decimal(some("million") * 2 + random.randint(0, 1)) / 2
    f["8.5"] = some("incidents")
    f["8.6"] = share(f["8.5"], 0.6, 1.0)
