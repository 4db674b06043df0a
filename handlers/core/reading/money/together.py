"""What all who were named before did: "cô Tuyết năm trăm, chú Mạnh hai trăm, cả hai đều nộp rồi"."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal, cast

from handlers.core.facts import Gift
from handlers.core.reading.money.groups import Group
from handlers.core.reading.segments.draft import FAR, Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.typed.tokens import Token

NUMBERS = {"hai": 2, "2": 2, "ba": 3, "3": 3, "bon": 4, "4": 4, "nam": 5, "5": 5}
FOLK = frozenset({"nguoi", "nha", "ho", "ba", "ong", "anh", "chi", "co", "chu", "bac", "em", "dua", "vi", "ben"})
MOST = 8  # words of "tất cả đã nộp đủ rồi nhé"
NEAR = 4  # tokens in which "cả hai đều" is said
ALL = frozenset({"đều", "hết", "cả", "đủ", "deu", "het", "ca", "du"})  # said of a whole list
ALONE: dict[str, Literal["pledged", "received"]] = {"chua": "pledged", "roi": "received", "xong": "received"}
STAGES = frozenset({"pledged", "received", "pending"})


def all_of_them(draft: Draft, segment: Segment) -> bool:
    """The stage of the gifts before this segment, said of all of them at once; asked where their number is another."""
    if not draft.facts or "gift" not in segment.tags or segment.money or segment.lead not in (1, 2, 3, 5):
        return False
    number = _number(draft, segment) or _whole_list(draft, segment)
    stages = [str(v.tags["gift"]) for v in segment.words("gift") if "filler" not in v.tags]
    if number is None or not stages or stages[-1] not in STAGES:
        return False
    first = _since(draft)
    given = range(max(first, len(draft.facts) - number), len(draft.facts))
    if len(draft.facts) - first != number:
        draft.wonder("who")
    stage = "pledged" if {"pledged", "pending"} & set(stages) else "received"
    for index in given:
        if cast(Gift, draft.facts[index]).stage != "cancelled":
            draft.change(index, stage=cast(Literal["pledged", "received"], stage))
    for item in segment.items:
        if not item.role and item.kind in ("num", "person"):
            item.role = "all of them"
    return True


def done_or_not(draft: Draft, segment: Segment) -> bool:
    """ "anh Đông 300.000 (chưa)": one word in brackets says whether the gift before them has come."""
    first, last = segment.items[0], draft.facts[-1]
    said = ALONE.get(draft.stream.tokens[first.start].flat) if first.end - first.start == 1 else None
    if said is None or not isinstance(last, Gift) or last.stage == "cancelled":
        return False
    if any("filler" not in i.tags for i in segment.items[1:]):
        return False
    if draft.people and draft.people[-1].start > draft.spots[-1]:
        return False  # of somebody named since
    draft.change(len(draft.facts) - 1, stage=said)
    return True


def last_of_all(draft: Draft, segment: Segment, group: Group) -> None:
    """ "ông Sáu 500k ông Tám 300k bà Năm 200k đều nộp rồi": a verb behind the last amount of a list without verbs is
    said of all; asked where no word says so."""
    index = len(draft.facts) - 1
    given = draft.facts[index] if draft.bare else None
    if not isinstance(given, Gift) or not group.verbs or group.money is None or index - 1 not in draft.bare:
        return
    behind = group.verbs[0].start >= group.money.end and given.stage in ("received", "pledged")
    if behind and not segment.aside and segment.lead != 3:
        tokens = draft.stream.tokens
        joined = any(token.flat in ("va", "voi") for token in tokens[draft.spots[index - 1] : group.money.start])
        alike(draft, index, tokens[group.money.end : segment.items[-1].end], joined)


def alike(draft: Draft, index: int, tokens: list[Token], joined: bool = False) -> None:
    """Gives the gifts without a verb before the one at `index` its stage, as `tokens` say of it."""
    stage = cast(Gift, draft.facts[index]).stage
    flats = [token.flat for token in tokens]
    counted = any(a in NUMBERS and b in FOLK for a, b in pairwise(flats))
    if (
        not joined
        and not counted
        and ALL.isdisjoint(token.low if draft.stream.marked else token.flat for token in tokens)
    ):
        draft.wonder("clear")
    while index - 1 in draft.bare and isinstance(draft.facts[index - 1], Gift):
        index -= 1
        draft.change(index, stage=stage)


def _since(draft: Draft) -> int:
    """Where the gifts that stand last begin."""
    first = len(draft.facts)
    while first > max(0, len(draft.facts) - FAR) and isinstance(draft.facts[first - 1], Gift):
        first -= 1
    return first


def _whole_list(draft: Draft, segment: Segment) -> int | None:
    """ "…, nộp đủ cả rồi", "…, tất cả đã nộp": the gifts right before, where they are several and nobody is named."""
    if segment.figures or segment.lead == 5 or any(i.kind in ("person", "body", "place") for i in segment.items):
        return None
    tokens = draft.stream.tokens[segment.items[0].start : segment.items[-1].end]
    said = {token.low for token in tokens}
    if not draft.stream.marked and [t.flat for t in tokens[-2:]] == ["ca", "roi"]:
        said.add("hết")  # "nop du ca roi"
    every = "đều" in said or ("cả" in said and not said & {"nhà", "thôn", "xóm", "hai"}) or "hết" in said
    if not every or len(tokens) > MOST or said & {"còn", "chưa", "sẽ", "mai"}:
        return None
    first = _since(draft)
    return len(draft.facts) - first if len(draft.facts) - first > 1 else None


def _number(draft: Draft, segment: Segment) -> int | None:
    """ "cả hai", "cả ba bà", "hai người đều": how many; None where it is not said so."""
    tokens = draft.stream.tokens[segment.items[0].start : segment.items[0].start + NEAR]
    flats = [token.flat for token in tokens]
    if len(flats) < NEAR - 1:
        return None
    if flats[0] == "ca" and tokens[0].low in ("cả", "ca") and flats[1] in NUMBERS:
        return NUMBERS[flats[1]]
    both = flats[0] in NUMBERS and flats[1] in FOLK and flats[2] in ("deu", "cung")
    return NUMBERS[flats[0]] if both else None
