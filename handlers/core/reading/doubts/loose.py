"""Loose ends: a letter stuck to a figure, an amount of every month, a giver whose name began before him."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from handlers.core.facts import Count, Gift, Indicator
from handlers.core.reading.names.titles import ORDERS
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.spans.reaching import ADVERBS

# Sorts of words that may stand right before a giver and are no part of his name.
APART = frozenset(
    """filler gift spend fund says self deed model greeting over about each post equals scope anonymous or title
    noun method negation correction worth wish daytime question indicator thing answer place change word within
    kin""".split()
)
ENTRIES = 5  # items of a list looked at
STATED = frozenset({Count, Gift, Indicator})
DIGITS = frozenset({"digit", "joint", "scale", "given"})
GIVES_TO = frozenset({"tang", "cho", "trao", "giup", "tro"})  # folded
# Sorts of words with which a household may be spoken of and nothing be reported.
SPOKEN_OF = frozenset(
    {"question", "request", "greeting", "prize", "indicator", "meet", "attend", "nil", "spam", "kin", "hardship"}
)
LETTERS = frozenset({"l", "o", "i", "z", "s"})  # typed for 1, 0, 2 and 5
EVERY = frozenset({"thang", "nam", "quy", "tuan"})


def loose_ends(draft: Draft) -> None:
    """Asks where a figure, an amount or a giver has one."""
    if draft.facts and "digit" in draft.tags and any(_half_said(a, b) for a, b in pairwise(draft.items)):
        draft.wonder("clear")
    if "byname" in draft.tags and any(_called_further(draft, i) for i in draft.named):
        draft.wonder("who")
    if "colon" in draft.kinds and draft.facts and any(_names_unheard(draft, i) for i in draft.items):
        draft.wonder("who")
    if draft.stated.isdisjoint(STATED):
        _nothing_of_a_model(draft)
        _nothing_of_a_household(draft)
        return
    given = Gift in draft.stated
    givers = draft.givers if given else []
    if any(_given_to(draft, i) for i in givers):
        draft.wonder("who")
    of_nobody = [n for n, f in enumerate(draft.facts) if isinstance(f, Gift) and f.donor is None] if given else []
    if of_nobody and "colon" in draft.kinds and any(_line_unheard(draft, n) for n in of_nobody):
        draft.wonder("who")
    flats = draft.flats
    first = [token.flat for token in draft.stream.tokens[:2]]
    if of_nobody and first[0] == "ai" and first[-1] not in ("do", "day", "ay"):
        draft.wonder("clear")  # "ai ck 200k lúc 9h sáng nay vậy"
    if not LETTERS.isdisjoint(flats) and any(
        _letter(draft, i) for i in draft.items if i.role in ("count", "indicator")
    ):
        draft.wonder("clear")
    if not EVERY.isdisjoint(flats) and any(_every_month(draft, i) for i in draft.items if i.role == "amount"):
        draft.wonder("clear")
    if of_nobody and "tang" in flats and any(_given_out(draft, part) for part in draft.parts):
        draft.wonder("meaning")
    for giver in givers:
        if _goes_on(draft, giver) or _begun_before(draft, giver):
            draft.wonder("who")


def _line_unheard(draft: Draft, index: int) -> bool:
    """ "- Quang Thi Chua: 50k": words typed large lead up to an amount, and nobody was made of them."""
    spot = draft.spots[index]
    at = bisect_right(draft.starts, spot) - 1
    colon = next((n for n in range(at - 1, max(-1, at - 3), -1) if draft.items[n].kind == "colon"), None)
    if colon is None or draft.tags & {"anonymous", "self"}:
        return False
    line = []
    for item in reversed(draft.items[max(0, colon - 5) : colon]):
        if item.kind in ("sep", "dash", "quiet"):
            break
        line.append(item)
    large = [i for i in line if draft.stream.tokens[i.start].text.istitle() and i.kind in ("word", "text")]
    return len(large) > 1 and not any(i.role or i.tags.keys() & {"gift", "fund", "deed", "model"} for i in line)


def _given_out(draft: Draft, part: Segment) -> bool:
    """ "Tặng 10 xe đạp cho học sinh nghèo": who gave? The branch itself, perhaps, and then it was spent."""
    if draft.tags & {"anonymous", "self"} or part.of("person") or part.of("body") or not part.items:
        return False
    first = part.items[0]
    gives = first.kind == "word" and draft.stream.tokens[first.end - 1].flat == "tang" and "gift" in first.tags
    return gives and any(
        i.tags.get("noun") == "pupil" and "filler" not in i.tags for i in part.items if i.kind == "word"
    )


def _letter(draft: Draft, figure: Item) -> bool:
    """ "đạt 3l": a letter glued to a figure may be its last digit."""
    after = draft.stream.tokens[figure.end] if figure.end < draft.stream.limit else None
    return after is not None and after.glued and after.low in LETTERS


def _every_month(draft: Draft, amount: Item) -> bool:
    """ "500.000đ/tháng", "mỗi tháng 200k": so much again and again; how much in all?"""
    tokens, end = draft.stream.tokens, amount.end
    after = [t.flat for t in tokens[end : end + 2]]
    if len(after) == 2 and after[0] in ("/", "moi", "hang", "mot") and after[1] in EVERY:
        return True
    before = [t.flat for t in tokens[max(0, amount.start - 2) : amount.start]]
    return len(before) == 2 and before[0] in ("moi", "hang") and before[1] in EVERY


def _goes_on(draft: Draft, giver: Item) -> bool:
    """ "ong nam thoi hua …": typed plain, who is called by his birth alone has perhaps a name behind it."""
    items = draft.items[giver.place + 1 : giver.place + 3]
    if draft.stream.marked or giver.kind != "person" or len(items) < 2 or items[0].end - items[0].start > 1:
        return False
    last, token = draft.stream.tokens[giver.end - 1], draft.stream.tokens[items[0].start]
    if last.flat not in ORDERS or last.capital or token.flat in ADVERBS or token.kind != "w":
        return False
    verb = items[1].tags.get("gift") is not None and "gift" not in items[0].tags
    return verb and items[0].kind in ("word", "text") and len(token.text) > 1


def _begun_before(draft: Draft, giver: Item) -> bool:
    """ "Ca đoàn Têrêsa", "cộng đoàn": a word right before a body that is none of ours may be where its name begins."""
    before = draft.items[giver.place - 1] if giver.place else None
    if giver.kind != "body" or before is None or before.end != giver.start:
        return False
    if before.kind == "text":
        return len(draft.stream.tokens[before.start].text) > 1
    return before.kind == "word" and before.end - before.start == 1 and not before.tags.keys() & APART


def _nothing_of_a_model(draft: Draft) -> None:
    """ "gđ nhà c Trinh join gđht r nha": somebody and a model are named, and nothing was made of either."""
    if draft.facts or "model" not in draft.tags:
        return
    if draft.tags & {"question", "request", "greeting", "spam", "meet", "nil", "attend", "other", "prize"}:
        return
    for part in draft.parts:
        if "model" in part.tags and any(i.kind == "person" and not i.role for i in part.items):
            draft.wonder("clear")


def _half_said(first: Item, second: Item) -> bool:
    """ "đạt năm sáu": two words for digits that nothing was made of."""
    if first.kind != "word" or second.kind != "word" or not first.tags or not second.tags:
        return False
    return not first.role and not second.role and (first.tags.keys() | second.tags.keys()) <= DIGITS


def _called_further(draft: Draft, name: Item) -> bool:
    """ "của chú Tài xe ba gác nhà bên": what tells him apart, right behind his name, is not all in it."""
    after = draft.items[name.place + 1] if name.place + 1 < len(draft.items) else None
    return after is not None and after.kind == "word" and "byname" in after.tags and after.start == name.end


def _given_to(draft: Draft, giver: Item) -> bool:
    """ "quỹ tặng em Tráng A Dê 1 xe đạp": right behind the verb stands who is given it."""
    before = draft.items[giver.place - 1] if giver.place and giver.kind == "person" else None
    if before is None or before.kind != "word" or "gift" not in before.tags or before.end != giver.start:
        return False
    return draft.stream.tokens[before.end - 1].flat in GIVES_TO


def _nothing_of_a_household(draft: Draft) -> None:
    """ "nhà Hai Lúa với nhà Tư Ếch không theo nữa": a household is spoken of first, and nothing was made of it."""
    if draft.facts or draft.tags & SPOKEN_OF:
        return
    opens = [i for i in draft.items[:1] if "house" in draft.stream.tags_at(i.start)]
    if any(i.kind == "person" and i.other and i.other.house and not i.role for i in opens):
        draft.wonder("clear")


def _names_unheard(draft: Draft, colon: Item) -> bool:
    """ "4 nhà đăng ký: Sang, Giàu, …": words typed large behind a colon, and nothing was made of the first of them."""
    if colon.kind != "colon":
        return False
    found = 0
    for item in draft.items[colon.place + 1 : colon.place + 1 + ENTRIES]:
        if item.kind == "sep":
            continue
        large = item.kind in ("text", "word") and not item.role and item.end - item.start <= 3
        if (
            not large
            or item.tags.keys() & {"model", "deed"}
            or not all(t.text.istitle() for t in draft.stream.tokens[item.start : item.end])
        ):
            break
        found += 1
    return found > 1
