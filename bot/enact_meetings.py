"""Carrying out what the conversations about meetings and reminders decided, inside their turn's transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.firing import meetings, weekly
from bot.heartbeat import AGAIN, Pulse
from handlers.core.chasing import plan
from handlers.core.meetings import Gathering
from handlers.core.nextfire import decent_after
from storage import Books
from storage.schedules import Schedule

Work = Callable[[Books, datetime, int, ZoneInfo, Any], None]  # books, now, who decided it, their zone, arguments


def _set(books: Books, now: datetime, person: int, zone: ZoneInfo, args: Any) -> None:
    gathering: Gathering = args["gathering"]
    id = books.meetings.add(gathering)
    meetings.plan(books, replace(gathering, id=id), args["prefix"], now, books.wishes.zone(gathering.unit, zone))


def _changed(books: Books, now: datetime, person: int, zone: ZoneInfo, args: Any) -> None:
    gathering: Gathering = args["gathering"]
    before = books.meetings.get(gathering.id)
    books.meetings.change(gathering)
    if before is not None and before.at != gathering.at:
        books.meetings.ask_again(gathering.id)
    meetings.plan(books, gathering, args["prefix"], now, books.wishes.zone(gathering.unit, zone), by=person)


def _answer(books: Books, now: datetime, person: int, zone: ZoneInfo, args: Any) -> None:
    books.meetings.answer(args["meeting"], person, args["answer"], args["delegate"], now)


def _note(books: Books, now: datetime, person: int, zone: ZoneInfo, args: Any) -> None:
    books.meetings.note(args["meeting"], args["section"], args["text"], person, now)


def _deadline(books: Books, now: datetime, person: int, zone: ZoneInfo, args: Any) -> None:
    """A new day for the same year's figures of a unit takes the place of the one that was set."""
    unit, year, day = args["unit"], args["year"], args["day"]
    zone = books.wishes.zone(unit, zone)
    for other in books.deadlines.open(unit, now.astimezone(zone).date()):
        if other.year == year:
            books.deadlines.cancel(other.id)
    id = books.deadlines.add(unit, year, day, person, now)
    first = next(firing.at for firing in plan(day, zone) if firing.at > now)
    row = {"deadline": id, "handled": now.isoformat()}
    books.schedules.put(Schedule(key=f"deadline:{id}", what="deadline", next_fire=first, args=row))


def _no_deadline(books: Books, now: datetime, person: int, zone: ZoneInfo, args: Any) -> None:
    books.deadlines.cancel(args["id"])
    books.schedules.drop(f"deadline:{args['id']}")


def _mail(books: Books, now: datetime, person: int, zone: ZoneInfo, args: Any) -> None:
    """Sent to many by the heartbeat, at once or in the morning."""
    prefix = args["prefix"]
    if not books.mailings.start(prefix, person, now):
        return
    at = decent_after(now, books.wishes.zone(args["args"]["unit"], zone))
    row = {**args["args"], "prefix": prefix}
    books.schedules.put(Schedule(key=f"mail:{prefix}", what="mail", next_fire=at, args=row))


def _stop(books: Books, now: datetime, person: int, zone: ZoneInfo, args: Any) -> None:
    prefix = args["prefix"]
    mailing = books.mailings.get(prefix)
    if mailing is None or mailing.starter != person or books.mailings.stop(prefix, now) is None:
        return
    watch = Schedule(key=f"course:{prefix}", what="course", next_fire=now + AGAIN, args={"prefix": prefix})
    books.schedules.put(watch)


def _mute(books: Books, now: datetime, person: int, zone: ZoneInfo, args: Any) -> None:
    books.wishes.mute(person, now)


def _unmute(books: Books, now: datetime, person: int, zone: ZoneInfo, args: Any) -> None:
    books.wishes.unmute(person)


def _wish(books: Books, now: datetime, person: int, zone: ZoneInfo, args: Any) -> None:
    books.wishes.set(args["unit"], args["name"], args["value"], person=args["person"])
    for role in ("chair", "head"):
        for keeper in books.people.with_role(args["unit"], role):
            if keeper.id == args["person"] or not args["person"]:
                weekly.plan(Pulse(books, now, zone), args["unit"], keeper.id)


WORKS: dict[str, Work] = {
    "meeting_set": _set,
    "meeting_changed": _changed,
    "meeting_answer": _answer,
    "meeting_note": _note,
    "deadline_set": _deadline,
    "deadline_dropped": _no_deadline,
    "mail": _mail,
    "mail_stopped": _stop,
    "mute": _mute,
    "unmute": _unmute,
    "wish": _wish,
}
