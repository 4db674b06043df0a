"""The Bot Platform at one address with one token."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.channels.zalo.errors import Refused
from bot.channels.zalo.wire import READ, Interrupted, Wire, told


class Api:
    """Two pools of connections: one for sending, one for the long poll, which must never wait for a sender."""

    def __init__(self, token: str, root: str) -> None:
        if not token or any(letter.isspace() or letter == "/" for letter in token):
            raise ValueError("KHUYENHOC_ZALO_BOT_TOKEN: a token looks like 1459232241454765289:AbC…")
        self._base = f"{root.rstrip('/')}/bot{token}"
        self._sender = Wire()
        self._listener = Wire(pool=2)

    async def call(self, method: str, params: Mapping[str, Any] | None = None) -> Any:
        """The `result` of one request. Raises NotConnected, Interrupted or Refused."""
        return read(*await self._sender.post(f"{self._base}/{method}", params or {}))

    async def listen(self, hold: int) -> Any:
        """One getUpdates that Zalo may hold for `hold` seconds. Raises as `call` does; Refused(408) when idle."""
        wait = hold + READ / 2
        return read(*await self._listener.post(f"{self._base}/getUpdates", {"timeout": hold}, read=wait))

    @property
    def date(self) -> str:
        """Zalo's time at its last answer, as HTTP writes it; "" where it did not say."""
        return self._sender.date

    async def close(self) -> None:
        await self._sender.close()
        await self._listener.close()


def read(status: int, body: bytes) -> Any:
    """What was answered. HTTP 200 may carry a refusal too."""
    try:
        answer = told(body)
    except Interrupted:
        if 200 <= status <= 299:
            raise
        raise Refused(status, "no reason given") from None
    if answer.get("ok") is True and 200 <= status <= 299:
        return answer.get("result")
    code = answer.get("error_code")
    if not isinstance(code, int) or not 400 <= code <= 599:
        code = status if status >= 400 else 500
    raise Refused(code, str(answer.get("description") or "no reason given"))
