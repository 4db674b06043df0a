"""A file somebody sent to the Official Account: taken from where its event says, and from nowhere else."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiohttp import web

from bot.channels.zalo.wire import Wire
from bot.channels.zalo_oa.fetch import fetch
from handlers.core.talk import Attachment

DATA = b"tieu_chi,tu_so,diem,muc\n"


@pytest_asyncio.fixture
async def shelf() -> AsyncIterator[str]:
    """Where Zalo keeps files: /a.csv, /large, /away (500), /gone (404), /moved (to /a.csv)."""

    async def answer(request: web.Request) -> web.Response:
        match request.path:
            case "/a.csv":
                return web.Response(body=DATA)
            case "/large":
                return web.Response(body=b"x" * 500_000)
            case "/moved":
                return web.Response(status=302, headers={"Location": "/a.csv"})
        return web.Response(status=500 if request.path == "/away" else 404)

    application = web.Application()
    application.add_routes([web.get("/{path:.*}", answer)])
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


def event(url: str, size: str = "") -> str:
    payload = {"url": url, "name": "bảng điểm.csv"} | ({"size": size} if size else {})
    said = {"msg_id": "1", "attachments": [{"type": "file", "payload": payload}]}
    return json.dumps({"event_name": "user_send_file", "message": said})


@pytest.mark.parametrize(
    ("path", "size", "given"),
    [("/a.csv", "", "file"), ("/a.csv", "999999", "large"), ("/large", "", "large"), ("/away", "", "later"),
     ("/gone", "", "none"), ("/moved", "", "none")],
)  # fmt: skip
async def test_taken_whole_or_told_why_not(shelf: str, path: str, size: str, given: str) -> None:
    wire = Wire()
    got = await fetch(wire, shelf, event(shelf + path, size), 1000)
    await wire.close()
    assert (got if isinstance(got, str) else "file") == given
    if isinstance(got, Attachment):
        assert (got.name, got.data) == ("bảng điểm.csv", DATA)


@pytest.mark.parametrize(
    "raw",
    ["", "[]", "{}", '{"message": {"attachments": [{"type": "image"}]}}', '{"message": {"attachments": 7}}',
     *(event(url) for url in ("", "file:///etc/passwd", "http://i.example/a.csv", "https://localhost/a",
                              "https://127.0.0.1/a", "https://10.0.0.8/a", "https://[::1]/a", "https://metadata/a",
                              "https://169.254.169.254/latest"))],
)  # fmt: skip
async def test_nothing_else_is_followed(raw: str) -> None:
    wire = Wire()
    assert await fetch(wire, "http://127.0.0.1:9", raw, 1000) == "none"
    await wire.close()


async def test_not_there_just_now(unused_tcp_port: int) -> None:
    wire, root = Wire(), f"http://127.0.0.1:{unused_tcp_port}"
    assert await fetch(wire, root, event(root + "/a.csv"), 1000) == "later"
    await wire.close()
