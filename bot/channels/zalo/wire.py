"""HTTP to Zalo, for both its products: one POST or GET, whose failure says whether anything went out.

No error carries a URL or a header: the Bot Platform has its token in the one, an Official Account in the other.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import aiohttp

CONNECT = 10.0  # seconds
READ = 20.0


class ZaloError(Exception):
    """What went wrong with a request; the text is safe to log."""


class NotConnected(ZaloError):
    """No connection to Zalo came about: nothing was sent."""


class Interrupted(ZaloError):
    """The request went out and no whole answer came back: it may have been carried out."""


class Wire:
    """One pool of connections, opened by the first request."""

    def __init__(self, pool: int = 20) -> None:
        self._pool = pool
        self._session: aiohttp.ClientSession | None = None
        self._closed = False
        self.date = ""  # of the last answer, as its header says

    async def post(
        self,
        url: str,
        body: Mapping[str, Any],
        *,
        form: bool = False,
        headers: Mapping[str, str] | None = None,
        read: float = READ,
    ) -> tuple[int, bytes]:
        """(status, body) of what was answered, success or not; `body` goes as JSON, or as a form."""
        if form:
            return await self._ask("POST", url, headers, read, data=dict(body))
        return await self._ask("POST", url, headers, read, json=dict(body))

    async def get(
        self, url: str, query: Mapping[str, str], *, headers: Mapping[str, str] | None = None, read: float = READ
    ) -> tuple[int, bytes]:
        return await self._ask("GET", url, headers, read, params=dict(query))

    async def take(self, url: str, most: int) -> tuple[int, bytes]:
        """(status, at most `most` + 1 bytes) of what lies at an address; redirects are not followed."""
        return await self._ask("GET", url, None, READ, allow_redirects=False, most=most + 1)

    async def close(self) -> None:
        """No requests from now on."""
        self._closed = True
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def _ask(
        self, method: str, url: str, headers: Mapping[str, str] | None, read: float, most: int = -1, **body: Any
    ) -> tuple[int, bytes]:
        if self._closed:
            raise NotConnected("the bot is stopping")
        limits = aiohttp.ClientTimeout(total=None, connect=CONNECT, sock_connect=CONNECT, sock_read=read)
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=self._pool))
        try:
            async with self._session.request(method, url, headers=headers, timeout=limits, **body) as answer:
                self.date = answer.headers.get("Date", "")
                if most < 0:
                    return answer.status, await answer.read()
                data = bytearray()
                async for part in answer.content.iter_any():
                    data += part
                    if len(data) >= most:  # a longer body is not read to its end
                        break
                return answer.status, bytes(data[:most])
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotConnected(f"no connection to Zalo ({type(error).__name__})") from None
        except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError):
            raise NotConnected("the address set for Zalo is no http address") from None
        except TimeoutError:
            raise Interrupted(f"no answer from Zalo within {read:g} s") from None
        except (aiohttp.ClientError, OSError) as error:
            raise Interrupted(f"the connection to Zalo broke ({type(error).__name__})") from None


def told(body: bytes) -> dict[str, Any]:
    """The answer's JSON object. Raises Interrupted where it is none: cut off, or a gateway's page."""
    try:
        answer = json.loads(body)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise Interrupted("Zalo's answer cannot be read")
    return answer
