"""The stage on Telegram: people write to a served double, the bot polls it, and every update comes twice."""

from __future__ import annotations

from datetime import datetime

from bot.channels.telegram import TelegramChannel
from storage import Storage
from tests.doubles.person import Person
from tests.doubles.telegram import TOKEN, Sent, Telegram
from tests.stories.stage import Stage
from tests.waiting import until


class TelegramStage(Stage):
    """Chats are numbers here, and a story's tap is a button's callback."""

    def __init__(self, storage: Storage, start: datetime) -> None:
        self.telegram = Telegram()
        super().__init__(storage, start)
        self._wrote: dict[str, list[tuple[int, str]]] = {}

    async def __aenter__(self) -> TelegramStage:
        url = await self.telegram.start()
        self.channel = TelegramChannel(TOKEN, api_url=url, webhook_url=None, proxy=None)
        await super().__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.channel.stop()
        await super().__aexit__()
        await self.telegram.stop()
        assert not self.telegram.faults, self.telegram.faults

    def chat(self, name: str) -> str:
        return self.keys.setdefault(name, str(100 + len(self.keys)))

    def _person(self, who: str) -> Person:
        person = self.telegram.person(int(self.chat(who)), who)
        person.twice = True
        return person

    async def says(self, who: str, text: str, reply_to: str = "") -> None:
        id = self._person(who).says(text, reply_to=int(reply_to or 0))
        self._wrote.setdefault(who, []).append((id, text))
        await self.heard_by_bot()

    async def edits(self, who: str, text: str) -> None:
        self._person(who).edits(self._wrote[who][-1][0], text)
        await self.heard_by_bot()

    async def replies(self, who: str, text: str, quoted: str) -> None:
        id = next(id for id, said in reversed(self._wrote[who]) if said.startswith(quoted))
        await self.says(who, text, reply_to=str(id))

    async def taps(self, who: str, label: str) -> None:
        person = self._person(who)
        try:
            person.taps(label)
        except KeyError:
            person.taps_data(label[:64], 1)
        await self.heard_by_bot()

    async def heard_by_bot(self) -> None:
        """Until the double has no update left that was not confirmed, and all is answered."""
        await until(lambda: not self.telegram.updates.waiting)
        await self.quiet()

    def heard(self) -> list[tuple[str, str, list[str]]]:
        fresh: list[Sent] = self.telegram.sent[self._seen :]
        self._seen = len(self.telegram.sent)
        names = {chat: name for name, chat in self.keys.items()}
        return [(names[str(sent.chat)], sent.text, sent.labels) for sent in fresh]
