"""Where somebody lives: "số nhà 45 đường Lê Lợi", "số 12 ngõ 5", "đường 30 tháng 4". No figure, and nobody's name."""

from __future__ import annotations

from handlers.core.reading.typed.atoms import Stream

WAYS = frozenset({"duong", "pho", "ngo", "ngach", "hem", "kiet", "lo"})  # after which a street or its number stands
STREETS = frozenset({"duong", "pho"})
HOMES = frozenset({"nha", "ho"})
NUMBERED = frozenset({"số nhà", "so nha", "nhà số", "nha so", "hẻm", "hem", "ngõ", "ngách", "kiệt"})
MOST = 5  # words of a street's name
NEAR = 4  # tokens between the number of a house and its street


def address_at(stream: Stream, at: int) -> int | None:
    """Where the address that begins at `at` ends; None if none does."""
    token = stream.tokens[at]
    if token.kind == "w":
        return _street(stream, at)
    if token.kind != "d" or len(token.text) > 4 or not _housed(stream, at):
        return None
    for way in range(at + 1, min(at + 1 + NEAR, stream.limit)):
        if stream.tokens[way].text in ",/" or stream.tokens[way].kind == "d" or len(stream.tokens[way].text) == 1:
            continue  # "45/2A, đường"
        end = _street(stream, way) or _lane(stream, way)
        if end is not None:
            return end
        break
    if _lives(stream, at) and (end := _named(stream, at + 1)) is not None:
        return end
    return at + 1 if _of_place(stream, at) else None


def _of_place(stream: Stream, at: int) -> bool:
    """ "nhà ảnh số 45 tổ 2": the number of a house in a place that has its own number or name."""
    after = at + 2
    if (
        not at
        or stream.tokens[at - 1].flat not in ("so", "nha")
        or after >= stream.limit
        or "place" not in stream.tags_at(at + 1)
    ):
        return False
    named = stream.tokens[after].kind == "d" or stream.tokens[after].capital
    return named and {"so", "nha"} <= {token.flat for token in stream.tokens[max(0, at - 5) : at]}


def _housed(stream: Stream, at: int) -> bool:
    """Before the number of a house stands a word for one, or who lives there; no verb and no place of the tree."""
    before = stream.tokens[at - 1].flat if at else ""
    return not at or before in ("so", "nha", "o", "tai", ":", ",", "toi", "tui", "em", "minh", "chi", "sn", "(")


def _lives(stream: Stream, at: int) -> bool:
    """ "nhà tôi ở 105 Nguyễn Huệ"."""
    flats = [token.flat for token in stream.tokens[max(0, at - 5) : at]]
    return bool(flats) and flats[-1] in ("o", "so", "tai") and ("nha" in flats or "dia" in flats)


def _street(stream: Stream, at: int) -> int | None:
    """ "đường Lê Lợi", "phố Huế", "đường 30 tháng 4"."""
    token = stream.tokens[at]
    if token.low == "duong" and at and stream.tokens[at - 1].flat in ("voi", "va"):
        return None  # "Thim Hai No voi duong Ut": dượng
    if token.flat not in STREETS or token.capital or token.low not in ("đường", "phố", "duong", "pho"):
        return None
    if at + 3 < stream.limit and stream.tokens[at + 1].kind == "d" and stream.tokens[at + 2].flat == "thang":
        return at + 4 if stream.tokens[at + 3].kind == "d" else None
    if at + 1 < stream.limit and stream.tokens[at + 1].kind == "d" and _housed_before(stream, at):
        return at + 2
    end = _named(stream, at + 1)
    if end is not None and token.low == "duong" and _uncle(stream, at, end):
        return None
    return end


def _uncle(stream: Stream, at: int, end: int) -> bool:
    """ "duong Tam Dom hua 2 trieu": dượng, at the head of a clause, by his order of birth or one name, and a verb."""
    if stream.marked or (at and stream.tokens[at - 1].kind == "w" and stream.tokens[at - 1].flat not in HOMES):
        return False
    ordered = bool(stream.tags_at(at + 1).keys() & {"digit", "joint", "given"}) or end - at == 2
    return ordered and bool(stream.tags_at(end).keys() & {"gift", "deed", "leave"})


def _housed_before(stream: Stream, at: int) -> bool:
    return any(token.flat in ("so", "nha", "hem", "ngo") for token in stream.tokens[max(0, at - 4) : at])


def _lane(stream: Stream, at: int) -> int | None:
    """ "ngõ 5", "hẻm 14", and the street it turns off."""
    token = stream.tokens[at]
    if token.flat not in WAYS or token.capital or at + 1 >= stream.limit or stream.tokens[at + 1].kind != "d":
        return None
    end = at + 2
    while end + 1 < stream.limit and stream.tokens[end].text == "/" and stream.tokens[end + 1].kind == "d":
        end += 2
    further = end + 1 if end < stream.limit and stream.tokens[end].text == "," else end
    if further < stream.limit and (more := _street(stream, further) or _lane(stream, further)) is not None:
        return more
    return end


def _named(stream: Stream, at: int) -> int | None:
    end = at
    while end < stream.limit and end - at < MOST and stream.tokens[end].kind == "w" and stream.tokens[end].capital:
        end += 1
    return end if end > at else None


def of_a_home(stream: Stream, at: int) -> bool:
    """Before "15/3" or "27/4/2": the number of a house."""
    before = [token.low for token in stream.tokens[max(0, at - 2) : at]]
    return before[-1] in NUMBERED or " ".join(before) in NUMBERED
