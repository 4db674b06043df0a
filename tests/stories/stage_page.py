"""The stage on the local page: what the page's script would post, posted, each thing twice."""

from __future__ import annotations

from datetime import datetime

import httpx

from bot.channels import Delivery
from bot.channels.local import LocalChannel
from bot.clock import Clock
from bot.web import web
from handlers.core.talk import Letter, Message
from storage import Storage
from tests.stories.stage import TWICE, Stage


class Page(LocalChannel):
    """The page's channel, with its letters kept in the order they went out."""

    limit = 4096

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock=clock, people=list)
        self.letters: list[Letter] = []

    async def send(self, letter: Letter) -> Delivery:
        self.letters.append(letter)
        return await super().send(letter)


class PageStage(Stage):
    """Messages go through the page's own addresses."""

    def __init__(self, storage: Storage, start: datetime) -> None:
        super().__init__(storage, start)
        self.channel = Page(self.clock)

    async def __aenter__(self) -> PageStage:
        await super().__aenter__()
        transport = httpx.ASGITransport(app=web(self.channel.routes()))
        self._client = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8080")
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.aclose()
        await self.channel.stop()
        await super().__aexit__()

    async def _deliver(self, message: Message) -> None:
        self._numbers += 1
        said = {"person": message.chat, "client_id": message.callback or message.id, "name": message.name}
        said |= {"tap": message.tap} if message.kind == "tap" else {"text": message.text}
        if message.edit:
            said |= {"edits": message.id, "client_id": f"e{self._numbers}"}
        if message.reply_to:
            said["reply_to"] = message.reply_to
        for _ in range(TWICE):
            answer = await self._client.post("/api/say", json=said, headers={"Origin": "http://127.0.0.1:8080"})
            assert answer.status_code == 200, answer.text
        await self.quiet()
