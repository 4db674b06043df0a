"""Figures of a day to come: "mai bà Lan nộp 500k" is her promise, "mai thêm 5 hộ đăng ký" is not so yet."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from handlers.core.facts import Count, Fund, Gift, Indicator, Spending
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.talk.sentences import heard
from handlers.core.reading.typed.tokens import Token

DATED = frozenset({Count, Fund, Gift, Indicator, Spending})
UNTIL = frozenset({"den", "truoc", "han", "het", "tinh", "tu", "cho", "ky", "hoc", "mung", "nhan", "dip"})
DONE = frozenset({"da", "roi", "vua", "xong", "duoc"})
SPANS = frozenset({"tuan", "thang", "nam"})
YEARS = frozenset({"nam", "gieng", "tet"})
GONE = frozenset({"truoc", "qua", "roi", "vua", "ngoai"})  # behind a term: it is past
LATER = SPANS | YEARS  # one of these is in every way of saying it
FAR = 200  # days ahead, of a day whose year is not said: it was the one before
SURE = frozenset({"nay", "toi", "sau", "mai", "kia", "mot", "ngay"})  # in or behind the day: no bare weekday


def look_ahead(draft: Draft) -> None:
    """Makes gifts of a day to come promises, and asks about all else that is stated of one."""
    if draft.stated.isdisjoint(DATED) or not _speaks_of_later(draft):
        return
    starts = [part.items[0].start for part in draft.parts]
    for index, (fact, spot) in enumerate(zip(draft.facts, draft.spots, strict=True)):
        if type(fact) not in DATED:
            continue
        part = draft.parts[max(0, bisect_right(starts, spot) - 1)]
        sure = _ahead(draft, part)
        if sure is None and isinstance(fact, Spending) and part.lead in (1, 5) and part.place:
            before = draft.parts[part.place - 1]
            sure = _ahead(draft, before) if before.words("meet") else None
        if (
            sure is None
            and isinstance(fact, Gift)
            and part.lead == 1
            and not part.words("gift")
            and not part.of("person")
        ):
            before = draft.parts[part.place - 1]
            sure = _ahead(draft, before) if before.words("gift") and not before.figures else None
        if sure is None and isinstance(fact, Gift) and part.place + 1 < len(draft.parts):
            sure = _paid_later(draft, part, draft.parts[part.place + 1])
        if sure is None:
            continue
        if isinstance(fact, Gift):
            if fact.stage in ("received", "unstated"):
                draft.change(index, stage="pledged")
                if not sure:
                    draft.wonder("clear")
        elif isinstance(fact, Count) and _of_next_year(draft, part):
            continue  # "năm sau đăng ký 60 hộ" is kept under that year
        elif not isinstance(fact, Fund) or fact.measure in ("raised", "spent"):
            draft.wonder("clear")


def _speaks_of_later(draft: Draft) -> bool:
    if "due" in draft.tags or (
        "moment" in draft.kinds and any(_to_come(draft, i) for i in draft.items if i.kind == "moment")
    ):
        return True
    if "moi" in draft.flats and "gift" in draft.tags:
        return True
    if LATER.isdisjoint(draft.flats):
        return False
    return any(_next(a, b, draft.stream.marked) for a, b in pairwise(draft.stream.tokens))


def _ahead(draft: Draft, part: Segment) -> bool | None:
    """Whether a day to come is surely said in a clause, or may be; None where none is."""
    tokens = draft.stream.tokens[part.items[0].start : part.items[-1].end]
    if "moi" in draft.flats and _not_before(draft, part):
        return True
    then = {v.start - 1 for v in part.words("gift")}  # "lĩnh lương rồi đóng 200k": what comes first
    flats = {t.flat for at, t in enumerate(tokens, part.items[0].start) if not (t.flat == "roi" and at in then)}
    if flats & DONE - ({"duoc"} if "moi" in flats else set()):
        return None  # "tuần sau tôi mới chuyển được" has not
    for item in part.of("moment"):
        begins = item is part.items[0]
        if _to_come(draft, item) and (begins or (item.end - item.start > 1 and len(part.figures) < 2)):
            behind = draft.stream.tokens[item.start : item.end + 1]
            titled = not begins or part.items[1].kind == "person" or "self" in part.items[1].tags
            alone = item.end - item.start == 1 and (behind[0].capital or not titled)  # "Mai nộp 500k" may be a name
            return not alone and any(token.flat in SURE or token.text == "/" for token in behind)
    if len(part.figures) < 2 and (
        part.words("due") or any(_next(a, b, draft.stream.marked) for a, b in pairwise(tokens))
    ):
        return draft.stream.marked or not any(token.flat == "thang" for token in tokens)  # "thang sau": tháng sáu too
    return None


def _not_before(draft: Draft, part: Segment) -> bool:
    """ "gặt xong nhà tui mới nộp 200k": a term, and behind it "mới" right before the verb of giving."""
    stream = draft.stream
    verbs = [
        v.start
        for v in part.words("gift")
        if any(t.low in ("mới", "moi") for t in stream.tokens[max(0, v.start - 1) : v.start + 1])
    ]
    if not verbs:
        return False
    terms = heard(stream.tokens, 0, stream.words.parts["hedge"], stream.marked).cues.get("term", ())
    ends = [end for start, end in terms if part.items[0].start <= start and end < verbs[0]]
    return bool(ends) and stream.tokens[ends[-1]].flat not in GONE and stream.tokens[ends[-1]].kind == "w"


def _paid_later(draft: Draft, part: Segment, after: Segment) -> bool | None:
    """ "ủng hộ 2 triệu, mai mới chuyển", "cam kết 5 triệu, bảo xong vụ mới chuyển": told of the gift before."""
    verb = after.words("gift")[-1] if "gift" in after.tags else None
    if verb is None or after.lead not in (1, 2, 5) or after.figures or after.of("person") or after.of("body"):
        return None
    at = after.items.index(verb)
    if "negation" in after.tags or not all("filler" in i.tags for i in after.items[at + 1 :]):
        return None
    promised = any(v.tags["gift"] == "pledged" for v in part.words("gift"))
    flats = [token.flat for token in draft.stream.tokens[after.items[0].start : verb.end]]
    if promised and "moi" in flats and "xong" in flats[: flats.index("moi")]:
        return True
    if "self" in after.tags:
        return None  # "mai em chuyển": whom the sender has it from?
    first = after.items[0]
    sure = _ahead(draft, after)
    named = first.kind != "moment" or draft.stream.tokens[first.start].capital
    return sure if sure is None or named else True


def _of_next_year(draft: Draft, part: Segment) -> bool:
    tokens = draft.stream.tokens[part.items[0].start : part.items[-1].end]
    return any(a.flat == "nam" and b.low in ("sau", "tới") for a, b in pairwise(tokens))


def _next(first: Token, second: Token, marked: bool) -> bool:
    """ "tuần sau", "sang năm", "ra giêng"; never "ký sáu", "quà Tết"."""
    if first.flat in SPANS:
        return second.low == "sau" or (second.low == "tới" and first.flat != "nam")
    if first.low == "sang" and second.low in ("tháng", "tuần"):
        return True
    return second.flat in YEARS and (first.low in ("sang", "ra") or (marked and first.low == "qua"))


def _to_come(draft: Draft, moment: Item) -> bool:
    """A day after today, and no end of a period: "tính đến 30/11"."""
    day = moment.value.date
    if day is None or not 0 < (day - draft.now.date()).days < FAR:
        return False
    before = draft.stream.tokens[max(0, moment.start - 2) : moment.start]
    return not any(token.flat in UNTIL for token in before)
