"""Receiving by polling, for trying out: no public address is needed.

getUpdates has no offset. It hands out one event a call and forgets it: so each is committed before the next is asked
for, and what a crash interrupts is lost. In production there is the webhook.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import datetime

from bot.channels import Accept
from bot.channels.zalo.api import Api
from bot.channels.zalo.arrivals import Keeping, read_all
from bot.channels.zalo.errors import IDLE, Refused
from bot.channels.zalo.parse import NAME, arrival, events
from bot.channels.zalo.trouble import Patience
from bot.channels.zalo.wire import Interrupted, ZaloError

PAUSE = 0.5  # seconds after an empty answer, which may have come at once


class Poller:
    """Zalo answers 408 after `hold` seconds with nothing; `last_good` is the monotonic time of its last answer."""

    def __init__(self, api: Api, accept: Accept, keeping: Keeping, now: Callable[[], datetime], hold: int = 30) -> None:
        self._api, self._accept, self._keeping, self._now, self._hold = api, accept, keeping, now, hold
        self._trouble = Patience(NAME)
        self.last_good = time.monotonic()

    async def run(self) -> None:
        """Poll until cancelled; no error ends it."""
        while True:
            try:
                body = await self._api.listen(self._hold)
            except ZaloError as error:
                if not _idle(error):
                    await self._trouble.bear(error)
                    continue
                body = None
            self._trouble.over()
            self.last_good = time.monotonic()
            said = read_all(events(body), lambda event: arrival(event, self._now()), NAME)
            if said:
                await self._keeping.keep(self._accept, said)
            else:
                await asyncio.sleep(PAUSE)


def _idle(error: ZaloError) -> bool:
    """Nothing came: Zalo says so with 408, or lets the request run out."""
    if isinstance(error, Refused):
        return error.status == IDLE
    return isinstance(error, Interrupted) and str(error).startswith("no answer")
