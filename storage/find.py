"""Finding a unit by what people call it, within the part of the tree they speak of.

The names of the whole tree lie folded in memory (some 25 MB for 90.000 units, 1 MB for the country as it ships), made
anew when the tree changes; a subtree is a stretch of the list, which is in the order of the paths.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from handlers.core.units import Unit
from storage.books import Books
from storage.place_names import LEVEL, PlaceName, readings, same_words
from storage.slips import slips
from storage.sql import Sql
from storage.tree import end_of

_NAMES = Sql("SELECT path, name, kind, aliases, since, until FROM units ORDER BY path")
_MOST = 100  # more than anybody can be asked to choose from
_SHORTEST = 4  # letters of a name in which a slip can be told from another name
_FARTHEST = 3  # letters that a name with slips may differ by
_FEW = 200  # units whose names are sooner read anew than all names compared


def find_units(books: Books, name: str, within: str, day: date) -> Sequence[Unit]:
    """See `handlers.core.turn.Records.find_units`; at most 100, in the order of the tree."""
    index = _index(books)
    places = index.within(books.units.roots(within))
    codes = index.find(name, places, day.isoformat()) if places else []
    return [unit for unit in map(books.units.get, codes[:_MOST]) if unit is not None]


class _Index:
    """`plain` has every name and alias, once a unit it names; a unit is its place in the order of paths."""

    def __init__(self, rows: Iterable[tuple[str, str, str, str, str | None, str | None]]) -> None:
        self._paths: list[str] = []
        self._names: list[str] = []
        self._kinds: list[str] = []
        self._spans: dict[int, tuple[str, str]] = {}  # of the few units that began or ended
        self._aliases: dict[int, list[str]] = {}
        self._called: dict[str, list[int]] = {}
        kinds: dict[str, str] = {}
        for place, (path, name, kind, aliases, since, until) in enumerate(rows):
            self._paths.append(path)
            self._names.append(name)
            self._kinds.append(kinds.setdefault(kind, kind))
            if since or until:
                self._spans[place] = (since or "", until or "9999")
            if aliases:
                self._aliases[place] = aliases.split(";")
            for one in self._all_names(place):
                for reading in _of_unit(one, kind):
                    places = self._called.setdefault(reading.plain, [])
                    if not places or places[-1] != place:
                        places.append(place)
        self._plain = list(self._called)

    def within(self, roots: Sequence[str]) -> list[range]:
        """The places of the subtrees."""
        return [range(bisect_left(self._paths, root), bisect_left(self._paths, end_of(root))) for root in roots]

    def find(self, name: str, within: list[range], day: str) -> list[str]:
        """Codes of the best rank: the very words, the words without diacritics, the words with another kind of the
        same level ("xóm" for "thôn"), the words with a slip."""
        asked = readings(name)
        matches = [
            (reading, place)
            for reading in asked
            for place in _inside(self._called.get(reading.plain, ()), within)
            if self._valid(place, day)
        ]
        fitting = [(reading, place) for reading, place in matches if self._kind_fits(reading, place)]
        exact = [(reading, place) for reading, place in fitting if self._exactly(reading, place)]
        near = [(reading, place) for reading, place in matches if self._level_fits(reading, place)]
        best = exact or fitting or near or self._slips(asked, within, day)
        return [self._paths[place].split("/")[-2] for place in sorted({place for _, place in best})]

    def _slips(self, asked: list[PlaceName], within: list[range], day: str) -> list[tuple[PlaceName, int]]:
        """Those with the fewest words that are slips; a number is never one."""
        found: dict[int, list[tuple[PlaceName, int]]] = {}
        choices = self._choices(within)
        for reading in asked[:1]:
            if len(reading.plain) < _SHORTEST:
                continue
            for plain, _, _ in process.extract(
                reading.plain, choices, scorer=OSA.distance, score_cutoff=_FARTHEST, limit=None
            ):
                count = slips(reading.plain, plain)
                if count is None:
                    continue
                for place in _inside(self._called[plain], within):
                    if self._valid(place, day) and self._level_fits(reading, place):
                        found.setdefault(count, []).append((reading, place))
        return found[min(found)] if found else []

    def _choices(self, within: list[range]) -> Sequence[str]:
        """All names there; of a large part simply all names, which are far fewer than units."""
        if sum(map(len, within)) > _FEW:
            return self._plain
        return list(
            {
                reading.plain
                for places in within
                for place in places
                for one in self._all_names(place)
                for reading in _of_unit(one, self._kinds[place])
            }
        )

    def _all_names(self, place: int) -> list[str]:
        return [self._names[place], *self._aliases.get(place, ())]

    def _valid(self, place: int, day: str) -> bool:
        span = self._spans.get(place)
        return span is None or span[0] <= day < span[1]

    def _kind_fits(self, reading: PlaceName, place: int) -> bool:
        if reading.kind is None or reading.kind == self._kinds[place]:
            return True
        return any(said.kind == reading.kind for one in self._all_names(place) for said in _readings(one))

    def _level_fits(self, reading: PlaceName, place: int) -> bool:
        return reading.kind is None or LEVEL.get(reading.kind) == LEVEL.get(self._kinds[place])

    def _exactly(self, reading: PlaceName, place: int) -> bool:
        return any(same_words(reading, said) for one in self._all_names(place) for said in _readings(one))


def _inside(places: Sequence[int], within: list[range]) -> list[int]:
    """Those of ascending `places` that lie in the ranges."""
    return [
        place for part in within for place in places[bisect_left(places, part.start) : bisect_left(places, part.stop)]
    ]


_readings = lru_cache(maxsize=1024)(readings)  # "Thôn 3" is asked of thousands of units at once


def _of_unit(name: str, kind: str) -> list[PlaceName]:
    """A unit's own kind need not be said; another word that only looks like a kind ("Làng Vân", a thôn) may be."""
    found = readings(name)
    return found[:1] if found[0].kind == kind else found


def _index(books: Books) -> _Index:
    version = books.units.version
    memory = books.memory
    index: _Index | None = memory.get("find", version)
    if index is None:
        with memory.lock:
            index = memory.get("find", version)
            if index is None:
                index = _Index(books.all(_NAMES))
                memory.put("find", version, index)
    return index
