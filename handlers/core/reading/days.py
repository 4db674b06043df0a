"""Days named without a calendar: "hôm nay", "sáng mai", "thứ sáu tuần sau", "3 ngày nữa", "Tết", "trung thu"."""

from __future__ import annotations

from datetime import date, timedelta

from handlers.core.reading import almanac
from handlers.core.reading.almanac import DAY, Outlook
from handlers.core.reading.clock import HOUR, PARTS
from handlers.core.reading.dates import COUNTED, Day, tail_at
from handlers.core.reading.heard import Heard, listed

WEEK = timedelta(days=7)
WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5}
# "Mai" is a day and a woman's name; after these it is the woman.
NAMED = listed(
    "ba ong co chi anh em chau bac chu cu mo di duong thim o ten nha ho thi van ngoc tuyet quynh thanh phuong hoang"
    " thuy xuan nhu truc bach hoa thon xom lang ban ap to khu cay cua ban truong c b e a"
)
# "đợt thứ 2", "lần thứ ba": an order, not a weekday.
ORDERED = listed("lan dot nguoi con ky khoa nam hang giai nhom cap so theo cuon quy tong da tam duoc chia")
# What a bare, unmarked "thu 5" or "t7" needs beside it to be a weekday and not money taken in or hamlet 7.
NEAR_BEFORE = listed("sang trua chieu toi dem ngay hom bua vao luc hop doi sang den gio h hen")
NEAR_AFTER = listed("tuan nay toi toi ngay luc hop mung mong hom")
NOT_TET = listed("qua tien thuong lich nghi an choi sau ra giap gan ngoai het mung don vui chuc sam lo khong")
TET_DUE = listed("nop dong gui chuyen dua thanh hop nay tra lay se moi")
TET_BEFORE = listed("den toi truoc vao dip han hen khat hua doi")
# "Mốt" after these is a one: hai mươi mốt, triệu mốt.
SCALES = listed("muoi tram nghin ngan trieu ty van chuc mai")
FEASTS = {"trung thu": (15, 8), "doan ngo": (5, 5), "nguyen tieu": (15, 1), "vu lan": (15, 7), "gio to": (10, 3)}


def day_at(words: Heard, i: int, outlook: Outlook) -> Day | None:
    """The day that starts at `i`, by whichever way of naming it."""
    return _relative(words, i, outlook) or _weekday(words, i, outlook) or _feast(words, i, outlook)


def _relative(words: Heard, i: int, outlook: Outlook) -> Day | None:
    """Days counted from today."""
    j = i
    while j < i + 2 and words.said(j, "ngày", "hôm", "bữa", "bựa"):
        j += 1
    if j > i:
        found = _after_hom(words, i, j)
    elif words.said(i - 1, *PARTS):
        found = _after_part(words, i)
    else:
        found = _alone(words, i)
    if found is None:
        return _counted(words, i, outlook)
    shift, end = found
    return Day(i, end, "relative", (outlook.today + shift * DAY,))


def _after_hom(words: Heard, i: int, j: int) -> tuple[int, int] | None:
    """After "hôm", "bữa" or "ngày" at `i`..`j`."""
    hom = words.at(j - 1) != "ngay"
    if words.said(j, "kia", "kìa"):
        far = 3 if words.marked(j) == "kìa" else 2
        return (-far if hom else far), j + 1
    if hom and words.said(j, "nay", "ni"):
        return 0, j + 1
    if hom and words.said(j, "qua"):
        return -1, j + 1
    if words.said(j, "mai") and words.at(j + 1) != "mot":
        return 1, j + 1
    if words.said(j, "mốt") and words.at(j + 1) != "thang" and not (words.accented and words.marked(j) is None):
        return 2, j + 1
    return None


def _after_part(words: Heard, i: int) -> tuple[int, int] | None:
    """After "sáng", "chiều", "tối" …"""
    for shift, names in ((0, ("nay", "ni")), (-1, ("qua",)), (1, ("mai",))):
        if words.said(i, *names) and not words.capital(i):
            return shift, i + 1
    return (2, i + 1) if words.marked(i) == "mốt" else None


def _alone(words: Heard, i: int) -> tuple[int, int] | None:
    """ "Mai" and "mốt" by themselves."""
    if words.capital(i) or words.at(i + 1) in ("mot", "kia"):
        return None  # a woman, or "mai mốt", "mai kia": some day
    if words.said(i, "mai") and words.at(i - 1) not in NAMED:
        return 1, i + 1
    if words.marked(i) == "mốt" and words.number(i - 1) is None and words.at(i - 1) not in SCALES:
        return 2, i + 1
    return None


def _counted(words: Heard, i: int, outlook: Outlook) -> Day | None:
    """ "3 ngày nữa", "2 ngày trước"."""
    number = words.number(i)
    if number is None or not words.said(number[1], "ngày"):
        return None
    n, k = number
    if words.said(k + 1, "nữa"):
        return Day(i, k + 2, "relative", (outlook.today + n * DAY,))
    if words.said(k + 1, "trước"):
        return Day(i, k + 2, "relative", (outlook.today - n * DAY,))
    return None


def _weekday(words: Heard, i: int, outlook: Outlook) -> Day | None:
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
        if outlook.forward and week[0] == 0 and day < outlook.today:
            day += WEEK  # on a Sunday "thứ 7 tuần này" looks ahead to the week about to begin
        return Day(i, end, "week", (day,))
    ahead = outlook.today + ((weekday - outlook.today.weekday()) % 7) * DAY
    if words.said(end, "tới", "này", "sau") and not _hour(words, end + 1):
        after_today = ahead if ahead > outlook.today else ahead + WEEK
        return Day(i, end + 1, "week", (after_today if words.at(end) == "toi" else ahead,))
    if words.said(end, "trước", "rồi", "vừa"):
        end += 2 if words.at(end) == "vua" else 1
        return Day(i, end, "week", (ahead - WEEK,))
    if not sure and not _beside(words, i, end):
        return None
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
    if words.said(i + 1, "trước", "qua", "rồi", "vừa"):
        return -1, i + 3 if words.at(i + 1) == "vua" else i + 2
    return None


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
    if after in COUNTED or (
        words.at(end - 1) == "nam" and (after in ("nay", "ngoai", "truoc", "sau") or after[:2] == "20")
    ):
        return False  # "thu nam nay": taken in this year
    return before in NEAR_BEFORE or after in NEAR_AFTER or _hour(words, start - 1) or _hour(words, end) or "/" in after


def _hour(words: Heard, i: int) -> bool:
    return HOUR.fullmatch(words.at(i)) is not None or words.at(i + 1) in ("h", "gio")


def _feast(words: Heard, i: int, outlook: Outlook) -> Day | None:
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


def nearest_weekday(options: tuple[date, ...], weekdays: tuple[date, ...]) -> date | None:
    """The likeliest of `options` that falls on the weekday of `weekdays`."""
    names = {day.weekday() for day in weekdays}
    return next((day for day in options if day.weekday() in names), None)
