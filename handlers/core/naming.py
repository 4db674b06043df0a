"""Which unit below somebody's own a text names: the words left over when the request itself is taken out."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from handlers.core.reading import fold
from handlers.core.rights import Action, may, units_for
from handlers.core.turn import Turn
from handlers.core.units import (
    BODY_KINDS,
    CLUSTER_KIND,
    COMMUNE_KINDS,
    HAMLET_KINDS,
    NATION,
    PROVINCE_KINDS,
    Unit,
)

KINDS = frozenset(fold(one) for one in (*HAMLET_KINDS, *COMMUNE_KINDS, *PROVINCE_KINDS, *BODY_KINDS, CLUSTER_KIND,
                                        "huyện", "tp"))  # fmt: skip
AFTER = frozenset(  # what stands behind a place's name and is none of it
    "lúc tại ở vào ngày thứ sáng chiều tối trưa mai mốt nộp báo gửi trước sau giúp giùm hộ nhé ạ đi với trong hạn năm "
    "chưa số sang qua để cho và , :".split()
)
AFTER_BARE = frozenset(fold(one) for one in AFTER) - frozenset("thu mai di sau o sang va toi so cho".split())
LONGEST = 7  # words of a place's name
YEAR = re.compile(r"\b(?:năm|nam)?\s*(20\d\d)\b", re.IGNORECASE)


def said(text: str, phrases: Collection[str]) -> str | None:
    """The phrase (folded) that a text begins with or holds as whole words, the longest first; None for none."""
    plain = f" {fold(text)} "
    found = [one for one in phrases if one in plain and f" {one} " in plain]
    return max(found, key=len) if found else None


def without(text: str, phrase: str) -> str:
    """The words of a text that are not the folded phrase's, as they were typed."""
    words, parts = text.split(), phrase.split()
    plain = [fold(word) for word in words]
    for at in range(len(words) - len(parts) + 1):
        if plain[at : at + len(parts)] == parts:
            return " ".join(words[:at] + words[at + len(parts) :]).strip(" ,.:;?!")
    return text.strip(" ,.:;?!")


def year_in(text: str, this: int) -> tuple[int, str]:
    """(the year a text names, else this one; the text without it)."""
    found = YEAR.search(text)
    if found is None:
        return this, text
    return int(found[1]), (text[: found.start()] + text[found.end() :]).strip(" ,.")


def named(turn: Turn, name: str, action: Action) -> Sequence[Unit]:
    """The units of that name that the sender may do that to; without a name, those of their posts."""
    own = units_for(turn.person, action)
    if not name.strip():
        return [unit for code in own if (unit := turn.records.unit(code))]
    day = turn.scene.now.date()
    found: dict[str, Unit] = {}
    for code in own:
        found |= {unit.code: unit for unit in turn.records.find_units(name.strip(), code, day)}
    return [unit for unit in found.values() if may(turn.person, action, unit.code, turn.records)]


def place_in(text: str) -> str:
    """The first place a text names, its kind with it: "thôn Phú Minh" in "nhắc thôn Phú Minh nộp số liệu"; "" where it
    names none ("nhắc các thôn nộp số liệu")."""
    words = text.replace(",", " , ").replace(":", " : ").split()
    plain = [fold(word) for word in words]
    for at in range(len(words)):
        kind = next((n for n in (3, 2, 1) if " ".join(plain[at : at + n]) in KINDS), 0)
        end = at + kind
        while kind and end < min(len(words), at + LONGEST) and not _ends(words[end], plain[end]):
            end += 1
        if kind and end > at + kind:
            return " ".join(words[at:end]).strip(" .?!")
    return ""


def _ends(word: str, plain: str) -> bool:
    """Whether a place's name is over before that word, typed with its marks or without any."""
    low = word.lower().strip(".?!")
    return low in AFTER or (low == plain and plain in AFTER_BARE) or any(letter.isdigit() for letter in low[:1])


def meant(turn: Turn, action: Action) -> tuple[str, Sequence[Unit]] | None:
    """The place a text names, and the units of that name the sender may do that to: none where it lies elsewhere. None
    where no place is named, or what sounds like one is nowhere in the country."""
    name = place_in(turn.message.text)
    if not name:
        return None
    units = named(turn, name, action)
    if units or turn.records.find_units(name, NATION, turn.scene.now.date()):
        return name, units
    return None
