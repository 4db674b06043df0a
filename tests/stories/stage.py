"""A stage for stories: the whole bot but for the platform, which each kind of stage plays itself.

Every message is delivered twice, as platforms do; the second time nothing must happen.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.channels import Accept, Delivery, Pace
from bot.clock import Clock
from bot.desk import Desk
from bot.heartbeat import Heartbeat
from bot.imports import import_units
from bot.post import Post
from handlers.core.talk import Letter, Message
from locales import hearing
from storage import Books, Storage
from tests.stories.talk import Step
from tests.waiting import until

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
Heard = tuple[str, str, list[str]]  # to whom, text, labels
TWICE = 2


class StoryClock(Clock):
    """Stands until it is moved, however long a machine takes; no two looks see the same moment."""

    def __init__(self, at: datetime) -> None:
        super().__init__(ZONE, moved=True)
        object.__setattr__(self, "_start", at if at.tzinfo else at.replace(tzinfo=ZONE))
        object.__setattr__(self, "_looks", itertools.count())

    def utc(self) -> datetime:
        looks: Iterator[int] = self._looks  # type: ignore[attr-defined]
        start: datetime = self._start  # type: ignore[attr-defined]
        return start.astimezone(UTC) + self.shift + timedelta(microseconds=next(looks))

    def move(self, to: datetime) -> None:
        """To that moment, if it is later."""
        if to > (now := self.utc()):
            object.__setattr__(self, "shift", self.shift + (to - now))


class Silent:
    """A channel that keeps what it is given to send: the stage on which a story is played straight."""

    name = "local"
    limit = 4096
    pace = Pace(overall=1e9, chat=1e9, group_minute=10**9)

    def __init__(self) -> None:
        self.letters: list[Letter] = []
        self._numbers = 0

    async def start(self, accept: Accept) -> None:
        self.accept = accept

    async def send(self, letter: Letter) -> Delivery:
        self._numbers += 1
        self.letters.append(letter)
        return Delivery(verdict="sent", id=f"b{self._numbers}")

    async def acknowledge(self, message: Message) -> None:
        return None

    async def stop(self) -> None:
        return None


@dataclass
class Stage:
    """Plays one story straight. `said` are (chat, text, labels) in the order they were sent."""

    storage: Storage
    start: datetime
    channel: Silent = field(default_factory=Silent)
    keys: dict[str, str] = field(default_factory=dict)  # name: chat
    codes: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.clock = StoryClock(self.start)

    async def __aenter__(self) -> Stage:
        self.post = Post(self.storage, [self.channel], self.clock, paced=False)
        self.desk = Desk(self.storage, hearing.load(), self.clock, self.post.wake)
        await self.channel.start(self.desk.accept)
        self._posting = asyncio.create_task(self.post.run())
        self.heart = Heartbeat(self.storage, self.clock, self.post.wake)
        self._said: list[Heard] = []
        self._numbers = 0
        self._mine: dict[str, list[tuple[str, str]]] = {}
        self._seen = 0
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.post.stop()
        self._posting.cancel()

    def settle(self, units: Path, people: Sequence[tuple[str, str, str]]) -> None:
        """Units in, people joined; a person called "code X" is only a code named X."""
        errors = import_units(self.storage, units.read_bytes(), dry_run=False)[1]
        assert not errors, errors
        now = self.clock.utc()

        def join(books: Books) -> None:
            for name, role, unit in people:
                code = books.invites.create(unit, role, now)  # type: ignore[arg-type]
                if name.startswith("code "):
                    self.codes[name.removeprefix("code ")] = code
                    continue
                chat = self.chat(name)
                known = books.people.join(code, self.channel.name, chat, chat, name, "đồng ý", now)
                assert known is not None

        self.storage.begin_now(join)

    def chat(self, name: str) -> str:
        """The chat of somebody, made when first named."""
        return self.keys.setdefault(name, f"k{len(self.keys) + 1}")

    async def act(self, step: Step) -> list[Heard]:
        """A story's step, and all that was sent since the one before."""
        words = step.words.replace("\\n", "\n")
        for name, code in self.codes.items():
            words = words.replace("{" + name + "}", code)
        if step.verb in ("clock", "off"):
            await self.clock_to(words, off=step.verb == "off")
        elif step.verb == "replies":
            quoted, _, words = words.partition(" | ")
            await self.replies(step.who, words, quoted)
        else:
            await getattr(self, step.verb)(step.who, words)
        return self.said()

    async def says(self, who: str, text: str, reply_to: str = "") -> None:
        self._numbers += 1
        chat, id = self.chat(who), f"m{self._numbers}"
        self._mine.setdefault(who, []).append((id, text))
        await self._deliver(Message(**self._common(who), chat=chat, id=id, text=text, reply_to=reply_to))

    async def edits(self, who: str, text: str) -> None:
        self._numbers += 1
        id, _ = self._mine[who][-1]
        edit = str(self._numbers)
        await self._deliver(Message(**self._common(who), chat=self.chat(who), id=id, text=text, edit=edit))

    async def replies(self, who: str, text: str, quoted: str) -> None:
        id = next(id for id, said in reversed(self._mine[who]) if said.startswith(quoted))
        await self.says(who, text, reply_to=id)

    async def taps(self, who: str, label: str) -> None:
        self._numbers += 1
        tokens = [
            token
            for letter in self.channel.letters
            if letter.chat == self.chat(who)
            for name, token in letter.choices
            if name == label
        ]
        token = tokens[-1] if tokens else label  # a forged one
        id = f"t{self._numbers}"
        await self._deliver(
            Message(**self._common(who), chat=self.chat(who), id=id, kind="tap", tap=token, callback=id)
        )

    def _common(self, who: str) -> dict[str, object]:
        return {"channel": self.channel.name, "sender": self.chat(who), "name": who, "at": self.clock.utc()}

    async def _deliver(self, message: Message) -> None:
        for _ in range(TWICE):
            await self.channel.accept([(message, "{}")])
        await self.quiet()

    async def quiet(self) -> None:
        """Until everything is handled and sent, also what the heartbeat finds due now."""
        await self._sent()
        self._said += self.heard()
        await self._beat()

    async def clock_to(self, when: str, *, off: bool = False) -> None:
        """Time passes until then, the heart beating whenever something is due; or the bot is `off` until then."""
        end = datetime.fromisoformat(when).replace(tzinfo=ZONE)
        assert end > self.clock.utc(), f"{when}: time only passes"
        while not off:
            due = self.storage.look_now(lambda books: books.schedules.next_fire())
            if due is None or due > end:
                break
            self.clock.move(due + timedelta(seconds=1))
            await self._beat(said_when=True)
        self.clock.move(end)
        await self._beat(said_when=True)

    async def _beat(self, said_when: bool = False) -> None:
        """All that is due now. Letters to many go out at once: here each beat's are put in order of their names."""
        while await self.heart.tick():
            now = f"{self.clock.local():%d/%m %H:%M} " if said_when else ""
            await self._sent()
            self._said += sorted((now + who, text, labels) for who, text, labels in self.heard())
            self.clock.move(self.clock.utc() + timedelta(seconds=4))  # so that it is told how it went

    def said(self) -> list[Heard]:
        """All that was sent since last asked."""
        said, self._said = self._said + self.heard(), []
        return said

    async def _sent(self) -> None:
        """Until everything is handled and sent."""
        await self.desk.idle()
        self.post.wake()
        await until(lambda: not self.storage.look_now(lambda books: books.outbox.waiting())[0])

    def heard(self) -> list[tuple[str, str, list[str]]]:
        """What was sent since last asked: (to whom, text, labels)."""
        fresh = self.channel.letters[self._seen :]
        self._seen = len(self.channel.letters)
        names = {chat: name for name, chat in self.keys.items()}
        return [(names[letter.chat], letter.text, [label for label, _ in letter.choices]) for letter in fresh]
