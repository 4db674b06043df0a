"""Numbers below a thousand in words, in every spoken form: "bốn nhăm", "trăm rưởi", "hăm ba", "một trăm mốt"."""

from __future__ import annotations

from typing import NamedTuple

from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.typed.atoms import LAST, Stream


class Small(NamedTuple):
    """A number below 1.000 up to token `end`. `loose`: maybe "two or three", not 23; `short`: a place left out."""

    value: int
    end: int
    loose: bool = False
    short: bool = False


def small(stream: Stream, at: int) -> Small | None:
    """The number below a thousand at `at`; "2 trăm" and "3 chục" may have their digit in figures."""
    if at >= stream.limit:
        return None
    token = stream.tokens[at]
    if token.kind == "d":
        after = stream.tokens[at + 1].flat if at + 1 < stream.limit else ""
        if after not in stream.words.numbers:
            return None
    elif token.flat not in stream.words.numbers:
        return None
    lead = stream.digit(at)
    digits = lead is None and token.kind == "d" and len(token.text) <= 2
    if digits and stream.joint(at + 1, "hundred", "chuc") and not stream.joint(at + 1, "ten"):
        lead = int(token.text)
    if lead is not None and stream.joint(at + 1, "hundred"):
        if _station(stream, at + 1):
            return Small(lead, at + 1) if token.kind == "w" else None
        return _after_hundred(stream, lead * 100, at + 2)
    if stream.joint(at, "hundred") and _goes_on(stream, at + 1):
        return _after_hundred(stream, 100, at + 1)
    if stream.joint(at, "chuc") and "thing" in stream.tags_at(at + 1) and stream.tag(at, "joint") is not None:
        return Small(10, at + 1)  # "tặng chục cái cặp"
    if lead is not None and token.kind == "d":
        return _chuc(stream, lead * 10, at + 2)
    return _tens(stream, at)


def _station(stream: Stream, at: int) -> bool:
    """ "1 tram y te" without marks: trạm, and no hundred."""
    found = stream.matches[at]
    return found is not None and found.length > 2 and "body" in found.tags


def _goes_on(stream: Stream, at: int) -> bool:
    """ "trăm" without "một" is a hundred if a number goes on from it: "trăm rưởi", "trăm nghìn"."""
    if stream.tag(at, "percent") is not None:
        return True  # "đăng ký trăm phần trăm"
    if stream.joint(at, "half", "ten") or stream.digit(at) is not None or scale_at(stream, at) is not None:
        return True
    return stream.joint(at, "zero") and _unit(stream, at + 1) is not None  # "trăm lẻ tám hộ"


def _chuc(stream: Stream, tens: int, at: int) -> Small:
    if stream.joint(at, "half"):
        return Small(tens + 5, at + 1)
    unit = _unit(stream, at)  # "3 chục 5 hộ"
    if unit and stream.tag(at + 1, "noun") in ("family", "clan") and stream.tokens[at + 1].flat != "ho":
        return Small(tens + unit, at + 1)
    return Small(tens + unit, at + 1) if unit and _counts_homes(stream, at + 1) else Small(tens, at)


def _counts_homes(stream: Stream, at: int) -> bool:
    """ "hộ", and no "họ" that would begin a clause of its own."""
    return at < stream.limit and stream.tokens[at].low in ("hộ", "ho") and stream.tag(at, "noun") is not None


def _after_hundred(stream: Stream, hundreds: int, at: int) -> Small:
    if stream.joint(at, "half"):
        return Small(hundreds + 50, at + 1)
    if stream.joint(at, "zero") and (unit := _unit(stream, at + 1)) is not None:
        return Small(hundreds + unit, at + 2)
    if at < stream.limit and len(stream.tokens[at].text) == 2 and _counts(stream, at):
        return Small(hundreds + int(stream.tokens[at].text), at + 1)  # "1 trăm 12 hộ"
    rest = _tens(stream, at)
    if rest is None:
        return Small(hundreds, at)
    if rest.end == at + 1 and rest.value < 10:  # một trăm hai: 120, and before "nghìn" in doubt
        return Small(hundreds + rest.value * 10, rest.end, short=True)
    return Small(hundreds + rest.value, rest.end)


def _begins_thing(stream: Stream, at: int) -> bool:
    """Typed plain, a digit's word may begin what is counted: "tu sach", "may tinh"."""
    match = stream.matches[at]
    return match is not None and match.length > 1 and bool(match.tags.keys() & {"indicator", "thing"})


def _unit(stream: Stream, at: int) -> int | None:
    """One digit, in a word or a figure: "lẻ năm", "lẻ 5"."""
    figure = at < stream.limit and stream.tokens[at].kind == "d" and len(stream.tokens[at].text) == 1
    return int(stream.tokens[at].text) if figure else stream.digit(at)


def _counts(stream: Stream, at: int) -> bool:
    """Figures that go on with the hundred before them, right before the households they count or a stop."""
    token, after = stream.tokens[at], stream.tokens[at + 1] if at + 1 < stream.limit else None
    ends = after is None or after.kind == "n" or after.text in ",.;" or stream.tag(at + 1, "noun") == "family"
    return token.kind == "d" and not token.glued and token.text[0] != "0" and ends


def _tens(stream: Stream, at: int) -> Small | None:
    lead = stream.digit(at)
    if lead is None and at < stream.limit and len(stream.tokens[at].text) == 1 and stream.joint(at + 1, "tens"):
        lead = int(stream.tokens[at].text) if stream.tokens[at].kind == "d" else None  # "1 trăm 2 mươi"
    if lead is None:
        return _ten_first(stream, at)
    if stream.joint(at + 1, "tens"):
        unit = stream.digit(at + 2)
        if unit is not None and not stream.joint(at + 3, "hundred", "chuc"):
            return Small(lead * 10 + unit, at + 3)
        return Small(lead * 10, at + 2)
    if stream.joint(at + 1, "chuc"):
        return _chuc(stream, lead * 10, at + 2)
    unit = stream.digit(at + 1)
    if unit and not stream.marked and _begins_thing(stream, at + 1):
        return Small(lead, at + 1)  # "mot tu sach": one case of books, no fourteen
    if unit and lead:
        if stream.joint(at + 2, "hundred", "chuc", "tens"):
            rest = small(stream, at + 1)  # "hai ba chục": twenty or thirty
            return Small(rest.value, rest.end, loose=True) if rest is not None else Small(unit, at + 2, loose=True)
        last = stream.tokens[at + 1].low in LAST or stream.tokens[at + 1].flat in ("lam", "nham", "tu")
        return Small(
            lead * 10 + unit, at + 2, loose=not last and ((unit - lead == 1 and lead < 6) or (lead, unit) == (5, 7))
        )
    return Small(lead, at + 1)


def _ten_first(stream: Stream, at: int) -> Small | None:
    if stream.joint(at, "ten"):
        unit = stream.digit(at + 1)
        if unit is not None and not stream.joint(at + 2, "hundred"):
            return Small(10 + unit, at + 2)
        return Small(10, at + 1)
    for name, base in (("twenty", 20), ("thirty", 30)):
        if stream.joint(at, name) and (unit := stream.digit(at + 1)) is not None:
            return Small(base + unit, at + 2)
    return None
