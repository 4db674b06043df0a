"""What conversations may look up (`handlers.core.records.Records`), answered from the books of one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cached_property

from handlers.core.chasing import Deadline
from handlers.core.ledger import Entry, Promise
from handlers.core.mailing import Course, Mailing
from handlers.core.meetings import Called, Coming, Gathering, Note
from handlers.core.talk import Dialogue
from handlers.core.tally import Tally
from handlers.core.units import Invite, Person, Role, Unit
from storage import trail
from storage.books import Books
from storage.reckoning import BookReckoning
from storage.trust import BookTrust


class BookRecords:
    """Each answer is its subject's; see there. `books.records.at(now)` are the records of a moment (aware), which says
    what has expired; without it, that of the machine's clock. They serve one turn, which asks for some things several
    times: those are looked up once."""

    def __init__(self, books: Books, now: datetime | None = None) -> None:
        self._books = books
        self._now = now
        self._units: dict[str, Unit | None] = {}
        self._figures: dict[tuple[str, int], Mapping[str, Entry]] = {}

    def at(self, now: datetime) -> BookRecords:
        return BookRecords(self._books, now)

    @cached_property
    def trust(self) -> BookTrust:
        return BookTrust(self._books, self._now or datetime.now(UTC))

    @property
    def reckoning(self) -> BookReckoning:
        return BookReckoning(self._books)

    def unit(self, code: str) -> Unit | None:
        if code not in self._units:
            self._units[code] = self._books.units.get(code)
        return self._units[code]

    def children(self, code: str, day: date) -> Sequence[Unit]:
        return self._books.units.children(code, day)

    def path(self, code: str) -> Sequence[str]:
        return self._books.units.path(code)

    def is_within(self, code: str, above: str) -> bool:
        return self._books.units.is_within(code, above)

    def find_units(self, name: str, within: str, day: date) -> Sequence[Unit]:
        return self._books.units.find(name, within, day)

    def figures(self, unit: str, year: int) -> Mapping[str, Entry]:
        known = self._figures.get((unit, year))
        if known is None:
            known = self._figures[unit, year] = self._books.ledger.figures(unit, year)
        return known

    def entries_of(self, source: int) -> Sequence[Entry]:
        return self._books.ledger.entries_of(source)

    def entries(self, unit: str, year: int, indicator: str) -> Sequence[Entry]:
        return self._books.ledger.entries(unit, year, indicator)

    def entry(self, id: int) -> Entry | None:
        return trail.entry(self._books, id)

    def before(self, id: int) -> Entry | None:
        return trail.before(self._books, id)

    def after(self, id: int) -> Entry | None:
        return trail.after(self._books, id)

    def last_source(self, person: int) -> int | None:
        return self._books.ledger.last_source(person)

    def versions(self, source: int) -> Sequence[int]:
        return self._books.inbox.versions_of(source)

    def promises(self, unit: str, year: int, donor: str | None = None) -> Sequence[Promise]:
        return self._books.ledger.promises(unit, year, donor)

    def tally(self, unit: str, year: int) -> Tally:
        return self._books.tallies.tally(unit, year)

    def sentence(self, source: int) -> tuple[str, str, datetime] | None:
        return self._books.inbox.sentence(source)

    def held(self, person: int) -> tuple[int, int]:
        return self._books.inbox.count(person), trail.held(self._books, person)

    def of_means(self, unit: str, model: str) -> str | None:
        return self._books.unread.of_means(unit, model)

    def invite(self, code: str) -> Invite | None:
        return self._books.invites.get(code, self._now or datetime.now(UTC))

    def linked(self, code: str) -> Person | None:
        owner = self._books.linking.whose(code, self._now or datetime.now(UTC))
        return self._books.people.get(owner) if owner is not None else None

    def dialogue(self, id: int) -> Dialogue | None:
        return self._books.dialogues.get(id)

    def people(self, unit: str, role: Role) -> Sequence[Person]:
        return self._books.people.with_role(unit, role)

    def chairs_over(self, unit: str) -> Sequence[Person]:
        for code in reversed(self._books.units.path(unit)):
            if chairs := self._books.people.with_role(code, "chair"):
                return chairs
        return ()

    def meeting(self, id: int) -> Gathering | None:
        return self._books.meetings.get(id)

    def meetings(self, units: Sequence[str], since: datetime, until: datetime) -> Sequence[Gathering]:
        return self._books.meetings.around(units, since, until)

    def called(self, unit: str, called: Called, day: date, but: int = 0) -> Sequence[Coming]:
        return self._books.meetings.called(unit, called, day, but)

    def coming(self, gathering: Gathering, day: date) -> Sequence[Coming]:
        return self._books.meetings.coming(gathering, day)

    def notes(self, meeting: int) -> Sequence[Note]:
        return self._books.meetings.notes(meeting)

    def notes_of(self, unit: str, year: int) -> Sequence[Note]:
        since, until = (datetime(one, 1, 1, tzinfo=UTC) for one in (year, year + 1))
        return self._books.meetings.notes_of(unit, since, until)

    def deadline(self, id: int) -> Deadline | None:
        return self._books.deadlines.get(id)

    def deadlines(self, unit: str, day: date) -> Sequence[Deadline]:
        return self._books.deadlines.open(unit, day)

    def course(self, prefix: str) -> tuple[Mailing, Course] | None:
        mailing = self._books.mailings.get(prefix)
        return (mailing, self._books.mailings.course(prefix)) if mailing else None

    def last_mailing(self, person: int) -> str | None:
        mailing = self._books.mailings.newest(person)
        return mailing.prefix if mailing else None

    def is_muted(self, person: int) -> bool:
        return self._books.wishes.is_muted(person)

    def wish(self, unit: str, name: str, person: int = 0) -> str | None:
        return self._books.wishes.get(unit, name, person)
