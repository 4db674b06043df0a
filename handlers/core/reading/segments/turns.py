"""A stretch without stops, cut where a count is done and money begins, or the other way round: "đk 45 đạt 38 | ông Tần
nộp 500k"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import FIGURES, Item

MONEY_CUES = frozenset({"gift", "fund", "spend"})
COUNT_CUES = frozenset({"deed", "model", "indicator", "change"})


def turns(items: list[Item]) -> list[list[Item]]:
    """A stretch without stops split where a figure of a count is done and money begins, or the other way round."""
    if sum(item.kind in FIGURES for item in items) < 2:
        return [items]
    parts: list[list[Item]] = []
    start = 0
    state = ""
    for at, item in enumerate(items):
        if item.kind == "money":
            state = "money"
        elif item.kind in ("num", "ratio"):
            if state != "money":
                before = any(i.kind == "word" and i.tags.keys() & COUNT_CUES for i in items[start:at])
                state = "count" if before else "number"
        elif state in ("count", "number") and item.kind == "word" and item.tags.keys() & {"deed", "indicator"}:
            state = "count"
        if (
            (state == "count" and at > start and not _paying(items[start:at]) and _opens_money(items, at))
            or (state == "money" and at > start and _class_gives(items, at))
            or (
                state == "money"
                and item.kind == "word"
                and item.tags.keys() & {"model", "indicator", "deed"}
                and _opens_count(items, at)
            )
        ):
            parts.append(items[start:at])
            start, state = at, ""
    parts.append(items[start:])
    return [part for part in parts if part]


def _paying(part: list[Item]) -> bool:
    """ "chi 12 suất học bổng | hết 6tr" is one thing said."""
    return any(i.kind == "word" and "spend" in i.tags and "filler" not in i.tags for i in part) or any(
        i.kind == "word" and i.tags.get("spend") == "chi" for i in part[:1]
    )


def _opens_money(items: list[Item], at: int) -> bool:
    item = items[at]
    if not (
        item.kind in ("person", "body")
        or (item.kind == "word" and item.tags.keys() & MONEY_CUES and not item.tags.keys() & {"thing", "noun", "deed"})
        or _each_pays(items, at)
    ):
        return False
    awarded = items[at + 1 : at + 3] if item.tags.get("spend") in ("award", "help") else []
    given = [i for i in awarded[:1] if i.kind == "num" and awarded[-1].tags.keys() & {"noun", "indicator"}]
    for later in items[at + 1 :]:
        if later.kind == "money":
            return True
        if later in given:
            continue  # "… đạt 40 | thưởng 10 cháu 2tr"
        if later.kind in FIGURES or (later.kind == "word" and later.tags.keys() & {"deed", "model"}):
            return False
    return False


def _each_pays(items: list[Item], at: int) -> bool:
    """ "26 hội viên | mỗi người góp 100k"."""
    each, verb = items[at], items[at + 1] if at + 1 < len(items) else items[at]
    return each.kind == "word" and "each" in each.tags and "gift" in verb.tags


def _class_gives(items: list[Item], at: int) -> bool:
    """ "lớp 5A góp 350k | lớp 5B góp 410k"."""
    if items[at].kind != "quiet" or items[at].value != "ordinal" or items[at - 1].kind != "money":
        return False
    behind = items[at + 1 : at + 3]
    return len(behind) == 2 and "gift" in behind[0].tags and behind[1].kind == "money"


def _opens_count(items: list[Item], at: int) -> bool:
    for later in items[at + 1 :]:
        if later.kind in ("num", "ratio", "pair"):
            return True
        if later.kind == "money" or (
            later.kind == "word" and later.tags.keys() & MONEY_CUES - {"filler"} and "filler" not in later.tags
        ):
            return False
    return False
