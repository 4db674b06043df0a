"""What may go wrong at Telegram's end, as things a test asks the double to serve instead of the true answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

Answer = Callable[[], Awaitable[web.StreamResponse]]


@dataclass(slots=True)
class Mishap:
    """`serve` gets the true answer to give, call or forget; for `times` requests of `method`, to `chat` if named."""

    method: str
    serve: Callable[[web.Request, Answer], Awaitable[web.StreamResponse]]
    times: int = 1
    chat: int | None = None


def refusal(status: int, description: str, **parameters: Any) -> web.Response:
    """An answer as Telegram words it."""
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return web.json_response(body, status=status)


def _always(status: int, description: str, **parameters: Any) -> Callable[..., Awaitable[web.StreamResponse]]:
    async def serve(_: web.Request, __: Answer) -> web.StreamResponse:
        return refusal(status, description, **parameters)

    return serve


def flood(method: str = "sendMessage", retry_after: int = 1, **more: Any) -> Mishap:
    said = f"Too Many Requests: retry after {retry_after}"
    return Mishap(method, _always(429, said, retry_after=retry_after), **more)


def blocked(method: str = "sendMessage", **more: Any) -> Mishap:
    return Mishap(method, _always(403, "Forbidden: bot was blocked by the user"), **more)


def migrated(to: int, method: str = "sendMessage", **more: Any) -> Mishap:
    said = "Bad Request: group chat was upgraded to a supergroup chat"
    return Mishap(method, _always(400, said, migrate_to_chat_id=to), **more)


def bad_request(said: str, method: str = "sendMessage", **more: Any) -> Mishap:
    return Mishap(method, _always(400, f"Bad Request: {said}"), **more)


def conflict(**more: Any) -> Mishap:
    said = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    return Mishap("getUpdates", _always(409, said), **more)


def server_error(method: str, status: int = 500, **more: Any) -> Mishap:
    """As a gateway before Telegram answers: no JSON."""

    async def serve(_: web.Request, __: Answer) -> web.StreamResponse:
        return web.Response(status=status, text="<html><h1>502 Bad Gateway</h1></html>", content_type="text/html")

    return Mishap(method, serve, **more)


def hang(method: str, seconds: float = 3600.0, **more: Any) -> Mishap:
    """The request is taken and nothing comes back."""

    async def serve(_: web.Request, __: Answer) -> web.StreamResponse:
        await asyncio.sleep(seconds)
        return refusal(504, "Gateway Timeout")

    return Mishap(method, serve, **more)


def lost_answer(method: str = "sendMessage", **more: Any) -> Mishap:
    """The request is carried out, and the connection breaks before the answer."""

    async def serve(request: web.Request, answer: Answer) -> web.StreamResponse:
        await answer()
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    return Mishap(method, serve, **more)


def truncated(method: str, **more: Any) -> Mishap:
    """The request is carried out, and the answer ends in the middle of its JSON."""

    async def serve(_: web.Request, answer: Answer) -> web.StreamResponse:
        await answer()
        return web.Response(body=b'{"ok":true,"result":{"mess', content_type="application/json")

    return Mishap(method, serve, **more)
