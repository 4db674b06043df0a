"""What reports need beside the tally: the entries below a unit with the sentences behind them, and money by month."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from handlers.core.ledger import Entry
from storage.books import Books
from storage.entries import COLUMNS, STANDING, entry_of
from storage.sql import Sql, moment, stamp
from storage.tree import end_of

# ruff: noqa: S608 (statements are put together from constants)
_BELOW = Sql(
    f"""SELECT {COLUMNS}, i.text, COALESCE(NULLIF(p.name, ''), i.name), i.at
    FROM units u JOIN entries e ON e.unit = u.code LEFT JOIN entry_names n ON n.entry = e.id
      LEFT JOIN inbox i ON i.id = e.source LEFT JOIN persons p ON p.id = i.person
    WHERE u.path >= :path AND u.path < :end AND e.year = :year AND {STANDING} ORDER BY e.id DESC LIMIT :limit"""
)
_COUNT = Sql(
    f"""SELECT count(*) FROM units u JOIN entries e ON e.unit = u.code
    WHERE u.path >= :path AND u.path < :end AND e.year = :year AND {STANDING}"""
)
_MONTHS = Sql(
    f"""SELECT substr(e.day, 1, 7), sum(e.value) FROM units u JOIN entries e ON e.unit = u.code
    WHERE u.path >= :path AND u.path < :end AND e.year = :year AND e.kind = 'receipt' AND e.value IS NOT NULL
      AND e.goods = '' AND e.counterpart IS NULL AND {STANDING}
    GROUP BY substr(e.day, 1, 7)"""
)
_GIFTS = Sql(
    f"""SELECT {COLUMNS} FROM units u JOIN entries e ON e.unit = u.code LEFT JOIN entry_names n ON n.entry = e.id
    WHERE u.path >= :path AND u.path < :end AND e.year = :year AND e.kind IN ('receipt', 'spending')
      AND e.counterpart IS NULL AND {STANDING} ORDER BY e.day, e.id"""
)

_WAITING = Sql("SELECT args FROM schedules WHERE next_fire >= :since AND what = :what")
_ANSWER = Sql(
    "SELECT platform_id FROM outbox WHERE source = :source AND platform_id IS NOT NULL ORDER BY id DESC LIMIT 1"
)

_LETTER = Sql("SELECT channel, chat, COALESCE(key, '') FROM outbox WHERE id = :id")
_AT = Sql("SELECT DISTINCT person FROM addresses WHERE channel = :channel AND chat = :chat")


class Told(NamedTuple):
    """An entry with the sentence it comes from, who wrote that and when; all "" and None of an imported one."""

    entry: Entry
    sentence: str
    reporter: str
    at: datetime | None


def told_below(books: Books, code: str, year: int, limit: int) -> tuple[list[Told], int]:
    """Live entries of the unit and all below it, the newest first, at most `limit`; and how many there are."""
    found: list[Told] = []
    there = 0
    for path in books.units.roots(code):
        values = {"path": path, "end": end_of(path), "year": year}
        counted = books.one(_COUNT, **values)
        there += counted[0] if counted else 0
        for *row, text, name, at in books.all(_BELOW, **values, limit=limit):
            found.append(Told(entry_of(tuple(row)), text or "", name or "", moment(at) if at is not None else None))
    found.sort(key=lambda told: -told.entry.id)
    return found[:limit], there


def money_below(books: Books, code: str, year: int) -> list[Entry]:
    """Receipts and spending noted one by one of the unit and all below it, by day; transfers left out."""
    rows = (
        row for path in books.units.roots(code) for row in books.all(_GIFTS, path=path, end=end_of(path), year=year)
    )
    return sorted((entry_of(row) for row in rows), key=lambda entry: (entry.on, entry.id))


def received_by_month(books: Books, code: str, year: int) -> Mapping[int, int]:
    """Money noted one by one, whole đồng by month 1–12 of that year."""
    months: dict[int, int] = {}
    for path in books.units.roots(code):
        for month, value in books.all(_MONTHS, path=path, end=end_of(path), year=year):
            if month[:4] == str(year):
                months[int(month[5:])] = months.get(int(month[5:]), 0) + int(value)
    return months


def waiting_orders(books: Books, what: str, since: datetime) -> list[Mapping[str, Any]]:
    """The arguments of schedules of one kind that no clock fires, in the order they were put."""
    rows = books.all(_WAITING, what=what, since=stamp(since))
    found: list[Mapping[str, Any]] = [json.loads(row[0]) for row in rows]
    return sorted(found, key=lambda args: int(args.get("source", 0)))


def answer_to(books: Books, source: int) -> str:
    """The platform's id of the newest message of ours that answered an inbox message, "" while none has arrived."""
    row = books.one(_ANSWER, source=source)
    return row[0] if row else ""


def readers_of(books: Books, letter: int) -> tuple[str, list[int]]:
    """(a letter's key, the numbers of whoever is written to in its chat by now)."""
    row = books.one(_LETTER, id=letter)
    if row is None:
        return "", []
    return row[2], [one[0] for one in books.all(_AT, channel=row[0], chat=row[1])]
