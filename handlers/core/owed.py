"""What one donor promised a unit and what of it has not come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Owed(NamedTuple):
    """Whole đồng. `pledged` is what was promised less what was taken back; None where nothing was promised."""

    pledged: int | None
    outstanding: int | None


def owed(steps: Iterable[tuple[str, int | None]]) -> Owed:
    """From (kind, đồng) of pledges, unpledges and receipts of one donor, in the order they were stated.

    A receipt counts against the promises only from the first promise on: what was given before was another gift.
    An unpledge without an amount takes back all that is still owed.
    """
    pledged: int | None = None
    came = 0
    for kind, value in steps:
        if kind == "pledge":
            if value is not None:
                pledged = (pledged or 0) + value
        elif pledged is None:
            continue
        elif kind == "receipt":
            came += value or 0
        elif kind == "unpledge":
            pledged = min(pledged, came) if value is None else max(pledged - value, 0)
    return Owed(pledged, None if pledged is None else max(pledged - came, 0))
