"""The page to look at: a signed, expiring link to one unit and all below it, read-only, under the same rights as chat.

Nothing is kept for a link. What it shows is looked up anew at each visit, and so is whether its holder still may.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from bot import watch
from bot.clock import Clock
from bot.reports.page.view import POLICY, View
from bot.reports.shelf import BookShelf
from bot.signing import STATUS, expires, known_key, sign, signed
from handlers.core.catalogue import Catalogue
from handlers.core.reports.gather import Wish, gather
from handlers.core.reports.naming import Naming
from handlers.core.rights import may
from handlers.core.units import Unit
from locales.voice import LANGUAGES, voice
from storage import Books, Storage

PURPOSE, FOLDER = "page", "/so-lieu"
LASTING = timedelta(days=14)
MOST_ASKED = 80  # letters of a search
HEADERS = {
    "Content-Security-Policy": POLICY, "Referrer-Policy": "no-referrer", "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff", "X-Robots-Tag": "noindex",
}  # fmt: skip

Answer = tuple[int, str]


def address(key: bytes, person: int, unit: str, year: int, now: datetime) -> str:
    """The path of a link that person may follow."""
    return f"{FOLDER}/{sign(key, PURPOSE, [person, unit, year], now, LASTING)}"


def routes(storage: Storage, catalogue: Catalogue, clock: Clock) -> list[BaseRoute]:
    """What the web application serves."""

    async def page(request: Request) -> Response:
        visit = Visit(
            request.path_params["token"],
            request.path_params.get("code", ""),
            request.query_params.get("q", "")[:MOST_ASKED].strip(),
            request.query_params.get("l", ""),
        )
        status, html = await storage.look(lambda books: visit.answer(books, catalogue, clock))
        return HTMLResponse(html, status, HEADERS)

    return [Route(f"{FOLDER}/{{token}}", page), Route(f"{FOLDER}/{{token}}/{{code}}", page)]


class Visit:
    """One look at the page of `code`, "" for the link's own unit."""

    def __init__(self, token: str, code: str, query: str, language: str) -> None:
        self._token, self._code, self._query, self._language = token, code, query, language

    def answer(self, books: Books, catalogue: Catalogue, clock: Clock) -> Answer:
        """The HTTP status and the document."""
        content = signed(known_key(books), PURPOSE, self._token, clock.utc())
        if isinstance(content, str):
            watch.link("page", content)
            return STATUS[content], self._view(self._language).refusal(content)
        id, root, year = content
        person = books.people.get(id)
        code = self._code or root
        unit = books.units.get(code)
        if person is None or unit is None or not books.units.is_within(code, root):
            watch.link("page", "forbidden")
            return 403, self._view(self._language).refusal("forbidden")
        language = self._language if self._language in LANGUAGES else person.language
        view = self._view(language, root, f"{expires(self._token).astimezone(clock.zone):%d/%m/%Y}")
        if not may(person, "see", code, books.units):
            watch.link("page", "forbidden")
            return 403, view.refusal("forbidden")
        shelf = BookShelf(books)
        report = gather(
            shelf, catalogue, unit, year, clock.local().date(), Naming(), names=False, wish=Wish(before=False)
        )
        found = None
        if self._query:
            found = [
                its
                for its in books.units.find(self._query, root, report.day)
                if may(person, "see", its.code, books.units)
            ]
        return 200, view.unit(report, self._up(books, unit, root), found, self._query)

    def _up(self, books: Books, unit: Unit, root: str) -> Unit | None:
        """The unit above, as far as the link reaches; above a cluster's member, the cluster."""
        if unit.code == root:
            return None
        for code in (unit.parent, *unit.clusters):
            if code and books.units.is_within(code, root):
                return books.units.get(code)
        return books.units.get(root)

    def _view(self, language: str, root: str = "", until: str = "") -> View:
        speak = voice(language)

        def link(code: str, language: str = speak.language) -> str:
            path = f"{FOLDER}/{self._token}" + (f"/{quote(code, safe='')}" if code != root else "")
            return f"{path}?l={language}"

        other = next(its for its in LANGUAGES if its != speak.language)
        return View(speak, link, link(self._code or root, other), until)
