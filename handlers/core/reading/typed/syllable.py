"""The Vietnamese syllable: which onsets, rimes and tones go together, and how they are written.

Marks are letters: "a" breve, "c" circumflex (mũ), "h" horn (móc), "d" the stroke of đ; tones are Telex's own letters
s f r x j, "" for level. Where a plain rime and a set of marks give no Vietnamese rime, there is no syllable.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

BREVE, CIRCUMFLEX, HORN = "\u0306", "\u0302", "\u031b"
TONES = {"": "", "s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
MARK_OF = {BREVE: "a", CIRCUMFLEX: "c", HORN: "h"}
TONE_OF = {mark: letter for letter, mark in TONES.items() if mark}

ONSETS = frozenset({"ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", *"bcdghklmnrstvx"})
FRONT = frozenset("eêiy")
LABIAL = frozenset({"b", "m", "ph", "v"})
STOPS = ("c", "ch", "p", "t", "k")

RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y
o oc oi om on ong op ot oa oac oach oai oan oang oanh oao oat oay oăc oăm oăn oăng oăt oe oen oeo oet
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ
uy uya uych uynh uyt uyu uyên uyêt ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
""".split()
ALONE = ("yêm", "yên", "yêng", "yêt", "yêu")
AFTER_GI = """
a ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăt âc âm ân âng âp ât âu ây e em en eo ep et êc êng êt
o oi on ong ot ôi ôn ông ơ ơi u ui un uôc uông uc up ư ưa ương ưt
""".split()
AFTER_QU = """
a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et ê ên ênh êt êch
i it in y ych yên yêt ynh yt ôc ơ ơi
""".split()


def bare(text: str) -> tuple[str, frozenset[str], str]:
    """(letters without marks, marks, tone) of text that may carry some: "đường" is ("duong", {d, h}, "f")."""
    marks: set[str] = set()
    tone = ""
    letters: list[str] = []
    for c in unicodedata.normalize("NFD", text):
        if c == "đ":
            marks.add("d")
            letters.append("d")
        elif c in MARK_OF:
            marks.add(MARK_OF[c])
        elif c in TONE_OF:
            tone += TONE_OF[c]
        else:
            letters.append(c)
    return "".join(letters), frozenset(marks), tone


def _by_shape(rimes: list[str]) -> dict[tuple[str, frozenset[str]], str]:
    table = {}
    for rime in rimes:
        letters, marks, _ = bare(rime)
        # uơ (thuở) and ươ have the same letters and marks; only the first stands open, only the second closed.
        table[letters, marks] = rime
    return table


_RIMES = _by_shape(RIMES)
_ALONE = _by_shape([rime for rime in RIMES if rime[0] != "y"] + ["y", *ALONE])
_GI = _by_shape([*AFTER_GI])
_QU = _by_shape([*AFTER_QU])


def compose(letters: str, marks: frozenset[str], tone: str) -> str | None:
    """The written syllable of bare lower-case letters, marks and tone; None where Vietnamese has no such syllable."""
    spelt = _spelt(letters, marks, tone)
    if spelt is None:
        return None
    onset, rime = spelt
    return ("đ" + onset[1:] if "d" in marks else onset) + with_tone(rime, tone)


def _spelt(letters: str, marks: frozenset[str], tone: str) -> tuple[str, str] | None:
    """The onset and rime that a syllable of these is spelt with."""
    if "d" in marks:
        if not letters.startswith("d"):
            return None
        marks = marks - {"d"}
    for onset in (letters[:3], letters[:2], letters[:1], ""):
        if not onset or onset in ONSETS:
            rime = _rime(onset, letters[len(onset) :], marks)
            if rime is not None and _tone_fits(rime, tone):
                return onset, rime
    return None


def with_tone(rime: str, tone: str) -> str:
    """The rime with its tone on the letter where most people put it: hòa, khỏe, thuế, tuần, đường, giữa."""
    if not tone:
        return rime
    vowels = next((n for n, c in enumerate(rime) if bare(c)[0] not in "aeiouy"), len(rime))
    shaped = [n for n in range(vowels) if rime[n] in "ăâêôơư"]
    if shaped:
        at = shaped[-1]  # ươ carries it on ơ
    elif vowels == 1:
        at = 0
    elif vowels == 3 or vowels < len(rime):
        at = 1
    else:
        at = 0
    return unicodedata.normalize("NFC", rime[: at + 1] + TONES[tone] + rime[at + 1 :])


def _rime(onset: str, letters: str, shape: frozenset[str]) -> str | None:
    """The rime those letters and marks spell after that onset, by the spelling rules."""
    if onset == "gi":
        return _GI.get((letters, shape))
    if onset == "qu":
        return _QU.get((letters, shape))
    rime = (_RIMES if onset else _ALONE).get((letters, shape))
    if rime is None:
        return None
    if onset in ("k", "gh", "ngh") and rime[0] not in FRONT and rime != "ăk":
        return None
    if onset in ("c", "g", "ng") and rime[0] in FRONT and not (onset == "g" and rime in ("i", "in", "im", "ip")):
        return None
    if (onset == "d" and rime == "y") or (rime == "uơ" and onset not in ("h", "kh", "th")):
        return None
    if onset in LABIAL and rime[:2] in ("oa", "oă", "oe", "uâ", "uê", "uy"):
        return None  # lips that are already round do not round again
    return rime


def _tone_fits(rime: str, tone: str) -> bool:
    """A syllable closed by a stop has only sắc or nặng."""
    return tone in ("s", "j") if rime.endswith(STOPS) else tone in TONES


_SHAPES = tuple(frozenset(marks) for marks in ("", "a", "c", "h", "d", "da", "dc", "dh"))


@lru_cache(maxsize=8192)
def is_syllable(low: str) -> bool:
    """Whether it can be one Vietnamese syllable, with or without its marks."""
    letters, marks, tone = bare(low)
    if len(tone) <= 1 and _spelt(letters, marks, tone) is not None:
        return True
    return low.isascii() and any(_spelt(low, marks, tone) is not None for marks in _SHAPES for tone in ("", "s"))
