"""Trouble with Zalo said once and clearly, and waited out with growing pauses; for both its products."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from bot.channels.zalo.errors import QUOTA, Refused
from bot.channels.zalo.wire import NotConnected, ZaloError

log = structlog.get_logger()
T = TypeVar("T")

FIRST, LONGEST = 0.5, 30.0  # seconds
NETWORK = "nothing to do if this passes; otherwise check the network and the address set for Zalo"
TOKEN = "put the token that Zalo gives for this bot into KHUYENHOC_ZALO_BOT_TOKEN and start again"  # noqa: S105
PLAN = "the plan's limit is reached: wait for the next month or take a larger plan; tried again until then"


def advice(error: ZaloError) -> tuple[str, str]:
    """(event, what to do next) for the operator."""
    if isinstance(error, NotConnected):
        return "zalo.no_connection", NETWORK
    if isinstance(error, Refused) and error.status in (401, 404):
        return "zalo.token_refused", TOKEN
    if isinstance(error, Refused) and error.status == QUOTA:
        return "zalo.quota", PLAN
    return "zalo.trouble", "nothing to do if this passes; Zalo has it"


class Patience:
    """Says each kind of trouble once, waits longer each time, and says when it is over."""

    def __init__(self, channel: str) -> None:
        self._channel = channel
        self._wait = FIRST
        self._said = ""

    async def bear(self, error: ZaloError) -> None:
        """Log what is new about `error` and wait."""
        event, step = advice(error)
        if event != self._said:
            log.warning(event, channel=self._channel, cause=str(error), next=step)
            self._said = event
        await asyncio.sleep(self._wait * random.uniform(0.8, 1.2))  # noqa: S311 (spreads retries, guards nothing)
        self._wait = min(self._wait * 2, LONGEST)

    def over(self) -> None:
        """It worked: the next trouble is news again."""
        if self._said:
            log.info("zalo.well_again", channel=self._channel, after=self._said)
        self._wait, self._said = FIRST, ""


async def until_done(action: Callable[[], Awaitable[T]], channel: str) -> T:
    """The result of `action`, tried until Zalo grants it."""
    patience = Patience(channel)
    while True:
        try:
            result = await action()
        except ZaloError as error:
            await patience.bear(error)
        else:
            patience.over()
            return result
