"""What a figure of a count is: of which model, registered or achieved, more or less exactly."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

from handlers.core.facts import MODELS, Model, Qualifier
from handlers.core.reading.counts.twofold import citizen_or_community
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window

WEAK = frozenset({"thi", "co", "chi", "xong"})  # "xét thì được có 3"
JUDGING = frozenset({("binh", "xet"), ("binh", "bau"), ("hop", "xet"), ("xet", "duyet")})


def approximate(window: Window) -> Qualifier | None:
    """ "khoảng 45", "gần 2 trăm", "38 hộ có lẻ"."""
    for item in reversed(window.before[-3:]):
        if item.kind != "word":
            break
        if "about" in item.tags and item.tags["about"] in ("about", "at_least", "at_most"):
            return cast(Qualifier, item.tags["about"])
        if not item.tags.keys() & {"filler", "deed", "equals", "worth"}:
            break
    for item in window.after[:3]:
        half = window.figure.value == 1 and item is window.after[0]  # "1 nửa số hộ"
        if item.kind == "word" and "vague" in item.tags and (half or item.tags["vague"] == "more"):
            return "about"
        if item.kind != "word" or not item.tags.keys() & {"noun", "filler"}:
            break
    numeral = window.figure.numeral
    return "about" if numeral is not None and numeral.doubt == "exact" else None


MANY = 20  # lineages of a hamlet; of a number above, households are counted


def model_of(draft: Draft, segment: Segment, window: Window) -> tuple[Model | None, bool]:
    """The model a figure counts, and whether two fit ("cdht" without marks)."""
    noun = window.next_to("noun")
    said = (window.left("model") or window.right("model")) if "model" in segment.tags else None
    if said is None:
        named = segment.words("model")
        said = named[-1] if len(named) == 1 else None
    kind = noun.tags["noun"] if noun is not None else None
    if kind is None and (of_all := _total_of(draft, window)) is not None:
        return of_all, False
    if said is not None:
        model, other = said.tags["model"], said.tags.get("model_or")
        if (
            kind in ("family", "clan")
            and kind != model
            and said.start > window.figure.start
            and said not in window.after
        ):
            if kind == "family" and _plain_ho(draft, noun) and _few(draft, window):
                return "clan", False
            return cast(Model, kind), False  # "235 hộ … dòng họ học tập bốn"
        if other is not None:
            if kind in ("person", "citizen"):
                return "citizen", False
            if kind == "community":
                return "community", False
            return citizen_or_community(draft, window)
        return cast(Model, model), False
    clans = draft.model == "clan" or _of_clans(draft, segment, window) or _few(draft, window)
    if kind == "family" and clans and _plain_ho(draft, noun):
        return "clan", False  # "dong ho hoc tap co 3 ho dk, 2 ho dat"
    beside = window.left("noun")
    short = noun if noun is not None else beside
    if short is not None and not draft.stream.marked and draft.stream.tokens[short.start].flat == "cd":
        return "citizen", True  # "gd 156, cd 1": công dân, or cộng đồng
    if kind in MODELS:
        return cast(Model, kind), False
    if kind is None and beside is not None and beside.tags["noun"] in ("family", "clan", "unit"):
        return cast(Model, beside.tags["noun"]), False
    if kind in (None, "person") and beside is not None and beside.tags["noun"] == "citizen":
        return "citizen", False  # "công dân 140", "công dân thì 120 người"
    if kind is None and beside is not None and draft.stream.tokens[beside.start].flat in ("cong", "cd"):
        return "community", False  # "dòng họ 7/8, cộng đồng 1/1"
    if (people := noun or beside) is not None and citizens(draft, people):
        return "citizen", False
    if kind == "person":
        return (draft.model, False) if draft.model == "citizen" else ("citizen", True)
    if draft.twofold and draft.model == "citizen":
        return citizen_or_community(draft, window)
    return draft.model, draft.twofold and draft.model is not None


def citizens(draft: Draft, noun: Item) -> bool:
    """ "cơ quan em 25 người, cả 25 đăng ký công dân học tập", "42 giáo viên": people, where no other model is named."""
    people = noun.tags.get("noun") == "person" or "group" in noun.tags
    return people and {value for tag, value in draft.values if tag == "model"} == {"citizen"}


def deeds_of(window: Window) -> list[str]:
    return [i.tags["deed"] for i in (*window.before, *window.after) if i.kind == "word" and "deed" in i.tags]


def none_failed(draft: Draft, segment: Segment) -> bool:
    """ "54 hộ đk đạt hết không rớt nhà nào"."""
    failed = next((i for i in segment.words("deed") if i.tags["deed"] == "not_achieved"), None)
    return failed is not None and draft.stream.tokens[failed.start - 1].flat in ("khong", "ko", "k", "chang")


def _total_of(draft: Draft, window: Window) -> Model | None:
    """ "Tổng số dòng họ: 4", "tổng số gia đình 120": the word for all of them names what they are."""
    word = window.left("deed")
    if word is None or word.tags["deed"] != "total" or word.end - word.start < 3:
        return None
    flats = [token.flat for token in draft.stream.tokens[word.end - 2 : word.end]]
    return "clan" if flats == ["dong", "ho"] else "family" if flats == ["gia", "dinh"] else None


def _of_clans(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "dong ho thi co 3 ho dang ky": what was named last before the number."""
    named = [i for i in segment.words("noun") if i.start < window.figure.start and i.tags["noun"] in MODELS]
    return bool(named) and draft.stream.tokens[named[-1].start].flat == "dong" and named[-1].tags["noun"] == "clan"


def _plain_ho(draft: Draft, noun: Item | None) -> bool:
    """ "ho" without marks: hộ or họ."""
    return noun is not None and not draft.stream.marked and draft.stream.tokens[noun.start].flat == "ho"


def _few(draft: Draft, window: Window) -> bool:
    """ "thon co 8 ho ma moi 2 ho dang ky dhht": where no other model is spoken of, so few are lineages."""
    few = window.figure.kind == "num" and (window.figure.value or MANY) < MANY
    return few and draft.said("model", "clan") and not draft.said("model", "family")


def judged(draft: Draft, window: Window) -> list[str]:
    """ "đợt bình xét vừa xong được 109 nhà": what a judging came to."""
    first, last = (window.before[0], window.before[-1]) if window.before else (None, None)
    if first is None or last is None or last.end != window.figure.start:
        return []
    flats = [token.flat for token in draft.stream.tokens[first.start : last.end] if token.flat not in WEAK]
    held = any(pair in JUDGING for pair in pairwise(flats)) or flats[-2:-1] == ["xet"]
    return ["achieved"] if held and flats[-1] in ("duoc", "dc") else []


def deed_of(window: Window, deeds: list[str]) -> str | None:
    left: list[str] = [i.tags["deed"] for i in window.before if i.kind == "word" and "deed" in i.tags]
    right: list[str] = [i.tags["deed"] for i in window.after if i.kind == "word" and "deed" in i.tags]
    left = [deed for deed in left if deed != "target"]
    if "of_registered" in left:
        return "of_registered"
    if "total" in left and right:
        return right[0] if right[0] != "total" else "total"
    if left and left[-1] == "total" and len(left) > 1:
        return left[-2]
    return left[-1] if left else right[0] if right else None
