"""The bot without a platform, its press included: for what people are sent as files, and send."""

from __future__ import annotations

import asyncio
import itertools
import json
from base64 import b64encode
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime

from bot.channels import Unfetched
from bot.channels.local.incoming import file_in
from bot.clock import Clock
from bot.desk import Desk
from bot.orders import waiting
from bot.post import Post
from bot.press import Press
from bot.reports.brought import Brought
from bot.reports.made import Made
from bot.reports.maker import run
from bot.reports.making import Task
from handlers.core.talk import Attachment, Letter, Message
from locales import catalogue, hearing
from storage import Storage
from tests.stories.stage import ZONE, Silent

CONFERENCE = datetime(2023, 11, 24, 8)
HEAD, CHAIR, REPORTER = "cum-5", "ky-xuan", "tan-ha"
_numbers = itertools.count(1)


class Passing(Silent):
    """A channel through which people send files; `away` times it cannot be asked for one."""

    away = 0

    async def fetch(self, raw: str, most: int) -> Attachment | Unfetched:
        if self.away:
            self.away -= 1
            return "later"
        name, data = file_in(json.loads(raw)) or ("", b"")
        return Attachment(name, "", data) if len(data) <= most else "large"


class House:
    """The bot without a platform; `heard` gives what was sent since last asked."""

    def __init__(self, url: str, at: datetime) -> None:
        self.storage = Storage(url, catalogue.load())
        self.channel, self.clock = Passing(), Clock.starting(at, ZONE)
        self.post = Post(self.storage, [self.channel], self.clock, paced=False)
        brought = Brought(self.storage, catalogue.load(), lambda: {"local": self.channel}, self.today, None)
        self.press = Press(
            self.storage, url, self.clock, self.post.wake, public=lambda: "https://bot.example", brought=brought
        )
        self._seen = 0

    def today(self) -> date:
        return self.clock.local().date()

    def replied(self) -> None:
        self.post.wake()
        self.press.wake()

    def message(self, who: str, text: str = "", tap: str = "", *, group: bool = False) -> Message:
        id = f"m{next(_numbers)}"
        if tap:
            tap = next(token for letter in reversed(self.channel.letters) for label, token in letter.choices
                       if label == tap and letter.chat == who)  # fmt: skip
        return Message(channel="local", chat=who, id=id, sender=who, at=self.clock.utc(), text=text, group=group,
                       kind="tap" if tap else "text", tap=tap, callback=id if tap else "")  # fmt: skip

    async def says(self, who: str, text: str = "", tap: str = "", *, group: bool = False) -> None:
        message = self.message(who, text, tap, group=group)
        for _ in range(2):  # as platforms do
            await self.channel.accept([(message, "{}")])
        await self.desk.idle()

    async def sends(self, who: str, name: str, data: bytes, caption: str = "") -> None:
        """A file, as the local page sends one."""
        kind = "table" if name.endswith((".csv", ".xlsx")) else "file"
        message = replace(self.message(who, caption), kind=kind)
        raw = json.dumps({"file": {"name": name, "data": b64encode(data).decode()}})
        for _ in range(2):
            await self.channel.accept([(message, raw)])
        await self.desk.idle()

    async def done(self) -> None:
        """Until nothing is left to make or send."""
        async with asyncio.timeout(600):
            while await self.storage.look(lambda books: len(waiting(books)) + books.outbox.waiting()[0]):
                self.replied()
                await asyncio.sleep(0.02)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Until it holds, the post awake meanwhile."""
        async with asyncio.timeout(600):
            while not holds():
                self.replied()
                await asyncio.sleep(0.005)

    def heard(self) -> list[Letter]:
        fresh = self.channel.letters[self._seen :]
        self._seen = len(self.channel.letters)
        return fresh


@asynccontextmanager
async def house(url: str, *, pressing: bool = True, at: datetime = CONFERENCE) -> AsyncIterator[House]:
    its = House(url, at)
    its.desk = Desk(its.storage, hearing.load(), its.clock, its.replied)  # type: ignore[attr-defined]
    await its.channel.start(its.desk.accept)  # type: ignore[attr-defined]
    tasks = [asyncio.create_task(its.post.run())]
    tasks += [asyncio.create_task(its.press.run())] if pressing else []
    yield its
    await its.press.stop()
    await its.post.stop()
    for task in tasks:
        task.cancel()
    its.storage.close()


async def here(task: Task, far: Callable[[int, int], Awaitable[None]]) -> Made:
    """What the press has a process make, made here: the same function, without the second that a start takes."""
    return await asyncio.to_thread(run, task)


def names(letters: list[Letter]) -> list[str]:
    """What the files sent are called."""
    return [file.name for letter in letters for file in letter.files]
