"""Names that are not to be shown: kept folded while the accounts still hold the name, as a digest alone once erased."""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

from handlers.core.lookalikes import folded
from storage.books import Books
from storage.sql import Sql, stamp

KEY = "names.key"  # the mark whose key the digests are made with
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 2_000  # of a text that are looked at
_LONGEST = 5  # words of a name
_PUT = Sql(
    """INSERT INTO withheld (unit, digest, folded, what, by, at) VALUES (:unit, :digest, :folded, :what, :by, :now)
    ON CONFLICT (unit, digest) DO UPDATE SET folded = excluded.folded, what = excluded.what"""
)
_OF = Sql("SELECT folded FROM withheld WHERE unit = :unit AND folded <> '' AND what <> 'agree'")
_BELOW = Sql(
    """SELECT w.folded, w.unit FROM withheld w JOIN units u ON u.code = w.unit
    WHERE u.path >= :path AND u.path < :end AND w.folded <> '' AND (w.what = 'agree') = (:agreed = 1)"""
)
_ERASED = Sql("SELECT 1 FROM withheld WHERE unit = :unit AND digest = :digest AND what = 'erase'")
_UNITS = Sql("SELECT DISTINCT unit FROM withheld WHERE what = 'erase'")
_SOME = Sql("SELECT 1 FROM withheld WHERE unit = :unit AND what = 'erase' LIMIT 1")
_DONORS = Sql("SELECT DISTINCT donor FROM entry_names WHERE unit = :unit AND folded = :folded")
_HOLDING = Sql("SELECT DISTINCT donor FROM entry_names WHERE unit = :unit AND ' ' || folded || ' ' LIKE :pattern")
_BEARING = Sql(
    """SELECT DISTINCT n.unit FROM units u JOIN entry_names n ON n.unit = u.code
    WHERE u.path >= :path AND u.path < :end AND n.folded = :folded ORDER BY n.unit LIMIT :limit"""
)
_BEARERS = Sql("SELECT count(*) FROM entry_names WHERE unit = :unit AND folded = :folded")


class Hiding:
    def __init__(self, books: Books) -> None:
        self._books = books

    def withhold(self, unit: str, name: str, by: int | None, now: datetime, *, erase: bool = False) -> None:
        """From now on the name is not shown for that unit; with `erase` it is not kept either."""
        digest, plain = self.digest(unit, name), "" if erase else folded(name)
        what = "erase" if erase else "publish"
        self._books.run(_PUT, unit=unit, digest=digest, folded=plain, what=what, by=by, now=stamp(now))

    def names_withheld(self, unit: str) -> frozenset[str]:
        """Folded names that must not be shown for the unit or any unit below it; of whole provinces ask each unit."""
        return frozenset(folded for folded, _ in self._below(unit, agreed=False))

    def agree(self, unit: str, name: str, by: int | None, now: datetime) -> None:
        """The donor agreed to be published. What was said last stands: a later "đừng đăng tên" takes it back."""
        values = {"digest": self.digest(unit, name), "folded": folded(name), "what": "agree"}
        self._books.run(_PUT, unit=unit, by=by, now=stamp(now), **values)

    def names_agreed(self, unit: str) -> frozenset[tuple[str, str]]:
        """(unit, folded name) of donors of the unit or any unit below it who agreed to be published."""
        return frozenset((unit, folded) for folded, unit in self._below(unit, agreed=True))

    def _below(self, unit: str, *, agreed: bool) -> Iterator[tuple[str, str]]:
        from storage.tree import end_of

        for root in self._books.units.roots(unit):
            rows = self._books.all(_BELOW, path=root, end=end_of(root), agreed=int(agreed))
            yield from ((row[0], row[1]) for row in rows)

    def is_withheld(self, unit: str, name: str) -> bool:
        return folded(name) in {row[0] for row in self._books.all(_OF, unit=unit)}

    def is_erased(self, unit: str, name: str) -> bool:
        """Whether somebody of that name there asked to be forgotten: it must not be written down again."""
        if self._books.one(_SOME, unit=unit) is None:
            return False
        return self._books.one(_ERASED, unit=unit, digest=self.digest(unit, name)) is not None

    def forgetting(self, within: str) -> list[str]:
        """The units at or below it where somebody asked to be forgotten."""
        return [row[0] for row in self._books.all(_UNITS) if self._books.units.is_within(row[0], within)]

    def named_in(self, unit: str, text: str) -> list[str]:
        """Names in a text, as they stand there, of people of that unit who asked to be forgotten."""
        words = _WORD.findall(text)[:_MOST_WORDS]
        parts = {" ".join(words[at : at + n]) for n in range(1, _LONGEST + 1) for at in range(len(words) - n + 1)}
        return [part for part in sorted(parts) if self.is_erased(unit, part)]

    def bearers(self, unit: str, name: str) -> int:
        """How many entries of that unit bear the name."""
        row = self._books.one(_BEARERS, unit=unit, folded=folded(name))
        return row[0] if row else 0

    def bearing(self, unit: str, name: str, limit: int = 20) -> list[str]:
        """The units at or below it whose books bear the name."""
        from storage.tree import end_of

        found = [
            row[0]
            for root in self._books.units.roots(unit)
            for row in self._books.all(_BEARING, path=root, end=end_of(root), folded=folded(name), limit=limit)
        ]
        return list(dict.fromkeys(found))[:limit]

    def donors(self, unit: str, name: str) -> list[int]:
        """The numbers under which entries of that name stand together; of a full name also where it was read with
        another word to it."""
        plain = folded(name)
        if " " in plain:
            pattern = "% " + plain.replace("%", "").replace("_", "") + " %"
            return [row[0] for row in self._books.all(_HOLDING, unit=unit, pattern=pattern)]
        return [row[0] for row in self._books.all(_DONORS, unit=unit, folded=folded(name))]

    def digest(self, unit: str, name: str) -> str:
        """What is kept of an erased name: nothing that tells it without this database's own key."""
        key = self._books.marks.get(KEY)
        if not key:
            key = secrets.token_hex(32)
            self._books.marks.set(KEY, key)
        return hmac.new(key.encode(), f"{unit}\n{folded(name)}".encode(), sha256).hexdigest()
