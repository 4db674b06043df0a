"""Files under signed addresses: readable on a telephone, dead after their time, never guessable."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

import aiohttp

from bot.clock import Clock
from bot.files import LASTING, Files
from bot.post import Post
from handlers.core.talk import Attachment, Letter
from storage import Storage
from tests.doubles.zalo import Zalo
from tests.zalo.conftest import Make, Serve

PICTURE = Attachment("biểu đồ.png", "image/png", b"\x89PNG chart", picture=True)
SHEET = Attachment("Tổng kết.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK sheet")
PAGE = Attachment("x.html", "text/html", b"<script>alert(1)</script>")


@dataclass
class Later:
    """A clock that can be put forward."""

    clock: Clock
    by: timedelta = field(default_factory=timedelta)

    def utc(self):  # type: ignore[no-untyped-def]
        return self.clock.utc() + self.by

    @property
    def zone(self):  # type: ignore[no-untyped-def]
        return self.clock.zone


async def get(url: str) -> tuple[int, bytes, dict[str, str]]:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return answer.status, await answer.read(), dict(answer.headers)


async def test_an_address_gives_the_file_and_dies(
    storage: Storage, clock: Clock, serve: Serve, unused_tcp_port: int
) -> None:
    later = Later(clock)
    files = Files(storage, later, f"http://127.0.0.1:{unused_tcp_port}")  # type: ignore[arg-type]
    await serve(list(files.routes()), unused_tcp_port)
    letter = Letter(id=0, channel="zalo", chat="a1", text="", files=(PICTURE, SHEET, PAGE))
    id = storage.begin_now(lambda books: books.outbox.put(letter, None, clock.utc()))
    assert id is not None
    kept = storage.begin_now(lambda books: books.outbox.claim(1, clock.utc()))[0]
    await files.ready()
    addresses = []
    for file in kept.files:
        link = files.link(kept, file)
        assert link is not None
        addresses.append(link.address)
    status, body, headers = await get(addresses[0])
    assert (status, body, headers["Content-Type"]) == (200, PICTURE.data, "image/png")
    assert headers["Content-Disposition"].startswith("inline")
    status, body, headers = await get(addresses[1])
    assert (status, body) == (200, SHEET.data)
    assert headers["Content-Disposition"].startswith("attachment")
    assert (await get(addresses[2]))[2]["Content-Disposition"].startswith("attachment")  # never run as a page of ours
    head, token, name = addresses[0].rsplit("/", 2)
    for forged in (token[:-1] + ("A" if token[-1] != "A" else "B"), token.partition(".")[0], "x.y", "1", token + "="):
        status, body, _ = await get(f"{head}/{forged}/{name}")
        assert status == 404
    later.by = LASTING + timedelta(seconds=1)
    status, body, _ = await get(addresses[0])
    assert status == 410
    assert "hết hạn" in body.decode()
    assert 'name="viewport"' in body.decode()


async def test_a_picture_and_a_sheet_reach_somebody_on_zalo(
    zalo: Zalo, make: Make, storage: Storage, clock: Clock, serve: Serve, unused_tcp_port: int
) -> None:
    public = f"http://127.0.0.1:{unused_tcp_port}"
    files = Files(storage, clock, public)
    channel = make(public, files=files)
    await serve([*files.routes(), *channel.routes()], unused_tcp_port)
    letter = Letter(id=0, channel="zalo", chat="a1", text="Đây ạ", files=(PICTURE, SHEET))
    storage.begin_now(lambda books: books.outbox.put(letter, None, clock.utc()))
    post = Post(storage, [channel], clock, paced=False)
    import asyncio

    task = asyncio.create_task(post.run())
    person = zalo.person("a1")
    heard = [await person.hears() for _ in range(3)]
    await post.stop()
    task.cancel()
    assert heard[0].text == "Đây ạ"
    assert (await get(heard[1].photo))[1] == PICTURE.data
    assert "Tổng kết.xlsx" in heard[2].text
    assert (await get(heard[2].text.rpartition(" ")[2]))[1] == SHEET.data


async def test_without_a_public_address_it_is_said(zalo: Zalo, make: Make) -> None:
    letter = Letter(id=1, channel="zalo", chat="a1", text="Đây ạ", files=(SHEET,))
    assert (await make().send(letter)).verdict == "sent"
    assert "KHUYENHOC_PUBLIC_URL" in zalo.sent[0].text
