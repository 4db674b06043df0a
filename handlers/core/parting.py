"""A message that reports and asks for something too: the figures are heard first, then what was asked, as if each had
come alone."""

from __future__ import annotations

from handlers.core.booking import reports
from handlers.core.facts import Fact, Meeting, Reading, Request, Rsvp

# What is asked beside figures; whose name is not to be shown is the reporter's word about the gift itself.
ASKED = frozenset({"tally", "progress", "missing", "balance", "donor", "compare"})


def parted(reading: Reading) -> tuple[Reading, Reading | None]:
    """(the reading to answer first, what was asked beside its figures or None). What must be asked back is asked of
    the figures; of the meeting where it is its day."""
    aside = tuple(fact for fact in reading.facts if _beside(fact))
    if not aside or not reports(reading):
        return reading, None
    figures = tuple(fact for fact in reading.facts if fact not in aside)
    if reading.ask == "when":
        return Reading(figures), Reading(aside, "when")
    return Reading(figures, reading.ask), Reading(aside)


def _beside(fact: Fact) -> bool:
    return isinstance(fact, (Meeting, Rsvp)) or (isinstance(fact, Request) and fact.what in ASKED)
