"""Tokens -> items: every span of a message taken for one thing, figures for what they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from datetime import datetime

from handlers.core.reading.atoms import Stream
from handlers.core.reading.items import Item
from handlers.core.reading.moments import moments_by_start
from handlers.core.reading.numerals import Numeral, numeral
from handlers.core.reading.people import person_at
from handlers.core.reading.places import body_at, place_at
from handlers.core.reading.quiet import document_at, list_number_at, long_number_at, ordinal_at, year_at
from handlers.core.reading.settling import settle
from handlers.core.reading.tokens import Token
from handlers.core.reading.words import Words

DATE_CUES = frozenset({"den", "toi", "tu", "het", "hom", "ngay", "truoc", "sau", "luc", "vao", "nhan", "dip", "tinh"})
MODEL_NOUNS = ("family", "clan", "community", "unit", "commune", "citizen")
SEPARATORS = {",": 1, ";": 2, "!": 2, "?": 2, "+": 1, "-": 1, "&": 1, "…": 1, "|": 2}


def tag(tokens: list[Token], words: Words, now: datetime, marked: bool) -> tuple[list[Item], Stream]:
    """The items of a message, in order."""
    stream = Stream(tokens, words, marked)
    moments = moments_by_start(stream, now)
    stream.stops = frozenset(start for start, moment in moments.items() if moment[2].firm)
    items: list[Item] = []
    at = 0
    while at < stream.limit:
        item = _item(stream, at, items)
        moment = moments.get(at)
        if moment is not None and (item.kind not in ("person", "place") or _small_name(tokens, item, moment)):
            start, end, value = moment
            if not (item.kind == "word" and item.end - item.start > end - start) and _is_date(
                stream, items, at, end, value.firm
            ):
                item = Item("moment", start, end, value)
        if item.kind == "word" and item.end - item.start > 1:
            inner = next(
                (k for k in range(item.start + 1, item.end) if k in stream.stops and moments[k][1] > item.end), None
            )
            if inner is not None:
                item = Item("text", item.start, inner)
        items.append(item)
        at = item.end
    settle(items, marked)
    return _join(items, stream), stream


def _small_name(tokens: list[Token], item: Item, moment: tuple[int, int, object]) -> bool:
    """ "chu nhat" without a capital is the Sunday, no uncle Nhật."""
    return (
        item.kind == "person"
        and moment[1] >= item.end
        and not any(t.capital for t in tokens[item.start + 1 : item.end])
    )


def _item(stream: Stream, at: int, items: Sequence[Item]) -> Item:
    token = stream.tokens[at]
    if token.kind == "n":
        return Item("sep", at, at + 1, 3)
    if token.kind == "d" or token.text == "+":
        return _digits(stream, at)
    match = stream.matches[at]
    if token.kind == "p":
        return _mark(stream, at)
    if match is None:
        return _unknown(stream, at)
    tags = match.tags
    if "quiet" in tags:
        end = document_at(stream, at)
        if end is not None:
            return Item("quiet", at, end, "document")
        long = long_number_at(stream, at)
        if long is not None:
            return Item("quiet", at, long[1], long[0])
    if token.flat == "nam" and (end := year_at(stream, at)) is not None:
        return Item("quiet", at, end, "year")
    if ("quiet" in tags or token.flat == "thang") and (end := ordinal_at(stream, at)) is not None:
        return Item("quiet", at, end, "ordinal")
    if token.flat == "nam" and (end := year_at(stream, at)) is not None:
        return Item("quiet", at, end, "year")
    if not stream.marked and "digit" in tags and _spoken(stream, at, items):
        return _figure(stream, numeral(stream, at))  # type: ignore[arg-type]
    if "self" in tags and match.length == 2 and (person := person_at(stream, at)) is not None:
        item = Item("person", at, person.end, person.name, tags)
        item.other = person
        return item
    special = _kin_first(stream, at, match.length) or _that_one(stream, at, match.length)
    if special is not None:
        return special
    if match.length > 1 and not tags.keys() & {"title", "house", "place", "body", "surname", "digit", "noun"}:
        counted = numeral(stream, at)
        if counted is None or counted.end <= at + match.length:
            return Item("word", at, at + match.length, None, tags)
    if "place" in tags and not _counts_places(stream, at) and (place := place_at(stream, at)) is not None:
        return Item("place", at, place.end, place.name, tags)
    if tags.keys() & {"title", "house", "surname"} and not (tags.get("body") == "clan" and not _household(stream, at)):
        person = person_at(stream, at)
        if person is not None and person.end > at + match.length:
            item = Item("person", at, person.end, person.name, tags)
            item.other = person
            return item
    if tags.get("body") == "clan" and "house" in tags and _household(stream, at):
        person = person_at(stream, at)
        if person is not None:
            return Item("person", at, person.end, person.name, tags)
    if "body" in tags and (body := body_at(stream, at)) is not None and body.end >= at + match.length:
        item = Item("body", at, body.end, body.name, tags)
        item.other = body
        return item
    if tags.keys() & {"digit", "joint", "scale", "money", "vague"} or match.length > 1:
        counted = numeral(stream, at)
        if counted is not None and _is_number(stream, counted, match.length, items):
            return _figure(stream, counted)
    return Item("word", at, at + match.length, None, tags)


def _counts_places(stream: Stream, at: int) -> bool:
    """ "10/12 thôn đạt": hamlets are counted, none is named."""
    if not at or stream.tokens[at - 1].kind != "d" or at + 1 >= stream.limit:
        return False
    after = stream.tokens[at + 1]
    return not (after.kind == "d" or after.capital)


def _thing(tags: dict[str, Any]) -> bool:
    return "thing" in tags and not tags.keys() & {"filler", "word"}


THAT = frozenset({"ấy", "đó", "nớ", "nọ", "kia", "tê", "ay", "kia"})


def _that_one(stream: Stream, at: int, length: int) -> Item | None:
    """"mệ nớ", "cậu ấy": somebody, but who? And "chi Tình" in a marked text, where "chi" would be spending."""
    after = stream.tokens[at + length] if at + length < stream.limit else None
    tags = stream.matches[at].tags  # type: ignore[union-attr]
    if after is None:
        return None
    if tags.get("title") == "mr" and after.low in THAT:
        return Item("word", at, at + length + 1, None, {"pronoun": "that"})
    token = stream.tokens[at]
    if stream.marked and token.flat in PLAIN_TITLES and token.plain and "title" not in tags and after.capital and after.kind == "w":
        verb = stream.matches[at + 2] if at + 2 < stream.limit else None
        if verb is not None and verb.tags.keys() & {"gift", "deed", "leave"} and stream.tag(at + 1, "model") is None:
            return Item("person", at, at + 2, after.text) if _plain_person(stream, at) else None
    return None


PLAIN_TITLES = frozenset({"chi", "co", "ba", "bac", "ong", "anh", "chu", "cu"})


def _plain_person(stream: Stream, at: int) -> bool:
    return stream.tokens[at + 1].text[0].isupper()


def _kin_first(stream: Stream, at: int, length: int) -> Item | None:
    """"con gái bà Hạp" gives, not bà Hạp."""
    tags = stream.matches[at].tags  # type: ignore[union-attr]
    if "kin" not in tags or "title" in tags or stream.tag(at + length, "title") is None:
        return None
    person = person_at(stream, at + length)
    if person is None or (length == 1 and stream.tokens[at].flat in ("em", "chau", "anh", "ba")):
        return None
    said = " ".join(token.text for token in stream.tokens[at : person.end])
    item = Item("person", at, person.end, said, {})
    item.other = person
    return item


def _household(stream: Stream, at: int) -> bool:
    """"ho Le" without marks is a lineage where the message speaks of lineages or gives; else a household."""
    if stream.tag(at + 1, "title") is not None and not stream.tokens[at + 1].capital:
        return True
    if stream.tag(at, "house") is None:
        return False
    said = {tag for match in stream.matches if match is not None for tag in match.tags}
    capitals = 0
    while at + 1 + capitals < stream.limit and stream.tokens[at + 1 + capitals].capital:
        capitals += 1
    if "gift" in said and not said & {"model"} and 1 <= capitals <= 2 and stream.tag(at + 1, "surname") is not None:
        return False
    return not any(m is not None and m.tags.get("model") == "clan" for m in stream.matches)


def _spoken(stream: Stream, at: int, items: Sequence[Item]) -> bool:
    """Without marks "ba muoi tu ho" is a number, though "ba" may be a title: tens, hundreds or a scale say so."""
    counted = numeral(stream, at)
    if counted is None or counted.end - at < 2 or counted.doubt == "exact":
        return False
    if items and items[-1].kind == "word" and "deed" in items[-1].tags and not stream.tokens[at + 1].capital:
        return True
    return counted.scale > 1 or any(stream.joint(k, "tens", "hundred", "chuc") for k in range(at, counted.end))


def _unknown(stream: Stream, at: int) -> Item:
    if stream.tokens[at].flat in ("thang", "t") and (end := ordinal_at(stream, at)) is not None:
        return Item("quiet", at, end, "month")
    return Item("text", at, at + 1)


def _digits(stream: Stream, at: int) -> Item:
    long = long_number_at(stream, at)
    if long is not None:
        return Item("quiet", at, long[1], long[0])
    if stream.tokens[at].text == "+":
        return Item("sep", at, at + 1, 1)
    end = list_number_at(stream, at, stream.listed)
    if end is not None:
        stream.listed = int(stream.tokens[at].text)
        return Item("quiet", at, end, "list number")
    for sort, find in (("document", document_at), ("year", year_at)):
        end = find(stream, at)
        if end is not None:
            return Item("quiet", at, end, sort)
    counted = numeral(stream, at)
    if counted is None:
        item = Item("num", at, at + 1)
        item.numeral = None
        return item
    match = stream.matches[at]
    if match is not None and at + match.length > counted.end:
        return Item("word", at, at + match.length, None, match.tags)
    return _figure(stream, counted)


def _figure(stream: Stream, counted: Numeral) -> Item:
    """A number with what follows it: a percent, an age, money or a plain count."""
    end = counted.end
    tags = stream.matches[end].tags if end < stream.limit and stream.matches[end] is not None else {}  # type: ignore[union-attr]
    if "percent" in tags and not counted.money:
        item = Item("percent", counted.start, end + stream.matches[end].length, counted.value)  # type: ignore[union-attr]
        item.numeral = counted
        return item
    if (
        tags.get("quiet") == "after"
        and not counted.money
        and counted.scale == 1
        and not tags.keys() & {"thing", "spend"}
    ):
        return Item("quiet", counted.start, end + stream.matches[end].length, "age or span")  # type: ignore[union-attr]
    if end < stream.limit and (
        stream.tokens[end].low == "mấy"
        or (not stream.marked and stream.tokens[end].flat == "may" and _counted_at(stream, end + 1))
    ):
        counted.doubt, end = "exact", end + 1  # "bốn mấy hộ", "40 mấy"
        tags = stream.matches[end].tags if end < stream.limit and stream.matches[end] is not None else {}  # type: ignore[union-attr]
    kind = "num"
    if (
        counted.money
        or counted.scale >= 10**6
        or (counted.scale == 1000 and not tags.keys() & {"noun", "indicator", "thing"})
    ):
        kind = "money"
    if (
        kind == "money"
        and not counted.money
        and tags.keys() & {"noun"}
        and not tags.keys() & {"title", "house", "place"}
    ):
        kind = "num"
    item = Item(kind, counted.start, end, counted.whole)
    item.numeral = counted
    return item


def _counted_at(stream: Stream, at: int) -> bool:
    return stream.tag(at, "noun") is not None or (at < stream.limit and stream.tokens[at].flat in ("ho", "nha", "trieu"))


def _is_number(stream: Stream, counted: Numeral, length: int, items: Sequence[Item]) -> bool:
    """Whether number words count: a lone "ba", "tư" or "linh" without marks needs what is counted beside it."""
    start, end = counted.start, counted.end
    if (
        end == start + 1
        and stream.tokens[start].low == "sau"
        and start
        and stream.tokens[start - 1].flat in stream.words.moment_cues
    ):
        return False  # "tháng sau"
    if end < start + length and length > 1:
        return False
    if counted.scale > 1 or end - start > 1:
        return not (end - start == 1 and stream.marked is False and not counted.spoken)
    after = stream.matches[end] if end < stream.limit else None
    if end < stream.limit and (
        stream.tokens[end].low == "mấy"
        or (not stream.marked
        and stream.tokens[end].flat == "may"
        and _counted_at(stream, end + 1))
    ):
        return True
    if after is not None and after.tags.keys() & {"noun", "thing", "percent", "indicator", "household"}:
        return True
    if after is not None and after.tags.get("quiet") == "after":
        return True
    if end < stream.limit and stream.tokens[end].text in ("/", "tren"):
        return True
    if stream.joint(start, "ten", "tens", "chuc", "hundred"):
        return False
    last = items[-1] if items else None
    if (
        last is not None
        and last.kind == "word"
        and last.tags.keys() & {"deed", "model", "over", "times", "change", "option"}
    ):
        return stream.marked or end >= stream.limit or stream.tokens[end].kind != "w"
    return last is None and end >= stream.limit and counted.value > 0


def _mark(stream: Stream, at: int) -> Item:
    token, match = stream.tokens[at], stream.matches[at]
    if match is not None and (match.length > 1 or token.text not in SEPARATORS):
        if token.text == "/" and match.length == 1:
            return Item("slash", at, at + 1)
        return Item("word", at, at + match.length, None, match.tags)
    text = token.text
    if text == ".":
        after = stream.tokens[at + 1] if at + 1 < stream.limit else None
        if after is None or not after.glued or after.capital or after.kind == "n":
            return Item("sep", at, at + 1, 2)
        return Item("mark", at, at + 1)
    if text == ":":
        return Item("colon", at, at + 1)
    if text in "()[]":
        return Item("paren", at, at + 1, text)
    if text == "/":
        return Item("slash", at, at + 1)
    if text == "-":
        return Item("dash", at, at + 1)
    if text == "?":
        return Item("sep", at, at + 1, 2, match.tags if match is not None else None)
    if text in SEPARATORS:
        return Item("sep", at, at + 1, SEPARATORS[text])
    return Item("mark", at, at + 1)


def _is_date(stream: Stream, items: Sequence[Item], at: int, end: int, firm: bool) -> bool:
    """A bare "7/10" beside a model, a count or a place is a ratio; elsewhere a day."""
    if firm or (
        at
        and stream.tokens[at - 1].flat in DATE_CUES
        and not (stream.tokens[at - 1].flat in ("tu", "den", "toi") and stream.tag(end, "noun") == "family")
    ):
        return True
    after = stream.matches[end] if end < stream.limit else None
    if (
        after is not None
        and after.tags.keys() & {"noun", "indicator", "percent"}
        and not ("place" in after.tags and place_at(stream, end) is not None)
    ):
        return False
    for item in reversed(items[-8:]):
        if item.kind in ("sep",):
            break
        if (
            item.kind == "word" and item.tags.keys() & {"spend", "meet", "meet_change", "fund"}
        ) or item.kind == "moment":
            return True
        if item.kind == "word" and "gift" in item.tags and not item.tags.keys() & {"filler"}:
            return True
        if item.kind == "place" or (
            item.kind == "word"
            and (item.tags.keys() & {"model", "deed", "indicator"} or item.tags.get("noun") in MODEL_NOUNS)
        ):
            return False
    return any(
        item.kind in ("person", "money", "moment")
        or item.tags.keys() & {"gift", "fund", "meet", "spend", "meet_change"}
        for item in items[-6:]
    )


def _join(items: list[Item], stream: Stream) -> list[Item]:
    """Two numbers with a stroke, "trên" or a dash between them made one item: a ratio, or a pair in doubt."""
    joined: list[Item] = []
    at = 0
    for spot in range(len(items) - 3):  # "1045 hộ/1200"
        first, noun, stroke, last = items[spot : spot + 4]
        if (
            first.kind == "num"
            and stroke.kind == "slash"
            and last.kind == "num"
            and noun.kind == "word"
            and noun.tag("noun")
            and not noun.tag("indicator")
        ):
            items[spot + 1], items[spot + 2], items[spot + 3] = stroke, last, noun
    while at < len(items):
        item = items[at]
        if item.kind == "num" and at + 2 < len(items) and items[at + 2].kind == "num" and item.value is not None:
            link, other = items[at + 1], items[at + 2]
            kind = ""
            if link.kind == "slash" or link.tag("over"):
                kind = "ratio"
            elif link.kind == "dash":
                kind = "pair"
            if kind and other.value is not None:
                pair = Item(kind, item.start, other.end, (item.value, other.value))
                pair.numeral = item.numeral
                joined.append(pair)
                at += 3
                continue
        joined.append(item)
        at += 1
    return joined
