"""Gifts: who gave or promised, money or goods."""

from __future__ import annotations

from typing import Literal, cast

from handlers.core.facts import Gift
from handlers.core.reading.draft import Draft
from handlers.core.reading.groups import Group
from handlers.core.reading.items import Item
from handlers.core.reading.segments import Segment

Stage = Literal["pledged", "received", "unstated", "cancelled"]


def stage_of(draft: Draft, segment: Segment, group: Group) -> Stage:
    """The stage by its verbs: a promise not yet kept outweighs the verb of giving; "đã nộp" after "hứa" is received."""
    said = [str(v.tags["gift"]) for v in group.verbs if "gift" in v.tags]
    if "cancelled" in said or "refused" in said and _no_more(draft, segment):
        return "cancelled"
    if "refused" in said:
        draft.wonder("clear")
    if not [v for v in group.verbs if "gift" in v.tags and "filler" not in v.tags] and not draft.stage:
        carried = draft.stage_said
        if carried is not None and segment.place - carried[1] in (0, 1) and segment.lead in (0, 1, 5) and group.people:
            draft.stage_said = (carried[0], segment.place)
            return cast(Stage, carried[0])
    elif len(said) == 1 and said[0] in ("received", "pledged") and group.people and group.money and group.verbs[0].start < group.money.start:
        draft.stage_said = (said[0], segment.place)
    if "pending" in said:
        return "pledged"
    if "pledged" in said and "received" in said[: said.index("pledged")] and _promised_before(draft, group):
        return "received"
    if "pledged" in said:
        later = said[said.index("pledged") + 1 :]
        firm = [
            v for v in group.verbs if v.tags.get("gift") == "received" and draft.stream.tokens[v.start].flat == "da"
        ]
        return "received" if firm and "received" in later else "pledged"
    if "received" in said or "sold" in said:
        return "received"
    if not said and group.people and any(v.tags.get("spend") == "award" for v in group.verbs):
        return "received"  # "cty … trao 5 triệu"
    if said:
        return "unstated"
    return cast(Stage, draft.stage) if draft.stage in ("pledged", "received", "unstated") else "unstated"


def _no_more(draft: Draft, segment: Segment) -> bool:
    return any(token.flat == "nua" for token in draft.stream.tokens[segment.items[0].start : segment.items[-1].end])


def _promised_before(draft: Draft, group: Group) -> bool:
    """ "nộp 500k đã hứa": what had been promised has come."""
    promise = next(v for v in group.verbs if v.tags.get("gift") == "pledged")
    return (
        group.money is not None
        and promise.start > group.money.start
        and draft.stream.tokens[promise.start - 1].flat == "da"
    )


def donor_of(draft: Draft, group: Group) -> str | None:
    """The name of the one who gave, None for the sender and for who would not be named."""
    for item in group.people:
        draft.use(item, "donor")
    return str(group.people[0].value) if group.people else None


def read_gift(draft: Draft, segment: Segment, group: Group) -> None:
    """One gift: money, goods or both."""
    from handlers.core.reading.paying import amount_of, qualifier_of

    pronoun = bool(segment.words("pronoun"))
    carried = not group.people and bool(draft.people) and not group.nobody
    if carried:
        group.people, draft.people = draft.people, []
    if carried and len(group.people) > 1 and all(p.kind == "body" for p in group.people[1:]):
        group.people = group.people[:1]
    if carried and len(group.people) > 1 and not segment.words("each"):
        draft.wonder("meaning")
        group.people = group.people[-1:]
    if not group.people and not group.nobody and group.verbs:
        _same_giver(draft, segment, group)
    if len(group.people) > 1 and not carried:
        _several(draft, segment, group)
    goods, quantity = goods_of(draft, segment, group)
    amount = amount_of(draft, group)
    stage = stage_of(draft, segment, group)
    donor = donor_of(draft, group)
    if not group.people and group.nobody is False:
        donor = households(draft, segment, group)
    sold = any(v.tags.get("gift") == "sold" for v in group.verbs)
    if sold:
        goods, quantity = None, None
    if donor is None and not group.people:
        donor = handed_on(draft, segment) or school_class(draft, segment)
    if (
        group.verbs == []
        and not group.people
        and donor is None
        and draft.stage is None
        and not group.nobody
        and not _verb_carried(segment)
    ):
        draft.wonder("meaning")
    if pronoun and donor is None:
        draft.wonder("who")
    kind = any("thing" in i.tags and i.tags["thing"] == "kind" for i in group.words)
    if goods is None and kind:
        goods = "hiện vật"
    method = next((str(m) for m in group.said("method")), None)
    spot = (group.money or group.quantity or group.people[0]).start
    draft.add(
        Gift(
            stage=stage,
            donor=donor,
            amount=amount,
            goods=goods,
            quantity=quantity,
            qualifier=qualifier_of(segment, group.money),
            method=method,
        ),
        spot,
    )


def _same_giver(draft: Draft, segment: Segment, group: Group) -> None:
    """"hứa 20 triệu, đã chuyển trước 8 triệu", "đăng ký gđht rồi, nộp luôn 200k": the one named just before."""
    if segment.lead not in (1, 5) or not segment.place:
        return
    if not any(v.tags.get("gift") in ("received", "pledged") and "filler" not in v.tags for v in group.verbs):
        return
    before = draft.parts[segment.place - 1]
    named = [i for i in before.items if i.kind in ("person", "body")]
    if len(named) == 1 and (before.money or not before.figures) and not segment.words("fund"):
        group.people = [Item(named[0].kind, named[0].start, named[0].end, named[0].value)]


def _verb_carried(segment: Segment) -> bool:
    return segment.lead == 4


def _several(draft: Draft, segment: Segment, group: Group) -> None:
    """Two names before one amount: "cho quỹ của cô X" is whom it is for, otherwise it is asked."""
    bodies = [p for p in group.people if p.kind == "body"]
    persons = [p for p in group.people if p.kind == "person"]
    if persons and bodies:
        group.people = [group.people[0]]
        return
    if segment.words("or"):
        draft.wonder("who")
    else:
        draft.wonder("meaning")


def handed_on(draft: Draft, segment: Segment) -> str | None:
    """ "thôn nộp lên xã 5tr": the hamlet itself gives."""
    first = segment.items[0]
    flats = [t.flat for t in draft.stream.tokens[first.start : segment.items[-1].end]]
    if (
        first.kind == "word"
        and "place" in first.tags
        and any(a in ("len", "ve", "cho") and b in ("xa", "phuong", "tinh") for a, b in zip(flats, flats[1:]))
    ):
        return phrase(draft, first.start, first.end)
    return None


def school_class(draft: Draft, segment: Segment) -> str | None:
    """ "lớp 5A ủng hộ 350k"."""
    first = segment.items[0]
    named = first.kind == "quiet" and first.value == "ordinal" and draft.stream.tokens[first.start].flat == "lop"
    return phrase(draft, first.start, first.end) if named else None


def households(draft: Draft, segment: Segment, group: Group) -> str | None:
    """ "thu của 15 hộ được 750k": the households are the donor as they stand."""
    quantity = group.quantity
    if quantity is None or quantity.role:
        return None
    at = segment.items.index(quantity) if quantity in segment.items else -1
    if at < 0 or at + 1 >= len(segment.items):
        return None
    noun = segment.items[at + 1]
    if noun.kind == "word" and noun.tags.get("noun") in ("family", "person", "pupil", "clan", "community", "unit"):
        quantity.role = "donor"
        return phrase(draft, quantity.start, noun.end)
    return None


def phrase(draft: Draft, start: int, end: int) -> str:
    """The tokens as typed."""
    words: list[str] = []
    for token in draft.stream.tokens[start:end]:
        if token.glued and words:
            words[-1] += token.text
        else:
            words.append(token.text)
    return " ".join(words)


def goods_of(draft: Draft, segment: Segment, group: Group) -> tuple[str | None, int | None]:
    """What is given, in words, and how many."""
    things = _things(segment, group)
    if not things:
        return None, None
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
    for item in segment.items:
        if item.kind == "num" and not item.role and item is not group.money:
            if item is quantity or _beside_thing(segment, item):
                item.role = "quantity"
    for item in group.people[1:]:
        draft.use(item, "for whom")
    return phrase(draft, first.start, last.end), quantity.value if quantity is not None else None


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
    """"tặng xe đạp": a thing without a number follows its verb."""
    before = segment.items[at - 1] if at else None
    thing = segment.items[at].tags.get("thing") == "thing"
    return thing and before is not None and before.kind == "word" and "gift" in before.tags


def _beside_thing(segment: Segment, item: Item) -> bool:
    at = segment.items.index(item)
    return at + 1 < len(segment.items) and "thing" in segment.items[at + 1].tags
