"""The one web application: routes that channels bring, health and metrics. Served by uvicorn, see `bot.run`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

Metrics = Callable[[], Mapping[str, float]]
Healthy = Callable[[], Mapping[str, object]]


def web(routes: Sequence[BaseRoute] = (), *, metrics: Metrics = dict, health: Healthy = dict) -> Starlette:
    """`/health`, `/metrics` and then `routes` in order (a page at "/" last).

    `metrics` gives counters by name (`inbox_total`), shown as Prometheus reads them; `health` adds to `{"ok": true}`
    and is answered with 503 where it says `"ok": false`.
    """

    async def healthy(request: Request) -> Response:
        answer = {"ok": True, **health()}
        return JSONResponse(answer, 200 if answer["ok"] else 503)

    async def counters(request: Request) -> Response:
        lines = [f"khuyenhoc_{name} {value}" for name, value in sorted(metrics().items())]
        return PlainTextResponse("\n".join(lines) + "\n", media_type="text/plain; version=0.0.4")

    return Starlette(routes=[Route("/health", healthy), Route("/metrics", counters), *routes])


class Server(uvicorn.Server):
    """uvicorn without its own signal handlers: ours stop everything in order."""

    def capture_signals(self):  # type: ignore[no-untyped-def]
        return nullcontext()

    @property
    def port(self) -> int:
        """The port it listens on, also where any free one was asked for."""
        sockets = self.servers[0].sockets if self.servers else ()
        return int(sockets[0].getsockname()[1]) if sockets else self.config.port
