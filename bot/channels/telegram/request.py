"""PTB's transport on aiohttp instead of httpx, which slows down under concurrency (echo at 64: 378/s against 1.522/s).

Two things more than speed: an error says whether anything went out (`NotConnected`: nothing did), and none carries the
URL, which has the token in it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import aiohttp
from telegram.request import BaseRequest, RequestData

from bot.channels.telegram.errors import Interrupted, NotConnected, Refused

CONNECT = 10.0  # seconds for a free connection and for a new one
READ = 20.0
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class Body:
    """Stands in for PTB's `RequestData` where a call's parameters are ready for JSON already."""

    parameters: Mapping[str, Any]
    multipart_data: Mapping[str, tuple[str, bytes, str]] = field(default_factory=dict)

    @property
    def contains_files(self) -> bool:
        return bool(self.multipart_data)


class AiohttpRequest(BaseRequest):
    """One pool of connections. Opens by itself at the first request, and again after `rebuild`."""

    def __init__(self, pool: int = 40, proxy: str | None = None, read_timeout: float = READ) -> None:
        self._pool = pool
        self._proxy = proxy
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None
        self._closed = False

    @property
    def read_timeout(self) -> float | None:
        return self._read_timeout

    async def initialize(self) -> None:
        """Nothing to do: a session belongs to the loop of its first request."""

    async def shutdown(self) -> None:
        """No requests from now on."""
        self._closed = True
        await self.rebuild()

    async def rebuild(self) -> None:
        """Drop every connection, also one that hangs; the next request opens new ones."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def call(self, url: str, body: Body, read_timeout: float | None = None) -> Any:
        """The `result` of one Bot API request. Raises NotConnected, Interrupted or Refused."""
        try:
            return await self.post(url, cast(RequestData, body), read_timeout=read_timeout or self._read_timeout)
        except (KeyError, TypeError):  # JSON, but no answer of the Bot API's shape
            raise Interrupted("Telegram's answer cannot be read") from None

    async def take(self, url: str, most: int) -> bytes | None:
        """A file's bytes; None where there are more than so many. Raises NotConnected, Interrupted or Refused."""
        status, data = await self._safely(
            self._exchange(url, "GET", None, self._read_timeout, most + 1), self._read_timeout
        )
        if not 200 <= status <= 299:
            raise refusal(status, data)
        return data if len(data) <= most else None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """(status, body) of a success. Raises NotConnected, Interrupted or Refused, never with the URL in them."""
        read = self._read_timeout if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        status, answer = await self._safely(self._exchange(url, method, request_data, read), read)
        if not 200 <= status <= 299:
            raise refusal(status, answer)
        return status, answer

    async def _safely(self, exchange: Coroutine[Any, Any, tuple[int, bytes]], read: float) -> tuple[int, bytes]:
        """What came of it, its troubles told without the URL."""
        if self._closed:
            exchange.close()
            raise NotConnected("the bot is stopping")
        try:
            return await exchange
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.ClientHttpProxyError) as error:
            raise NotConnected(f"no connection to Telegram ({type(error).__name__})") from None
        except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError):
            raise NotConnected("KHUYENHOC_TELEGRAM_API_URL is no http address") from None
        except TimeoutError:
            raise Interrupted(f"no answer from Telegram within {read:g} s") from None
        except (aiohttp.ClientError, OSError) as error:
            raise Interrupted(f"the connection to Telegram broke ({type(error).__name__})") from None

    async def _exchange(
        self, url: str, method: str, data: RequestData | None, read: float, most: int = -1
    ) -> tuple[int, bytes]:
        session = self._session
        if session is None or session.closed:
            connector = aiohttp.TCPConnector(limit=self._pool)
            session = self._session = aiohttp.ClientSession(connector=connector)
        limits = aiohttp.ClientTimeout(total=None, connect=CONNECT, sock_connect=CONNECT, sock_read=read)
        payload: Any = None
        headers = None
        if data is not None and data.contains_files:
            payload = _form(data)
        elif data is not None:
            payload, headers = json.dumps(data.parameters).encode(), JSON
        async with session.request(
            method, url, data=payload, headers=headers, timeout=limits, proxy=self._proxy
        ) as response:
            return response.status, await (response.read() if most < 0 else _first(response.content, most))

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As PTB's, but an unreadable body is not logged: people's words are in it."""
        try:
            return cast(dict[str, Any], json.loads(payload))
        except ValueError:
            raise Interrupted("Telegram's answer cannot be read") from None


async def _first(content: aiohttp.StreamReader, most: int) -> bytes:
    """So many bytes at most; a longer body is not read to its end."""
    data = bytearray()
    async for part in content.iter_any():
        data += part
        if len(data) >= most:
            break
    return bytes(data[:most])


def refusal(status: int, answer: bytes) -> Refused:
    """The error in an answer that is no success; a proxy's HTML page counts by its status alone."""
    try:
        told = json.loads(answer)
        extra = told.get("parameters") or {}
        moved = extra.get("migrate_to_chat_id")
        retry = float(extra.get("retry_after", 0))
        return Refused(status, str(told.get("description", "")), retry, str(moved) if moved else "")
    except (ValueError, AttributeError, TypeError):
        return Refused(status, "no reason given")


def _form(data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.parameters.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value))
    for name, (filename, content, kind) in data.multipart_data.items():
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=kind)
    return form
