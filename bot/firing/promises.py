"""Promises that fall due: whoever noted one is asked, once, whether it came."""

from __future__ import annotations

from datetime import time, timedelta

from bot.heartbeat import Fired, Pulse
from bot.mailing import put
from handlers.core.nextfire import decent_after
from handlers.core.promiseletters import ask
from handlers.core.units import NATION
from handlers.core.weekly import Every
from storage.schedules import Schedule
from storage.weeks import due_units

KEY = "promises"
DAILY = Every(None, time(8))
BACK = timedelta(days=7)  # days that are made up for


def wanted(pulse: Pulse) -> bool:
    return pulse.books.schedules.get(KEY) is None


def prepare(pulse: Pulse) -> None:
    """The one row there is."""
    if wanted(pulse):
        at = DAILY.after(pulse.now, pulse.zone)
        pulse.books.schedules.put(Schedule(key=KEY, what=KEY, next_fire=at, args={}, every=str(DAILY)))


def promises(pulse: Pulse, row: Schedule) -> Fired:
    """Every promise due today, or in the last days while nobody was there; asked once for each day it is due."""
    books, morning = pulse.books, decent_after(pulse.now, pulse.zone)
    if morning > pulse.now:
        return Fired(morning)
    today = pulse.now.astimezone(pulse.zone).date()
    for code, year in due_units(books, NATION, today - BACK, today):
        unit = books.units.get(code)
        for promise in books.ledger.promises(code, year) if unit else ():
            if promise.due is None or not today - BACK <= promise.due <= today or promise.settled:
                continue
            if unit is not None and promise.person:
                key = f"promise:{promise.entry}:{promise.due:%Y%m%d}:{promise.person}"
                put(books, ask(promise, unit, year), key, pulse.now)
    return Fired(DAILY.after(pulse.now, pulse.zone))
