"""What a sentence says a unit signed: "ký cam kết 45 hộ gia đình học tập, quỹ 20 triệu", "chỉ tiêu GĐHT 70%". Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from handlers.core.catalogue import SHARE, SIGNED
from handlers.core.facts import MODELS
from handlers.core.naming import YEAR
from handlers.core.reading import fold, read_amount
from handlers.core.reading.typed.text import whole_words
from handlers.core.reading.typed.words import Words

Phrases = Mapping[str, tuple[str, ...]]
_NUMBER = re.compile(
    r"(?<![\w/])(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d))?\s*"
    r"(%|phần trăm|phan tram|tỷ|tỉ|ty|triệu|trieu|tr\b|nghìn|nghin|k\b)?[\dđ]*(?![\d/])",
    re.IGNORECASE,
)
MONEY = ("ty", "ti", "tr", "ngh", "k")
FUND, MEMBERS = f"{SIGNED}.fund", f"{SIGNED}.members"


class Aim(NamedTuple):
    """`code` of the catalogue ("target.family", "target_share.family", "target.fund"), the value in its whole steps."""

    code: str
    value: int


def phrase_in(text: str, phrases: Phrases) -> str | None:
    """The folded words of signing; None where it is asked or told how far one is with what was signed."""
    plain = fold(text)
    if _stands(plain, phrases.get("sign_not", ())):
        return None
    return _stands(plain, phrases.get("sign", ()))


def _stands(plain: str, phrases: Sequence[str]) -> str | None:
    """The longest of the phrases that stands in the text as whole words."""
    return max((one for one in phrases if whole_words(one, plain)), key=len, default=None)


def aims(text: str, phrase: str, phrases: Phrases, words: Words) -> Sequence[Aim]:
    """Each number with the model it stands beside: those after it, or before it where the first is named before."""
    text = YEAR.sub(" ", text)
    plain = fold(text)  # as long as the text: folding takes no letter away
    start = plain.find(phrase) + len(phrase) if len(plain) == len(text) else 0
    numbers = [match for match in _NUMBER.finditer(text) if match.start() >= start]
    named = [one for one in _models(plain, phrases) if one[0] >= start]
    found = []
    before = bool(named and numbers) and named[0][0] < numbers[0].start()
    for at, number in enumerate(numbers):
        money = any(number[3] and fold(number[3]).startswith(unit) for unit in MONEY)
        if before or money:  # "quỹ 20 triệu": the fund is always named first
            first, last = numbers[at - 1].end() if at else start, number.start()
        else:
            first = number.start()
            last = numbers[at + 1].start() if at + 1 < len(numbers) else len(text)
        near = [what for place, what in named if first <= place < last]
        subject = (near[-1] if before or money else near[0]) if near else None
        if subject is not None and (aim := _aim(number, subject, words)) is not None:
            found.append(aim)
    return found


def _models(plain: str, phrases: Phrases) -> list[tuple[int, str]]:
    """(where, model, "members" or "fund") of each name, the longest where several begin at one place."""
    found: dict[int, tuple[int, str]] = {}
    for one in phrases.get("sign_models", ()):
        name, _, code = one.rpartition(" ")
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", plain):
            known = found.get(match.start())
            if known is None or known[0] < match.end():
                found[match.start()] = (match.end(), code)
    ends = 0
    subjects = []
    for place, (end, code) in sorted(found.items()):
        if place >= ends:
            subjects.append((place, code))
            ends = end
    return subjects


def _aim(number: re.Match[str], subject: str, words: Words) -> Aim | None:
    whole, tenth, unit = int(number[1].replace(".", "")), int(number[2] or 0), fold(number[3] or "")
    if subject == "fund":
        amount = read_amount(number[0], words)
        return None if amount is None else Aim(FUND, amount)
    if unit in ("%", "phan tram"):
        return Aim(f"{SHARE}.{subject}", whole * 10 + tenth) if subject in MODELS else None
    if unit or number[2]:
        return None
    return Aim(f"{SIGNED}.{subject}", whole) if subject in MODELS or subject == "members" else None
