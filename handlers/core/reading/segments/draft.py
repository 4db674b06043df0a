"""The workbench of one reading: the facts made so far and what carries over from one segment to the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set
from dataclasses import replace
from datetime import datetime
from itertools import accumulate
from typing import Any

from handlers.core.facts import Ask, Count, Fact, Gift, Indicator, Model
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.typed.atoms import Stream
from handlers.core.reading.typed.tokens import Token

FAR = 60  # facts back that a figure may belong to or a total may sum: what keeps the work linear


class Kinds(dict[str, int]):
    """How many of each kind; none of those that are not there. As `Counter`, which takes longer to make."""

    __slots__ = ()

    def __missing__(self, kind: str) -> int:
        return 0


class Draft:
    """Facts as they are made. `carried` things: unit, model, stage of a list's heading, persons waiting for their
    verb.
    """

    ask: Ask | None = None
    doubted: str | None = None  # what the precedents speak against, of what was read
    unit: str | None = None
    left_place: str | None = None  # said behind what is of it: from the next segment on
    year: int | None = None  # of the figure being read, where two years are told of
    model: Model | None = None
    twofold: bool = False  # whether the model carried may be another: "CDHT" without marks
    stage: str | None = None  # of a list's heading: "DS ủng hộ:"
    deed: str | None = None  # of a list's heading: "Đăng ký:"
    said_deed: tuple[str, int] | None = None  # what the segment before said was done, and its place
    placed_deed: tuple[str, int] = ("", -2)  # what was done in the place before, said behind its number
    said_share: tuple[str, int] | None = None  # what a percent alone was of: "100% hộ đăng ký, 62/62 hộ"
    households: tuple[str, int] | None = None  # "thu của 35 hộ, tổng …": who gave what follows
    columns: tuple[str, ...] = ()  # of a pasted table
    hamlets: tuple[Model, int] | None = None  # a list of hamlets recognised themselves, and its latest segment
    ratio: tuple[str, str] | None = None  # of a heading: "Đạt/đăng ký:" over ratios
    topic: tuple[str, str] | None = None  # what a list of places gives: ("indicator", "members")
    topic_of: int | None = None  # the segment a list of one line has come to: "Hội viên: ấp 1: 88, ấp 2: 104"
    paying_out: int | None = None  # the segment of a heading that gives out: "chi thăm ốm: bà Mùi 200k, …"
    pleading: int | None = None  # the segment that asks those above for something
    plain_totals: bool | None = None  # "chi 2tr thu 5tr", once looked for
    summing: bool = False  # within a last row that sums the places above it
    scale: int = 1  # "ĐVT: nghìn đồng" over a list
    stage_said: tuple[str, int] | None = None
    heading: tuple[Item, int] | None = None  # the number of a list of gifts, and the facts before it
    own_house = False
    gives = False  # a verb of giving or spending, said as one

    def __init__(self, stream: Stream, items: list[Item], parts: list[Segment], now: datetime) -> None:
        self.stream = stream
        self.flats = stream.flats
        self.items = items
        self.parts = parts
        self.now = now
        self.courtesy: tuple[list[Token], list[Token]] = ([], [])  # said before and behind what is reported
        self.facts: list[Fact] = []
        self.spots: list[int] = []  # the token each fact stands at
        self.marks: list[Any] = []  # the years said, where each stands
        self.people: list[Item] = []
        self.bare: set[int] = set()  # gifts that no verb was said of: "ông Sáu 500k, bà Năm 200k"
        self.percents: list[tuple[Item, int]] = []  # a percent, and how many facts there were when it was said
        self.grades: list[int] = []  # "loại tốt 30 hộ": parts of those that were recognised
        self.stated: set[type[Fact]] = set()  # the sorts of facts made, once all is read
        self.named: list[Item] = []  # who gave or signed up, once all is read
        self.givers: list[Item] = []  # those of them who gave
        self.tags: set[str] = set()
        self.values: set[tuple[str, Any]] = set()
        for place, part in enumerate(parts):
            part.place = place
            self.tags.update(part.tags)
        self.starts = [item.start for item in items]
        self._begins: list[int] | None = None  # see `part_at`
        self.kinds = Kinds()  # how many items of each, as the message was tagged
        for place, item in enumerate(items):
            item.place = place
            self.kinds[item.kind] = self.kinds.get(item.kind, 0) + 1
            if item.kind == "word":
                tags = item.tags
                self.values.update(tags.items())
                if "self" in tags and item.end - item.start > 1:
                    self.own_house = True
                if ("gift" in tags or "spend" in tags) and "filler" not in tags:
                    self.gives = True

    def wonder(self, code: Ask) -> None:
        """Something must be asked; the first reason stands."""
        if self.ask is None:
            self.ask = code

    def add(self, fact: Fact, spot: int) -> int:
        """A new fact said at token `spot`; its index."""
        if self.unit is not None and fact.unit is None:
            fact = replace(fact, unit=self.unit)
        if self.year is not None and isinstance(fact, (Count, Indicator)):
            fact = replace(fact, year=self.year)
        self.facts.append(fact)
        self.spots.append(spot)
        return len(self.facts) - 1

    def change(self, index: int, **values: Any) -> None:
        """The fact at `index` with some fields put right."""
        self.facts[index] = replace(self.facts[index], **values)

    def use(self, item: Item, role: str) -> None:
        """The figure or name is accounted for."""
        item.role = role

    def firmly(self, sorts: Set[str]) -> bool:
        """Whether a word of one of these sorts is said: typed plain, one small word alone may be many others."""
        return any(
            i.kind == "word" and i.tags.keys() & sorts and (self.stream.marked or i.end - i.start > 1)
            for i in self.items
            if "filler" not in i.tags
        )

    def last(self, kind: type[Fact]) -> int | None:
        """The index of the latest fact of a kind."""
        for index in range(len(self.facts) - 1, max(-1, len(self.facts) - FAR), -1):
            if isinstance(self.facts[index], kind):
                return index
        return None

    def count_of(self, model: Model) -> int | None:
        """The count of this unit, year and model that later figures belong to."""
        for index in range(len(self.facts) - 1, max(-1, len(self.facts) - FAR), -1):
            fact = self.facts[index]
            if isinstance(fact, Count) and fact.model == model and (fact.unit, fact.year) == (self.unit, self.year):
                return index
        return None

    def gifts(self) -> list[Gift]:
        """The latest gifts."""
        return [fact for fact in self.facts[-FAR:] if isinstance(fact, Gift)]

    def part_at(self, spot: int) -> Segment | None:
        """The last stretch that begins at that token or before it."""
        if self._begins is None:  # from each stretch on, the first token of any: what a search by halves needs
            starts = (part.items[0].start for part in reversed(self.parts))
            self._begins = list(accumulate(starts, min))[::-1]
        place = bisect_right(self._begins, spot)
        return self.parts[place - 1] if place else None

    def said(self, tag: str, value: Any) -> bool:
        """Whether the message has a word of this sort and value anywhere."""
        return (tag, value) in self.values
