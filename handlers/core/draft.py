"""A message on its way into the ledger: what it states, where each fact belongs, and what was already settled.

A draft is plain data, so that it can wait in a dialogue while something is asked; each question's options are
patches that make a new draft of it, which is then checked again from the start.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from handlers.core.facts import Fact, from_data, to_data
from handlers.core.talk import Say


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`units` are unit codes, one for each fact ("" while not known); `passed` the questions already answered.

    `source` is the inbox id of the sentence, `text` the sentence, `at` when it was texted (aware local), `replaces`
    the sources whose live entries it puts right (an edited message, or Sửa, where `partial` leaves alone what is not
    said again). `ask` is the reader's own question,
    `notify` a person who gets the receipt too: the sender, where a chair says what was meant.
    """

    source: int
    at: datetime
    text: str
    facts: tuple[Fact, ...]
    units: tuple[str, ...] = ()
    ask: str | None = None
    passed: frozenset[str] = frozenset()
    replaces: tuple[int, ...] = ()
    partial: bool = False
    notify: int | None = None

    def but(self, *, passed: str | None = None, **changes: Any) -> Draft:
        """A copy with these fields changed and one more question passed."""
        if passed:
            changes["passed"] = self.passed | {passed}
        return replace(self, **changes)

    def to_data(self) -> dict[str, Any]:
        """JSON-ready."""
        return {
            "source": self.source,
            "at": self.at.isoformat(),
            "text": self.text,
            "facts": [to_data(fact) for fact in self.facts],
            "units": list(self.units),
            "ask": self.ask,
            "passed": sorted(self.passed),
            "replaces": list(self.replaces),
            "partial": self.partial,
            "notify": self.notify,
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Draft:
        """The inverse of `to_data`."""
        return cls(
            source=data["source"],
            at=datetime.fromisoformat(data["at"]),
            text=data["text"],
            facts=tuple(from_data(fact) for fact in data["facts"]),
            units=tuple(data["units"]),
            ask=data["ask"],
            passed=frozenset(data["passed"]),
            replaces=tuple(data["replaces"]),
            partial=data["partial"],
            notify=data["notify"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """What an answer changes: the facts as meant, the units, what to remember of a unit's denominators.

    `drop` stores nothing; `retype` asks for the figure itself.
    """

    passed: str
    facts: tuple[Fact, ...] | None = None
    units: tuple[str, ...] | None = None
    remember: tuple[tuple[str, str, str], ...] = ()  # (unit, model, "registered" | "total")
    standing: str | None = None
    drop: bool = False
    retype: bool = False

    def to_data(self) -> dict[str, Any]:
        """JSON-ready, empty fields left out."""
        data: dict[str, Any] = {"passed": self.passed}
        if self.facts is not None:
            data["facts"] = [to_data(fact) for fact in self.facts]
        if self.units is not None:
            data["units"] = list(self.units)
        if self.remember:
            data["remember"] = [list(row) for row in self.remember]
        if self.standing:
            data["standing"] = self.standing
        return data | {name: True for name in ("drop", "retype") if getattr(self, name)}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Patch:
        """The inverse of `to_data`."""
        return cls(
            passed=data["passed"],
            facts=tuple(from_data(fact) for fact in data["facts"]) if "facts" in data else None,
            units=tuple(data["units"]) if "units" in data else None,
            remember=tuple((unit, model, means) for unit, model, means in data.get("remember", ())),
            standing=data.get("standing"),
            drop=data.get("drop", False),
            retype=data.get("retype", False),
        )

    def applied(self, draft: Draft) -> Draft:
        """The draft as answered; the reader's own question counts as answered when its patch passes "text"."""
        changes: dict[str, Any] = {}
        if self.facts is not None:
            changes["facts"] = self.facts
        if self.units is not None:
            changes["units"] = self.units
        return draft.but(passed=self.passed, **changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer offered: its label, and what it changes."""

    label: Say
    patch: Patch


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The one thing to ask now. `fills` is (fact index, field) that a bare typed figure would answer."""

    lines: tuple[Say, ...]
    options: tuple[Option, ...]
    fills: tuple[int, str] | None = None
