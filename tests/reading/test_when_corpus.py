"""Every day and hour labelled in the shared corpora comes out of its text, with marks and without."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from handlers.core.reading.days.heard import fold
from handlers.core.reading.days.when import find_moments

TOKEN = re.compile(r"\d+[\w/:.,-]*\w'?|\w+|[^\w\s]")
SAMPLES = Path(__file__).parents[1] / "corpus"


def lines() -> list[dict[str, object]]:
    found = [SAMPLES / f"{name}.jsonl" for name in ("dev", "peers")]
    return [json.loads(line) for path in found for line in path.read_text("utf-8").splitlines() if line.strip()]


def dated() -> list[tuple[str, str, str, bool]]:
    """(text, now, day, forward) of every labelled day in the corpus."""
    found = []
    for line in lines():
        reading = line["reading"]
        assert isinstance(reading, dict)
        for fact in reading["facts"]:
            day = fact.get("at") or fact.get("due") or fact.get("date")
            if day:
                found.append((str(line["text"]), str(line["now"]), day, "date" not in fact))
    return found


@pytest.mark.parametrize("marks", [True, False])
@pytest.mark.parametrize(("text", "now", "day", "forward"), dated())
def test_the_corpus_resolves(text: str, now: str, day: str, forward: bool, marks: bool) -> None:
    typed = TOKEN.findall(text)
    moments = find_moments(
        [fold(word) for word in typed], datetime.fromisoformat(now), forward, typed if marks else None
    )
    assert day in [
        one.date.isoformat() + (one.time.strftime("T%H:%M") if one.time else "") for one in moments if one.date
    ]
