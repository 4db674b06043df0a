"""What is one thing said although a comma or a bracket stands in it."""

from __future__ import annotations

from handlers.core.reading.numbers.items import FIGURES, Item

NAMED = frozenset({"person", "body"})
WITHIN = frozenset({"word", "text", "person", "body"})
BRACKET = 7  # items of a bracket that only says who somebody is


def of_him(current: list[Item], items: list[Item], place: int) -> int:
    """ "em Thủy (bên Nhật) gửi 5 triệu": where a bracket between who did something and what he did ends; else 0."""
    if not current or current[-1].kind not in NAMED or current[-1].lineage or any(i.kind in FIGURES for i in current):
        return 0
    for at in range(place + 1, min(place + BRACKET, len(items) - 1)):
        item = items[at]
        if item.kind == "paren":
            after = items[at + 1]
            acts = after.kind == "money" or (after.kind == "word" and bool(after.tags.keys() & {"gift", "deed"}))
            return at if acts and at > place + 1 else 0
        if item.kind not in WITHIN or item.tags.keys() & {"gift", "deed", "leave", "negation", "self"}:
            return 0
    return 0


def in_all(current: list[Item], items: list[Item], place: int) -> bool:
    """ "anh Hiển hứa 5 suất học bổng, tổng trị giá 5 triệu": what so many shares are worth, said of who gives them."""
    if len(current) < 4 or current[-1].tags.get("noun") != "award" or current[-2].kind != "num":
        return False
    worth, money = items[place + 1 : place + 3] if place + 2 < len(items) else (None, None)
    if worth is None or money is None or money.kind != "money" or not worth.tags.keys() & {"worth", "equals"}:
        return False
    gives = any("gift" in i.tags for i in current if i.kind == "word")
    return gives and any(i.kind in NAMED for i in current)


def each_of_them(current: list[Item], items: list[Item], place: int) -> bool:
    """ "tài trợ 10 suất học bổng, mỗi suất 1 triệu": one thing said."""
    ahead = items[place + 1 : place + 4]
    each = next((n for n, i in enumerate(ahead) if i.kind == "word" and "each" in i.tags), None)
    if each is None or any(i.kind != "word" or not i.tags.keys() & {"spend", "gift", "filler"} for i in ahead[:each]):
        return False
    numbers = [i for i in current if i.kind in FIGURES]
    counted = [
        i for n, i in enumerate(current[1:]) if current[n].kind == "num" and i.tags.keys() & {"noun", "indicator"}
    ]
    spent = any("spend" in i.tags for i in ahead[:each]) or any("gift" in i.tags for i in current if i.kind == "word")
    return (
        len(numbers) == 1
        and spent
        and bool(counted)
        and (
            counted[0].tags.get("noun") in ("award", "pupil")
            or counted[0].tags.get("indicator") in ("excellent_students", "university_entrants", "scholarships")
        )
    )
