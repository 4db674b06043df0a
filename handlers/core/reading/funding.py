"""Totals of the fund (raised, spent, balance, budget) and money given out."""

from __future__ import annotations

from typing import Literal, cast

from handlers.core.facts import Fund, Indicator, Spending
from handlers.core.reading.draft import Draft
from handlers.core.reading.groups import Group
from handlers.core.reading.items import Item
from handlers.core.reading.segments import Segment

Measure = Literal["raised", "spent", "balance", "budget"]
OWN_BODIES = ("chi hoi", "hoi khuyen hoc", "hkh", "ban khuyen hoc", "thon", "xom")


def fund_measure(draft: Draft, segment: Segment, group: Group) -> Measure | None:
    """Which total of the fund an amount is, None if it is none."""
    gifts = [v.tags["gift"] for v in group.verbs if "gift" in v.tags and not _weak(v)]
    funds = [str(v.tags["fund"]) for v in group.verbs if "fund" in v.tags]
    firm = [name for name in funds if name != "quy"]
    scope = bool(segment.words("scope"))
    if group.people and any(p.kind == "person" for p in group.people):
        return None
    if firm:
        if firm[-1] == "raised" and group.people and gifts:
            return None
        return cast(Measure, firm[-1])
    beside = _beside(draft)
    received = [g for g in gifts if g == "received"]
    if received and not group.people and (scope or (beside and _plain_thu(draft, group))):
        return "raised"
    if received and "quy" in funds and not group.people and _fund_first(group):
        return "raised"
    if gifts and gifts != ["unstated"]:
        return None
    if gifts and "quy" in funds and not group.people and any("equals" in i.tags for i in group.words):
        return "raised"
    if gifts:
        return None
    if "quy" in funds and not any("spend" in v.tags for v in group.verbs):
        draft.wonder("meaning")
        return "balance"
    if (
        not funds
        and not group.people
        and draft.facts
        and isinstance(draft.facts[-1], Fund)
        and segment.lead == 1
        and segment.tags & {"noun"}
    ):
        draft.wonder("meaning")
        return draft.facts[-1].measure
    return None


def _fund_first(group: Group) -> bool:
    """ "quỹ thôn 6 thu được": the fund takes in; "đóng quỹ" is one receipt."""
    verbs = [v for v in group.verbs if "gift" in v.tags or v.tags.get("fund") == "quy"]
    return bool(verbs) and verbs[0].tags.get("fund") == "quy" and "gift" not in verbs[0].tags


def _weak(verb: Item) -> bool:
    return "filler" in verb.tags and verb.tags.get("gift") in ("received", "unstated")


def _beside(draft: Draft) -> bool:
    """Whether the message also says what was spent and what is left."""
    spent = draft.said("fund", "spent") or "spend" in draft.tags
    both = draft.said("spend", "chi") and draft.said("gift", "received") and _plain_totals(draft)
    return draft.said("fund", "balance") or draft.said("fund", "spent") or (both and spent)


def _plain_totals(draft: Draft) -> bool:
    """ "chi 2tr thu 5tr": nobody named, and both words bare before their amounts."""
    bare = set()
    for item, after in zip(draft.items, draft.items[1:]):
        if item.kind == "word" and item.end - item.start == 1 and after.kind == "money":
            bare.add(draft.stream.tokens[item.start].flat)
    return {"thu", "chi"} <= bare and not any(i.kind in ("person", "body") for i in draft.items)


def _plain_thu(draft: Draft, group: Group) -> bool:
    return any(
        draft.stream.tokens[v.end - 1].flat in ("thu", "quy", "duoc", "ve")
        and "thu" in [t.flat for t in draft.stream.tokens[v.start : v.end]]
        for v in group.verbs
    )


def read_fund(draft: Draft, segment: Segment, group: Group, measure: Measure) -> None:
    """One stated total."""
    from handlers.core.reading.paying import amount_of, qualifier_of

    amount = amount_of(draft, group)
    year = draft.now.year - 1 if any(t in ("ngoai", "truoc") for t in _flats(draft, segment)) else None
    item = cast(Item, group.money)
    if measure == "balance" and any(word in _flats(draft, segment) for word in ("no", "thieu")):
        draft.wonder("clear")
    draft.add(Fund(measure=measure, amount=amount, qualifier=qualifier_of(segment, item), year=year), item.start)


def _flats(draft: Draft, segment: Segment) -> list[str]:
    return [t.flat for t in draft.stream.tokens[segment.items[0].start : segment.items[-1].end]]


def spends(
    draft: Draft, segment: Segment, group: Group, measure: Measure | None
) -> Literal["spending", "total"] | None:
    """Whether the amount was given out; "chi 9tr" beside thu and tồn is a total, "tổng chi" too."""
    words = [v for v in group.verbs if "spend" in v.tags]
    if not words or (group.money is None and not segment.tags & {"noun"}):
        return None
    first = words[0]
    kinds = {str(v.tags["spend"]) for v in words}
    if measure in ("raised", "balance", "budget"):
        return None
    at = segment.items.index(first) if first in segment.items else 0
    giver = [i for i in segment.items[:at] if i.kind in ("person", "body") and not _own(draft, i)]
    gift_first = [
        i
        for i in group.verbs
        if i.start < first.start and "gift" in i.tags and "spend" not in i.tags and "filler" not in i.tags
    ]
    if gift_first:
        return None
    if giver and (not _award(draft, words) or group.money is not None and first.start > group.money.start):
        return None
    if kinds == {"cost"} and "gift" in {tag for v in group.verbs for tag in v.tags if "spend" not in v.tags}:
        return None
    if "gift" in first.tags and kinds == {"award"} and not _recipients(draft, segment):
        return None
    purpose = (
        any(v.tags["spend"] in ("award", "help") for v in words)
        or len(words) > 1
        or any(i.tags["thing"] == "thing" for i in segment.words("thing"))
    )
    if (
        (measure == "spent" or kinds == {"chi"})
        and not purpose
        and ((measure == "spent" and not _bare_chi(draft, words)) or _beside(draft) or _raised(draft))
    ):
        return "total"
    return "spending"


def _bare_chi(draft: Draft, words: list[Item]) -> bool:
    return all(len(draft.stream.tokens[v.start : v.end]) == 1 for v in words)


def _raised(draft: Draft) -> bool:
    return draft.said("fund", "raised")


def _own(draft: Draft, item: Item) -> bool:
    name = " ".join(t.flat for t in draft.stream.tokens[item.start : item.end])
    return item.kind == "body" and (name.startswith(OWN_BODIES) or bool(item.other and item.other.clan))


def _award(draft: Draft, words: list[Item]) -> bool:
    """ "thưởng" is giving out even where the giver is named; "trao", "tặng", "hỗ trợ" then are a gift."""
    return any("thuong" in t.flat for v in words for t in draft.stream.tokens[v.start : v.end])


def _recipients(draft: Draft, segment: Segment) -> bool:
    return any(
        i.kind == "num" or (i.kind == "word" and i.tags.get("noun") in ("pupil", "award")) for i in segment.items
    )


def read_spending(draft: Draft, segment: Segment, group: Group) -> None:
    """Money given out, and to how many."""
    from handlers.core.reading.paying import amount_of, qualifier_of

    if not segment.money and _scholarships(draft, segment):
        return
    amount = amount_of(draft, group) if group.money is not None and group.money.kind == "money" else None
    recipients = count_recipients(draft, segment)
    if amount is None and group.money is not None and group.money.kind == "num":
        noun = _noun_after(segment, group.money)
        if noun is None:
            amount = amount_of(draft, group)
        else:
            recipients, group.money.role = group.money.value, "recipients"
    if amount is None:
        draft.wonder("clear")
    spot = (group.money or segment.items[0]).start
    draft.add(Spending(amount=amount, recipients=recipients, qualifier=qualifier_of(segment, group.money)), spot)


def _scholarships(draft: Draft, segment: Segment) -> bool:
    """ "cấp 12 suất học bổng" without their money only counts them."""
    for item in segment.counts:
        noun = _noun_after(segment, item)
        if (
            noun is not None
            and noun.tags.get("noun") == "award"
            and "indicator" in noun.tags
            and item.kind == "num"
            and not item.role
        ):
            item.role = "indicator"
            draft.add(Indicator(code=str(noun.tags["indicator"]), value=item.value), item.start)
            return True
    return False


def _noun_after(segment: Segment, item: Item) -> Item | None:
    at = segment.items.index(item)
    after = segment.items[at + 1] if at + 1 < len(segment.items) else None
    return after if after is not None and after.kind == "word" and after.tags.keys() & {"noun", "indicator"} else None


def count_recipients(draft: Draft, segment: Segment) -> int | None:
    """The number of those who got it; a named one is one."""
    total: int | None = None
    for item in segment.items:
        if (
            item.kind == "num"
            and not item.role
            and item.value is not None
            and (noun := _noun_after(segment, item)) is not None
        ):
            if noun.tags.get("noun") in ("pupil", "award", "person", "family", "clan") or "indicator" in noun.tags:
                total = (total or 0) + item.value
                item.role = "recipients"
        elif item.kind == "num" and not item.role and "thing" in segment.tags:
            item.role = "quantity"
    if total is None:
        people = [i for i in segment.items if i.kind == "person"]
        if people:
            for person in people:
                draft.use(person, "recipient")
            total = len(people)
    return total
