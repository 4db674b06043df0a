"""Counts of the learning models: what was registered, achieved, of how many."""

from __future__ import annotations

from typing import cast

from handlers.core.facts import Indicator, Model
from handlers.core.reading.counts.besides import (
    counts_givers,
    counts_hamlets,
    level_of_last,
    members_now,
    over_what,
    some_homes,
    still_lacking,
    undecided,
)
from handlers.core.reading.counts.checks import (
    denominator,
    each_follows,
    remainder,
    rest_achieved,
    rest_of_total,
    sum_of_units,
)
from handlers.core.reading.counts.comparing import compared
from handlers.core.reading.counts.counted_besides import books_in_it
from handlers.core.reading.counts.indicating import indicator, points_in_tenths
from handlers.core.reading.counts.levels import put
from handlers.core.reading.counts.percents_told import all_did
from handlers.core.reading.counts.ratios import of_ratio
from handlers.core.reading.counts.rising import from_the_level_before, levels_before
from handlers.core.reading.counts.roles import approximate, deeds_of, judged, model_of, none_failed
from handlers.core.reading.counts.slots import of_number
from handlers.core.reading.counts.some_of_them import of_women, some_of_them
from handlers.core.reading.counts.two_years import as_in_the_other_year, set_year
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window, windows
from handlers.core.reading.signing.counted_names import of_leavers, told_apart
from handlers.core.reading.signing.same_house import read_same_house


def read_counts(draft: Draft, segment: Segment) -> None:
    """Every count of a segment, each figure by the words that speak of it."""
    if read_same_house(draft, segment):
        return
    levels_before(draft, segment)
    found = windows(segment)
    for window in found if len(found) < 2 else from_the_level_before(found):
        figure = window.figure
        if figure.role or figure.kind not in ("num", "ratio", "pair", "percent", "money"):
            continue
        if draft.year is not None:
            set_year(draft, segment, figure)
            if as_in_the_other_year(draft, segment, window):
                continue
        if figure.kind in ("num", "percent") and compared(draft, segment, window):
            figure.role = "compared"
            deeds = [deed for deed in deeds_of(window) if deed != "total"]
            if deeds in (["registered"], ["achieved"]):
                draft.said_deed = (deeds[0], segment.place)
            continue
        if "within" in segment.tags and some_of_them(draft, segment, window):
            continue
        if "nu" in draft.flats and of_women(draft, window):
            continue
        if figure.kind == "percent":
            read_percent(draft, segment, window)
        elif figure.kind == "money":
            indicator(draft, segment, window)
        elif figure.value is None or (figure.numeral is not None and figure.numeral.decimal):
            if not points_in_tenths(draft, segment, window):
                draft.wonder("clear")
        elif not indicator(draft, segment, window):
            _count(draft, segment, window)


def read_percent(draft: Draft, segment: Segment, window: Window) -> None:
    """A percent waits for the counts it must agree with; one that says how many by itself asks."""
    figure = window.figure
    if figure.value == 100 and not some_homes(draft, segment) and all_did(draft, window):
        return
    draft.percents.append((figure, len(draft.facts)))
    if some_homes(draft, segment):
        draft.wonder("clear")  # "100% hộ đảng viên đăng ký, 20/20"
    deeds = deeds_of(window)
    if len(segment.figures) == 1 and len(deeds) == 1 and deeds[0] in ("registered", "achieved"):
        draft.said_share = (deeds[0], segment.place)
    if window.word("deed") is not None and cast(Item, window.word("deed")).tags["deed"] == "target":
        figure.role = "percent of a target"


def _count(draft: Draft, segment: Segment, window: Window) -> None:
    figure = window.figure
    if members_now(draft, segment, window):
        return
    if "person" in draft.kinds and told_apart(draft, figure):
        figure.role = "counts the list"
        return
    if "leave" in segment.tags and figure.kind == "num" and of_leavers(segment, figure):
        return
    if "grade" in segment.tags and window.left("grade") is not None and figure.kind == "num":
        figure.role = "of a grade"
        draft.grades.append(figure.value)
        return
    if books_in_it(draft, window):
        figure.role = "books in it"
        return
    flats = draft.flats
    if still_lacking(draft, window):
        figure.role = "still lacking"
        return
    if some_homes(draft, segment):
        draft.wonder("clear")
    after = draft.stream.tokens[figure.end : figure.end + 2] if "phan" in flats else []
    if len(after) == 2 and after[0].flat == "phan" and after[1].kind == "d":
        draft.wonder("clear")  # "đạt 9 phần 10"
    model, twofold = model_of(draft, segment, window)
    named = model is not None
    deeds = deeds_of(window) or judged(draft, window)
    if "negation" in segment.tags and deeds[-1:] == ["not_achieved"] and none_failed(draft, segment):
        deeds = deeds[:-1]
    more = figure.start > 0 and draft.stream.tokens[figure.start - 1].low == "tang"
    if more and deeds == ["achieved"]:
        draft.wonder("meaning")  # "tang 3 ho dat": so many more
    change = window.word("change") if "change" in segment.tags else None
    noun = window.next_to("noun")
    qualifier = approximate(window)
    over = figure.kind == "num" and "tren" in flats and over_what(draft, segment, window)
    if qualifier == "at_least" and over:
        qualifier = None
    if figure.kind == "num" and not deeds and noun is not None and each_follows(draft, segment):
        figure.role = "number of shares"
        return
    if figure.kind == "num" and not deeds and counts_givers(draft, segment, window):
        figure.role = "counts the givers"
        return
    if noun is not None and noun.tags["noun"] == "community" and deeds and counts_hamlets(draft, segment, window):
        figure.role = "counts places"
        return
    if noun is not None and figure.kind == "num" and not deeds and undecided(draft, window):
        figure.role = "undecided"
        return
    if figure.kind == "num" and deeds == ["total"] and sum_of_units(draft, segment, figure.value):
        figure.role = "total of the list"
        return
    if figure.kind == "num" and denominator(draft, segment):
        draft.change(len(draft.facts) - 1, of=figure.value)
        figure.role = "count"
        return
    if figure.kind == "num" and remainder(draft, segment, figure.value):
        figure.role = "the remainder"
        return
    if noun is not None and noun.tags["noun"] in ("pupil", "award") and not named:
        return
    if model == "unit" and noun is not None and noun.tags["noun"] == "person":
        figure.role = "of its people"  # "trường mình đăng ký đơn vị học tập, có 35 giáo viên"
        draft.wonder("clear")
        return
    if noun is not None and noun.tags["noun"] == "any_model" and not named:
        draft.wonder("model")
        figure.role = "asked"
        return
    if not named and draft.model is None and any(i.tags["noun"] == "any_model" for i in segment.words("noun")):
        draft.wonder("model")  # "mô hình học tập xã mình đạt 18/20"
        figure.role = "asked"
        return
    aims = [str(i.tags["deed"]) for i in window.before if i.kind == "word" and "deed" in i.tags]
    given = window.before[-1] if window.before else None
    if given is not None and given.kind == "text" and draft.stream.tokens[given.start].flat == "giao":
        figure.role = "target"  # "giao 50 mà đăng ký tới 57 hộ"
        return
    if ("target" in deeds and len(deeds) == 1) or (aims[:1] == ["target"] and len(aims) > 1):
        figure.role = "target"  # "phấn đấu cuối năm đạt 70 hộ"
        if figure.kind == "ratio" and not draft.facts:
            draft.wonder("meaning")  # "97/120 chỉ tiêu": signed up, or recognised
        return
    if {"not_achieved", "not_registered"} & {*deeds[:1], *deeds[-1:]}:
        none = figure.kind == "num" and figure.value == 0  # "không nhà nào trượt"
        if not none and not rest_of_total(draft, segment, figure) and not rest_achieved(draft, figure):
            draft.wonder("clear")
        figure.role = "asked"
        return
    if figure.kind == "pair":
        _pair(draft, segment, window, model)
        return
    if (
        deeds == ["total"]
        and figure.kind == "num"
        and draft.said("indicator", "population")
        and not draft.tags & {"model"}
        and not any(i.tags.get("indicator") == "population" for i in draft.items[figure.place + 1 : figure.place + 2])
    ):
        figure.role = "indicator"
        draft.add(Indicator(code="households", value=figure.value), figure.start)
        return
    last = draft.facts[-1] if draft.facts else None
    members = isinstance(last, Indicator) and last.code in ("members", "members_added")
    if members and deeds == ["total"] and noun is None and figure.kind == "num" and not named:
        figure.role = "indicator"
        draft.add(Indicator(code="members", value=figure.value), figure.start)  # "kết nạp 5 hv, tổng số lên 98"
        return
    if over and not deeds and noun is not None and noun.tags["noun"] == "family":
        figure.role = "count"
        put(draft, segment, draft.model or "family", {"of": figure.value}, figure)  # "93 hộ đạt trên 102 hộ"
        return
    if deeds == ["total"] and noun is None and not named and level_of_last(draft, segment, window):
        return
    values = (
        of_ratio(draft, segment, window, deeds, named)
        if figure.kind == "ratio"
        else of_number(draft, segment, window, deeds, change, named)
    )
    if values is None:
        return
    if figure.numeral is not None and figure.numeral.scale >= 10**6:
        draft.wonder("clear")  # millions of households: money, by all we can tell
    if twofold or (model is None and noun is None and figure.kind == "ratio" and _lineage(segment)):
        draft.wonder("model")
    if qualifier is not None:
        draft.wonder("exact")
        values["qualifier"] = qualifier
    figure.role = "count"
    put(draft, segment, model or "family", values, figure)


def _lineage(segment: Segment) -> bool:
    """ "dòng họ Vũ Đình 3/4 chi đạt": its branches, and no households."""
    return any(i.lineage for i in segment.items)


def _pair(draft: Draft, segment: Segment, window: Window, model: Model | None) -> None:
    a, b = window.figure.value
    window.figure.role = "asked"
    if a < b:
        draft.wonder("exact")
        return
    draft.wonder("meaning")
    put(draft, segment, model or "family", {"registered": a, "achieved": b}, window.figure)
