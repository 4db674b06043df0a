"""The targets that hold for a unit: the file's, by year and place, and those that units set or signed in the bot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from handlers.core.catalogue import SHARE, Target
from handlers.core.facts import MODELS, Model
from storage.books import Books
from storage.entries import STANDING
from storage.sql import Sql

_STATED = Sql(
    f"""SELECT e.indicator, e.value FROM entries e WHERE e.unit = :unit AND e.year = :year
    AND e.indicator BETWEEN '{SHARE}.' AND '{SHARE}.~' AND e.value IS NOT NULL AND {STANDING}
    ORDER BY COALESCE(e.stands, e.at), COALESCE(e.root, e.id)"""  # noqa: S608 (put together from constants)
)


def targets(books: Books, unit: str, year: int) -> Mapping[Model, Target]:
    """By model; the nearest unit's stands, of a cluster's member the cluster's over its parent's."""
    its = books.units.get(unit)
    above = its.clusters if its else ()
    path = (*(code for code in books.units.path(unit) if code != unit), *above, unit)
    return books.memory.catalogue.targets_for(year, path, set_targets(books, path, year))


def set_targets(books: Books, codes: Iterable[str], year: int) -> list[Target]:
    """What these units set or signed in the bot, the latest last."""
    return [target for code in codes for target in _stated(books, code, year)]


def _stated(books: Books, unit: str, year: int) -> Iterator[Target]:
    """The latest of each model last."""
    for indicator, value in books.all(_STATED, unit=unit, year=year):
        model = indicator.partition(".")[2]
        if model in MODELS:
            yield Target(model=model, year=year, unit=unit, tenths=value)
