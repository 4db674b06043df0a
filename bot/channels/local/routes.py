"""The page's addresses: its files and words, who one can be, what was said, the stream, and where to say things."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route, Router
from starlette.staticfiles import StaticFiles

import locales
from bot.channels.local.guard import Guard
from bot.channels.local.incoming import Broken, is_key

if TYPE_CHECKING:
    from bot.channels.local import LocalChannel

PAGE = Path(__file__).parent / "page"
WORDS = Path(str(locales.__file__)).parent / "page"
LARGEST = 2_000_000  # bytes of one request: a hundred thousand characters and more
SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


def routes(channel: LocalChannel, *, loopback: bool) -> list[BaseRoute]:
    """One mount at the root, to stand last in the application: whatever no other route took is the page's."""
    desk = Addresses(channel)
    inner = Router(
        [
            Route("/api/people", desk.people),
            Route("/api/history", desk.history),
            Route("/api/stream", desk.stream),
            Route("/api/file", desk.file),
            Route("/api/say", desk.say, methods=["POST"]),
            Mount("/words", StaticFiles(directory=WORDS)),
            Mount("/", StaticFiles(directory=PAGE, html=True)),
        ]
    )
    return [Mount("/", Guard(inner, loopback=loopback))]


class Addresses:
    """The endpoints of one channel. Complaints are `{"error": sentence}` for whoever writes a client."""

    def __init__(self, channel: LocalChannel) -> None:
        self._channel = channel

    async def people(self, request: Request) -> Response:
        """`{people: [{key, name, role, unit, above}], now, moved, invite}`."""
        return JSONResponse(await self._channel.who())

    async def history(self, request: Request) -> Response:
        """`{lines}` of `?person=`, oldest first."""
        person = request.query_params.get("person", "")
        if not is_key(person):
            return _complaint("person: small letters, digits and hyphens", 422)
        return JSONResponse({"lines": await self._channel.lines(person)})

    async def stream(self, request: Request) -> Response:
        """Server-Sent Events of `?person=…&person=…`, from `Last-Event-ID` (or `after=`) on."""
        chats = frozenset(filter(is_key, request.query_params.getlist("person")))
        after = request.headers.get("last-event-id") or request.query_params.get("after", "")
        return StreamingResponse(
            self._channel.stream.listen(chats, after),
            media_type="text/event-stream",
            headers={"cache-control": "no-store", "x-accel-buffering": "no"},
        )

    async def file(self, request: Request) -> Response:
        """A letter's file, `?person=&letter=&number=`."""
        asked = request.query_params
        number = asked.get("number", "")
        index = int(number) if number.isascii() and number.isdigit() else -1
        found = await self._channel.file(asked.get("person", ""), asked.get("letter", ""), index)
        if found is None:
            return _complaint("no such file", 404)
        shown = found.picture and found.media_type in SHOWN  # anything else is only saved, never opened here
        how = f"{'inline' if shown else 'attachment'}; filename*=UTF-8''{quote(found.name, safe='')}"
        return Response(found.data, media_type=found.media_type, headers={"content-disposition": how})

    async def say(self, request: Request) -> Response:
        """One message or tap; 200 only once it is committed, so the page sends again whatever was not answered so."""
        try:
            body = await _body(request)
            payload = json.loads(body)
        except ClientDisconnect:
            return Response(status_code=400)
        except (ValueError, RecursionError):
            return _complaint("not JSON, or longer than 2 MB", 400)
        message = self._channel.read(payload)
        if isinstance(message, Broken):
            return _complaint(message.why, 422)
        if not await self._channel.receive(message, body.decode("utf-8", "replace")):
            return _complaint("not stored just now: send it again", 503)
        return JSONResponse({"id": message.id})


async def _body(request: Request) -> bytes:
    parts = bytearray()
    async for part in request.stream():
        parts += part
        if len(parts) > LARGEST:
            raise ValueError
    return bytes(parts)


def _complaint(sentence: str, status: int) -> JSONResponse:
    return JSONResponse({"error": sentence}, status)
