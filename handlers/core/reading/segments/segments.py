"""Items -> segments: stretches that state one thing, split at stops and where a count turns into money."""

from __future__ import annotations

from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.one_breath import each_of_them, in_all, of_him
from handlers.core.reading.segments.rows import by_place
from handlers.core.reading.segments.runs import runs
from handlers.core.reading.segments.turns import turns

MOST = 48  # items of a segment: work on it may grow with their square
STOPS = frozenset({"sep", "colon", "paren", "dash"})


class Segment:
    """Items between two stops. `lead`: the stop before (0 none, 1 comma, 2 sentence, 3 line, 4 colon, 5 a turn
    without a stop).
    """

    __slots__ = ("aside", "figures", "heading", "items", "kinds", "lead", "place", "tags", "tail")

    def __init__(self, items: list[Item], lead: int, tail: int, aside: bool = False) -> None:
        self.items = items
        self.lead = lead
        self.tail = tail
        self.aside = aside
        self.heading = 0  # how many of its items stand before a colon: "Đã nộp: anh Tiến 500k"
        self.place = 0  # its index among the segments of the message
        self.figures = [item for item in items if item.kind in FIGURES]
        self.tags: set[str] = set()
        self.kinds: set[str] = set()  # of its items, as the message was tagged
        for item in items:
            self.kinds.add(item.kind)
            if item.kind == "word" or item.kind == "sep":
                self.tags.update(item.tags)

    def of(self, kind: str) -> list[Item]:
        """The items of a kind."""
        if kind not in self.kinds:
            return []
        return [item for item in self.items if item.kind == kind]

    def words(self, tag: str) -> list[Item]:
        """The words of a sort."""
        if tag not in self.tags:
            return []
        return [item for item in self.items if item.kind == "word" and tag in item.tags]

    @property
    def money(self) -> list[Item]:
        return [item for item in self.figures if item.kind == "money"]

    @property
    def counts(self) -> list[Item]:
        return [item for item in self.figures if item.kind in ("num", "ratio", "pair")]


def segments(items: list[Item]) -> list[Segment]:
    """The segments of a message, in order; what stands in brackets is a segment of its own."""
    found: list[Segment] = []
    current: list[Item] = []
    lead, depth, heading = 0, 0, 0
    beside = 0  # where a bracket ends that only says something of who was just named

    def close(tail: int) -> None:
        nonlocal current, lead, heading
        if current:
            whole = Segment(current, lead, tail, depth > 0)
            if len(whole.figures) < 2:
                whole.heading, heading = heading, 0
                found.append(whole)
            else:
                for row in by_place(current):
                    for number, part in enumerate(_parts(row)):
                        found.append(Segment(part, lead if number == 0 else 5, tail, depth > 0))
                        found[-1].heading, heading = heading, 0
                    lead = 1
            current = []
            lead = tail
        else:
            lead = max(lead, tail) if tail != 4 else lead

    for place, item in enumerate(items):
        if item.kind == "quiet" and item.value == "list number" and current:
            close(3)
        elif item.kind == "place" and len(current) >= MOST // 2 and any(i.kind == "place" for i in current):
            close(1)
        if item.kind not in STOPS and place >= beside:
            current.append(item)
            if len(current) >= MOST:
                close(1)
        elif item.kind == "sep":
            if item.tags:
                current.append(item)
            if item.value == 1 and (each_of_them(current, items, place) or in_all(current, items, place)):
                continue
            close(item.value)
        elif item.kind == "colon":
            if _priced(current, items, place):
                continue
            if _opens(current, items, place):
                heading = heading or len(current)
                continue
            label = _labels(current, items, place) if heading else 0
            if label:
                rest = current[-label:]
                del current[-label:]
                close(1)
                current, heading = rest, label
                continue
            close(4)
        elif item.kind == "paren" and (
            beside == place or (item.value == "(" and (end := of_him(current, items, place)))
        ):
            if beside == place:
                beside = 0
                continue
            beside = end
            found.append(Segment(items[place + 1 : end], 1, 1, True))
        elif place < beside:
            continue
        elif item.kind == "paren":
            close(1)
            depth = 1 if item.value in "([" else 0
        else:
            close(1)
    close(0)
    return found


def _parts(row: list[Item]) -> list[list[Item]]:
    return [run for turn in turns(row) for run in runs(turn)]


def _opens(current: list[Item], items: list[Item], place: int) -> bool:
    """A heading without a figure is part of what follows on its line: "ông Tần: 500k", "đăng ký: 45 hộ"."""
    if not current or any(item.kind in FIGURES for item in current):
        return False
    return place + 1 < len(items) and items[place + 1].kind not in ("sep", "colon")


def _labels(current: list[Item], items: list[Item], place: int) -> int:
    """ "đk:61 đạt:58": how many words right before the colon say what the number behind it is, after another such."""
    after = items[place + 1] if place + 1 < len(items) else None
    if after is None or after.kind not in ("num", "ratio"):
        return 0
    for words, item in enumerate(reversed(current)):
        if item.kind in FIGURES:
            return words
        if item.kind != "word" or not item.tags.keys() & {"deed", "model", "indicator", "house"}:
            break
    return 0


def _priced(current: list[Item], items: list[Item], place: int) -> bool:
    """ "Thưởng 6 học sinh giỏi: 3.000.000đ": how many were given what is one thing said."""
    numbers = [item for item in current if item.kind in FIGURES]
    after = items[place + 1] if place + 1 < len(items) else None
    spent = any(item.kind == "word" and item.tags.get("spend") in ("award", "help", "chi") for item in current)
    return spent and len(numbers) == 1 and numbers[0].kind == "num" and after is not None and after.kind == "money"
