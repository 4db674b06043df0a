"""What chairs hear once a deadline has passed. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.core.chaseletters import CHASING
from handlers.core.chasing import Deadline
from handlers.core.places import unit_name
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.tallylines import NAMED, Names
from handlers.core.units import Unit, bare
from handlers.core.whenwords import short_day


def passed(deadline: Deadline, unit: Unit, missing: Sequence[str], names: Names, person: int) -> Reply:
    """To a chair of the unit: who let it pass, with a one-tap nudge."""
    head = say("deadline-passed", day=short_day(deadline.day), place=unit_name(unit), year=str(deadline.year))
    if not missing:
        return Reply(lines=(head, say("deadline-all-in")), person=person, bulk=True)
    return Reply(
        lines=(head, say("deadline-missing", n=len(missing), names=_named(missing, names))),
        choices=(Choice(say("choice-nudge", n=len(missing)), "nudge!"),),
        dialogue=Dialogue(CHASING, {"unit": unit.code, "year": deadline.year}),
        person=person,
        bulk=True,
    )


def passed_up(unit: Unit, often: Mapping[str, int], names: Names, person: int) -> Reply:
    """To a chair above: who has let several pass."""
    return Reply(
        lines=(say("deadline-passed-up", place=unit_name(unit), names=_named(list(often), names)),),
        person=person,
        bulk=True,
    )


def _named(codes: Sequence[str], names: Names) -> tuple[object, ...]:
    units = [unit for code in codes[:NAMED] if (unit := names.unit(code))]
    more = len(codes) - NAMED
    return (*(bare(unit) for unit in units), say("and-more", n=more)) if more > 0 else tuple(bare(one) for one in units)
