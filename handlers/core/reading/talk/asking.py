"""A question or a wish in words that are no set phrase, and one that is put to the bot but fits nothing it can do."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import Any, cast

from handlers.core.facts import Request
from handlers.core.reading.numbers.items import FIGURES
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.talk.keeping import orders_erased
from handlers.core.reading.talk.private_wishes import unpublished
from handlers.core.reading.talk.sentences import Sentence, sentences
from handlers.core.reading.talk.wishes import unclear, wanted

MOST = 200  # sentences of a message looked at: longer ones are no request
ASKING = frozenset({"question", "request"})
PRIVATE = ("privacy", "stop")
LATER = frozenset({"thi", "cung", "se"})  # behind how many
SEEN = frozenset({"xin", "xem", "coi", "biet"})  # folded, behind "cho" or "cho em"
NAMED = frozenset({"person", "body"})
REFUSALS = frozenset({"dung", "khong", "khoi", "cam", "mien", "k", "ngai"})  # folded


def ask_in_other_words(draft: Draft) -> bool:
    """Adds what is asked for where no set phrase says it; beside facts only a sentence of its own, put as a question.

    Whether a request was added."""
    if "stop_unclear" in draft.tags or any(isinstance(fact, Request) for fact in draft.facts):
        return False
    asks = [str(i.tags["request"]) for i in draft.items if "request" in i.tags] if "request" in draft.tags else []
    if any(what.startswith(PRIVATE) for what in asks):
        return False
    asked = asked_for(draft)
    if asked is None:
        return False
    what, start, fund = asked
    if what == "help" and not draft.stream.marked and _told_of_somebody(draft):
        return False  # "chi con nha ong Phan la chua ky": chỉ còn, and nobody asks to be shown
    draft.add(Request(what=cast(Any, what), section="fund" if what == "tally" and fund else None), start)
    return True


def _told_of_somebody(draft: Draft) -> bool:
    """A household, and what it did or would not do."""
    named = any(item.kind == "person" and not item.role for item in draft.items)
    return named and bool(draft.tags & {"deed", "leave", "agree"})


def asked_for(draft: Draft) -> tuple[str, int, bool] | None:
    """What the first sentence that asks for something asks for, the token where it begins, whether of the fund."""
    stream = draft.stream
    beside = bool(draft.facts)
    shy = beside and _shy(draft)
    begs = beside and _begs(draft)
    if beside and draft.tags.isdisjoint(ASKING) and not shy and not begs:
        return None
    spots = sorted(draft.spots)
    for said in islice(sentences(stream.tokens, stream.words.parts["part"], stream.marked, commas=beside), MOST):
        if not said.cues and said.tokens[0].flat != "so":
            continue
        start, end = said.start, said.start + len(said.tokens)
        if beside and said.before("many", "thi"):
            continue  # "còn quỹ được bao nhiêu thì để thủ quỹ báo"
        if beside and (
            not (
                said.surely_asks
                or said.has("urge")
                or (shy and unpublished(said, named=False))
                or (begs and said.wishes and _begging([token.flat for token in said.tokens[:3]]))
            )
            or _put_off(said)
            or bisect_left(spots, start) < bisect_left(spots, end)
        ):
            continue
        items = draft.items[bisect_left(draft.starts, start) : bisect_left(draft.starts, end)]
        if any(i.kind in FIGURES and i.value not in (0, 1) for i in items):
            continue
        for item in items:
            span = (item.start - start, item.end - start)
            if item.kind == "place":
                said.cues.setdefault("place", []).append(span)
                said.cues.setdefault("named place", []).append(span)
            if "model" in item.tags:
                said.cues.setdefault("model", []).append(span)
            if item.kind == "quiet" and item.value == "year":
                said.cues.setdefault("before", []).append(span)
        what = wanted(said, any(i.kind in NAMED for i in items))
        if what is not None:
            return what, start, said.has("fund")
    return None


def _begs(draft: Draft) -> bool:
    """ "46 hộ đạt. Cho tôi xem số cả xã luôn": a wish in a sentence of its own."""
    tokens = draft.stream.tokens
    return "plea" in draft.tags and any(
        part.lead in (2, 3)
        and not part.figures
        and _begging([token.flat for token in tokens[part.items[0].start : part.items[0].start + 3]])
        for part in draft.parts
    )


def _begging(flats: list[str]) -> bool:
    return flats[:1] == ["xin"] or (flats[:1] == ["cho"] and not SEEN.isdisjoint(flats))


def _shy(draft: Draft) -> bool:
    """ "ông Bảy góp 500k, ông không muốn đăng lên zalo"."""
    return "publish" in draft.tags and not REFUSALS.isdisjoint(draft.flats)


def _put_off(said: Sentence) -> bool:
    """ "còn đạt bao nhiêu thì chờ họp thôn đã": told, and no question."""
    return any(stop < len(said.tokens) and said.tokens[stop].flat in LATER for _, stop in said.cues.get("many", ()))


def unheard(draft: Draft) -> bool:
    """Whether a sentence of what would be chatter asks or wishes for something of ours that was not made out."""
    if draft.tags & {"spam", "greeting", "smalltalk"} or any(i.kind in FIGURES for i in draft.items):
        return False
    if "hold" in draft.tags and orders_erased(draft):
        return True
    stream = draft.stream
    said = sentences(stream.tokens, stream.words.parts["part"], stream.marked)
    return any(unclear(one) for one in islice(said, MOST))
