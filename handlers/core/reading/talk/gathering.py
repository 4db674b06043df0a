"""Meetings: called, moved, called off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from handlers.core.facts import Meeting
from handlers.core.reading.money.goods import phrase
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.talk.asking import asked_for
from handlers.core.reading.talk.away import busy, goes_elsewhere, lets_off
from handlers.core.reading.talk.calling_off import change_of
from handlers.core.reading.talk.coming import attending, calls_all
from handlers.core.reading.talk.meeting_days import elsewhere, moved_to, said_of_it
from handlers.core.reading.talk.met import asks_when, asks_whether_so, came, held_already


def read_meetings(draft: Draft) -> None:
    """A meeting word with a day or an hour sets one; "dời" moves it, "hủy" cancels it."""
    called = (
        [i for i in draft.items if i.tags.get("attend") is True and calls_all(draft, i)] if _may_call(draft) else []
    )
    if not called and not draft.tags & {"meet", "meet_change"}:
        return
    parts = [
        part
        for part in draft.parts
        if not any(f.kind in ("money", "ratio", "percent", "num") and f.role != "of the meeting" for f in part.figures)
    ]
    meet = [i for part in parts for n, i in enumerate(part.items) if "meet" in i.tags and not _not_yet(draft, part, n)]
    if not meet and "meet_change" in draft.tags:
        meet = [i for part in parts for i in part.words("attend") if "hop" in _flats(draft, i)][:1]
    meet = meet or called
    if not meet and not any(
        i.end - i.start > 1 and "hop" in _flats(draft, i) for part in parts for i in part.words("meet_change")
    ):
        return
    change = change_of(draft, parts)
    if change == "cancel" and (busy(draft) or lets_off(draft)):
        return
    moments = said_of_it(parts) if len(parts) > 1 else [i for part in parts for i in part.of("moment")]
    spot = (meet or [i for part in parts for i in part.words("meet_change")])[0]
    if change == "move" and not moments and any(t.flat == "thong" for t in draft.stream.tokens):
        change = "cancel"  # "họp lùi đến khi có thông báo"
    if asks_whether_so(draft):
        return
    if change != "set" and not draft.stream.marked and draft.stream.tokens[-1].flat == "ha":
        draft.wonder("clear")  # "hop chieu nay hoan roi ha": hả
    if change == "cancel" and not moments:
        draft.add(Meeting(change="cancel"), spot.start)
        return
    if not moments or (
        any("question" in part.tags and "filler" not in part.tags for part in parts if part.words("meet"))
        and not moments
    ):
        return
    if (change == "set" and not called and attending(draft)) or (
        any(m.value.time is None for m in moments) and asks_when(draft)
    ):
        return
    if change == "set" and (_what_for(draft, min(spot.start, moments[0].start)) or goes_elsewhere(draft, spot.start)):
        return
    last = draft.items[-1] if draft.items else None
    if last is not None and "question" in last.tags and "filler" not in last.tags and not elsewhere(draft.parts):
        draft.wonder("clear")  # "họp 8 giờ đúng không cháu?"
    item = _joined(moments) if change == "set" else moved_to(draft, moments)
    moment = item.value
    if moment.problem or moment.date is None:
        draft.wonder("when")
    if change == "set" and moment.time is None and draft.facts and (_decided(draft, spot) or _today(draft, moment)):
        return  # "hôm nay bác đi họp về mới nhớ ra là chưa báo": told beside what is reported
    if change == "set" and moment.time is None and _today(draft, moment) and came(draft):
        return  # "hôm nay họp xóm 35 người dự"
    if change == "set" and held_already(draft, moment, item):
        return
    past = moment.date is not None and moment.date < draft.now.date()
    if past and change == "set":
        if moment.time is None:
            return
        draft.wonder("when")
    if (
        len(moments) > 1
        and change == "set"
        and len({m.value.date for m in moments}) > 1
        and any(m.value.time is None for m in moments) is False
    ):
        draft.wonder("when")
    at = None
    if moment.time is not None and (later := _of_the_evening(draft, moments, item)):
        moment = replace(moment, time=moment.time.replace(hour=later))
    if change == "move" and moment.date is not None and _next_week(draft, item):
        moment = replace(moment, date=moment.date + timedelta(days=7))
    day = _said_apart(draft, moments, item, change) or moment.date
    if moment.date is not None:
        at = (day or moment.date).isoformat() + (f"T{moment.time:%H:%M}" if moment.time is not None else "")
    for m in moments:
        m.role = "when"
    draft.add(Meeting(change=change, at=at, title=_title(draft, spot)), spot.start)


def _may_call(draft: Draft) -> bool:
    if ("attend", True) not in draft.values or "moment" not in draft.kinds:
        return False
    return "moi" in draft.stream.flats or any(i.kind == "moment" and i.value.time is not None for i in draft.items)


def _today(draft: Draft, moment: Any) -> bool:
    return bool(moment.date == draft.now.date())


def _decided(draft: Draft, meet: Item) -> bool:
    """ "họ Hà họp ngày rằm nhất trí đăng ký": a meeting that was held, by what came of it in the same breath."""
    part = next((part for part in draft.parts if meet in part.items), None)
    return part is not None and any(
        i.start > meet.start and i.tags["deed"] in ("registered", "achieved") for i in part.words("deed")
    )


def _what_for(draft: Draft, at: int) -> bool:
    """ "in hộ bác cái báo cáo để mai đọc hội nghị": asked for something, and the meeting is what for."""
    return "de" in {t.flat for t in draft.stream.tokens[max(0, at - 4) : at]} and asked_for(draft) is not None


def _not_yet(draft: Draft, part: Segment, at: int) -> bool:
    """ "chưa bình xét", "số tổng kết", "họp xong em báo": none is called."""
    end = part.items[at].end
    if end < draft.stream.limit and draft.stream.tokens[end].flat == "xong":
        return True
    figures = part.items[at].start and draft.stream.tokens[part.items[at].start - 1].flat in ("so", "bang", "file")
    return bool(figures) or (at > 0 and part.items[at - 1].kind == "word" and "negation" in part.items[at - 1].tags)


def _flats(draft: Draft, item: Item) -> list[str]:
    return [t.flat for t in draft.stream.tokens[item.start : item.end]]


def _of_the_evening(draft: Draft, moments: list[Item], timed: Item) -> int | None:
    """ "tối nay vẫn họp lúc 7h", "toi 25/11 hop luc 7h30": the part of the day stands apart from its hour."""
    hour = timed.value.time.hour
    said = {token.flat for token in draft.stream.tokens[timed.start : timed.end]}
    if hour >= 12 or said & {"sang", "chieu", "toi", "dem", "trua"}:
        return None
    for other in moments:
        if other is timed or other.value.time is not None:
            continue
        first = draft.stream.tokens[other.start]
        before = draft.stream.tokens[other.start - 1] if other.start else first
        part = first.flat if first.flat in ("toi", "chieu") else before.flat
        low = first.low if part == first.flat else before.low
        if (part == "toi" and low in ("tối", "toi") and hour >= 5) or (part == "chieu" and 1 <= hour <= 6):
            return int(hour) + 12
    return None


def _next_week(draft: Draft, moment: Item) -> bool:
    """ "lịch họp tuần sau lùi lại sang thứ 5": a weekday of that week, while the nearest is of this one."""
    flats = [token.flat for token in draft.stream.tokens[: moment.start]]
    said = any(a == "tuan" and b in ("sau", "toi") for a, b in pairwise(flats))
    weekday = any(token.flat in ("thu", "cn", "nhat") for token in draft.stream.tokens[moment.start : moment.end])
    day = moment.value.date
    sunday = draft.now.date() + timedelta(days=6 - draft.now.weekday())
    return said and weekday and day is not None and bool(day <= sunday)


def _joined(moments: list[Item]) -> Item:
    """The day of one and the hour of another are one moment: "8h … ngày 28/11"."""
    timed = [m for m in moments if m.value.time is not None]
    return timed[0] if timed else moments[0]


def _said_apart(draft: Draft, moments: list[Item], timed: Item, change: str) -> date | None:
    """ "mai họp lúc 7h30": the day stands apart from its hour."""
    flats = {t.flat for t in draft.stream.tokens[timed.start : timed.end]}
    if flats & {"ngay", "thu", "mai", "kia", "hom", "cn", "thang", "/", "mung", "mong", "ram", "nay", "nhat"}:
        return None
    days: list[date] = [m.value.date for m in moments if m is not timed and m.value.time is None]
    if change == "move" and days:
        return days[-1]  # "dời từ thứ 5 qua thứ 7, vẫn 19h"
    return days[0] if len(days) == 1 else None


def _title(draft: Draft, item: Item) -> str | None:
    end = item.end
    for after in draft.items[item.place + 1 :]:
        if after.kind not in ("text", "word", "body", "place") or after.start != end:
            break
        end = after.end
    return phrase(draft, item.start, end)
