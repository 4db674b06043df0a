"""A household said again by its title, and whoever introduces himself: whose registration it is."""

from __future__ import annotations

from typing import Literal, cast

from handlers.core.facts import Count, Gift, Registration
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

Left = Literal["withdrawn", "declined"]
BACK = 3  # segments in which the household was named
HOUSES = frozenset({"nha", "ho", "gd"})


def read_same_house(draft: Draft, segment: Segment) -> bool:
    """ "bà Hạc nộp 200k, nhà bà cũng đăng ký gia đình học tập": the one named just before, by the same title."""
    if segment.figures or segment.lead not in (1, 5) or segment.tags & {"question", "leave", "change"}:
        return False
    deeds = [i for i in segment.words("deed") if i.tags["deed"] in ("registered", "achieved")]
    if not deeds:
        return False
    if (
        segment.of("person")
        or segment.of("body")
        or not any(i.tags["model"] == "family" for i in segment.words("model"))
    ):
        return False
    title = _title(draft, segment)
    if title is None:
        return False
    near = draft.parts[max(0, segment.place - BACK) : segment.place]
    named = [i for part in near for i in part.items if i.kind == "person"]
    if len(named) != 1 or not named[0].role or draft.stream.tokens[named[0].start].flat != title:
        return False
    status: Literal["registered", "achieved"] = "achieved" if deeds[0].tags["deed"] == "achieved" else "registered"
    draft.add(Registration(model="family", name=str(named[0].value), status=status), segment.items[0].start)
    return True


def read_signed_too(draft: Draft) -> None:
    """ "nhà bà Ngoan đăng ký GĐHT và góp luôn 200k": who gives in the same breath signs up too."""
    if "model" in draft.tags and "leave" in draft.tags and not any(isinstance(f, Registration) for f in draft.facts):
        _left_too(draft)
    if "model" not in draft.tags or not draft.said("deed", "registered"):
        return
    for part in draft.parts:
        givers = [i for i in part.of("person") if i.role == "donor"]
        deeds = [i for i in part.words("deed") if i.tags["deed"] == "registered" and "gift" not in i.tags]
        if not givers and len(deeds) == 1 and _signs_self(draft, part, deeds[0]):
            own = Registration(model=part.words("model")[0].tags["model"], name=introduced(draft), status="registered")
            draft.add(own, deeds[0].start)
            continue
        if len(givers) != 1 or len(deeds) != 1 or part.counts or part.tags & {"question", "leave"}:
            continue
        model = next((i for i in part.words("model") if deeds[0].end <= i.start <= deeds[0].end + 1), None)
        if model is not None and not any(isinstance(fact, Registration) for fact in draft.facts):
            fact = Registration(model=model.tags["model"], name=str(givers[0].value), status="registered")
            draft.add(fact, deeds[0].start)


def _left_too(draft: Draft) -> None:
    """ "ông Phùng rút khỏi gia đình học tập nhưng vẫn góp quỹ 100k": who gives and is none of them."""
    for part in draft.parts:
        givers = [i for i in part.of("person") if i.role == "donor"]
        left = [i for i in part.words("leave") if i.tags["leave"] in ("withdrawn", "declined")]
        models = part.words("model")
        if len(givers) != 1 or len(left) != 1 or len(models) != 1 or part.counts or "question" in part.tags:
            continue
        if not 0 <= models[0].start - left[0].end <= 1:
            continue
        draft.add(
            Registration(
                model=models[0].tags["model"], name=str(givers[0].value), status=cast(Left, left[0].tags["leave"])
            ),
            left[0].start,
        )


def _signs_self(draft: Draft, part: Segment, deed: Item) -> bool:
    """ "em xin đăng ký gia đình học tập và đóng 50k": the sender signs up, and gives."""
    if part.counts or part.of("person") or part.of("body") or part.tags & {"question", "leave", "negation", "place"}:
        return False
    model = next((i for i in part.words("model") if 0 <= i.start - deed.end <= 2), None)
    itself = any(i.start < deed.start for i in part.words("self"))
    if model is None or not itself or any(isinstance(fact, (Registration, Count)) for fact in draft.facts):
        return False
    return any(isinstance(fact, Gift) and fact.donor is None for fact in draft.facts)


def _title(draft: Draft, segment: Segment) -> str | None:
    """The title alone at the head of the segment, perhaps behind "nhà": folded."""
    words = draft.stream.tokens[segment.items[0].start : segment.items[0].start + 3]
    at = 1 if words and words[0].flat in HOUSES else 0
    if at < len(words) and "title" in draft.stream.tags_at(segment.items[0].start + at):
        return words[at].flat
    return None


def introduced(draft: Draft) -> str | None:
    """The full name of the sender who says it himself: "tôi là Lò Văn Inh, xin đăng ký cho nhà tôi"."""
    said = [i for i in draft.items if i.kind == "sender" and i.role == "the sender"]
    others = any(i.kind in ("person", "body") for i in draft.items)
    return str(said[0].value) if len(said) == 1 and not others and _whole(said[0]) else None


def _whole(sender: Item) -> bool:
    return len(str(sender.value).split()) > 1


def told_of_house(draft: Draft) -> None:
    """ "nhà bà Thái đăng ký gia đình học tập, nhà ấy ba cháu đều ngoan": who lives there."""
    titled = False
    named = any(item.kind == "person" for item in draft.items)
    for item, after in zip(draft.items, draft.items[1:], strict=False):
        titled = titled or item.kind == "person"
        if named and item.kind == "num" and not item.role and (item.value or 99) < 12 and _kin_of(draft, item):
            item.role = "household size"
        if named and item.kind == "num" and not item.role and _aged(draft, item, after):
            item.role = "age"
        if "model" not in draft.tags or not titled or item.kind != "num" or item.role or (item.value or 99) > 11:
            continue
        flats = [t.flat for t in draft.stream.tokens[max(0, item.start - 4) : item.start]]
        if flats and flats[-1] == "co":
            flats.pop()
        housed = flats[-1:] == ["nha"] or (flats[-1:] in (["ay"], ["nay"], ["do"], ["no"]) and "nha" in flats[-3:-1])
        if housed and after.kind == "word" and after.tags.keys() & {"household", "noun", "kin", "indicator"}:
            item.role = "household size"


def _aged(draft: Draft, item: Item, after: Item) -> bool:
    """ "vợ chồng cụ Khoản ngoài bảy mươi cũng đăng ký"."""
    before = draft.stream.tokens[item.start - 1].low if item.start else ""
    old = before in ("ngoài", "trên", "gần", "tuổi", "ngoai") and 40 <= (item.value or 0) <= 105
    return old and not after.tags.keys() & {"noun", "indicator", "percent"}


def _kin_of(draft: Draft, item: Item) -> bool:
    """ "đăng ký cho cả 3 đứa con", "4 chị em nhà cụ Điều": of one household, however many they are."""
    words = draft.stream.tokens[item.end : item.end + 3]
    flats = [token.flat for token in words]
    if words and words[0].low in ("lần", "lan", "lượt", "luot"):
        return True  # "đến nhà ông Phấn 3 lần mới chịu ký"
    if flats[:1] in (["dua"], ["doi"]) or flats[:2] == ["the", "he"]:
        return True
    return flats[:2] in (["dua", "con"], ["chi", "em"], ["anh", "em"], ["dua", "chau"], ["nguoi", "con"], ["me", "con"])
