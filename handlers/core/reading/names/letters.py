"""One small letter for a title: "a hung 500k", "c thuy ck 300k", "o sau nop 150k", as it is typed in haste."""

from __future__ import annotations

from handlers.core.reading.numbers.numerals import numeral
from handlers.core.reading.typed.atoms import Stream

LETTERS = frozenset({"a", "b", "c", "o", "ô"})  # anh, bà or bác, chị or cô, ông
HOUSES = frozenset({"nha", "ho", "gd", "va", "voi", "cua", "gom", "la"})  # what may stand before it in its clause
MOST = 3  # words of such a name
BETWEEN = frozenset({"thi", "da", "moi", "vua", "cung", "se", "co", "xin"})  # between it and its verb, folded
ACTS = frozenset({"gift", "deed", "leave"})
# Folded: after the letter these make no name.
NEVER = frozenset(
    """oi a e em toi tui minh con chau ck chi cho nay nha ho gd xa xom thon ban ap to khu khoi day do dau mo que
    tren duoi ngoai trong nao ai ay no te kia va voi hay la thi da moi vua cung se co xin khong ko
    k chua nop gop dong""".split()
)
LATER = frozenset({"says", "word", "publish", "option", "doubt", "scope", "change"})  # no further word of a name
SORTS = frozenset({"self", "own", "pronoun", "house", "model", "indicator", "fund", "negation", "question", "post"})


def small_title(stream: Stream, at: int) -> tuple[int, int] | None:
    """Where the name after a small one-letter title at `at` begins and ends; None where it is no title."""
    if at >= stream.limit or stream.tokens[at].text not in LETTERS or not _opens(stream, at):
        return None
    for size in range(1, MOST + 1):
        if at + size >= stream.limit or not _name_word(stream, at + size, size):
            return None
        if _acts(stream, at + size + 1):
            return at + 1, at + size + 1
    return None


def _opens(stream: Stream, at: int) -> bool:
    before = stream.tokens[at - 1] if at else None
    return before is None or before.kind in "np" or before.flat in HOUSES


def _name_word(stream: Stream, at: int, place: int) -> bool:
    token, tags = stream.tokens[at], stream.tags_at(at)
    if not token.text.islower() or token.glued or len(token.text) < 2 or token.flat in NEVER:
        return False
    if place > 1 and tags.keys() & LATER:
        return False
    if place == 1 and {"digit", "joint"} & tags.keys() and not _acts(stream, at + 1):
        counted = numeral(stream, at)
        return counted is None or counted.end - at < 2
    return not tags.keys() & SORTS


def _acts(stream: Stream, at: int) -> bool:
    """An amount, or a verb of giving, signing up or leaving, perhaps behind a small word."""
    if at < stream.limit and stream.tokens[at].flat in BETWEEN and not _verb(stream, at):
        at += 1
    if at >= stream.limit:
        return False
    if stream.tokens[at].kind != "d":
        return _verb(stream, at)
    counted = numeral(stream, at)
    if counted is None:
        return False
    bare = counted.end >= stream.limit or stream.tokens[counted.end].kind in "np"
    return counted.money or counted.scale >= 1000 or (bare and stream.tokens[at].text.isdigit())


def _verb(stream: Stream, at: int) -> bool:
    tags = stream.tags_at(at)
    return bool(tags.keys() & ACTS) and tags.get("gift") != "sold" and "noun" not in tags
