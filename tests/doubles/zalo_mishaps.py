"""What may go wrong at Zalo's end, both products, as things a test asks a double to serve."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from tests.doubles.mishaps import Answer, Mishap, hang, lost_answer, server_error, truncated

__all__ = ["answers", "hang", "lost_answer", "oa_error", "quota", "refuses", "server_error", "truncated"]


def answers(method: str, status: int, body: dict[str, Any], **more: Any) -> Mishap:
    """This instead of the true answer; nothing is carried out."""

    async def serve(_: web.Request, __: Answer) -> web.StreamResponse:
        return web.json_response(body, status=status)

    return Mishap(method, serve, **more)


def refuses(method: str, code: int, description: str, status: int = 200, **more: Any) -> Mishap:
    """The Bot Platform's refusal: HTTP 200 with ok false, unless another status is named."""
    return answers(method, status, {"ok": False, "error_code": code, "description": description}, **more)


def quota(method: str = "sendMessage", **more: Any) -> Mishap:
    """429, with no word of when."""
    return refuses(method, 429, "Quota exceeded", status=429, **more)


def oa_error(code: int, message: str, method: str = "message/cs", **more: Any) -> Mishap:
    """An Official Account's refusal: HTTP 200 with its own code."""
    return answers(method, 200, {"error": code, "message": message}, **more)
