"""The updates that wait for the bot: given by long poll or pushed to its webhook, kept until confirmed."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from tests.doubles.mishaps import refusal
from tests.waiting import LIMIT

CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
HOOKED = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class Updates:
    """`waiting` are not yet confirmed. `hook` is what setWebhook was given."""

    def __init__(self) -> None:
        self.waiting: list[dict[str, Any]] = []
        self.hook: Mapping[str, Any] | None = None
        self.allowed: list[str] = []
        self._next = 500_000_001
        self._news = asyncio.Event()
        self._poll = 0
        self._pusher: asyncio.Task[None] | None = None

    def put(self, kind: str, what: Mapping[str, Any], again: bool = False) -> dict[str, Any]:
        """Something happened that the bot is to be told; `again`: the same update twice."""
        update = {"update_id": self._next, kind: what}
        self._next += 1
        self.waiting += [update] * (2 if again else 1)
        self._news.set()
        return update

    async def poll(self, params: Mapping[str, Any]) -> web.Response:
        """getUpdates: what is not confirmed by the offset, after up to `timeout` seconds."""
        if self.hook:
            return refusal(409, HOOKED)
        self._poll += 1
        mine = self._poll
        self._news.set()  # an older poll that still waits ends in a conflict
        await asyncio.sleep(0)
        self.waiting = [update for update in self.waiting if update["update_id"] >= params.get("offset", 0)]
        self.allowed = params.get("allowed_updates", self.allowed)
        end = asyncio.get_running_loop().time() + params.get("timeout", 0)
        while not (found := self._wanted()[: params.get("limit", 100)]):
            self._news.clear()
            try:
                async with asyncio.timeout_at(end):
                    await self._news.wait()
            except TimeoutError:
                break
            if mine != self._poll:
                return refusal(409, CONFLICT)
        return web.json_response({"ok": True, "result": found})

    def set_hook(self, params: Mapping[str, Any] | None) -> None:
        """setWebhook, or deleteWebhook for None."""
        self.hook = params if params and params.get("url") else None
        self.allowed = (params or {}).get("allowed_updates", self.allowed)
        if self._pusher:
            self._pusher.cancel()
        self._pusher = asyncio.create_task(self._push()) if self.hook else None

    def close(self) -> None:
        if self._pusher:
            self._pusher.cancel()

    def _wanted(self) -> list[dict[str, Any]]:
        return [update for update in self.waiting if not self.allowed or set(self.allowed) & set(update)]

    async def _push(self) -> None:
        """Each update to the webhook, again and again until it answers 2xx."""
        assert self.hook is not None
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.hook.get("secret_token", "")}
        async with ClientSession(timeout=ClientTimeout(total=LIMIT)) as session:
            while True:
                for update in self._wanted():
                    try:
                        async with session.post(self.hook["url"], json=update, headers=headers) as answer:
                            taken = 200 <= answer.status <= 299
                    except (ClientError, TimeoutError):
                        taken = False
                    if not taken:
                        await asyncio.sleep(0.1)
                        break
                    self.waiting.remove(update)
                else:
                    self._news.clear()
                    await self._news.wait()
