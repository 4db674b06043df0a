"""Receiving by webhook: Telegram is answered 200 only once the update is committed, so it repeats what was not."""

from __future__ import annotations

import hashlib
import hmac
import json
from urllib.parse import urlsplit

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels import Accept
from bot.channels.telegram.api import Api
from bot.channels.telegram.arrivals import WANTED, read
from bot.channels.telegram.parse import Me
from bot.channels.telegram.trouble import until_done

log = structlog.get_logger()

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST = 1_000_000  # bytes; Telegram's updates are a few thousand
CONNECTIONS = 10  # at once; each waits for one commit, and commits of the same moment share the disk's wait


def secret(token: str) -> str:
    """What Telegram shows us to prove that it is Telegram: derived, so that there is nothing more to set or to leak."""
    return hmac.new(token.encode(), b"khuyenhoc webhook", hashlib.sha256).hexdigest()


class Webhook:
    """One POST route at the path of `url`. Until `open` it answers 503, which Telegram takes as "later"."""

    def __init__(self, url: str, token: str) -> None:
        if not url.startswith("https://") and urlsplit(url).hostname not in ("127.0.0.1", "localhost"):
            raise ValueError("KHUYENHOC_TELEGRAM_WEBHOOK_URL: Telegram calls https:// addresses only")
        self._url = url
        self._secret = secret(token)
        self._accept: Accept | None = None
        self._me = Me(0)

    @property
    def route(self) -> Route:
        return Route(urlsplit(self._url).path or "/", self._receive, methods=["POST"])

    async def open(self, api: Api, me: Me, accept: Accept) -> None:
        """Take updates from now on, and tell Telegram where to bring them."""
        self._me, self._accept = me, accept
        await until_done(
            lambda: api.bot.set_webhook(
                self._url, secret_token=self._secret, allowed_updates=WANTED, max_connections=CONNECTIONS
            )
        )

    def close(self) -> None:
        """Take no more; Telegram keeps them and comes again."""
        self._accept = None

    async def _receive(self, request: Request) -> Response:
        if not hmac.compare_digest(request.headers.get(HEADER, "").encode(), self._secret.encode()):
            log.warning(
                "telegram.webhook_stranger", next="nothing to do: somebody else than Telegram called the address"
            )
            return PlainTextResponse("", 403)
        if self._accept is None:
            return PlainTextResponse("", 503)
        if int(request.headers.get("content-length") or 0) > LARGEST:
            return PlainTextResponse("", 413)
        try:
            update = json.loads(await request.body())
        except ValueError:
            return PlainTextResponse("", 400)
        try:
            said = read([update], self._me)
            if said:
                await self._accept(said)
        except Exception as error:  # it must come again, whatever this was
            log.error("telegram.not_kept", updates=1, error=type(error).__name__, next="Telegram brings it again")
            return PlainTextResponse("", 503)
        return PlainTextResponse("")
