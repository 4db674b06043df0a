"""The workbench of one reading: the facts made so far and what carries over from one segment to the next."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from handlers.core.facts import Ask, Count, Fact, Gift, Model
from handlers.core.reading.atoms import Stream
from handlers.core.reading.items import Item
from handlers.core.reading.segments import Segment


class Draft:
    """Facts as they are made. `carried` things: unit, model, stage of a list's heading, persons waiting for their verb."""

    def __init__(self, stream: Stream, items: list[Item], parts: list[Segment], now: datetime) -> None:
        self.stream = stream
        self.items = items
        self.parts = parts
        self.now = now
        self.facts: list[Fact] = []
        self.spots: list[int] = []  # the token each fact stands at
        self.ask: Ask | None = None
        self.unit: str | None = None
        self.model: Model | None = None
        self.stage: str | None = None  # of a list's heading: "DS ủng hộ:"
        self.deed: str | None = None  # of a list's heading: "Đăng ký:"
        self.fund: str | None = None
        self.people: list[Item] = []
        self.percents: list[tuple[Item, int]] = []  # a percent, and how many facts there were when it was said
        self.tags: set[str] = set()
        self.values: set[tuple[str, Any]] = set()
        for part in parts:
            self.tags.update(part.tags)
        for item in items:
            if item.kind == "word":
                for tag, value in item.tags.items():
                    if not isinstance(value, (list, dict)):
                        self.values.add((tag, value))

    def wonder(self, code: Ask) -> None:
        """Something must be asked; the first reason stands."""
        if self.ask is None:
            self.ask = code

    def add(self, fact: Fact, spot: int) -> int:
        """A new fact said at token `spot`; its index."""
        if self.unit is not None and fact.unit is None:
            fact = replace(fact, unit=self.unit)
        self.facts.append(fact)
        self.spots.append(spot)
        return len(self.facts) - 1

    def change(self, index: int, **values: Any) -> None:
        """The fact at `index` with some fields put right."""
        self.facts[index] = replace(self.facts[index], **values)

    def use(self, item: Item, role: str) -> None:
        """The figure or name is accounted for."""
        item.role = role

    def last(self, kind: type[Fact]) -> int | None:
        """The index of the latest fact of a kind."""
        for index in range(len(self.facts) - 1, -1, -1):
            if isinstance(self.facts[index], kind):
                return index
        return None

    def count_of(self, model: Model) -> int | None:
        """The count of this unit and model that later figures belong to."""
        for index in range(len(self.facts) - 1, -1, -1):
            fact = self.facts[index]
            if isinstance(fact, Count) and fact.unit == self.unit and fact.model == model:
                return index
        return None

    def gifts(self) -> list[Gift]:
        """The gifts so far."""
        return [fact for fact in self.facts if isinstance(fact, Gift)]

    def said(self, tag: str, value: Any) -> bool:
        """Whether the message has a word of this sort and value anywhere."""
        return (tag, value) in self.values
