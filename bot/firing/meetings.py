"""A meeting's rows: telling everyone that it was called, moved or cancelled; reminders; asking how it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.firing import mail
from bot.heartbeat import AGAIN, Fired, Pulse
from bot.mailing import Portion, portion, put
from handlers.core.meetings import Coming, Gathering
from handlers.core.nextfire import decent_after, decide, reminders
from handlers.core.places import unit_name
from handlers.core.reminding import ask_notes, changed, invitation, reminder, to_chair
from handlers.core.rights import may
from handlers.core.talk import Reply, Say, say
from handlers.core.units import Person
from storage import Books
from storage.schedules import Schedule

OVER = timedelta(hours=3)  # after it began


def plan(books: Books, gathering: Gathering, prefix: str, now: datetime, zone: ZoneInfo, by: int = 0) -> None:
    """The rows of a meeting that was just called or changed, in place of those it had. `prefix` is of the letters that
    tell everyone, `by` who changed it; in the quiet hours they wait for the morning, unless it is before that."""
    morning = decent_after(now, zone)
    told_at = morning if gathering.cancelled or morning < gathering.at else now
    books.mailings.start(prefix, by or gathering.caller, now)
    telling = {"meeting": gathering.id, "revision": gathering.revision, "prefix": prefix}
    books.schedules.put(Schedule(key=f"told:{prefix}", what="meeting-told", next_fire=told_at, args=telling))
    key = f"meeting:{gathering.id}"
    firings = () if gathering.cancelled else reminders(gathering.at, gathering.before, now, zone)
    if firings:
        args = {"meeting": gathering.id, "handled": now.isoformat()}
        books.schedules.put(Schedule(key=key, what="meeting-remind", next_fire=firings[0].at, args=args))
    else:
        books.schedules.drop(key)
    if gathering.cancelled:
        books.schedules.drop(f"{key}:after")
    else:
        over = decent_after(gathering.at + OVER, zone)
        books.schedules.put(
            Schedule(key=f"{key}:after", what="meeting-after", next_fire=over, args={"meeting": gathering.id})
        )


def told(pulse: Pulse, row: Schedule) -> Fired:
    """Everyone called hears of it, a portion at a time, until it is stopped or changed again."""
    books, prefix = pulse.books, str(row.args["prefix"])
    gathering = books.meetings.get(row.args["meeting"])
    mailing = books.mailings.get(prefix)
    if gathering is None or mailing is None or mailing.stopped or gathering.revision != row.args["revision"]:
        return mail.close(pulse, prefix)
    zone = books.wishes.zone(gathering.unit, pulse.zone)
    if pulse.now >= gathering.at and not gathering.cancelled:
        books.wishes.missed(row.key, row.next_fire, "told", pulse.now)
        return mail.close(pulse, prefix)
    unit = books.units.get(gathering.unit)
    host = unit_name(unit) if unit else say("unit", name=gathering.unit)
    write = invitation if gathering.revision == 0 else changed
    people = books.meetings.called(gathering.unit, gathering.called, _today(pulse, zone), mailing.starter)
    done = portion(
        books, people, _number, lambda one: write(gathering, host, one.person, zone), prefix,
        row.args.get("after", 0), pulse.now,
    )  # fmt: skip
    return mail.move_on(pulse, row, prefix, done)


def remind(pulse: Pulse, row: Schedule) -> Fired:
    """The reminder that is due, if it still helps; then the next."""
    books = pulse.books
    gathering = books.meetings.get(row.args["meeting"])
    if gathering is None or gathering.cancelled:
        return Fired(None)
    zone = books.wishes.zone(gathering.unit, pulse.zone)
    firings = reminders(gathering.at, gathering.before, gathering.announced, zone)
    handled = datetime.fromisoformat(row.args["handled"])
    decision = decide(firings, handled, pulse.now, gathering.at, zone)
    for firing in decision.dropped:
        books.wishes.missed(row.key, firing.at, firing.what, pulse.now)
    if decision.send is not None:
        last = decision.send.what == firings[-1].what
        prefix = f"meeting:{gathering.id}:{decision.send.at:%Y%m%dT%H%M}:{decision.send.what}:"
        done = _remind_all(pulse, gathering, zone, prefix, row.args.get("after", 0), last=last)
        if done.left:
            return Fired(row.next_fire + 2 * AGAIN, {**row.args, "after": done.after})
    args = {"meeting": gathering.id, "handled": (decision.handled or handled).isoformat()}
    return Fired(decision.next_fire, args)


def _remind_all(pulse: Pulse, gathering: Gathering, zone: ZoneInfo, prefix: str, after: int, *, last: bool) -> Portion:
    """To everyone called; those with figures still missing hear so, chairs hear who comes, and before the last time
    also where the figures stand. Whoever called it gets the chairs' letter too."""
    books, today = pulse.books, _today(pulse, zone)
    people = books.meetings.coming(gathering, today)
    tally = books.tallies.tally(gathering.unit, gathering.at.astimezone(zone).year)
    missing = frozenset(tally.missing)
    caller = books.people.get(gathering.caller)
    everyone = [*people, Coming(person=caller.id, name=caller.name, unit=gathering.unit)] if caller else people

    def write(one: Coming) -> Reply | None:
        person = books.people.get(one.person)
        if person is None:
            return None
        letter = reminder(gathering, one, today, zone, _unreported(books, person, missing))
        if one.person == gathering.caller:
            letter = Reply(lines=letter.lines, person=one.person, bulk=True)
        if one.person != gathering.caller and not may(person, "meet", gathering.unit, books.records):
            return letter
        return to_chair(letter, people, tally if last else None, books.records)

    return portion(books, everyone, _number, write, prefix, after, pulse.now)


def after(pulse: Pulse, row: Schedule) -> Fired:
    """Whoever called it is asked what was said; days later nobody is."""
    books = pulse.books
    gathering = books.meetings.get(row.args["meeting"])
    if gathering is not None and not gathering.cancelled and pulse.now - row.next_fire < timedelta(days=3):
        zone = books.wishes.zone(gathering.unit, pulse.zone)
        morning = decent_after(pulse.now, zone)
        if morning > pulse.now:
            return Fired(morning)
        if gathering.caller and not books.meetings.notes(gathering.id):
            key = f"meeting:{gathering.id}:{gathering.revision}:after:{gathering.caller}"
            put(books, ask_notes(gathering, gathering.caller), key, pulse.now)
    return Fired(None)


def _unreported(books: Books, person: Person, missing: frozenset[str]) -> Sequence[Say]:
    """The places a person reports for that have no figures."""
    units = (books.units.get(post.unit) for post in person.posts if post.role == "reporter" and post.unit in missing)
    return [unit_name(unit) for unit in units if unit]


def _today(pulse: Pulse, zone: ZoneInfo) -> date:
    return pulse.now.astimezone(zone).date()


def _number(one: Coming) -> int:
    return one.person
