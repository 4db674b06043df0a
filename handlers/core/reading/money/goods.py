"""Things given: what, how many, what they are worth."""

from __future__ import annotations

from handlers.core.facts import Gift
from handlers.core.reading.money.amounts import qualifier_of
from handlers.core.reading.money.groups import Group
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment


def phrase(draft: Draft, start: int, end: int) -> str:
    """The tokens as typed."""
    words: list[str] = []
    for token in draft.stream.tokens[start:end]:
        if token.glued and words and not (token.kind == "w" and len(token.text) > 1 and words[-1].isdigit()):
            words[-1] += token.text
        else:
            words.append(token.text)
    return " ".join(words)


def goods_of(draft: Draft, segment: Segment, group: Group) -> tuple[str | None, int | None]:
    """What is given, in words, and how many."""
    things = _things(segment, group) if group.goods else []
    if not things:
        shares = _shares(draft, segment, group) if group.quantity is not None and group.people else None
        return shares or (_worth_it(draft, segment, group), None)
    quantity: Item | None = None
    first, last = things[0], things[-1]
    for item in segment.items:
        if item.kind == "num" and item.end <= first.start + 2 and item.start < first.start and not item.role:
            quantity = item
    if (
        quantity is None
        and group.money is not None
        and len(things) == 1
        and things[0].tags.keys() & {"filler", "own", "option"}
    ):
        return None, None
    if quantity is not None and not draft.stream.marked and _perhaps_called(draft, quantity, things):
        draft.wonder("who")
        quantity.role = "perhaps a name"
        return None, None
    for item in segment.items:
        free = item.kind == "num" and not item.role and item is not group.money
        if free and (item is quantity or _beside_thing(segment, item)):
            item.role = "quantity"
    for item in group.people[1:]:
        draft.use(item, "for whom")
    return phrase(draft, first.start, last.end), quantity.value if quantity is not None else None


def _perhaps_called(draft: Draft, number: Item, things: list[Item]) -> bool:
    """ "nop quy: ba lua 200k" without marks: bà Lúa, as soon as three of them."""
    first = draft.stream.tokens[number.start]
    one = number.end - number.start < 3 and things[-1].end - things[0].start == 1
    return one and first.flat == "ba" and things[0].start == number.end


def _shares(draft: Draft, segment: Segment, group: Group) -> tuple[str, int] | None:
    """ "công ty Sao Việt trao 12 suất học bổng trị giá 12 triệu": what somebody gives, and how many."""
    number, money = group.quantity, group.money
    noun = next((i for i in segment.items if number is not None and i.start == number.end), None)
    if number is None or noun is None or money is None or noun.tags.get("noun") != "award" or number.role:
        return None
    between = [i for i in segment.items if noun.end <= i.start < money.start]
    if not between or not all(i.tags.keys() & {"worth", "equals"} for i in between) or number.value is None:
        return None
    number.role = "quantity"
    return phrase(draft, noun.start, noun.end), number.value


def _worth_it(draft: Draft, segment: Segment, group: Group) -> str | None:
    """ "hứa tài trợ tủ thuốc học đường trị giá 3,5 triệu": what stands between the verb and what it is worth."""
    if "worth" not in segment.tags:
        return None
    worth = next((i for i in segment.items if i.kind == "word" and i.tags.get("worth") == "worth"), None)
    if worth is None or group.money is None or worth.end != group.money.start or not group.verbs:
        return None
    verb = [v for v in group.verbs if "gift" in v.tags and v.start < worth.start]
    between = [i for i in segment.items if verb and verb[-1].end <= i.start < worth.start]
    if not between or any(i.kind not in ("text", "word", "quiet") for i in between):
        return None
    named = any(i.kind == "text" or "thing" in i.tags for i in between)
    return phrase(draft, between[0].start, worth.start) if named else None


def _things(segment: Segment, group: Group) -> list[Item]:
    """The words for what is given: a counter only after its number; and what stands right behind the first."""
    found: list[Item] = []
    numbered = False
    for at, item in enumerate(segment.items):
        if item not in group.goods or item.tags.get("thing") == "kind":
            continue
        counted = at > 0 and segment.items[at - 1].kind == "num" and segment.items[at - 1] is not group.money
        follows = bool(found) and found[-1].end >= item.start - 1
        if counted and found and not numbered:
            found = []
        numbered = numbered or counted
        if (
            counted
            or follows
            or (_right_after_verb(segment, at) and not item.tags.keys() & {"filler", "own", "surname"} and not found)
        ):
            found.append(item)
    return found


def _right_after_verb(segment: Segment, at: int) -> bool:
    """ "tặng xe đạp": a thing without a number follows its verb."""
    before = segment.items[at - 1] if at else None
    if (
        before is not None
        and before.tags.get("thing") == "counter"
        and at > 1
        and before.tags.keys() & {"filler", "option"}
    ):
        before = segment.items[at - 2]  # "cho cái laptop cũ"
    thing = segment.items[at].tags.get("thing") == "thing"
    return thing and before is not None and before.kind == "word" and "gift" in before.tags


def _beside_thing(segment: Segment, item: Item) -> bool:
    at = segment.items.index(item)
    return at + 1 < len(segment.items) and "thing" in segment.items[at + 1].tags


def read_worth(draft: Draft, segment: Segment) -> bool:
    """ "trị giá 1tr6" after goods says what they are worth."""
    index = len(draft.facts) - 1
    fact = draft.facts[index] if index >= 0 else None
    if not isinstance(fact, Gift) or not fact.goods or fact.amount is not None:
        return False
    if len(segment.money) != 1 or segment.of("person") or segment.of("body"):
        return False
    if (
        segment.tags & {"each", "times", "spend"}
        or ("fund" in segment.tags and not segment.tags & {"worth", "gift"})
        or any(i.tags["gift"] == "sold" and i.end - i.start > 2 for i in segment.words("gift"))
        or (not segment.tags & {"worth", "equals"} and any(_gives_more(i) for i in segment.words("gift")))
    ):
        return False  # "…, phụ nữ góp 500k", "…, quỹ tồn 6tr5" is another thing
    item = segment.money[0]
    item.role = "worth of the goods"
    draft.change(index, amount=item.value, qualifier=qualifier_of(segment, item))
    if item.numeral is not None and item.numeral.doubt:
        draft.wonder("amount")
    return True


def _gives_more(verb: Item) -> bool:
    return "filler" not in verb.tags and verb.tags["gift"] in ("unstated", "pledged")


def read_more_goods(draft: Draft, segment: Segment) -> bool:
    """ "2 máy tính cũ + 50 đầu sách": further goods of the same gift."""
    index = len(draft.facts) - 1
    fact = draft.facts[index] if index >= 0 else None
    if (
        not isinstance(fact, Gift)
        or not fact.goods
        or segment.of("person")
        or segment.of("body")
        or segment.words("gift")
    ):
        return False
    if len(segment.counts) != 1 or "thing" not in segment.tags or segment.counts[0].kind != "num":
        return False
    thing = segment.words("thing")[-1]
    segment.counts[0].role = "quantity"
    amount = fact.amount
    if segment.money:
        segment.money[0].role = "worth of the goods"
        amount = (amount or 0) + (segment.money[0].value or 0)
    said = phrase(draft, segment.counts[0].start, thing.end)
    first = f"{fact.quantity} " if fact.quantity is not None else ""
    draft.change(index, goods=f"{first}{fact.goods} + {said}", quantity=None, amount=amount)
    return True
