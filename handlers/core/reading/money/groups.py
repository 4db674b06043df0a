"""A segment of money as groups: who, what was done, which goods, how much; one group an amount."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.segments import Segment

GROUPS = ("các cháu", "các em", "cac chau", "cac em", "học sinh", "hoc sinh", "trẻ em")


def _many(item: Item) -> bool:
    return str(item.value).lower().startswith(GROUPS)


class Group:
    """One amount (or quantity of goods) with its persons and verbs. `each`: the amount is of each."""

    __slots__ = ("after", "each", "goods", "money", "nobody", "people", "quantity", "verbs", "words")

    def __init__(self) -> None:
        self.people: list[Item] = []
        self.verbs: list[Item] = []
        self.words: list[Item] = []
        self.money: Item | None = None
        self.quantity: Item | None = None
        self.goods: list[Item] = []
        self.each: Item | None = None
        self.after = False
        self.nobody = False

    def said(self, tag: str) -> list[object]:
        """The values of a sort of word in this group, in order."""
        return [item.tags[tag] for item in self.words if tag in item.tags]

    @property
    def empty(self) -> bool:
        return self.money is None and self.quantity is None

    def receivers(self) -> list[Item]:
        """Who stands after the verb of giving while somebody stands before it: "cty X tặng các cháu 40 áo"."""
        firm = [v for v in self.verbs if v.tags.get("gift") in ("received", "unstated", "pledged")]
        many = [p for p in self.people if p.kind == "body" and _many(p)]
        if firm and many and many[0].start >= firm[0].end and len(self.people) == 1:
            return many  # "ủng hộ các cháu 2 triệu"
        alone = self.people[0] if len(self.people) == 1 else None
        if firm and alone is not None and alone.kind == "body" and alone.start >= firm[0].end:
            return (
                [alone] if str(alone.value).lower().startswith(("quỹ", "quy ")) else []
            )  # "góp 500k cho quỹ học bổng"
        if not firm or len(self.people) < 2:
            return []
        given = [p for p in self.people if p.start < firm[0].start]
        rest = [p for p in self.people if p.start >= firm[0].end]
        return rest if given and rest and all(p.start < (self.money or p).end for p in rest) else []


def groups(segment: Segment, bare: bool) -> list[Group]:
    """The groups of a segment, in order. `bare`: plain numbers are amounts too ("ông Cường 200")."""
    amounts = [
        i
        for at, i in enumerate(segment.items)
        if i.kind == "money" or (bare and i.kind == "num" and not i.role and not _households(segment, at))
    ]
    left = len(amounts)
    found = [Group()]
    for at, item in enumerate(segment.items):
        group = found[-1]
        if item.kind == "body" and group.quantity is not None and _many(item):
            item.role = "for whom"  # "mua 200 quyển vở tặng các cháu hết 1tr4"
            continue
        if item.kind == "person" and _whose_children(segment, at):
            item.role = "whose children"
            continue
        if item.kind in ("person", "body"):
            if not group.empty and (group.people or left) and not _whose_goods(segment, at, group):
                group = _next(found)
            group.people.append(item)
        elif item in amounts:
            left -= 1
            if group.money is not None:
                group = _next(found)
            group.money = item
        elif item.kind == "num":
            if group.money is not None and left:
                group = _next(found)
            group.quantity = group.quantity or item
        elif item.kind == "word":
            tags = item.tags.keys()
            acts = tags & {"gift", "spend", "fund"} and not ("filler" in tags and _filler(segment, at))
            if acts and group.money is not None and left:
                people = group.people if not tags & {"fund", "spend"} else []
                group = _next(found)
                if not any(i.kind in ("person", "body") for i in segment.items[at:]):
                    group.people = [_perhaps(i) for i in people] if _somebody_else(segment, at) else list(people)
            if "each" in tags:
                behind = group.money is not None and item.tags["each"] == "slash" and item.start == group.money.end
                if group.money is not None and left and not behind:
                    group = _next(found)
                group.each = item
            counted = at > 0 and segment.items[at - 1].kind == "num"
            if "thing" in tags and (counted or not (acts and "gift" in tags)):
                group.goods.append(item)
            if acts:
                group.verbs.append(item)
            if "anonymous" in tags or (
                "self" in tags and not group.people and not _addressed(segment, at, group) and not _home_of(segment, at)
            ):
                group.nobody = True
            group.words.append(item)
    return [group for group in found if not group.empty or group.people or group.verbs or group.words]


def _addressed(segment: Segment, at: int, group: Group) -> bool:
    """ "tiền nhà tháng này 2tr5 nha em": behind the amount, and no "của" before it, somebody is spoken to."""
    before = segment.items[at - 1] if at else None
    return group.money is not None and not group.verbs and (before is None or "gift" not in before.tags)


def _home_of(segment: Segment, at: int) -> bool:
    """ "tổ em có 12 hộ ủng hộ 3tr6": whose hamlet it is; they give."""
    item = segment.items[at]
    if item.end - item.start < 2 and not (at and "place" in segment.items[at - 1].tags):
        return False  # "bên em" says it in one
    ahead = segment.items[at + 1 : at + 4]
    number = next((n for n, i in enumerate(ahead) if i.kind == "num"), len(ahead))
    return _households(segment, at + 1 + number) and all("filler" in i.tags for i in ahead[:number])


def _somebody_else(segment: Segment, at: int) -> bool:
    """ "ba Ly nop 200k co phuong hua 500k": a title, and behind it who was not heard, before the next verb."""
    before = segment.items[max(0, at - 2) : at]
    return len(before) == 2 and before[0].kind == "word" and "title" in before[0].tags and before[1].kind == "word"


def _perhaps(item: Item) -> Item:
    return Item(item.kind, item.start, item.end, item.value, {**item.tags, "unsure": True})


def _whose_children(segment: Segment, at: int) -> bool:
    """ "tặng 2 cháu mồ côi nhà bà Sinh mỗi cháu 1 triệu"."""
    number, noun = segment.items[at - 2 : at] if at > 1 else (None, None)
    if number is None or noun is None or number.kind != "num" or noun.end != segment.items[at].start:
        return False
    return noun.tags.get("noun") == "pupil" and "house" in segment.items[at].tags


def _whose_goods(segment: Segment, at: int, group: Group) -> bool:
    """ "10 bao xi măng của anh Tám trị giá 850 ngàn": who gave the goods, and what they are worth."""
    before = segment.items[at - 1] if at else None
    if before is None or before.kind != "word" or before.tags.get("gift") != "unstated":
        return False
    return "filler" in before.tags and group.money is None and bool(group.goods) and not group.people


def _households(segment: Segment, at: int) -> bool:
    """ "35 hộ" are givers and no amount."""
    after = segment.items[at + 1] if at + 1 < len(segment.items) else None
    return after is not None and after.kind == "word" and after.tags.get("noun") == "family" and "house" in after.tags


def _filler(segment: Segment, at: int) -> bool:
    """ "cho", "của", "gửi", "giúp" are verbs only where a person stands before or a figure after them."""
    item = segment.items[at]
    if item.tags.get("gift") not in ("received", "unstated") and "fund" not in item.tags and "spend" not in item.tags:
        return False
    if "fund" in item.tags or "spend" in item.tags:
        return not any(later.kind == "money" for later in segment.items[at + 1 : at + 4])
    if item.tags.get("gift") == "unstated":
        return True
    far = 6 if any(later.kind == "money" for later in segment.items[at + 1 : at + 3]) else 3
    before = any(
        i.kind in ("person", "body") or (i.kind == "word" and i.tags.keys() & {"pronoun", "anonymous", "self"})
        for i in segment.items[max(0, at - far) : at]
    )
    other = any(
        i.kind == "word" and i is not item and "gift" in i.tags and "filler" not in i.tags for i in segment.items
    )
    ahead = segment.items[at + 1 : at + (2 if "plea" in item.tags else 6)]  # "cho" is before all sorts of things
    paid = next((n for n, i in enumerate(ahead) if i.kind == "money" or "gift" in i.tags), len(ahead))
    sent = before and paid < len(ahead) and ahead[paid].kind == "money"
    return (other and not sent) or not before  # "anh Quyền gửi từ Hàn về 2 triệu ủng hộ quỹ"


def _next(found: list[Group]) -> Group:
    found.append(Group())
    return found[-1]
