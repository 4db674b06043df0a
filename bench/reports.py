"""Files for a province of 3.000 hamlets: `python -m bench.reports`. Time from order to file, and the peak of memory.

Each is made as the bot makes it, by a process of its own; "warm" is the picture alone, content at hand.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path

from bot.reports.chart import draw
from bot.reports.making import Task
from bot.reports.shelf import BookShelf
from handlers.core.ledger import Entry
from handlers.core.reports.charts import charts
from handlers.core.reports.gather import Wish, gather
from handlers.core.reports.naming import Naming
from handlers.core.units import Unit
from locales import catalogue
from locales.voice import voice
from storage import Books, Storage

COMMUNES, HAMLETS, YEAR = 120, 25, 2026
NOW, DAY = datetime(2026, 11, 22, tzinfo=UTC), date(2026, 11, 22)
KINDS = ("chart", "sheet", "document", "pdf", "donors")
FIGURES = {
    "family.total": 231, "family.registered": 190, "family.achieved": 150, "clan.total": 4, "clan.registered": 3,
    "clan.achieved": 3, "community.registered": 1, "community.achieved": 1, "members": 60, "fund.raised": 26_700_000,
}  # fmt: skip


def province(books: Books) -> None:
    """Two years of figures of every hamlet."""
    books.units.upsert([
        Unit(code="P", name="Tỉnh Thử", kind="tỉnh", parent="VN"),
        *(Unit(code=f"P{c}", name=f"Xã Thử {c}", kind="xã", parent="P") for c in range(COMMUNES)),
        *(
            Unit(code=f"P{c}-{h}", name=f"Thôn Thử {h}", kind="thôn", parent=f"P{c}", households=231)
            for c in range(COMMUNES) for h in range(HAMLETS)
        ),
    ])  # fmt: skip
    books.ledger.post(
        Entry(unit=f"P{c}-{h}", year=year, on=DAY.replace(year=year), at=NOW.replace(year=year), kind="level",
              indicator=indicator, value=value + (c * h) % 7)
        for year in (YEAR - 1, YEAR) for c in range(COMMUNES) for h in range(HAMLETS)
        for indicator, value in FIGURES.items()
    )  # fmt: skip


def made(url: str, what: str) -> tuple[float, float, float, int]:
    """(seconds, of them on a processor, peak megabytes, bytes) of one order."""
    task = Task(url=url, what=what, unit="P", year=YEAR, language="vi", today=DAY.isoformat(), names=True)
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "bot.reports.maker", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(asdict(task)).encode())
        process.stdin.close()
        peak, last = 0.0, b""
        for line in process.stdout:  # a line a commune: often enough to see the peak
            last, peak = line, max(peak, memory(process.pid))
        peak = max(peak, memory(process.pid))
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
        took = time.perf_counter() - begun
        size = sum(Path(file["path"]).stat().st_size for file in json.loads(last)["files"])
    return took, usage.ru_utime + usage.ru_stime, peak, size


def memory(pid: int) -> float:
    """The most megabytes a process has held so far, its own alone."""
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.db"
        storage = Storage(url, catalogue.load())
        storage.migrate()
        storage.begin_now(province)
        _say(f"{COMMUNES * HAMLETS} hamlets in {COMMUNES} communes, two years")
        for what in KINDS:
            took, cpu, peak, size = made(url, what)
            _say(f"{what:9} {took:6.2f} s ({cpu:5.2f} s of a processor) {peak:5.0f} MB {size / 1000:7.0f} kB")

        def content(books: Books):  # type: ignore[no-untyped-def]
            unit = books.units.get("P")
            assert unit is not None
            shelf = BookShelf(books)
            return gather(shelf, catalogue.load(), unit, YEAR, DAY, Naming(), names=False, wish=Wish(before=False))

        begun = time.perf_counter()
        report = storage.look_now(content)
        _say(f"page      {time.perf_counter() - begun:6.2f} s to collect")
        for number, chart in enumerate(charts(report), 1):
            begun = time.perf_counter()
            size = len(draw(chart, voice("vi")))
            _say(f"chart {number}   {time.perf_counter() - begun:6.2f} s warm {size / 1000:12.0f} kB")
        storage.close()


if __name__ == "__main__":
    main()
