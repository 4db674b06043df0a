"""Telegram's Bot API on loopback, for tests, rehearsals and benchmarks.

Every request is judged by the 10.3 schema; `faults` collects what was wrong. `person(id)` gives somebody who writes,
taps and waits for answers; `serve(mishap)` lets something go wrong. On the command line see `control`."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.doubles.bot_api import NAMES, faults, read_form
from tests.doubles.mishaps import Mishap, refusal
from tests.doubles.person import Person
from tests.doubles.updates import Updates

TOKEN = "7000000001:AAdoubleTokenThatNoLogMayShow-xyz"
ME = {"id": 7000000001, "is_bot": True, "first_name": "Khuyến học", "username": "KhuyenHocThuBot"}
SENDS = ("sendMessage", "sendPhoto", "sendDocument", "editMessageText")


@dataclass(slots=True)
class Sent:
    """A message of the bot as it stands. `at` is monotonic; `text` is also a caption; `edits` how often it changed."""

    id: int
    chat: int
    method: str
    text: str
    params: Mapping[str, Any]
    at: float
    edits: int = 0

    @property
    def buttons(self) -> list[dict[str, Any]]:
        rows = (self.params.get("reply_markup") or {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]

    @property
    def labels(self) -> list[str]:
        return [button["text"] for button in self.buttons]

    def as_message(self) -> dict[str, Any]:
        """As the Bot API shows it."""
        chat = {"id": self.chat, "type": "private" if self.chat > 0 else "supergroup"}
        return {"message_id": self.id, "from": ME, "chat": chat, "date": int(time.time()), "text": self.text}


class Telegram:
    """The double. `limit`: messages a second before it answers 429; `on_sent` is called with each message it took."""

    def __init__(self, token: str = TOKEN, limit: int | None = None) -> None:
        self.token = token
        self.limit = limit
        self.url = ""
        self.updates = Updates()
        self.sent: list[Sent] = []
        self.files: dict[str, bytes] = {}  # what people sent, by file_id
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.faults: list[str] = []
        self.refused = 0  # how often `limit` was met
        self.arrivals: deque[float] = deque(maxlen=100_000)  # when each message came, also those refused
        self.on_sent: Callable[[Sent], None] | None = None
        self._people: dict[tuple[int, int], Person] = {}
        self._mishaps: list[Mishap] = []
        self._next_message = 1
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0, routes: list[web.RouteDef] | None = None) -> str:
        """Serve on that port of the loopback, or on a free one. Gives its root."""
        app = web.Application(client_max_size=60_000_000)
        app.add_routes([*(routes or []), web.get("/file/bot{token}/documents/{id}", self._file)])
        app.add_routes([web.route("*", "/bot{token}/{method}", self._answer)])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self.url

    async def stop(self) -> None:
        self.updates.close()
        if self._runner:
            await self._runner.cleanup()

    def person(self, id: int, name: str = "Khuê", group: int = 0) -> Person:
        """Somebody who writes to the bot; in a group, if its (negative) id is given."""
        return self._people.setdefault((id, group), Person(self, id, name, group or id))

    def serve(self, *mishaps: Mishap) -> None:
        """Let these go wrong, in this order."""
        self._mishaps += mishaps

    def next_message(self) -> int:
        """A message id. Telegram counts those of people and bot together."""
        self._next_message += 1
        return self._next_message - 1

    def busiest(self) -> int:
        """The most messages that came within any one second."""
        window: deque[float] = deque()
        most = 0
        for at in self.arrivals:
            window.append(at)
            while window[0] <= at - 1.0:
                window.popleft()
            most = max(most, len(window))
        return most

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        arrived = time.monotonic()
        method = NAMES.get(request.match_info["method"].lower(), request.match_info["method"])
        if request.match_info["token"] != self.token:
            return refusal(401, "Unauthorized")
        params = await _params(method, request)
        self.calls.append((method, params))
        if wrong := faults(method, params):
            self.faults += wrong
            return refusal(400, f"Bad Request: {wrong[0]}")
        if method in SENDS and self._too_fast(arrived):
            self.refused += 1
            return refusal(429, "Too Many Requests: retry after 1", retry_after=1)
        mishap = self._mishap(method, params)

        async def answer() -> web.StreamResponse:
            return await self._carry_out(method, params, arrived)

        return await (mishap.serve(request, answer) if mishap else answer())

    async def _carry_out(self, method: str, params: Mapping[str, Any], arrived: float) -> web.StreamResponse:
        result: Any = True
        match method:
            case "getUpdates":
                return await self.updates.poll(params)
            case "getMe":
                result = ME | {"can_join_groups": True, "can_read_all_group_messages": False}
            case "setWebhook" | "deleteWebhook":
                self.updates.set_hook(params if method == "setWebhook" else None)
            case "editMessageText":
                return self._edit(params)
            case "getFile":
                if params["file_id"] not in self.files:
                    return refusal(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
                id = params["file_id"]
                result = {"file_id": id, "file_unique_id": id, "file_path": f"documents/{id}"}
            case "sendMessage" | "sendPhoto" | "sendDocument":
                said = str(params.get("text") or params.get("caption") or "")
                message = Sent(self.next_message(), int(params["chat_id"]), method, said, params, arrived)
                self.sent.append(message)
                self._tell(message)
                result = message.as_message()
        return web.json_response({"ok": True, "result": result})

    async def _file(self, request: web.Request) -> web.StreamResponse:
        data = self.files.get(request.match_info["id"])
        if request.match_info["token"] != self.token or data is None:
            return refusal(404, "Not Found")
        return web.Response(body=data)

    def _edit(self, params: Mapping[str, Any]) -> web.Response:
        wanted = (params.get("chat_id"), params.get("message_id"))
        message = next((sent for sent in self.sent if (sent.chat, sent.id) == wanted), None)
        if message is None:
            return refusal(400, "Bad Request: message to edit not found")
        if message.method != "sendMessage":
            return refusal(400, "Bad Request: there is no text in the message to edit")
        if message.text == params["text"] and message.params.get("reply_markup") == params.get("reply_markup"):
            return refusal(400, "Bad Request: message is not modified: specified new message content is the same")
        message.text, message.params, message.edits = params["text"], params, message.edits + 1
        self._tell(message)
        return web.json_response({"ok": True, "result": message.as_message()})

    def _tell(self, message: Sent) -> None:
        for person in self._people.values():
            if person.chat == message.chat:
                person.heard(message)
        if self.on_sent:
            self.on_sent(message)

    def _too_fast(self, now: float) -> bool:
        self.arrivals.append(now)
        if self.limit is None:
            return False
        return sum(at > now - 1.0 for at in list(self.arrivals)[-2 * self.limit :]) > self.limit

    def _mishap(self, method: str, params: Mapping[str, Any]) -> Mishap | None:
        for mishap in self._mishaps:
            if mishap.method == method and mishap.chat in (None, params.get("chat_id")):
                mishap.times -= 1
                if mishap.times <= 0:
                    self._mishaps.remove(mishap)
                return mishap
        return None


async def _params(method: str, request: web.Request) -> dict[str, Any]:
    """The parameters, as JSON or as one of the two kinds of form; a file is its bytes."""
    if request.content_type == "application/json":
        given: dict[str, Any] = await request.json()
        return given
    fields: dict[str, Any] = dict(request.query)
    for name, value in (await request.post()).items():
        fields[name] = value.file.read() if isinstance(value, web.FileField) else value
    return read_form(method, fields)


if __name__ == "__main__":
    from tests.doubles.control import main

    main()
