"""Numbers that only count the names beside them: "3 hộ:", "thêm hai hộ là nhà ông Bính và nhà bà Tỵ"."""

from __future__ import annotations

from handlers.core.facts import Count
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.signing.leavers import beside_the_count

APART = frozenset({"khac", "rieng"})  # folded


def counted(draft: Draft, names: int) -> None:
    """ "thêm hai hộ là nhà ông Bính và nhà bà Tỵ": the count is of those named, no fact of its own."""
    if beside_the_count(draft, names):
        return
    for index, fact in enumerate(draft.facts):
        if isinstance(fact, Count):
            value = fact.added if fact.added is not None else fact.registered
            value = fact.achieved if value is None else value
            if value != names:
                draft.wonder("sum")
            del draft.facts[index], draft.spots[index]
            return


def counts_named(draft: Draft, count: Count) -> bool:
    """ "hai dòng họ đạt, họ Lâm với họ Quách": nothing stands behind those recognised but as many names."""
    if count != Count(model=count.model, unit=count.unit, year=count.year, achieved=count.achieved):
        return False
    named = [i for i in draft.items if (i.kind == "person" or i.lineage) and not i.role]
    verb = next((i for i in draft.items if i.kind == "word" and "deed" in i.tags), None)
    if verb is None or not named or len(named) != count.achieved or named[0].start < verb.start:
        return False
    if len(named) == 1 and not named[0].lineage:
        return False  # "đạt 1 hộ, bác Tư nhé"
    behind = draft.items[named[0].place :]
    return all(i in named or i.kind in ("sep", "place") or (i.kind == "word" and "filler" in i.tags) for i in behind)


def told_apart(draft: Draft, figure: Item) -> bool:
    """ "…, là hai nhà khác nhau", "… đạt cả 2": how many those are that were named before."""
    if figure.kind != "num" or draft.facts:
        return False
    tokens = draft.stream.tokens
    named = sum(i.kind == "person" and not i.role for i in draft.items[: figure.place])
    if named < 2 or named != figure.value:
        return False
    behind = draft.items[figure.place + 1] if figure.place + 1 < len(draft.items) else None
    if behind is None or behind.kind == "sep":
        return figure.start > 0 and tokens[figure.start - 1].flat == "ca"
    return behind.tags.get("noun") == "family" and any(t.flat in APART for t in tokens[behind.end : behind.end + 1])


def of_leavers(segment: Segment, figure: Item) -> bool:
    """ "có 2 hộ không đăng ký là ông Chắt và bà Sen": how many those are that are named behind what they would not."""
    at = segment.items.index(figure)
    noun, verb = segment.items[at + 1 : at + 3] if at + 2 < len(segment.items) else (figure, figure)
    if noun.tags.get("noun") not in ("family", "clan") or verb.tags.get("leave") not in ("declined", "withdrawn"):
        return False
    return any(i.kind == "person" or i.lineage for i in segment.items[at + 3 :])


def heading(draft: Draft, names: int) -> None:
    """ "3 hộ:" only counts the list; another number asks."""
    for item in draft.items:
        if item.kind == "num" and not item.role and item.value is not None:
            at = item.place
            after = draft.items[at + 1] if at + 1 < len(draft.items) else None
            person = after is not None and after.kind == "person" and after.other is not None and after.other.house
            if person or (
                after is not None
                and after.kind == "word"
                and (after.tags.get("noun") in ("family", "clan", "person", "citizen") or "model" in after.tags)
            ):
                item.role = "counts the list"
                if item.value != names:
                    draft.wonder("sum")
