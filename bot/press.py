"""The press: makes the files that people asked for, and puts them in the outbox; nobody else waits for it.

Each order is made by a process of its own (`bot.reports.maker`), one or two at a time. Work that takes longer says how
far it is: where a channel can edit, in the message that said it was begun, else a line every few seconds. The letter is
put and the order taken off the list in one transaction: after a crash it is made again, and sent once.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from itertools import count
from pathlib import Path

import structlog

from bot.clock import Clock
from bot.orders import Order, waiting
from bot.press_letters import allowed_names, answer
from bot.press_names import shown_names
from bot.reports.made import Made
from bot.reports.making import Task, making
from bot.reports.page import LASTING, address
from bot.reports.telling import Telling
from bot.signing import key
from handlers.core.places import mid_sentence
from handlers.core.talk import Letter, say
from handlers.pointing import WHAT as POINTS_FILE
from locales.voice import Voice, voice
from storage import Books, Storage, StorageError
from storage.reports import answer_to

log = structlog.get_logger()

AT_ONCE = 2
LOOK = 0.25  # seconds between looks at the list, however often it is woken
QUIET = 3.0  # seconds between two words on how far it is
EDITS = frozenset({"telegram", "local"})
PATIENCE = 300.0  # seconds until an order is given up
AGAIN = (2.0, 10.0, 30.0)  # seconds until a platform is asked again for a file


Reader = Callable[[Order], Awaitable[Made]]


class Press:
    """`run` as a task; `wake` after each commit that may have left an order; `put` is called after each letter put.
    `public` gives the address that links begin with, "" where there is none."""

    def __init__(
        self,
        storage: Storage,
        url: str,
        clock: Clock,
        put: Callable[[], None],
        *,
        public: Callable[[], str] = str,
        points: Path | None = None,
        brought: Reader | None = None,
    ) -> None:
        self._storage, self._url, self._clock, self._put = storage, url, clock, put
        self._public, self._points, self._brought = public, points, brought
        self._stir = asyncio.Event()
        self._stir.set()  # what a crash left is looked for first
        self._making: dict[str, asyncio.Task[None]] = {}
        self._places = asyncio.Semaphore(AT_ONCE)

    def wake(self) -> None:
        """There may be a new order."""
        self._stir.set()

    async def run(self) -> None:
        """Make what is asked for, until cancelled."""
        while True:
            await self._stir.wait()
            self._stir.clear()
            try:
                orders = await self._storage.look(waiting)
            except StorageError as error:
                log.error("press.storage_failed", cause=error.kind)
                orders = []
                asyncio.get_running_loop().call_later(1.0, self._stir.set)
            for order in orders:
                if order.key not in self._making:
                    self._making[order.key] = asyncio.create_task(self._serve(order))
            await asyncio.sleep(LOOK)

    async def stop(self) -> None:
        """Leave what is not yet made for the next start."""
        for task in self._making.values():
            task.cancel()
        await asyncio.gather(*self._making.values(), return_exceptions=True)

    async def _serve(self, order: Order) -> None:
        try:
            reading = order.what == POINTS_FILE  # waits for a platform, and needs no processor
            async with nullcontext() if reading else self._places:
                shown = await self._storage.look(lambda books: shown_names(books, order.unit))
                result = await self._result(order)
                done = await self._storage.begin(lambda books: answer(books, order, result, shown, self._clock.utc()))
            (self._put if done else self._stir.set)()
        except StorageError as error:
            log.error("press.storage_failed", cause=error.kind)
            asyncio.get_running_loop().call_later(1.0, self._stir.set)
        finally:
            del self._making[order.key]

    async def _result(self, order: Order) -> Made:
        speak = voice(order.language)
        try:
            allowed = await self._storage.look(lambda books: allowed_names(books, order))
            if allowed is None:
                return Made(speak.say(say("see-nothing")))
            if order.what == POINTS_FILE:
                return await self._read(order, speak)
            if order.what == "page":
                return Made(await self._storage.begin(lambda books: self._page(books, order)))
            async with asyncio.timeout(PATIENCE):
                return await self._made(order, names=allowed)
        except (OSError, TimeoutError, ValueError, RuntimeError) as error:
            log.error("press.failed", what=order.what, error=type(error).__name__)
            return Made(speak.say(say("report-failed")))

    async def _read(self, order: Order, speak: Voice) -> Made:
        """What is said about a file that a chair sent; asked for again and again where its platform is not there."""
        for wait in (*AGAIN, None):
            try:
                if self._brought is not None:
                    return await self._brought(order)
            except RuntimeError:
                if wait is not None:
                    await asyncio.sleep(wait)
                    continue
            break
        return Made(speak.say(say("points-unfetched")))

    def _page(self, books: Books, order: Order) -> str:
        """The words with the link; needs a transaction that may write, as the key is made when first used."""
        speak, unit = voice(order.language), books.units.get(order.unit)
        if not self._public() or unit is None:
            return speak.say(say("report-no-page"))
        now = self._clock.utc()
        link = self._public() + address(key(books), order.person, order.unit, order.year, now)
        until = (now + LASTING).astimezone(self._clock.zone).date()
        place = mid_sentence(unit)
        return speak.say(say("report-done-page", place=place, year=str(order.year), link=link, until=until))

    async def _made(self, order: Order, *, names: bool) -> Made:
        """What the process made. Raises RuntimeError where it failed."""
        task = Task(
            url=self._url, what=order.what, unit=order.unit, year=order.year, language=order.language,
            today=self._clock.local().date().isoformat(), names=names,
            points=str(self._points) if self._points else "",
        )  # fmt: skip
        telling, steps = Telling(time.monotonic(), QUIET), count(1)

        async def far(done: int, of: int) -> None:
            if telling.due(time.monotonic()):
                number = next(steps)
                await self._storage.begin(lambda books: self._far(books, order, done, of, number))
                self._put()

        return await making(task, far)

    def _far(self, books: Books, order: Order, done: int, of: int, number: int) -> None:
        """A line on how far it is, in place of the one that said it was begun where the channel can edit."""
        text = voice(order.language).say(say("report-progress", done=done, of=of))
        edits = answer_to(books, order.source) if order.channel in EDITS else ""
        letter = Letter(id=0, channel=order.channel, chat=order.chat, text=text, edits=edits,
                        key=f"{order.key}:{number}")  # fmt: skip
        books.outbox.put(letter, None, self._clock.utc())
