"""Codes for many units at once, and what happens to the one who held a post when somebody else joins for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.slips import Slip
from handlers.core.rights import units_for
from handlers.core.talk import Reply, say
from handlers.core.units import Person, Role
from storage import Books

LASTING = 30  # days a code on a slip is good


def make_slips(
    books: Books,
    units: Sequence[str],
    by: int | None,
    now: datetime,
    link: Callable[[str], str],
    role: Role = "reporter",
) -> list[Slip]:
    """A code for each unit, good once for 30 days; `link` gives a code's link, "" where the channel has none."""
    slips = []
    for code in units:
        unit = books.units.get(code)
        if unit is None:
            continue
        above = books.units.get(unit.parent) if unit.parent else None
        invite = books.invites.create(code, role, now, days=LASTING, by=by)
        until = (now + timedelta(days=LASTING)).date()
        slips.append(Slip(code, unit.name, above.name if above else "", invite, link(invite), role, until))
    return slips


def joined(books: Books, person: Person, code: str, now: datetime, put: Callable[[Reply], None]) -> None:
    """Somebody joined. Who handed the post over is told that it is done; who has several units now is asked once which
    they mean."""
    before = books.circle.handed_over(code, person.id, now)
    if before is not None:
        put(Reply(lines=(say("handed-over", name=person.name),), person=before))
    if len(units_for(person, "report")) > 1:
        books.people.stand(person.id, None)
