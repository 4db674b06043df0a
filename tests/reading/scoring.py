"""How readings are compared with labels: the fields the contract marks, folded where they are words."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from handlers.core.facts import Reading, to_data
from handlers.core.reading import fold

CORPUS = Path(__file__).parent.parent / "corpus"
COMPARED: dict[str, tuple[str, ...]] = {
    "registration": ("model", "name", "status", "unit"),
    "count": ("model", "total", "registered", "achieved", "of", "added", "unit"),
    "gift": ("stage", "donor", "amount", "qualifier", "goods", "unit"),
    "fund": ("measure", "amount", "qualifier", "unit"),
    "spending": ("amount", "qualifier", "recipients", "unit"),
    "indicator": ("code", "value", "unit"),
    "correction": ("old", "new"),
    "answer": ("value",),
    "request": ("what",),
    "meeting": ("change", "at"),
    "rsvp": ("attending",),
    "nil": ("unit",),
}
WORDS = {"name", "donor", "unit", "old", "new"}


@dataclass(frozen=True, slots=True)
class Score:
    """Shares in percent, and what was not right."""

    right: float
    silent_wrong: float
    guess_right: float
    astray: tuple[str, ...]


def rows(name: str) -> list[dict[str, Any]]:
    """The labelled messages of a corpus."""
    lines = (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """The message as it is typed without diacritics."""
    text = "".join(fold(c) if c.islower() else fold(c).upper() for c in row["text"])
    return {**row, "text": text}


def score(messages: Iterable[dict[str, Any]], read: Callable[[str, datetime], Reading]) -> Score:
    """Reads every message and compares it with its label."""
    right = silent = guesses = guessed = total = 0
    astray = []
    for row in messages:
        total += 1
        reading = read(row["text"], datetime.fromisoformat(row["now"]))
        label = row["reading"]
        asks, asked = bool(label["ask"]), bool(reading.ask)
        alike = same(label, reading)
        if asks and asked and label["facts"]:
            guesses, guessed = guesses + 1, guessed + alike
        if asks == asked and (asked or alike):
            right += 1
            continue
        silent += not asked
        astray.append(f"{row.get('id')} {row['text']!r} -> {reading}")
    return Score(100 * right / total, 100 * silent / total, 100 * guessed / max(guesses, 1), tuple(astray))


def same(label: dict[str, Any], reading: Reading) -> bool:
    """Whether the facts compared are the label's."""
    return _key(label["facts"]) == _key([to_data(fact) for fact in reading.facts])


def _key(facts: Iterable[dict[str, Any]]) -> Counter[tuple[Any, ...]]:
    return Counter((fact["kind"], *(_value(fact, field) for field in COMPARED.get(fact["kind"], ()))) for fact in facts)


def _value(fact: dict[str, Any], field: str) -> Any:
    value = fact.get(field)
    if field == "goods":
        return bool(value)
    if isinstance(value, str) and field in WORDS:
        return " ".join("".join(c if c.isalnum() else " " for c in fold(value)).split()) or None
    return value
