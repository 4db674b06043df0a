"""A verb that is denied, and a refusal taken back: "ông Lâm chả đăng ký đâu", "nhà Sáu không có đăng ký",
"chú Rô bữa trước hổng chịu mà nay đăng ký rồi".
"""

from __future__ import annotations

from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.typed.atoms import Stream

DONE = ("registered", "achieved")
NAMED = frozenset({"person", "body"})
NOW = frozenset({"nay", "gio", "chu"})  # folded: since then it is otherwise
NEAR = 4  # tokens from one of them to the verb
WANTS = frozenset({"them", "muon", "thay", "chiu", "co"})  # folded, between a negation and its verb
SEEN = "thay"  # "không thấy đăng ký": perhaps he has
FIRM = frozenset({"đâu", "chả", "khỏi"})  # as typed, before the verb
NEVER = frozenset({"đâu", "dau", "mô", "mo"})  # behind the verb
WHAT = frozenset({"gi", "chi"})  # "đăng ký gì đâu"
OR_NOT = frozenset({"chua", "k"})  # what else they are: not yet, a thousand


def deny(items: list[Item], stream: Stream) -> list[Item]:
    """The items with each verb that is denied of somebody made what he refused, and refusals taken back left out."""
    if "leave" in stream.said and "van" in stream.flats:
        _stay(items, stream)
    if "deed" not in stream.said or not any(i.kind in NAMED or "house" in i.tags for i in items):
        return items
    for at, item in enumerate(items):
        if item.kind == "word" and item.tags.get("deed") in DONE and "leave" not in item.tags:
            if _of_somebody(items, at, stream) and (said := _denied(items, at, stream)):
                kept = {tag: value for tag, value in item.tags.items() if tag not in ("deed", "nothing")}
                refused = said == "no" and item.tags["deed"] == "registered"
                item.tags = {**kept, "leave": "declined" if refused else "notyet"}
            elif "leave" in stream.said:
                _take_back(items, at, stream)
    return items


def _stay(items: list[Item], stream: Stream) -> None:
    """ "không xin rút nữa, vẫn đăng ký": who still takes part has not left; what is denied is left out."""
    left: Item | None = None
    named = False
    for item in items:
        if item.kind in NAMED:
            named, left = True, None
        elif named and item.tags.get("leave") == "withdrawn" and _not_so(stream, item.start):
            left = item
        elif left is not None and item.tags.keys() & {"deed", "agree"} and _still(stream, item.start):
            left.tags = {"filler": "filler"}
            item.tags = {"deed": "registered", **item.tags}


def _still(stream: Stream, at: int) -> bool:
    return "van" in [token.flat for token in stream.tokens[at - NEAR + 1 : at]]


def _not_so(stream: Stream, at: int) -> bool:
    """A denial right before, or before one more word: "không đòi rút", "hết đòi rút"."""
    near = [here for here in (at - 1, at - 2) if here >= 0]
    return any("negation" in stream.tags_at(here) or stream.tokens[here].flat == "het" for here in near)


def _of_somebody(items: list[Item], at: int, stream: Stream) -> bool:
    """Whether somebody is named in its clause, and nothing is counted."""
    clause = []
    for way in (range(at - 1, -1, -1), range(at + 1, len(items))):
        for here in way:
            if items[here].kind in ("sep", "colon"):
                break
            clause.append(items[here])
    named = any(i.kind in NAMED or "house" in i.tags for i in clause)
    return named and not any(i.kind in FIGURES or _asks(i, stream) for i in clause)


def _asks(item: Item, stream: Stream) -> bool:
    return "question" in item.tags and stream.tokens[item.start].flat not in WHAT


def _denied(items: list[Item], at: int, stream: Stream) -> str:
    """ "no" where it is denied, "unsure" where it may be; "" where it is not."""
    tokens, item = stream.tokens, items[at]
    here = item.start - 1
    wants: list[str] = []
    while here >= 0 and tokens[here].flat in WANTS and len(wants) < len(WANTS):
        wants.append(tokens[here].flat)
        here -= 1
    before = tokens[here] if here >= 0 else None
    never = _never(items, at, stream)
    if before is not None and before.kind == "w" and not before.capital:
        firm = before.low in FIRM
        plainly = not stream.marked and (before.flat == "cha" or (before.flat == "dau" and wants))
        if firm or plainly:
            if before.flat == "cha" and item.end < stream.limit and tokens[item.end].flat == "roi":
                return ""  # "chả đăng ký rồi": he has
            return "no" if (firm or wants or never) and SEEN not in wants else "unsure"
        if "negation" in stream.tags_at(here) and before.flat not in OR_NOT:
            return "unsure" if SEEN in wants or before.flat == "dung" else "no"  # "đừng đăng ký": a plea
    if never and (wants[:1] == ["co"] or stream.marked):
        return "no"
    return "unsure" if never else ""


def _never(items: list[Item], at: int, stream: Stream) -> bool:
    """ "đăng ký đâu", "có đăng ký gia đình học tập gì đâu": at the end of its clause."""
    end = at + 1
    while end < len(items) and items[end].kind == "word" and "model" in items[end].tags:
        end += 1
    tokens = stream.tokens
    here = items[end - 1].end
    if here < stream.limit and tokens[here].flat in WHAT:
        here += 1
    if here >= stream.limit or tokens[here].low not in NEVER:
        return False
    here += 1
    if here < stream.limit and tokens[here].flat == "ma":
        return True  # "có đạt đâu mà ghi"
    while here < stream.limit and tokens[here].kind == "w" and "filler" in stream.tags_at(here):
        here += 1
    return here >= stream.limit or tokens[here].kind in "pn"


def _take_back(items: list[Item], at: int, stream: Stream) -> None:
    """What was refused or put off before, of the same person, is past where he has done it now."""
    deed = items[at]
    since = range(max(0, deed.start - NEAR), deed.start)
    if not any(_since(stream, here) for here in since):
        return
    for here in range(at - 1, -1, -1):
        item = items[here]
        if item.kind in NAMED or item.kind in FIGURES or (item.kind == "sep" and item.value != 1):
            return
        if "leave" in item.tags and "filler" not in item.tags:
            between = items[here + 1 : at]
            if any(i.kind == "sep" for i in between) or item.end < deed.start:
                item.tags = {"filler": "filler"}
            return


def _since(stream: Stream, at: int) -> bool:
    token, before = stream.tokens[at], stream.tokens[at - 1] if at else None
    if token.flat not in NOW or token.capital or (token.flat == "chu" and token.low != "chừ"):
        return False
    return before is None or before.flat not in ("nam", "den", "toi", "may", "bay")
