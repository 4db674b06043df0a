"""Years, which are no figures: "năm 2026", "GĐHT 2026: đăng ký 171", "năm thứ ba liền"."""

from __future__ import annotations

from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.typed.atoms import Stream

OURS = frozenset({"self", "negation", "nil"})  # "tháng 11 tổ tôi", "tháng 11 xóm không phát sinh"
TOLD = frozenset({"deed", "gift", "filler", "noun", "model", "indicator", "change", "question", "negation"})
NEAR_YEARS = frozenset(str(year) for year in range(2020, 2036))
WHOSE = frozenset({"self", "own", "place"})
PARTICLES = frozenset({"nha", "nhe", "nghe", "nghen", "hen", "a", "do", "day", "roi", "luon"})  # folded
WHOM = frozenset({"title", "self", "own"})
LEADS = frozenset({"co", "duoc", "dc"})  # "2025 có 66 hộ đạt"


def year_at(stream: Stream, at: int) -> int | None:
    """ "năm 2026", "năm học 2025-2026", "2020-2025": where the year ends."""
    here = at
    if stream.tokens[at].flat == "nam":
        here += 1
        if here + 1 < stream.limit and stream.tokens[here].low in ("thứ", "thu"):
            return _nth(stream, here + 1)
        if here < stream.limit and stream.tokens[here].flat == "hoc":
            here += 1
    if here >= stream.limit or not is_year(stream, here):
        return None
    if here + 2 < stream.limit and stream.tokens[here + 1].text in "-/" and is_year(stream, here + 2):
        return here + 3
    if here > at:
        return here + 1
    after = here + 1
    now = stream.tokens[here].text in NEAR_YEARS
    loose = (
        after >= stream.limit
        or (now and _named_place(stream, after))
        or (
            stream.tag(after, "noun") is None
            and scale_at(stream, after) is None
            and stream.tokens[after].text not in "/%"
            and stream.tag(after, "indicator") is None
        )
    )
    if _heads_figures(stream, at) or (now and _of_a_model(stream, at, loose)):
        return after
    before = stream.tokens[at - 1] if at else None
    if before is not None and before.flat == "nam" and stream.tag(after, "noun") == "community":
        return after  # "cuối năm 2025 thôn có 77 hộ đạt"
    led = before is not None and (before.text == "/" or before.flat in ("nam", "hoc", "tu", "den", "thang"))
    return (
        here + 1
        if loose
        and (
            led
            or before is None
            or (
                not stream.tokens[at].glued
                and stream.tag(at - 1, "deed") is None
                and stream.tag(at - 1, "gift") is None
                and stream.tag(at - 1, "model") is None
                and stream.tag(at - 1, "indicator") is None
                and (now or stream.tag(at - 1, "place") is None)
                and before.text not in ":,;=-"
            )
        )
        else None
    )


def _of_a_model(stream: Stream, at: int, loose: bool) -> bool:
    """ "hồ sơ GĐHT 2026 của làng Vân", "GĐHT 2025 mình đạt 64": whose it is, behind the year."""
    if not at or "model" not in stream.tags_at(at - 1):
        return False
    if at + 1 >= stream.limit:
        return bool(stream.said & {"title", "house"})  # "ông Bốn Liễu đăng kí gđht 2026": nobody is 2.026 households
    if stream.tokens[at + 1].flat in PARTICLES:  # "đăng kí gđht 2026 nha con"
        return at + 2 >= stream.limit or not stream.tags_at(at + 2).keys().isdisjoint(WHOM)
    if not loose:
        return False
    return stream.tokens[at + 1].flat in ("cua", "cho") or not stream.tags_at(at + 1).keys().isdisjoint(WHOSE)


def _nth(stream: Stream, at: int) -> int | None:
    """ "năm thứ ba liền": which year running."""
    if stream.digit(at) is None and not (stream.tokens[at].text.isdigit() and len(stream.tokens[at].text) < 3):
        return None
    return at + 1


def _named_place(stream: Stream, at: int) -> bool:
    """ "chốt số 2026 thôn Vĩnh An": a year, as there are no so many hamlets."""
    if stream.tag(at, "place") is None:
        return False
    called = stream.tags_at(at + 1)
    if not OURS.isdisjoint(called) or "own" in called:
        return True  # "2027 thôn em đăng ký 45 hộ"
    return place_by_number(stream, at) or (not stream.marked and stream.limit > at + 1 and TOLD.isdisjoint(called))


def _heads_figures(stream: Stream, at: int) -> bool:
    """ "GĐHT 2026: đăng ký 171", "ĐK GĐHT 2027: 130 hộ", "2025 đạt 84, 2026 đạt 96": the year its figures are of, no
    number itself.
    """
    tokens, after = stream.tokens, at + 1
    if after + 1 >= stream.limit or not "2020" <= tokens[at].text <= "2035":
        return False
    before = stream.tags_at(at - 1) if at else {}
    if tokens[after].text == ":" and ("model" in before or not at or tokens[at - 1].text in ";\n"):
        return True
    if tokens[after].text == ":" or (tokens[after].flat in LEADS and "noun" in stream.tags_at(after + 2)):
        after += 1
    elif stream.tag(after, "deed") in ("registered", "achieved") and "deed" not in before:
        after += stream.matches[after].length  # type: ignore[union-attr]
    else:
        return False
    if at and not before.keys() & {"deed", "model", "indicator"} and tokens[at - 1].text not in ":,;-\n":
        return False
    return after < stream.limit and tokens[after].text.isdigit() and len(tokens[after].text) < 4


def is_year(stream: Stream, at: int) -> bool:
    text = stream.tokens[at].text
    return len(text) == 4 and text.isdigit() and ("1930" <= text <= "2060")


def place_by_number(stream: Stream, at: int) -> bool:
    """ "ngõ 5 xóm 3", "số nhà 27 tổ 5": behind the number stands a place with its own, which it does not count."""
    after = at + stream.matches[at].length  # type: ignore[union-attr]
    if "place" not in stream.tags_at(at) or after >= stream.limit:
        return False
    return stream.tokens[after].kind == "d" or stream.tokens[after].capital
