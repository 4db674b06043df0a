"""What a conversation may look up: the books as they stand at this turn, to read and never to write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol

from handlers.core.chasing import Deadline
from handlers.core.ledger import Entry, Promise
from handlers.core.mailing import Course, Mailing
from handlers.core.meetings import Called, Coming, Gathering, Note
from handlers.core.reckoning import Reckoning
from handlers.core.talk import Dialogue
from handlers.core.tally import Tally
from handlers.core.trust import Trust
from handlers.core.units import Invite, Person, Role, Unit


class Records(Protocol):
    """All that a conversation may look up. Lists are ordered as they should be shown."""

    @property
    def trust(self) -> Trust:
        """Closings, what waits for a yes, who has joined, names not to be shown."""
        ...

    @property
    def reckoning(self) -> Reckoning:
        """The tallies beyond one unit's year."""
        ...

    def unit(self, code: str) -> Unit | None: ...
    def children(self, code: str, day: date) -> Sequence[Unit]:
        """Valid children on that day; of a cluster, its members."""
        ...

    def path(self, code: str) -> Sequence[str]:
        """Codes from the nation down to the unit itself."""
        ...

    def is_within(self, code: str, above: str) -> bool:
        """`code` is `above` or lies below it, by the tree or by cluster membership."""
        ...

    def find_units(self, name: str, within: str, day: date) -> Sequence[Unit]:
        """Units at or below `within` that the name fits: exact name or alias, then without diacritics, then with
        a slip; only the best rank is given, so more than one means they must be asked apart."""
        ...

    def figures(self, unit: str, year: int) -> Mapping[str, Entry]:
        """The unit's own standing level per indicator (changes added in `value`)."""
        ...

    def entries_of(self, source: int) -> Sequence[Entry]:
        """Live entries that came from that message."""
        ...

    def entries(self, unit: str, year: int, indicator: str) -> Sequence[Entry]:
        """All live entries of the unit itself, newest first."""
        ...

    def entry(self, id: int) -> Entry | None: ...
    def before(self, id: int) -> Entry | None:
        """The entry that this one superseded."""
        ...

    def after(self, id: int) -> Entry | None:
        """The entry that superseded this one."""
        ...

    def last_source(self, person: int) -> int | None:
        """The newest message of that person with live entries."""
        ...

    def sentence(self, source: int) -> tuple[str, str, datetime] | None:
        """(text, reporter's name, at) of a message that came in."""
        ...

    def versions(self, source: int) -> Sequence[int]:
        """The inbox ids of all versions of that message, itself included."""
        ...

    def promises(self, unit: str, year: int, donor: str | None = None) -> Sequence[Promise]: ...
    def tally(self, unit: str, year: int) -> Tally: ...
    def of_means(self, unit: str, model: str) -> str | None:
        """ "registered" or "total": what that unit's bare denominators were once said to mean."""
        ...

    def held(self, person: int) -> tuple[int, int]:
        """How many messages and live entries of a person are held."""
        ...

    def invite(self, code: str) -> Invite | None: ...
    def linked(self, code: str) -> Person | None:
        """Whose code to join platforms that is, while it is good."""
        ...

    def dialogue(self, id: int) -> Dialogue | None: ...
    def people(self, unit: str, role: Role) -> Sequence[Person]: ...
    def chairs_over(self, unit: str) -> Sequence[Person]:
        """Chairs of the unit's nearest ancestor (or itself) that has one."""
        ...

    def meeting(self, id: int) -> Gathering | None: ...
    def meetings(self, units: Sequence[str], since: datetime, until: datetime) -> Sequence[Gathering]:
        """Meetings of that time that stand, called by these units, by units above them or by a cluster of either."""
        ...

    def called(self, unit: str, called: Called, day: date, but: int = 0) -> Sequence[Coming]:
        """Who is called when that unit calls them; `but` is who calls."""
        ...

    def coming(self, gathering: Gathering, day: date) -> Sequence[Coming]:
        """Everyone who is called, with what they answered."""
        ...

    def notes(self, meeting: int) -> Sequence[Note]:
        """What was noted after a meeting."""
        ...

    def notes_of(self, unit: str, year: int) -> Sequence[Note]:
        """What was noted after the unit's meetings of a year, for its report."""
        ...

    def deadline(self, id: int) -> Deadline | None: ...
    def deadlines(self, unit: str, day: date) -> Sequence[Deadline]:
        """The unit's deadlines that have not passed by that day."""
        ...

    def course(self, prefix: str) -> tuple[Mailing, Course] | None:
        """How far what somebody sent to many is."""
        ...

    def last_mailing(self, person: int) -> str | None:
        """The prefix of what somebody last sent to many."""
        ...

    def is_muted(self, person: int) -> bool:
        """Whether they want nothing but answers."""
        ...

    def wish(self, unit: str, name: str, person: int = 0) -> str | None:
        """How a chair of the unit, the unit, or a unit above wants something ("weekly", "zone")."""
        ...
