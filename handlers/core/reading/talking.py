"""Messages that state no figure: answers, requests, corrections, taking back, nothing to report, talk."""

from __future__ import annotations

from typing import Any, cast

from handlers.core.facts import Answer, Chatter, Correction, Nil, Reading, Request, Void
from handlers.core.reading.draft import Draft
from handlers.core.reading.items import FIGURES, Item
from handlers.core.reading.segments import Segment

QUIET_IN_ANSWER = frozenset({"filler", "title", "own", "self", "noun", "kin"})


def read_answer(draft: Draft) -> Reading | None:
    """A short answer said alone: "đúng rồi bác", "2 nhé", "chọn số 3", "không phải"."""
    items = [i for i in draft.items if i.kind not in ("sep", "mark", "paren", "dash")]
    if not items or len(items) > 6:
        return None
    if all(_light(i) for i in items) and not any(i.kind == "word" and "answer" in i.tags for i in items):
        return None
    numbers = [i for i in items if i.kind == "num"]
    if len(numbers) == 1 and all(
        i is numbers[0] or (i.kind == "word" and (i.tags.keys() & {"option", "filler", "own", "self"})) for i in items
    ):
        option = any(i.kind == "word" and "option" in i.tags for i in items)
        value = numbers[0].value
        token = draft.stream.tokens[numbers[0].start]
        if value is not None and (1 <= value <= 9) and ((token.kind == "d" and len(token.text) == 1) or option):
            numbers[0].role = "option"
            return Reading((Answer(value=str(value)),))
        return None
    if numbers or any(i.kind not in ("word",) for i in items):
        return _option(draft)
    said = [i for i in items if "answer" in i.tags and not (i.tags.keys() & {"filler"} and i is not items[0])]
    if not said or not all("answer" in i.tags or i.tags.keys() & QUIET_IN_ANSWER for i in items):
        return None
    if any("question" in i.tags and "answer" not in i.tags and "filler" not in i.tags for i in items):
        return None
    values = {str(i.tags["answer"]) for i in said if "filler" not in i.tags} or {str(said[0].tags["answer"])}
    return Reading((Answer(value="no" if "no" in values else "yes"),))


def _option(draft: Draft) -> Reading | None:
    """ "cái thứ 2", "số 3 đi": which of the choices, though it may look like a weekday."""
    tokens, at, value = draft.stream.tokens, 0, None
    chosen = False
    while at < len(tokens):
        match = draft.stream.matches[at]
        if tokens[at].kind == "d" and len(tokens[at].text) == 1 and value is None:
            value, at = tokens[at].text, at + 1
        elif match is not None and match.tags.keys() & {"option", "filler", "own", "self"}:
            chosen = chosen or ("option" in match.tags and value is None)
            at += match.length
        else:
            return None
    if value in (None, "0") or not chosen:
        return None
    for item in draft.items:
        item.role = item.role or "option"
    return Reading((Answer(value=str(value)),))


def _light(item: Item) -> bool:
    return item.kind == "word" and "filler" in item.tags and "answer" not in item.tags


def read_correction(draft: Draft) -> bool:
    """ "nhầm, 38 chứ không phải 83", "không phải 45 mà là 54", "sửa lại thành 52"."""
    cues = [
        i
        for at, i in enumerate(draft.items)
        if i.kind == "word"
        and i.tags.get("correction") in ("cue", "not")
        and "filler" not in i.tags
        and not _mends(draft, at)
    ]
    figures = [i for i in draft.items if i.kind in ("num", "money", "ratio")]
    if not cues:
        return False
    negated = next((i for i in cues if i.tags.get("correction") == "not"), None)
    people = [i for i in draft.items if i.kind == "person"]
    if negated is not None and not figures and len(people) == 2:
        old, new = (people[0], people[1]) if people[0].start > negated.start else (people[1], people[0])
        draft.add(Correction(old=str(old.value), new=str(new.value)), old.start)
        return True
    if not figures or len(figures) > 2 or any(i.kind == "ratio" for i in figures):
        return False
    old_new = _sides(draft, negated, figures)
    if old_new is None:
        return False
    old, new = old_new
    for item in figures:
        item.role = "correction"
    for item in people:
        item.role = "name"
    name = str(people[0].value) if people else None
    draft.add(Correction(old=_value(draft, old, new), new=_value(draft, new, old), name=name), figures[0].start)
    return True


def _mends(draft: Draft, at: int) -> bool:
    """ "sửa nhà văn hóa" mends a house: the bare verb corrects only at the head of a message."""
    item = draft.items[at]
    return (
        item.end - item.start == 1
        and draft.stream.tokens[item.start].flat in ("sua", "lon", "doi")
        and any(i.kind not in ("word", "sep", "mark") or "gift" in i.tags for i in draft.items[:at])
    )


def _sides(draft: Draft, negated: Item | None, figures: list[Item]) -> tuple[Item | None, Item | None] | None:
    """Which figure was wrong and which is right."""
    if negated is not None:
        wrong = next((i for i in figures if i.start >= negated.end), None)
        if wrong is None:
            return None
        right = next((i for i in figures if i is not wrong), None)
        return wrong, right
    if len(figures) == 2 and _slipped_into(draft, figures):
        if not any(i.tags.get("correction") == "cue" and i.end < figures[0].start for i in draft.items if i.kind == "word"):
            return figures[1], figures[0]
        draft.wonder("clear")  # "nhầm 83 thành 38" is said both ways
        return figures[0], figures[1]
    if len(figures) == 2:
        return figures[0], figures[1]
    between = [i for i in draft.items if i.kind == "word" and "correction" in i.tags]
    slip = any(
        i.tags["correction"] == "cue" and "nham" in [t.flat for t in draft.stream.tokens[i.start : i.end]]
        for i in between
    )
    if slip and not any(i.tags.get("correction") == "but" for i in between):
        draft.wonder("clear")
    return None, figures[0]


def _slipped_into(draft: Draft, figures: list[Item]) -> bool:
    """"gõ nhầm thành 50tr"."""
    flats = [t.flat for t in draft.stream.tokens[: figures[1].start]]
    return "nham" in flats and flats[-1:] == ["thanh"]


def _value(draft: Draft, item: Item | None, other: Item | None) -> int | None:
    if item is None:
        return None
    value = item.value
    if item.kind == "num" and other is not None and other.kind == "money" and value is not None and value < 10000:
        draft.wonder("amount")
        return int(value) * (1000 if other.value and other.value < 10**6 else 10**6)
    return cast(int, value)


def read_void(draft: Draft) -> bool:
    """ "tin trên sai rồi"; "xóa hộ bà Lan giúp chú, ghi 2 lần rồi"."""
    said: list[Any] = [i.tags["void"] for i in draft.items if i.kind == "word" and "void" in i.tags]
    figures = [i for i in draft.items if i.kind in FIGURES]
    if "void" in said and "twice" not in said and len(draft.stream.tokens) > 5 and all(i.end - i.start == 1 for i in draft.items if i.tags.get("void") == "void"):
        return False
    if any(not ("twice" in said and i.value == 1) for i in figures):
        return False
    for item in figures:
        item.role = "one of two"
    people = [i for i in draft.items if i.kind == "person"]
    if "void" in said and not draft.tags & {"meet"} and not people:
        draft.add(Void(), 0)
        return True
    if people and ("twice" in said or ("remove" in said and "leave" not in draft.tags) or "void" in said):
        for person in people:
            person.role = "name"
        draft.add(Void(name=str(people[0].value)), people[0].start)
        return True
    return False


def read_requests(draft: Draft) -> None:
    """What is asked of the bot, segment by segment; figures and requests may stand in one message."""
    for part in draft.parts:
        for item in part.items:
            if item.kind != "word" or "request" not in item.tags:
                continue
            what = item.tags["request"]
            if what in ("progress", "balance") and part.of("person") and part.tags & {"gift"}:
                what = "donor"
            if what.startswith("privacy"):
                _ask(draft, what, item)
            elif not part.figures and not ("meet_change" in part.tags and "meet" in draft.tags):
                if what in ("help", "tally", "remind") and any(not isinstance(fact, Request) for fact in draft.facts):
                    continue
                if what in ("progress", "balance") and part.of("person") and "gift" in part.tags:
                    what = "donor"
                _ask(draft, what, item)
    if not any(isinstance(fact, Request) for fact in draft.facts):
        _unpublished(draft)
    hidden = [i for i in draft.items if i.kind == "word" and i.tags.get("anonymous") == "please"]
    if hidden and (any(i.kind in ("person", "body") for i in draft.items) or "self" in draft.tags):
        _ask(draft, "privacy_no_publish", hidden[0])
    if not any(isinstance(fact, Request) for fact in draft.facts):
        _questions(draft)
    if "stop_unclear" in draft.tags:
        draft.facts = [Request(what="stop")]
        draft.wonder("clear")


ORDER = (
    "privacy_delete",
    "privacy_access",
    "privacy_no_publish",
    "stop",
    "remind",
    "missing",
    "criteria",
    "compare",
    "donor",
    "balance",
    "progress",
    "tally",
    "help",
)


def _ask(draft: Draft, what: str, item: Item) -> None:
    """The more particular of two requests stands."""
    for index, fact in enumerate(draft.facts):
        if isinstance(fact, Request):
            if ORDER.index(what) < ORDER.index(fact.what):
                draft.change(index, what=what)
            return
    section = "fund" if "section" in draft.tags or what == "balance" else None
    draft.add(Request(what=cast(Any, what), section=section if what == "tally" else None), item.start)


def _questions(draft: Draft) -> None:
    """A question without its set phrase: who gave, how much is left, who has not reported."""
    if draft.facts:
        return
    for part in draft.parts:
        if "question" not in part.tags or part.figures or "attend" in part.tags:
            continue
        words = [i for i in part.items if i.kind == "word"]
        asked = [i for i in words if "question" in i.tags]
        flats = {t.flat for i in asked for t in draft.stream.tokens[i.start : i.end]}
        many = bool(flats & {"nhieu", "bn", "bnhiu", "nhiu"}) or any(
            "vague" in i.tags and part.items[n + 1].tags.keys() & {"noun", "percent", "money", "scale"}
            for n, i in enumerate(part.items[:-1])
            if i.kind == "word" and "question" in i.tags
        )
        if part.of("person") and part.tags & {"gift", "deed"} and ("chua" in flats or many):
            part.of("person")[0].role = "name"
            _ask(draft, "donor", part.items[0])
        elif _whole(draft, part) and (many or flats & {"nao", "sao"}):
            _ask(draft, "tally", part.items[0])
        elif many and "fund" in part.tags:
            _ask(
                draft,
                "balance" if draft.said("fund", "balance") or draft.said("fund", "quy") else "progress",
                part.items[0],
            )
        elif many and part.tags & {"deed", "model", "indicator"} and "gift" not in part.tags:
            _ask(draft, "progress", part.items[0])


def _unpublished(draft: Draft) -> None:
    """ "không cho đưa ảnh với tên cháu lên mạng": a refusal, then a verb of showing, then a name or picture."""
    for part in draft.parts:
        refused = next((i for i in part.items if i.kind == "word" and "negation" in i.tags), None)
        if refused is None:
            continue
        shown = [i for i in part.words("publish") if i.tags["publish"] == "verb" and 0 < i.start - refused.end + 1 <= 5]
        what = [i for i in part.words("publish") if i.tags["publish"] == "what" and shown and i.start >= shown[0].end]
        if shown and what:
            _ask(draft, "privacy_no_publish", refused)
            return


def _whole(draft: Draft, part: Segment) -> bool:
    """ "toàn xã thế nào rồi": the totals of the commune."""
    flats = {t.flat for i in part.words("scope") for t in draft.stream.tokens[i.start : i.end]}
    return bool(flats & {"xa", "cum", "tinh", "phuong", "huyen"}) and "fund" not in part.tags


def read_nil(draft: Draft) -> bool:
    """ "tuần này không phát sinh"; with a figure beside it, it says nothing of its own."""
    if "nil" in draft.tags and not any(i.kind in FIGURES for i in draft.items):
        if draft.said("deed", "achieved"):
            draft.wonder("clear")
        draft.add(Nil(), 0)
        return True
    return False


def chatter() -> Reading:
    """No figure to keep."""
    return Reading((Chatter(),))
