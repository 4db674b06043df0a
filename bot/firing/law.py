"""The law's deadlines: an operator hears of a task at once, before it is due, and each morning while it is overdue."""

from __future__ import annotations

from bot.heartbeat import Fired, Pulse
from bot.mailing import put
from handlers.core.lawful import letter, plan
from handlers.core.rights import may
from handlers.core.units import Person
from storage.duties import WHAT
from storage.schedules import Schedule


def duty(pulse: Pulse, row: Schedule) -> Fired:
    """Of what fell due while nobody was there only the newest is told: it says how the task stands now."""
    its = pulse.books.duties.get(int(row.args["duty"]))
    if its is None or its.done is not None:
        return Fired(None)
    firings = plan(its, pulse.zone)
    number, stage = max(((n, one.what) for n, one in enumerate(firings) if one.at <= pulse.now), default=(0, "asked"))
    for person in operators(pulse, its.unit):
        put(pulse.books, letter(its, stage, pulse.now, pulse.zone, person.id), f"{WHAT}:{its.id}:{number}:{person.id}",
            pulse.now, always=True)  # fmt: skip
    return Fired(min((one.at for one in firings if one.at > pulse.now), default=None))


def operators(pulse: Pulse, unit: str) -> list[Person]:
    """Whose task it is."""
    books = pulse.books
    found = {one.id: one for code in books.units.path(unit) for one in books.people.with_role(code, "operator")}
    return [one for one in found.values() if may(one, "law", unit, books.units)]
