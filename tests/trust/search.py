"""Looking for a name where nobody thinks of it: every row, and every byte of the database's own files."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from storage import Books, Storage
from storage.tables import metadata


def everything(storage: Storage) -> str:
    """Every text and file in every table."""

    def read(books: Books) -> str:
        rows = (
            ((table.name, *row)) for table in metadata.sorted_tables for row in books.connection.execute(table.select())
        )
        return "\n".join(
            bytes(cell).decode("utf-8", "replace") if isinstance(cell, bytes | memoryview) else str(cell)
            for row in rows
            for cell in row[1:]
        )

    return storage.look_now(read)


def spellings(name: str) -> set[str]:
    """As written, in small letters, without marks, and as JSON writes it."""
    folded = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter)).lower()
    return {name, name.lower(), bare, json.dumps(name)[1:-1]}


def anywhere(storage: Storage, name: str) -> list[str]:
    """Where a name is left: in a table, or byte by byte in a file of the database, its free space and its log."""
    text = everything(storage)
    found = [line[:200] for one in spellings(name) for line in text.split("\n") if one in line]
    for file in _files(storage):
        try:
            data = file.read_bytes()
        except FileNotFoundError:  # the server has just dropped it
            continue
        found += [f"{file.name}: {one}" for one in spellings(name) if one.encode() in data]
    return found


def _files(storage: Storage) -> Iterator[Path]:
    """SQLite's file with its journal; all of PostgreSQL's data directory, other databases and the log in it too."""
    if storage.place.file is not None:
        yield from storage.place.file.parent.glob(storage.place.file.name + "*")
        return
    folder = storage.look_now(lambda books: books.connection.exec_driver_sql("SHOW data_directory").scalar_one())
    yield from (file for file in Path(folder).rglob("*") if file.is_file())
