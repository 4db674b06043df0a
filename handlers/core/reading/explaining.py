"""What each stretch of a message was taken for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handlers.core.facts import Reading
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.reader import interpret
from handlers.core.reading.typed.tokens import Token
from handlers.core.reading.typed.words import Words


@dataclass(frozen=True, slots=True)
class Span:
    """The words as read, what they were taken for, and for a figure what became of it ("unaccounted" if nothing
    did).
    """

    text: str
    kind: str
    role: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A reading with the spans it was made from, in order; `doubted` is the aspect of it that messages of such words
    have hardly ever had, or have had nearly always.
    """

    reading: Reading
    spans: tuple[Span, ...]
    doubted: str | None = None


def explain(text: str, now: datetime, words: Words) -> Explanation:
    """The reading of a text and how each stretch was understood."""
    reading, draft = interpret(text, now, words)
    spans = [Span(_typed(draft.stream.tokens[item.start : item.end]), item.kind, _role(item)) for item in draft.items]
    before, behind = ([Span(_typed(said), "courtesy", "")] if said else [] for said in draft.courtesy)
    return Explanation(reading, (*before, *spans, *behind), draft.doubted)


def _typed(tokens: list[Token]) -> str:
    return "".join(("" if token.glued or number == 0 else " ") + token.text for number, token in enumerate(tokens))


def _role(item: Item) -> str:
    if item.kind in FIGURES:
        return item.role or "unaccounted"
    if item.kind == "quiet":
        return str(item.value)
    if item.kind == "moment":
        return "hour" if item.value.date is None and item.value.time is not None else "date"
    if item.kind == "word":
        return ", ".join(sorted(item.tags))
    return item.role
