"""Whether a number of households is all of them, or the level after a change; and where a count is kept."""

from __future__ import annotations

from typing import Any, cast

from handlers.core.facts import Count, Model
from handlers.core.reading.counts.roles import citizens
from handlers.core.reading.counts.shared_deeds import of_another
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window


def whole_of(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "có 178 hộ, trong đó 150 hộ đạt", "120 hộ, đăng ký 100": households before a part of them are all of them."""
    noun = window.next_to("noun")
    if noun is None and "within" in segment.tags | _tags_ahead(draft, segment):
        noun = window.next_to("model")  # "12 đơn vị học tập, trong đó 10 đơn vị được công nhận"
    if noun is None and (people := window.left("noun")) is not None and citizens(draft, people):
        noun = people  # "người từ 18 tuổi trở lên là 620, đăng ký công dân học tập 540"
    there_are = noun is None and not window.after and _has(draft, window)
    if there_are:
        noun = window.left("noun")  # "dòng họ: có 14, đăng ký 14, đạt 13"
    counted = noun.tags.get("noun", noun.tags.get("model")) if noun is not None else ""
    of_people = noun is not None and citizens(draft, noun)
    if counted not in ("family", "clan", "community", "unit") and not of_people and not there_are:
        return False
    if _newly_come(draft, noun) or _at_a_meeting(draft, segment, window):
        return False
    if _of_each(draft, window):
        draft.wonder("clear")
    if any(i.kind == "text" and i.start > window.figure.start for i in segment.items) and not segment.tags & {"within"}:
        return False  # "5 nhà mới dọn về, 3 nhà chịu đăng ký"
    later = [i for i in segment.figures if i.start > window.figure.start]
    spoken = [i for i in segment.items if i.start > window.figure.start]
    for part in draft.parts[segment.place + 1 : segment.place + 2]:
        opens = part.lead == 2 and (
            part.items[0].tag("deed") == "registered" or part.items[0].kind == "num"
        )  # "có 204 hộ. Đăng ký 185.", "có 120 hộ; 95 hộ đăng ký"
        if (part.lead == 1 or opens) and not later and not part.of("place"):
            later, spoken = list(part.figures), list(part.items)
    if (
        not later
        or later[0].kind != "num"
        or later[0].role
        or later[0].value is None
        or later[0].value > window.figure.value
    ):
        return False
    if of_another(draft, str(counted), later[0], spoken):
        return False
    between = [i for i in spoken if i.kind == "word" and i.tags.get("deed") in ("registered", "achieved")]
    if there_are and (not between or between[0].tags["deed"] != "registered" or between[0].start > later[0].start):
        return False
    return bool(between) and draft.count_of("family") is None and not _gives(draft, segment)


def _has(draft: Draft, window: Window) -> bool:
    """ "có 14, đăng ký 14": so many there are."""
    return bool(window.before) and draft.stream.tokens[window.before[-1].end - 1].low in ("có", "co")


def _tags_ahead(draft: Draft, segment: Segment) -> set[str]:
    return draft.parts[segment.place + 1].tags if segment.place + 1 < len(draft.parts) else set()


def whole_named(draft: Draft, segment: Segment, window: Window) -> str | None:
    """ "GĐHT 156, đạt 142", "gia đình 210 đạt 188": of how many, by the model's name; whether those signed up is
    unsaid. "hộ 88, đăng ký 70" are all of them.
    """
    named = window.before[-1] if window.before else None
    if window.after or named is None or named.kind != "word" or not named.tags.keys() & {"model", "noun"}:
        return None
    if _has(draft, window):
        return None  # "co 14" typed plain: có, no cô
    ahead = segment.items[segment.items.index(window.figure) + 1 :]
    following = draft.parts[segment.place + 1 : segment.place + 2]
    if not ahead and following and following[0].lead in (1, 2) and not following[0].of("place"):
        ahead = [i for i in following[0].items if i.kind != "word" or "model" not in i.tags]
    said = ahead[0].tags.get("deed") if ahead else None
    number = ahead[1] if len(ahead) > 1 and ahead[1].kind == "num" else None
    if said not in ("registered", "achieved") or number is None or number.value is None:
        return None
    beyond = ahead[2] if len(ahead) > 2 and ahead[2].kind == "word" else None
    other = (
        beyond is not None and beyond.tags.get("noun") != "family" and beyond.tags.keys() & {"deed", "model", "noun"}
    )
    if other or number.value > window.figure.value:
        return None
    plain = "model" not in named.tags and (
        draft.stream.tokens[named.start].flat in ("ho", "nha", "so") or named.tags.get("noun") == "person"
    )
    return "total" if plain else "of"


def beside_people(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "bản có 54 hộ 250 khẩu, đăng ký gia đình học tập 40 hộ": households beside the people who live there."""
    noun = window.next_to("noun") or (window.before[-1] if window.before else None)
    if noun is None or noun.tags.get("noun") != "family" or not draft.said("indicator", "population"):
        return False
    near = [segment, *(p for p in draft.parts[segment.place + 1 : segment.place + 2] if p.lead in (1, 2))]
    near += [p for p in draft.parts[max(0, segment.place - 1) : segment.place] if segment.lead in (1, 2)]
    return any(i.tags["indicator"] == "population" for part in near for i in part.words("indicator"))


def _at_a_meeting(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "chỉ có 20 hộ đi họp, đăng ký luôn 18 hộ": who came, and not all of them."""
    behind = [i for i in segment.items if window.figure.end <= i.start <= window.figure.end + 4]
    return any(i.kind == "word" and i.tags.keys() & {"meet", "attend"} for i in behind)


def _of_each(draft: Draft, window: Window) -> bool:
    """ "cứ 10 nhà thì 9 nhà đạt", "bình quân 100 hộ có 85 hộ đạt": a share, and nobody's total."""
    tokens = draft.stream.tokens[max(0, window.figure.start - 2) : window.figure.start]
    lows = [t.low for t in tokens]
    return lows[-1:] in (["cứ"], ["cu"]) or [t.flat for t in tokens] in (["binh", "quan"], ["trung", "binh"])


def _newly_come(draft: Draft, noun: Item | None) -> bool:
    """ "5 nhà mới dọn về"."""
    after = draft.stream.tokens[noun.end : noun.end + 2] if noun is not None else []
    if after and after[0].low in ("cũ", "cu"):
        return True  # "64 hộ cũ + 5 hộ mới đăng ký"
    return len(after) == 2 and after[0].flat == "moi" and after[1].flat in ("don", "ve", "den", "toi", "chuyen", "tach")


def _gives(draft: Draft, segment: Segment) -> bool:
    """Whether those counted may be who gives: a verb of giving in the same sentence."""
    if not draft.gives:
        return False
    return any(i.kind == "word" and i.tags.keys() & {"gift", "spend"} and "filler" not in i.tags for i in segment.items)


def newly_signed(draft: Draft, segment: Segment, total: Item) -> bool:
    """ "3 nhà mới đăng ký, tổng 45 hộ": how many there are with the new ones; it is asked."""
    index = draft.last(Count)
    count = cast(Count, draft.facts[index]) if index is not None else None
    if index is None or count is None or segment.lead != 1 or count.registered is None or count.added is not None:
        return False
    before = draft.parts[segment.place - 1] if segment.place else None
    if before is None or count.total is not None or total.value is None or total.value <= count.registered:
        return False
    flats = [token.flat for token in draft.stream.tokens]
    deeds = [i.start for i in before.words("deed") if i.tags["deed"] == "registered" and i.start > 2]
    news = [at - (flats[at] != "moi") for at in deeds]  # "mới đăng ký", "mới vào"
    if not any(flats[at] == "moi" and flats[at - 1] in ("ho", "nha", "dinh", "gd") for at in news):
        return False
    draft.change(index, registered=int(total.value), added=count.registered)
    if flats[total.start - 2 : total.start] not in (["cong", "don"], ["luy", "ke"]):
        draft.wonder("meaning")
    total.role = "count"
    return True


def reason_of_change(draft: Draft, segment: Segment, value: int) -> bool:
    """ "có hai nhà dọn vào Sài Gòn, giảm 2 hộ đăng ký": as many as the change that follows."""
    following = draft.parts[segment.place + 1] if segment.place + 1 < len(draft.parts) else None
    if following is None or "change" not in following.tags or following.lead not in (1, 2) or segment.tags & {"model"}:
        return False
    figures = following.figures
    if len(figures) == 2 and draft.stream.tokens[figures[1].start - 1].flat != "con":
        return False  # "giảm 2 hộ còn 61"
    return 0 < len(figures) < 3 and figures[0].value == value


def canvassed(draft: Draft, segment: Segment, window: Window) -> str | None:
    """ "vận động được 38 hộ, xét đạt 30": who joined. "vận động 60 nhà, đăng ký được 45": where the sender went; it is
    nobody's total ("")."""
    noun = window.next_to("noun")
    if noun is None or noun.tags["noun"] != "family":
        return None
    flats = [t.flat for t in draft.stream.tokens[max(0, window.figure.start - 6) : window.figure.start]]
    if not ({"van", "dong"} <= set(flats) or "gom" in flats):
        return None
    near = [segment, *draft.parts[segment.place + 1 : segment.place + 2]]
    if any(i.tags["noun"] == "clan" for part in near for i in part.words("noun")):
        return None  # "gồm 52 hộ, 3 dòng họ đăng ký"
    later = {i.tags["deed"] for part in near for i in part.words("deed") if i.start > noun.start}
    if later == {"achieved"}:
        return "registered" if flats[-1] in ("duoc", "dc") else None
    if "registered" not in later or flats[-1] in ("duoc", "dc"):
        return None
    window.figure.role = "visited"
    return ""


def signs_more(draft: Draft, segment: Segment, window: Window) -> bool:
    """ "có 4 hộ mới dọn về, xin đăng ký thêm gia đình học tập": so many more, the verb behind them."""
    following = draft.parts[segment.place + 1] if segment.place + 1 < len(draft.parts) else None
    if following is None or following.figures or following.lead != 1 or window.next_to("noun") is None:
        return False
    if "question" in following.tags or not following.tags & {"deed", "change"}:
        return False
    flats = [token.flat for token in draft.stream.tokens[following.items[0].start : following.items[-1].end]]
    return bool({"dang", "dk", "dky"} & set(flats)) and ("them" in flats or "sung" in flats)


def again(draft: Draft, window: Window) -> bool:
    """ "50 hộ đăng ký lại" """
    verb = window.right("deed")
    return verb is not None and [t.low for t in draft.stream.tokens[verb.end : verb.end + 1]] in (["lại"], ["lai"])


def changed(draft: Draft, segment: Segment) -> bool:
    index = draft.last(Count)
    return index is not None and cast(Count, draft.facts[index]).added is not None


def _raised_to(draft: Draft, segment: Segment, model: Model, values: dict[str, Any]) -> bool:
    """ "thêm 7 hộ nữa, giờ khóm 2 lên 94 hộ": the level of what was added before its place was named."""
    last = draft.facts[-1] if draft.facts else None
    if not isinstance(last, Count) or last.model != model or segment.lead != 1 or list(values) != ["registered"]:
        return False
    return last == Count(model=model, added=last.added, date=last.date) and last.added is not None


def put(draft: Draft, segment: Segment, model: Model, values: dict[str, Any], figure: Item) -> None:
    """The values into the count of this unit and model, or into a new one where they do not go together."""
    index = draft.count_of(model)
    draft.model = model
    if index is None and _raised_to(draft, segment, model, values):
        draft.change(len(draft.facts) - 1, unit=draft.unit, **values)
        return
    if index is not None:
        fact = cast(Count, draft.facts[index])
        if "achieved" in values and fact.of is not None and values.get("of") == fact.registered:
            values = {name: value for name, value in values.items() if name != "of"}  # "đăng ký 64/70, đạt 60/64"
        if fact.of is not None and values == {"registered": fact.of}:
            draft.change(index, of=None)  # "40/50 gdht, tức là đk 50 đạt 40"
            fact = cast(Count, draft.facts[index])
        slots = [name for name in values if name != "qualifier"]
        if all(getattr(fact, name) in (None, values[name]) for name in slots):
            draft.change(index, **values)
            return
        if "of" in slots and fact.of is None and fact.achieved is None:
            draft.change(index, **values)
            return
        if slots == ["registered"] and (fact.registered or 0) + (fact.added or 0) == values["registered"]:
            draft.change(index, **values)  # "báo 40 hộ, 2 hộ rút nên còn 38"
            return
        draft.wonder("clear")
    draft.add(Count(model=model, **values), figure.start)


def not_said_of(draft: Draft, model: Model, slot: str) -> bool:
    """Whether this number of the model is still to be told."""
    index = draft.count_of(model)
    return index is None or getattr(draft.facts[index], slot) is None
