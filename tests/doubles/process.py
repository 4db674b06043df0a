"""The bot as a process of its own on a double of Telegram, to be killed and started again."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import tempfile
from pathlib import Path

from tests.doubles.telegram import Telegram
from tests.waiting import LIMIT, until


class BotProcess:
    """`python -m bot run` with its output in a file, which a failing test shows."""

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
        self._process: asyncio.subprocess.Process | None = None

    async def start(self, within: float = LIMIT) -> None:
        """Until it asks for updates."""
        self._telegram.calls.clear()
        with self._said.open("ab") as said:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", env=self._environment, stdout=said, stderr=said
            )
        process = self._process

        def polls() -> bool:
            assert process.returncode is None, self.said()
            return any(method == "getUpdates" for method, _ in self._telegram.calls)

        await until(polls, within)

    async def kill(self) -> None:
        """-9: no chance to write anything down."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """As a service manager stops it; the exit code."""
        return await self._end(signal.SIGTERM)

    def said(self) -> str:
        """The end of what it logged."""
        return self._said.read_text(encoding="utf-8")[-4000:]

    async def _end(self, number: signal.Signals) -> int:
        if self._process is None:
            return 0
        if self._process.returncode is None:
            self._process.send_signal(number)
        code = await self._process.wait()
        self._process = None
        return code
