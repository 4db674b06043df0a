"""Has a process of its own make what one order asks for, and hears how far it is: see `bot.reports.maker`."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bot.reports.made import Made
from handlers.core.talk import Attachment

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What the process is told. `names`: the asker is entitled to them; `points`: the folder of emulation points."""

    url: str
    what: str
    unit: str
    year: int
    language: str
    today: str
    names: bool
    points: str = ""


async def making(task: Task, far: Callable[[int, int], Awaitable[None]]) -> Made:
    """What it made. Raises RuntimeError with the kind of error where it failed; cancelled, the process is gone."""
    with tempfile.TemporaryDirectory(prefix="khuyenhoc-") as folder:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot.reports.maker", folder, env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            last = await _followed(process, task, far)
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if "text" not in last:
            raise RuntimeError(last.get("error", "ended"))
        return Made(last["text"], tuple(_file(its) for its in last["files"]), tuple(last["captions"]))


async def _followed(
    process: asyncio.subprocess.Process, task: Task, far: Callable[[int, int], Awaitable[None]]
) -> Mapping[str, Any]:
    """Its last word."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(asdict(task)).encode())
    process.stdin.close()
    last: Mapping[str, Any] = {}
    async for line in process.stdout:
        last = json.loads(line)
        if "done" in last:
            await far(last["done"], last["of"])
    await process.wait()
    return last


def _file(its: Mapping[str, Any]) -> Attachment:
    return Attachment(its["name"], its["media_type"], Path(its["path"]).read_bytes(), picture=its["picture"])
