"""The bot itself, as `make run` starts it: a process of its own, its data in a folder of its own, any free port."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.waiting import LIMIT, held_port

ROOT = Path(__file__).parents[2]
READY = 300.0  # seconds, demonstration data included


@contextlib.contextmanager
def bot(folder: Path) -> Iterator[str]:
    """The page's address while the bot runs over the data in `folder`; stopped by SIGTERM."""
    with held_port() as port:
        yield from _on(port, folder)


def _on(port: int, folder: Path) -> Iterator[str]:
    settings = {"KHUYENHOC_PORT": str(port), "KHUYENHOC_DATABASE_URL": f"sqlite:///{folder / 'khuyenhoc.db'}"}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("KHUYENHOC_")}
    with (folder / "bot.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"], cwd=ROOT, env=inherited | settings, stdout=log, stderr=log
        )
    try:
        _wait(f"http://127.0.0.1:{port}/health", process, folder / "bot.log")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(LIMIT)


def _wait(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + READY
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=LIMIT) as answer:
            if answer.status == 200:
                return
        time.sleep(0.05)
    raise AssertionError(f"the bot did not start:\n{log.read_text(encoding='utf-8', errors='replace')[-3000:]}")
