"""A place's name taken apart: what kind of place, and what it is called, as spreadsheets and people write both."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from handlers.core.units import BODY_KINDS, CLUSTER_KIND, COMMUNE_KINDS, HAMLET_KINDS, PROVINCE_KINDS

_LEVELS = (
    HAMLET_KINDS | {"khối", "khối phố", "tiểu khu", "khu", "sóc", "phum", "đội", "chi hội"},
    COMMUNE_KINDS,
    frozenset({"huyện", "quận", "thị xã"}),
    PROVINCE_KINDS,
    frozenset({CLUSTER_KIND}),
    *(frozenset({body}) for body in BODY_KINDS),
)
LEVEL = {kind: level for level, kinds in enumerate(_LEVELS) for kind in kinds}
_SHORT = {
    "tdp": "tổ dân phố",
    "t d p": "tổ dân phố",
    "to dp": "tổ dân phố",
    "kp": "khu phố",
    "tk": "tiểu khu",
    "p": "phường",
    "x": "xã",
    "tt": "thị trấn",
    "đk": "đặc khu",
    "tp": "thành phố",
    "tx": "thị xã",
    "t": "tỉnh",
    "h": "huyện",
    "q": "quận",
    "ho": "dòng họ",
    "cum thi dua": "cụm",
}
_GLUED = re.compile(r"(?<=[^\W\d_])(?=\d)")
_NOISE = re.compile(r"[^\w/]+|_")
_ROMAN = {"ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12"}
_PLAIN = {ord("đ"): "d", **dict.fromkeys(map(ord, "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"))}
_TONES = {ord(tone): None for tone in "\u0300\u0301\u0303\u0309\u0323"}


def fold(text: str) -> str:
    """Lower case without diacritics: "Tổ dân phố" is "to dan pho"."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFD", text.lower()).translate(_PLAIN)


_KINDS = {fold(kind): kind for kind in LEVEL} | _SHORT
_MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class PlaceName:
    """`kind` where the name says one; `words` are how it is called, in lower case; `plain` without diacritics."""

    kind: str | None
    words: tuple[str, ...]
    plain: str


def readings(name: str) -> list[PlaceName]:
    """What a name may be: with its first words as a kind ("tổ 7"), and as a name through and through ("Tô Hiệu").
    Numbers are without leading zeros, and "thôn số 3" is "thôn 3"."""
    text = unicodedata.normalize("NFC", name.lower())
    words = _NOISE.sub(" ", _GLUED.sub(" ", text)).split()
    found = [_called(None, words)]
    plain = [fold(word) for word in words]
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        kind = _KINDS.get(" ".join(plain[:count]))
        if kind is not None and _says(words[:count], plain[:count], kind):
            found.insert(0, _called(kind, words[count:]))
            break
    return found


def same_words(a: PlaceName, b: PlaceName) -> bool:
    """Alike to the last diacritic; where in a syllable the tone stands is a matter of taste ("hoà", "hòa")."""
    return a.words == b.words or [_toned(word) for word in a.words] == [_toned(word) for word in b.words]


def _says(words: list[str], plain: list[str], kind: str) -> bool:
    """Words with diacritics must be those of the kind: "tô" is no "tổ"."""
    return words == plain or " ".join(words) == kind or " ".join(plain) in _SHORT


def _called(kind: str | None, words: list[str]) -> PlaceName:
    if kind is not None:
        if len(words) > 1 and words[0] in {"số", "so"} and words[1][0].isdigit():
            words = words[1:]
        if len(words) == 1:
            words = [_ROMAN.get(words[0], words[0])]
    words = [word.lstrip("0") or "0" if word.isdigit() else word for word in words]
    return PlaceName(kind, tuple(words), fold(" ".join(words)))


def _toned(word: str) -> str:
    parts = unicodedata.normalize("NFD", word)
    return parts.translate(_TONES) + "".join(letter for letter in parts if ord(letter) in _TONES)
