"""Zalo's Official Account on loopback: messages, people, the webhook's signature, and OAuth with single-use tokens.

`person(id)` gives somebody who writes, taps and waits for answers; `serve(mishap)` lets something go wrong (its method
is the path's end: "message/cs", "user/detail", "access_token").
"""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from tests.doubles.mishaps import Mishap
from tests.doubles.zalo_oa_person import OaPerson
from tests.waiting import LIMIT, until

APP_ID, APP_SECRET, KEY, OA_ID = (
    "3512345678901234567",
    "appSecretNoLogMayShow",
    "oaKeyNoLogMayShow",
    "579745863508352884",
)
FIRST = "refresh-0"


@dataclass(frozen=True, slots=True)
class Said:
    """What the account sent: `buttons` are (title, payload), `photo` an address."""

    id: str
    chat: str
    text: str
    buttons: tuple[tuple[str, str], ...]
    photo: str
    body: Mapping[str, Any] = field(repr=False)


class Oa:
    """The double. `hook` is where it brings events, `life` how long its access tokens last."""

    def __init__(self, hook: str = "") -> None:
        self.hook, self.url = hook, ""
        self.life = 90000  # seconds
        self.sent: list[Said] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.pushed: list[int] = []  # the bot's answers
        self.refresh = {FIRST}  # good for one exchange each
        self.used: list[str] = []
        self.access: set[str] = set()
        self.takes_buttons = True
        self.quota: dict[str, Any] | None = {"quota_type": "sub_quota", "remain": "3900", "total": "4000"}
        self.now: Callable[[], float] = time.time
        self.on_used: Callable[[], None] = lambda: None  # called between a token's use and the answer
        self.waiting: list[dict[str, Any]] = []
        self._people: dict[str, OaPerson] = {}
        self._mishaps: list[Mishap] = []
        self._numbers = itertools.count(1)
        self._news = asyncio.Event()
        self._pusher: asyncio.Task[None] | None = None
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0) -> str:
        """Serve on that port of the loopback, or on a free one; its root."""
        app = web.Application()
        app.add_routes([web.route("*", "/{path:.*}", self._answer)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._pusher = asyncio.create_task(self._push())
        return self.url

    async def stop(self) -> None:
        if self._pusher:
            self._pusher.cancel()
        if self._runner:
            await self._runner.cleanup()

    def person(self, id: str, name: str = "Khuê") -> OaPerson:
        return self._people.setdefault(id, OaPerson(self, id, name))

    def serve(self, *mishaps: Mishap) -> None:
        self._mishaps += mishaps

    def number(self) -> str:
        return f"{next(self._numbers):016x}"

    def put(self, event: dict[str, Any], times: int = 1) -> None:
        self.waiting += [event] * times
        self._news.set()

    async def drained(self) -> None:
        """Wait until the bot has taken everything."""
        await until(lambda: not self.waiting)

    def signed(self, event: Mapping[str, Any], prefix: str = "mac=") -> tuple[bytes, dict[str, str]]:
        """(raw body, headers) as Zalo sends them."""
        body = json.dumps(event, ensure_ascii=False).encode()
        mac = sha256(APP_ID.encode() + body + str(event.get("timestamp", "")).encode() + KEY.encode()).hexdigest()
        return body, {"X-ZEvent-Signature": prefix + mac, "Content-Type": "application/json"}

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        path = request.match_info["path"]
        method = "/".join(path.split("/")[-2:]) if "message" in path or "user" in path else path.split("/")[-1]
        given = dict(await request.post()) if method == "access_token" else await _json(request)
        self.calls.append((method, given))

        async def answer() -> web.StreamResponse:
            return self._carry_out(request, method, given)

        mishap = next((one for one in self._mishaps if one.method == method), None)
        if mishap is None:
            return await answer()
        mishap.times -= 1
        if mishap.times <= 0:
            self._mishaps.remove(mishap)
        return await mishap.serve(request, answer)

    def _carry_out(self, request: web.Request, method: str, given: Mapping[str, Any]) -> web.StreamResponse:
        if method == "access_token":
            return self._exchange(request, given)
        if request.headers.get("access_token") not in self.access:
            return _error(-216, "Access token is invalid")
        if method == "message/cs":
            return self._send(given)
        if method == "user/detail":
            user = json.loads(request.query["data"])["user_id"]
            name = self._people[user].name if user in self._people else ""
            return _granted({"user_id": user, "display_name": name})
        return (
            _granted({"oa_id": OA_ID, "name": "Hội Khuyến học"})
            if method == "getoa"
            else _error(-200, "no such method")
        )

    def _send(self, given: Mapping[str, Any]) -> web.Response:
        chat, message = str(given["recipient"]["user_id"]), given["message"]
        payload = (message.get("attachment") or {}).get("payload") or {}
        if len(message.get("text", "")) > 2000 or (not message.get("text") and not payload):
            return _error(-201, "text is invalid")
        if payload.get("buttons") and not self.takes_buttons:
            return _error(-201, "params is invalid")
        photo = next((str(one["url"]) for one in payload.get("elements", ())), "")
        buttons = tuple((one["title"], one["payload"]) for one in payload.get("buttons", ()))
        said = Said(self.number(), chat, message.get("text", ""), buttons, photo, given)
        self.sent.append(said)
        if chat in self._people:
            self._people[chat].heard(said)
        return _granted({"message_id": said.id, "user_id": chat} | ({"quota": self.quota} if self.quota else {}))

    def _exchange(self, request: web.Request, given: Mapping[str, Any]) -> web.Response:
        token = str(given.get("refresh_token"))
        if request.headers.get("secret_key") != APP_SECRET or given.get("app_id") != APP_ID:
            return web.json_response({"error": -14002, "error_name": "Invalid app id or secret"})
        if token not in self.refresh:
            return web.json_response({"error": -14014, "error_name": "Invalid refresh token", "error_reason": "used"})
        self.refresh.discard(token)
        self.used.append(token)
        number = len(self.used)
        self.refresh.add(f"refresh-{number}")
        self.access.add(f"access-{number}")
        self.on_used()
        pair = {"access_token": f"access-{number}", "refresh_token": f"refresh-{number}", "expires_in": str(self.life)}
        return web.json_response(pair)

    async def _push(self) -> None:
        """Each event to the webhook until it answers 2xx."""
        async with ClientSession(timeout=ClientTimeout(total=LIMIT)) as session:
            for turn in itertools.count():
                while not self.waiting:
                    self._news.clear()
                    await self._news.wait()
                body, headers = self.signed(self.waiting[0], "mac=" if turn % 2 else "")
                try:
                    async with session.post(self.hook, data=body, headers=headers) as answer:
                        self.pushed.append(answer.status)
                        taken = 200 <= answer.status <= 299
                except (ClientError, TimeoutError):
                    taken = False
                if taken:
                    self.waiting.pop(0)
                else:
                    await asyncio.sleep(0.05)


async def _json(request: web.Request) -> dict[str, Any]:
    given: dict[str, Any] = await request.json() if request.can_read_body else {}
    return given


def _granted(data: object) -> web.Response:
    return web.json_response({"data": data, "error": 0, "message": "Success"})


def _error(code: int, message: str) -> web.Response:
    return web.json_response({"error": code, "message": message})
