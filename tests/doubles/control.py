"""The double from the command line, steered over HTTP.

python -m tests.doubles.telegram --port 9000 [--limit 30]

POST /_say {"chat": 77, "text": "…", "name": "Khuê"}     → {"message_id": …}
POST /_tap {"chat": 77, "label": "Đồng ý"}
POST /_flood {"retry_after": 3, "chat": 77}              the next message is refused so
GET  /_sent?after=0                                      → what the bot has said since that many messages
GET  /_state                                             → counts, faults against the schema, the busiest second
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal

from aiohttp import web

from tests.doubles.mishaps import flood
from tests.doubles.telegram import TOKEN, Telegram


def routes(telegram: Telegram) -> list[web.RouteDef]:
    async def say(request: web.Request) -> web.Response:
        given = await request.json()
        person = telegram.person(given.get("from", given["chat"]), given.get("name", "Khuê"), min(0, given["chat"]))
        return web.json_response({"message_id": person.says(given["text"], given.get("reply_to", 0))})

    async def tap(request: web.Request) -> web.Response:
        given = await request.json()
        try:
            telegram.person(given["chat"]).taps(given["label"])
        except KeyError:
            return web.json_response({"error": "no such button"}, status=404)
        return web.json_response({})

    async def flooded(request: web.Request) -> web.Response:
        telegram.serve(flood(**await request.json()))
        return web.json_response({})

    async def sent(request: web.Request) -> web.Response:
        said = telegram.sent[int(request.query.get("after", 0)) :]
        shown = [
            {"id": one.id, "chat": one.chat, "text": one.text, "labels": one.labels, "edits": one.edits,
             "reply_to": (one.params.get("reply_parameters") or {}).get("message_id"), "at": one.at}
            for one in said
        ]  # fmt: skip
        return web.json_response(shown)

    async def state(_: web.Request) -> web.Response:
        shown = {
            "sent": len(telegram.sent),
            "waiting": len(telegram.updates.waiting),
            "refused": telegram.refused,
            "busiest_second": telegram.busiest(),
            "faults": telegram.faults,
        }
        return web.json_response(shown)

    return [
        web.post("/_say", say),
        web.post("/_tap", tap),
        web.post("/_flood", flooded),
        web.get("/_sent", sent),
        web.get("/_state", state),
    ]


async def serve(port: int, limit: int | None, token: str) -> None:
    telegram = Telegram(token, limit)
    root = await telegram.start(port, routes(telegram))
    print(f"KHUYENHOC_TELEGRAM_API_URL={root} KHUYENHOC_TELEGRAM_TOKEN={token}", flush=True)
    end = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, end.set)
    await end.wait()
    await telegram.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description="Telegram's Bot API on loopback")
    parser.add_argument("--port", type=int, default=9000)
    parser.add_argument("--limit", type=int, default=None, help="messages a second before it answers 429")
    parser.add_argument("--token", default=TOKEN)
    given = parser.parse_args()
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(given.port, given.limit, given.token))
