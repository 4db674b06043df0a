"""Reports go to the ledger's door, whatever else their words may sound like: "chốt sổ: 52 đăng ký" closes no year."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest

import handlers
from handlers.core.turn import Outcome, Turn
from storage import Storage
from tests.reading.scoring import CORPUS, rows
from tests.stories.stage import Stage
from tests.trust.cells import NOW

FIGURES = {"count", "registration", "gift", "fund", "spending", "indicator", "correction"}
THEIRS = {"reporting.respond", "correcting.respond", "helping.respond"}  # what nobody reads is the reader's test
EVERY = 24  # of so many reports one is sent
ELSEWHERE = 0.002  # of them: "đầu năm ký cam kết 128 hộ" is an aim to some


@pytest.mark.only("sqlite", why="it looks at who answers, not at what is stored")
async def test_no_other_conversation_takes_a_report(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    took: list[str] = []

    def watched(name: str, conversation: Callable[[Turn], Outcome | None]) -> Callable[[Turn], Outcome | None]:
        def look(turn: Turn) -> Outcome | None:
            outcome = None if name == "answering.respond" else conversation(turn)  # each as if nothing were asked
            if outcome is not None:
                took.append(name)
            return outcome

        return look

    every = handlers._conversations(handlers.CONVERSATIONS)
    aside = handlers._conversations(handlers.ASIDE)
    table = tuple(watched(*pair) for pair in zip(handlers.CONVERSATIONS, every, strict=True))
    monkeypatch.setattr(handlers, "_conversations", lambda names: table if names is handlers.CONVERSATIONS else aside)
    elsewhere = []
    texts = _reports()[::EVERY]
    async with Stage(storage, NOW) as stage:
        stage.settle(Path(__file__).parent.parent / "stories" / "hamlets.csv", [("Khuê", "reporter", "KX01")])
        for text in texts:
            took.clear()
            await stage.says("Khuê", text)
            assert took, text
            if took[0] not in THEIRS:
                elsewhere.append((took[0], text))
    assert len(texts) > 500
    assert len(elsewhere) <= ELSEWHERE * len(texts), elsewhere


def _reports() -> list[str]:
    """The texts of all corpora that report and ask nothing."""
    labelled = chain.from_iterable(rows(file.stem) for file in sorted(CORPUS.glob("*.jsonl")))
    readings = [(row["text"], row["reading"]) for row in labelled]
    return [
        text
        for text, reading in readings
        if reading["ask"] is None and reading["facts"] and {one["kind"] for one in reading["facts"]} <= FIGURES
    ]
