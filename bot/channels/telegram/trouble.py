"""Trouble with Telegram said once and clearly, and waited out with growing pauses."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog
from telegram.error import TelegramError

from bot.channels.telegram.errors import NotConnected, Refused

log = structlog.get_logger()
T = TypeVar("T")

FIRST, LONGEST = 0.5, 30.0  # seconds
NETWORK = "nothing to do if this passes; otherwise check the network, KHUYENHOC_PROXY_URL, KHUYENHOC_TELEGRAM_API_URL"
TOKEN = "put the token that @BotFather gives for this bot into KHUYENHOC_TELEGRAM_TOKEN and start again"  # noqa: S105
OTHER = "another process polls with the same token: stop it, or take it another token; tried again until then"
HOOK = "a webhook is set for this bot: it is taken away, and polling goes on"


def advice(error: TelegramError) -> tuple[str, str]:
    """(event, what to do next) for the operator."""
    if isinstance(error, NotConnected):
        return "telegram.no_connection", NETWORK
    if isinstance(error, Refused) and error.status in (401, 404):
        return "telegram.token_refused", TOKEN
    if webhook_active(error):
        return "telegram.webhook_active", HOOK
    if isinstance(error, Refused) and error.status == 409:
        return "telegram.conflict", OTHER
    return "telegram.trouble", "nothing to do if this passes; Telegram has it"


def webhook_active(error: TelegramError) -> bool:
    return isinstance(error, Refused) and error.status == 409 and "webhook" in error.message.lower()


class Patience:
    """Says each kind of trouble once, waits longer each time, and says when it is over."""

    def __init__(self, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._sleep = sleep
        self._wait = FIRST
        self._said = ""

    async def bear(self, error: TelegramError) -> None:
        """Log what is new about `error` and wait: a flood wait as long as told, else twice as long each time."""
        event, step = advice(error)
        if event != self._said:
            log.warning(event, cause=error.message, next=step)
            self._said = event
        told = error.retry_after if isinstance(error, Refused) else 0.0
        await self._sleep(told or self._wait * random.uniform(0.8, 1.2))  # noqa: S311 (spreads retries, guards nothing)
        self._wait = min(self._wait * 2, LONGEST)

    def over(self) -> None:
        """It worked: the next trouble is news again."""
        if self._said:
            log.info("telegram.well_again", after=self._said)
        self._wait, self._said = FIRST, ""


async def until_done(action: Callable[[], Awaitable[T]]) -> T:
    """The result of `action`, tried until Telegram grants it."""
    patience = Patience()
    while True:
        try:
            result = await action()
        except TelegramError as error:
            await patience.bear(error)
        else:
            patience.over()
            return result
