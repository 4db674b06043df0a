"""What was said before, put right."""

from __future__ import annotations

from typing import cast

from handlers.core.facts import Correction
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.talk.corrected_each import read_each
from handlers.core.reading.talk.deciding import whole_of
from handlers.core.reading.talk.recounting import read_recount
from handlers.core.reading.talk.wrong_and_right import sides

SLIPS = frozenset({"nham", "lon"})  # folded


def read_correction(draft: Draft) -> bool:
    """ "nhầm, 38 chứ không phải 83", "không phải 45 mà là 54", "sửa lại thành 52"."""
    recounts = draft.kinds.get("num", 0) > 1 or draft.kinds.get("money", 0) > 1
    if "correction" not in draft.tags and not recounts:
        return False
    figures = [i for i in draft.items if i.kind in ("num", "money", "ratio") and not _nought(draft, i)]
    if "correction" not in draft.tags:
        return read_recount(draft, figures)
    cues = [
        i
        for at, i in enumerate(draft.items)
        if i.kind == "word"
        and i.tags.get("correction") in ("cue", "not")
        and "filler" not in i.tags
        and not _mends(draft, at)
    ]
    if cues and len(figures) < 2 and draft.stream.tokens[cues[0].start].flat in ("ma", "nhung"):
        return False  # "kế hoạch 50 nhưng thực tế là 54 hộ đăng ký"
    if not cues:
        return _denied(draft, figures) or read_recount(draft, figures)
    negations = [i for i in cues if i.tags.get("correction") == "not"]
    if read_each(draft, negations, figures):
        return True
    negated = negations[0] if negations else None
    people = [i for i in draft.items if i.kind == "person" and not i.role]
    if negated is not None and len(people) == 2 and (not figures or _of_names(draft, negated, figures)):
        wrong, right = (people[0], people[1]) if people[0].start > negated.start else (people[1], people[0])
        for item in figures:
            item.role = "of the name put right"
        draft.add(Correction(old=str(wrong.value), new=str(right.value)), wrong.start)
        return True
    beside = _beside(draft, negated, figures)
    figures = [i for i in figures if i not in beside]
    if not figures or len(figures) > 2 or any(i.kind == "ratio" for i in figures):
        return False
    if negated is None and draft.said("deed", "registered") and draft.said("deed", "achieved"):
        return False  # "em ghi ngược, đăng ký 52 đạt 45 mới đúng" states both anew
    if len(figures) == 1 and negated is None and (said := whole_of(draft)) is not None and said.has("uncount"):
        return False  # "khoan ghi số 57 đó, tui báo lộn ấp"
    old_new = sides(draft, negated, figures)
    if old_new is None:
        return False
    old, new = (figures[1], figures[0]) if _written_for(draft, cues[0], figures) else old_new
    if old is not None and new is not None and _so_many_off(draft, old):
        old.role, old = "how many off", None  # "em báo thừa 1 nhà, đúng ra 33"
    if old is not None and new is not None and old.value is not None and old.value == new.value:
        draft.wonder("clear")  # "đạt 45 chứ không phải đăng ký 45"
    for item in draft.items:
        if item.kind == "num" and item not in figures:
            item.role = "a nought"
    for item in figures:
        item.role = "correction"
    for item in beside:
        item.role = "beside the correction"
        draft.wonder("clear")
    for item in people:
        item.role = "name"
    name = _name(draft, people[0], figures[0]) if people and not _only_talk(draft, people[0]) else None
    if negated is None and len(people) == 2 and len(figures) == 1 and people[1].start > cues[0].start:
        draft.wonder("clear")  # "ông Phố gửi 300k mà tôi ghi nhầm thành bà Phố": the name, and not the amount
    if old is not None and new is None:
        draft.wonder("clear")  # "không phải thôn 3 mà thôn 8, 44 hộ"
    draft.add(Correction(old=_value(draft, old, new), new=_value(draft, new, old), name=name), figures[0].start)
    return True


def _name(draft: Draft, person: Item, figure: Item) -> str:
    """Who is named; in "sua ba Lan tu 200k thanh 300k" the last word is từ."""
    name = str(person.value)
    last = draft.stream.tokens[person.end - 1]
    starts = person.end == figure.start and last.low == "tu" and not draft.stream.marked
    return name.rpartition(" ")[0] or name if starts else name


def _only_talk(draft: Draft, person: Item) -> bool:
    """ "…, bác già mắt kém": a title with small words where names are typed large."""
    tokens = draft.stream.tokens[person.start : person.end]
    return draft.stream.marked and len(tokens) > 2 and not any(token.capital for token in tokens)


def _beside(draft: Draft, negated: Item | None, figures: list[Item]) -> list[Item]:
    """ "đạt 61 chứ không phải 67, còn quỹ 3tr4 thì đúng": figures beside the two mixed up."""
    if negated is None or len(figures) < 3:
        return []
    stops = [i.start for i in draft.items if i.kind == "sep"]
    start = max((s for s in stops if s < negated.start), default=-1)
    end = min((s for s in stops if s >= negated.end), default=draft.stream.limit)
    within = [i for i in figures if start < i.start < end]
    return [i for i in figures if i not in within] if len(within) == 2 else []


def _so_many_off(draft: Draft, figure: Item) -> bool:
    before = [token.flat for token in draft.stream.tokens[max(0, figure.start - 2) : figure.start]]
    if before[-1:] == ["mat"]:
        before.pop()  # "thừa mất 1 hộ"
    return bool(before) and before[-1] in ("thua", "thieu", "sot", "du")


def _written_for(draft: Draft, cue: Item, figures: list[Item]) -> bool:
    """ "ghi nhầm 19 thành 91", "em ghi lộn của anh Dậu 1tr5 thành 15tr": the second was written for the first."""
    tokens = draft.stream.tokens
    if len(figures) != 2 or SLIPS.isdisjoint(token.flat for token in tokens[cue.start : cue.end]):
        return False
    between = [token.flat for token in tokens[figures[0].end : figures[1].start]]
    return cue.end <= figures[0].start and between == ["thanh"]


def _nought(draft: Draft, item: Item) -> bool:
    """ "dư một số 0", "ghi thiếu số không": a nought too many or too few, and no figure."""
    if item.kind != "num" or item.value not in (0, 1):
        return False
    beside = item.start - 1 if item.value == 0 else item.end
    return 0 <= beside < draft.stream.limit and draft.stream.tokens[beside].flat == "so"


def _of_names(draft: Draft, negated: Item, figures: list[Item]) -> bool:
    """ "người nộp 500k là anh Quyền chứ không phải anh Quyết": one figure, and a name is what is denied."""
    after = draft.items[negated.place + 1] if negated.place + 1 < len(draft.items) else None
    if len(figures) != 1 or after is None or after.kind != "person":
        return False
    people = [i for i in draft.items[negated.place :] if i.kind == "person"]
    behind = len(people) == 2 and figures[0].start > people[1].start  # "không phải ông Hùng mà bà Hường góp 300k"
    return behind or figures[0].start < negated.start


def _denied(draft: Draft, figures: list[Item]) -> bool:
    """ "à không, 54 chứ": a no, and the right figure."""
    words = [i for i in draft.items if i.kind == "word"]
    no = next((i for i in words[:2] if i.tags.get("answer") == "no"), None)
    but = any("correction" in i.tags and figures and i.start >= figures[0].end for i in words)
    head = draft.items[: no.place] if no is not None else []
    if (
        no is None
        or any(i.kind != "word" or "filler" not in i.tags for i in head)
        or not but
        or len(figures) != 1
        or figures[0].kind == "ratio"
        or figures[0].start < no.end
    ):
        return False
    figures[0].role = "correction"
    draft.add(Correction(new=_value(draft, figures[0], None)), figures[0].start)
    return True


def _mends(draft: Draft, at: int) -> bool:
    """ "sửa nhà văn hóa" mends a house: the bare verb corrects only at the head of a message."""
    item = draft.items[at]
    before = draft.items[at - 1] if at else None
    if before is not None and before.end == item.start and before.tags.get("spend") == "chi":
        return True  # "chi sửa tủ sách 1tr350"
    after = draft.items[at + 1] if at + 1 < len(draft.items) else None
    if draft.stream.tokens[item.start].flat == "sua" and _cost(draft, item, after):
        return True
    if after is not None and (after.kind == "colon" or (before is not None and before.kind == after.kind == "num")):
        return False  # "cho em sửa: 210 -> 201", "dk 45 sua 54"
    return (
        item.end - item.start == 1
        and draft.stream.tokens[item.start].flat in ("sua", "lon", "doi")
        and any(i.kind not in ("word", "sep", "mark") or "gift" in i.tags for i in draft.items[:at])
    )


def _cost(draft: Draft, verb: Item, after: Item | None) -> bool:
    """ "sửa cái quạt hết 250 nghìn", "sửa mái hết 3 triệu": a thing, and what mending it came to."""
    if after is None or verb.end - verb.start > 1 or not draft.said("spend", "cost") or draft.kinds["money"] != 1:
        return False
    if after.tags.get("correction") is not None or draft.tags & {"person", "fund"}:
        return False
    return after.kind == "text" or bool(after.tags.keys() & {"thing", "venue", "place", "house"})


def _value(draft: Draft, item: Item | None, other: Item | None) -> int | float | None:
    if item is None:
        return None
    value = item.value
    if value is None:
        exact = item.numeral.value if item.numeral is not None else None
        if exact is not None and (exact * 10).denominator == 1:
            return float(exact)  # points: "94,5 chứ không phải 93,5"
        draft.wonder("clear")
    if item.kind == "num" and other is not None and other.kind == "money" and value is not None and value < 10000:
        draft.wonder("amount")
        return int(value) * (1000 if other.value and other.value < 10**6 else 10**6)
    if item.kind == "num" and other is not None and value is not None and value < 1000 <= (other.value or 0) // 100:
        draft.wonder("amount")
        return int(value) * 1000  # "không phải ba trăm, tám trăm nghìn cơ"
    return cast(int, value)
