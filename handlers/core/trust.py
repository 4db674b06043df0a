"""What trust rests on, as values: what is closed, what waits for a yes, who has joined; and where to look them up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, Protocol

from handlers.core.lawful import Duty
from handlers.core.ledger import Entry
from handlers.core.units import Role

Kind = Literal["late", "neighbour"]
Status = Literal["open", "approved", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Chốt số liệu: from `at` (aware UTC) on, changes of the unit's and all lower figures of that year need a yes.

    `label` is the conference it was for, "" the year as such; `seal` the newest link of the chain at that moment.
    """

    unit: str
    year: int
    at: datetime
    label: str = ""
    by: int | None = None
    seal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Figures of one message that wait for somebody's yes; `person` sent them, `by` answered."""

    source: int
    unit: str
    kind: Kind
    person: int
    entries: tuple[Entry, ...]
    reason: str
    status: Status
    at: datetime
    by: int | None = None
    by_name: str = ""
    settled: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody with a role at or below a unit. `wrote` is when they last did (aware UTC), None for never since
    joining."""

    person: int
    name: str
    role: Role
    unit: str
    joined: datetime
    wrote: datetime | None


class Trust(Protocol):
    """All that conversations may look up here."""

    def closing(self, unit: str, year: int) -> Closing | None:
        """What closes that unit's figures of that year: the highest closing at or above it."""
        ...

    def waiting(self, source: int, unit: str) -> Waiting | None: ...

    def seal(self, unit: str) -> str:
        """The newest link of the chain that the unit's entries hang on; "" while there is none."""
        ...

    def history(self, unit: str, year: int, indicator: str) -> Sequence[Entry]:
        """All entries of the unit itself, also superseded ones and voids, oldest first."""
        ...

    def stated(self, unit: str, year: int) -> Sequence[str]:
        """The indicators the unit itself ever stated anything of in a year."""
        ...

    def members(self, unit: str, day: date) -> Sequence[Member]:
        """Everybody with a role at or below it, by unit as names are read out."""
        ...

    def unkept(self, unit: str, day: date) -> Sequence[str]:
        """The lowest units at or below it for whom nobody reports."""
        ...

    def open_waiting(self, units: Sequence[str]) -> Sequence[tuple[int, str]]:
        """(source, unit) of what waits for a yes at or below these units, the oldest first."""
        ...

    def open_unread(self, units: Sequence[str]) -> Sequence[tuple[int, str, int]]:
        """(source, unit, who sent it) of messages at or below these units that nobody has read yet."""
        ...

    def name(self, person: int) -> str:
        """What somebody is called; "" once erased."""
        ...

    def guesses(self, channel: str, sender: str) -> int:
        """Wrong codes from there within the hour."""
        ...

    def names_withheld(self, unit: str) -> frozenset[str]:
        """Folded names that must not be shown for that unit or, where it is above, any unit below."""
        ...

    def duty(self, id: int) -> Duty | None: ...
    def duties(self, units: Sequence[str]) -> Sequence[Duty]:
        """The law's tasks at or below these units: the open ones, the most urgent first, then those done lately."""
        ...

    def bearing(self, unit: str, name: str) -> Sequence[str]:
        """The units at or below it with entries that bear that name."""
        ...


def entry_data(entry: Entry) -> dict[str, Any]:
    """The entry as JSON-ready data; the inverse is `entry_from`."""
    values = {field: getattr(entry, field) for field in Entry.__dataclass_fields__}
    moments = {name: values[name].isoformat() for name in ("on", "at", "due") if values[name] is not None}
    return {name: value for name, value in (values | moments).items() if value is not None}


def entry_from(data: Mapping[str, Any]) -> Entry:
    """The inverse of `entry_data`."""
    values = dict(data)
    values["on"] = date.fromisoformat(values["on"])
    values["at"] = datetime.fromisoformat(values["at"])
    if "due" in values:
        values["due"] = date.fromisoformat(values["due"])
    return Entry(**values)
