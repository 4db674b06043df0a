"""Whether an amount was given out, and by whom: what spends, what was set aside into the fund, whose own body it is."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from handlers.core.reading.money.funding import Measure, totals_beside
from handlers.core.reading.money.groups import Group
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

ABOVE = ("tinh", "huyen", "trung uong", "tw", "viet nam")
WHAT_FOR = frozenset({"word", "into", "correction", "thing", "meet"})  # sorts of words right behind what was spent
NO_PURPOSE = frozenset({"fund", "equals", "answer", "scope", "question", "nil", "title", "quiet"})
EMPTY = frozenset({"cho", "ra", "het", "mat", "tra", "tien", "trong", "ca", "tieu", "quy"})  # behind "chi"
OWN_BODIES = ("chi hoi", "hoi khuyen hoc", "hkh", "ban khuyen hoc", "thon", "xom")


def spends(
    draft: Draft, segment: Segment, group: Group, measure: Measure | None
) -> Literal["spending", "total"] | None:
    """Whether the amount was given out; "chi 9tr" beside thu and tồn is a total, "tổng chi" too."""
    words = [v for v in group.verbs if "spend" in v.tags]
    if not words or (group.money is None and not segment.tags & {"noun"}):
        return None
    first = words[0]
    kinds = {str(v.tags["spend"]) for v in words}
    chi = draft.stream.tokens[first.start].flat == "chi" and measure == "balance"
    closes = chi and group.money is not None and first.end == group.money.start
    if measure in ("raised", "balance", "budget") and not closes:  # "chi 2tr1 mua vở … cuối kỳ"
        return None
    at = segment.items.index(first) if first in segment.items else 0
    giver = [i for i in segment.items[:at] if i.kind in ("person", "body") and not own_body(draft, i)]
    gift_first = [
        i
        for i in group.verbs
        if i.start < first.start and "gift" in i.tags and "spend" not in i.tags and _firm(segment, i)
    ]
    if not draft.stream.marked and _called_so(draft, segment, group, first):
        draft.wonder("who")
        return None
    if not draft.stream.marked and group.money is not None and _pays_itself(draft, group, first):
        draft.wonder("who")
        return None
    if gift_first or _set_aside(draft, group, first) or any(_arrives(draft, v) for v in group.verbs):
        return None
    if kinds == {"help"} and (_thanked(draft, segment, at) or _own_help(segment, at)):
        return None
    if giver and (not _award(draft, words) or (group.money is not None and first.start > group.money.start)):
        return None
    if kinds == {"cost"} and "gift" in {tag for v in group.verbs for tag in v.tags if "spend" not in v.tags}:
        return None
    if "gift" in first.tags and kinds == {"award"} and not _recipients(draft, segment):
        return None
    purpose = (
        any(v.tags["spend"] in ("award", "help") for v in words)
        or len(words) > 1
        or any(_says_what(draft, v) for v in words)
        or ((_bought(draft, segment, first) or _bought_for(draft, segment, group)) and measure == "spent")
        or any(i.tags["thing"] == "thing" for i in segment.words("thing"))
    )
    if (
        (measure == "spent" or kinds == {"chi"})
        and not purpose
        and ((measure == "spent" and not _bare_chi(draft, words)) or totals_beside(draft) or _raised(draft))
    ):
        return "total"
    return "spending"


def _called_so(draft: Draft, segment: Segment, group: Group, verb: Item) -> bool:
    """ "bac sam thuong binh gop 1tr8" without marks: bác Sâm, and nothing bought."""
    at = segment.items.index(verb) if verb in segment.items else 0
    title = segment.items[at - 1] if at else None
    flats = [token.flat for token in draft.stream.tokens[verb.start : verb.end]]
    if title is None or flats not in (["sam"], ["mua"], ["tieu"], ["xuat"]) or "title" not in title.tags:
        return False
    heads = draft.stream.tokens[title.start].flat in ("bac", "ong", "ba", "anh", "chu", "co", "cu", "thay")
    gives = any("gift" in v.tags and "filler" not in v.tags and v.start > verb.start for v in group.verbs)
    return heads and gives and title.end == verb.start


def _pays_itself(draft: Draft, group: Group, verb: Item) -> bool:
    """ "chi thuong nop 200k" without marks: a verb of giving right before the amount, and chị at the head."""
    given = [v for v in group.verbs if "gift" in v.tags and "filler" not in v.tags and "spend" not in v.tags]
    before = any(group.money is not None and v.end == group.money.start and v.start >= verb.end for v in given)
    return before and draft.stream.tokens[verb.start].flat == "chi"


def _arrives(draft: Draft, verb: Item) -> bool:
    """ "tiền xã hỗ trợ khuyến học 1.500.000 đã về tài khoản thôn": it came in."""
    flats = [token.flat for token in draft.stream.tokens[verb.start : verb.end]]
    return (
        "gift" in verb.tags and bool({"ve", "vo", "vao"} & set(flats[:2])) and bool({"tai", "tk", "quy"} & set(flats))
    )


def _says_what(draft: Draft, verb: Item) -> bool:
    """ "chi khác 1tr3", "chi nước uống 500k": the verb is said with what it was for."""
    said = draft.stream.tokens[verb.start : verb.end]
    return len(said) > 1 and said[0].flat == "chi" and said[1].flat not in EMPTY


def _set_aside(draft: Draft, group: Group, verb: Item) -> bool:
    """ "trích 300k ủng hộ quỹ", "tiền thưởng của xã tui nộp luôn vô quỹ": out of somebody's own, into the fund."""
    first = draft.stream.tokens[verb.start].flat
    if first not in ("trich", "tien") or "fund" in verb.tags:
        return False
    if first == "trich" and group.money is not None and _for_the_fund(draft, group.money):
        if not group.people:
            draft.wonder("who")  # "hai họ trích 2 triệu cho quỹ khuyến học ấp"
        return True
    given = next((v for v in group.verbs if v.start >= verb.end and "gift" in v.tags and "filler" not in v.tags), None)
    if given is None or "quy" not in [t.flat for t in draft.stream.tokens[given.end - 1 : given.end + 3]]:
        return False
    if not group.people and not group.nobody:
        draft.wonder("who")
    return True


def _for_the_fund(draft: Draft, money: Item) -> bool:
    behind = [token.flat for token in draft.stream.tokens[money.end : money.end + 4]]
    return any(a in ("cho", "vao", "vo", "gui", "tang") and b == "quy" for a, b in pairwise(behind))


def _bought(draft: Draft, segment: Segment, verb: Item) -> bool:
    """ "đã chi sửa cửa 2tr1": right behind the verb stands what for, not how much."""
    after = next((i for i in segment.items if i.start == verb.end), None)
    bare = draft.stream.tokens[verb.end - 1].flat == "chi"
    return bare and after is not None and (after.kind == "text" or bool(after.tags.keys() & {"byname", "correction"}))


def _bought_for(draft: Draft, segment: Segment, group: Group) -> bool:
    """ "đã chi 1tr in giấy khen", "đã chi 2tr3 làm lễ tuyên dương": words behind the amount say what for."""
    if group.money is None:
        return False
    after = next((i for i in segment.items if i.start == group.money.end), None)
    if after is None or len(draft.stream.tokens[after.start].text) < 2 or not after.tags.keys().isdisjoint(NO_PURPOSE):
        return False
    return after.kind == "text" or (after.kind == "word" and not WHAT_FOR.isdisjoint(after.tags))


def _bare_chi(draft: Draft, words: list[Item]) -> bool:
    said = [[t.flat for t in draft.stream.tokens[v.start : v.end]] for v in words]
    return all(flats == ["da", "chi"] or len(flats) == 1 for flats in said)


def _raised(draft: Draft) -> bool:
    return draft.said("fund", "raised")


def own_body(draft: Draft, item: Item) -> bool:
    """The sender's own branch, or a lineage that rewards its own."""
    name = " ".join(t.flat for t in draft.stream.tokens[item.start : item.end])
    if item.kind != "body" or any(f" {above}" in name for above in ABOVE):
        return False  # "hội khuyến học tỉnh cấp 10 triệu" comes in
    return name.startswith(OWN_BODIES) or bool(item.other and item.other.clan)


def _thanked(draft: Draft, segment: Segment, at: int) -> bool:
    """ "cảm ơn hội đã hỗ trợ 5 triệu": who is thanked gave it."""
    thanks = any("greeting" in i.tags for i in segment.items[:at])
    if thanks and not segment.of("person") and not segment.of("body"):
        draft.wonder("who")
    return thanks


def _own_help(segment: Segment, at: int) -> bool:
    """ "gia đình em hỗ trợ 500k": the sender's own household gives."""
    return any("self" in i.tags and i.end - i.start > 1 for i in segment.items[:at])


def _award(draft: Draft, words: list[Item]) -> bool:
    """ "thưởng" is giving out even where the giver is named; "trao", "tặng", "hỗ trợ" then are a gift."""
    return any("thuong" in t.flat for v in words for t in draft.stream.tokens[v.start : v.end])


def _recipients(draft: Draft, segment: Segment) -> bool:
    return any(
        i.kind == "num" or (i.kind == "word" and i.tags.get("noun") in ("pupil", "award")) for i in segment.items
    )


def _firm(segment: Segment, verb: Item) -> bool:
    """Whether a verb of giving is one: a small one is right before the fund, "gửi quỹ 500k mừng thọ bà"."""
    if "filler" not in verb.tags:
        return True
    at = segment.items.index(verb) if verb in segment.items else 0
    return at + 1 < len(segment.items) and segment.items[at + 1].tags.get("fund") == "quy"
