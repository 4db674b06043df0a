"""A taking back, nothing new, who comes: heard from the parts that stand in a sentence where no set phrase says it."""

from __future__ import annotations

from handlers.core.facts import Nil, Rsvp, Void
from handlers.core.reading.coming import lets_off
from handlers.core.reading.draft import Draft
from handlers.core.reading.items import FIGURES
from handlers.core.reading.sentences import Sentence, sentences

MOST = 40  # words of a message that says one of these
OTHER = frozenset({"deed", "model", "indicator", "fund", "spend"})
FEW = 4  # tokens between what is taken back and the verb


def takes_back(draft: Draft) -> bool:
    """ "con nhỏ bấm bậy, đừng tính tin hồi nãy": adds that a message is taken back; whether it was."""
    if (
        draft.tags & {"model", "indicator", "meet"}
        or draft.said("hold", "what")
        or _asks(draft)
        or any(t.flat == "hop" for t in draft.stream.tokens)
    ):
        return False
    named = [i for i in draft.items if i.kind in ("person", "body")]
    figures = [i.kind for i in draft.items if i.kind in FIGURES and i.value not in (0, 1)]
    if len(draft.stream.tokens) > MOST or (figures and (figures != ["money"] or not named)):
        return False
    whole = _whole(draft)
    if whole is None or not (_of_one(whole) if named else _void(whole)):
        return False
    if figures and whole.cues.get("take", ((1, 1),))[0][0]:
        return False  # an amount only tells which in "bỏ khoản 200k của bà Lan"; "chị Yến xin rút khoản 500k" cancels
    for item in draft.items:
        if item.kind in FIGURES:
            item.role = item.role or "of what is taken back"
    if named:
        named[0].role = "name"
    draft.add(Void(name=str(named[0].value) if named else None), 0)
    return True


def decide(draft: Draft) -> bool:
    """Adds "nothing new" or who comes, where one of them is said; whether it was."""
    if (
        len(draft.stream.tokens) > MOST
        or _asks(draft)
        or any(i.kind in FIGURES and i.value not in (0, 1) for i in draft.items)
    ):
        return False
    whole = _whole(draft)
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
    if not draft.stream.marked and not whole.said("hop", "vang", "nghi", "join"):
        return False
    if draft.firmly(OTHER) or "greeting" in draft.tags:
        return False
    if _absent(whole, bool(named)):
        for person in named:
            person.role = "delegate"
        stands_in = str(named[-1].value) if named and whole.has("stand_in") else None
        draft.add(Rsvp(attending=False, delegate=stands_in), 0)
        return True
    if "question" not in draft.tags and _comes(whole):
        draft.add(Rsvp(attending=True), 0)
        return True
    return False


def _whole(draft: Draft) -> Sentence | None:
    """The message as one sentence."""
    stream = draft.stream
    return next(sentences(stream.tokens, stream.words.parts["say"], stream.marked, whole=True), None)


def _asks(draft: Draft) -> bool:
    return any(token.text == "?" for token in draft.stream.tokens)


def takes_message(said: Sentence) -> bool:
    """ "bỏ tin hồi nãy đi": the verb, what is taken back, and which."""
    return said.has("before_this") and (said.then("take", "message", FEW) or said.then("uncount", "message", FEW))


def _void(said: Sentence) -> bool:
    if said.then("uncount", "unsaid", 3):
        return True  # "coi như tui chưa nói gì"
    if said.has("uncount") and said.any("message", "before_this"):
        return True
    if not said.has("take"):
        return False
    named = said.then("take", "message", FEW) or said.then("message", "take")
    if named and said.any("before_this", "slip"):
        return True
    return said.has("slip") and (said.has("message") or said.said("bao", "gui", "goi", "nhan")) and said.last("take")


def _of_one(said: Sentence) -> bool:
    """ "bỏ khoản của ông Hách", "đừng tính phần bà Mơ": what was noted of somebody."""
    return said.then("take", "share", 2) or said.then("uncount", "share", 2)


def _nothing(draft: Draft, said: Sentence) -> bool:
    """ "xóm tui y nguyên", "kỳ này không có biến chuyển gì": of a time, a place or who reports."""
    if draft.tags & {"greeting", "meet"}:
        return False
    of_us = said.any("period", "i") or "place" in draft.tags or any(i.kind == "place" for i in draft.items)
    if said.then("none", "news", 2):
        return of_us or bool(draft.tags & {"deed", "gift", "fund"})
    return said.has("same") and of_us and len(said.tokens) <= 12


def _absent(said: Sentence, named: bool) -> bool:
    if said.has("gathering") and (said.then("not_go", "go", 0) and said.any("able", "busy")):
        return True
    if said.has("busy", "absent") or (said.has("gathering", "absent") and said.any("i", "busy")):
        return True
    if said.has("busy", "gathering") and said.has("i") and (said.has("not_go") or said.has("stand_in")):
        return True
    return named and said.has("stand_in", "gathering") and said.then("stand_in", "go", 5)


def _comes(said: Sentence) -> bool:
    if said.any("not_go", "busy", "absent", "stand_in") or not said.has("i", "gathering") or len(said.tokens) > 14:
        return False
    return said.then("shall", "go", 3) or said.then("go", "able", 1)
