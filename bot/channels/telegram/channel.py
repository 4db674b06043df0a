"""Telegram as a `Channel`: receives by polling, or by webhook where an address for one is set, and sends letters."""

from __future__ import annotations

import asyncio
import time

import structlog
from starlette.routing import Route
from telegram.error import TelegramError

from bot.channels import Accept, Delivery, Pace, Unfetched
from bot.channels.telegram.api import Api
from bot.channels.telegram.commands import set_commands
from bot.channels.telegram.errors import delivery, not_editable
from bot.channels.telegram.fetch import fetch
from bot.channels.telegram.floods import Floods
from bot.channels.telegram.parse import NAME, Me
from bot.channels.telegram.poll import Poller
from bot.channels.telegram.send import TEXT_LIMIT, anew, call
from bot.channels.telegram.trouble import until_done
from bot.channels.telegram.webhook import Webhook
from handlers.core.talk import Attachment, Letter, Message

log = structlog.get_logger()

GRACE = 2.0  # seconds


class TelegramChannel:
    """One bot on Telegram. `api_url` is the root of a test server; `proxy` an http proxy.

    Raises ValueError, naming the setting, for a token or a proxy that cannot be one.
    """

    name = NAME
    limit = TEXT_LIMIT
    pace = Pace(overall=30, chat=1, group_minute=20)

    def __init__(self, token: str, *, api_url: str | None, webhook_url: str | None, proxy: str | None) -> None:
        self._api = Api(token, root=api_url, proxy=proxy)
        self._webhook = Webhook(webhook_url, token) if webhook_url else None
        self._floods = Floods()
        self._tasks: list[asyncio.Task[None]] = []
        self._sending = 0
        self.me = Me(self._api.id)  # its name is known once Telegram has been reached
        self.poller: Poller | None = None

    def routes(self) -> list[Route]:
        """What the bot's web server must serve for it."""
        return [self._webhook.route] if self._webhook else []

    async def start(self, accept: Accept) -> None:
        """Begin to receive in a task of its own; with no network it keeps trying."""
        self._tasks.append(asyncio.create_task(self._receive(accept), name="telegram"))

    async def send(self, letter: Letter) -> Delivery:
        """One request, and a second one only where the message to be replaced is gone."""
        try:
            request = call(letter)
        except ValueError:
            return Delivery(verdict="refused", reason="the address is no Telegram chat")
        self._sending += 1
        try:
            sent = await self._api.call(request.method, request.params, request.files)
        except TelegramError as error:
            if letter.edits and not_editable(error):
                return await self.send(anew(letter))
            verdict = delivery(error)
            if verdict.verdict == "sent":  # "message is not modified"
                return Delivery(verdict="sent", id=letter.edits)
            return self._floods.judged(verdict, letter.chat, time.monotonic())
        finally:
            self._sending -= 1
        return Delivery(verdict="sent", id=str(sent["message_id"]) if isinstance(sent, dict) else letter.edits)

    async def fetch(self, raw: str, most: int) -> Attachment | Unfetched:
        """A file somebody sent."""
        return await fetch(self._api, raw, most)

    async def acknowledge(self, message: Message) -> None:
        """Stop the tapped button's waiting sign."""
        try:
            await self._api.call("answerCallbackQuery", {"callback_query_id": message.callback})
        except TelegramError as error:
            log.debug("telegram.not_acknowledged", cause=error.message)

    async def stop(self) -> None:
        """Receive no more; what is being sent is given a moment to arrive, or nobody would know whether it did."""
        if self._webhook:
            self._webhook.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        end = time.monotonic() + GRACE
        while self._sending and time.monotonic() < end:  # noqa: ASYNC110 (counted by many, waited for by one)
            await asyncio.sleep(0.02)
        await self._api.close()

    async def _receive(self, accept: Accept) -> None:
        user = await until_done(self._api.bot.get_me)
        me = self.me = Me(user.id, user.username or "")
        self._tasks.append(asyncio.create_task(set_commands(self._api), name="telegram commands"))
        log.info("telegram.ready", bot=me.username, by="webhook" if self._webhook else "polling")
        if self._webhook:
            await self._webhook.open(self._api, me, accept)
            return
        self.poller = Poller(self._api, me, accept)
        await self.poller.run()
