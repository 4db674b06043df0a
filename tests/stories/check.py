"""A story's `tally` line against the kept tally."""

from __future__ import annotations

from storage import Storage
from tests.stories.talk import Step


def tally_says(storage: Storage, step: Step) -> list[str]:
    """ "tally KX 2026: family.achieved 38, fund.raised 12350000, reported 1, missing KX02 KX03": what differs."""
    unit, year = step.who.split()
    tally = storage.look_now(lambda books: books.tallies.tally(unit, int(year)))
    differences = []
    for expected in step.words.split(", "):
        name, _, value = expected.partition(" ")
        if name == "missing":
            got: object = " ".join(tally.missing)
        elif name in ("reported", "expected"):
            got = str(getattr(tally, name))
        else:
            subject, _, side = name.partition(".")
            part = tally.fund if subject == "fund" else tally.models.get(subject)  # type: ignore[call-overload]
            number = getattr(part, side) if part else getattr(tally.figures.get(name), "value", None)
            got = "-" if number is None else str(number)
        if got != value:
            differences.append(f"tally {step.who}: {name} is {got}, expected {value}")
    return differences
