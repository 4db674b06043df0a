"""The heartbeat over its rows: two processes, portions, a row that fails, blocked people, a stop, a wrong clock."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import Clock
from bot.firing import meetings
from bot.firing.table import FIRES
from bot.heartbeat import Fired, Heartbeat, Pulse
from handlers.core.meetings import Gathering
from storage import Books, Storage
from storage.schedules import Schedule
from tests.reminders.conftest import ZONE, local, settled

MEETING = local("2026-11-28T08:00")
CALLED = local("2026-11-18T09:00")


def at(text: str) -> Clock:
    return Clock.starting(local(text), ZONE)


def heart(storage: Storage, now: str) -> Heartbeat:
    return Heartbeat(storage, at(now), lambda: None)


def called(storage: Storage, hamlets: int) -> None:
    """A commune's meeting, called by its chair."""
    settled(storage, hamlets, CALLED)

    def call(books: Books) -> None:
        chair = books.people.with_role("KX", "chair")[0]
        gathering = Gathering(unit="KX", host="KX", at=MEETING.astimezone(UTC), caller=chair.id, announced=CALLED)
        id = books.meetings.add(gathering)
        stored = books.meetings.get(id)
        assert stored is not None
        meetings.plan(books, stored, "mail:1:", CALLED.astimezone(UTC), ZONE)

    storage.begin_now(call)


def letters(storage: Storage, prefix: str) -> Counter[str]:
    """How many letters each chat has under that prefix."""

    def look(books: Books) -> list[str]:
        found = books.connection.exec_driver_sql(
            f"SELECT chat FROM outbox WHERE key LIKE '{prefix}%%'" if not books.is_sqlite
            else f"SELECT chat FROM outbox WHERE key LIKE '{prefix}%'"
        )  # fmt: skip
        return [row[0] for row in found]

    return Counter(storage.look_now(look))


async def test_two_processes_send_each_reminder_once(url: str, storage: Storage) -> None:
    """Two of everything on one database, beating at the same moments."""
    called(storage, 20)
    other = Storage(url)
    try:
        for now in ("2026-11-18T09:00", "2026-11-21T08:00", "2026-11-23T07:00", "2026-11-27T08:00", "2026-11-28T06:00"):
            hearts = [heart(storage, now), heart(other, now), heart(storage, now), heart(other, now)]
            done = await asyncio.gather(*(one.tick() for one in hearts))
            assert sum(done) >= 1
    finally:
        other.close()
    assert set(letters(storage, "mail:1:").values()) == {1}
    reminders = letters(storage, "meeting:1:")
    assert len(reminders) == 21
    assert set(reminders.values()) == {3}
    assert letters(storage, "weekly:KX:").total() == 1


async def test_many_are_written_to_in_portions(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.mailing.PORTION", 7)
    called(storage, 40)
    await heart(storage, "2026-11-18T09:00").tick()
    assert letters(storage, "mail:1:").total() == 40
    await heart(storage, "2026-11-21T08:00").tick()
    assert letters(storage, "meeting:1:").total() == 41
    assert set(letters(storage, "meeting:1:").values()) == {1}


async def test_a_stop_takes_back_what_is_not_in_flight(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    called(storage, 40)
    now = CALLED.astimezone(UTC)
    await heart(storage, "2026-11-18T09:00").tick()
    flying = storage.begin_now(lambda books: books.outbox.claim(5, now + timedelta(minutes=1)))
    assert storage.begin_now(lambda books: books.mailings.stop("mail:1:", now)) == 35
    assert storage.begin_now(lambda books: books.mailings.stop("mail:1:", now)) is None

    def land(books: Books) -> None:
        for letter in flying:
            books.outbox.sent(letter.id, "1", now)

    storage.begin_now(land)
    course = storage.look_now(lambda books: books.mailings.course("mail:1:"))
    assert (course.total, course.sent, course.waiting, course.stopped) == (40, 5, 0, 35)


async def test_who_blocked_the_bot_is_named(storage: Storage) -> None:
    called(storage, 3)
    now = CALLED.astimezone(UTC)
    await heart(storage, "2026-11-18T09:00").tick()

    def deliver(books: Books) -> None:
        for letter in books.outbox.claim(10, now + timedelta(minutes=1)):
            if letter.chat == "101":
                books.people.unreachable("telegram", "101")
                books.outbox.given_up(letter.id, "blocked", now)
            else:
                books.outbox.sent(letter.id, "1", now)

    storage.begin_now(deliver)
    course = storage.look_now(lambda books: books.mailings.course("mail:1:"))
    assert (course.sent, course.total, course.blocked, course.failed) == (2, 3, ("Người 2",), ())
    await heart(storage, "2026-11-18T09:01").tick()
    assert letters(storage, "course:mail:1:") == Counter({"10": 1})


async def test_a_row_that_fails_keeps_no_other_waiting(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    called(storage, 2)

    def broken(_: Pulse, __: Schedule) -> Fired:
        raise RuntimeError("broken")

    monkeypatch.setitem(FIRES, "broken", broken)  # type: ignore[arg-type]
    row = Schedule(key="a", what="broken", next_fire=CALLED.astimezone(UTC), args={})
    storage.begin_now(lambda books: books.schedules.put(row))
    await heart(storage, "2026-11-18T09:00").tick()
    assert letters(storage, "mail:1:").total() == 2
    left = storage.look_now(lambda books: books.schedules.get("a"))
    assert left is not None
    assert left.next_fire > at("2026-11-18T09:00").utc()


@pytest.mark.parametrize("wrong", [timedelta(hours=1), timedelta(hours=-1)])
async def test_a_clock_an_hour_wrong_and_corrected(storage: Storage, wrong: timedelta) -> None:
    """Until 27/11 8:30 true time the machine is an hour off; every reminder and the tally come once all the same."""
    called(storage, 3)
    true = [local("2026-11-21T06:30") + timedelta(minutes=15 * n) for n in range(7 * 96)]
    for now in true:
        seen = now + wrong if now < local("2026-11-27T08:30") else now
        await heart(storage, f"{seen.astimezone(ZONE):%Y-%m-%dT%H:%M}").tick()
        if storage.look_now(lambda books: books.schedules.next_fire()) is None:
            break
    reminders = letters(storage, "meeting:1:")
    assert [reminders[str(chat)] for chat in (100, 101, 102)] == [3, 3, 3]
    assert letters(storage, "weekly:KX:").total() == 1


async def test_what_did_not_help_any_more_is_noted(storage: Storage) -> None:
    called(storage, 2)
    await heart(storage, "2026-11-18T09:00").tick()
    await heart(storage, "2026-11-27T20:30").tick()  # off since the 18th; the last reminder is tomorrow at 6
    assert letters(storage, "meeting:1:").total() == 0
    await heart(storage, "2026-11-28T06:00").tick()
    assert set(letters(storage, "meeting:1:").values()) == {1}
    noted = storage.look_now(lambda books: books.wishes.missed_since(datetime(2026, 11, 1, tzinfo=UTC)))
    assert [(key, what) for key, _, what in noted if key == "meeting:1"] == [("meeting:1", "7d"), ("meeting:1", "1d")]
