"""What the conversations about meetings answer with: lines, and a question with its draft where something is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from handlers.core.talk import Choice, Dialogue, Reply, Say
from handlers.core.turn import Outcome

TOPIC = "meetings"
Draft = Mapping[str, Any]


def replying(yes: str, no: str) -> Callable[..., Outcome]:
    """`reply(lines, choices, draft, awaited, settled)` of a conversation in which those words stand for "yes" and "no";
    with `awaited`, a typed answer is waited for instead."""

    def reply(
        lines: tuple[Say, ...],
        choices: tuple[Choice, ...] = (),
        draft: Draft | None = None,
        awaited: str | None = None,
        settled: tuple[int, ...] = (),
    ) -> Outcome:
        data = dict(draft or {}) | ({"await": awaited} if awaited else {"yes": yes, "no": no})
        dialogue = Dialogue(TOPIC, data, question=True) if choices else None
        return Outcome(replies=(Reply(lines=lines, choices=choices, dialogue=dialogue),), settled=settled)

    return reply
