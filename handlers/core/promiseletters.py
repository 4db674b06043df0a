"""What whoever noted a promise is asked on the day it falls due. Pure."""

from __future__ import annotations

from handlers.core.ledger import Promise
from handlers.core.places import unit_name
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.units import Unit
from handlers.core.weekletters import promised

PROMISING = "promising"


def ask(promise: Promise, unit: Unit, year: int) -> Reply:
    """Whether it came, answered with one tap."""
    assert promise.due is not None
    line = say(
        "promise-due", what=promised(promise), day=f"{promise.due.day}/{promise.due.month}", place=unit_name(unit)
    )
    return Reply(
        lines=(line,),
        choices=(
            Choice(say("choice-came-all"), "came", "good"),
            Choice(say("choice-not-yet"), "later"),
            Choice(say("choice-not-coming"), "never", "bad"),
        ),
        dialogue=Dialogue(PROMISING, {"entry": promise.entry, "unit": unit.code, "year": year, "donor": promise.donor}),
        person=promise.person,
        bulk=True,
    )
