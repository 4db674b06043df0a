"""A fund in which there is nothing: "quỹ chưa thu được đồng nào", "quỹ không còn đồng nào", "hết quỹ rồi"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.core.facts import Fund
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.typed.tokens import Token

LONGEST = 16  # words
_NOT_ONE = r"(?:dong|xu|nghin|ngan) (?:nao|mo)\b"
_NONE_LEFT = re.compile(
    rf"\b(?:khong|ko|k|hong|het|chang|sach)\b.*\bcon\b.*{_NOT_ONE}|\bhet (?:sach|nhan|veo) (?:quy|tien)"
)
_NONE_IN = re.compile(rf"\bchua\b.*\b(?:thu|co|duoc|nhan|vao|gop)\b.*{_NOT_ONE}")
_GONE = re.compile(r"\b(?:quy|tien)\b.* het (?:sach|nhan|veo|roi|tien)|\bhet (?:quy|tien)\b")


def read_emptied(draft: Draft) -> None:
    """Nought as a total of the fund, where no figure is said; that it is "hết" alone is asked."""
    if "fund" not in draft.tags:
        return
    tokens: Sequence[Token] = draft.stream.tokens
    at = 0
    if draft.facts:
        at, end = _sentence_of_it(draft)
        tokens = tokens[at:end]
    if not tokens or len(tokens) > LONGEST or (not draft.facts and any(part.figures for part in draft.parts)):
        return
    said = " ".join(token.flat for token in tokens)
    if "quy" not in said or (not draft.facts and any(item.kind in ("person", "body") for item in draft.items)):
        return
    if _NONE_IN.search(said):
        draft.add(Fund(measure="raised", amount=0), at)
    elif _NONE_LEFT.search(said):
        draft.add(Fund(measure="balance", amount=0), at)
    elif not draft.facts and _GONE.search(said) and not draft.tags & {"question"}:
        draft.add(Fund(measure="balance", amount=0), at)
        draft.wonder("clear")


def _sentence_of_it(draft: Draft) -> tuple[int, int]:
    """Where it stands beside other facts: the sentence without figures or names in which the fund is spoken of."""
    if "nil" not in draft.tags and "negation" not in draft.tags:
        return 0, 0
    for n, part in enumerate(draft.parts):
        last = n + 1 == len(draft.parts) or draft.parts[n + 1].lead in (2, 3)
        if not last or (n and part.lead not in (2, 3)) or "fund" not in part.tags or part.figures:
            continue
        if not part.of("person") and not part.of("body"):
            return part.items[0].start, part.items[-1].end
    return 0, 0
