"""Carrying out what was decided about units themselves, inside the turn's transaction: what is special, who hosts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from handlers.core.units import Unit
from storage import Books
from storage.hosts import put_host
from storage.moves import went_into

Work = Callable[[Books, datetime, int, Mapping[str, Any]], None]


def _traits(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    unit = books.units.get(args["unit"])
    if unit is not None:
        books.units.upsert([replace(unit, traits=tuple(args["traits"]))])


def _host(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    put_host(books, args["cluster"], args["year"], args["unit"], person, now, args["this"])


def _merge(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    """`new` are "=CODE" of units that are there, else names of new ones, which stand where the first old one stood."""
    first = books.units.get(args["old"][0])
    assert first is not None
    codes = []
    for one in args["new"]:
        if one.startswith("="):
            codes.append(one[1:])
            continue
        code = _fresh(books, first.parent or "")
        clusters = first.clusters
        books.units.upsert(
            [Unit(code=code, name=one, kind=first.kind, parent=first.parent, since=args["day"], clusters=clusters)]
        )
        codes.append(code)
    for old in args["old"]:
        went_into(books, old, codes, args["day"])


def _fresh(books: Books, parent: str) -> str:
    """A code that no unit has: the parent's with the next number."""
    number = 1
    while books.units.get(f"{parent}.{number:02d}") is not None:
        number += 1
    return f"{parent}.{number:02d}"


TREE: dict[str, Work] = {"traits": _traits, "host": _host, "merge": _merge}
