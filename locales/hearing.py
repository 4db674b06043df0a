"""All that the conversations must know of what people type, loaded once from the files of this room."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from handlers.core.reading.typed.text import fold
from handlers.core.turn import Hearing
from locales import catalogue, uses
from locales.words import HERE, hearing


@lru_cache(maxsize=1)
def load() -> Hearing:
    """The reader's vocabulary, the catalogue, the commands and the courtesy titles."""
    people = tomllib.loads((HERE / "vi" / "words" / "people.toml").read_text(encoding="utf-8"))
    commands = tomllib.loads((HERE / "vi" / "commands.toml").read_text(encoding="utf-8"))
    phrases: dict[str, list[str]] = {}
    for name in ("phrases", "circle", "tally"):
        phrases |= tomllib.loads((HERE / "vi" / f"{name}.toml").read_text(encoding="utf-8"))
    titles = (title for table in people["title"].values() for title in table["hear"])
    special = tuple(phrases.pop("traits"))
    return Hearing(hearing(), catalogue.load(), commands, frozenset(titles), uses.load(), special, _folded(phrases))


def _folded(phrases: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    """Each list without marks, the longest first."""
    return {name: tuple(sorted({fold(one) for one in said}, key=len, reverse=True)) for name, said in phrases.items()}
