"""Single values by name: the version of the tree, how far a platform was read, the day of the last backup."""

from __future__ import annotations

from storage.books import Books
from storage.sql import Sql

_GET = Sql("SELECT value FROM marks WHERE name = :name")
_SET = Sql(
    "INSERT INTO marks (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)


class Marks:
    def __init__(self, books: Books) -> None:
        self._books = books

    def get(self, name: str, default: str = "") -> str:
        row = self._books.one(_GET, name=name)
        return row[0] if row else default

    def set(self, name: str, value: str) -> None:
        self._books.run(_SET, name=name, value=value)
