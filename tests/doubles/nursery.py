"""Processes of the bot that begin with its modules already read: forked from one that has imported them.

Nine tenths of the processor that a start of `python -m bot` takes go into importing, the same each time. What is forked
runs the same command line, has its own memory, connections and files, and can be killed like any other. Starts from
nothing are in tests/page/test_run.py, tests/reports/test_run.py and tests/test_bad_input.py.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from multiprocessing.process import BaseProcess
from pathlib import Path

PREPARED = ("bot.cli", "bot.run", "bot.channels.telegram", "bot.channels.zalo_oa", "uvloop", "psycopg", __name__)
_mother = multiprocessing.get_context("forkserver")
_mother.set_forkserver_preload(list(PREPARED))


def begin(arguments: tuple[str, ...], environment: Mapping[str, str], out: Path, error: Path) -> BaseProcess:
    """`python -m bot …` in that environment, what it writes added to these files; the running process."""
    process = _mother.Process(target=_live, args=(arguments, dict(environment), str(out), str(error)), daemon=True)
    process.start()
    return process


def run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """A command of the bot to its end, with these settings (`DATABASE_URL="…"`) and no others."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KHUYENHOC_")}
    environment |= {f"KHUYENHOC_{name}": value for name, value in settings.items()}
    with tempfile.TemporaryDirectory() as folder:
        out, error = Path(folder) / "out", Path(folder) / "error"
        process = begin(arguments, environment, out, error)
        process.join()
        said, complained = out.read_text(encoding="utf-8"), error.read_text(encoding="utf-8")
        code = process.exitcode or 0
    return subprocess.CompletedProcess(arguments, code, said, complained)


def _live(arguments: tuple[str, ...], environment: dict[str, str], out: str, error: str) -> None:
    """In the new process."""
    for place, name in ((1, out), (2, error)):
        file = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(file, place)
        os.close(file)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["bot", *arguments]
    from bot.cli import main

    main(prog_name="python -m bot")
