"""Nothing new, who comes: heard from the parts that stand in a sentence where no set phrase says it."""

from __future__ import annotations

from handlers.core.facts import Nil, Rsvp
from handlers.core.reading.numbers.items import FIGURES
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.talk.away import cannot_come, lets_off, told_of_before, told_to_all
from handlers.core.reading.talk.met import asks_when
from handlers.core.reading.talk.sentences import MOST as LONGEST
from handlers.core.reading.talk.sentences import Sentence, heard

MOST = 40  # words of a message that says one of these
OTHER = frozenset({"deed", "model", "indicator", "fund", "spend"})


def decide(draft: Draft) -> bool:
    """Adds "nothing new" or who comes, where one of them is said; whether it was."""
    if (
        len(draft.stream.tokens) > MOST
        or puts_question(draft)
        or any(i.kind in FIGURES and i.value not in (0, 1) for i in draft.items)
    ):
        return False
    whole = whole_of(draft)
    if whole is None:
        return False
    if _nothing(draft, whole):
        if draft.said("deed", "achieved"):
            draft.wonder("clear")  # "cả xóm đạt hết không sót nhà nào"
        draft.add(Nil(), 0)
        return True
    named = [i for i in draft.items if i.kind == "person"]
    if lets_off(draft):
        draft.add(Rsvp(attending=False), 0)
        return True
    if whole.has("slip", "message") and not whole.has("busy") and draft.ask is None:
        draft.wonder("clear")  # "số đó không đúng đâu, cao hơn cơ"
        return False
    if not draft.stream.marked and not whole.said("hop", "vang", "nghi", "join") and not _cannot_that_day(draft):
        return False
    if draft.firmly(OTHER) or "greeting" in draft.tags or told_of_before(draft) or told_to_all(draft):
        return False
    if _absent(whole, bool(named)) or _cannot_that_day(draft):
        for person in named:
            person.role = "delegate"
        stands_in = str(named[-1].value) if named and whole.has("stand_in") else None
        draft.add(Rsvp(attending=False, delegate=stands_in), 0)
        return True
    if "question" not in draft.tags and not asks_when(draft) and _comes(whole):
        draft.add(Rsvp(attending=True), 0)
        return True
    return False


def whole_of(draft: Draft) -> Sentence | None:
    """The message as one sentence, where it is short enough to be one."""
    stream = draft.stream
    return heard(stream.tokens, 0, stream.words.parts["say"], stream.marked) if stream.limit <= LONGEST else None


def puts_question(draft: Draft) -> bool:
    return "?" in draft.flats


def _nothing(draft: Draft, said: Sentence) -> bool:
    """ "xóm tui y nguyên", "kỳ này không có biến chuyển gì": of a time, a place or who reports."""
    if draft.tags & {"greeting", "meet"}:
        return False
    of_us = said.any("period", "i") or "place" in draft.tags or any(i.kind == "place" for i in draft.items)
    if said.then("none", "news", 2):
        return of_us or bool(draft.tags & {"deed", "gift", "fund"}) or said.said("so")  # "chưa có số nào mới"
    return said.has("same") and of_us and len(said.tokens) <= 12 and not said.said("sao", "ha")


def _absent(said: Sentence, named: bool) -> bool:
    if said.has("gathering") and (said.then("not_go", "go", 0) and said.any("able", "busy")):
        return True
    if said.has("busy", "absent") or (said.has("gathering", "absent") and said.any("i", "busy")):
        return True
    if said.has("busy", "gathering") and said.has("i") and (said.has("not_go") or said.has("stand_in")):
        return True
    return named and said.has("stand_in", "gathering") and said.then("stand_in", "go", 5)


def _cannot_that_day(draft: Draft) -> bool:
    """ "sáng mai 8h thì anh không ra được đâu": said in answer to a call."""
    ahead = any(i.kind == "moment" and i.value.date and i.value.date >= draft.now.date() for i in draft.items)
    return ahead and cannot_come(draft)


def _comes(said: Sentence) -> bool:
    if (
        said.said("ai")
        or said.any("not_go", "busy", "absent", "stand_in")
        or not said.has("i", "gathering")
        or len(said.tokens) > 14
    ):
        return False
    return said.then("shall", "go", 3) or said.then("go", "able", 1)
