"""The Official Account's API at one address, each request with the access token of the moment."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.channels import Unfetched
from bot.channels.zalo.wire import READ, Interrupted, Wire, told
from bot.channels.zalo_oa.errors import Refused
from bot.channels.zalo_oa.fetch import fetch
from handlers.core.talk import Attachment


class Api:
    """`root` is Zalo's, or a double's."""

    def __init__(self, root: str) -> None:
        self._root = root.rstrip("/")
        self._wire = Wire()

    async def message(self, token: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """The `data` of one message to one person. Raises NotConnected, Interrupted or Refused."""
        url = f"{self._root}/v3.0/oa/message/cs"
        return read(*await self._wire.post(url, body, headers={"access_token": token}))

    async def look(
        self, token: str, path: str, data: Mapping[str, Any] | None = None, wait: float = READ
    ) -> dict[str, Any]:
        """The `data` of what `path` tells ("v3.0/oa/user/detail"). Raises as `message` does."""
        query = {"data": json.dumps(data)} if data else {}
        url = f"{self._root}/{path}"
        return read(*await self._wire.get(url, query, headers={"access_token": token}, read=wait))

    async def fetch(self, raw: str, most: int) -> Attachment | Unfetched:
        """A file somebody sent, by its event."""
        return await fetch(self._wire, self._root, raw, most)

    async def close(self) -> None:
        await self._wire.close()


def read(status: int, body: bytes) -> dict[str, Any]:
    """What was answered; an error comes with HTTP 200 and a negative code."""
    try:
        answer = told(body)
    except Interrupted:
        if 200 <= status <= 299:
            raise
        raise Refused(status, "no reason given") from None
    code = answer.get("error", 0 if 200 <= status <= 299 else status)
    if code != 0:
        raise Refused(code if isinstance(code, int) else status, str(answer.get("message", "no reason given")))
    data = answer.get("data")
    return data if isinstance(data, dict) else {}
