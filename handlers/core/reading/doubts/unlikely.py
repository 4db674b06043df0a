"""A long message whose reading leaves out what it states: a giver who is hardly a name, a total that went unused."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Count, Fund, Gift, Indicator, Registration, Request, Spending
from handlers.core.reading.counts.of_a_lineage import members_of_a_lineage, of_a_lineage
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

LONG = 14  # words of a message that tells a story
PLACES = frozenset({"thon", "xom", "ap", "ban", "khom", "buon", "to"})
TOTALS = frozenset({"balance", "raised", "spent"})
STATES = frozenset({"fund", "gift", "model", "indicator", "noun", "thing"})
NEAR = 12  # items between a giver and the amount


def wonder_at_the_rest(draft: Draft) -> None:
    """Asks where a message gave a gift or a count, and something that states another thing was not used."""
    if draft.stated and not draft.tags.isdisjoint(STATES) and _left_unsaid(draft):
        draft.wonder("clear")


def _left_unsaid(draft: Draft) -> bool:
    kinds = draft.stated
    if Gift in kinds and _giver_unsaid(draft):
        return True
    lineages = "surname" in draft.tags or "body" in draft.kinds
    if Count in kinds and (_of_places(draft) or (lineages and any(of_a_lineage(part) for part in draft.parts))):
        return True
    if Fund in kinds and (_parts_of_a_total(draft) or _wished_for(draft)):
        return True
    if "purpose" in draft.tags and (Gift in kinds or Fund in kinds):
        return True  # "mỗi hộ đóng 100k làm đường"
    if (
        "spend" in draft.tags
        and (Gift in kinds or Spending in kinds)
        and any(_of_a_name(draft, i) for i in draft.items)
    ):
        return True
    if Indicator in kinds and lineages and any(members_of_a_lineage(part) for part in draft.parts):
        return True
    if "other" in draft.tags and any(_lost_venue(draft, i) for i in draft.items):
        return True
    if draft.stream.limit < LONG or sum(token.kind == "w" for token in draft.stream.tokens) < LONG:
        return False
    if len(kinds) == 1 and Gift in kinds and _total_said(draft):
        return True
    return kinds.isdisjoint((Count, Registration, Indicator, Request)) and _signed_up(draft)


def _giver_unsaid(draft: Draft) -> bool:
    """Of a gift: whether its giver is hardly a name, another one went unheard, or the thing given did."""
    if any(_no_name(draft, giver) or _past_the_fund(draft, giver) for giver in draft.givers) or _nobody_between(draft):
        return True
    named = "person" in draft.kinds or "body" in draft.kinds
    if named and any(_gives_unheard(draft, i) for i in draft.items if i.kind == "person" or i.kind == "body"):
        return True
    if "worth" in draft.tags and any(_worth_of_nothing(draft, i) for i in draft.items):
        return True
    return "thing" in draft.tags and any(_one_thing(draft, i) for i in draft.items)


def _no_name(draft: Draft, giver: Item) -> bool:
    """ "bác kiểm lại sổ thấy …": one small word nobody taught us behind a title, and no verb of giving right after."""
    token = draft.stream.tokens[giver.end - 1]
    after = draft.items[giver.place + 1] if giver.place + 1 < len(draft.items) else None
    if giver.kind == "person" and after is not None and after.start == giver.end and _sells(draft, after):
        return True
    if giver.kind != "person" or token.capital or not draft.stream.marked or giver.end - giver.start > 2:
        return False
    beside = after is None or after.kind != "word" or bool(after.tags.keys() & {"gift", "each", "self", "leave"})
    return not beside and draft.stream.matches[giver.end - 1] is None


def _sells(draft: Draft, thing: Item) -> bool:
    """ "nhà Bích bánh mì 50k": a thing between a name and its amount may tell her apart."""
    for item in draft.items[thing.place : thing.place + 3]:
        if item.kind == "money":
            return item is not thing
        if item.kind != "word" or item.role or item.tags.keys() != {"thing"}:
            return False
    return False


def _past_the_fund(draft: Draft, giver: Item) -> bool:
    """ "bác … thấy số dư quỹ là 5 triệu": between who is named and the amount stands the fund's total, no giving."""
    for item in draft.items[giver.place + 1 : giver.place + 1 + NEAR]:
        if item.kind == "money" or (item.kind == "word" and "gift" in item.tags and "filler" not in item.tags):
            return False
        if item.kind == "word" and item.tags.get("fund") in TOTALS and item.end - item.start > 1:
            return True
    return False


def _nobody_between(draft: Draft) -> bool:
    """ "ông Tấn đóng 2 lần, lần đầu 300k, lần sau 200k": one gift has its giver, the next has none."""
    if len(draft.facts) < 2 or draft.tags & {"anonymous", "self", "fund", "each"}:
        return False
    gifts = [fact for fact in draft.facts if isinstance(fact, Gift) and fact.stage != "cancelled"]
    return any(a.donor is not None and b.donor is None for a, b in pairwise(gifts))


def _gives_unheard(draft: Draft, person: Item) -> bool:
    """ "đưa anh Tú 500k tiền bà Gấm ủng hộ": somebody right before a verb of giving, of whom nothing was made."""
    after = draft.items[person.place + 1] if person.place + 1 < len(draft.items) else None
    before = draft.items[person.place - 1] if person.place else None
    if person.kind in ("person", "body") and before is not None and before.end == person.start and person.place > 1:
        money = draft.items[person.place - 2].kind == "money"
        flat = draft.stream.tokens[before.end - 1].flat
        near = any(i.kind == "money" for i in draft.items[max(0, person.place - 4) : person.place - 1])
        if near and not person.role and flat == "cua":
            return True  # "em thu hộ chị Liễu 200k của bà Khánh"
        if money and person.role == "donor" and flat in ("gui", "dua") and before.end - before.start == 1:
            return True  # "heo đất được 1tr2 gửi cô Mai": she is given it
    if person.kind != "person" or person.role or after is None or after.kind != "word" or "filler" in after.tags:
        return False
    return after.tags.get("gift") in ("pledged", "received", "unstated")


def _of_places(draft: Draft) -> bool:
    """ "9/9 thôn có chi hội": so many of the places have something, and are no learning communities for it."""
    if "model" in draft.tags or draft.said("deed", "registered") or draft.said("deed", "achieved"):
        return False
    return any(isinstance(f, Count) and f.model == "community" and f.of is not None for f in draft.facts)


def _worth_of_nothing(draft: Draft, item: Item) -> bool:
    """ "góp công sửa mái nhà, trị giá khoảng 2 triệu": the worth of what, if no goods were made out."""
    if item.kind != "word" or "worth" not in item.tags or draft.stream.tokens[item.start].flat != "tri":
        return False
    return not any(isinstance(fact, Gift) and fact.goods for fact in draft.facts)


def _lost_venue(draft: Draft, item: Item) -> bool:
    """ "…, nhà văn hóa thôn Pá Nậm": a place's name behind its house, and no place in what was made."""
    if item.kind != "word" or "other" not in item.tags or any(fact.unit is not None for fact in draft.facts):
        return False
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    named = after is not None and after.kind == "text" and draft.stream.tokens[after.start].capital
    return named and draft.stream.tokens[item.end - 1].flat in PLACES


def _one_thing(draft: Draft, counter: Item) -> bool:
    """ "tặng cái trống trường 2tr": a counter without its number, right behind the verb, and no goods were made out."""
    if counter.role or counter.tags.get("thing") != "counter" or not counter.place or not draft.stream.marked:
        return False
    before, token = draft.items[counter.place - 1], draft.stream.tokens[counter.start]
    if draft.items[counter.place + 1 : counter.place + 2] and draft.items[counter.place + 1].kind == "money":
        return False  # "ghé đưa con 700 ngàn"
    gives = before.end == counter.start and "gift" in before.tags and token.low in ("cái", "chiếc", "bộ", "con", "cây")
    return gives and not any(isinstance(fact, Gift) and fact.goods for fact in draft.facts)


def _of_a_name(draft: Draft, verb: Item) -> bool:
    """ "tạp hoá Kim Chi tặng 20 suất quà": a verb that begins large right behind a word typed large."""
    if verb.kind != "word" or "spend" not in verb.tags or not verb.start:
        return False
    before, token = draft.stream.tokens[verb.start - 1], draft.stream.tokens[verb.start]
    return all(t.kind == "w" and t.text.istitle() for t in (before, token))


def _parts_of_a_total(draft: Draft) -> bool:
    """ "Tổng thu 15tr2, trong đó nhân dân góp 9tr2": in the total already, or beside it."""
    totals = [spot for fact, spot in zip(draft.facts, draft.spots, strict=False) if isinstance(fact, Fund)]
    given = [s for f, s in zip(draft.facts, draft.spots, strict=False) if isinstance(f, (Gift, Spending))]
    within = [i.start for part in draft.parts for i in part.words("within") if i.tags["within"] == "within"]
    return bool(within and given) and min(totals) < within[-1] < max(given)


def _wished_for(draft: Draft) -> bool:
    """ "kinh phí năm nay xin xã 10tr": asked for, and not had yet."""
    if not any(isinstance(fact, Fund) and fact.measure == "budget" for fact in draft.facts):
        return False
    return any(part.money and any("filler" in i.tags for i in part.words("wish")) for part in draft.parts)


def _total_said(draft: Draft) -> bool:
    """ "số dư quỹ", "tổng thu" in a message of which only gifts were made."""
    return any(
        i.kind == "word" and i.tags.get("fund") in ("balance", "spent") and i.end - i.start > 1 and "gift" not in i.tags
        for i in draft.items
    )


def _signed_up(draft: Draft) -> bool:
    """ "… đăng ký gia đình học tập …" in a message of which only money was made."""
    if not any(isinstance(fact, (Gift, Fund, Spending)) for fact in draft.facts):
        return False
    return any(
        {"deed", "model"} <= part.tags and any(i.tags["deed"] in ("registered", "achieved") for i in part.words("deed"))
        for part in draft.parts
    )
