"""Where the name of a place ends: "thôn Trại Cau đăng ký …", "xóm Đông: 45"."""

from __future__ import annotations

from handlers.core.reading.names.name_numbers import MOST_NUMBERED, counts_something, numbered
from handlers.core.reading.names.small_places import DOES, small_name_end
from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.numbers.years_told import year_at
from handlers.core.reading.typed.atoms import Stream

STOP = frozenset(  # sorts of words that end a name
    "gift deed leave fund spend model meet attend request indicator filler negation question about each equals "
    "worth void correction nil total scope anonymous own change self vague times thing noun title greeting method "
    "calls acts pronoun".split()
)

LEADING = 6  # words before the place at the head of a message
WITHIN = frozenset({"khắp", "quanh", "toàn", "cả", "mấy"})  # before a place in general, as typed
GOING = frozenset({"lên", "ra", "về", "xuống", "vô", "vào", "tới", "đến"})  # before it, as typed
MIDST = frozenset({"ở", "của", "cho", "với", "và", "các", "mọi", "từng", "lên", "ra", "vào", "nhà"})
TOLD = frozenset({"hoi", "em", "cao", "chau", "thua", "voi", "bao", "da", "a", "chi"})  # folded, right before it
SAYS = frozenset({"bao", "xin", "bc", "gui"})  # what its line says of itself
LOOSE = frozenset({"khu vực"})  # of any part of the country: "khu vực miền núi"
OPENS = frozenset({"deed", "model", "leave", "indicator", "gift"})  # what a place's line goes on with
NOT_NAMES = frozenset(
    {
        *("own", "self", "question", "negation", "filler", "noun", "about", "place", "title", "scope", "pronoun"),
        *("other", "total", "meet", "fund", "spend", "nil", "request", "acts"),
    }
)
TOLD_OF = frozenset({"deed", "model", "gift", "fund", "indicator", "change", "leave"})
SURELY_NOT = frozenset({"own", "self", "noun", "place", "other", "total", "meet", "nil", "request", "scope", "acts"})


def name_end(stream: Stream, at: int, start: int) -> int:
    """Where the name that begins at `start` ends; `start` itself if no name does."""
    first = stream.tokens[start]
    limit = min(stream.limit, start + 4)
    end = start
    if not first.capital and stream.tag(at, "place") in LOOSE:
        return start if stream.marked else small_name_end(stream, at, start)
    if not first.capital and stream.marked and "lies" in stream.tags_at(start):
        return start  # "thôn sát đê ấy"
    if not first.capital and ((stream.marked and first.low in DOES) or _within(stream, at, start)):
        return start
    if not first.capital and stream.marked and _got_money(stream, start):
        return start
    if not first.capital and (plain := _before_verb(stream, at, start)):
        return numbered(stream, plain)
    if not first.capital and (plain := small_name_end(stream, at, start)) > start:
        return numbered(stream, plain)
    while end < limit:
        token, match = stream.tokens[end], stream.matches[end]
        if token.kind != "w" or (token.glued and end > start):
            if (
                token.kind == "d"
                and end > start
                and len(token.text) <= 2
                and int(token.text) <= MOST_NUMBERED
                and first.capital
                and not counts_something(stream, end)
            ):
                end += 1
            break
        if token.flat == "nam" and end > start and year_at(stream, end) is not None:
            break  # "thon doai nam 2026 thu …"
        tags = match.tags.keys() if match is not None else frozenset()
        if first.capital:
            if not token.capital:
                break
            if (
                match is not None
                and tags & STOP
                and (
                    (match.length > 1 and not _of_a_name(stream, end, start))
                    or (token.text.isupper() and len(token.text) > 1)
                    or "model" in tags
                )
            ):
                break
            if match is not None and "own" in tags and end == start and not token.capital:
                break
        elif (
            token.capital or (match is not None and (match.length > 1 or tags & STOP or _number(stream, end)))
        ) and not (match is not None and match.length == 1 and end == start and _named_verb(stream, end)):
            break
        end += 1
    return end + 1 if end == start + 1 and not first.capital and _last_before_stop(stream, end) else end


def _got_money(stream: Stream, at: int) -> bool:
    """ "xóm gom được 2tr4", "thôn quyên được 5 triệu": what they did, and no name."""
    if at + 3 >= stream.limit or stream.tokens[at + 1].low not in ("được", "đc", "dc"):
        return False
    return stream.tokens[at + 2].kind == "d" and scale_at(stream, at + 3) is not None


def _of_a_name(stream: Stream, at: int, start: int) -> bool:
    """ "Thon Duong No co 7 dong ho": the head of a phrase typed large right behind a name without marks; "Thôn Quan
    Nhân", no quân nhân."""
    if stream.marked:
        found = stream.matches[at]
        large = stream.tokens[at].text.istitle() and stream.tokens[at + 1].text.istitle()
        return at == start and found is not None and found.length == 2 and not found.exact and large
    if not stream.tokens[at].text.istitle() or stream.tags_at(at).keys() & TOLD_OF:
        return False
    if at == start:
        match = stream.matches[at]
        size = match.length if match is not None else 1
        said = stream.tags_at(at).keys() & NOT_NAMES - {"noun", "filler"}
        after = stream.tokens[at + 1]  # "thon Quan Nhan", no quân nhân; "Xom Moi co 3", no mới có
        return size == 2 and not said and (after.text.istitle() or not after.capital)
    return not stream.tokens[at + 1].capital


def _last_before_stop(stream: Stream, at: int) -> bool:
    """ "thon phu loc: 132 ho" without marks: one small word more, then a colon or the line's end."""
    if stream.marked or at >= stream.limit:
        return False
    token, after = stream.tokens[at], stream.tokens[at + 1] if at + 1 < stream.limit else None
    if token.kind != "w" or token.capital or stream.tags_at(at).keys() & OPENS:
        return False
    return after is not None and (after.text in ":." or after.kind == "n")


def _within(stream: Stream, at: int, start: int) -> bool:
    """ "trong xóm hưởng ứng lắm": somewhere in it, and small words behind it are what is told."""
    before = stream.tokens[at - 1].low if at else ""
    if before in GOING and "word" in stream.tags_at(start):
        return True  # "chiều em lên xã gặp"
    if before == "may" and not stream.marked and (at < 2 or stream.tokens[at - 2].kind in "np"):
        return True  # "may xom vung trong mat song"
    return before in WITHIN or (before == "trong") or (stream.proper and before in MIDST)


def _has_figure(stream: Stream, at: int) -> bool:
    return stream.tokens[at].flat == "co" and at + 1 < stream.limit and stream.tokens[at + 1].kind == "d"


def _only_name(stream: Stream, at: int) -> bool:
    """A word that is none of ours, or nothing but a name."""
    found = stream.matches[at]
    loose = found is not None and not found.exact and not stream.tokens[at].plain  # "vân" is no "vẫn"
    return stream.marked and (loose or stream.tags_at(at).keys() <= {"surname", "given", "middle"})


def _before_verb(stream: Stream, at: int, start: int) -> int:
    """ "thon trai cau dk 96 ho": at the head of a line the small words up to the verb or the figures are the name;
    0 if they are no name.
    """
    if at and stream.tokens[at - 1].kind != "n" and not _told(stream, at):
        return 0
    end = start
    while end < min(stream.limit, start + 4):
        token, match = stream.tokens[end], stream.matches[end]
        tags = match.tags.keys() if match is not None else frozenset()
        if token.kind != "w" or token.capital:
            break
        if match is not None and tags & OPENS and (end > start or match.length > 1):
            break
        if token.flat == "nam" and end > start and year_at(stream, end) is not None:
            return end
        if token.flat in SAYS and end > start:
            return 0
        if _has_figure(stream, end) and (end > start + 1 or (end > start and _only_name(stream, start))):
            return end  # "ấp kinh tư có 142 hộ", "thôn vân có 52 hộ"
        hard = tags & NOT_NAMES if stream.marked or end == start else tags & SURELY_NOT
        if stream.marked and match is not None and not match.exact and not tags & SURELY_NOT:
            hard = frozenset()  # "kinh" among words with marks is no "kính"
        loose = not stream.marked or (match is not None and not match.exact)
        if loose and match is not None and match.tags.get("noun") == "unit" and match.length == 1:
            hard = frozenset()  # "ấp truong an": no trường
        counts = _number(stream, end) and (
            end == start or bool(stream.tags_at(end + 1).keys() & {"noun", "indicator"} - {"deed"})
        )
        if (match is not None and match.length > 1) or hard or counts:
            return 0
        end += 1
    if end >= stream.limit or not 1 < end - start < 4:
        return 0
    match = stream.matches[end]
    opened = stream.tokens[end].text == ":" or (match is not None and bool(match.tags.keys() & OPENS))
    return end if opened else 0


def _told(stream: Stream, at: int) -> bool:
    """ "dạ thưa hội thôn trung hòa …", "em báo xóm bãi bồi …": small words lead up to the place."""
    before = stream.tokens[max(0, at - LEADING) : at]
    sure = stream.tokens[at].flat in ("thon", "xom", "ap", "khom", "buon") and at <= LEADING
    return sure and before[-1].flat in TOLD and all(t.kind == "w" and t.text[1:].islower() for t in before)


def _named_verb(stream: Stream, at: int) -> bool:
    """A small word that is also a verb names the place if a colon or a verb follows: "xom dong: 45", "xom dong dk
    45".
    """
    match = stream.matches[at]
    if match is None or match.tags.keys() & {"filler", "own", "negation", "question", "noun", "self", "digit", "scope"}:
        return False
    if at + 1 >= stream.limit:
        return False
    if "deed" in match.tags:
        return False
    after = stream.matches[at + 1]
    return stream.tokens[at + 1].text == ":" or (
        after is not None and bool(after.tags.keys() & {"gift", "deed", "model"})
    )


def _number(stream: Stream, at: int) -> bool:
    return stream.digit(at) is not None or stream.joint(at, "ten", "hundred")
