"""What a fact says besides its figures: when a promise is due, where a meeting is, what money was spent on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from itertools import pairwise

from handlers.core.facts import Fund, Gift, Meeting, Request, Spending
from handlers.core.reading.days.moments import moments_by_start
from handlers.core.reading.money.goods import phrase
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.typed.text import fold

TOLD = frozenset({Fund, Gift, Meeting, Request, Spending})
MOST = 12  # tokens of a purpose or a place
LONG = 600  # tokens of a text that no promise is dated in
BARE = frozenset({"chi", "tien", "cho", "het", "mat", "da", "ton", "so", "khoan", "duoc", "la", "em", "e", "toi"})
WHERE = frozenset({"tại", "ở", "tai", "o"})
UPPER = {"xa": "xã", "phuong": "phường", "tinh": "tỉnh", "cum": "cụm", "quy": "quỹ"}


def trim(draft: Draft) -> None:
    """Fills in, for each fact, the fields that say more than how much."""
    coming: Mapping[int, tuple[int, int, object]] | None = None
    for index, fact in enumerate(draft.facts):
        if type(fact) not in TOLD:
            continue
        at = bisect_right(draft.parts, draft.spots[index], key=_start)
        if at == 0:
            continue
        part = draft.parts[at - 1]
        if isinstance(fact, Gift):
            if fact.stage == "pledged" and draft.stream.limit < LONG:
                if coming is None:
                    coming = moments_by_start(draft.stream, draft.now, forward=True)
                if (due := _due(draft, part, coming)) is not None:
                    draft.change(index, due=due)
            if fact.to is None and (to := _upward(draft, part)) is not None:
                draft.change(index, to=to)
        elif isinstance(fact, Spending):
            if (purpose := _purpose(draft, part)) is not None:
                draft.change(index, purpose=purpose)
        elif isinstance(fact, Fund):
            holder = _holder(draft, part)
            if holder is not None and not _is_unit(holder, fact.unit):
                draft.change(index, holder=holder)
        elif isinstance(fact, Meeting):
            draft.change(index, title=_title(draft), place=_where(draft))
        elif (year := _year(draft)) is not None:
            draft.change(index, year=year)


def _start(part: Segment) -> int:
    return part.items[0].start


def _due(draft: Draft, part: Segment, coming: Mapping[int, tuple[int, int, object]]) -> str | None:
    """The day said in the same sentence, looking ahead: "Tết nộp"."""
    first = part.items[0].start
    last = part.items[-1].end
    for following in draft.parts[part.place + 1 : part.place + 2]:
        if following.lead in (1, 5) and not following.figures and not following.of("person"):
            last = following.items[-1].end
    for start in range(first, last):
        found = coming.get(start)
        day = getattr(found[2], "date", None) if found is not None else None
        if day is not None and day >= draft.now.date():
            return str(day.isoformat())
    return None


def _upward(draft: Draft, part: Segment) -> str | None:
    """ "nộp lên xã 5tr", "tặng quỹ xã 30 triệu"."""
    if draft.flats.isdisjoint(("len", "quy")):
        return None
    tokens = draft.stream.tokens
    for verb in part.words("gift"):
        for at in range(verb.start, min(verb.end + 2, part.items[-1].end)):
            if tokens[at].flat in ("len", "quy") and at + 1 < len(tokens) and tokens[at + 1].flat in UPPER:
                place = UPPER[tokens[at + 1].flat]
                return f"quỹ {place}" if tokens[at].flat == "quy" else place
    return None


def _purpose(draft: Draft, part: Segment) -> str | None:
    """The words of the segment from the verb on, without the figures: "chi thưởng 12 cháu HSG" is "thưởng HSG"."""
    verbs = part.words("spend")
    if not verbs:
        return None
    words: list[str] = []
    before: Item | None = None
    for item in part.items:
        if item.start < verbs[0].start:
            continue
        if item.kind in FIGURES or item.kind == "person":
            before = item
            continue
        if item.kind not in ("word", "text", "body") or item.tags.keys() & {
            "each",
            "equals",
            "times",
            "worth",
            "scope",
        }:
            break
        counted = before is not None and before.kind == "num" and item.tags.get("noun") == "pupil"
        if not counted or item.end - item.start > 1:
            said = draft.stream.tokens[item.start : item.end]
            words.extend(t.text for t in said if t.flat not in BARE or ("noun" in item.tags and not counted))
        before = item
        if len(words) >= MOST:
            break
    return " ".join(words).strip() or None


def _holder(draft: Draft, part: Segment) -> str | None:
    """Whose fund it is: "quỹ thôn", "quỹ dòng họ Trương"."""
    for item in part.items:
        if item.kind == "body":
            return str(item.value)
    tokens = draft.stream.tokens
    for item in part.words("fund"):
        for at in range(item.start, min(item.end + 1, len(tokens))):
            after = draft.stream.tags_at(at)
            if at > item.start and tokens[at].kind == "w" and after.keys() & {"place", "body"} and "own" not in after:
                return tokens[at].low
    return None


def _is_unit(holder: str, unit: str | None) -> bool:
    """Whether the place that is named is the holder: "quỹ tổ dân phố 5"."""
    return unit is not None and f"{fold(unit)} ".startswith(f"{fold(holder)} ")


def _title(draft: Draft) -> str | None:
    """The kind of meeting with the words that say of what: "họp bình xét gia đình học tập"."""
    start = next((i for i in draft.items if i.kind == "word" and "meet" in i.tags), None)
    if start is None:
        return None
    end = start.end
    for item in draft.items[start.place + 1 :]:
        if item.kind not in ("text", "word", "body", "place") or item.start != end or end - start.start > MOST:
            break
        if item.tags.keys() & {"meet_change", "filler", "venue", "attend", "self"} or _opens_place(draft, item):
            break
        end = item.end
    return phrase(draft, start.start, end)


def _opens_place(draft: Draft, item: Item) -> bool:
    return draft.stream.tokens[item.start].low in WHERE


def _where(draft: Draft) -> str | None:
    """Where they meet: after "tại" or "ở", or a hall by its name."""
    for item in draft.items:
        venue = item.kind == "word" and "venue" in item.tags
        if not venue and not (item.kind == "word" and _opens_place(draft, item)):
            continue
        start = item.start if venue else item.end
        end = start if not venue else item.end
        for after in draft.items[item.place + 1 :]:
            ends = after.kind not in ("text", "word", "body", "place", "person") or after.start != end
            if ends or (end > start and after.tags.keys() & {"greeting", "meet", "each"}) or end - start > MOST:
                break
            if draft.stream.tokens[after.start].low in ("nhé", "nha", "nghe", "nghen", "nhe", "ạ", "hen", "để", "về"):
                break
            end = after.end
        if end > start:
            return phrase(draft, start, end)
    return None


def _year(draft: Draft) -> int | None:
    """The year asked about: "năm 2026", "năm ngoái"."""
    for item in draft.items:
        said = draft.stream.tokens[item.start : item.end]
        if item.kind == "quiet" and item.value == "year":
            numbers = [int(t.text) for t in said if t.text.isdigit() and len(t.text) == 4]
            return numbers[0] if len(numbers) == 1 else None
        flats = [t.flat for t in said]
        if flats[:2] in (["nam", "ngoai"], ["nam", "truoc"]):
            return draft.now.year - 1
        if flats[:2] == ["nam", "nay"]:
            return draft.now.year
    asked = {fact.what for fact in draft.facts if isinstance(fact, Request)}
    if asked == {"tally"} and ("nam", "ngoai") in pairwise([token.flat for token in draft.stream.tokens]):
        return draft.now.year - 1  # "cho xin tổng kết năm ngoái"
    return None
