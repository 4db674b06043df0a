"""The kept tallies of a loaded country: `python -m bench.nation.asking URL TIMES`. Times are in ms, see `timed`."""

from __future__ import annotations

import json
import random
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from bench.nation.country import YEARS
from handlers.core.facts import MODELS
from handlers.core.ledger import Entry
from handlers.core.units import COMMUNE_KINDS, PROVINCE_KINDS
from locales import catalogue
from storage import Books, Storage
from storage.tallies import Tallies

PLACES = ("nation", "province", "commune", "hamlet")


def timed(work: Callable[[], object], times: int) -> tuple[float, float, float, float]:
    """(p50, p95, p50 of the CPU's time, p95 of that) in milliseconds, after once to warm up. On a machine that others
    use too only the CPU's time says what it costs; a server's is not in it."""
    work()
    walls, cpus = [], []
    for _ in range(times):
        begun, spent = time.perf_counter(), time.process_time()
        work()
        walls.append((time.perf_counter() - begun) * 1000)
        cpus.append((time.process_time() - spent) * 1000)
    return *_middle_and_slow(walls), *_middle_and_slow(cpus)


def _middle_and_slow(taken: list[float]) -> tuple[float, float]:
    taken.sort()
    return taken[len(taken) // 2], taken[int(len(taken) * 0.95)]


def ask(storage: Storage, times: int) -> dict[str, Any]:
    dice = random.Random(1)  # noqa: S311
    units = storage.look_now(lambda books: books.units.all())
    codes = {
        "nation": ["VN"],
        "province": [unit.code for unit in units if unit.kind in PROVINCE_KINDS and not unit.until],
        "commune": [unit.code for unit in units if unit.kind in COMMUNE_KINDS],
        "hamlet": [unit.code for unit in units if unit.kind == "thôn"],
    }
    del units
    for year in YEARS:  # the tree of each year is made once a process
        storage.look_now(lambda books, year=year: books.tallies.tally("VN", year))  # type: ignore[misc]

    def one(name: str) -> Callable[[], object]:
        def look(books: Books) -> object:
            return books.tallies.tally(dice.choice(codes[name]), dice.choice(YEARS))

        return lambda: storage.look_now(look)

    found: dict[str, Any] = {name: timed(one(name), times) for name in PLACES}
    tally = storage.look_now(lambda books: books.tallies.tally("VN", YEARS[1]))
    figures = {code: figure.value for code, figure in tally.figures.items() if code.partition(".")[0] in MODELS}
    return found | {"figures": figures, "entry": entry(storage, codes["hamlet"], times)}


class _Nothing:
    """In place of the tallies' moving."""

    def carry_out(self, _added: object) -> None:
        return None


def entry(storage: Storage, hamlets: list[str], times: int) -> tuple[float, float]:
    """(with its tallies, without): one entry in a transaction of its own, as a message is, ms in the mean."""
    dice, moving, taken = random.Random(2), Tallies.moving, {True: 0.0, False: 0.0}  # noqa: S311
    figure = Entry(unit="", year=YEARS[-1], on=date(2026, 4, 1), at=datetime(2026, 4, 1, tzinfo=UTC), kind="level",
                   indicator="family.registered", value=5, person=1)  # fmt: skip
    gift = replace(figure, kind="receipt", indicator="fund.received", value=50_000, name="Trần 5")
    for number in range(times * 4):
        kept = number % 2 == 0
        Tallies.moving = moving if kept else lambda *_, **__: _Nothing()  # type: ignore[method-assign,assignment,return-value]
        one = replace(figure if number % 4 < 2 else gift, unit=dice.choice(hamlets))
        begun = time.perf_counter()
        storage.begin_now(lambda books, one=one: books.ledger.post([one]))  # type: ignore[misc]
        taken[kept] += (time.perf_counter() - begun) * 1000
    Tallies.moving = moving  # type: ignore[method-assign]
    return taken[True] / (times * 2), taken[False] / (times * 2)


if __name__ == "__main__":
    house = Storage(sys.argv[1], catalogue.load())
    answers = ask(house, int(sys.argv[2]))
    house.close()
    answers["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps(answers))
