"""What a text states twice must agree: percents with ratios, achieved with registered, lists with their totals."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from handlers.core.facts import Count, Fact, Fund, Gift, Indicator, Spending
from handlers.core.reading.counts.counted_besides import FITTINGS
from handlers.core.reading.numbers.agreement import agrees
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.typed.text import fold

ASKED = frozenset({"nhi", "?", "vay", "ha", "em", "chau", "con", "bac", "the", "ta"})
# Of a fund there was before: đầu năm, năm trước, năm cũ, năm ngoái, chuyển sang, kỳ, năm nay, hiện, lũy kế.
BEFORE = frozenset({"dau", "truoc", "cu", "ngoai", "sang", "ky", "nay", "hien", "luy"})
LEAST = 5_000  # đồng
LEVELS = {*FITTINGS, "members", "excellent_students", "university_entrants", "population", "households"}


def check(draft: Draft) -> None:
    """Asks about what does not agree, and about figures that nothing accounts for."""
    for index in range(len(draft.facts) - 1, -1, -1):
        fact = draft.facts[index]
        if isinstance(fact, Gift) and _of_nothing(fact):
            del draft.facts[index], draft.spots[index]
    for fact in draft.facts:
        if isinstance(fact, Count):
            _check_count(draft, fact)
        elif isinstance(fact, Gift):
            _check_gift(draft, fact)
    if draft.grades and not any(isinstance(f, Count) and sum(draft.grades) == f.achieved for f in draft.facts):
        draft.wonder("clear")
    if len(draft.facts) > 1 and _said_twice(draft):
        draft.wonder("clear")
    if Fund in draft.stated and _adds_up_not(draft):
        draft.wonder("sum")
    timed = "moment" in draft.kinds and bool(draft.facts)
    if timed and any(item.kind == "moment" and item.value.problem for item in draft.items):
        draft.wonder("when")
    for item, place in draft.percents:
        _percent(draft, item, place)
    _check_figures(draft)


def _adds_up_not(draft: Draft) -> bool:
    """ "thu 12tr, chi 5tr, tồn 8tr": where nothing is said of what there was before, the rest is what came in less
    what was spent."""
    told = {fact.measure: fact.amount or 0 for fact in draft.facts if isinstance(fact, Fund)}
    if len(told) != 3 or sum(isinstance(fact, (Fund, Spending)) for fact in draft.facts) != 3:
        return False
    if not told.keys() >= {"raised", "spent", "balance"} or not BEFORE.isdisjoint(draft.stream.flats):
        return False
    return told["raised"] - told["spent"] != told["balance"] and not any(
        isinstance(fact, Fund) and fact.qualifier for fact in draft.facts
    )


def _of_nothing(fact: Gift) -> bool:
    """ "3 xóm chưa gửi": nobody promised anything."""
    return fact.stage == "pledged" and not (fact.donor or fact.amount or fact.goods or fact.to)


def _check_count(draft: Draft, fact: Count) -> None:
    if fact.added == 0:
        draft.wonder("clear")  # "thừa mất một số 0 rồi"
    if fact.achieved is None and fact.registered is None and fact.total is None:
        if fact == Count(model=fact.model, of=fact.of, unit=fact.unit):
            draft.wonder("clear")  # of how many, and nothing done
        return
    if _swapped(fact):
        draft.wonder("swapped")
    if fact.achieved is not None and fact.added is not None and fact.registered is None:
        draft.wonder("meaning")  # "đạt 78 hộ, tăng 7": more were recognised, or more signed up


def _check_gift(draft: Draft, fact: Gift) -> None:
    if fact.goods == "suất" and fact.donor is None and draft.tags.isdisjoint(("gift", "spend")):
        draft.wonder("meaning")  # "phải, tổng cộng 12 suất, mỗi suất 300 nghìn": given to us, or by us?
    if fact.amount is not None:
        return
    if fact.goods and fact.stage != "cancelled":
        draft.wonder("value")
    if fact.stage == "pledged" and ("vague", "few") in draft.values:
        draft.wonder("amount")
    if not fact.goods and (_unsettled(draft, fact) or _so_many(draft, fact.donor or "")):
        draft.wonder("clear")  # so many households, and nothing given


def _check_figures(draft: Draft) -> None:
    """Halves of numbers, numbers of papers, sums that nobody gives, and what nothing accounts for."""
    papers = "thing" in draft.tags or "cai" in draft.flats
    for before, item in pairwise(draft.items) if papers or "digit" in draft.tags else ():
        if item.kind != "word" or item.start != before.end:
            continue
        if before.kind in ("num", "money") and item.tags.keys() == {"digit"}:
            draft.wonder("clear")  # half of a number left over
        if before.role == "count" and (item.tags.keys() == {"thing"} or draft.stream.tokens[item.start].low == "cái"):
            draft.wonder("clear")  # "phát 150 tờ phiếu đăng ký": papers, and nobody who signed
    for item in draft.items:
        if item.kind not in FIGURES:
            continue
        said = item.numeral if item.role == "amount" else None
        if said is not None and said.spoken and said.scale >= 1000 and (item.value or LEAST) < LEAST:
            draft.wonder("amount")  # "mot nghin te": no such sum of đồng is given
        if not item.role and not _counts_points(draft, item):
            draft.wonder("clear")


def _counts_points(draft: Draft, item: Item) -> bool:
    """ "Cháu gửi 3 ý: 1) đăng ký 60 hộ 2) hội viên 75 3) …": how many numbered points follow."""
    points = [i for i in draft.items[item.place :] if i.kind == "quiet" and i.value == "list number"]
    return item.kind == "num" and len(points) == item.value and len(points) > 1


def _so_many(draft: Draft, donor: str) -> bool:
    """ "5 hộ", "hai nhà": nobody's name."""
    words = donor.split()
    spelled = len(words) == 2 and words[0].islower() and fold(words[0]) in draft.stream.words.numbers
    return donor[:1].isdigit() or (spelled and fold(words[1]) in ("nha", "ho", "nguoi"))


def _unsettled(draft: Draft, gift: Gift) -> bool:
    """Of a gift without an amount: whether it was to come with one. "họ Tạ nộp chưa nhỉ, hứa từ hồi tháng 8" is a
    question, and no new promise."""
    if gift.stage != "pledged":
        return gift.stage != "cancelled"
    flats = [token.flat for token in draft.stream.tokens]
    return any(a == "chua" and b in ASKED for a, b in pairwise(flats))


def _said_twice(draft: Draft) -> bool:
    """ "27 hs giỏi cấp huyện, 4 em hs giỏi tỉnh", "quỹ có 5 triệu, chi 2 triệu, còn 3 triệu": two values of one figure;
    which is to stand?"""
    values: dict[tuple[str, str | None, int | None], int | float | None] = {}
    said: tuple[str, str | None, int | None]
    years_apart = len({mark.year for mark in draft.marks}) > 1  # they are settled later
    value: int | float | None
    for fact in draft.facts:
        if isinstance(fact, Indicator) and fact.code in LEVELS:
            said, value = (fact.code, fact.unit, fact.year), fact.value
            if fact.code in FITTINGS and said in values:
                return True  # "1 tủ sách pháp luật, 1 tủ sách khuyến học"
        elif isinstance(fact, Fund) and fact.date is None and fact.holder is None and not years_apart:
            said, value = (fact.measure, fact.unit, fact.year), fact.amount
        else:
            continue
        if values.setdefault(said, value) != value:
            return True
    return False


def _swapped(fact: Count) -> bool:
    """Whether a part of a whole is more than it."""
    registered, achieved = fact.registered or 0, fact.achieved or 0
    for whole in (fact.total, fact.of):
        if whole is not None and max(registered, achieved) > whole:
            return True
    return fact.registered is not None and achieved > registered


def _percent(draft: Draft, item: Item, place: int) -> None:
    """A percent agrees with a ratio of the count before it, or after it where none stands before."""
    if item.role:
        return
    value = Fraction(item.value)
    near: list[Fact] = list(draft.facts[place - 1 : place] or draft.facts[place : place + 1])
    counts = [fact for fact in near if isinstance(fact, Count)] or [
        fact for fact in draft.facts[max(0, place - 1) :] if isinstance(fact, Count)
    ][:1]
    if not draft.facts:
        item.role = "asked"
        draft.wonder("clear")
        return
    item.role = "percent"
    if value > 100:
        draft.wonder("swapped")
        return
    if not counts:
        return
    typed = draft.stream.tokens[item.start].text.replace(".", ",")
    decimals = len(typed.split(",")[1]) if "," in typed else 0
    ratios = _ratios(counts[0])
    if not ratios:
        if _stands_alone(draft, item):
            draft.wonder("clear")
        return
    if any(agrees(a, b, value, decimals) for a, b in ratios):
        item.role = "percent that agrees"
    else:
        draft.wonder("percent")


def _stands_alone(draft: Draft, item: Item) -> bool:
    """ "đăng ký 45 hộ đạt 90%": the percent says how many were recognised; in brackets or after "chiếm" it comments."""
    at = item.place
    before = draft.items[at - 1] if at else None
    return before is not None and before.kind == "word" and before.tags.get("deed") in ("achieved", "registered")


def _ratios(fact: Count) -> list[tuple[int, int]]:
    values = [fact.achieved, fact.registered, fact.of, fact.total]
    known = [value for value in values if value is not None]
    return [(a, b) for n, a in enumerate(known) for m, b in enumerate(known) if b and a <= b and n != m]
