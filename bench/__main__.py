"""`make bench`: every benchmark in turn, each printing its figures side by side. Nothing here is asserted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ORDER = ("reading", "messages", "broadcast", "tally", "reports")  # those not named come after, by name


def main() -> None:
    """Each benchmark is a module with a command line of its own, and runs in a process of its own."""
    wanted = sys.argv[1:]
    modules = {file.stem for file in HERE.glob("*.py") if "__main__" in file.read_text(encoding="utf-8")} - {"__main__"}
    for name in sorted(modules, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name)):
        if (wanted and name not in wanted) or name.startswith(("echo", "fuzz")):
            continue
        sys.stdout.write(f"\n== {name}\n")
        sys.stdout.flush()
        subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False)  # noqa: S603 (our own modules)


if __name__ == "__main__":
    main()
