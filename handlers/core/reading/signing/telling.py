"""What a segment says was done by name: signed up, recognised, left; and what only sounds so."""

from __future__ import annotations

from handlers.core.facts import Gift
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.signing.agreed import of_another_verb, stays
from handlers.core.reading.signing.beside import housed
from handlers.core.reading.signing.turns_taken import done_at


def status_of(part: Segment) -> str | None:
    """What a segment says was done by name."""
    for item in part.items:
        if (
            item.kind == "word"
            and "leave" in item.tags
            and not (item.tags["leave"] == "notyet" and "filler" in item.tags)
            and not stays(part, item)
            and not of_another_verb(part, item)
        ):
            return "withdrawn" if item.tags["leave"] == "declined" and _no_more(part, item) else str(item.tags["leave"])
    for item in part.items:
        if (
            item.kind == "word"
            and item.tags.get("request") == "progress"
            and "deed" not in part.tags
            and part.tail == 4
        ):
            return "registered"  # "mấy hộ đăng ký:" over a list asks nothing
        if item.kind == "word" and (done := done_at(item)) is not None:
            return "achieved" if "deed" not in item.tags and _recognised(part, item) else done
        if item.kind == "word" and "model" in item.tags and _into(part, item):
            return _joined(part, item)  # "nhà Sáu vô gia đình học tập rồi"
    return None


def _no_more(part: Segment, leave: Item) -> bool:
    """ "không tham gia gia đình học tập nữa": he had."""
    at = part.items.index(leave)
    behind = part.items[at + 1 : at + 3]
    return len(behind) == 2 and "model" in behind[0].tags and behind[1].tags.get("more") == "no"


def _recognised(part: Segment, change: Item) -> bool:
    """ "năm nay thêm nhà ông Rin đạt": one more that was recognised."""
    deeds = [i.tags["deed"] for i in part.words("deed") if i.start > change.start]
    return deeds == ["achieved"]


def _joined(part: Segment, model: Item) -> str:
    """ "vẫn không vào gia đình học tập" refuses it."""
    before = part.items[: part.items.index(model)][-3:]
    return "declined" if any("negation" in i.tags for i in before) else "registered"


def _into(part: Segment, model: Item) -> bool:
    """A small "vô" or "vào" right before the model."""
    at = part.items.index(model)
    if at > 1 and "thing" in part.items[at - 1].tags and "into" not in part.items[at - 1].tags:
        at -= 1  # "ghi ông Hyưn vào sổ gia đình học tập"
    before = part.items[at - 1] if at else None
    return before is not None and before.kind == "word" and "into" in before.tags


def somebody_else(draft: Draft, part: Segment) -> bool:
    """Whether words nobody taught us head the refusal, or a name by its capital, so that it may be another's."""
    verb = next((i for i in part.items if i.kind == "word" and "leave" in i.tags), None)
    before = [i for i in part.items if verb is not None and i.end <= verb.start]
    return sum(i.kind == "text" for i in before) > 1 or any(_large(draft, i) for i in before)


def _large(draft: Draft, item: Item) -> bool:
    token = draft.stream.tokens[item.start]
    return token.capital and not token.text.isupper()


def first_verb(part: Segment) -> Item | None:
    return next((i for i in part.items if i.kind == "word" and i.tags.keys() & {"leave", "deed", "change"}), None)


def new_members(part: Segment) -> bool:
    """ "thêm hai hội viên mới là chị Đào với anh Khánh"."""
    told = any(i.tags["indicator"] in ("members", "members_added") for i in part.words("indicator"))
    return told and not part.tags & {"model", "house", "leave"}


def prize(part: Segment) -> bool:
    """ "cháu Minh Anh lớp 9A đạt giải nhì": what a pupil wins is no household's."""
    verb = first_verb(part)
    won = [i for i in part.words("prize") if verb is None or i.start >= verb.start]
    return bool(won) and "model" not in part.tags


def more_of_it(part: Segment, person: Item) -> bool:
    """ "thầy Khang dạy thêm …": "thêm" behind a name with no verb of ours is no sign-up."""
    if part.tags & {"deed", "leave", "model", "house", "noun"} or housed(person):
        return False
    more = [i for i in part.words("change") if i.tags["change"] > 0]
    return bool(more) and all(i.start >= person.end for i in more) and not any(i.kind == "colon" for i in part.items)


def only_noted(draft: Draft) -> bool:
    """ "nhà em ủng hộ 500k, ghi tên bé Bảo nhé": in whose name it is given; nobody is signed up by it."""
    if "model" in draft.tags or not any(isinstance(fact, Gift) for fact in draft.facts):
        return False
    tokens = draft.stream.tokens
    deeds = [i for part in draft.parts for i in part.words("deed") if part.of("person") and not i.role]
    return bool(deeds) and all([t.flat for t in tokens[i.start : i.end]][:2] == ["ghi", "ten"] for i in deeds)
