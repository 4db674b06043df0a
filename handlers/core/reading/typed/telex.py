"""Telex and VNI left-overs ("ddawng kys", "d9a8ng ky1") read as the words they were meant to be.

They come from a keyboard whose Vietnamese was switched off, or from a half-working one ("urng hooj", "đawng").
"""

from __future__ import annotations

import re
from functools import lru_cache

from handlers.core.reading.typed.foreign import FOREIGN
from handlers.core.reading.typed.syllable import bare, compose

TONE_LETTERS = frozenset("sfrxj")
VOWELS = frozenset("aeiouyw")
DOUBLES = {"aa": "a", "ee": "e", "oo": "o"}
VNI_TONES = {"1": "s", "2": "f", "3": "r", "4": "x", "5": "j"}
VNI_MARKS = {"6": "c", "7": "h", "8": "a", "9": "d"}
ONSET = re.compile(r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|dd|[bcdđghklmnrstvx])?")
# Two letters are "of" and "is" before they are "ò" and "í"; "nghieengs" has nine, and nothing longer is one syllable.
SHORTEST, LONGEST = 3, 10

# A digit after these is a number ("xom5", "thang3", "trieu2"), though "xọm" and "triều" would be legal.
NUMBERED = frozenset(
    """thon xom to ban ap khu cum lang phuong doi lop khoi nhom xa mau thu thang ngay nam quy so muc dot lan tang cap
    giai cau tieu bai phan kenh vip top tr trieu nghin ngan tram ty cu chuc dong hang gio gd win ca buoi vong tuan khoa
    doan chuong dieu khoan khau suat pho duong du dien bo bang""".split()
)
# "oong" is a rime of its own (xoong, boong, Mường Noong), so beside an onset it is ông only in these and in lower case.
OWN_OONG = frozenset({"xoong", "boong", "goong", "coong"})
# Doubled vowels at the end are mostly drawn out ("nhee", "hee"); these are words people need.
OPEN_DOUBLES = frozenset({"coo", "quee"})


@lru_cache(maxsize=8192)
def untelex(token: str, surely: bool = False) -> str | None:
    """ "ddawng" -> "đăng", "Ho65" -> "Hộ", "đawng" -> "đăng"; None for anything that is not plainly a left-over.
    `surely`: others of the text are left-overs, so that "to63" is tổ.
    """
    if not SHORTEST <= len(token) <= LONGEST or not token.isalnum():
        return None
    low = token.lower()
    if low in OWN_OONG or (low.endswith("oong") and token[0].isupper() and low not in ("oong", "khoong", "ddoong")):
        return None
    word = _from_telex(low) if low.isalpha() else _from_vni(low, surely)
    if word is None or word == low:
        return None
    if token.isupper():
        return word.upper()
    return word[0].upper() + word[1:] if token[0].isupper() else word


def _from_telex(low: str) -> str | None:
    """Doubled letters and w are shapes, one of s f r x j after the vowel is the tone; something of these there must be.

    None of s f r x j w can stand in a Vietnamese rime, so a token that has one there is no plain syllable, and the
    letter can only be a left-over, provided that it makes a legal syllable and the token is no word of another tongue.
    """
    matched = ONSET.match(low)
    if low in FOREIGN or matched is None:
        return None
    onset, rest = matched[0], low[matched.end() :]
    letters, found, tone = bare(rest)
    stroke = onset in ("dd", "đ")
    shaped = onset == "dd"
    marks = set(found) | ({"d"} if stroke else set())
    if rest.isascii():  # beside a letter already composed a doubled one is only drawn out: "nhée"
        double = next((double for double in DOUBLES if double in letters), None)
        if double is not None:
            if letters.endswith(double) and not shaped and low not in OPEN_DOUBLES:
                return None
            letters, shaped = letters.replace(double, DOUBLES[double], 1), True
            marks.add("c")
    tones = [n for n, c in enumerate(letters) if c in TONE_LETTERS]
    early = onset == "k" and letters[1:] == "y"  # "ksy": the tone before the one letter it is of
    if len(tones) > 1 or (tones and (tone or (tones[0] == 0 and onset != "gi" and not early))):
        return None
    horned = "w" in letters
    if tones:
        tone = letters[tones[0]]
        if not (shaped or horned or stroke or early) and VOWELS & set(letters[tones[0] + 1 :]):
            return None  # "nafo" is rarely typed, "lisa" and "nose" are often
        letters = letters[: tones[0]] + letters[tones[0] + 1 :]
    if not (shaped or tones or horned):
        return None
    head = "d" if stroke else onset
    if horned:
        return _with_w(head, letters, marks, tone)
    return compose(head + letters, frozenset(marks), tone)


def _with_w(head: str, letters: str, marks: set[str], tone: str) -> str | None:
    """ "w" is a horn on u and o or a breve on a; by itself after an onset it is the whole ư ("nhwng")."""
    if letters[0] == "w":
        if not head or len(head + letters) < 3:
            return None  # "tw" is Trung ương
        letters = "u" + letters
    letters = letters.replace("w", "")
    for mark in ("h", "a"):
        word = compose(head + letters, frozenset(marks | {mark}), tone)
        if word is not None:
            return word
    return None


def _from_vni(low: str, surely: bool) -> str | None:
    """Letters with digits among or after them: tones 1 to 5, marks 6 to 9, each at most once."""
    stem = low.rstrip("0123456789")
    if not low[0].isalpha() or len(stem) < 2 or (stem in NUMBERED and not (surely and _marked(low[len(stem) :]))):
        return None  # "8h", "5tr" and "500k" begin with a figure, "a1" is a class, "xom5" hamlet 5
    letters, found, tone = bare("".join(c for c in low if c.isalpha()))
    marks = set(found)
    for digit in low:
        if digit.isalpha():
            continue
        if digit in VNI_TONES and not tone:
            tone = VNI_TONES[digit]
        elif digit in VNI_MARKS and VNI_MARKS[digit] not in marks:
            marks.add(VNI_MARKS[digit])
        else:
            return None
    return compose(letters, frozenset(marks), tone)


def _marked(digits: str) -> bool:
    """A tone and a mark, as few numbers of hamlets have them."""
    return len(digits) == 2 and len(set(digits) & VNI_TONES.keys()) == len(set(digits) & VNI_MARKS.keys()) == 1
