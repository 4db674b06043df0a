"""What a capital letter tells, and which plain word may be a pagoda or a shop."""

from __future__ import annotations

from handlers.core.reading.names.name_starts import VOWELS
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream


def capital(stream: Stream, item: Item) -> bool:
    """Typed with a capital that no beginning of a sentence explains."""
    token = stream.tokens[item.start]
    before = stream.tokens[item.start - 1] if item.start else None
    after = stream.tokens[item.start + 1] if item.start + 1 < stream.limit else None
    if (
        token.capital
        and item.end - item.start == 1
        and after is not None
        and after.capital
        and not after.text.isupper()
    ):
        return True  # "Minh Anh 200k"
    return token.capital and before is not None and before.kind in "wd" and not token.text.isupper()


def body_head(item: Item, stream: Stream) -> bool:
    """A word that with its marks would be a pagoda, a shop, a workshop."""
    entries = stream.words.trie.get(stream.tokens[item.start].flat, {}).get("\0\0", ())
    return item.kind == "word" and any(entry.tag == "body" for entry in entries)


def abbreviated(stream: Stream, start: int, at: int) -> bool:
    """ "chị Vàng Thị Mỷ ĐK công dân học tập", "TRÁNG A PÁO ĐK": a verb in capitals behind the name begun at `start`,
    which is typed otherwise, or a verb without a vowel.
    """
    first, token = stream.tokens[start].text, stream.tokens[at]
    if not token.text.isupper() or token.kind != "w":
        return False
    return VOWELS.isdisjoint(token.flat) or (len(token.text) > 1 and len(first) > 1 and not first.isupper())
