"""Our own getUpdates loop. PTB's forgets on a crash: it confirms updates that lie only in memory.

Asking with an offset tells Telegram that everything below it is safe, so the offset moves only after `accept` has
returned. Until then Telegram keeps the updates (24 hours) and gives them again; the inbox knows them by their ids.
"""

from __future__ import annotations

import asyncio
import time

import structlog
from telegram.error import TelegramError

from bot.channels import Accept
from bot.channels.telegram.api import Api
from bot.channels.telegram.arrivals import WANTED, read
from bot.channels.telegram.parse import Me
from bot.channels.telegram.trouble import Patience, webhook_active

log = structlog.get_logger()

BATCH = 100  # the most Telegram gives at once
UNKEPT = 1.0  # seconds until updates that could not be committed are asked for again


class Poller:
    """`hold` seconds pass with no update before Telegram answers; `grace` more until the connection counts as hung.

    `last_good` is the monotonic time of the last poll that Telegram answered, for health checks.
    """

    def __init__(self, api: Api, me: Me, accept: Accept, *, hold: int = 30, grace: float = 15.0) -> None:
        self._api, self._me, self._accept = api, me, accept
        self._hold, self._grace = hold, grace
        self._offset = 0
        self._trouble = Patience()
        self.last_good = time.monotonic()

    async def run(self) -> None:
        """Poll until cancelled; no error ends it."""
        while True:
            try:
                updates = await self._poll()
            except TelegramError as error:
                if webhook_active(error):
                    await self._unhook()
                await self._trouble.bear(error)
                continue
            except TimeoutError:
                # The request hangs though both sides look alive: seen with half-open connections. Only a new one helps.
                log.warning("telegram.poll_wedged", silent_s=round(time.monotonic() - self.last_good))
                await self._api.reopen()
                continue
            self._trouble.over()
            self.last_good = time.monotonic()
            if updates and not await self._kept(updates):
                await asyncio.sleep(UNKEPT)

    async def _poll(self) -> list[dict[str, object]]:
        ask = {"timeout": self._hold, "limit": BATCH, "allowed_updates": WANTED}
        if self._offset:
            ask["offset"] = self._offset
        async with asyncio.timeout(self._hold + self._grace):
            return await self._api.listen(ask, self._hold + self._grace / 2)

    async def _kept(self, updates: list[dict[str, object]]) -> bool:
        """Whether these are committed, and so need not be asked for again."""
        try:
            said = read(updates, self._me)
            if said:
                await self._accept(said)
        except Exception as error:  # whatever it is, these must come again; its traceback may quote what people wrote
            log.error("telegram.not_kept", updates=len(updates), error=type(error).__name__, next="asked for again")
            return False
        self._offset = max(int(str(update["update_id"])) for update in updates) + 1
        return True

    async def _unhook(self) -> None:
        try:
            await self._api.bot.delete_webhook(drop_pending_updates=False)
        except TelegramError as error:
            log.warning("telegram.webhook_stays", cause=error.message)
