"""Who comes to a meeting, told beside what else is reported: "đk 45 đạt 38 còn họp mai em xin vắng"."""

from __future__ import annotations

from handlers.core.facts import Rsvp
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.talk.away import PAST, TO_MEET, said_in
from handlers.core.reading.talk.coming import calls_all, of_something_else

MEETS = frozenset({"meet", "meet_change"})


def read_rsvp_beside(draft: Draft) -> None:
    """ "họp chiều nay bác không đi được, anh Thuyết đi thay. Thôn đạt 88": beside what else is reported."""
    if "attend" not in draft.tags or not draft.facts or draft.tags & {"question", "leave"}:
        return
    run: list[Segment] = []  # what stands between two stops or figures
    for part in draft.parts:
        if part.figures:
            run = []
            behind = _behind_figures(part)
            if behind is None:
                continue
            part = behind
        run = [*run, part] if part.lead in (1, 5) else [part]
        said = [i for i in part.words("attend") if "deed" not in i.tags and not of_something_else(draft, i)]
        said = [i for i in said if i.tags["attend"] is False or not calls_all(draft, i)]
        meets = any(part.tags & MEETS for part in run) or any(TO_MEET & set(said_in(draft, i)) for i in said)
        if not said or not meets or any(_gone_by(draft, part) for part in run):
            continue
        absent = any(i.tags["attend"] is False for i in said) or _refused(draft, said)
        if not absent and not any(_surely(draft, i) for i in said):
            continue
        near = (part, *draft.parts[part.place + 1 : part.place + 2])
        people = [i for part in near if not part.figures for i in part.of("person")]
        people = [i for i in people if not i.role] if absent and draft.tags & {"delegate"} else []
        for person in people:
            person.role = "delegate"
        draft.add(Rsvp(attending=not absent, delegate=str(people[-1].value) if people else None), run[0].items[0].start)
        return


def _behind_figures(part: Segment) -> Segment | None:
    """ "đk 45 đạt 38 còn họp mai em xin vắng": what the sender, or a day, begins behind the last figure."""
    if "attend" not in part.tags:
        return None
    rest = [i for i in part.items if i.start >= part.figures[-1].end]
    at = next((n for n, i in enumerate(rest) if "attend" in i.tags), None)
    if at is None or not any(i.kind == "moment" or "self" in i.tags for i in rest[:at]):
        return None
    if rest[at].tags["attend"] is True and any(
        i.kind != "word" or i.tags.keys().isdisjoint({"filler", "self", "meet", "attend", "answer"})
        for i in rest[at + 1 :]
    ):
        return None  # "mai đi họp em nộp"
    behind = Segment(rest, 1, part.tail)
    behind.place = part.place
    return behind


def _gone_by(draft: Draft, part: Segment) -> bool:
    """ "họp hôm qua bác không đi được nên giờ mới báo"."""
    return any(draft.stream.tokens[i.end - 1].flat in PAST for i in part.of("moment"))


def _refused(draft: Draft, said: list[Item]) -> bool:
    return any(i.place and "negation" in draft.items[i.place - 1].tags for i in said)


def _surely(draft: Draft, item: Item) -> bool:
    """ "em đi họp được ạ", "sẽ dự", "chiều mai tôi đi họp"; "bác đi họp về mới nhớ" says nothing of coming."""
    if _ahead(draft, item):
        return True
    after = draft.stream.tokens[item.end : item.end + 3]
    return bool({"duoc", "dc", "nhe", "nha"} & {t.flat for t in (*draft.stream.tokens[item.start : item.end], *after)})


def _ahead(draft: Draft, item: Item) -> bool:
    """ "chiều mai tôi đi họp", "mai bác dự nhé": of a day to come, and nothing is said behind it."""
    at, items = item.place, draft.items
    while at + 1 < len(items) and items[at + 1].kind != "sep" and "meet" in items[at + 1].tags:
        at += 1
    ends = at + 1 == len(items) or items[at + 1].kind == "sep" or "filler" in items[at + 1].tags
    near = items[max(0, item.place - 3) : item.place]
    days = [i.value.date for i in near if i.kind == "moment" and i.value.date is not None]
    return ends and any(day > draft.now.date() for day in days)
