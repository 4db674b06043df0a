"""A desk that understands nothing but remembers everything: what the page's own behaviour is tested against.

`python tests/page/echo.py [port]` serves it to look at.
"""

from __future__ import annotations

import asyncio
import contextlib
import struct
import sys
import threading
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import uvicorn

from bot.channels import Arrival
from bot.channels.local import LocalChannel, Past, Resident
from bot.clock import Clock
from bot.web import web
from handlers.core.talk import Attachment, Letter, Message
from tests.waiting import LIMIT, held_port

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
PEOPLE = (
    Resident(key="cum-5", name="Nguyễn Trọng Đức", role="head", unit="Cụm thi đua số 5", above="Tỉnh Hà Tĩnh"),
    Resident(key="ky-xuan", name="Lê Thị Hạnh", role="chair", unit="Xã Kỳ Xuân", above="Huyện Kỳ Anh"),
    Resident(key="tan-ha", name="Dương Văn Khuê", role="reporter", unit="Thôn Tân Hà", above="Xã Kỳ Xuân"),
)
TALLY = """Xã Kỳ Xuân, năm 2023 (đến 24/11)
Đã báo 12/12 thôn.

Gia đình học tập   đạt 1.865 / đăng ký 2.140 (87,1%) / tổng 2.610 (71,5%)
Dòng họ học tập   đạt 34 / đăng ký 41 (82,9%)"""


def picture() -> bytes:
    """A small PNG, 60 by 40, so that an image can be seen to load."""
    rows = b"".join(b"\0" + bytes((15, 94, 99)) * 60 for _ in range(40))
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", 60, 40, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    packed = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


class Echo:
    """Keeps every message once, by (chat, id, edit), and answers each."""

    def __init__(self) -> None:
        self.inbox: dict[tuple[str, str, str], Message] = {}
        self.past: list[Past] = []
        self.fails = 0  # how many of the next messages are not taken, as on a full disk
        self.channel = self.open()

    def open(self) -> LocalChannel:
        """The channel anew, as after a restart: the stream is another, what is stored is the same."""
        clock = Clock.starting(datetime(2023, 11, 24, 8, 0), ZONE)
        self.channel = LocalChannel(clock=clock, people=lambda: PEOPLE, history=self.history, invite="K7M2QX")
        return self.channel

    def history(self, chat: str) -> Sequence[Past]:
        return [one for one in self.past if one.said.chat == chat]

    async def accept(self, arrivals: Sequence[Arrival]) -> None:
        if self.fails:
            self.fails -= 1
            raise OSError("disk full")
        for message, _ in arrivals:
            assert isinstance(message, Message)
            key = (message.chat, message.id, message.edit)
            if key not in self.inbox:
                self.inbox[key] = message
                self.past.append(Past(at=message.at, said=message))
                asyncio.get_running_loop().call_soon(lambda said=message: asyncio.ensure_future(self.answer(said)))

    async def answer(self, message: Message) -> None:
        letter = Letter(id=len(self.past) + 1, channel="local", chat=message.chat, text=f"Bot nghe: {message.text}")
        if message.tap:
            letter = replace(letter, text=f"Bác chọn {message.tap}.")
        elif message.edit:
            letter = replace(letter, text=f"Đã sửa: {message.text}", reply_to=message.id)
        elif "đăng ký" in message.text:
            text = "Đã ghi thôn Tân Hà ạ:\n• Gia đình học tập: đăng ký 45, đạt 38 (84,4%)"
            letter = replace(letter, text=text, choices=(("Sửa", "t1:0"), ("Huỷ", "t1:1")), styles=("", "bad"))
        elif message.text == "/tongket":
            files = (
                Attachment("bieu-do.png", "image/png", picture(), picture=True),
                Attachment("tổng kết.xlsx", "application/vnd.ms-excel", b"x" * 12_400),
            )
            choices = tuple((label, f"t2:{n}") for n, label in enumerate(("Từng thôn", "Biểu đồ", "Excel")))
            letter = replace(letter, text=TALLY, choices=choices, files=files)
        delivery = await self.channel.send(letter)
        self.past.append(Past(at=message.at, said=letter, id=delivery.id))


class Served:
    """The echo desk's page on a port of its own, in a thread of its own."""

    def __init__(self, port: int) -> None:
        self.echo = Echo()
        self.port = port
        self.url = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        channel = self.echo.open()
        config = uvicorn.Config(
            web(channel.routes()), port=self.port, log_level="warning", timeout_graceful_shutdown=2, lifespan="off"
        )
        self.server = uvicorn.Server(config)

        async def serve() -> None:
            await channel.start(self.echo.accept)
            await self.server.serve()

        self.thread = threading.Thread(target=asyncio.run, args=(serve(),), daemon=True)
        self.thread.start()
        while not self.server.started:
            self.thread.join(0.02)
            assert self.thread.is_alive()

    def stop(self) -> None:
        self.echo.channel.stream.close()
        self.server.should_exit = True
        self.thread.join(LIMIT)


@contextlib.contextmanager
def served() -> Iterator[Served]:
    with held_port() as port:
        page = Served(port)
        page.start()
        yield page
        page.stop()


if __name__ == "__main__":
    here = Served(int(sys.argv[1]) if len(sys.argv) > 1 else 8080)
    here.start()
    print(here.url, flush=True)
    here.thread.join()
