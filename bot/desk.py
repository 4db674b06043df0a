"""The desk: accept first, understand later, answer after the commit.

`accept` writes what arrived into the inbox and returns; only then is the platform told. Each person's messages are
then handled one after the other, each in one transaction: scene, `respond`, entries, letters, handled. A crash after
either commit is picked up by `catch_up` at the next start.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

import structlog

from bot import watch
from bot.channels import Arrival
from bot.clock import Clock
from bot.enact import Enactment
from bot.links import Links
from bot.patience import GROUP, Patience
from bot.scene import scene_of
from handlers import respond, respond_aside
from handlers.core.facts import Reading
from handlers.core.parting import parted
from handlers.core.reading import read
from handlers.core.talk import Message, Notice, Reply, Say, say
from handlers.core.turn import LONGEST_REPORT, Hearing, Outcome, Turn
from storage import Books, Storage, StorageError

log = structlog.get_logger()

TRIES = 5  # turns of one message before only the operator is left to look at it
PATIENCE = (0.2, 1.0, 5.0)  # seconds between tries while the database is locked or full

Key = tuple[str, str]  # channel, sender: one person's turn at a time


class Desk:
    """Between the channels and the books. `replied` is called after each commit that may have left letters."""

    def __init__(
        self,
        storage: Storage,
        hearing: Hearing,
        clock: Clock,
        replied: Callable[[], None],
        links: Links | None = None,
        patience: Patience | None = None,
    ) -> None:
        self._storage, self._hearing, self._clock = storage, hearing, clock
        self._replied, self.links = replied, links or Links()
        self._patience = patience
        self._stopping = asyncio.Event()
        self._in_groups: set[int] = set()  # messages that wait, whose group has a limit of its own
        self._waiting: dict[Key, deque[int]] = {}
        self._turns: set[asyncio.Task[None]] = set()
        self.acknowledge: Callable[[Message], None] = lambda message: None
        self.handled = 0

    async def accept(self, arrivals: Sequence[Arrival]) -> None:
        """Commit what arrived. Raises StorageError where it could not be kept: then it must be delivered again."""
        received = self._clock.utc()

        def keep(books: Books) -> list[tuple[int, Message]]:
            fresh = []
            for arrival, raw in arrivals:
                if isinstance(arrival, Notice):
                    _notice(books, arrival)
                    continue
                id, new = books.inbox.accept(arrival, raw, received)
                if new:
                    fresh.append((id, arrival))
            return fresh

        for id, message in await self._storage.begin(keep, urgent=True):
            if message.kind == "tap":
                self.acknowledge(message)
            if message.group:
                self._in_groups.add(id)
            self._queue(id, (message.channel, message.sender))

    async def catch_up(self) -> int:
        """Queue what was accepted before a crash and never handled; how many."""

        def left(books: Books) -> list[tuple[int, Key]]:
            found = [(id, books.inbox.get(id)) for id in books.inbox.unhandled(TRIES)]
            return [(id, (message.channel, message.sender)) for id, message in found if message]

        waiting = await self._storage.look(left)
        for id, key in waiting:
            self._queue(id, key)
        return len(waiting)

    async def idle(self) -> None:
        """Wait until every queued turn has ended."""
        while self._turns:
            await asyncio.gather(*tuple(self._turns), return_exceptions=True)

    async def stop(self) -> None:
        """`idle`, but what waits for its turn because too much came at once is left for the next start."""
        self._stopping.set()
        await self.idle()

    def _queue(self, id: int, key: Key) -> None:
        line = self._waiting.get(key)
        if line is not None:
            line.append(id)
            return
        self._waiting[key] = deque([id])
        task = asyncio.create_task(self._serve(key))
        self._turns.add(task)
        task.add_done_callback(self._turns.discard)

    async def _serve(self, key: Key) -> None:
        line = self._waiting[key]
        while line and not self._stopping.is_set():
            id = line.popleft()
            if self._patience is None or await self._may_go_on(self._patience, key, id):
                await self._turn(id)
        del self._waiting[key]

    async def _may_go_on(self, patience: Patience, key: Key, id: int) -> bool:
        """Wait where more came at once than is answered at once; said once. False where the bot stops meanwhile."""
        now = asyncio.get_running_loop().time()
        seconds, first = patience.wait(key, now)
        message = (
            await self._storage.look(lambda books: books.inbox.get(id)) if seconds or id in self._in_groups else None
        )
        self._in_groups.discard(id)
        if message is not None and message.group:
            for_all, first_for_all = patience.wait((message.channel, "chat", message.chat), now, GROUP)
            seconds, first = max(seconds, for_all), first or first_for_all
        if first and message is not None:
            await self._say(id, say("slow-down"))
        if seconds:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), seconds)
        return not self._stopping.is_set()

    async def _say(self, id: int, line: Say) -> None:
        """One line to whoever sent that message, beside its turn."""

        def put(books: Books) -> None:
            if (message := books.inbox.get(id)) is not None:
                turn = self._turn_of(books, message, id)
                told = Outcome(replies=(Reply(lines=(line,)),))
                watch.noted(turn, told)
                self._carry(books, turn, told, self._clock.utc())

        await self._storage.begin(put)
        self._replied()

    async def _turn(self, id: int) -> None:
        for wait in (*PATIENCE, None):
            try:
                await self._storage.begin(lambda books: self._handle(books, id))
            except StorageError as error:
                log.error("turn.database", source=id, kind=error.kind)
                if wait is None:
                    return  # stays unhandled in the inbox: the next start takes it up
                await asyncio.sleep(wait)
            except Exception as error:
                log.exception("turn.failed", source=id, error=type(error).__name__)
                await self._apologise(id, type(error).__name__)
                break
            else:
                break
        self.handled += 1
        self._replied()

    def _handle(self, books: Books, id: int) -> None:
        message = books.inbox.get(id)
        now = self._clock.utc()
        if message is None or not books.inbox.handled(id, now):
            return
        turn = self._turn_of(books, message, id)
        for outcome in self._outcomes(books, turn, now):
            watch.noted(turn, outcome)
            self._carry(books, turn, outcome, now)
        if turn.scene.person and not message.group:  # a group is no place for letters to one person
            books.people.wrote(message.channel, message.sender, message.chat, now)

    def _outcomes(self, books: Books, turn: Turn, now: datetime) -> Iterator[Outcome]:
        """What a turn leads to: its figures, then with them in the books what was asked beside them. Where the figures
        ask back, theirs is the last word, so that the next answer is to it."""
        reading, asked = parted(turn.reading) if turn.scene.person else (turn.reading, None)
        if asked is None:
            yield respond(turn)
            return
        figures = respond(replace(turn, reading=reading, parted=True))
        asks = any(reply.dialogue and reply.dialogue.question for reply in figures.replies)
        if not asks:
            yield figures
        scene = replace(turn.scene, question=None, offered=None)
        aside = replace(turn, reading=asked, scene=scene, records=books.records.at(now), parted=True)
        if (outcome := respond_aside(aside)) is not None:
            yield outcome
        if asks:
            yield figures

    def _turn_of(self, books: Books, message: Message, id: int) -> Turn:
        scene = scene_of(books, message, id, self._clock)
        reading = Reading()
        if len(message.text) <= LONGEST_REPORT:
            reading = read(message.text, scene.now.replace(tzinfo=None), self._hearing.words)
            reading = self._hearing.catalogue.in_steps(reading)
        return Turn(message, scene, books.records.at(self._clock.utc()), reading, self._hearing)

    def _carry(self, books: Books, turn: Turn, outcome: Outcome, now: datetime) -> None:
        Enactment(books, turn.message, turn.scene, now, self.links).carry_out(outcome)

    async def _apologise(self, id: int, reason: str) -> None:
        """A turn that failed is said to have failed, once, and kept for another try."""

        def note(books: Books) -> None:
            tries = books.inbox.tries(id) + 1
            books.inbox.failed(id, reason, tries)
            message = books.inbox.get(id)
            if message is not None and tries == 1:
                turn = self._turn_of(books, message, id)
                self._carry(books, turn, Outcome(replies=(Reply(lines=(say("trouble"),)),)), self._clock.utc())

        try:
            await self._storage.begin(note)
        except Exception as error:
            log.error("turn.unsaid", source=id, error=type(error).__name__)


def _notice(books: Books, notice: Notice) -> None:
    match notice.what:
        case "blocked":
            books.people.unreachable(notice.channel, notice.chat)
        case "unblocked":
            books.people.reachable(notice.channel, notice.chat)
        case "moved":
            books.people.moved(notice.channel, notice.chat, notice.to)
