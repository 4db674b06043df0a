"""Zalo's Bot Platform on loopback, for tests and rehearsals.

Requests are judged by what `platforms.md` says of them; `faults` collects what was wrong. `person(id)` gives somebody
who writes and waits for answers; `serve(mishap)` lets something go wrong. Events are pushed to the webhook that was
set, wrapped and bare in turn, or handed out one a poll.
"""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from tests.doubles.mishaps import Mishap
from tests.doubles.zalo_person import ZaloPerson
from tests.waiting import LIMIT, until

TOKEN = "1459232241454765289:doubleTokenThatNoLogMayShow-xyz"
ME = {"id": "1459232241454765289", "account_name": "bot.KhuyenHoc", "account_type": "BASIC", "can_join_groups": False}
WANTED = {"sendMessage": ("chat_id", "text"), "sendPhoto": ("chat_id", "photo"), "setWebhook": ("url", "secret_token")}


@dataclass(frozen=True, slots=True)
class Said:
    """What the bot sent: `text` is also a caption, `photo` an address."""

    id: str
    chat: str
    method: str
    text: str
    photo: str
    at: float


class Zalo:
    """The double. `strict_people`: how many people it lets the bot write to before 429."""

    def __init__(self, token: str = TOKEN, strict_people: int | None = None) -> None:
        self.token, self.strict_people = token, strict_people
        self.url = ""
        self.sent: list[Said] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.faults: list[str] = []
        self.pushed: list[tuple[bytes, int]] = []  # bodies and the bot's answers
        self.waiting: list[dict[str, Any]] = []
        self.hook: Mapping[str, Any] | None = None
        self.now: Callable[[], float] = time.time
        self._people: dict[str, ZaloPerson] = {}
        self._mishaps: list[Mishap] = []
        self._numbers = itertools.count(1)
        self._news = asyncio.Event()
        self._pusher: asyncio.Task[None] | None = None
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0) -> str:
        """Serve on that port of the loopback, or on a free one; its root."""
        app = web.Application()
        app.add_routes([web.route("*", "/bot{token}/{method}", self._answer)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self.url

    async def stop(self) -> None:
        if self._pusher:
            self._pusher.cancel()
        if self._runner:
            await self._runner.cleanup()

    def person(self, id: str, name: str = "Khuê") -> ZaloPerson:
        """Somebody who writes to the bot."""
        return self._people.setdefault(id, ZaloPerson(self, id, name))

    def serve(self, *mishaps: Mishap) -> None:
        """Let these go wrong, in this order."""
        self._mishaps += mishaps

    def number(self) -> str:
        """A message id, as Zalo's look."""
        return f"{next(self._numbers):020x}"

    def put(self, event: dict[str, Any], times: int = 1) -> None:
        """Something happened that the bot is to be told, so often."""
        self.waiting += [event] * times
        self._news.set()

    async def drained(self) -> None:
        """Wait until the bot has taken everything."""
        await until(lambda: not self.waiting)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.match_info["token"] != self.token:
            return refusal(401, "Unauthorized")
        given = await request.read()
        params: dict[str, Any] = await request.json() if given else {}
        self.calls.append((method, params))
        mishap = next((one for one in self._mishaps if one.method == method), None)
        if mishap is None:
            return await self._carry_out(method, params)
        mishap.times -= 1
        if mishap.times <= 0:
            self._mishaps.remove(mishap)
        return await mishap.serve(request, lambda: self._carry_out(method, params))

    async def _carry_out(self, method: str, params: dict[str, Any]) -> web.StreamResponse:
        if wrong := self._faults(method, params):
            self.faults += wrong
            return refusal(400, wrong[0])
        match method:
            case "getMe":
                return granted(ME)
            case "getUpdates":
                return await self._poll(int(params.get("timeout", 30)))
            case "getWebhookInfo":
                return (
                    granted({"url": self.hook["url"], "updated_at": 1749633372026})
                    if self.hook
                    else refusal(404, "none")
                )
            case "setWebhook" | "deleteWebhook":
                if method == "deleteWebhook" and self.hook is None:
                    return refusal(404, "Not found")
                self._set_hook(params if method == "setWebhook" else None)
                return granted({"url": params.get("url", ""), "updated_at": 1749538250568})
            case "sendMessage" | "sendPhoto":
                return self._send(method, params)
        return refusal(404, f"{method} not found")

    def _send(self, method: str, params: Mapping[str, Any]) -> web.Response:
        chats = {said.chat for said in self.sent}
        if self.strict_people is not None and params["chat_id"] not in chats and len(chats) >= self.strict_people:
            return refusal(429, "Quota exceeded")
        text = str(params.get("text") or params.get("caption") or "")
        said = Said(self.number(), params["chat_id"], method, text, str(params.get("photo", "")), time.monotonic())
        self.sent.append(said)
        if params["chat_id"] in self._people:
            self._people[params["chat_id"]].heard(said)
        return granted({"message_id": said.id, "date": int(self.now() * 1000)})

    async def _poll(self, hold: int) -> web.Response:
        if self.hook:
            return refusal(409, "Conflict: webhook is active")
        end = asyncio.get_running_loop().time() + hold
        while not self.waiting:
            self._news.clear()
            try:
                async with asyncio.timeout_at(end):
                    await self._news.wait()
            except TimeoutError:
                return refusal(408, "Request timeout", status=200)
        return granted(self.waiting.pop(0))

    def _set_hook(self, hook: Mapping[str, Any] | None) -> None:
        self.hook = hook
        if self._pusher:
            self._pusher.cancel()
        self._pusher = asyncio.create_task(self._push()) if hook else None

    async def _push(self) -> None:
        """Each event to the webhook until it answers 2xx, wrapped and bare in turn."""
        assert self.hook is not None
        headers = {"X-Bot-Api-Secret-Token": self.hook["secret_token"]}
        async with ClientSession(timeout=ClientTimeout(total=LIMIT)) as session:
            for turn in itertools.count():
                while not self.waiting:
                    self._news.clear()
                    await self._news.wait()
                event = self.waiting[0]
                body = {"ok": True, "result": event} if turn % 2 == 0 else event
                try:
                    async with session.post(self.hook["url"], json=body, headers=headers) as answer:
                        self.pushed.append((b"", answer.status))
                        taken = 200 <= answer.status <= 299
                except (ClientError, TimeoutError):
                    taken = False
                if taken:
                    self.waiting.pop(0)
                else:
                    await asyncio.sleep(0.05)

    def _faults(self, method: str, params: Mapping[str, Any]) -> list[str]:
        found = [f"{method}: {field} is missing" for field in WANTED.get(method, ()) if not params.get(field)]
        for field in ("text", "caption"):
            if len(str(params.get(field, ""))) > 2000:
                found.append(f"{method}: {field} is longer than 2000")
        if not isinstance(params.get("chat_id", ""), str):
            found.append(f"{method}: chat_id is no string")
        if method == "setWebhook" and not 8 <= len(params.get("secret_token", "")) <= 256:
            found.append("setWebhook: secret_token of 8 to 256 letters")
        return found


def granted(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def refusal(code: int, description: str, status: int | None = None) -> web.Response:
    """An answer as Zalo words it; often with HTTP 200."""
    body = {"ok": False, "error_code": code, "description": description}
    return web.json_response(body, status=code if status is None else status)
