"""What conversations may ask of the tallies beyond one unit's year: how they stood, who stands where, who owes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Protocol

from handlers.core.catalogue import Target
from handlers.core.facts import Model
from handlers.core.ledger import Promise
from handlers.core.punctual import Punctual
from handlers.core.tally import Tally
from handlers.core.units import Unit


class Reckoning(Protocol):
    """Lists are in the order in which they should be shown."""

    def then(self, unit: str, year: int, moment: datetime) -> Tally:
        """The tally as it stood at that moment (aware), counted from the entries."""
        ...

    def since(self, unit: str, year: int, moment: datetime) -> Mapping[str, int]:
        """How far each figure moved since then, by code ("family.achieved": 12); those that did not are left out."""
        ...

    def group(self, unit: Unit) -> Unit | None:
        """The unit among whose members or children it is compared: its cluster, else its parent."""
        ...

    def side_by_side(self, unit: str, year: int) -> Sequence[tuple[Unit, Tally]]:
        """The units right below that are expected to give figures, of a cluster its members, each with its models and
        fund alone."""
        ...

    def promised(self, unit: str, year: int) -> Sequence[Promise]:
        """What was promised to the unit and those below it in that year, kept or not, the earliest due first."""
        ...

    def targets(self, unit: str, year: int) -> Mapping[Model, Target]:
        """The share of its total that each model is to reach in that unit: the nearest one's that has a target."""
        ...

    def punctual(self, unit: str, year: int, zone: tzinfo) -> Punctual | None:
        """How many reported in time, where a deadline was set or the year's conference called."""
        ...

    def host(self, cluster: str, year: int) -> Unit | None:
        """Which member hosts it that year."""
        ...

    def successors(self, unit: str) -> Sequence[Unit]:
        """What became of a unit that ended: whom it was merged into, or divided among."""
        ...

    def spent(self, unit: str, year: int) -> Sequence[tuple[str, int, int | None]]:
        """(purpose as noted, whole đồng, how many received it) of what was noted as spent at or below it."""
        ...
