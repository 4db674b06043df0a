"""Somebody on the other side of the Official Account's double: writes, taps, and waits for what it says."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from tests.waiting import LIMIT

if TYPE_CHECKING:
    from tests.doubles.zalo_oa import Oa, Said


class OaPerson:
    """`twice`: every event of theirs is delivered twice."""

    def __init__(self, oa: Oa, id: str, name: str) -> None:
        self.oa, self.id, self.name = oa, id, name
        self.twice = False
        self._heard: asyncio.Queue[Said] = asyncio.Queue()

    def says(self, text: str, quote: str = "") -> str:
        """A text; its message id."""
        return self.sends("text", text=text, **({"quote_msg_id": quote} if quote else {}))

    def sends(self, kind: str, **content: Any) -> str:
        """Something of that kind (image, sticker, audio, file …); its message id."""
        id = self.oa.number()
        event = self._event(f"user_send_{kind}") | {"message": {"msg_id": id, **content}}
        self.oa.put(event, 2 if self.twice else 1)
        return id

    def taps(self, label: str) -> None:
        """The button with that label on the newest message that has one; KeyError if there is none."""
        for said in reversed(self.oa.sent):
            payload = dict(said.buttons).get(label) if said.chat == self.id else None
            if payload:
                self.says(payload)
                return
        raise KeyError(label)

    def follows(self, follows: bool = True) -> None:
        event = {"event_name": "follow" if follows else "unfollow", "follower": {"id": self.id}, "source": "qr"}
        self.oa.put(self._event(event["event_name"]) | event)

    async def hears(self, within: float = LIMIT) -> Said:
        """The next thing the account says here. TimeoutError if it is silent."""
        async with asyncio.timeout(within):
            return await self._heard.get()

    def heard(self, said: Said) -> None:
        self._heard.put_nowait(said)

    def _event(self, name: str) -> dict[str, Any]:
        return {
            "app_id": "3512345678901234567",
            "user_id_by_app": "5521",
            "event_name": name,
            "sender": {"id": self.id},
            "recipient": {"id": "579745863508352884"},
            "timestamp": str(int(self.oa.now() * 1000)),
        }
