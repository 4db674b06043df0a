"""The bot as a process of its own on a double of Telegram, to be killed and started again."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Callable
from datetime import datetime
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.doubles import nursery
from tests.doubles.telegram import Telegram
from tests.waiting import LIMIT, until


class BotProcess:
    """`python -m bot run`, its output in a file, which a failing test shows."""

    def __init__(self, telegram: Telegram, url: str, **settings: str) -> None:
        self._telegram = telegram
        self._environment = os.environ | {
            "KHUYENHOC_DATABASE_URL": url,
            "KHUYENHOC_TELEGRAM_TOKEN": telegram.token,
            "KHUYENHOC_TELEGRAM_API_URL": telegram.url,
            "KHUYENHOC_PORT": "0",
            **settings,
        }
        self._said = Path(tempfile.mkdtemp()) / "bot.log"
        self._process: BaseProcess | None = None

    def at(self, moment: datetime) -> None:
        """When it will be at the next start, by its own clock."""
        self._environment["KHUYENHOC_NOW"] = moment.isoformat()

    async def start(self, within: float = LIMIT) -> None:
        """Until it asks for updates."""
        self._telegram.calls.clear()
        process = self._process = nursery.begin(("run",), self._environment, self._said, self._said)

        def polls() -> bool:
            assert process.exitcode is None, self.said()
            return any(method == "getUpdates" for method, _ in self._telegram.calls)

        await until(polls, within)

    async def kill(self) -> None:
        """-9: no chance to write anything down."""
        await self._end(BaseProcess.kill)

    async def stop(self) -> int:
        """As a service manager stops it; the exit code."""
        return await self._end(BaseProcess.terminate)

    def said(self) -> str:
        """The end of what it logged."""
        return self._said.read_text(encoding="utf-8")[-4000:]

    async def _end(self, send: Callable[[BaseProcess], None]) -> int:
        process, self._process = self._process, None
        if process is None:
            return 0
        send(process)
        await asyncio.to_thread(process.join)
        return process.exitcode or 0
