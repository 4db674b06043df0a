"""The queue of what was not understood, as lines for the operator and for the corpus."""

from __future__ import annotations

import json
from typing import Any

from storage import Books


def open_lines(books: Books) -> list[str]:
    """A JSON line for each message that still waits: {"source", "unit", "at", "text"}."""
    lines = []
    for riddle in books.unread.open():
        said = books.inbox.sentence(riddle.source)
        lines.append(_line({
            "source": riddle.source, "unit": riddle.unit, "at": riddle.at.isoformat(), "text": said[0] if said else "",
        }))  # fmt: skip
    return lines


def exported(books: Books) -> list[str]:
    """A labelled line, in the corpus' form, for each message that a chair has read; what was wiped is left out."""
    lines = []
    for riddle in books.unread.answered():
        said = books.inbox.sentence(riddle.source)
        if not said or not said[0]:
            continue
        facts: list[dict[str, Any]] = json.loads(riddle.answer or "[]") or [{"kind": "chatter"}]
        at = said[2].isoformat(timespec="minutes")[:16]
        reading = {"facts": facts, "ask": None}
        lines.append(
            _line({"id": f"u{riddle.source}", "text": said[0], "now": at, "reading": reading, "tags": ["unread"]})
        )
    return lines


def _line(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)
