"""Telephone, account and identity numbers."""

from __future__ import annotations

from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.typed.atoms import Stream

CUED = ("telephone", "account", "identity")


def long_number_at(stream: Stream, at: int) -> tuple[str, int] | None:
    """A telephone, account or identity number: its sort and where it ends. By its cue, or by its length and first
    zero.
    """
    cue = stream.tag(at, "quiet")
    if cue in CUED:
        match = stream.matches[at]
        here = at + (match.length if match is not None else 1)
        skipped = 0
        while (
            here < stream.limit
            and skipped < 3
            and (stream.tokens[here].kind != "d")
            and stream.tokens[here].kind != "n"
        ):
            here += 1
            skipped += 1
        end = _digits_end(stream, here)
        if end is not None and _amount(stream, here, end):
            return None  # "số dư tài khoản quỹ 23.480.500đ"
        if end is not None and sum(len(t.text) for t in stream.tokens[here:end] if t.kind == "d") >= 6:
            return str(cue), end
        return None
    token = stream.tokens[at]
    if token.text == "+" and at + 1 < stream.limit and stream.tokens[at + 1].text.startswith("84"):
        end = _digits_end(stream, at + 1)
        return ("telephone", end) if end is not None else None
    if token.kind != "d" or not (token.text.startswith("0") or len(token.text) >= 11 or token.text.startswith("84")):
        return None
    end = _digits_end(stream, at)
    if end is None:
        return None
    digits = "".join(c for t in stream.tokens[at:end] for c in t.text if c.isdigit())
    if (token.text.startswith("0") and 9 <= len(digits) <= 11) or (digits.startswith("84") and len(digits) == 11):
        return "telephone", end
    if len(digits) == 12 and digits.startswith("0"):
        return "identity", end
    if token.text.isdigit() and len(token.text) >= 11 and not token.text.endswith("000"):
        return "account", at + 1
    return None


def _amount(stream: Stream, at: int, end: int) -> bool:
    """Whether the digits are a sum of money: "23.480.500đ", "12 trieu"."""
    return end == at + 1 and scale_at(stream, end) is not None and not stream.tokens[at].text.startswith("0")


def _digits_end(stream: Stream, at: int) -> int | None:
    """The end of groups of digits that stand together: "0983 112 233", "0912-345-678"."""
    if at >= stream.limit or stream.tokens[at].kind != "d":
        return None
    end, total = at + 1, len(stream.tokens[at].text)
    while end < stream.limit and total < 14:
        token = stream.tokens[end]
        if (
            token.kind == "d"
            and 2 <= len(token.text) <= 4
            and token.text.isdigit()
            and total < 10
            and stream.tag(end + 1, "noun") is None
            and scale_at(stream, end + 1) is None
        ):
            total += len(token.text)
            end += 1
        elif (
            token.kind == "d"
            and stream.tokens[at].text[0] == "0"
            and total + len(token.text) == 10
            and len(token.text) == 3
        ):
            return end + 1
        elif (
            token.text in "-."
            and token.glued
            and end + 1 < stream.limit
            and stream.tokens[end + 1].kind == "d"
            and stream.tokens[end + 1].glued
        ):
            end += 1
        else:
            break
    return end
