"""The Bot Platform as a `Channel`: receives by webhook where there is a public address, else by polling."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping
from dataclasses import replace

import structlog
from starlette.routing import Route

from bot.channels import Accept, Delivery, Pace
from bot.channels.zalo.api import Api
from bot.channels.zalo.arrivals import Keeping
from bot.channels.zalo.errors import QUOTA, Refused, delivery
from bot.channels.zalo.menu import TEXT_LIMIT
from bot.channels.zalo.meter import Meter
from bot.channels.zalo.parse import NAME
from bot.channels.zalo.poll import Poller
from bot.channels.zalo.send import LinkTo, calls
from bot.channels.zalo.trouble import until_done
from bot.channels.zalo.webhook import Webhook, secret
from bot.channels.zalo.wire import Interrupted, ZaloError
from bot.clock import Clock
from handlers.core.talk import Letter, Message

log = structlog.get_logger()


class ZaloChannel:
    """One bot on Zalo's Bot Platform.

    Raises ValueError, naming the setting, for a token, a secret or a public address that cannot be one.
    """

    name = NAME
    limit = TEXT_LIMIT
    pace = Pace(overall=10, chat=1, group_minute=20)

    def __init__(
        self,
        token: str,
        *,
        api_url: str,
        public_url: str | None,
        clock: Clock,
        meter: Meter,
        link_to: LinkTo,
        webhook_secret: str | None = None,
    ) -> None:
        self._api = Api(token, api_url)
        self._keeping = Keeping(NAME)
        self._clock, self._meter, self._link_to = clock, meter, link_to
        own = webhook_secret or secret(token)
        self._webhook = Webhook(public_url, own, self._keeping, clock.utc) if public_url else None
        self._tasks: list[asyncio.Task[None]] = []
        self._gone: dict[int, int] = {}  # letters of several messages that stopped half way: how many had arrived
        self.poller: Poller | None = None

    def routes(self) -> list[Route]:
        """What the bot's web server must serve for it."""
        return [self._webhook.route] if self._webhook else []

    async def start(self, accept: Accept) -> None:
        """Begin to receive in a task of its own; with no network it keeps trying."""
        self._tasks.append(asyncio.create_task(self._receive(accept), name="zalo"))

    async def send(self, letter: Letter) -> Delivery:
        """One request for each message the letter needs; after a failure those that arrived are not sent again."""
        held = await self._meter.hold(letter)
        if held is not None:
            return held
        address, line = await self._link_to(letter, letter.files[0]) if letter.files else ("", "")
        asked = calls(letter, address, line)
        begun = self._gone.pop(letter.id, 0)
        doubt, sent = "", None
        for place, call in enumerate(asked[begun:], begun):
            try:
                sent = await self._api.call(call.method, call.params)
            except Interrupted as error:  # the rest still helps
                doubt = str(error)
            except ZaloError as error:
                self._gone[letter.id] = place
                return await self._judged(error, letter)
            await self._meter.spent(letter.chat)
        return Delivery(verdict="uncertain" if doubt else "sent", id=_id(sent), reason=doubt)

    async def acknowledge(self, message: Message) -> None:
        """Nothing waits on Zalo: there are no buttons."""

    async def stop(self) -> None:
        """Receive no more."""
        if self._webhook:
            self._webhook.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._keeping.stop()
        await self._api.close()

    async def _judged(self, error: ZaloError, letter: Letter) -> Delivery:
        """A 429 to somebody new, when the plan has no room for one person more, is theirs alone."""
        verdict = delivery(error)
        if isinstance(error, Refused) and error.status == QUOTA and await self._meter.is_stranger(letter.chat):
            return replace(verdict, verdict="held", wide=False, reason="429 no room for one person more this month")
        return verdict

    async def _receive(self, accept: Accept) -> None:
        me = await until_done(lambda: self._api.call("getMe"), NAME)
        names = _names(me)
        log.info("zalo.ready", bot=names[:1], by="webhook" if self._webhook else "polling")
        if self._webhook:
            await self._webhook.open(self._api, names, accept)
            return
        with contextlib.suppress(ZaloError):  # there was none: 404
            await self._api.call("deleteWebhook")
        self.poller = Poller(self._api, accept, self._keeping, self._clock.utc)
        await self.poller.run()


def _id(sent: object) -> str:
    return str(sent.get("message_id") or "") if isinstance(sent, Mapping) else ""


def _names(me: object) -> tuple[str, ...]:
    """What the bot is called in mentions."""
    fields = ("display_name", "account_name", "name")
    return tuple(str(me[field]) for field in fields if me.get(field)) if isinstance(me, Mapping) else ()
