"""Lines of text in, readings out: what `python -m bot understand` prints."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from handlers.core.facts import Reading, to_data
from handlers.core.reading import Words, explain, read


def understand(lines: Iterable[str], now: datetime, words: Words, explained: bool = False) -> Iterator[str]:
    """One JSON line for each input line that is not empty: plain text, or an object with "text" and perhaps "now"."""
    for line in lines:
        if not line.strip():
            continue
        text, when = _message(line.rstrip("\r\n"), now)
        if explained:
            explanation = explain(text, when, words)
            spans = [{"text": span.text, "kind": span.kind, "role": span.role} for span in explanation.spans]
            doubted = {"doubted": explanation.doubted} if explanation.doubted else {}
            yield _line({**_data(explanation.reading), "spans": spans, **doubted})
        else:
            yield _line(_data(read(text, when, words)))


def _message(line: str, now: datetime) -> tuple[str, datetime]:
    """The text and its local time; what is no such object is a text as it stands."""
    if line.lstrip().startswith("{"):
        try:
            data = json.loads(line)
        except ValueError:
            return line, now
        if isinstance(data, dict) and isinstance(data.get("text"), str):
            return data["text"], _time(data.get("now"), now)
    return line, now


def _time(value: object, now: datetime) -> datetime:
    if not isinstance(value, str):
        return now
    try:
        return datetime.fromisoformat(value).replace(tzinfo=None)
    except ValueError:
        return now


def _data(reading: Reading) -> dict[str, Any]:
    return {"facts": [to_data(fact) for fact in reading.facts], "ask": reading.ask}


def _line(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)
