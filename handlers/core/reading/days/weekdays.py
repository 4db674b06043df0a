"""Weekdays: "thứ sáu tuần sau", "chủ nhật tới", "8h t7", and what only looks like one ("quỹ thu 5")."""

from __future__ import annotations

from datetime import date, timedelta

from handlers.core.reading.days.almanac import DAY, Outlook
from handlers.core.reading.days.clock import HOUR
from handlers.core.reading.days.heard import Heard, listed
from handlers.core.reading.days.tail import COUNTED, Day

WEEK = timedelta(days=7)
WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5}
# "đợt thứ 2", "lần thứ ba": an order, not a weekday.
ORDERED = listed("lan dot nguoi con ky khoa nam hang giai nhom cap so theo cuon quy tong da tam duoc chia")
# What a bare, unmarked "thu 5" or "t7" needs beside it to be a weekday and not money taken in or hamlet 7.
NEAR_BEFORE = listed("sang trua chieu toi dem ngay hom bua vao luc hop doi den gio h hen nop dong gui hoi truoc")
NEAR_AFTER = listed("tuan nay toi ngay luc hop mung mong hom")


def weekday_at(words: Heard, i: int, outlook: Outlook) -> Day | None:
    """A weekday with its week, said before or after: "thứ 6 tuần sau", "tuần sau thứ 6", "chủ nhật tới"."""
    week = _week(words, i)
    named = _name(words, week[1] if week else i)
    if named is None:
        return None
    weekday, end, sure = named
    monday = outlook.today - outlook.today.weekday() * DAY
    if week is None:
        after = end + 1 if words.said(end, "của") else end
        week = _week(words, after)
        end = week[1] if week else end
    else:
        sure = True
    if week is not None:
        day = monday + weekday * DAY + week[0] * WEEK
        if outlook.forward and week[0] == 0 and day <= outlook.today:
            # On a Sunday "thứ 7 tuần này" looks ahead to the week about to begin.
            return Day(i, end, "week", (day, day + WEEK) if day == outlook.today else (day + WEEK,))
        return Day(i, end, "week", (day,))
    if words.at(end) == "hang" or not (sure or _beside(words, i, end)):
        return None  # "thứ 2 hàng tuần" is no one day
    ahead = outlook.today + ((weekday - outlook.today.weekday()) % 7) * DAY
    if words.said(end, "này", "sau") or (words.said(end, "tới") and not _hour(words, end + 1)):
        after_today = ahead if ahead > outlook.today else ahead + WEEK
        return Day(i, end + 1, "week", (after_today if words.at(end) == "toi" else ahead,))
    past = _past(words, end)
    if past is not None:
        return Day(i, past, "week", (ahead - WEEK,))
    if ahead == outlook.today:
        # Said on a Friday, "thứ 6" is today only while its hour is still to come; `when` decides.
        return Day(i, end, "weekday", (ahead, ahead + WEEK) if outlook.forward else (ahead,))
    return Day(i, end, "weekday", (ahead if outlook.forward else ahead - WEEK,))


def _week(words: Heard, i: int) -> tuple[int, int] | None:
    """(weeks from this one, index after) of "tuần này", "tuần sau nữa", "tuần trước"."""
    if not words.said(i, "tuần"):
        return None
    if words.said(i + 1, "này", "nay", "ni"):
        return 0, i + 2
    if words.said(i + 1, "sau", "tới"):
        return (2, i + 3) if words.said(i + 2, "nữa") else (1, i + 2)
    past = i + 2 if words.said(i + 1, "qua") else _past(words, i + 1)
    return None if past is None else (-1, past)


def _past(words: Heard, i: int) -> int | None:
    """The index after "trước", "rồi", "vừa rồi" or "vừa qua"."""
    if words.said(i, "vừa") and words.said(i + 1, "rồi", "qua"):
        return i + 2
    return i + 1 if words.said(i, "trước", "rồi") else None


def _name(words: Heard, i: int) -> tuple[int, int, bool] | None:
    """(0 Monday … 6 Sunday, index after, whether it can be nothing else)."""
    word, after = words.at(i), words.at(i + 1)
    if word in ("chu", "chua") and after == "nhat":
        return 6, i + 2, True
    if word in ("cn", "t2", "t3", "t4", "t5", "t6", "t7"):
        return (6 if word == "cn" else int(word[1]) - 2), i + 1, False
    if not words.said(i, "thứ") or words.at(i - 1) in ORDERED:
        return None
    if after in ("2", "3", "4", "5", "6", "7"):
        weekday = int(after) - 2
    else:
        spoken = [n for word, n in WEEKDAYS.items() if words.said(i + 1, word)]
        if not spoken:
            return None
        weekday = spoken[0]
    return weekday, i + 2, words.marked(i) == "thứ"


def _beside(words: Heard, start: int, end: int) -> bool:
    """Does what stands beside a doubtful weekday make it one? "hop thu 6", "8h t7", but not "quy thu 5"."""
    if words.accented and words.at(start) == "thu" and words.marked(start) is None:
        return False
    before, after = words.at(start - 1), words.at(end)
    if before in NEAR_BEFORE or _hour(words, start - 1):
        return after not in COUNTED
    if after in COUNTED or (
        words.at(end - 1) == "nam" and (after in ("nay", "ngoai", "truoc", "sau") or after[:2] == "20")
    ):
        return False  # "thu nam nay": taken in this year
    glued = end == start + 1 and words.at(start) != "cn"  # "t3 tôi nộp": hamlet 3, and I
    return (after in NEAR_AFTER and not (glued and after == "toi")) or _hour(words, end) or "/" in after


def _hour(words: Heard, i: int) -> bool:
    return HOUR.fullmatch(words.at(i)) is not None or words.at(i + 1) in ("h", "gio")


def nearest_weekday(options: tuple[date, ...], weekdays: tuple[date, ...]) -> date | None:
    """The likeliest of `options` that falls on the weekday of `weekdays`."""
    names = {day.weekday() for day in weekdays}
    return next((day for day in options if day.weekday() in names), None)
