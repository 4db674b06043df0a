"""Tết, trung thu and the other feasts people set dates by, told from the gifts named after them."""

from __future__ import annotations

from handlers.core.reading.days import almanac
from handlers.core.reading.days.almanac import Outlook
from handlers.core.reading.days.heard import Heard, listed
from handlers.core.reading.days.tail import Day, tail_at

NOT_TET = listed("qua tien thuong lich nghi an choi sau ra giap gan ngoai het mung don vui chuc sam lo khong")
TET_DUE = listed("nop dong gui chuyen dua thanh hop nay tra lay se moi")
TET_BEFORE = listed("den toi truoc vao dip han hen khat hua doi")
FEASTS = {"trung thu": (15, 8), "doan ngo": (5, 5), "nguyen tieu": (15, 1), "vu lan": (15, 7), "gio to": (10, 3)}


def feast_at(words: Heard, i: int, outlook: Outlook) -> Day | None:
    """Tết and the other feasts people set dates by."""
    if words.at(i - 1) in NOT_TET:
        return None  # "quà Tết" is not a day, "sau Tết" not a known one
    tet = words.said(i, "tết")
    j = i + 1 if tet or words.said(i, "rằm") else i
    pair = f"{words.at(j)} {words.at(j + 1)}"
    if pair == "giao thua":
        return Day(i, j + 2, "date", almanac.eve_of_tet(outlook, None), lunar=True)
    if pair in FEASTS:
        day, month = FEASTS[pair]
        tail = tail_at(words, j + 2)
        options = almanac.lunar_days(outlook, day, month, tail.year_for(True, outlook), False)
        return Day(i, tail.end, "date", options, lunar=True, firm=_due(words, i, tail.end))
    if not tet or pair in ("khuyen hoc", "thieu nhi", "doc lap") or words.at(j) == "thay":
        return None
    if words.said(j, "tây", "dương"):
        tail = tail_at(words, j + (2 if words.at(j + 1) == "lich" else 1))
        return Day(i, tail.end, "date", almanac.solar_days(outlook, 1, 1, tail.year_for(False, outlook)))
    j += 2 if pair == "nguyen dan" else 1 if words.said(j, "này", "ta") else 0
    tail = tail_at(words, j, bare_year=True)
    return _tet(i, tail.end, tail.year_for(True, outlook), outlook, firm=_due(words, i, tail.end))


def _tet(i: int, end: int, year: int | None, outlook: Outlook, *, firm: bool) -> Day:
    options = almanac.lunar_days(outlook, 1, 1, year, False)
    if outlook.forward and options and options[0] < outlook.today:
        options = almanac.lunar_days(outlook, 1, 1, None, False)  # in November "Tết năm nay" is the one to come
    return Day(i, end, "date", options, lunar=True, firm=firm)


def _due(words: Heard, start: int, end: int) -> bool:
    return words.at(start - 1) in TET_BEFORE or words.at(end) in TET_DUE or (start == 0 and not words.at(end))
