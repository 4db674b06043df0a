"""The chain over the ledger: each entry sealed onto the one before it in its commune, in the entry's transaction.

A figure changed in the file no longer fits its seal, an entry taken out leaves a gap, one put in has none. What holds
a name is sealed as a salted digest: erasing the name and its salt leaves the chain whole.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from handlers.core.redacting import GONE
from handlers.core.seal import START, link, words_digest
from handlers.core.units import COMMUNE_KINDS
from storage.books import Books
from storage.entries import SEALED
from storage.sql import Into, Sql

# ruff: noqa: S608 (statements are put together from constants)
_SEALED = ", ".join(f"e.{name}" for name in SEALED)
_WORDS = "COALESCE(n.name, ''), e.goods, e.note"
_FROM = "FROM entries e LEFT JOIN entry_names n ON n.entry = e.id"
_BEGIN = Sql("INSERT INTO chains (scope, position, hash) VALUES (:scope, 0, '') ON CONFLICT (scope) DO NOTHING")
_TAKE = Sql("UPDATE chains SET position = position + :n WHERE scope = :scope RETURNING position, hash")  # and hold it
_HEAD = Sql("UPDATE chains SET hash = :hash WHERE scope = :scope")
_INTO = Into("seals", ("entry", "scope", "position", "hash", "words", "salt"))
_PATH = Sql("SELECT path FROM units WHERE code = :code")
_KIND = Sql("SELECT kind FROM units WHERE code = :code")
_SCOPES = Sql("SELECT scope, position, hash FROM chains ORDER BY scope")
_LINKS = Sql(
    f"""SELECT {_SEALED}, {_WORDS}, s.position, s.hash, s.words, s.salt
    FROM seals s LEFT JOIN entries e ON e.id = s.entry LEFT JOIN entry_names n ON n.entry = s.entry
    WHERE s.scope = :scope ORDER BY s.position"""
)
_UNSEALED = Sql(
    """SELECT e.id, e.unit, e.year FROM entries e
    WHERE NOT EXISTS (SELECT 1 FROM seals s WHERE s.entry = e.id) ORDER BY e.id"""
)
_SEAL = Sql("SELECT hash FROM chains WHERE scope = :scope")
_CLOSED = Sql("SELECT c.unit, c.year, c.seal FROM closings c WHERE c.seal <> '' ORDER BY c.id")
_KNOWN = Sql("SELECT 1 FROM seals WHERE hash = :hash AND scope = :scope")
_SALT = Sql("SELECT salt FROM seals WHERE entry = :entry")
_UNSALT = Sql("UPDATE seals SET salt = :salt WHERE entry = :entry")
_SOME = Sql(f"SELECT {_SEALED}, {_WORDS} {_FROM} WHERE e.id > :last ORDER BY e.id LIMIT 5000")

Fields = tuple[Any, ...]  # the values of SEALED
Words = tuple[str, str, str]  # name, goods, note: "" where there is none


class Seal(NamedTuple):
    """An entry's link, see the table `seals`."""

    entry: int
    scope: str
    position: int
    hash: str
    words: str
    salt: str


class Break(NamedTuple):
    """Where the chain does not hold. `what`: figure, words, missing (entries taken out before this one), unsealed (put
    in from outside), end (entries taken out at the end), closed (not what was there when a chair closed)."""

    what: str
    scope: str
    entry: int
    unit: str
    year: int


class Chain:
    def __init__(self, books: Books) -> None:
        self._books = books

    def seal(self, entries: Iterable[tuple[Fields, Words]]) -> None:
        """Link entries just written, in this order."""
        books = self._books
        by_unit: dict[str, list[tuple[Fields, Words]]] = {}
        for entry in entries:
            by_unit.setdefault(entry[0][1], []).append(entry)
        by_scope: dict[str, list[tuple[Fields, Words]]] = {}
        for unit, its in by_unit.items():
            by_scope.setdefault(self.scope(unit), []).extend(its)
        for scope, rows in sorted(by_scope.items()):  # always in one order: two that wait for each other wait for ever
            rows.sort(key=_id)
            head = books.one(_TAKE, scope=scope, n=len(rows))
            if head is None:
                books.run(_BEGIN, scope=scope)  # two may begin it at once
                head = books.one(_TAKE, scope=scope, n=len(rows))
            assert head is not None
            seals = list(_linked(rows, scope, head[0] - len(rows), head[1]))
            books.write(_INTO, seals)
            books.run(_HEAD, scope=scope, hash=seals[-1].hash)

    def scope(self, unit: str) -> str:
        """The commune whose chain a unit's entries hang on; above communes the unit itself."""
        version = self._books.units.version
        kept: dict[str, str] | None = self._books.memory.get("scopes", version)
        if kept is None:
            kept = {}
            self._books.memory.put("scopes", version, kept)
        if unit not in kept:
            row = self._books.one(_PATH, code=unit)
            codes = row[0].split("/")[:-1] if row else []
            kept[unit] = next((code for code in reversed(codes) if self._is_commune(code)), unit)
        return kept[unit]

    def _is_commune(self, code: str) -> bool:
        row = self._books.one(_KIND, code=code)
        return row is not None and row[0] in COMMUNE_KINDS

    def newest(self, unit: str) -> str:
        """The newest link of the chain the unit hangs on; "" while there is none."""
        row = self._books.one(_SEAL, scope=self.scope(unit))
        return row[0] if row else ""

    def unsalt(self, entries: Iterable[int], *, rest: bool = False) -> None:
        """Their names are erased, or with `rest` one in their notes is: take the salts too."""
        for id in entries:
            if row := self._books.one(_SALT, entry=id):
                name, other = row[0].split(".")
                self._books.run(_UNSALT, entry=id, salt=f"{name}." if rest else f".{other}")

    def breaks(self) -> list[Break]:
        """Everything that was changed, taken out or put in behind the bot's back. Reads the whole ledger."""
        found: list[Break] = []
        for scope, position, head in self._books.all(_SCOPES):
            found += self._along(scope, position, head)
        found += [Break("unsealed", "", id, unit, year) for id, unit, year in self._books.all(_UNSEALED)]
        for unit, year, seal in self._books.all(_CLOSED):
            scope = self.scope(unit)
            if self._books.one(_KNOWN, hash=seal, scope=scope) is None:
                found.append(Break("closed", scope, 0, unit, year))
        return found

    def _along(self, scope: str, position: int, head: str) -> Iterator[Break]:
        before, expected, last = START, 1, 0
        for row in self._books.all(_LINKS, scope=scope):
            fields, (name, goods, note, at, seal, words, salt) = row[: len(SEALED)], row[len(SEALED) :]
            id, unit, year = (fields[0] or 0), fields[1] or "", fields[2] or 0
            if at != expected or not id:
                yield Break("missing", scope, id, unit, year)
            elif link(before, fields, words) != seal:
                yield Break("figure", scope, id, unit, year)
            if id and not _same_words(salt, words, name, goods, note):
                yield Break("words", scope, id, unit, year)
            before, expected, last = seal, at + 1, id or last
        if expected != position + 1 or before != head:
            yield Break("end", scope, last, "", 0)


def _same_words(salt: str, words: str, name: str, goods: str, note: str) -> bool:
    """Whether the words are those that were sealed, or a name among them was erased, with its salt."""
    (salted, salted_rest), (sealed, sealed_rest) = salt.split("."), words.split(".")
    whole = words_digest(salted, name) == sealed if salted else not name
    if salted_rest:
        return whole and words_digest(salted_rest, goods, note) == sealed_rest
    return whole and (GONE in goods + note if sealed_rest else not goods + note)


def _id(entry: tuple[Fields, Words]) -> int:
    id: int = entry[0][0]
    return id


def _linked(entries: Iterable[tuple[Fields, Words]], scope: str, position: int, before: str) -> Iterator[Seal]:
    """Their seals, one on the other."""
    for number, (fields, (name, goods, note)) in enumerate(entries, position + 1):
        salt = secrets.token_hex(16) if name else ""
        rest = secrets.token_hex(16) if goods or note else ""
        words = f"{words_digest(salt, name) if salt else ''}.{words_digest(rest, goods, note) if rest else ''}"
        before = link(before, fields, words)
        yield Seal(fields[0], scope, number, before, words, f"{salt}.{rest}")


def seal_all(books: Books) -> None:
    """Seal what was entered before there were chains; for the migration that makes them."""
    last = 0
    while rows := books.all(_SOME, last=last):
        books.chain.seal((row[: len(SEALED)], row[len(SEALED) :]) for row in rows)
        last = rows[-1][0]
