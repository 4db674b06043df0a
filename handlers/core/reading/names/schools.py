"""A school that reports its own figures is the place they are of: "trường THCS Lê Lợi có 12 hsg"."""

from __future__ import annotations

from handlers.core.reading.typed.atoms import Stream

LEADS = frozenset({"co", "duoc", "dc", "nam", "nay", "ngoai", "hoc", "ky"})  # folded, between it and its figure


def reports(stream: Stream, at: int, end: int) -> bool:
    """Whether behind the school that stands from `at` to `end` its figures follow."""
    if stream.tokens[at].flat != "truong" or end >= stream.limit:
        return False
    after = stream.tokens[end]
    if after.text == ":":
        return True
    figure = end
    while figure < stream.limit and stream.tokens[figure].flat in LEADS:
        figure += 1
    if figure >= stream.limit or stream.tokens[figure].kind != "d" or "indicator" not in stream.tags_at(figure + 1):
        return False
    return "gift" not in stream.said
