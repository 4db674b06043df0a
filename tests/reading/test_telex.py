"""Left-overs of Vietnamese keyboards, and everything that only looks like them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from handlers.core.reading.typed.foreign import FOREIGN
from handlers.core.reading.typed.syllable import AFTER_GI, AFTER_QU, ALONE, ONSETS, RIMES, bare, compose
from handlers.core.reading.typed.telex import LONGEST, NUMBERED, SHORTEST, untelex

MEANT = {
    # Telex, tones at the end and after the vowel
    "ddawng": "đăng",
    "kys": "ký",
    "hooj": "hộ",
    "trieeuj": "triệu",
    "Ddinhf": "Đình",
    "ddinhf": "đình",
    "taapj": "tập",
    "tajap": None,
    "oong": "ông",
    "khoong": "không",
    "Khoong": "Không",
    "Taanf": "Tần",
    "nhaf": "nhà",
    "hocj": "học",
    "hojc": "học",
    "treen": "trên",
    "laf": "là",
    "ddoongf": "đồng",
    "ddatj": "đạt",
    "dduowcj": "được",
    "dduwowcj": "được",
    "nguowif": "người",
    "nghieeng": "nghiêng",
    "nhwng": "nhưng",
    "nghinf": "nghìn",
    "quyx": "quỹ",
    "quoocs": "quốc",
    "gif": "gì",
    "gias": "giá",
    "giups": "giúp",
    "Hoaf": "Hòa",
    "khoer": "khỏe",
    "thuees": "thuế",
    "tuaanf": "tuần",
    "nguyeenx": "nguyễn",
    "thuowr": "thuở",
    "hoanf": "hoàn",
    "coo": "cô",
    "Hair": "Hải",
    "NGUYEENX": "NGUYỄN",
    "Lawks": "Lắk",
    # half composed
    "urng": "ủng",
    "đawng": "đăng",
    "đôngf": "đồng",
    "triêuj": "triệu",
    "hôj": "hộ",
    # VNI
    "Ho65": "Hộ",
    "ba2": "bà",
    "d9a8ng": "đăng",
    "dang98": "đăng",
    "ky1": "ký",
    "d9i2nh": "đình",
    "ho5c": "học",
    "ta65p": "tập",
    "trie65u": "triệu",
    "d9u7o7ng2": None,
    "d9u7o2ng": "đường",
    "nguo72i": "người",
    "qu4y": "quỹ",
}
NOT_MEANT = """
    dang ban ho nha hoc ky dong quy ung con xa Gia giao oi a
    has his is as us this car last been seen keep moon list test box Max these those lisa nose hero sofa taxi
    500k 1tr5 12tr350 5tr 2tr5 100k 1.5tr x2 8h 14g30 7h30 3tr6 tr5 trieu2 ty3
    gdht dk GĐHT hsg tw TW ubnd thcs covid19 a1 A4 5a1 t7 cn2 K7M2QX
    xom5 thon3 thon16 to5 ban2 lop5 thang3 nam1 quy4 Xom3 khu2 ap1 doi6
    0912345678 0983112233 đăng ký hộ triệu ủng nhé nhée ơii dạaa nhee hee vangg okee haha
    xoong boong Noong Moong
    http www abc123 xyz ss jj ff wow w1 ww
""".split()


@pytest.mark.parametrize(("typed", "word"), MEANT.items())
def test_a_left_over_is_read(typed: str, word: str | None) -> None:
    assert untelex(typed) == word


@pytest.mark.parametrize("typed", NOT_MEANT)
def test_anything_else_is_left_alone(typed: str) -> None:
    assert untelex(typed) is None


def syllables() -> list[str]:
    """Every syllable the rules allow."""
    found = set()
    for onset in (*ONSETS, "đ", ""):
        for rime in {*RIMES, *ALONE, *AFTER_GI, *AFTER_QU}:
            letters, marks, _ = bare(onset + rime)
            for tone in ("", *"sfrxj"):
                word = compose(letters, marks, tone)
                if word is not None:
                    found.add(word)
    return sorted(found)


SYLLABLES = syllables()
SHAPES = {"\u0302": None, "\u0306": "w", "\u031b": "w"}
TONES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}


def in_telex(word: str, *, early: bool = False) -> str:
    """As typed with the Vietnamese keyboard off; `early` puts the tone right after the letter that bears it."""
    typed, last = "", ""
    for letter in word:
        c, *marks = list(unicodedata.normalize("NFD", letter))
        typed += "dd" if c == "đ" else c + "".join(SHAPES[mark] or c for mark in marks if mark in SHAPES)
        tone = "".join(TONES[mark] for mark in marks if mark in TONES)
        typed, last = (typed + tone, last) if early else (typed, last + tone)
    return typed + last


def in_vni(word: str) -> str:
    """As typed in VNI, every digit after the letter it belongs to."""
    keys = {"\u0302": "6", "\u0306": "8", "\u031b": "7"}
    keys |= {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
    typed = ""
    for c in unicodedata.normalize("NFC", word):
        parts = unicodedata.normalize("NFD", c)
        typed += "d9" if c == "đ" else parts[0] + "".join(sorted((keys[mark] for mark in parts[1:]), reverse=True))
    return typed.replace("u7o7", "uo7")


def test_there_are_as_many_syllables_as_vietnamese_allows() -> None:
    assert 10_000 < len(SYLLABLES) < 20_000
    assert {"nghiêng", "quỹ", "giếng", "gì", "hòa", "thuở", "khuya", "đường", "yêu", "ý"} <= set(SYLLABLES)


def readable(typed: str, word: str) -> bool:
    """Whether a left-over can be told at all: not too short, no English, no drawn-out vowel, no "boong"."""
    drawn_out = typed[-2:] in ("ee", "oo") and not typed.startswith("dd")
    fits = SHORTEST <= len(typed) <= LONGEST
    return typed != word and fits and typed not in FOREIGN and not drawn_out and not typed.endswith("oong")


def test_every_syllable_comes_back_from_telex() -> None:
    typed = {word: in_telex(word) for word in SYLLABLES}
    assert {word for word, keys in typed.items() if readable(keys, word) and untelex(keys) != word} == set()


def test_every_closed_syllable_comes_back_with_its_tone_typed_early() -> None:
    typed = {word: in_telex(word, early=True) for word in SYLLABLES if word[-1] in "cghmnpt"}
    assert {word for word, keys in typed.items() if readable(keys, word) and untelex(keys) != word} == set()


def test_every_syllable_comes_back_from_vni() -> None:
    for word in SYLLABLES:
        typed = in_vni(word)
        if typed != word and SHORTEST <= len(typed) <= LONGEST and typed.rstrip("123456789") not in NUMBERED:
            assert untelex(typed) == (word if len(typed.rstrip("123456789")) > 1 else None)


def test_plain_and_finished_words_are_left_alone() -> None:
    assert {word for word in SYLLABLES if untelex(word) or untelex(bare(word)[0])} == set()


@given(st.sampled_from(SYLLABLES), st.sampled_from([str.upper, str.capitalize]))
def test_capitals_are_kept(word: str, capital: Callable[[str], str]) -> None:
    typed = in_telex(word)
    assume(readable(typed, word))
    assert untelex(capital(typed)) == capital(word)


@given(st.text(max_size=12))
def test_anything_may_come(token: str) -> None:
    word = untelex(token)
    assert word is None or (word != token and word[0].isupper() == token[0].isupper())
