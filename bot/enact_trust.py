"""Carrying out what was decided about closings, the one yes and the circle, inside the turn's transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from handlers.core.units import Unit
from storage import Books
from storage.erasing import erase_named
from storage.points import put_points
from storage.redacting import drop_files

Work = Callable[[Books, datetime, int, Mapping[str, Any]], None]


class AnsweredMeanwhile(Exception):
    """Somebody else's yes or no came in between: this turn must not count, and is told so when tried again."""


def _close(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    books.closings.close(args["unit"], args["year"], args["label"], person, now)


def _reopen(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    books.closings.reopen(args["unit"], args["year"], person, now)


def _wait(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    source, unit, kind = args["source"], args["unit"], args["kind"]
    books.closings.wait(source, unit, kind, person, args["entries"], args["reason"], now)


def _decide(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    if not books.closings.decide(args["source"], args["unit"], args["status"], person, now):
        raise AnsweredMeanwhile


def _looked(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    books.circle.looked(person, args["unit"], args["what"], now)


def _stop_role(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    books.people.take_role(args["person"], args["unit"], args["role"], now)


def _grow(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    """New hamlets under a commune, numbered on after those that are there."""
    parent, number = args["parent"], 0
    units = []
    for name, households in args["new"]:
        number += 1
        while books.units.get(f"{parent}.{number:02d}") is not None:
            number += 1
        code = f"{parent}.{number:02d}"
        units.append(Unit(code=code, name=name, kind=args["kind"], parent=parent, households=households))
    books.units.upsert(units)


def _withhold(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    what = "erase" if args["erase"] else "withhold"
    if args["erase"]:
        erase_named(books, args["unit"], args["name"], person, now)
    else:
        books.hiding.withhold(args["unit"], args["name"], person, now)
        drop_files(books, args["unit"], [args["name"]])
    books.duties.done(what, person, now)


def _agree(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    books.hiding.agree(args["unit"], args["name"], person, now)


def _points_set(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    put_points(books, args["unit"], args["year"], args["text"], person, now)


def _rename(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    books.people.rename(person, args["name"])
    books.duties.done("correct", person, now)


def _duty_open(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    books.duties.open(args["what"], args["unit"], None, now)


def _duty_done(books: Books, now: datetime, person: int, args: Mapping[str, Any]) -> None:
    books.duties.close(args["id"], now)


TRUST: dict[str, Work] = {
    "duty_open": _duty_open,
    "duty_done": _duty_done,
    "close": _close,
    "reopen": _reopen,
    "wait": _wait,
    "decide": _decide,
    "looked": _looked,
    "stop_role": _stop_role,
    "grow": _grow,
    "withhold": _withhold,
    "agree_name": _agree,
    "rename": _rename,
    "points_set": _points_set,
}
