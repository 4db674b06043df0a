"""A word for a place that may be another: "ban", "to", "xa" typed without marks are bạn, bận, to, xa, and surnames."""

from __future__ import annotations

from handlers.core.reading.names.small_places import small_name_end
from handlers.core.reading.typed.atoms import Stream

AMBIGUOUS = frozenset(
    {"bản", "tổ", "đội", "khối", "khu", "làng", "sóc", "xã"}
)  # "ban", "to" without marks are other words
# Folded: who is busy, and what keeps a village busy.
BUSY = frozenset({"con", "dan", "nguoi", "nha", "deu", "em", "toi", "tui", "minh", "lo", "van", "cung", "het", "ca"})
FIELD_WORK = frozenset({"hai", "gat", "cay", "lam", "di", "thu", "boc", "nhat", "trong", "cao", "mua", "ray"})


def no_place(stream: Stream, at: int, after: int) -> bool:
    """Whether the ambiguous word at `at` is no place; what may be its name begins at `after`."""
    return _unsure(stream, at, after) or _called_ban(stream, at)


def _unsure(stream: Stream, at: int, after: int) -> bool:
    """ "ban", "xa", "to" typed without marks: a place before a capital, or at the head of a message before no
    known word.
    """
    token, name = stream.tokens[at], stream.tokens[after]
    if token.plain and not token.text.isupper() and name.text.isupper() and 1 < len(name.text) < 6:
        return True  # "Ban CT mặt trận"
    if not token.plain or name.capital:
        return False
    if token.low == "ban" and not stream.marked and _busy(stream, at):
        return True
    if name.flat in stream.words.hamlets and small_name_end(stream, at, after) > after + 1:
        return False  # "quy ban na keo thu den nay 8tr"
    return at > 0 or stream.matches[after] is not None


def _busy(stream: Stream, at: int) -> bool:
    """ "dan dang ban hai ca phe", "ba con ban gat": bận, by who is and with what."""
    before = stream.tokens[at - 1].flat if at else ""
    return before == "dang" or (stream.tokens[at + 1].flat in FIELD_WORK and before in BUSY)


def _called_ban(stream: Stream, at: int) -> bool:
    """ "Ly Mui San 50k, Ban Ton Phau 50k": without marks a surname (Bàn) in a list of full names with amounts."""
    if stream.marked or at + 2 >= stream.limit:
        return False
    if stream.tokens[at].text == "ban" and at and "spend" in stream.tags_at(at - 2):
        full = stream.tokens[at + 1].capital and stream.tokens[at + 2].capital
        return full and "surname" in stream.tags_at(at + 1)  # "ho tro ban Ly Mui Ghen 800k"
    if not stream.tokens[at].capital:
        return False
    if (
        stream.tokens[at].text == "To"
        and stream.tokens[at + 1].text == "Van"
        and at
        and stream.tokens[at - 1].kind == "p"
    ):
        return stream.tokens[at + 2].capital and stream.tokens[at - 1].text in ",:;"  # "…: To Van Rat, Lai Thi Soi"
    if stream.tokens[at + 1].text == "Thi" and stream.tokens[at + 2].capital:
        return "surname" in stream.tags_at(at)  # "Xa Thi Nhan"
    if stream.tokens[at].text != "Ban" or not at or at + 3 >= stream.limit:
        return False
    listed = stream.tokens[at - 1].kind in "np" or stream.tokens[at - 1].kind == "d"
    first, second, amount = stream.tokens[at + 1 : at + 4]
    if not (listed and first.capital and second.capital and amount.kind == "d"):
        return False
    return any(
        "surname" in stream.tags_at(k) and token.capital and all(t.capital for t in stream.tokens[k : k + 3])
        for k, token in enumerate(stream.tokens[:-2])
        if k != at and token.kind == "w"
    )
