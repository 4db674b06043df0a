"""A percent that tells what two numbers are: "xã có 2.140 hộ, gia đình học tập là 1.650 hộ, đạt 77,1%"."""

from __future__ import annotations

from fractions import Fraction

from handlers.core.facts import Count
from handlers.core.reading.numbers.agreement import agrees
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window

MOST = 6  # words of "tất cả đều đạt rồi ạ"
ALL = frozenset({"đều", "hết", "cả", "trọn", "deu", "het", "ca", "tron"})
OTHERWISE = frozenset({"negation", "leave", "question", "gift", "fund", "place", "change", "indicator", "within"})
NEAR = 3  # stretches in which the three stand


def said_with_percent(draft: Draft, segment: Segment, window: Window) -> str | None:
    """ "total" for all households, what the percent says was done for those of the model; None where none tells it."""
    if "percent" not in draft.kinds:
        return None
    figure = window.figure
    run: list[Item] = []
    start = segment.place
    while start > 0 and segment.place - start < NEAR - 1 and draft.parts[start].lead in (1, 5):
        start -= 1
    for part in draft.parts[start : segment.place + NEAR]:
        if part.place > segment.place and part.lead not in (1, 5):
            break
        run += [i for i in part.items if i.kind in ("num", "percent") or i.tags.get("deed") or "model" in i.tags]
    numbers = [i for i in run if i.kind == "num"]
    percents = [n for n, i in enumerate(run) if i.kind == "percent"]
    if len(numbers) != 2 or len(percents) != 1 or run[-1].kind != "percent" or figure not in numbers:
        return None
    deed = run[-2].tags.get("deed") if run[-2].kind == "word" else None
    named = [i for i in run if i.kind == "word" and "model" in i.tags]
    if deed not in ("registered", "achieved") or len(named) != 1 or len(run) != 5 or run[1] is not named[0]:
        return None
    whole, part_ = numbers[0].value, numbers[1].value
    typed = draft.stream.tokens[run[-1].start].text.replace(".", ",")
    decimals = len(typed.split(",")[1]) if "," in typed else 0
    if not whole or part_ is None or not agrees(part_, whole, Fraction(run[-1].value), decimals):
        return None
    return "total" if figure is numbers[0] else str(deed)


def all_did(draft: Draft, window: Window) -> bool:
    """ "tổng 62 hộ, đk 100%", "đk 62 hộ, đạt 100%": as many as the number just said."""
    last = draft.facts[-1] if draft.facts else None
    said = window.left("deed") or window.right("deed")
    if not isinstance(last, Count) or last.qualifier or said is None or "negation" in said.tags:
        return False
    slot = str(said.tags["deed"])
    whole = last.total if slot == "registered" else last.registered if slot == "achieved" else None
    if whole is None or getattr(last, slot) is not None or last.of is not None:
        return False
    draft.change(len(draft.facts) - 1, **{slot: whole})
    window.figure.role = "as many"
    return True


def every_one_did(draft: Draft, segment: Segment) -> bool:
    """ "đk 50 hộ, đạt hết", "2 dòng họ là họ Trịnh và họ Đinh, đều đạt": as many as were counted right before."""
    last = draft.facts[-1] if draft.facts else None
    if segment.lead not in (1, 2, 5) or not isinstance(last, Count) or last.qualifier or last.added is not None:
        return False
    deeds = segment.words("deed")
    if len(deeds) != 1 or deeds[0].tags["deed"] not in ("registered", "achieved") or not segment.place:
        return False
    if any(i.kind != "word" or (i is not deeds[0] and i.tags.keys() & OTHERWISE) for i in segment.items):
        return False
    first, end = segment.items[0].start, segment.items[-1].end
    lows = {token.low for token in draft.stream.tokens[first:end]}
    if end - first > MOST or ALL.isdisjoint(lows) or draft.spots[-1] < draft.parts[segment.place - 1].items[0].start:
        return False
    slot = str(deeds[0].tags["deed"])
    whole = last.registered if slot == "achieved" and last.registered is not None else last.total
    if whole is None or getattr(last, slot) is not None:
        return False
    draft.change(len(draft.facts) - 1, **{slot: whole})
    return True
