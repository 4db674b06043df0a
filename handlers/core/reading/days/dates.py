"""Calendar dates in a message: "28/11", "ngày 6 tháng 2 năm 2027", "mùng 5 tháng Chạp", "rằm tháng giêng", "28 Tết"."""

from __future__ import annotations

import re

from handlers.core.reading.days import almanac
from handlers.core.reading.days.almanac import Outlook
from handlers.core.reading.days.clock import PARTS
from handlers.core.reading.days.heard import Heard, listed
from handlers.core.reading.days.tail import COUNTED, YEAR, Day, Tail, tail_at

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
FULL = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)
SHORT = re.compile(r"(\d{1,2})([/.-])(\d{1,2})", re.ASCII)
SPAN = re.compile(r"(\d{1,2})-\d{1,2}(/\d{1,2}(?:/\d{4})?)", re.ASCII)
DAYS = re.compile(r"(\d{1,2}/\d{1,2})-\d{1,2}/\d{1,2}", re.ASCII)
GLUED = re.compile(r"t\d{1,2}", re.ASCII)
MONTH = re.compile(r"(\d{1,2})(?:/(\d{4}))?", re.ASCII)
# Words that make "7/3" a day rather than seven out of three.
BEFORE = listed("den tu truoc sau sang chieu trua toi dem han chot nhat luc vao hop doi hen le dip")
AFTER_DAY = listed("nay toi tai o hop den nhe nha a am thi")
CALLED, SOFTLY = listed("bac em chu co anh chi con chau ong ba"), listed("nhe nha nghen nghe a oi")
MONEY = listed("k tr trieu nghin ngan ty dong d cu lit")


def date_at(words: Heard, i: int, outlook: Outlook) -> Day | None:
    """The calendar date that starts at `i`, its "ngày", "hôm", "bữa" or "mùng" included."""
    j = i
    while j < i + 2 and words.said(j, "ngày", "hôm", "bữa", "bựa"):
        j += 1
    cue = j > i
    if words.said(j, "mùng", "mồng"):
        return _with_day(words, i, j + 1, outlook, mung=True, cue=True)
    return _numeric(words, i, j, outlook, cue) or _with_day(words, i, j, outlook, mung=False, cue=cue)


def _numeric(words: Heard, i: int, j: int, outlook: Outlook, cue: bool) -> Day | None:
    """A date in figures at `j`."""
    token, end = words.at(j), j + 1
    if words.at(end) == "/":  # a tokenizer that splits at the slash
        token, end = "/".join((token, words.at(j + 2))), j + 3
        if words.at(end) == "/":
            token, end = "/".join((token, words.at(end + 1))), end + 2
    if span := SPAN.fullmatch(token):
        token = span[1] + span[2]
    elif days := DAYS.fullmatch(token):
        token = days[1]
    if iso := ISO.fullmatch(token):
        return Day(i, end, "date", almanac.solar_days(outlook, int(iso[3]), int(iso[2]), int(iso[1])))
    if full := FULL.fullmatch(token):
        year = int(full[4]) if len(full[4]) == 4 else 2000 + int(full[4])
        if len(full[4]) == 2 and abs(year - outlook.today.year) > 10:
            return None
        return _day(i, int(full[1]), int(full[3]), tail_at(words, end), outlook, year=year)
    spaced = cue and token.isdigit() and words.at(end).isdigit() and YEAR.fullmatch(words.at(end + 1)) is not None
    if spaced:
        token, end = f"{token}/{words.at(end)}", end + 1  # "ngày 20 11 2026"
    short = SHORT.fullmatch(token)
    if short is None:
        return None
    day, month, tail = int(short[1]), int(short[3]), tail_at(words, end, bare_year=spaced)
    known = tail.lunar or tail.past or tail.year_for(tail.lunar, outlook) is not None
    counted = words.at(end) in COUNTED
    told = words.at(i - 1) in BEFORE or words.at(end) == "hop" or (short[2] == "-" and day > month)
    if not (cue or known):
        if not (1 <= day <= 31 and 1 <= month <= 12):
            return None  # 45/38 is a ratio
        if short[2] == "." and (not told or len(short[3]) == 1 or words.at(end) in MONEY):
            return None  # 8.30 is an hour, 2.5 an amount
    return _day(i, day, month, tail, outlook, firm=cue or known or (told and not counted))


def _with_day(words: Heard, i: int, j: int, outlook: Outlook, *, mung: bool, cue: bool) -> Day | None:
    """A date in words: the number of the day at `j`, or "rằm"."""
    full_moon = words.said(j, "rằm")
    if full_moon and words.at(j + 1) == "trung":
        return None
    number = (15, j + 1) if full_moon else words.number(j, pair=True)
    if number is None:
        return None
    day, k = number
    figures = words.at(j).isdigit()
    if mung and not (1 <= day <= 10):
        return None
    if words.said(k, "tết"):
        return _of_tet(words, i, k, day, mung or cue, outlook)
    if words.said(k, "tháng", "thg") or (cue and GLUED.fullmatch(words.at(k))):
        return _with_month(words, i, k, day, outlook, cue=cue or full_moon, figures=figures, full_moon=full_moon)
    tail = tail_at(words, k)
    if full_moon:
        end = k + 1 if words.said(k, "này", "tới") else k
        return Day(i, end, "date", almanac.day_of_moon(outlook, 15), lunar=True)
    if not (cue or _after_part(words, j, k)) or (not figures and not mung and day <= 10):
        return None
    if words.at(k) in COUNTED or words.at(j - 1) == "bua":
        return None
    if tail.lunar:
        return Day(i, tail.end, "date", almanac.day_of_moon(outlook, day), lunar=True)
    # "mong 3 bác" may hope for three uncles: a bare mùng is a date only where it was written with its marks.
    firm = not mung or words.marked(j - 1) is not None
    end = k + 1 if words.said(k, "này", "tới") else tail.end if tail.past else k
    return Day(i, end, "date", almanac.day_of_month(tail.looking(outlook), day), firm=firm)


def _after_part(words: Heard, j: int, k: int) -> bool:
    """ "Sáng 28 họp", "8h chiều 28": a number of two figures after a part of the day, with nothing it could count."""
    after = words.at(k)
    free = not after.isalnum() or after in AFTER_DAY or (after in CALLED and words.at(k + 1) in SOFTLY)
    return words.said(j - 1, *PARTS) and len(words.at(j)) == 2 and free


def _with_month(
    words: Heard, i: int, k: int, day: int, outlook: Outlook, *, cue: bool, figures: bool, full_moon: bool
) -> Day | None:
    """`k` is at "tháng" (or a glued "t7")."""
    for shift, names in ((0, ("này", "nay", "ni")), (1, ("sau", "tới")), (-1, ("trước", "rồi"))):
        if cue and words.said(k + 1, *names) and not YEAR.fullmatch(words.at(k + 3)):
            tail = tail_at(words, k + 2)
            if full_moon or tail.lunar:
                return Day(i, tail.end, "date", almanac.day_of_moon(outlook, day, shift), lunar=True)
            return Day(i, k + 2, "date", almanac.day_of_shifted_month(outlook, day, shift))
    found = _month(words, k)
    if found is None:
        return None
    month, year, named, end = found
    tail = tail_at(words, end, bare_year=True)
    lunar = named or full_moon or tail.lunar
    if not cue and not lunar and (not figures or (words.at(k + 1) == "nam" and tail.end > end)):
        return None  # "6 tháng năm 2026" is the first half of the year
    firm = cue or lunar or year is not None or tail.end > end or words.at(i - 1) in BEFORE
    if not cue and not 1 <= day <= 31:
        return None
    return _day(i, day, month, tail, outlook, lunar=lunar and not tail.solar, year=year, firm=firm)


def _month(words: Heard, k: int) -> tuple[int, int | None, bool, int] | None:
    """(month, year, whether the name is a lunar one, index after) of the month whose "tháng" is at `k`."""
    if words.at(k) not in ("thang", "thg"):
        return int(words.at(k)[1:]), None, False, k + 1
    if words.said(k + 1, "chạp"):
        return 12, None, True, k + 2
    if words.said(k + 1, "giêng"):
        return 1, None, True, k + 2
    written = MONTH.fullmatch(words.at(k + 1))
    if written:
        return int(written[1]), int(written[2]) if written[2] else None, False, k + 2
    number = words.number(k + 1)
    return (number[0], None, False, number[1]) if number and 1 <= number[0] <= 12 else None


def _of_tet(words: Heard, i: int, k: int, day: int, told: bool, outlook: Outlook) -> Day | None:
    """ "Mùng 3 Tết" is of the first month, "28 Tết" of the twelfth; "30 Tết" is the eve even where it is the 29th."""
    tail = tail_at(words, k + 1)
    year = tail.year_for(True, outlook)
    if day == 30:
        return Day(i, tail.end, "date", almanac.eve_of_tet(outlook, year), lunar=True)
    if 20 <= day < 30:
        before = None if year is None else year - 1
        return Day(i, tail.end, "date", almanac.lunar_days(outlook, day, 12, before, False), lunar=True)
    if not told or not 1 <= day <= 10:
        return None
    return Day(i, tail.end, "date", almanac.lunar_days(outlook, day, 1, year, False), lunar=True)


def _day(
    i: int,
    day: int,
    month: int,
    tail: Tail,
    outlook: Outlook,
    *,
    lunar: bool = False,
    year: int | None = None,
    firm: bool = True,
) -> Day:
    lunar = (lunar or tail.lunar) and not tail.solar
    year = tail.year_for(lunar, outlook) if year is None else year
    outlook = tail.looking(outlook)
    if lunar:
        options = almanac.lunar_days(outlook, day, month, year, tail.leap)
    else:
        options = almanac.solar_days(outlook, day, month, year)
    return Day(i, tail.end, "date", options, lunar=lunar, firm=firm)
