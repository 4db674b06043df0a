"""Pictures and files for platforms that fetch them: each under a signed address that dies after its time.

The address carries the letter and the file's digest, signed with the bot's own key (`bot.signing`): nobody can guess
one, and nothing has to be kept for it. A dead one says in words what to do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot import watch
from bot.clock import Clock
from bot.orders import ordered
from bot.signing import STATUS, key, sign, signed
from handlers.core.rights import may
from handlers.core.talk import Attachment, Letter, say
from locales.voice import voice
from storage import Books, Storage
from storage.reports import readers_of

PURPOSE = "file"
LASTING = timedelta(days=3)
PATH = "/tep"
SAFE = {
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "application/pdf",
}  # shown; what could carry a script is saved


@dataclass(frozen=True, slots=True)
class Link:
    """A file's address and when it dies (aware UTC)."""

    address: str
    until: datetime


class Files:
    """`public_url` is the bot's own address, None where it has none: then there are no links."""

    def __init__(self, storage: Storage, clock: Clock, public_url: str | None, lasting: timedelta = LASTING) -> None:
        self._storage, self._clock, self._lasting = storage, clock, lasting
        self._public = (public_url or "").rstrip("/")
        self._key = b""

    @property
    def zone(self) -> ZoneInfo:
        """The local time zone, for saying until when."""
        return self._clock.zone

    async def ready(self) -> None:
        """Have the key at hand; `link` needs it."""
        if not self._key:
            self._key = await self._storage.begin(key)

    def link(self, letter: Letter, file: Attachment) -> Link | None:
        """Where that file of that letter can be fetched from now on."""
        if not self._public or not self._key:
            return None
        now = self._clock.utc()
        token = sign(self._key, PURPOSE, [letter.id, _digest(file)], now, self._lasting)
        return Link(f"{self._public}{PATH}/{token}/{quote(file.name)}", now + self._lasting)

    def routes(self) -> list[Route]:
        return [Route(f"{urlsplit(self._public).path}{PATH}/{{token}}/{{name}}", self._serve, methods=["GET"])]

    async def _serve(self, request: Request) -> Response:
        await self.ready()
        content = signed(self._key, PURPOSE, request.path_params["token"], self._clock.utc())
        if content == "expired" or content == "changed":
            watch.link("file", content)
            return _gone(STATUS[content])
        letter, digest = int(content[0]), str(content[1])
        file = await self._storage.look(_finding(letter, digest))
        if file is None:  # erased since, or no longer theirs to see
            watch.link("file", "gone")
            return _gone(410)
        shown = "inline" if file.media_type in SAFE else "attachment"
        headers = {
            "Content-Disposition": f"{shown}; filename*=UTF-8''{quote(file.name)}",
            "Cache-Control": "private, no-store",
            "X-Content-Type-Options": "nosniff",
            "X-Robots-Tag": "noindex",
            "Referrer-Policy": "no-referrer",
        }
        return Response(file.data, media_type=file.media_type, headers=headers)


def _finding(letter: int, digest: str) -> Callable[[Books], Attachment | None]:
    def find(books: Books) -> Attachment | None:
        file = next((file for file in books.outbox.files(letter) if _digest(file) == digest), None)
        return file if file is not None and _still_theirs(books, letter) else None

    return find


def _still_theirs(books: Books, letter: int) -> bool:
    """Of a file that was ordered: whether whoever it was sent to still may see what is in it."""
    key, readers = readers_of(books, letter)
    order = ordered(key)
    if order is None:
        return True
    unit, named = order
    people = [person for id in readers if (person := books.people.get(id))]
    return any(may(person, "names" if named else "see", unit, books.units) for person in people)


def _digest(file: Attachment) -> str:
    """Which of a letter's files it is, by what is in it."""
    return sha256(file.name.encode() + b"\0" + file.data).hexdigest()[:16]


def _gone(status: int) -> Response:
    speak = voice("vi")
    page = (
        '<!doctype html><html lang="vi"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{speak.say(say('file-gone-title'))}</title>"
        '<body style="font:1.4rem/1.5 sans-serif;margin:2rem;max-width:30rem">'
        f"<p>{speak.say(say('file-gone'))}</p>"
    )
    return HTMLResponse(page, status, headers={"Cache-Control": "no-store", "X-Robots-Tag": "noindex"})
