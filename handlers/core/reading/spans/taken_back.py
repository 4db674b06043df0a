"""A giver who takes his promise back, named before the verb: "cô Đào xin rút khoản hứa 500k".

Behind "bỏ", "xóa" alone it is the bot that is to strike out what was noted.
"""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

BACK = frozenset({"rut", "thoi", "huy"})  # folded: one of these is in what he does
ASKS = frozenset({"xin", "doi", "muon"})  # folded: before "bỏ" it is his own wish
PROMISE = frozenset({"cam", "loi", "hua"})  # folded: cam kết, lời hứa
GIVEN = frozenset({"pledged", "unstated"})
LINKS = frozenset({"khoan", "so", "tien", "loi", "cai", "mon", "phan", "muc", "da", "cua", "minh", "lai"})  # folded
GIVERS = frozenset({"person", "body"})
TAKING = frozenset({"leave", "void", "gift"})
NEAR = 5  # items between the verb and what was promised


def take_back(items: list[Item], stream: Stream) -> list[Item]:
    """The items with such a verb made what cancels the gift."""
    if (BACK.isdisjoint(stream.flats) and "bo" not in stream.flats) or "gift" not in stream.said:
        return items
    if TAKING.isdisjoint(stream.said):
        return items
    for at, item in enumerate(items):
        if item.kind != "word" or TAKING.isdisjoint(item.tags) or not _takes(items, stream, at):
            continue
        gift = _promised(items, stream, at + 1)
        if gift is not None and (any(i.kind in GIVERS for i in items[:at]) or _his(items, gift)):
            item.tags = gift.tags = {"gift": "cancelled"}
    return items


def _his(items: list[Item], gift: Item) -> bool:
    """ "huỷ khoản hứa của ông Bính": whose promise it was, right behind it; of money that came it may be a slip."""
    behind = items[items.index(gift) + 1 :][:3]
    return gift.tags["gift"] == "pledged" and any(i.kind in GIVERS for i in behind)


def _takes(items: list[Item], stream: Stream, at: int) -> bool:
    item = items[at]
    flats = [token.flat for token in stream.tokens[item.start : item.end]]
    if "ten" in flats or "danh" in flats:
        return False  # "rút tên khỏi danh sách"
    if flats == ["bo"] and item.end < stream.limit and stream.tokens[item.end].flat in PROMISE:
        return True  # "bỏ cam kết 5 triệu của cty Hòa Bình đi"
    if flats[-1] == "bo" or flats[0] == "bo":
        return item.start > 0 and (stream.tokens[item.start - 1].flat in ASKS or flats[0] in ASKS)
    return not BACK.isdisjoint(flats) and item.tags.get("gift") in (None, "cancelled")


def _promised(items: list[Item], stream: Stream, at: int) -> Item | None:
    """The gift, where it follows at once: "khoản ủng hộ", "số tiền đã hứa", "cam kết 10 triệu"."""
    for item in items[at : at + NEAR]:
        if item.kind == "word" and item.tags.get("gift") in GIVEN and "filler" not in item.tags:
            return item
        if item.kind not in ("word", "text", "body") or item.end - item.start > 2:
            return None
        if any(token.flat not in LINKS for token in stream.tokens[item.start : item.end]):
            return None
    return None
