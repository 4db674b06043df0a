"""Carrying out what was decided about units themselves, inside the turn's transaction: what is special, who hosts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from storage import Books
from storage.hosts import put_host

Work = Callable[[Books, datetime, int, Mapping[str, Any]], None]


def _traits(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    unit = books.units.get(args["unit"])
    if unit is not None:
        books.units.upsert([replace(unit, traits=tuple(args["traits"]))])


def _host(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    put_host(books, args["cluster"], args["year"], args["unit"], person, now, args["this"])


TREE: dict[str, Work] = {"traits": _traits, "host": _host}
