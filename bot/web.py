"""The one web application: routes that channels bring, health and metrics. Served by uvicorn, see `bot.run`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

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
