"""What a message states, as frozen values: the vocabulary every room shares.

A `Reading` is what one text means on its own (no database): the facts in the order they are said, and,
where a reader of the text alone must ask before anything is stored, the code of that one question.
Amounts are whole đồng, counts whole numbers, `due` and `date` ISO days, `at` a local ISO minute or day.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Literal

Model = Literal["citizen", "family", "clan", "community", "commune", "unit"]
MODELS: tuple[Model, ...] = ("citizen", "family", "clan", "community", "commune", "unit")
Qualifier = Literal["at_least", "at_most", "about"]
Ask = Literal[
    "amount",
    "exact",
    "model",
    "meaning",
    "swapped",
    "percent",
    "sum",
    "who",
    "duplicate",
    "value",
    "currency",
    "when",
    "clear",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What may stand on any fact. `unit` is the place named in the text, its type word in full ("thôn 3")."""

    unit: str | None = None
    date: str | None = None
    year: int | None = None
    qualifier: Qualifier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration(Fact):
    """One named household, person, clan … for a learning model."""

    model: Model = "family"
    name: str | None = None
    status: Literal["registered", "achieved", "withdrawn", "declined"] = "registered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Fact):
    """Figures of a learning model. `of` is a denominator whose meaning the text does not give; `added` a change."""

    model: Model | None = None
    total: int | None = None
    registered: int | None = None
    achieved: int | None = None
    of: int | None = None
    added: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gift(Fact):
    """One receipt or promise. `to` is whom it is for, `method` "transfer" or "cash", `due` the promised ISO day."""

    stage: Literal["pledged", "received", "unstated", "cancelled"] = "unstated"
    donor: str | None = None
    to: str | None = None
    amount: int | None = None
    goods: str | None = None
    quantity: int | None = None
    method: str | None = None
    due: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fund(Fact):
    """A stated total of the scholarship fund, of the place or period."""

    measure: Literal["raised", "spent", "balance", "budget"] = "raised"
    amount: int | None = None
    holder: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending(Fact):
    """Money given out: awards, scholarships, visits."""

    amount: int | None = None
    recipients: int | None = None
    purpose: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Fact):
    """A figure of the catalogue that is neither a learning model nor the fund. As read, points may have tenths
    (98.5); from the draft on `value` is in whole steps of the catalogue's scale (985)."""

    code: str = ""
    value: int | float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction(Fact):
    """An earlier figure put right; `old` is None where the text gives only the new one."""

    old: int | float | str | None = None
    new: int | float | str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Void(Fact):
    """An earlier message, or what it said of `name`, taken back."""

    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Fact):
    """ "yes", "no", or the number of an option as text."""

    value: str = "yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Fact):
    """Something asked of the bot; `section` narrows a tally ("fund")."""

    what: Literal[
        "tally",
        "progress",
        "missing",
        "balance",
        "donor",
        "criteria",
        "compare",
        "help",
        "remind",
        "privacy_access",
        "privacy_delete",
        "privacy_no_publish",
        "stop",
    ] = "help"
    section: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    """A meeting set, moved or cancelled; `at` is "YYYY-MM-DDTHH:MM", or the day alone if no hour is said."""

    change: Literal["set", "move", "cancel"] = "set"
    at: str | None = None
    title: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rsvp(Fact):
    """An answer to an invitation; `delegate` is who comes instead."""

    attending: bool = True
    delegate: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Nil(Fact):
    """Nothing to report: counts as having reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chatter(Fact):
    """Greetings, thanks, spam: no figure to keep."""


KINDS: dict[str, type[Fact]] = {
    kind.__name__.lower(): kind
    for kind in (
        Registration,
        Count,
        Gift,
        Fund,
        Spending,
        Indicator,
        Correction,
        Void,
        Answer,
        Request,
        Meeting,
        Rsvp,
        Nil,
        Chatter,
    )
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text means: facts, and the one thing to ask before storing them (None: store as it stands)."""

    facts: tuple[Fact, ...] = ()
    ask: Ask | None = None


def kind_of(fact: Fact) -> str:
    """The fact's kind as the contract names it: "count", "gift", …"""
    return type(fact).__name__.lower()


def to_data(fact: Fact) -> dict[str, Any]:
    """The fact as JSON-ready data, fields that do not apply left out."""
    values = ((field.name, getattr(fact, field.name)) for field in fields(fact))
    return {"kind": kind_of(fact)} | {name: value for name, value in values if value is not None}


def from_data(data: dict[str, Any]) -> Fact:
    """The inverse of `to_data`. Raises KeyError on an unknown kind, TypeError on an unknown field."""
    return KINDS[data["kind"]](**{name: value for name, value in data.items() if name != "kind"})
