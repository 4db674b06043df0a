"""What a person has sent to many: notices and nudges, a portion at a time, and how it went, told to whoever sent it."""

from __future__ import annotations

from datetime import timedelta

from bot.heartbeat import AGAIN, Fired, Pulse
from bot.mailing import Portion, portion, put
from handlers.core.chaseletters import notice, nudge
from handlers.core.mailing import Mailing
from handlers.core.mailinglines import course_lines
from handlers.core.places import unit_name
from handlers.core.talk import Reply, say
from handlers.core.units import Person
from storage import Books
from storage.schedules import Schedule

FIRST_LOOK = timedelta(seconds=3)
LOOK = timedelta(seconds=1)  # between looks at how far it is
GIVE_UP = timedelta(days=2)  # on letters that still wait


def mail(pulse: Pulse, row: Schedule) -> Fired:
    """The next portion of a notice, or of a nudge to whoever has not reported by now."""
    books, args = pulse.books, row.args
    prefix = str(args["prefix"])
    mailing = books.mailings.get(prefix)
    if mailing is None or mailing.stopped:
        return close(pulse, prefix)
    day = pulse.now.astimezone(pulse.zone).date()
    if args["kind"] == "notice":
        host = books.units.get(args["unit"])
        place = unit_name(host) if host else say("unit", name=args["unit"])
        people = books.meetings.called(args["unit"], args["called"], day, mailing.starter)
        done = portion(
            books, people, lambda one: one.person, lambda one: notice(place, args["text"], one.person), prefix,
            args.get("after", 0), pulse.now,
        )  # fmt: skip
    else:
        done = nudge_missing(pulse, args["unit"], args["year"], prefix, args.get("after", 0))
    return move_on(pulse, row, prefix, done)


def nudge_missing(pulse: Pulse, unit: str, year: int, prefix: str, after: int, due: str = "") -> Portion:
    """Whoever reports for a place without figures by now; nobody for a place that has them."""
    books = pulse.books
    missing = books.tallies.tally(unit, year).missing
    places: dict[int, list[str]] = {}
    people: dict[int, Person] = {}
    for code in missing:
        for person in books.people.with_role(code, "reporter"):
            people[person.id] = person
            places.setdefault(person.id, []).append(code)

    def write(person: Person) -> Reply:
        units = (books.units.get(code) for code in places[person.id])
        names = tuple(unit_name(one) for one in units if one)
        return nudge(names, places[person.id], year, person.id, due)

    return portion(books, list(people.values()), lambda one: one.id, write, prefix, after, pulse.now)


def move_on(pulse: Pulse, row: Schedule, prefix: str, done: Portion) -> Fired:
    """After a portion: the next one, or a look at how it goes."""
    pulse.books.mailings.put(prefix, done.letters, done.skipped, all_of_them=not done.left)
    if done.left:
        return Fired(row.next_fire + 2 * AGAIN, {**row.args, "after": done.after})
    return close(pulse, prefix)


def close(pulse: Pulse, prefix: str) -> Fired:
    """There are no more letters; their course is followed."""
    pulse.books.mailings.put(prefix, 0, all_of_them=True)
    watch = Schedule(key=f"course:{prefix}", what="course", next_fire=pulse.now + FIRST_LOOK, args={"prefix": prefix})
    pulse.books.schedules.put(watch)
    return Fired(None)


def course(pulse: Pulse, row: Schedule) -> Fired:
    """Once no letter waits, whoever sent them hears how it went."""
    books, prefix = pulse.books, str(row.args["prefix"])
    mailing = books.mailings.get(prefix)
    if mailing is None or mailing.told:
        return Fired(None)
    went = books.mailings.course(prefix)
    if went.waiting and pulse.now - mailing.started < GIVE_UP:
        return Fired(pulse.now + LOOK)
    if books.mailings.told(prefix, pulse.now):
        _tell(books, pulse, mailing)
    return Fired(None)


def _tell(books: Books, pulse: Pulse, mailing: Mailing) -> None:
    went = books.mailings.course(mailing.prefix)
    reply = Reply(lines=tuple(course_lines(went, mailing.skipped)), person=mailing.starter)
    put(books, reply, f"course:{mailing.prefix}", pulse.now)
