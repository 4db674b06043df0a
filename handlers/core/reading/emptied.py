"""A fund in which there is nothing: "quỹ chưa thu được đồng nào", "quỹ không còn đồng nào", "hết quỹ rồi"."""

from __future__ import annotations

import re

from handlers.core.facts import Fund
from handlers.core.reading.draft import Draft

LONGEST = 16  # words
_NOT_ONE = r"(?:dong|xu|nghin|ngan) (?:nao|mo)\b"
_NONE_LEFT = re.compile(
    rf"\b(?:khong|ko|k|hong|het|chang|sach)\b.*\bcon\b.*{_NOT_ONE}|\bhet (?:sach|nhan|veo) (?:quy|tien)"
)
_NONE_IN = re.compile(rf"\bchua\b.*\b(?:thu|co|duoc|nhan|vao|gop)\b.*{_NOT_ONE}")
_GONE = re.compile(r"\b(?:quy|tien)\b.* het (?:sach|nhan|veo|roi|tien)|\bhet (?:quy|tien)\b")


def read_emptied(draft: Draft) -> None:
    """Nought as a total of the fund, where no figure is said; that it is "hết" alone is asked."""
    tokens = draft.stream.tokens
    if not draft.tags & {"fund"} or len(tokens) > LONGEST or any(part.figures for part in draft.parts):
        return
    said = " ".join(token.flat for token in tokens)
    if "quy" not in said or any(item.kind in ("person", "body") for item in draft.items):
        return
    if _NONE_IN.search(said):
        draft.add(Fund(measure="raised", amount=0), 0)
    elif _NONE_LEFT.search(said):
        draft.add(Fund(measure="balance", amount=0), 0)
    elif _GONE.search(said) and not draft.tags & {"question"}:
        draft.add(Fund(measure="balance", amount=0), 0)
        draft.wonder("clear")
