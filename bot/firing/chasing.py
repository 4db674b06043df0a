"""A deadline's row: reminders to those who have not reported by then, and the morning after, who let it pass."""

from __future__ import annotations

from datetime import datetime

from bot.firing import mail
from bot.heartbeat import AGAIN, Fired, Pulse
from bot.mailing import put
from handlers.core.chasing import AFTER, SEVERAL, Deadline, plan
from handlers.core.deadlineletters import passed, passed_up
from handlers.core.nextfire import Firing, decide
from storage.schedules import Schedule


def deadline(pulse: Pulse, row: Schedule) -> Fired:
    """Whatever of the plan is due, if it still helps; then the next."""
    books = pulse.books
    wanted = books.deadlines.get(row.args["deadline"])
    if wanted is None or wanted.cancelled:
        return Fired(None)
    zone = books.wishes.zone(wanted.unit, pulse.zone)
    firings = plan(wanted.day, zone)
    handled = datetime.fromisoformat(row.args["handled"])
    last = firings[-1].at
    end = pulse.now.max.replace(tzinfo=pulse.now.tzinfo)  # the last of them helps however late
    decision = decide(firings, handled, pulse.now, end, zone)
    for firing in decision.dropped:
        books.wishes.missed(row.key, firing.at, firing.what, pulse.now)
    if decision.send is not None:
        if decision.send.at == last:
            _passed(pulse, wanted)
        else:
            after, left = _remind(pulse, wanted, decision.send, row)
            if left:
                return Fired(row.next_fire + 2 * AGAIN, {**row.args, "after": after})
    args = {"deadline": wanted.id, "handled": (decision.handled or handled).isoformat()}
    return Fired(decision.next_fire, args)


def _remind(pulse: Pulse, wanted: Deadline, firing: Firing, row: Schedule) -> tuple[int, bool]:
    prefix = f"deadline:{wanted.id}:{firing.what}:"
    done = mail.nudge_missing(pulse, wanted.unit, wanted.year, prefix, row.args.get("after", 0), due=firing.what)
    return done.after, done.left


def _passed(pulse: Pulse, wanted: Deadline) -> None:
    """The chairs hear who let it pass; who has let several pass is named to the chairs above."""
    books = pulse.books
    missing = books.tallies.tally(wanted.unit, wanted.year).missing
    books.deadlines.miss(wanted.id, missing)
    unit = books.units.get(wanted.unit)
    if unit is None:
        return
    chairs = {person.id for role in ("chair", "head") for person in books.people.with_role(wanted.unit, role)}
    for person in sorted(chairs | ({wanted.caller} - {0})):
        reply = passed(wanted, unit, missing, books.records, person)
        put(books, reply, f"deadline:{wanted.id}:{AFTER}:{person}", pulse.now)
    misses = books.deadlines.misses(wanted.unit, wanted.day.replace(month=1, day=1))
    often = {code: misses[code] for code in missing if misses.get(code, 0) >= SEVERAL}
    if often and unit.parent:
        for chair in books.records.chairs_over(unit.parent):
            reply = passed_up(unit, often, books.records, chair.id)
            put(books, reply, f"deadline:{wanted.id}:up:{chair.id}", pulse.now)
