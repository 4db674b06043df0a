"""Somebody on the other side of the double: writes, edits, taps, blocks, and waits for what the bot says."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

from tests.waiting import LIMIT

if TYPE_CHECKING:
    from tests.doubles.telegram import Sent, Telegram


class Person:
    """`chat` is the person's own, or a group's (negative) id. `twice`: every update of theirs is delivered twice."""

    def __init__(self, telegram: Telegram, id: int, name: str, chat: int) -> None:
        self.telegram, self.id, self.name, self.chat = telegram, id, name, chat
        self.twice = False
        self._heard: asyncio.Queue[Sent] = asyncio.Queue()

    def says(self, text: str = "", reply_to: int = 0, **content: Any) -> int:
        """A message, or with `content` (voice=…, photo=…, caption=…) another thing; its message id."""
        id = self.telegram.next_message()
        said: dict[str, Any] = self._message(id) | ({"text": text} if text else {}) | content
        if reply_to:
            said["reply_to_message"] = self._quoted(reply_to)
        self.telegram.updates.put("message", said, self.twice)
        return id

    def sends(self, name: str, data: bytes, caption: str = "") -> int:
        """A file; its message id."""
        id = f"F{len(self.telegram.files) + 1}"
        self.telegram.files[id] = data
        document = {"file_id": id, "file_unique_id": id, "file_name": name, "file_size": len(data)}
        return self.says(document=document, **({"caption": caption} if caption else {}))

    def edits(self, id: int, text: str, at: int | None = None) -> None:
        """The message is another now; `at` in whole seconds, as Telegram dates edits."""
        said = self._message(id) | {"text": text, "edit_date": at or int(time.time())}
        self.telegram.updates.put("edited_message", said, self.twice)

    def taps(self, label: str, on: Sent | None = None) -> None:
        """The button with that label on the newest message that has one; KeyError if there is none."""
        for message in [on] if on else reversed(self.telegram.sent):
            if message.chat != self.chat:
                continue
            for button in message.buttons:
                if button["text"] == label:
                    self.taps_data(button["callback_data"], message.id)
                    return
        raise KeyError(label)

    def taps_data(self, data: str, message: int) -> None:
        """A button that carried `data`, be it forged."""
        query = {
            "id": str(4_000_000_000_000_000_000 + self.telegram.next_message()),
            "from": self._user(),
            "message": {"message_id": message, "date": 0, "chat": self._chat()},
            "chat_instance": "1",
            "data": data,
        }
        self.telegram.updates.put("callback_query", query, self.twice)

    def blocks(self, blocked: bool = True) -> None:
        """Blocks the bot, or no longer."""
        states = ("member", "kicked") if blocked else ("kicked", "member")
        old, new = ({"status": state, "user": self._user()} for state in states)
        change = {"chat": self._chat(), "from": self._user(), "date": int(time.time())}
        self.telegram.updates.put("my_chat_member", change | {"old_chat_member": old, "new_chat_member": new})

    async def hears(self, within: float = LIMIT) -> Sent:
        """The next thing the bot says or edits in this chat. TimeoutError if it is silent."""
        async with asyncio.timeout(within):
            return await self._heard.get()

    async def hears_nothing(self, seconds: float = 0.3) -> bool:
        """Whether the bot is silent for so long."""
        try:
            await self.hears(seconds)
        except TimeoutError:
            return True
        return False

    def heard(self, message: Sent) -> None:
        self._heard.put_nowait(message)

    def _message(self, id: int) -> dict[str, Any]:
        return {"message_id": id, "from": self._user(), "chat": self._chat(), "date": int(time.time())}

    def _user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": "vi"}

    def _chat(self) -> dict[str, Any]:
        if self.chat == self.id:
            return {"id": self.id, "type": "private", "first_name": self.name}
        return {"id": self.chat, "type": "supergroup", "title": "Chi hội"}

    def _quoted(self, id: int) -> dict[str, Any]:
        for message in self.telegram.sent:
            if message.id == id:
                return message.as_message()
        return self._message(id)
