"""The weekly tally: a row for each chair of a unit; what was missed is made up once if it still helps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.heartbeat import Fired, Pulse
from bot.mailing import put
from handlers.core.ledger import Promise
from handlers.core.nextfire import Firing, decide
from handlers.core.units import COMMUNE_KINDS, Unit
from handlers.core.weekletters import Came, Week, ask_stage, letter, thanks
from handlers.core.weekly import MONDAY, Every
from storage import Books
from storage.schedules import Schedule
from storage.targets import targets
from storage.weeks import came, due_units, unstated

WEEK = timedelta(days=7)
OFF = "off"
OLDEST = timedelta(weeks=8)  # gifts that are still asked about


def wanted(pulse: Pulse) -> bool:
    """Whether a chair has no row yet."""
    return bool(pulse.books.wishes.without_weekly())


def prepare(pulse: Pulse) -> None:
    """A row for each chair who has none."""
    for unit, person in pulse.books.wishes.without_weekly():
        plan(pulse, unit, person)


def plan(pulse: Pulse, unit: str, person: int) -> None:
    """The row of one chair, in place of the one they had."""
    books = pulse.books
    zone = books.wishes.zone(unit, pulse.zone)
    at = _every(books, unit, person).after(pulse.now, zone)
    args = {"unit": unit, "person": person}
    key = f"weekly:{unit}:{person}"
    books.schedules.put(
        Schedule(key=key, what="weekly", next_fire=at, args=args, every=str(_every(books, unit, person)))
    )


def _every(books: Books, unit: str, person: int) -> Every:
    said = books.wishes.get(unit, "weekly", person)
    return Every.read(said) if said and said != OFF else MONDAY


def weekly(pulse: Pulse, row: Schedule) -> Fired:
    """The letter, if its hour is now or was not long ago; then next week's."""
    books, now = pulse.books, pulse.now
    unit, person = books.units.get(row.args["unit"]), books.people.get(row.args["person"])
    if unit is None or person is None or not any(
        post.unit == unit.code and post.role in ("chair", "head") for post in person.posts
    ):  # fmt: skip
        return Fired(None)
    zone = books.wishes.zone(unit.code, pulse.zone)
    every = _every(books, unit.code, person.id)
    following = every.after(now, zone)
    if books.wishes.get(unit.code, "weekly", person.id) == OFF:
        return Fired(following)
    last = every.last(now, zone)
    firings = (Firing(last, "weekly"), Firing(following, "weekly"))
    decision = decide(firings, last - timedelta(seconds=1), now, following, zone)
    for firing in decision.dropped:
        books.wishes.missed(row.key, firing.at, firing.what, now)
    if decision.send is not None:
        _send(pulse, unit, person.id, last)
    return Fired(decision.next_fire or following)


def _send(pulse: Pulse, unit: Unit, person: int, at: datetime) -> None:
    books = pulse.books
    zone = books.wishes.zone(unit.code, pulse.zone)
    local = at.astimezone(zone)
    today, year = local.date(), local.year
    news = came(books, unit.code, year, at - WEEK, at)
    week = Week(
        unit=unit,
        first=today - WEEK,
        last=today - timedelta(days=1),
        came=news,
        tally=books.tallies.tally(unit.code, year),
        before=books.tallies.tally(unit.code, year - 1),
        target=_target(books, unit, year),
        due=tuple(_due(books, unit, today)),
    )
    put(books, letter(week, books.records, person), f"weekly:{unit.code}:{at:%Y%m%d}:{person}", pulse.now)
    if unit.kind in COMMUNE_KINDS:
        _thank(pulse, news, year, at)
        _ask_unstated(pulse, unit, at)


def _target(books: Books, unit: Unit, year: int) -> int | None:
    target = targets(books, unit.code, year).get("family")
    return target.tenths if target else None


def _due(books: Books, unit: Unit, today: date) -> list[Promise]:
    """What falls due from today for a week, of it what has not come."""
    last = today + WEEK - timedelta(days=1)
    return [
        replace(promise, donor="") if books.hiding.is_withheld(code, promise.donor) else promise
        for code, year in due_units(books, unit.code, today, last)
        for promise in books.ledger.promises(code, year)
        if promise.due and today <= promise.due <= last and not promise.settled
    ]


def _thank(pulse: Pulse, news: Came, year: int, at: datetime) -> None:
    """Whoever reports for a place that was heard of this week."""
    books = pulse.books
    for code in news.units:
        if (unit := books.units.get(code)) is None:
            continue
        for person in books.people.with_role(code, "reporter"):
            reply = thanks(unit, books.tallies.tally(code, year), person.id)
            put(books, reply, f"thanks:{code}:{at:%Y%m%d}:{person.id}", pulse.now)


def _ask_unstated(pulse: Pulse, unit: Unit, at: datetime) -> None:
    """Gifts of which nobody said whether they came are asked about again, of whoever noted them."""
    books = pulse.books
    for source, person, code in unstated(books, unit.code, at - OLDEST):
        place = books.units.get(code)
        gifts = [entry for entry in books.ledger.entries_of(source) if entry.kind == "gift"]
        if place is not None and gifts:
            put(books, ask_stage(place, gifts, source, person), f"unstated:{source}:{at:%Y%m%d}:{person}", pulse.now)
