"""The bot itself over days: its clock set to just before each moment, against the served double of Telegram."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta

from storage import Books, Storage
from tests.doubles.process import BotProcess
from tests.doubles.telegram import Sent, Telegram
from tests.reminders.conftest import CHAIR, FIRST, local, settled
from tests.waiting import LIMIT, until

HAMLETS = 12
OFF = timedelta(minutes=10)
CLAIMED = "SELECT chat FROM outbox WHERE state = 'claimed'"
EVERYONE = [FIRST + n for n in range(HAMLETS)]


async def lived(telegram: Telegram, url: str, now: str, seconds: float = 6.0) -> list[Sent]:
    """What the bot says when it runs from that moment for so long, and until all that was due by then is said."""
    before = len(telegram.sent)
    bot = BotProcess(telegram, url, KHUYENHOC_NOW=now)
    await bot.start()
    await asyncio.sleep(seconds)
    end = local(now) + timedelta(seconds=seconds)
    storage = Storage(url)

    def nothing_left(books: Books) -> bool:
        due = books.schedules.next_fire()
        return (due is None or due > end) and books.outbox.waiting()[0] == 0

    await until(lambda: storage.look_now(nothing_left))
    storage.close()
    assert await bot.stop() == 0, bot.said()
    return telegram.sent[before:]


def told(said: list[Sent], words: str) -> Counter[int]:
    """How often each chat was told so."""
    return Counter(sent.chat for sent in said if words in sent.text)


async def test_a_meeting_a_monday_and_two_days_off(telegram: Telegram, url: str, storage: Storage) -> None:
    settled(storage, HAMLETS, local("2026-11-18T08:00"))
    bot = BotProcess(telegram, url, KHUYENHOC_NOW="2026-11-18T09:00")
    chair, first = telegram.person(CHAIR, "Bình"), telegram.person(FIRST, "Người 1")
    await bot.start()
    chair.says("họp tổng kết 7h30 sáng 28/11 tại hội trường UBND xã")
    question = await chair.hears()
    assert "thứ Bảy 28/11/2026 (20/10 âm lịch)" in question.text
    chair.taps("Gửi giấy mời", question)
    first.says("đăng ký 45, đạt 38")
    while "Đã gửi" not in (await chair.hears()).text:
        pass
    assert told(telegram.sent, "Mời bác dự") == Counter(EVERYONE)
    assert await bot.stop() == 0, bot.said()

    said = await lived(telegram, url, "2026-11-21T07:29:57")  # seven days before
    assert told(said, "Nhắc bác: họp") == Counter([CHAIR, *EVERYONE])
    unreported = told(said, "chưa có số liệu năm nay")
    assert unreported == Counter(EVERYONE[1:])

    said = await lived(telegram, url, "2026-11-23T06:59:57")  # Monday: to the chair, and thanks to who reported
    assert told(said, "Tuần 16/11–22/11") == Counter([CHAIR])
    assert told(said, "Cảm ơn bác") == Counter([FIRST])
    assert len(said) == 2

    said = await lived(telegram, url, "2026-11-27T07:29:57")  # a day before
    assert told(said, "Nhắc bác: họp") == Counter([CHAIR, *EVERYONE])

    said = await lived(telegram, url, "2026-11-27T19:59:57")  # two hours before is 5:30: the evening before instead
    assert told(said, "Nhắc bác: họp") == Counter([CHAIR, *EVERYONE])
    assert told(said, "Chưa báo: ") == Counter([CHAIR])

    assert await lived(telegram, url, "2026-11-27T23:00", 3.0) == []
    assert await lived(telegram, url, "2026-11-28T05:29:57", 4.0) == []

    said = await lived(telegram, url, "2026-12-02T09:00", 4.0)  # off since Saturday: one tally made up, nothing stale
    assert told(said, "Tuần 23/11–29/11") == Counter([CHAIR])
    assert told(said, "Nhắc bác") == Counter()
    assert told(said, "xong rồi ạ?") == Counter()
    assert len(said) == 1


async def test_killed_twenty_times_while_six_hundred_are_invited(
    telegram: Telegram, url: str, storage: Storage
) -> None:
    """Also while the letters are being put: each portion and its place in the list are one transaction."""
    people, kills = 600, 20
    settled(storage, people, local("2026-11-18T08:00"))
    chair = telegram.person(CHAIR, "Bình")
    bot = BotProcess(telegram, url, KHUYENHOC_NOW="2026-11-18T09:00")
    await bot.start()
    chair.says("họp tổng kết 8h sáng 28/11 tại hội trường UBND xã")
    chair.taps("Gửi giấy mời", await chair.hears())
    in_doubt: Counter[int] = Counter()  # in how many kills each had a letter claimed: sent perhaps, not yet marked
    for n in range(kills):
        await asyncio.sleep(0.05 + 0.05 * n)
        await bot.kill()
        rows = storage.look_now(lambda books: books.connection.exec_driver_sql(CLAIMED).scalars().all())
        in_doubt.update(int(chat) for chat in rows)
        bot.at(local("2026-11-18T09:00") + (n + 1) * OFF)  # so long that what a dead process held is free
        await bot.start()
    await until(lambda: len(told(telegram.sent, "Mời bác dự")) == people, 10 * LIMIT)
    while "Đã gửi" not in (await chair.hears()).text:
        pass
    assert await bot.stop() == 0, bot.said()
    invited = told(telegram.sent, "Mời bác dự")
    assert set(invited) == {FIRST + n for n in range(people)}
    assert invited - Counter(invited.keys()) <= in_doubt
    states = storage.look_now(lambda books: books.outbox.progress("mail:"))
    assert states == {"sent": people}
