"""Receiving by webhook: Zalo is answered 200 once the message is committed, within two seconds or not at all."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlsplit

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels import Accept
from bot.channels.zalo.api import Api
from bot.channels.zalo.arrivals import Keeping, read_all
from bot.channels.zalo.parse import NAME, arrival, events
from bot.channels.zalo.trouble import until_done

log = structlog.get_logger()

HEADER = "X-Bot-Api-Secret-Token"
PATH = "/zalo/bot"
LARGEST = 1_000_000  # bytes; Zalo's events are a few hundred


def secret(token: str) -> str:
    """What Zalo shows us to prove that it is Zalo, where none is set: derived, so that there is nothing to leak."""
    return hmac.new(token.encode(), b"khuyenhoc zalo webhook", hashlib.sha256).hexdigest()


def address(public_url: str) -> str:
    """Where Zalo is to call. Raises ValueError for what Zalo would never call."""
    parts = urlsplit(public_url)
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost"):
        raise ValueError("KHUYENHOC_PUBLIC_URL: Zalo calls https:// addresses only")
    return public_url.rstrip("/") + PATH


class Webhook:
    """One POST route under the public address. Until `open` it answers 503."""

    def __init__(self, public_url: str, secret: str, keeping: Keeping, now: Callable[[], datetime]) -> None:
        if not 8 <= len(secret) <= 256:
            raise ValueError("KHUYENHOC_ZALO_BOT_SECRET: 8 to 256 letters are needed")
        self.url = address(public_url)
        self._secret, self._keeping, self._now = secret, keeping, now
        self._accept: Accept | None = None
        self._names: tuple[str, ...] = ()

    @property
    def route(self) -> Route:
        return Route(urlsplit(self.url).path, self._receive, methods=["POST"])

    async def open(self, api: Api, names: tuple[str, ...], accept: Accept) -> None:
        """Take events from now on, and tell Zalo where to bring them."""
        self._names, self._accept = names, accept
        hook = {"url": self.url, "secret_token": self._secret}
        await until_done(lambda: api.call("setWebhook", hook), NAME)

    def close(self) -> None:
        """Take no more."""
        self._accept = None

    async def _receive(self, request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(HEADER, "").encode(), self._secret.encode()):
            log.warning("zalo.webhook_stranger", next="nothing to do: somebody else than Zalo called the address")
            return PlainTextResponse("", 403)
        if self._accept is None:
            return PlainTextResponse("", 503)
        if int(request.headers.get("content-length") or 0) > LARGEST:
            return PlainTextResponse("", 413)
        try:
            body = json.loads(await request.body())
        except ValueError:
            return PlainTextResponse("", 400)
        said = read_all(events(body), lambda event: arrival(event, self._now(), self._names), NAME)
        kept = not said or await self._keeping.in_time(self._accept, said)
        return PlainTextResponse("" if kept else "later", 200 if kept else 503)
