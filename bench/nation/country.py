"""A country of figures to measure on: every commune that ships, 90.000 hamlets, three years, two million gifts.

`python -m bench.nation.country URL HAMLETS GIFTS` loads it into an empty database, entry by entry through the ledger,
with names, seals and tallies, as texting it would.
"""

from __future__ import annotations

import asyncio
import json
import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from handlers.core.ledger import Entry
from handlers.core.units import COMMUNE_KINDS, Unit
from locales import catalogue
from storage import Books, Storage

YEARS = (2024, 2025, 2026)
MODELS = ("citizen", "family", "clan", "community", "unit")
NAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ")
EVERY = 90_000  # hamlets in the whole country
TOGETHER, AT_ONCE = 5, 4  # communes in one transaction, and transactions


def load(storage: Storage, hamlets: int, gifts: int, seed: int = 387) -> tuple[int, float]:
    """(entries, seconds). Nine of ten hamlets report each year; every other gift has a name."""
    dice = random.Random(seed)  # noqa: S311
    begun = time.perf_counter()
    every = [u.code for u in storage.look_now(lambda books: books.units.all()) if u.kind in COMMUNE_KINDS]
    communes = every[: max(1, round(len(every) * hamlets / EVERY))]  # of a part of the country whole communes
    tree = [
        Unit(code=f"{communes[n % len(communes)]}-{n // len(communes)}", name=f"Thôn {n}", kind="thôn",
             parent=communes[n % len(communes)], households=dice.randint(80, 400))
        for n in range(hamlets)
    ]  # fmt: skip
    storage.begin_now(lambda books: books.units.upsert(tree))
    by_commune: dict[str, list[str]] = {code: [] for code in communes}
    for unit in tree:
        by_commune[unit.parent or ""].append(unit.code)
    each = gifts / hamlets
    count = asyncio.run(_post(storage, [by_commune[code] for code in communes], each, dice))
    return count, time.perf_counter() - begun


async def _post(storage: Storage, communes: list[list[str]], gifts: float, dice: random.Random) -> int:
    """Several transactions at once, as many as PostgreSQL has writers: while one is written the next is made up."""
    waiting: set[asyncio.Task[int]] = set()
    count = 0
    for start in range(0, len(communes), TOGETHER):
        made = [[entry for code in its for entry in _hamlet(code, gifts, dice)]
                for its in communes[start : start + TOGETHER]]  # fmt: skip
        if len(waiting) == AT_ONCE:
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            count += sum(task.result() for task in done)
        waiting.add(asyncio.create_task(storage.begin(lambda books, made=made: _job(books, made))))  # type: ignore[misc]
        await asyncio.sleep(0)
    return count + sum(await asyncio.gather(*waiting))


def _job(books: Books, made: list[list[Entry]]) -> int:
    return sum(len(books.ledger.post(entries)) for entries in made)


def _hamlet(code: str, gifts: float, dice: random.Random) -> Iterator[Entry]:
    for year in YEARS:
        at = datetime(year, 3, 1, tzinfo=UTC) + timedelta(seconds=dice.randrange(10**6))
        on = date(year, 3, 1)
        if dice.random() < 0.9:
            for model in MODELS:
                total = 1 if model == "community" else dice.randint(20, 300)
                registered = dice.randint(0, total)
                values = {"total": total, "registered": registered, "achieved": dice.randint(0, registered)}
                for number, value in values.items():
                    yield Entry(unit=code, year=year, on=on, at=at, kind="level", indicator=f"{model}.{number}",
                                value=value, person=1)  # fmt: skip
        for _ in range(int(gifts / 3 + dice.random())):
            kind = "pledge" if dice.random() < 0.1 else "receipt"
            name = f"{dice.choice(NAMES)} {dice.randrange(1000)}" if dice.random() < 0.5 else None
            yield Entry(unit=code, year=year, on=on, at=at, kind=kind, value=dice.randint(1, 50) * 10_000, name=name,
                        indicator="fund.pledged" if kind == "pledge" else "fund.received", person=1)  # fmt: skip


if __name__ == "__main__":
    house = Storage(sys.argv[1], catalogue.load())
    house.migrate()
    spent = time.process_time()
    entries, seconds = load(house, int(sys.argv[2]), int(sys.argv[3]))
    spent = time.process_time() - spent
    if not house.place.is_sqlite:  # as its own housekeeping does within the hour
        with house.place.engine().connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    house.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"entries": entries, "seconds": seconds, "cpu": spent, "peak": peak}))
