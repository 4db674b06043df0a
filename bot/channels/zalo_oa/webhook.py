"""An Official Account's webhook: signed by Zalo, answered 200 within two seconds once the message is committed."""

from __future__ import annotations

import hmac
import json
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels import Arrival
from bot.channels.zalo.arrivals import read_all
from bot.channels.zalo_oa.parse import NAME, arrival

log = structlog.get_logger()

HEADER = "X-ZEvent-Signature"
PATH = "/zalo/oa"
LARGEST = 1_000_000  # bytes

Take = Callable[[Sequence[Arrival]], Awaitable[bool]]  # whether it was committed in time


def signature(app_id: str, body: bytes, timestamp: str, secret: str) -> str:
    """As Zalo signs: SHA-256 of app id, raw body, timestamp and the account's secret, one after the other."""
    return sha256(app_id.encode() + body + timestamp.encode() + secret.encode()).hexdigest()


def is_genuine(app_id: str, secret: str, body: bytes, event: Any, given: str) -> bool:
    """Zalo wrote this. The timestamp is the body's own, so nothing of it can be changed; "mac=" may stand before."""
    timestamp = str(event.get("timestamp", "")) if isinstance(event, dict) else ""
    ours = signature(app_id, body, timestamp, secret)
    return hmac.compare_digest(given.strip().removeprefix("mac=").lower().encode(), ours.encode())


class Webhook:
    """One POST route. Until `open` it answers 503."""

    def __init__(self, public_url: str | None, app_id: str, secret: str, now: Callable[[], datetime]) -> None:
        self._path = urlsplit((public_url or "").rstrip("/")).path + PATH
        self._app_id, self._secret, self._now = app_id, secret, now
        self._take: Take | None = None

    @property
    def route(self) -> Route:
        return Route(self._path, self._receive, methods=["POST"])

    def open(self, take: Take) -> None:
        """Take events from now on."""
        self._take = take

    def close(self) -> None:
        """Take no more."""
        self._take = None

    async def _receive(self, request: Request) -> Response:
        if int(request.headers.get("content-length") or 0) > LARGEST:
            return PlainTextResponse("", 413)
        body = await request.body()
        try:
            event = json.loads(body)
        except ValueError:
            return PlainTextResponse("", 400)
        if not is_genuine(self._app_id, self._secret, body, event, request.headers.get(HEADER, "")):
            log.warning("zalo_oa.webhook_stranger", next="is KHUYENHOC_ZALO_OA_SECRET_KEY the account's? else nothing")
            return PlainTextResponse("", 403)
        if self._take is None:
            return PlainTextResponse("", 503)
        said = read_all([event], lambda one: arrival(one, self._now()), NAME)
        kept = not said or await self._take(said)
        return PlainTextResponse("" if kept else "later", 200 if kept else 503)
