"""A promise that fell due: whether it came, answered with one tap by whoever noted it."""

from __future__ import annotations

from datetime import UTC

from handlers.core.ledger import Entry, Promise
from handlers.core.places import unit_name
from handlers.core.promiseletters import PROMISING
from handlers.core.rights import may
from handlers.core.talk import Dialogue, Reply, say
from handlers.core.turn import Outcome, Turn
from handlers.core.weekletters import promised

TOPIC = PROMISING


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Came: what was still owed is received. Never: the promise is taken back. Not yet: it stays."""
    unit, year = str(dialogue.data["unit"]), int(dialogue.data["year"])
    if not may(turn.person, "report", unit, turn.records):
        return Outcome(replies=(Reply(lines=(say("tap-unknown"),)),))
    promise = _promise(turn, dialogue)
    if promise is None or promise.settled:
        return Outcome(replies=(Reply(lines=(say("promise-settled"),)),))
    if value == "later":
        return Outcome(replies=(Reply(lines=(say("promise-later"),)),))
    known = turn.records.unit(unit)
    now = turn.scene.now
    came = value == "came"
    entry = Entry(
        unit=unit, year=year, on=now.date(), at=now.astimezone(UTC), kind="receipt" if came else "unpledge",
        indicator="fund.received" if came else "fund.pledged", value=promise.outstanding, name=promise.donor or None,
        goods=promise.goods, quantity=promise.left, person=turn.person.id, source=turn.scene.source,
    )  # fmt: skip
    place = unit_name(known) if known else say("unit", name=unit)
    line = say("promise-came" if came else "promise-never", place=place, what=promised(promise))
    return Outcome(entries=(entry,), replies=(Reply(lines=(line,)),))


def _promise(turn: Turn, dialogue: Dialogue) -> Promise | None:
    """As it stands now."""
    unit, year = str(dialogue.data["unit"]), int(dialogue.data["year"])
    promises = turn.records.promises(unit, year, dialogue.data.get("donor") or None)
    return next((one for one in promises if one.entry == dialogue.data["entry"]), None)
