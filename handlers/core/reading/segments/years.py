"""The year that figures are said to be of: "năm 2025 đạt 38", "năm ngoái thu 40tr, năm nay thu 52tr"."""

from __future__ import annotations

from typing import NamedTuple

from handlers.core.facts import Count, Fund, Gift, Indicator, Nil, Registration, Spending
from handlers.core.reading.numbers.items import ANOTHER_YEAR
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

# Before a year these compare, span or point ahead; the figure is not of it: "so với năm 2024", "chuyển sang năm 2027".
OTHERWISE = frozenset(
    "so voi tu den toi truoc sau dinh hoach doan khoa sinh sang hon bang kem nhu het tang giam vuot cho".split()
)
FEW = 3  # marks of a message in which a year may be told by the way
COUNTED_IN = frozenset({"tinh", "ke", "gom", "luon"})  # "tính cả năm ngoái"
NEAR = 3  # tokens between a year and the figure it only compares
SOME = frozenset("may nhieu nhung cac hang vai moi bao".split())  # "mấy năm trước"
DONE = frozenset({"dang", "dk", "dky", "dat", "phan", "se", "thi"})  # after "sang năm", which is next year then
TILL = frozenset({"nay", "gio", "ngay", "thang", "hom", "bay", "het", "chu", "luc", "ni"})  # folded, behind "tới"
AHEAD = frozenset({"sau", "tới", "toi"})
DATED = (Count, Fund, Gift, Indicator, Nil, Registration, Spending)


class Mark(NamedTuple):
    """A year said at token `at`."""

    at: int
    year: int


def settle_years(draft: Draft) -> None:
    """Gives each fact the year said of it; a message that names one year names it for all its figures."""
    if not draft.marks:
        return
    compared = [(i.start - NEAR, i.end + NEAR) for i in draft.items if i.role == "compared"]
    marks = [m for m in draft.marks if not any(start <= m.at < end for start, end in compared)]
    years = {mark.year for mark in marks}
    if not years:
        return
    counted: set[int | None] = set()
    for part in draft.parts:
        for item in part.figures:
            if item.role == "count":
                counted.add(year_of(draft, marks, part, item.start) if len(years) > 1 else None)
    if len(counted) > 1 and None in counted:
        draft.wonder("clear")
    aside = len(marks) <= FEW and len(years) == 1 and all(_aside(draft, mark) for mark in marks)
    for index, fact in enumerate(draft.facts):
        if not isinstance(fact, DATED) or fact.year or fact.date:
            continue
        if isinstance(fact, Gift) and all(year > draft.now.year for year in years):
            continue  # "hứa năm sau nộp": when it is due
        if isinstance(fact, Registration) and len(years) == 1 and _told_after(draft, marks[0], index):
            continue
        if len(years) == 1 and _aimed_at(draft, marks[0], index):
            continue
        year = (
            marks[0].year
            if len(years) == 1
            else year_of(draft, marks, draft.part_at(draft.spots[index]), draft.spots[index])
        )
        if aside:
            year = _of_its_own(draft, marks, draft.part_at(draft.spots[index]))
        if year is not None:
            draft.change(index, year=year)


def _aside(draft: Draft, mark: Mark) -> bool:
    """ "dư năm trước 3tr, thu trong năm 8tr", "ông Chiến nói năm sau mới đk, tổng 44 hộ": a year told of one thing."""
    part = draft.part_at(mark.at)
    if part is None or (len(draft.facts) < 2 and not part.of("person")):
        return False
    spoken = mark.at + 1 < draft.stream.limit and draft.stream.tokens[mark.at + 1].kind == "w"
    if mark.year < draft.now.year:
        return spoken and any(i.tags["fund"] == "balance" for i in part.words("fund"))
    return spoken and mark.year > draft.now.year and not part.figures and bool(part.of("person"))


def _of_its_own(draft: Draft, marks: list[Mark], part: Segment | None) -> int | None:
    """The year said in the very stretch of a fact."""
    if part is None:
        return None
    return next((m.year for m in marks if part.items[0].start <= m.at < part.items[-1].end), None)


def _aimed_at(draft: Draft, mark: Mark, index: int) -> bool:
    """ "thôn đạt 44 hộ, năm sau phấn đấu 50": a year to come, behind what was done."""
    part = draft.part_at(draft.spots[index]) if mark.year > draft.now.year else None
    if part is None or mark.at < part.items[-1].end:
        return False
    later = draft.part_at(mark.at) or part
    done = {i.tags["deed"] for i in later.words("deed")}
    return "model" not in later.tags and done.isdisjoint(("registered", "achieved"))


def _told_after(draft: Draft, mark: Mark, index: int) -> bool:
    """ "bà Hợi đăng ký lại nhé, năm ngoái bà nghỉ": of another year, behind a stop."""
    part = draft.part_at(draft.spots[index])
    return part is not None and mark.year < draft.now.year and mark.at >= part.items[-1].end


def mark_years(draft: Draft) -> list[Mark]:
    """The years said in the message, in order; those that only compare, span or point ahead are none."""
    tokens = draft.stream.tokens
    found: list[Mark] = []
    for item in draft.items if "quiet" in draft.kinds else ():
        if item.kind == "quiet" and item.value == "year":
            numbers = [t.text for t in tokens[item.start : item.end] if t.text.isdigit() and len(t.text) == 4]
            schooling = any(t.flat == "hoc" for t in tokens[item.start : item.end])  # "năm học 2026"
            if len(numbers) == 1 and not schooling and not _otherwise(draft, item.start):
                found.append(Mark(item.start, int(numbers[0])))
    for at, token in enumerate(tokens[:-1]) if "nam" in draft.flats else ():
        if token.flat != "nam" or (shift := _spoken(draft, at)) is None or _carried(draft, at):
            continue
        if not _otherwise(draft, at) or (shift == 1 and tokens[at - 1].flat == "sang"):
            found.append(Mark(at, draft.now.year + shift))
    others = [i for i in draft.items if i.value == ANOTHER_YEAR] if found and "quiet" in draft.kinds else []
    return sorted(mark for mark in found if not any(i.start <= mark.at < i.end for i in others))


def _carried(draft: Draft, at: int) -> bool:
    """ "chuyển sang năm sau 4tr2": what is left of this year's."""
    before = [token.flat for token in draft.stream.tokens[max(0, at - 2) : at]]
    return len(before) == 2 and before[0] in ("chuyen", "mang") and before[1] in ("sang", "qua")


def _spoken(draft: Draft, at: int) -> int | None:
    """ "năm ngoái", "năm trước", the South's "năm rồi"; "năm nay"; "năm sau", "năm tới"."""
    after, before = draft.stream.tokens[at + 1], draft.stream.tokens[at - 1] if at else None
    token = draft.stream.tokens[at]
    if draft.stream.marked and token.capital and before is not None and before.kind == "w" and not before.capital:
        return None  # "anh Năm rồi"
    if after.low in ("nay", "ni"):
        return 0
    if after.flat == "ngoai":
        return -1  # "thôn 3 năm ngoái"
    if before is not None and (before.kind == "d" or before.flat in SOME):
        return None
    beyond = draft.stream.tokens[at + 2] if at + 2 < draft.stream.limit else None
    if beyond is not None and after.flat == "toi" and beyond.flat in TILL:
        return None  # "từ đầu năm tới nay"
    if after.low in AHEAD:
        return 1
    if before is not None and before.low == "sang" and (after.flat in DONE or after.kind in "np"):
        return 1  # "sang năm đăng ký 110 hộ"
    if after.flat == "kia":
        return -2
    return -1 if after.flat == "truoc" or after.low == "rồi" else None


def _otherwise(draft: Draft, at: int) -> bool:
    before = draft.stream.tokens[max(0, at - 2) : at]
    if not before or before[-1].capital:
        return False  # "dòng họ Nguyễn Đình năm nay"
    if before[-1].flat == "sang" and before[0].flat not in ("chuyen", "ket"):
        year, after = draft.stream.tokens[at : at + 2]  # "sang năm 2026 được 96 hộ", "sang 2026", "sang năm nay"
        figure = year if year.kind == "d" else after
        told = figure.text.isdigit() and int(figure.text) <= draft.now.year
        return not told and after.low not in ("nay", "ni")
    if before[-1].flat == "sang" and all(isinstance(fact, Registration) for fact in draft.facts):
        return False  # "họ Phùng sang năm 2027 đăng ký"
    if before[-1].low in ("tôi", "số"):
        return False  # "ghi cho tôi năm 2025 …", "số năm 2025 của xóm Gò": no "tới", no "so"
    if before[-1].flat == "cho" and draft.said("deed", "registered"):
        return False  # "đăng ký cho năm 2027"
    counted_in = len(before) > 1 and before[-1].flat == "ca" and before[0].flat in COUNTED_IN
    return before[-1].flat in OTHERWISE or counted_in


def year_of(draft: Draft, marks: list[Mark], part: Segment | None, spot: int) -> int | None:
    """The year nearest to what is said at `spot`: of its own stretch, else of the sentence so far, else of the heading
    over its line, else the last one said."""
    if part is None or not part.items:
        return None
    start, end = part.items[0].start, part.items[-1].end
    own = [m for m in marks if start <= m.at < end]
    before = [m for m in own if m.at <= spot]
    if len(own) > 1 and part.figures and part.figures[0].start < own[0].at:
        return next((m.year for m in own if m.at > spot), own[-1].year)  # "84 hộ năm ngoái 96 hộ năm nay"
    if own:
        return (before[-1] if before else own[0]).year
    place, limit = part.place, start
    while place > 0 and draft.parts[place].lead in (1, 5):
        place -= 1
        within = [m for m in marks if draft.parts[place].items[0].start <= m.at < limit]
        if within and (draft.parts[place].figures or draft.parts[place].lead != 1):
            return within[-1].year
        limit = draft.parts[place].items[0].start  # past "…, năm trước chưa nộp, …"
    earlier = [m for m in marks if m.at < start]
    if draft.parts[place].lead == 3:
        earlier = [m for m in earlier if _heads(draft, m)]
    return earlier[-1].year if earlier else None


def _heads(draft: Draft, mark: Mark) -> bool:
    """Said on a line without figures: a heading's."""
    part = draft.part_at(mark.at)
    return part is not None and not part.figures
