"""The ledger's entries: append-only, each with its unit, year, reporter and the message it comes from.

Nothing is updated away: a correction is a new entry that `supersedes` an older one, a void likewise with no value.
An entry that no other supersedes is live, and only live entries count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from handlers.core.facts import Qualifier

EntryKind = Literal[
    "level",  # a stated figure, of the whole unit: the latest stands ("family.registered", "fund.raised", "members")
    "target",  # what a unit aims at ("target.family"): the latest stands; saying so is no report
    "change",  # added to the level standing at that moment ("thêm 5 hộ": +5 on "family.registered")
    "flow",  # adds up over the year (classes, attendances; the catalogue says which indicators flow)
    "receipt",  # money or goods received, "fund.received": value in đồng, or None for goods without a value
    "pledge",  # money or goods promised, "fund.pledged"; `due` is when
    "unpledge",  # a promise taken back; value None: all that the donor still owes
    "gift",  # stage not said: noted, counts as neither, "fund.unstated"
    "spending",  # given out, "fund.spending": value đồng, quantity the recipients, note the purpose
    "name",  # one named household or person, "family.registered" …: value 1, -1 withdrawn, 0 declined
    "nil",  # nothing to report, "nil"
    "void",  # takes back the entry it supersedes
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the ledger. `value` is a whole number (đồng, households …); None means no figure, never zero.

    `on` is the local day the figure speaks of, `at` (aware UTC) when it was texted: later `(at, id)` stands over
    earlier for levels. `counterpart` is the unit of the tree at the other end of a transfer (its money is kept but
    left out of consolidated sums): on a receipt, the unit it came from. `source` is the inbox id of the sentence
    behind it (None: imported), `person` who reported it. `id` is 0 until stored.
    """

    unit: str
    year: int
    on: date
    at: datetime
    kind: EntryKind
    indicator: str
    value: int | None = None
    qualifier: Qualifier | None = None
    name: str | None = None
    goods: str | None = None
    quantity: int | None = None
    method: str | None = None
    due: date | None = None
    note: str | None = None
    counterpart: str | None = None
    person: int | None = None
    source: int | None = None
    supersedes: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a donor promised a unit in a year and what of it has not come, in đồng (goods without value: None).

    Of goods, `quantity` is how many were promised and `left` how many are still to come, None where no number was said.
    """

    unit: str
    donor: str
    pledged: int | None
    outstanding: int | None
    due: date | None
    goods: str | None = None
    quantity: int | None = None
    left: int | None = None
    entry: int = 0
    person: int | None = None
    year: int = 0

    @property
    def settled(self) -> bool:
        """Nothing of it is still to come."""
        return self.outstanding == 0 or (self.goods is not None and self.left == 0)

    @property
    def begun(self) -> bool:
        """Some of it has come."""
        if self.goods is not None:
            return self.left is not None and self.quantity is not None and self.left < self.quantity
        return (self.outstanding or 0) < (self.pledged or 0)
