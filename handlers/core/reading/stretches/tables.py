"""A pasted table: a line of column heads ("Ấp | ĐK | Đạt"), then a line of numbers for each place."""

from __future__ import annotations

from typing import cast

from handlers.core.facts import Count, Fund, Gift, Indicator, Model
from handlers.core.reading.counts.levels import put
from handlers.core.reading.money.funding import Measure
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

ENTERED = (Count, Fund, Gift, Indicator)
COLUMNS = ("total", "registered", "achieved")


def read_heads(draft: Draft, segment: Segment) -> None:
    """Two columns or more named on a line, which has no figures."""
    if "deed" not in segment.tags:
        return
    heads = [i.tags["deed"] for i in segment.words("deed") if i.tags["deed"] in COLUMNS]
    if len(heads) == 2 and set(heads) == {"registered", "achieved"} and _stroke(segment):
        draft.ratio = (str(heads[0]), str(heads[1]))
    if segment.tail == 3 and len(heads) > 1 and len(set(heads)) == len(heads):
        draft.columns = tuple(heads)


def _stroke(segment: Segment) -> bool:
    """ "Đạt/đăng ký …:" over ratios."""
    items = segment.items
    deeds = [at for at, item in enumerate(items) if item.kind == "word" and item.tags.get("deed") in COLUMNS]
    return len(deeds) == 2 and deeds[1] == deeds[0] + 2 and items[deeds[0] + 1].kind == "slash"


def leave_topic(draft: Draft, segment: Segment) -> None:
    """ "Hội viên các thôn:", "Quỹ thu các khu phố:" over a list of places: a line without figures."""
    if segment.tail not in (3, 4) or segment.of("place"):
        return
    if segment.tags & {"deed", "model", "question", "request"} or segment.of("person"):
        draft.topic = None
        return
    codes = {str(i.tags["indicator"]) for i in segment.words("indicator") if "place" not in i.tags}
    funds = {str(i.tags["fund"]) for i in segment.words("fund") if "filler" not in i.tags} - {"quy"}
    if len(codes) == 1:
        draft.topic = ("indicator", codes.pop())
    elif len(funds) == 1 and not codes:
        draft.topic = ("fund", funds.pop())
    elif _takings(draft, segment.items):
        draft.topic = ("fund", "raised")


def read_under(draft: Draft, segment: Segment) -> bool:
    """A place with one figure under such a heading."""
    if draft.topic is None and draft.topic_of is None:
        return False
    if draft.topic_of is not None:
        if segment.lead not in (1, 2) or draft.topic_of != segment.place - 1:
            draft.topic = draft.topic_of = None
        else:
            draft.topic_of = segment.place
    numbers = [i for i in segment.figures if not i.role]
    said = segment.tags & {"deed", "model", "gift", "fund", "spend", "indicator", "change", "about", "vague"}
    if draft.topic is None or len(numbers) != 1 or len(segment.of("place")) != 1 or said or segment.of("person"):
        return False
    kind, name = draft.topic
    item = numbers[0]
    if item.value is None or (item.numeral is not None and item.numeral.doubt):
        return False
    if kind == "indicator" and item.kind == "num":
        item.role = "indicator"
        draft.add(Indicator(code=name, value=item.value), item.start)
        return True
    if kind in ("registered", "achieved") and item.kind == "num":
        item.role = "count"
        put(draft, segment, cast(Model, name), {kind: item.value}, item)
        return True
    if kind == "fund" and item.kind == "money":
        item.role = "amount"
        draft.add(Fund(measure=cast(Measure, name), amount=item.value), item.start)
        return True
    return False


def begin_topic(draft: Draft, segment: Segment) -> None:
    """ "Hội viên: ấp 1: 88, ấp 2: 104": what the first place's figure is, the others' on the line are."""
    last = draft.facts[-1] if draft.facts else None
    if len(segment.figures) != 1 or not isinstance(last, ENTERED) or not (segment.heading or isinstance(last, Fund)):
        return
    places = segment.of("place")
    if len(places) != 1:
        return
    head = [i for i in segment.items if i.start < places[0].start]
    if isinstance(last, Fund) or (isinstance(last, Gift) and _takings(draft, head)):
        said = places[0].start == head[-1].end + bool(segment.heading) if head else False
        said = said and any(i.kind == "word" and i.tags.keys() & {"fund", "gift"} for i in head)
        measure = last.measure if isinstance(last, Fund) else "raised"
        if said and isinstance(last, Gift) and last.amount is not None:
            draft.facts[-1] = Fund(measure=measure, amount=last.amount, qualifier=last.qualifier, unit=last.unit)
        draft.topic = ("fund", measure) if said else draft.topic
    elif isinstance(last, Gift):
        return
    elif isinstance(last, Indicator):
        said = any("indicator" in i.tags for i in head) and last.value == segment.figures[0].value
        draft.topic = ("indicator", last.code) if said else draft.topic
    else:
        deeds = [str(i.tags["deed"]) for i in head if i.kind == "word" and "deed" in i.tags]
        said = len(deeds) == 1 and deeds[0] in ("registered", "achieved") and last.model is not None
        said = said and getattr(last, deeds[0]) == segment.figures[0].value
        draft.topic = (deeds[0], str(last.model)) if said else draft.topic
    draft.topic_of = segment.place if said else None


def _takings(draft: Draft, head: list[Item]) -> bool:
    """ "Thu quỹ các thôn:": what each place took in, and nobody's gift."""
    flats = [token.flat for item in head if item.kind == "word" for token in draft.stream.tokens[item.start : item.end]]
    return {"thu", "quy"} <= set(flats) and not any(item.kind in ("person", "body") for item in head)


def read_row(draft: Draft, segment: Segment) -> bool:
    """A line with a number for each column, a running number before them left out."""
    if not draft.columns:
        return False
    numbers = [i for i in segment.figures if i.kind == "num" and i.value is not None]
    models = segment.words("model")
    if len(numbers) != len(segment.figures) or not (segment.of("place") or len(models) == 1):
        return False
    if len(numbers) == len(draft.columns) + 1 and numbers[0] is segment.items[0]:
        numbers[0].role = "list number"
        numbers = numbers[1:]
    if len(numbers) != len(draft.columns):
        return False
    for item in numbers:
        item.role = "count"
    values = {column: item.value for column, item in zip(draft.columns, numbers, strict=True)}
    model = models[0].tags["model"] if models else draft.model or "family"
    put(draft, segment, model, values, numbers[0])
    return True
