"""What stands before the page: nobody else's site may speak to it, and it may load nothing from elsewhere."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
SAFE = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
}


class Guard:
    """ASGI middleware. `loopback`: only names of this very machine are answered, so a name that an attacker points
    at 127.0.0.1 (DNS rebinding) is refused; an Origin other than the page's own (CSRF) always is."""

    def __init__(self, app: ASGIApp, *, loopback: bool) -> None:
        self._app = app
        self._loopback = loopback

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SAFE.items():
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", "no-cache")
            await send(message)

        refusal = self.refuses(Headers(scope=scope), str(scope["method"]))
        answer = PlainTextResponse(refusal + "\n", 403) if refusal else self._app
        await answer(scope, receive, dressed)

    def refuses(self, headers: Headers, method: str) -> str:
        """Why a request is not answered, "" where it is."""
        host = headers.get("host", "")
        if self._loopback and _name(host) not in LOOPBACK:
            return "this page answers only on this machine: open it as http://127.0.0.1"
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).netloc.lower() != host.lower():
            return "the request came from another site"
        if headers.get("sec-fetch-site", "same-origin") == "cross-site" and method != "GET":
            return "the request came from another site"
        if method == "POST" and headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            return "JSON is expected"  # what a form of another site can never send without being asked first
        return ""


def _name(host: str) -> str:
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""
