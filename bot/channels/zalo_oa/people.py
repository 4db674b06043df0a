"""What people are called: an Official Account's webhook does not say, so it is asked once for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.channels.zalo.parse import clean
from bot.channels.zalo.wire import ZaloError
from bot.channels.zalo_oa.api import Api
from handlers.core.talk import Message, Notice

WAIT = 0.6  # seconds; the webhook must be answered within two
MANY = 10_000  # names held in memory


class Names:
    """Names by user id, for as long as the process runs."""

    def __init__(self, api: Api, token: Callable[[], str | None]) -> None:
        self._api, self._token = api, token
        self._known: dict[str, str] = {}

    async def named(self, said: Message | Notice) -> Message | Notice:
        """The message with its sender's name; without, where Zalo does not tell it in time."""
        if not isinstance(said, Message):  # also a tap: who agrees by one joins under their name
            return said
        if said.sender not in self._known:
            await self._ask(said.sender)
        return replace(said, name=self._known.get(said.sender, ""))

    async def _ask(self, user: str) -> None:
        token = self._token()
        if token is None:
            return
        try:
            data = await self._api.look(token, "v3.0/oa/user/detail", {"user_id": user}, wait=WAIT)
        except ZaloError:
            return
        if len(self._known) >= MANY:
            self._known.clear()
        self._known[user] = clean(str(data.get("display_name") or data.get("user_alias") or ""))
