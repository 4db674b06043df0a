"""Messages a second through the whole bot, beside a stock echo bot that stores nothing: `python -m bench.messages`.

Both run as processes of their own against the same double of the Bot API, in turns, with 1 and with 64 people writing.
Ours commits every message before it is confirmed, understands it, moves the tally and commits the reply before it is
sent; its pacing is lifted (KHUYENHOC_PACE=off), as no platform would take this many.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.people import Rate, join, write
from handlers.core.units import Unit
from storage import Books, Storage
from tests.doubles.telegram import TOKEN, Telegram

PEOPLE = (1, 64)
HAMLETS = 8  # in a commune
TEXTS = ("đăng ký 45, đạt 38", "GĐHT đạt 39", "gia đình học tập đạt 40", "gđht đăng ký 46 đạt 40")


@dataclass(frozen=True, slots=True)
class Run:
    name: str
    rates: list[Rate]
    ready: float  # seconds from start to the first question for updates
    idle_mb: float
    busy_mb: float


@asynccontextmanager
async def bot(telegram: Telegram, *command: str, **settings: str) -> AsyncIterator[tuple[int, float]]:
    """A bot process; its id and how long it took to ask for updates."""
    telegram.calls.clear()
    begun = time.perf_counter()
    environment = os.environ | {
        "KHUYENHOC_TELEGRAM_TOKEN": TOKEN,
        "KHUYENHOC_TELEGRAM_API_URL": telegram.url,
        **settings,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, env=environment, stderr=asyncio.subprocess.PIPE
    )
    drained: list[bytes] = []

    async def drain() -> None:
        assert process.stderr is not None
        async for line in process.stderr:
            drained.append(line)

    draining = asyncio.create_task(drain())
    while not any(method == "getUpdates" for method, _ in telegram.calls):
        if process.returncode is not None or time.perf_counter() - begun > 60:
            await draining
            sys.exit(f"{' '.join(command)} did not start:\n{b''.join(drained[-20:]).decode()}")
        await asyncio.sleep(0.005)
    try:
        yield process.pid, time.perf_counter() - begun
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await process.wait()
        await draining


def memory(pid: int) -> float:
    """Resident megabytes."""
    fields = Path(f"/proc/{pid}/statm").read_text().split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def prepared(url: str, people: int) -> list[str]:
    """A hamlet and an invite for each person, eight hamlets to a commune as in Hà Tĩnh."""
    storage = Storage(url)
    storage.migrate()
    now = datetime.now(UTC)

    def work(books: Books) -> list[str]:
        communes = [Unit(code=f"BX{n}", name=f"xã {n}", kind="xã", parent="VN") for n in range(people // HAMLETS + 1)]
        hamlets = [Unit(code=f"B{n}", name=f"thôn {n}", kind="thôn", parent=f"BX{n // HAMLETS}") for n in range(people)]
        books.units.upsert([*communes, *hamlets])
        return [books.invites.create(hamlet.code, "reporter", now) for hamlet in hamlets]

    codes = storage.begin_now(work)
    storage.close()
    return codes


async def ours(telegram: Telegram, seconds: float, people: tuple[int, ...]) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        url = os.environ.get("BENCH_DATABASE_URL") or f"sqlite:///{folder}/bench.db"
        codes = prepared(url, max(people))
        async with bot(
            telegram, "-m", "bot", "run", KHUYENHOC_DATABASE_URL=url, KHUYENHOC_PACE="off", KHUYENHOC_PORT="0"
        ) as (pid, ready):
            await asyncio.sleep(1)
            idle = memory(pid)
            crowd = [telegram.person(2000 + n) for n in range(max(people))]
            await join(crowd, codes)
            rates = [await write(telegram, crowd[:count], TEXTS, seconds) for count in people]
            return Run("khuyenhoc", rates, ready, idle, memory(pid))


async def stock(telegram: Telegram, seconds: float, people: tuple[int, ...]) -> Run:
    async with bot(telegram, "-m", "bench.echo_ptb") as (pid, ready):
        await asyncio.sleep(1)
        idle = memory(pid)
        crowd = [telegram.person(1000 + n) for n in range(max(people))]
        rates = [await write(telegram, crowd[:count], TEXTS, seconds) for count in people]
        return Run("echo (python-telegram-bot)", rates, ready, idle, memory(pid))


def table(runs: list[Run]) -> str:
    lines = [f"{'':28}{'people':>7}{'messages/s':>12}{'median ms':>11}{'p95 ms':>9}"]
    for run in runs:
        for rate in run.rates:
            lines.append(f"{run.name:28}{rate.people:7}{rate.a_second:12.0f}{rate.median:11.1f}{rate.p95:9.1f}")
    lines.append("")
    for run in runs:
        lines.append(f"{run.name:28}ready {run.ready:.2f} s, idle {run.idle_mb:.0f} MB, after {run.busy_mb:.0f} MB")
    return "\n".join(lines)


async def main(seconds: float, rounds: int) -> None:
    telegram = Telegram()
    await telegram.start()
    runs = []
    for _ in range(rounds):
        runs += [await stock(telegram, seconds, PEOPLE), await ours(telegram, seconds, PEOPLE)]
    await telegram.stop()
    sys.stdout.write(table(runs) + "\n")
    if telegram.faults:
        sys.exit(f"requests against the schema: {telegram.faults[:5]}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=5.0)
    parser.add_argument("--rounds", type=int, default=1)
    given = parser.parse_args()
    asyncio.run(main(given.seconds, given.rounds))
