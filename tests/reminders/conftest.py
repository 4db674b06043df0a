"""A commune with hamlets and people, on the double of Telegram; the bot a process of its own, its clock set."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest_asyncio

from handlers.core.units import Unit
from storage import Books, Storage
from tests.doubles.telegram import Telegram

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
CHAIR, FIRST = 10, 100  # chats


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def settled(storage: Storage, hamlets: int, now: datetime) -> None:
    """xã KX with its chair, and hamlets with a reporter each."""

    def work(books: Books) -> None:
        units = [Unit(code="KX", name="Xã Kỳ Xuân", kind="xã", parent="42")]
        units += [Unit(code=f"KX{n:03}", name=f"Thôn {n + 1}", kind="thôn", parent="KX") for n in range(hamlets)]
        books.units.upsert(units)
        people = [(CHAIR, "Bình", "chair", "KX")]
        people += [(FIRST + n, f"Người {n + 1}", "reporter", f"KX{n:03}") for n in range(hamlets)]
        for chat, name, role, unit in people:
            code = books.invites.create(unit, role, now)  # type: ignore[arg-type]
            assert books.people.join(code, "telegram", str(chat), str(chat), name, "đồng ý", now)

    storage.begin_now(work)


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[Telegram]:
    double = Telegram(limit=30)
    await double.start()
    yield double
    await double.stop()
    assert double.faults == []
