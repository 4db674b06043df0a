"""Days counted from today: "hôm nay", "sáng mai", "ngày kia", "3 ngày nữa"; and "mai" told from the women named Mai."""

from __future__ import annotations

from handlers.core.reading.days.almanac import DAY, Outlook
from handlers.core.reading.days.clock import PARTS, clock_at, slipped_evening
from handlers.core.reading.days.heard import Heard, listed
from handlers.core.reading.days.tail import Day

# "Mai" is a day and a woman's name; after these it is the woman.
NAMED = listed(
    "ba ong co chi anh em chau bac chu cu mo di duong thim o ten nha ho thi van ngoc tuyet quynh thanh phuong hoang"
    " thuy xuan nhu truc bach hoa thon xom lang ban ap to khu cay cua ban truong c b e a"
)
# "Mốt" after these is a one: hai mươi mốt, triệu mốt.
SCALES = listed("muoi tram nghin ngan trieu ty van chuc mai")


def day_at(words: Heard, i: int, outlook: Outlook) -> Day | None:
    """The day counted from today that starts at `i`."""
    j = i
    while j < i + 2 and words.said(j, "ngày", "hôm", "bữa", "bựa"):
        j += 1
    if j > i:
        found = _after_hom(words, i, j)
    elif words.said(i - 1, *PARTS) or slipped_evening(words, i - 1):
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
    if (words.said(j, "mai") and words.at(j + 1) != "mot") or words.marked(j) == "mơi":
        return 1, j + 1
    if words.said(j, "mốt") and words.at(j + 1) != "thang" and not (words.accented and words.marked(j) is None):
        return 2, j + 1
    return None


def _after_part(words: Heard, i: int) -> tuple[int, int] | None:
    """After "sáng", "chiều", "tối" …"""
    for shift, names in ((0, ("nay", "ni")), (-1, ("qua",)), (1, ("mai",))):
        if words.said(i, *names) and not words.capital(i):
            return shift, i + 1
    if words.marked(i) == "mơi":  # the South's "mai"; without its mark it is "mới"
        return 1, i + 1
    if not words.accented and words.at(i) == "mot" and clock_at(words, i + 1) is not None:
        return 2, i + 1  # "chieu mot 2h hop"
    return (2, i + 1) if words.said(i, "mốt") and words.marked(i) else None


def _alone(words: Heard, i: int) -> tuple[int, int] | None:
    """ "Mai" and "mốt" by themselves."""
    if words.at(i + 1) in ("mot", "kia"):
        return None  # "mai mốt", "mai kia": some day
    if words.capital(i) or (i == 0 and words.large(0) and words.capital(1)):
        return None  # a woman, also at the start: "Mai Lan nộp"
    if words.said(i, "mai") and words.at(i - 1) not in NAMED:
        return 1, i + 1
    if words.said(i, "mốt") and words.marked(i) and words.number(i - 1) is None and words.at(i - 1) not in SCALES:
        return 2, i + 1  # unmarked it is "một", one
    return None


def _counted(words: Heard, i: int, outlook: Outlook) -> Day | None:
    """ "3 ngày nữa", "2 ngày trước", "1 tuần nữa"."""
    number = words.number(i)
    if number is None or not words.said(number[1], "ngày", "tuần"):
        return None
    n, k = number
    n *= 7 if words.at(k) == "tuan" else 1
    if words.said(k + 1, "nữa"):
        return Day(i, k + 2, "relative", (outlook.today + n * DAY,))
    if words.said(k + 1, "trước"):
        return Day(i, k + 2, "relative", (outlook.today - n * DAY,))
    return None
