"""Tokens -> items: every span of a message taken for one thing, figures for what they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from handlers.core.reading.days.moments import moments_by_start
from handlers.core.reading.names.amid_capitals import ends_name, lone_name, rank_at, within_capitals
from handlers.core.reading.names.bodies import body_at
from handlers.core.reading.names.by_birth import by_birth
from handlers.core.reading.names.cut_phrases import counted_before, of_all_of_it, put_right, with_place
from handlers.core.reading.names.far_away import hear_far_away
from handlers.core.reading.names.namesakes import (
    PARENTS,
    PLAIN_TITLES,
    counts_places,
    is_household,
    kin_first,
    that_one,
)
from handlers.core.reading.names.numbered_places import branch_at
from handlers.core.reading.names.pagodas import called_pagoda, pagoda_at, within
from handlers.core.reading.names.people import called_by_kin, named_by_kin, officer_at, person_at
from handlers.core.reading.names.places import place_at, short_place
from handlers.core.reading.names.recasing import recase
from handlers.core.reading.names.schools import reports
from handlers.core.reading.names.villagers import people_of_place, post_of_place
from handlers.core.reading.names.villages import VILLAGE, village_at
from handlers.core.reading.names.whither import whither
from handlers.core.reading.numbers.addresses import STREETS, address_at
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.numbers.numerals import numeral
from handlers.core.reading.numbers.phones import long_number_at
from handlers.core.reading.numbers.quiet import document_at, ordinal_at
from handlers.core.reading.numbers.years_told import year_at
from handlers.core.reading.spans.dating import or_moment
from handlers.core.reading.spans.figuring import counts_goods, figure_item, is_number, spoken_number
from handlers.core.reading.spans.in_digits import digits
from handlers.core.reading.spans.joining import join
from handlers.core.reading.spans.marks import mark_at
from handlers.core.reading.spans.settling import settle
from handlers.core.reading.typed.atoms import Stream
from handlers.core.reading.typed.text import fold
from handlers.core.reading.typed.tokens import Token
from handlers.core.reading.typed.words import Words

# A year, a month or a name may begin with these, whatever else they are.
ALSO_NAMES = frozenset({"nam", "thang", "ma", "tia", "ut", *map(fold, PARENTS), *PLAIN_TITLES})
# With these something else may begin, whatever the vocabulary says of them.
LOOKED_AT = ALSO_NAMES | STREETS | {"chua", "thu", "nha"}
NUMBERS = frozenset({"digit", "joint", "scale"})  # sorts of words of a number


def tag(tokens: list[Token], words: Words, now: datetime, marked: bool) -> tuple[list[Item], Stream]:
    """The items of a message, in order."""
    stream = Stream(tokens, words, marked)
    recase(stream)
    hear_far_away(stream)
    moments = moments_by_start(stream, now)
    if moments:
        stream.stops = frozenset(start for start, moment in moments.items() if moment[2].firm)
    items: list[Item] = []
    at = 0
    while at < stream.limit:
        item = _item(stream, at, items)
        if moments:
            item = or_moment(item, moments, stream, items)
        items.append(item)
        at = item.end
    settle(items, marked)
    return join(items, stream), stream


def _item(stream: Stream, at: int, items: Sequence[Item]) -> Item:
    token, match = stream.tokens[at], stream.matches[at]
    if (
        match is not None
        and match.plain
        and token.kind == "w"
        and (stream.marked or not token.capital)
        and not stream.moves
        and token.flat not in LOOKED_AT
        and token.flat not in stream.words.numbers
    ):
        return Item("word", at, at + match.length, None, match.tags)  # most words: nothing longer begins here
    if at and stream.moves and stream.region_at(at) and whither(stream, at):
        return Item("quiet", at, at + 2, "region")
    if token.kind == "n":
        return Item("sep", at, at + 1, 3)
    if (token.kind == "d" or token.flat in STREETS) and (end := address_at(stream, at)) is not None:
        return Item("quiet", at, end, "address")
    if token.kind == "d" or token.text == "+":
        return digits(stream, at)
    if token.kind == "p":
        return mark_at(stream, at)
    if token.low == "bon" and (village := village_at(stream, at)) is not None:
        return Item("place", at, village.end, village.name, VILLAGE)
    if match is None or (token.capital and not stream.marked and called_by_kin(stream, at)):
        return _unknown(stream, at)
    if token.low == "nha" and match.length == 2 and "body" in match.tags and lone_name(stream, at):
        match = stream.matches[at] = stream.words.match(stream.tokens, at, False, at + 1) or match
    if token.text == "họ" and match.length == 2 and "body" in match.tags and stream.tokens[at + 1].capital:
        match = stream.matches[at] = stream.words.match(stream.tokens, at, stream.marked, at + 1) or match  # "họ Đạo"
    if match.length == 2 and "kin" in match.tags and counts_goods(stream, at):
        match = stream.matches[at] = stream.words.match(stream.tokens, at, stream.marked, at + 1) or match
    tags = match.tags
    if token.flat == "chua" and (end := pagoda_at(stream, at)) is not None:
        return called_pagoda(stream, at, end)
    if token.flat == "chua" and not stream.marked and (end := within(stream, at)) is not None:
        return Item("quiet", at, end, "pagoda")
    if token.flat == "thu" and not stream.marked and rank_at(stream, at):
        return Item("quiet", at, at + 2, "ordinal")
    if token.capital and not stream.marked and match.length > 1 and ends_name(stream, at, tags):
        return Item("text", at, at + 1)
    if match.plain and token.flat not in ALSO_NAMES and token.flat not in stream.words.numbers:
        return Item("word", at, at + match.length, None, tags)
    if "scope" in tags and of_all_of_it(stream, at, match.length):
        return Item("word", at, at + match.length - 1, None, tags)
    if "times" in tags and (short := short_place(stream, at)) is not None:
        return Item("place", at, short.end, short.name)
    if "quiet" in tags:
        if (end := document_at(stream, at)) is not None:
            return Item("quiet", at, end, "document")
        long = long_number_at(stream, at)
        if long is not None:
            return Item("quiet", at, long[1], long[0])
    if token.flat == "nam" and (end := year_at(stream, at)) is not None:
        return Item("quiet", at, end, "year")
    if ("quiet" in tags or token.flat == "thang") and (end := ordinal_at(stream, at)) is not None:
        return Item("quiet", at, end, "ordinal")
    if not stream.marked and "digit" in tags and spoken_number(stream, at, items):
        return figure_item(stream, numeral(stream, at))  # type: ignore[arg-type]
    if "self" in tags and match.length == 2 and (person := person_at(stream, at)) is not None:
        item = Item("person", at, person.end, person.name, tags)
        item.other = person
        return item
    if "model" in tags and match.length > 2 and (shorter := with_place(stream, at, match.length)) is not None:
        return Item("word", at, at + shorter[0], None, shorter[1])
    if "other" in tags and match.length > 2 and (shorter := with_place(stream, at, match.length, "other")) is not None:
        return Item("word", at, at + shorter[0], None, shorter[1])
    if "body" in tags and token.flat == "chi" and (end := branch_at(stream, at)) is not None:
        return Item("place", at, end, f"chi hội {int(stream.tokens[end - 1].text)}")
    if "body" in tags and (people := people_of_place(stream, at)):
        return Item("word", at, people, None, {"noun": "person"})
    if ("post" in tags or ("title" in tags and match.length > 1)) and (held := post_of_place(stream, at, items)):
        return Item("word", at, held, None, tags)
    if "proxy" in tags and at and _counts(stream, at - 1) and stream.tag(at + match.length - 1, "place"):
        return Item("word", at, at + match.length - 1, None, {"noun": "family", "house": "house"})  # "62 hộ thôn Lẽ"
    if tags.get("house") == "field" and match.length > 1 and counted_before(stream, at):
        match = stream.matches[at] = stream.words.match(stream.tokens, at, stream.marked, at + 1) or match
        tags = match.tags
    if match.length > 1 and tags.keys() & {"proxy", "correction"}:
        shorter = put_right(stream, at, match.length, items)
        if shorter is not None:
            return Item("word", at, at + shorter[0], None, shorter[1])
    officer = "post" in tags and "body" not in tags
    who = officer_at(stream, at) if officer else by_birth(stream, at) if "given" in tags else None
    if who is not None:
        item = Item("person", at, who.end, who.name, tags)
        item.other = who
        return item
    special = kin_first(stream, at, match.length) or that_one(stream, at, match.length)
    if special is not None:
        return special
    if match.length > 1 and not tags.keys() & {"title", "house", "place", "body", "surname", "digit", "noun"}:
        counted = numeral(stream, at)
        if counted is None or counted.end <= at + match.length:
            return Item("word", at, at + match.length, None, tags)
    if "place" in tags and not counts_places(stream, at) and (place := place_at(stream, at)) is not None:
        return Item("place", at, place.end, place.name, tags)
    if (
        tags.keys() & {"title", "house", "surname"}
        and not (tags.get("body") == "clan" and not is_household(stream, at))
        and not _counted_small(stream, at)
    ):
        person = person_at(stream, at)
        if person is not None and person.end > at + match.length:
            item = Item("person", at, person.end, person.name, tags)
            item.other = person
            return item
    if tags.get("body") == "clan" and "house" in tags and is_household(stream, at):
        person = person_at(stream, at)
        if person is not None:
            return Item("person", at, person.end, person.name, tags)
    if (
        "body" in tags
        and (body := body_at(stream, at)) is not None
        and body.end >= at + match.length
        and not _so_many(stream, at, body.end)
    ):
        if reports(stream, at, body.end):
            return Item("place", at, body.end, body.name[0].lower() + body.name[1:])
        item = Item("body", at, body.end, body.name, tags)
        item.other = body
        return item
    if tags.keys() & {"digit", "joint", "scale", "money", "vague"} or match.length > 1:
        counted = numeral(stream, at)
        if counted is not None and is_number(stream, counted, match.length, items):
            return figure_item(stream, counted)
    amid = match.length == 1 and not match.exact and stream.marked and within_capitals(stream, at)
    return Item("text", at, at + 1) if amid else Item("word", at, at + match.length, None, tags)


def _counts(stream: Stream, at: int) -> bool:
    return stream.tokens[at].kind == "d" or not NUMBERS.isdisjoint(stream.tags_at(at))


def _so_many(stream: Stream, at: int, end: int) -> bool:
    """ "7 trường và cơ quan": counted, and no body's name."""
    if not at or stream.tokens[at - 1].kind != "d" or "noun" not in stream.tags_at(at):
        return False
    said = stream.tokens[at:end]
    return any(token.low == "và" for token in said) and not any(token.capital for token in said)


def _counted_small(stream: Stream, at: int) -> bool:
    """ "8 hộ già cả neo đơn": households counted, and no name where names are typed large."""
    if not at or stream.tokens[at - 1].kind != "d" or not stream.marked or at + 1 >= stream.limit:
        return False
    said = stream.tags_at(at).keys()
    return {"house", "noun"} <= said and "title" not in said and not stream.tokens[at + 1].capital


def _unknown(stream: Stream, at: int) -> Item:
    if (kin := named_by_kin(stream, at)) is not None:
        item = Item("person", at, kin.end, kin.name)
        item.other = kin
        return item
    if stream.tokens[at].flat in ("thang", "t") and (end := ordinal_at(stream, at)) is not None:
        return Item("quiet", at, end, "month")
    return Item("text", at, at + 1)
