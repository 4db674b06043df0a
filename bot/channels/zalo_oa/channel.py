"""An Official Account as a `Channel`: receives by its webhook, sends inside the windows Zalo allows."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog
from starlette.routing import Route

from bot.channels import Accept, Arrival, Delivery, Pace, Unfetched
from bot.channels.zalo.arrivals import Keeping
from bot.channels.zalo.menu import TEXT_LIMIT
from bot.channels.zalo.meter import Meter
from bot.channels.zalo.send import LinkTo
from bot.channels.zalo.wire import Interrupted, ZaloError
from bot.channels.zalo_oa.api import Api
from bot.channels.zalo_oa.errors import BUTTONS, LOOK_AGAIN, OUTSIDE, TOKEN, TOKEN_WAIT, Refused, delivery
from bot.channels.zalo_oa.keeper import Keeper
from bot.channels.zalo_oa.parse import NAME
from bot.channels.zalo_oa.people import Names
from bot.channels.zalo_oa.quota import watch
from bot.channels.zalo_oa.send import messages
from bot.channels.zalo_oa.webhook import Webhook
from bot.channels.zalo_oa.window import may
from bot.clock import Clock
from handlers.core.talk import Attachment, Letter, Message
from storage import Storage

log = structlog.get_logger()

COMMIT = 1.2  # seconds; with the name asked before, the webhook is answered within two


class OfficialAccount:
    """One verified Official Account. `paid`: letters past the 48 hours go too, and cost money."""

    name = NAME
    limit = TEXT_LIMIT
    pace = Pace(overall=20, chat=1, group_minute=20)

    def __init__(
        self,
        storage: Storage,
        clock: Clock,
        *,
        api: Api,
        keeper: Keeper,
        webhook: Webhook,
        meter: Meter,
        link_to: LinkTo,
        paid: bool = False,
    ) -> None:
        self._storage, self._clock, self._paid = storage, clock, paid
        self._api, self._keeper, self._webhook = api, keeper, webhook
        self._meter, self._link_to = meter, link_to
        self._keeping = Keeping(NAME)
        self._names = Names(api, keeper.token)
        self._heard: dict[str, datetime] = {}
        self._held: set[str] = set()  # chats whose letters Zalo itself put off
        self._gone: dict[int, int] = {}  # letters of several messages that stopped half way: how many had arrived
        self._tasks: list[asyncio.Task[None]] = []

    def routes(self) -> Sequence[Route]:
        """What the bot's web server must serve for it."""
        return [self._webhook.route]

    async def start(self, accept: Accept) -> None:
        """Begin to receive, and keep an access token; returns at once, also with no network."""

        async def take(said: Sequence[Arrival]) -> bool:
            named = [(await self._names.named(one), raw) for one, raw in said]
            await self._opened(named)
            return await self._keeping.in_time(accept, named, COMMIT)

        self._webhook.open(take)
        self._tasks.append(asyncio.create_task(self._keeper.run(), name="zalo_oa"))
        await self._release()

    async def send(self, letter: Letter) -> Delivery:
        """One request for each message the letter needs, if its window is open."""
        window = may(await self._last_heard(letter.chat), self._clock.utc())
        if window == "closed" or (window == "paid" and not self._paid):
            return Delivery(verdict="held", wait=LOOK_AGAIN, reason=OUTSIDE)
        token = self._keeper.token()
        if token is None:
            return Delivery(verdict="later", wait=TOKEN_WAIT, wide=True, reason="no access token yet")
        address, line = await self._link_to(letter, letter.files[0]) if letter.files else ("", "")
        bodies = messages(letter, address, line)
        begun, sent, doubt = self._gone.pop(letter.id, 0), "", ""
        for place, body in enumerate(bodies[begun:], begun):
            try:
                data = await self._one(token, body)
            except Interrupted as error:  # the rest still helps
                doubt, data = str(error), {}
            except ZaloError as error:
                return self._judged(error, letter, token, place)
            sent = str(data.get("message_id", ""))
            await self._meter.spent(letter.chat)
            await watch(self._storage, data, self._clock.utc())
        return Delivery(verdict="uncertain" if doubt else "sent", id=sent, reason=doubt)

    async def fetch(self, raw: str, most: int) -> Attachment | Unfetched:
        """A file somebody sent."""
        return await self._api.fetch(raw, most)

    async def acknowledge(self, message: Message) -> None:
        """A tapped button does not wait here."""

    async def stop(self) -> None:
        """Receive no more. An exchange under way goes on by itself."""
        self._webhook.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._keeping.stop()
        await self._api.close()

    async def _one(self, token: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """A message; without its buttons where Zalo does not take them: the numbered lines say the same."""
        try:
            return await self._api.message(token, body)
        except Refused as error:
            message = body["message"]
            if error.code not in BUTTONS or "text" not in message or "attachment" not in message:
                raise
            log.info("zalo_oa.no_buttons", cause=error.code, next="nothing to do: choices go as numbered lines")
            return await self._api.message(token, {**body, "message": {"text": message["text"]}})

    def _judged(self, error: ZaloError, letter: Letter, token: str, place: int) -> Delivery:
        verdict = delivery(error)
        self._gone[letter.id] = place
        if isinstance(error, Refused) and error.code in TOKEN:
            self._keeper.refused(token)
        if verdict.verdict == "held":  # by Zalo's clock, not by ours
            self._held.add(letter.chat)
        return verdict

    async def _last_heard(self, chat: str) -> datetime | None:
        """When they wrote last: as this process saw it, else as the inbox keeps it."""
        known = self._heard.get(chat)
        if known is None:
            known = await self._storage.look(lambda books: books.sendings.heard(NAME, chat))
            if known is not None:
                self._heard[chat] = known
        return known

    async def _opened(self, said: Sequence[Arrival]) -> None:
        """Their window is open again: what waited for it may go, with what they are now answered."""
        now = self._clock.utc()
        for one, _ in said:
            if not isinstance(one, Message):
                continue
            closed = may(await self._last_heard(one.chat), now) != "free" or one.chat in self._held
            self._heard[one.chat] = now
            self._held.discard(one.chat)
            if closed:
                await self._release(one.chat)

    async def _release(self, chat: str = "") -> None:
        now = self._clock.utc()
        await self._storage.begin(lambda books: books.sendings.release(NAME, OUTSIDE, now, chat))
