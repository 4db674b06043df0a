"""Somebody on the other side of Zalo's double: writes, sends pictures, and waits for what the bot says."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from tests.waiting import LIMIT

if TYPE_CHECKING:
    from tests.doubles.zalo import Said, Zalo


class ZaloPerson:
    """`twice`: every event of theirs is delivered twice."""

    def __init__(self, zalo: Zalo, id: str, name: str) -> None:
        self.zalo, self.id, self.name = zalo, id, name
        self.twice = False
        self._heard: asyncio.Queue[Said] = asyncio.Queue()

    def says(self, text: str) -> str:
        """A text; its message id."""
        return self.sends("text", text=text)

    def sends(self, kind: str, **content: Any) -> str:
        """Something of that kind (image, sticker, voice, unsupported); its message id."""
        id = self.zalo.number()
        message = {
            "message_id": id,
            "date": int(self.zalo.now() * 1000),
            "from": {"id": self.id, "display_name": self.name, "is_bot": False},
            "chat": {"id": self.id, "chat_type": "PRIVATE"},
            **content,
        }
        self.zalo.put({"event_name": f"message.{kind}.received", "message": message}, 2 if self.twice else 1)
        return id

    async def hears(self, within: float = LIMIT) -> Said:
        """The next thing the bot says here. TimeoutError if it is silent."""
        async with asyncio.timeout(within):
            return await self._heard.get()

    async def hears_nothing(self, seconds: float = 0.3) -> bool:
        """Whether the bot is silent for so long."""
        try:
            await self.hears(seconds)
        except TimeoutError:
            return True
        return False

    def heard(self, said: Said) -> None:
        self._heard.put_nowait(said)
