"""Short answers said alone: "đúng rồi bác", "2 nhé", "không phải"."""

from __future__ import annotations

from handlers.core.facts import Answer, Reading
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.talk.sentences import sentences

ORDINALS = {"dau": "1", "nhat": "1", "mot": "1", "hai": "2", "nhi": "2", "ba": "3", "tu": "4", "bon": "4"}
STOPPED = frozenset({"hoi", "nhac", "nhan", "gui", "goi", "lo"})
CHANGED = frozenset({"them", "nua", "giam", "tang"})
LOOSE = 9  # tokens of a loose answer
TOPICS = frozenset({"question", "model", "gift", "fund", "request", "greeting", "spam", "smalltalk", "attend"})
NO_WORDS = frozenset({"person", "body", "place", "money", "ratio", "percent", "pair", "moment", "quiet"})
ADDRESSED = frozenset({"filler", "title", "self"})
QUIET_IN_ANSWER = frozenset({"filler", "title", "own", "self", "noun", "kin", "post"})


def read_answer(draft: Draft) -> Reading | None:
    """A short answer said alone: "đúng rồi bác", "2 nhé", "chọn số 3", "không phải"."""
    said = draft.stream.said
    answers = "answer" in said or "option" in said
    if not answers and draft.kinds.get("num") != 1:
        return None
    items = [i for i in draft.items if i.kind not in ("sep", "mark", "paren", "dash")]
    if not items or len(items) > 8:
        return None
    for item in items:
        if not _light(item):
            break
    else:
        return None
    numbers = [i for i in items if i.kind == "num"]
    if numbers and not CHANGED.isdisjoint(draft.flats):
        return None  # "thêm 5 nữa" is a change, and none of the choices
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
    if not answers:
        return None
    if numbers or any(i.kind != "word" for i in items):
        return _option(draft)
    if any("option" in i.tags for i in items) and (chosen := _option(draft)) is not None:
        return chosen
    told = [i for i in items if "answer" in i.tags and not ("filler" in i.tags and i is not items[0])]
    if not told or not all("answer" in i.tags or i.tags.keys() & QUIET_IN_ANSWER for i in items):
        return None
    if _whether(draft) or any("place" in i.tags and i.tags.keys().isdisjoint(ADDRESSED) for i in items):
        return None  # "tdp mô chưa báo rứa"
    if any("question" in i.tags and "answer" not in i.tags and "filler" not in i.tags for i in items):
        return None
    if draft.stream.tokens[0].flat == "dung" and draft.stream.tokens[1:2] and draft.stream.tokens[1].flat in STOPPED:
        return None  # "dung hoi nua": đừng
    values = {str(i.tags["answer"]) for i in told if "filler" not in i.tags} or {str(told[0].tags["answer"])}
    return Reading((Answer(value="no" if "no" in values else "yes"),))


def _whether(draft: Draft) -> bool:
    """ "bot ơi có đó không": asked."""
    flats = [token.flat for token in draft.stream.tokens if token.kind == "w"]
    return "co" in flats[:-1] and flats[-1] in ("khong", "ko", "k", "hong")


def _option(draft: Draft) -> Reading | None:
    """ "cái thứ 2", "số 3 đi": which of the choices, though it may look like a weekday."""
    tokens, at, value = draft.stream.tokens, 0, None
    chosen = False
    while at < len(tokens):
        match = draft.stream.matches[at]
        if tokens[at].kind == "d" and len(tokens[at].text) == 1 and value is None:
            value, at = tokens[at].text, at + 1
        elif chosen and value is None and tokens[at].flat in ORDINALS:
            value, at = ORDINALS[tokens[at].flat], at + 1  # "cái thứ hai", "ý đầu tiên"
        elif value is not None and tokens[at].flat == "tien" and tokens[at - 1].flat == "dau":
            at += 1
        elif match is not None and (
            match.tags.keys() & {"option", "filler", "own", "self"} or match.tags.get("answer") == "yes"
        ):
            chosen = chosen or (bool(match.tags.keys() & {"option", "answer"}) and value is None)
            at += match.length
        else:
            return None
    if value in (None, "0") or not chosen or any("greeting" in i.tags for i in draft.items):
        return None
    for item in draft.items:
        item.role = item.role or "option"
    return Reading((Answer(value=str(value)),))


def _light(item: Item) -> bool:
    return item.kind == "word" and "filler" in item.tags and "answer" not in item.tags


def answers_loosely(draft: Draft) -> Reading | None:
    """ "ừa chính nó", "mô phải rứa": a yes or a no among words that say little; one strange word beside it asks."""
    if not 0 < len(draft.stream.tokens) <= LOOSE or any(i.kind in NO_WORDS for i in draft.items):
        return None
    if draft.firmly(TOPICS) or _whether(draft):
        return None
    said = next(sentences(draft.stream.tokens, draft.stream.words.parts["say"], draft.stream.marked, whole=True))
    if not said.any("yes", "no") or said.any("gathering", "message", "busy", "period"):
        return None
    over = {at for cue in ("yes", "no", "light") for first, end in said.cues.get(cue, ()) for at in range(first, end)}
    rest = [token for at, token in enumerate(said.tokens) if at not in over and token.kind in "wd"]
    if len(rest) > 1 or min(first for cue in ("yes", "no") for first, _ in said.cues.get(cue, ())) > 2:
        return None
    return Reading((Answer(value="no" if said.has("no") else "yes"),), "clear" if rest else None)
