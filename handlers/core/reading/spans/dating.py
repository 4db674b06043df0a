"""Whether "7/10" is a day or a ratio, and what stands where a day begins."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.facts import MODELS
from handlers.core.reading.days.when import Moment
from handlers.core.reading.names.places import place_at
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream
from handlers.core.reading.typed.tokens import Token

DATE_CUES = frozenset(
    {
        "den",
        "toi",
        "tu",
        "het",
        "hom",
        "ngay",
        "truoc",
        "sau",
        "luc",
        "vao",
        "nhan",
        "dip",
        "tinh",
        "lieu",
        "sang",
        "chieu",
        "trua",
        "dem",
        "mung",
        "niem",
    }
)


AHEAD = 7  # tokens after a day in which its verb stands


def is_date(stream: Stream, items: Sequence[Item], at: int, end: int, firm: bool) -> bool:
    """A bare "7/10" beside a model, a count or a place is a ratio; elsewhere a day."""
    if firm or (
        at
        and stream.tokens[at - 1].flat in DATE_CUES
        and not (stream.tokens[at - 1].flat in ("tu", "den", "toi") and stream.tag(end, "noun") == "family")
    ):
        return True
    if _heads_a_gift(stream, at, end):
        return True
    after = stream.matches[end] if end < stream.limit else None
    if (
        after is not None
        and after.tags.keys() & {"noun", "indicator", "percent"}
        and not ("place" in after.tags and place_at(stream, end) is not None)
        and not ("filler" in after.tags and not stream.marked)
    ):
        return False
    for item in reversed(items[-8:]):
        if item.kind in ("sep",):
            break
        if (
            item.kind == "word"
            and item.tags.keys() & {"spend", "meet", "meet_change", "fund"}
            and not ("filler" in item.tags and not stream.marked)
        ) or item.kind == "moment":
            return True
        if item.kind == "word" and "gift" in item.tags and not item.tags.keys() & {"filler"}:
            return True
        if item.kind == "place" or (
            item.kind == "word"
            and (item.tags.keys() & {"model", "deed", "indicator"} or item.tags.get("noun") in MODELS)
        ):
            return False
    return any(
        item.kind in ("person", "money", "moment")
        or item.tags.keys() & {"gift", "fund", "meet", "spend", "meet_change"}
        for item in items[-6:]
    )


def _heads_a_gift(stream: Stream, at: int, end: int) -> bool:
    """ "15/11 chị Ngân nộp 1tr": at the head of a line, a name or body and then a verb of giving."""
    if (at and stream.tokens[at - 1].kind != "n") or not stream.tags_at(end).keys() & {"title", "surname", "body"}:
        return False
    said = [stream.tags_at(k) for k in range(end, min(end + AHEAD, stream.limit))]
    if any(tags.keys() & {"deed", "model", "indicator"} for tags in said):
        return False
    return any("gift" in tags and "filler" not in tags for tags in said)


def small_name(tokens: list[Token], item: Item, moment: tuple[int, int, object]) -> bool:
    """ "chu nhat" without a capital is the Sunday, no uncle Nhật."""
    return (
        item.kind == "person"
        and moment[1] >= item.end
        and not any(t.capital for t in tokens[item.start + 1 : item.end])
    )


def or_moment(item: Item, moments: dict[int, tuple[int, int, Moment]], stream: Stream, items: Sequence[Item]) -> Item:
    """The day or hour that begins where the item does, or the item up to the day that begins within it."""
    at, tokens = item.start, stream.tokens
    moment = moments.get(at)
    if moment is None and item.end - at == 1:
        return item
    if moment is not None and items and items[-1].kind == "num" and tokens[at].flat == "ram":
        moment = None  # "20 ram giấy"
    if moment is not None and (item.kind not in ("person", "place") or small_name(tokens, item, moment)):
        start, end, value = moment
        longer = item.kind == "word" and item.end - item.start > end - start
        if not longer and is_date(stream, items, at, end, value.firm):
            item = Item("moment", start, end, value)
    small = item.kind == "person" and not any(token.capital for token in tokens[item.start : item.end])
    if (item.kind == "word" or small) and item.end - item.start > 1:  # "a ma sang thu 5 26/11 bac ban"
        within = range(item.start + 1, item.end)
        inner = next((k for k in within if k in stream.stops and moments[k][1] > item.end), None)
        if inner is not None:
            item = Item("text", item.start, inner)
    return item
