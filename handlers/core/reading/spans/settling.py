"""Words typed without marks that may be two: "tang" is tặng or tăng, "chua" chưa, "co" có; neighbours decide."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from handlers.core.reading.numbers.items import Item

LEVELS = frozenset({"huyện", "tỉnh", "thành phố", "xã", "phường"})
PAID = frozenset({"gift", "fund", "spend", "worth", "each", "times"})


def settle(items: list[Item], marked: bool) -> None:
    """Drops from each word the meanings that its neighbours rule out; round sums in a text of money are amounts."""
    round_sums = [at for at, item in enumerate(items) if item.kind == "num" and _round(item.value)]
    if round_sums and any(i.kind == "person" or (i.kind == "word" and i.tags.keys() & PAID) for i in items):
        _make_money(items, round_sums)
    for item, following in pairwise(items):
        if item.tags.get("spend") == "award" and item.tags.get("quiet") == "ordinal" and _level(following):
            _drop(item, "spend")  # "HSG cấp huyện"
        if item.tags.get("deed") == "of_registered" and item.end - item.start == 1 and "place" in following.tags:
            _drop(item, "deed")  # "4 dòng họ trong thôn đều được công nhận"
    if marked:
        return
    for at, item in enumerate(items):
        if item.tags.get("spend") == "chi" and item.end - item.start == 2 and _let_me(items, at):
            item.tags = {"filler": "filler"}
        if item.tags.get("fund") == "balance" and "self" in item.tags and at and _to_me(items[at - 1]):
            _drop(item, "fund")  # "ghe dua con 700 ngan"
        elif item.tags.get("fund") == "balance" and "self" in item.tags and _i_give(items, at):
            _drop(item, "fund")  # "con goi quy khuyen hoc 500k"
        if at and item.tags.get("fund") == "balance" and items[at - 1].kind == "num" and _then(items, at):
            item.tags = {"fund": "balance", "filler": "filler"}
        if item.kind == "word" and len(item.tags) > 1:
            tags = item.tags.keys()
            if {"fund", "spend"} <= tags and item.tags.get("spend") == "cost":
                fund = any(i.kind == "money" for i in items[at + 1 : at + 4]) or any(
                    i.tag("fund") == "quy" for i in items[max(0, at - 6) : at]
                )
                _drop(item, "spend" if fund else "fund")
                if fund:
                    _drop(item, "thing")
            elif {"place", "indicator"} <= tags and _own_place(items, at):
                _drop(item, "indicator")
                _drop(item, "thing")
            elif {"gift", "says"} <= tags and _speaks(items, at):
                _drop(item, "gift")
            elif {"gift", "change"} <= tags:
                _drop(item, "change" if _given(items, at) else "gift")
            elif "each" in tags and "filler" in tags:
                after = items[at + 1] if at + 1 < len(items) else None
                counted = after is not None and bool(after.tags.keys() & {"noun", "thing", "house"})
                _drop(item, "filler" if counted else "each")
            elif item.tags.get("gift") == "pledged" and "filler" in tags:
                last = at + 1 >= len(items) or items[at + 1].kind in ("sep", "mark")
                _drop(item, "gift" if last else "filler")


def _then(items: list[Item], at: int) -> bool:
    """ "giam 1 con 49", "dk 39 con dat thi cho hop": còn, and nobody's children."""
    after = items[at + 1] if at + 1 < len(items) else None
    return after is not None and (after.kind == "num" or after.tags.get("deed") == "achieved")


def _let_me(items: list[Item], at: int) -> bool:
    """ "chi cho em bao la …": chị, who is to let the sender speak."""
    ahead = items[at + 1 : at + 3]
    return len(ahead) == 2 and "self" in ahead[0].tags and "says" in ahead[1].tags


def _to_me(before: Item) -> bool:
    return before.kind == "word" and before.tags.get("gift") == "received" and "thing" not in before.tags


def _i_give(items: list[Item], at: int) -> bool:
    """Whether a message opens with the sender, his verb, and the fund."""
    ahead = items[at + 1 : at + 3]
    return (
        at == 0 and len(ahead) == 2 and ahead[0].tags.get("gift") == "received" and ahead[1].tags.get("fund") == "quy"
    )


def _awarded(items: list[Item], at: int) -> bool:
    """ "thưởng HSG 1.800.000": what for stands between the verb and the amount."""
    return at > 1 and "indicator" in items[at - 1].tags and items[at - 2].tags.get("spend") in ("award", "help")


def _level(item: Item) -> bool:
    """A level of the state or of the schools."""
    return item.tags.get("place") in LEVELS or item.tags.get("noun") == "unit" or "level" in item.tags


def _round(value: int | None) -> bool:
    return value is not None and value >= 10_000 and not value % 1000


def _make_money(items: list[Item], round_sums: list[int]) -> None:
    """ "300.000" and "1500000" are amounts unless something is counted by them."""
    for at in round_sums:
        item = items[at]
        if item.numeral is not None and item.numeral.spoken:
            continue
        beside = [items[at - 1]] if at else []
        after = items[at + 1 : at + 2]
        listed = at > 1 and items[at - 1].kind == "dash" and _named(items[at - 2])
        if any(i.kind in ("slash", "dash") for i in beside + after) and not listed:
            continue
        if any(i.kind == "word" and i.tags.keys() & {"noun", "indicator", "thing", "percent"} for i in after):
            continue
        if any(
            i.kind == "word"
            and i.tags.keys() & {"deed", "model", "noun", "indicator"}
            and not i.tags.keys() & {"equals", "fund"}
            for i in beside
        ) and not _awarded(items, at):
            continue
        item.kind = "money"


def _named(item: Item) -> bool:
    """Who gave, before the dash of a list: "Phạm Thị Lụa - 300.000"."""
    return item.kind in ("person", "body") or "anonymous" in item.tags


def _given(items: list[Item], at: int) -> bool:
    """Whether a person gives, or things or money are given, around a word."""
    before = items[at - 1] if at else None
    if before is not None and before.kind in ("person", "body"):
        return True
    if any(i.kind == "word" and "thing" in i.tags for i in items[max(0, at - 2) : at]):
        return True
    for item in items[at + 1 : at + 5]:
        if item.kind == "sep":
            break
        if (
            item.kind == "money"
            or item.tags.get("noun") == "pupil"
            or (item.kind == "word" and item.tags.keys() & {"thing"} and not item.tags.keys() & {"noun", "filler"})
        ):
            return True
    return False


def _own_place(items: list[Item], at: int) -> bool:
    """ "Ban em", "ban minh": the sender's own place, no desk."""
    after = items[at + 1] if at + 1 < len(items) else None
    before = items[at - 1] if at else None
    counted = before is not None and before.kind == "num"
    return not counted and after is not None and after.end - after.start == 1 and bool(after.tags.keys() & {"self"})


def _speaks(items: list[Item], at: int) -> bool:
    """ "xom 1 nhan: cty Hai Chau tai tro 15 trieu": who speaks, then a colon and what others did."""
    if not at or items[at - 1].kind != "place" or at + 1 >= len(items) or items[at + 1].kind != "colon":
        return False
    return any(i.kind == "word" and "gift" in i.tags and "filler" not in i.tags for i in items[at + 2 : at + 10])


def _drop(item: Item, tag: str) -> None:
    tags: dict[str, Any] = {name: value for name, value in item.tags.items() if name != tag}
    item.tags = tags
