"""The Bot API at one address with one token: raw calls on the hot path, PTB's `Bot` for the methods called once.

`Bot.send_message` costs 85 µs beside the request itself (it builds and reads PTB's objects), a raw call 5 µs; polling
costs 82 µs less an update. So what every message passes through is raw, and the rest has PTB's checked arguments.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from telegram import Bot

from bot.channels.telegram.request import AiohttpRequest, Body
from handlers.core.talk import Attachment

OFFICIAL = "https://api.telegram.org"

# PTB's Bot logs its URLs, with the token in them, and every parameter at DEBUG: not even then.
logging.getLogger("telegram").setLevel(logging.WARNING)


class Api:
    """Two pools of connections: one for sending, one for the long poll, which must never wait for a sender."""

    def __init__(self, token: str, *, root: str | None = None, proxy: str | None = None) -> None:
        if not token or ":" not in token or not token.split(":", 1)[0].isdecimal():
            raise ValueError("KHUYENHOC_TELEGRAM_TOKEN: a token looks like 123456:ABC…, as @BotFather gives it")
        if proxy and not proxy.startswith(("http://", "https://")):
            raise ValueError("KHUYENHOC_PROXY_URL: an http:// or https:// proxy is needed, with no SOCKS")
        base = f"{(root or OFFICIAL).rstrip('/')}/bot"
        self._base = f"{base}{token}"
        self._files = f"{(root or OFFICIAL).rstrip('/')}/file/bot{token}"
        self._sender = AiohttpRequest(proxy=proxy)
        self._listener = AiohttpRequest(pool=2, proxy=proxy)
        self.id = int(token.split(":", 1)[0])
        self.bot = Bot(token, base_url=base, request=self._sender, get_updates_request=self._listener)

    async def call(self, method: str, params: Mapping[str, Any], files: Mapping[str, Attachment] | None = None) -> Any:
        """The `result` of one request. Raises NotConnected, Interrupted or Refused."""
        parts = {name: (file.name, file.data, file.media_type) for name, file in (files or {}).items()}
        return await self._sender.call(f"{self._base}/{method}", Body(params, parts))

    async def download(self, path: str, most: int) -> bytes | None:
        """A file as getFile named it; None where it is larger. Raises as `call` does."""
        return await self._sender.take(f"{self._files}/{quote(path)}", most)

    async def listen(self, params: Mapping[str, Any], wait: float) -> list[dict[str, Any]]:
        """One getUpdates, whose answer may take up to `wait` seconds. Raises as `call` does."""
        updates: list[dict[str, Any]] = await self._listener.call(f"{self._base}/getUpdates", Body(params), wait)
        return updates

    async def reopen(self) -> None:
        """Listen on a new connection from now on."""
        await self._listener.rebuild()

    async def close(self) -> None:
        await self._sender.shutdown()
        await self._listener.shutdown()
