"""What a segment without a figure of its own leaves for those after it: a heading, names, a verb."""

from __future__ import annotations

from handlers.core.reading.money.stages import entered
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment


def list_heading(segment: Segment, following: Segment | None) -> bool:
    """ "3 hộ:", "Đăng ký thêm 3 hộ: ông …": a number that only counts the list of names after it."""
    numbers = list(segment.figures)
    if following is None or len(numbers) != 1 or numbers[0].kind != "num" or segment.tail not in (3, 4):
        return False
    if segment.of("person") or following.lead not in (3, 4) or segment.tags & {"indicator"}:
        return False
    named = following.of("person") or (following.of("body") and following.of("body")[0].lineage)
    return (
        (bool(named) and not following.of("num"))
        or (bool(following.of("person")) and bool(following.figures) and segment.tail == 4)
        or (bool(following.of("body")) and bool(following.money) and segment.tail == 4 and _so_many(segment))
        or _listed(following)
    )


def _so_many(segment: Segment) -> bool:
    """ "có 4 mạnh thường quân tài trợ: cty A 5tr, …": how many of them there are."""
    at = segment.items.index(segment.figures[0]) + 1
    return at < len(segment.items) and segment.items[at].kind == "body"


def _listed(following: Segment) -> bool:
    return (
        bool(following.items)
        and following.items[0].kind == "quiet"
        and following.items[0].value == "list number"
        and bool(following.of("person"))
    )


def leave_stage(draft: Draft, verbs: list[Item]) -> None:
    """ "Chưa nộp:" over a list holds for all of it."""
    stages = [i.tags["gift"] for i in verbs if "filler" not in i.tags and not entered(draft, None, i)]
    if stages:
        draft.stage = "pledged" if stages[-1] == "pending" else stages[-1]


def head_of_line(draft: Draft, segment: Segment) -> None:
    """ "Đã nộp: anh Tiến 500k, chị Hoài 300k": what stands before the colon holds for those after it."""
    head = segment.items[: segment.heading]
    if head and not any(i.kind in ("person", "body", "place") for i in head):
        leave_stage(draft, [i for i in head if i.kind == "word" and "gift" in i.tags])
        draft.paying_out = segment.place if _pays_out(head) else None


def _pays_out(head: list[Item]) -> bool:
    words = [i for i in head if i.kind == "word"]
    if any(i.tags.keys() & {"gift", "fund"} and "filler" not in i.tags and "spend" not in i.tags for i in words):
        return False  # "ủng hộ quỹ khen thưởng: bà Lụa 500k, …"
    return any(i.tags.get("spend") in ("help", "award") for i in words)


def leave_heading(draft: Draft, segment: Segment) -> None:
    """What a segment without a figure of its own leaves for the next: names, model, verb."""
    if segment.tail in (3, 4) and _pays_out(segment.items):
        draft.paying_out = segment.place  # "thưởng 3 cháu: Vy 300k, Khoa 200k, …"
    for item in segment.words("model"):
        draft.model, draft.twofold = item.tags["model"], "model_or" in item.tags
    if segment.figures and (segment.tail != 4 or any(i.kind != "num" for i in segment.figures)):
        return
    if segment.tail in (3, 4):
        deeds = [i.tags["deed"] for i in segment.words("deed")]
        told = (
            segment.tail == 3 and "model" in segment.tags and segment.of("person")
        )  # "nhà bà Lan đk gđht": no heading
        draft.deed = deeds[-1] if deeds and not told and deeds[-1] in ("registered", "achieved") else None
        leave_stage(draft, segment.words("gift"))
    if segment.aside or segment.tags & {"deed", "leave", "model", "request", "greeting", "attend"}:
        return
    named = [i for i in segment.items if i.kind in ("person", "body") and i.role != "donor"]
    draft.people.extend(i for i in named if i not in draft.people)
