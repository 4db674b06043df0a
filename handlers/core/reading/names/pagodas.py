"""A pagoda typed without marks: "Chua Phuoc Long dang ky don vi hoc tap" signs up, and has not "not yet" done."""

from __future__ import annotations

from handlers.core.reading.names.places import Named
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream


def pagoda_at(stream: Stream, at: int) -> int | None:
    """Where the name of a pagoda ends that opens a stretch, where schools and offices sign up ("Chua Phuoc Long dang
    ky don vi hoc tap"), or that hands over money to the fund ("chua Long Phuoc trao 20 trieu cho quy")."""
    if stream.marked or (at and stream.tokens[at - 1].kind not in "np"):
        return None
    end = at + 1
    while end < stream.limit and stream.tokens[end].kind == "w" and stream.tokens[end].capital:
        end += 1
    if end == at + 1:
        return None
    return end if _said(stream) or (end < stream.limit and stream.tag(end, "spend") is not None) else None


def _said(stream: Stream) -> bool:
    return any(match is not None and match.tags.get("model") == "unit" for match in stream.matches)


def within(stream: Stream, at: int) -> int | None:
    """ "su thay Thich Dam Nhung tru tri chua Bo De dang ky": where a pagoda's name ends that only tells whose he is."""
    end = at + 1
    while end < stream.limit and stream.tokens[end].kind == "w" and stream.tokens[end].capital:
        end += 1
    return end if end > at + 2 and at and not stream.tokens[at].capital and "model" in stream.said else None


def called_pagoda(stream: Stream, at: int, end: int) -> Item:
    name = " ".join(token.text for token in stream.tokens[at:end])
    item = Item("body", at, end, name, {"body": "body"})
    item.other = Named(name, end)
    return item
