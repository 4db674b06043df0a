"""Numbers beside counts that are no counts: what is left over, the total of several places, how many share."""

from __future__ import annotations

from handlers.core.facts import Count, Indicator
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

PARTS = frozenset({"nam", "nu", "vien", "gom"})  # one of these is in every way of saying what a number is made up of
REST = 14  # items behind those that failed in which the rest is told of
UNSIGNED = frozenset({"not_registered", "declined", "notyet"})
PARTY = (["dang", "vien"], ["doan", "vien"])
STATES = frozenset({"deed", "model", "gift", "fund", "spend", "indicator", "change"})


def each_follows(draft: Draft, segment: Segment) -> bool:
    """ "65 hộ, mỗi hộ 50k": how many gave."""
    following = draft.parts[segment.place + 1 : segment.place + 2]
    return bool(following) and "each" in following[0].tags and bool(following[0].money) and not segment.tags & {"model"}


def sum_of_units(draft: Draft, segment: Segment, value: int) -> bool:
    """ "kp1 dk 45, kp2 dk 52, tong 97": the total of several places checks them."""
    if segment.of("place") or (segment.place + 1 < len(draft.parts) and draft.parts[segment.place + 1].lead == 1):
        return False
    counts = [fact for fact in draft.facts if isinstance(fact, Count)]
    if len({fact.unit for fact in counts}) < 2:
        return False
    sums = [sum(getattr(fact, slot) or 0 for fact in counts) for slot in ("registered", "achieved", "total")]
    if value not in sums:
        draft.wonder("sum")
    return True


def denominator(draft: Draft, segment: Segment) -> bool:
    """ "đạt 48, trên 60 (80%)": of how many, said after a comma, and no "more than"."""
    last = draft.facts[-1] if draft.facts else None
    if not isinstance(last, Count) or last.achieved is None or segment.lead != 1 or segment.tags & {"deed", "model"}:
        return False
    if any(value is not None for value in (last.of, last.registered, last.total)):
        return False
    first = segment.items[0]
    return len(segment.figures) == 1 and segment.items[1:2] == segment.figures and "over" in first.tags


def remainder(draft: Draft, segment: Segment, value: int) -> bool:
    """ "đạt 57 trên 63, còn 6 hộ": what is left over of the figures just given."""
    last = draft.facts[-1] if draft.facts else None
    if not isinstance(last, Count) or segment.tags & {"model"}:
        return False
    undone = {str(i.tags["deed"]) for i in segment.words("deed")} | {
        str(i.tags["leave"]) for i in segment.words("leave")
    }
    left = draft.stream.tokens[segment.items[0].start].flat == "con" and not segment.tags & {"deed", "change"}
    if (undone & UNSIGNED or (left and last.achieved is None)) and last.registered is not None:
        if any(whole is not None and whole - last.registered == value for whole in (last.of, last.total)):
            return True
        if undone != {"notyet"}:
            return False  # "đăng ký 50, đạt 44, 6 hộ chưa xét" is left of those that passed
    if last.achieved is None or not (segment.tags & {"fund", "negation", "lack", "noun"} or "not_achieved" in undone):
        return False
    return any(whole is not None and whole - last.achieved == value for whole in (last.registered, last.of, last.total))


def rest_of_total(draft: Draft, segment: Segment, figure: Item) -> bool:
    """ "đạt 61, chưa đạt 9, tổng 70": with those that passed it makes the total said next."""
    last = draft.facts[-1] if draft.facts else None
    following = draft.parts[segment.place + 1 : segment.place + 2]
    if not isinstance(last, Count) or not following or len(following[0].figures) != 1 or figure.kind != "num":
        return False
    done = last.registered if "not_registered" in {i.tags["deed"] for i in segment.words("deed")} else last.achieved
    if done is None:
        return False
    total = any(i.tags["deed"] == "total" for i in following[0].words("deed"))
    return total and following[0].figures[0].value == done + (figure.value or 0)


def _left(draft: Draft, figure: Item, registered: int) -> bool:
    """ "38 hộ đăng ký, hai hộ rớt nên đạt 36": as many as the next figure."""
    after = next((i for i in draft.items[figure.place + 1 :] if i.kind in FIGURES), None)
    deed = draft.items[after.place - 1].tags.get("deed") if after is not None else None
    return after is not None and deed == "achieved" and after.value == registered - (figure.value or 0)


def rest_achieved(draft: Draft, figure: Item) -> bool:
    """ "45 nhà đk, 6 nhà bị loại, còn lại đạt hết": all but these of those that signed up; "rớt 5, còn 72 đạt" tells
    how many."""
    if _others_told(draft, figure):
        return True
    last = draft.facts[-1] if draft.facts else None
    if not isinstance(last, Count) or last.registered is None or last.achieved is not None or figure.kind != "num":
        return False
    if _left(draft, figure, last.registered):
        return True
    rest = False
    for item in draft.items[figure.place + 1 : figure.place + REST]:
        if item.kind in FIGURES or (item.tags.get("deed") == "not_achieved" and rest):
            return False
        if item.kind == "word" and draft.stream.tokens[item.end - 1].flat == "lai":
            rest = rest or draft.stream.tokens[item.end - 2].flat == "con"
        elif rest and item.tags.get("deed") == "achieved":
            draft.change(len(draft.facts) - 1, achieved=last.registered - int(figure.value or 0))
            return True
    return False


def _others_told(draft: Draft, figure: Item) -> bool:
    """Whether behind "còn" stands the number of those that were recognised, and the two make up who signed up."""
    behind = draft.items[figure.place + 1 : figure.place + REST]
    number = next((n for n, i in enumerate(behind) if i.kind in FIGURES), None)
    if number is None or behind[number].kind != "num" or figure.kind != "num":
        return False
    led = number and draft.stream.tokens[behind[number - 1].end - 1].flat in ("con", "lai")
    if not led or not any(i.tags.get("deed") == "achieved" for i in behind[number + 1 : number + 3]):
        return False
    last = draft.facts[-1] if draft.facts else None
    registered = last.registered if isinstance(last, Count) and last.achieved is None else None
    return registered is None or registered == (figure.value or 0) + (behind[number].value or 0)


def said_in_words(draft: Draft, segment: Segment) -> bool:
    """ "đăng ký 113 (một trăm mười ba) hộ": the number before the bracket once more."""
    if len(segment.figures) != 1 or not segment.place or segment.tags & {"deed", "model", "indicator"}:
        return False
    figure, before = segment.figures[0], draft.parts[segment.place - 1].figures[-1:]
    spoken = figure.numeral is not None and figure.numeral.spoken and figure.kind == "num"
    if not spoken or not before or before[0].kind != "num" or before[0].value != figure.value:
        return False
    figure.role = "said again"
    return True


def parts_of_it(draft: Draft, segment: Segment) -> bool:
    """ "hội viên 98 (nam 40, nữ 58)": men and women of those just counted."""
    if PARTS.isdisjoint(draft.flats):
        return False
    last = draft.facts[-1] if draft.facts else None
    whole = last.value if isinstance(last, Indicator) else None
    if _parts_first(draft, segment) or _made_up_of(draft, segment):
        return True
    if whole is None or (segment.lead != 1 and not segment.aside) or segment.tags & STATES:
        return False
    run = []
    for part in draft.parts[segment.place : segment.place + 2]:
        if not part.figures or part.tags & STATES or part.aside != segment.aside:
            break
        run.extend(_men_and_women(draft, part))
    numbers = [item.value for item in run]
    if not run or run[0].start > segment.items[-1].start or any(value is None for value in numbers):
        return False
    some = "within" in segment.tags and all(0 < number < whole for number in numbers)
    if sum(numbers) != whole and not some:
        return False
    for item in run:
        item.role = "part of it"
    return True


def _made_up_of(draft: Draft, segment: Segment) -> bool:
    """ "đăng ký 45 hộ (gồm 30 hộ cũ, 15 hộ mới)": numbers that make up the count just said."""
    last = draft.facts[-1] if draft.facts else None
    if not isinstance(last, Count) or (segment.lead not in (1, 5) and not segment.aside):
        return False
    flats = [t.flat for t in draft.stream.tokens[segment.items[0].start : segment.figures[0].start]]
    if "gom" not in flats:
        return False
    run = []
    for part in draft.parts[segment.place : segment.place + 5]:
        if (
            (part is not segment and part.lead != 1)
            or part.aside != segment.aside
            or part.tags & STATES
            or part.of("place")
        ):
            break
        run += part.figures
    numbers = [item.value for item in run if item.kind == "num" and item.value is not None]
    if len(run) < 2 or len(numbers) != len(run) or sum(numbers) not in (last.registered, last.achieved, last.total):
        return False
    for item in run:
        item.role = "part of it"
    return True


def _parts_first(draft: Draft, segment: Segment) -> bool:
    """ "nam 85, nữ 97, tổng 182 người đăng ký": men and women before all of them."""
    here = segment.place
    run = _men_and_women(draft, segment)
    if not run:
        return False
    for part in draft.parts[here + 1 : here + 3]:
        if part.lead != 1 or not part.figures:
            return False
        whole = part.figures[0].value if part.figures[0].kind == "num" else None
        if len(run) > 1 and whole is not None and whole == sum(item.value or 0 for item in run):
            for item in run:
                item.role = "part of it"
            _keep_what(draft, segment, part.figures[0])
            return True
        run += _men_and_women(draft, part)
    return False


def _keep_what(draft: Draft, segment: Segment, whole: Item) -> None:
    """What the parts and their total count, said before the parts."""
    codes, models = segment.words("indicator"), segment.words("model")
    if codes:
        whole.role = "indicator"
        draft.add(Indicator(code=str(codes[0].tags["indicator"]), value=whole.value), whole.start)
    elif models:
        draft.model, draft.twofold = models[0].tags["model"], "model_or" in models[0].tags


def _men_and_women(draft: Draft, part: Segment) -> list[Item]:
    """The numbers of a part with "nam" or "nữ" right before or after each; nothing where one has neither."""
    found = []
    for item in part.figures:
        beside = draft.stream.tokens[max(0, item.start - 1) : item.start] + draft.stream.tokens[item.end : item.end + 1]
        said = {token.low for token in beside}
        party = [t.flat for t in draft.stream.tokens[max(0, item.start - 2) : item.start]] in PARTY
        if item.kind != "num" or not (said & {"nam", "nữ", "nu"} or party):
            return []
        found.append(item)
    return found
