"""The ledger: what was stated, entry by entry. Nothing is updated away; totals are moved along with each entry."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from handlers.core.ledger import Entry, Promise
from handlers.core.line import Line
from handlers.core.own import LATEST, standing
from storage.books import Books
from storage.entries import COLUMNS, FROM, INTO, LINES, SEALED, STANDING, added, entry_of, line_of, row_of
from storage.names import Naming
from storage.promises import promises
from storage.sql import Sql
from storage.stepping import Touch

# ruff: noqa: S608 (statements are put together from constants)
_NUMBERS = Sql(  # OFFSET 0: the sequence is looked for once, not for each number
    """SELECT nextval(its.sequence) FROM
    (SELECT CAST(pg_get_serial_sequence('entries', 'id') AS regclass) AS sequence OFFSET 0) its,
    generate_series(1, :count)"""
)
_LAST_NUMBER = Sql("SELECT seq FROM sqlite_sequence WHERE name = 'entries'")
_OLD = Sql("SELECT unit, year, indicator, kind, COALESCE(root, id), COALESCE(stands, at) FROM entries WHERE id = :id")
_REPLACE = Sql("UPDATE entries SET superseded_by = :by WHERE id = :id AND superseded_by IS NULL")
_OF_SOURCE = Sql(f"SELECT {COLUMNS} {FROM} WHERE e.source = :source AND {STANDING} ORDER BY e.id")
_OF_UNIT = Sql(
    f"""SELECT {COLUMNS} {FROM} WHERE e.unit = :unit AND e.year = :year AND e.indicator = :indicator AND {STANDING}
    ORDER BY COALESCE(e.stands, e.at) DESC, COALESCE(e.root, e.id) DESC"""
)
_LAST = Sql(
    f"""SELECT e.source FROM entries e WHERE e.person = :person AND e.source IS NOT NULL AND {STANDING}
    ORDER BY e.source DESC LIMIT 1"""
)
_LEVELS = Sql(
    f"""SELECT {COLUMNS}, COALESCE(e.stands, e.at), COALESCE(e.root, e.id) {FROM}
    WHERE e.unit = :unit AND e.year = :year AND e.kind IN ('level', 'target', 'change', 'flow') AND {STANDING}"""
)
_HISTORY = Sql(
    f"SELECT {COLUMNS} {FROM} WHERE e.unit = :unit AND e.year = :year AND e.indicator = :indicator ORDER BY e.id"
)
_YEAR = SEALED.index("year")
_WORDS = slice(len(SEALED), len(SEALED) + 2)  # goods and note
_OWN = Sql(f"SELECT {LINES} AND e.unit = :unit")


class Ledger:
    def __init__(self, books: Books) -> None:
        self._books = books

    def post(self, entries: Iterable[Entry]) -> tuple[int, ...]:
        """Write them in order, each replacing what it supersedes, and move the tallies; their ids.

        Raises ValueError, before anything of it is to be kept, on an unknown unit, on an entry that supersedes one that
        is not there, and on one that is stored already.
        """
        entries = tuple(entries)
        if any(entry.id for entry in entries):
            raise ValueError(f"entry {next(entry.id for entry in entries if entry.id)} is stored already")
        olds = {id: self._old(id) for entry in entries if (id := entry.supersedes) is not None}
        touched = {Touch(entry.unit, entry.year, entry.indicator, entry.kind) for entry in entries}
        touched |= {Touch(*old[:4]) for old in olds.values()}
        moving = self._books.tallies.moving(touched, adding=not olds)
        rows = self._write(entries, olds)
        moving.carry_out([(row[_YEAR], added(row)) for row in rows])
        return tuple(row[0] for row in rows)

    def _old(self, id: int) -> tuple[Any, ...]:
        old = self._books.one(_OLD, id=id)
        if old is None:
            raise ValueError(f"no entry {id} to supersede")
        return old

    def _write(self, entries: Sequence[Entry], olds: Mapping[int, tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        """All at once, and sealed; their rows. Their numbers are taken beforehand: one statement for many, and nothing
        is read back."""
        books = self._books
        ids = tuple(self._numbers(len(entries)))
        naming = Naming(books, ((entry.unit, entry.name) for entry in entries if entry.name))
        rows, words = [], []
        for id, entry in zip(ids, entries, strict=True):
            root, stands = olds[entry.supersedes][4:6] if entry.supersedes is not None else (None, None)
            donor, name = naming.donor(id, entry.unit, entry.name) if entry.name else (None, "")
            row = row_of(entry, id, root, stands, donor)
            rows.append(row)
            words.append((name, *row[_WORDS]))
        books.write(INTO, rows)
        naming.put()
        books.many(
            _REPLACE,
            [{"id": entry.supersedes, "by": id} for id, entry in zip(ids, entries, strict=True) if entry.supersedes],
        )
        books.chain.seal([(row[: len(SEALED)], its) for row, its in zip(rows, words, strict=True)])
        return rows

    def _numbers(self, count: int) -> Iterable[int]:
        """New ids, in order. On SQLite nobody else writes meanwhile."""
        if not self._books.is_sqlite:
            return [row[0] for row in self._books.all(_NUMBERS, count=count)]
        row = self._books.one(_LAST_NUMBER)
        first = (row[0] if row else 0) + 1
        return range(first, first + count)

    def entries_of(self, source: int) -> Sequence[Entry]:
        """Live entries that came from that message, in the order stated."""
        return [entry_of(row) for row in self._books.all(_OF_SOURCE, source=source)]

    def entries(self, unit: str, year: int, indicator: str) -> Sequence[Entry]:
        """All live entries of the unit itself, newest first."""
        return [entry_of(row) for row in self._books.all(_OF_UNIT, unit=unit, year=year, indicator=indicator)]

    def history(self, unit: str, year: int, indicator: str) -> Sequence[Entry]:
        """All entries of the unit itself, also superseded ones and voids, oldest first."""
        return [entry_of(row) for row in self._books.all(_HISTORY, unit=unit, year=year, indicator=indicator)]

    def last_source(self, person: int) -> int | None:
        """The newest message of that person with live entries."""
        row = self._books.one(_LAST, person=person)
        return row[0] if row else None

    def figures(self, unit: str, year: int) -> Mapping[str, Entry]:
        """The unit's own standing figure per indicator: the latest level, later changes added in its `value`; without
        a level, the newest of the changes or flows with their sum."""
        found: dict[str, list[tuple[Any, ...]]] = {}
        for row in self._books.all(_LEVELS, unit=unit, year=year):
            found.setdefault(row[6], []).append(row)
        figures = {}
        for indicator, rows in sorted(found.items()):
            rows.sort(key=lambda row: (row[-2], row[-1]))
            stand = standing(_line(row) for row in rows)
            if stand is None:
                continue
            levels = [row for row in rows if row[5] in LATEST and row[7] is not None]
            figures[indicator] = replace(entry_of((levels or rows)[-1][:-2]), value=stand.value)
        return figures

    def promises(self, unit: str, year: int, donor: str | None = None) -> Sequence[Promise]:
        """See `storage.promises`."""
        return promises(self._books, unit, year, donor)

    def lines(self, unit: str, year: int) -> list[Line]:
        """The unit's own live entries of a year, as the tally reads them."""
        return [line_of(row) for row in self._books.all(_OWN, unit=unit, year=year)]


def _line(row: tuple[Any, ...]) -> Line:
    return Line(row[1], row[5], row[6], row[7], row[8], row[3], row[-2], row[-1], None, False, None, None)
