"""Two numbers with a stroke, "trên" or a dash between them are one item."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.spans.pricing import price_each
from handlers.core.reading.typed.atoms import Stream

LINKS = frozenset({"slash", "dash"})


def _ends(items: list[Item], at: int) -> bool:
    """ "45 hộ trên 50": nothing is counted by the second number alone."""
    return at >= len(items) or items[at].kind in ("sep", "paren") or "filler" in items[at].tags


def _counts_another(items: list[Item], at: int, noun: Item) -> bool:
    """ "96 hộ/402 khẩu": the second number counts something else."""
    after = items[at] if at < len(items) and items[at].kind == "word" else None
    return after is not None and (
        "indicator" in after.tags or after.tags.get("noun", noun.tags["noun"]) != noun.tags["noun"]
    )


def join(items: list[Item], stream: Stream) -> list[Item]:
    """Two numbers with a stroke, "trên" or a dash between them made one item: a ratio, or a pair in doubt."""
    for item in items:
        if item.kind in LINKS or "over" in item.tags:
            break
    else:
        return price_each(items, stream)
    joined: list[Item] = []
    at = 0
    for spot in range(len(items) - 3):  # "1045 hộ/1200"
        if items[spot].kind != "num":
            continue
        _, noun, stroke, last = items[spot : spot + 4]
        if (
            (stroke.kind == "slash" or (stroke.tag("over") and _ends(items, spot + 4)))
            and last.kind == "num"
            and noun.kind == "word"
            and noun.tag("noun")
            and not noun.tag("indicator")
            and not _counts_another(items, spot + 4, noun)
        ):
            items[spot + 1], items[spot + 2], items[spot + 3] = stroke, last, noun
    for spot in range(1, len(items) - 1):
        if items[spot].kind == "slash" and items[spot - 1].kind == "num":
            first, last = items[spot - 1], items[spot + 1]
            if last.kind == "quiet" and last.value == "age or span":
                first.kind, first.value = "quiet", last.value  # "17/20 tiêu chí"
    while at < len(items):
        item = items[at]
        if item.kind == "num" and at + 2 < len(items) and items[at + 2].kind == "num" and item.value is not None:
            link, other = items[at + 1], items[at + 2]
            kind = ""
            if link.kind == "slash" or link.tag("over"):
                kind = "ratio"
            elif link.kind == "dash":
                kind = "pair"
            if kind and other.value is not None:
                pair = Item(kind, item.start, other.end, (item.value, other.value))
                pair.numeral = item.numeral
                joined.append(pair)
                at += 3
                continue
        joined.append(item)
        at += 1
    return price_each(joined, stream)
