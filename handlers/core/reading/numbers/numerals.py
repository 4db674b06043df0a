"""A whole number or amount at a place: digits and words mixed, scales, halves, what is left out at the end."""

from __future__ import annotations

from fractions import Fraction

from handlers.core.reading.numbers.endings import another_word, ends_here, four_or_from, to_do, word_after
from handlers.core.reading.numbers.figures import figure
from handlers.core.reading.numbers.scales import Scale, scale_at
from handlers.core.reading.numbers.spoken import small
from handlers.core.reading.typed.atoms import Stream

SOUTH = frozenset({"vo", "vao", "trong", "mien", "phia"})  # folded, before the South
NEVER_FIRST = frozenset({"lăm", "nhăm", "mốt", "lam", "nham", "tu"})  # a number has digits before these
RATES = frozenset("thang nam tuan quy lan ky suat cai bo chiec quyen cuon phan dua".split())
TITLES_TOO = frozenset({"ba", "nam", "tu", "bay", "sau", "lam"})  # "1 trieu lam quy": to make a fund of it


class Numeral:
    """A number from token `start` to `end`: its value, the largest scale said, and whether money was."""

    __slots__ = ("decimal", "doubt", "end", "grouped", "money", "scale", "spoken", "start", "unit", "value")

    def __init__(self, start: int) -> None:
        self.start = self.end = start
        self.value: Fraction | int = 0
        self.scale = 1
        self.money = False
        self.spoken = False
        self.grouped = False
        self.decimal = False
        self.doubt = ""  # "amount": which unit or size; "exact": two or three?
        self.unit = ""

    @property
    def whole(self) -> int | None:
        """The value if it is whole."""
        return int(self.value) if self.value.denominator == 1 else None


def numeral(stream: Stream, start: int) -> Numeral | None:
    """The longest number at `start`, or None."""
    if stream.tokens[start].low in NEVER_FIRST and not scale_at(stream, start):
        return None
    if stream.tokens[start].text == "Nam" and start and stream.tokens[start - 1].flat in SOUTH:
        return None  # "vo Nam lam an"
    found = Numeral(start)
    at = start
    last: Scale | None = None
    while at < stream.limit:
        zero = last is not None and stream.joint(at, "zero")
        begin = at + 1 if zero else at
        part = _part(stream, begin, first=last is None, found=found)
        if part is None:
            break
        value, end, scale = part
        if scale is None:
            if last is None:
                found.value, at = value, end
                break
            rest = _rest(stream, begin, end, value, last, zero, found)
            if rest is not None:
                found.value += rest
                at = end
            break
        if last is not None and (scale.value >= last.value or scale.value == 1):
            if scale.value == 1 and last.value > 1 and value >= 1:
                if last.value >= 10**6 and value < 10:
                    found.doubt = "amount"  # "chi 1 trieu 3 dong tu sach": 1.3 million, or three đồng?
                hundreds = last.value >= 10**6 and 100 <= value < 1000 and value % 100 == 0
                found.value += Fraction(value * last.value, 1000) if hundreds else value  # "1 triệu 5 trăm bạc"
                at, last, found.money = end + scale.size, scale, True
            break
        found.value += value * scale.value
        at, last = end + scale.size, scale
        found.scale = max(found.scale, scale.value)
        found.money = found.money or scale.money
        found.unit = scale.name
        if stream.joint(at, "half"):
            found.value += Fraction(scale.value, 2)
            at += 1
            break
    if at == start:
        return None
    found.end = at
    _close(stream, found, last)
    return found


def _part(stream: Stream, at: int, first: bool, found: Numeral) -> tuple[Fraction | int, int, Scale | None] | None:
    """A number below the next scale, with that scale: "hai trăm" + nghìn, "1,5" + triệu, "" + triệu (rưỡi)."""
    if at >= stream.limit:
        return None
    token = stream.tokens[at]
    if token.kind == "d":
        little = small(stream, at)
        if little is None:
            scale = scale_at(stream, at + 1)
            read = figure(token.text, scale.value if scale is not None else 1)
            if read is None or (not first and not token.text.isdigit()):
                return None
            found.grouped = found.grouped or read.grouped
            found.decimal = found.decimal or (read.decimal and scale is None)
            if read.doubt and scale is not None:
                found.doubt = "amount"
            return read.value, at + 1, scale
    else:
        if first and stream.joint(at, "part") and (scale := scale_at(stream, at + 1)) is not None:
            return Fraction(1, 2), at + 1, scale
        little = small(stream, at)
        if little is None:
            if (
                first
                and (scale := scale_at(stream, at)) is not None
                and scale.value > 1
                and _bare_scale(stream, at, scale)
            ):
                return 1, at, scale
            return None
        found.spoken = True
    scale = scale_at(stream, little.end)
    if little.loose:
        found.doubt = "exact"
    if little.short and scale is not None:
        found.doubt = found.doubt or "amount"
    return little.value, little.end, scale


def _bare_scale(stream: Stream, at: int, scale: Scale) -> bool:
    """ "triệu rưỡi", "tỷ hai": a scale without its one."""
    if scale.money and scale.name != "tr":
        return False
    after = at + scale.size
    if after < stream.limit and stream.tokens[after].low == "bạc":
        return True  # "gửi các cháu triệu bạc"
    return stream.joint(after, "half") or (scale.value >= 10**6 and stream.digit(after) is not None)


def _rest(
    stream: Stream, at: int, end: int, value: Fraction | int, last: Scale, zero: bool, found: Numeral
) -> Fraction | int | None:
    """What a number without a scale adds after one with: "triệu hai" 200.000, "tr05" 50.000, "nghìn chín lăm" 95."""
    token = stream.tokens[at]
    if token.kind == "w" and value == 0:
        return None  # "quỹ còn 5tr không thiếu một xu"
    if token.flat == "mot" and at + 1 < stream.limit and stream.tokens[at + 1].flat in RATES:
        return None  # "50 ngàn một tháng", "2 triệu một năm"
    if token.kind == "w" and end == at + 1 and value < 10 and another_word(stream, at):
        if four_or_from(stream, at):
            found.doubt = "amount"
        return None
    if token.low == "lam" and not stream.marked and end == at + 1 and to_do(stream, end):
        return None  # "5 trieu lam khuyen hoc"
    if token.kind == "d" and end == at + 1:
        digits = token.text
        if not digits.isdigit() or value.denominator != 1:
            return None
        if token.glued:
            if last.value < 10 or len(digits) > len(str(last.value)) - 1:
                return None
            return Fraction(value * last.value, 10 ** len(digits))
        if not ends_here(stream, end):
            return None
        if last.value < 10**6:
            return value if last.value == 1000 and len(digits) == 3 else None
        if len(digits) not in (1, 3):
            return None
        return Fraction(value * last.value, 10 if len(digits) == 1 else 1000)
    if last.value == 1 or (last.name == "k" and end == at + 1):
        return None  # "32k một ký"
    if zero:
        return value
    if not stream.marked and end == at + 1 and token.flat in TITLES_TOO and word_after(stream, end):
        return None
    loose = not stream.marked and token.flat in TITLES_TOO and end == at + 2
    if loose and not stream.joint(at + 1, "tens", "chuc", "hundred"):
        return None  # "5 trieu tu mot doanh nghiep": from one of them
    if value < 10 and end == at + 1:
        return Fraction(value * last.value, 10) if last.value >= 100 else None
    if last.value == 1000:
        return value
    if value < 100:
        found.doubt = "amount"
    return Fraction(value * last.value, 1000 if value >= 100 else 100)


def _close(stream: Stream, found: Numeral, last: Scale | None) -> None:
    """A currency word after the number, and what the sizes say: 500đ is hardly meant."""
    at = found.end
    if (
        (last is None or last.value > 1)
        and (scale := scale_at(stream, at)) is not None
        and scale.value == 1
        and scale.money
    ) and scale.name != "t":
        found.end = at + scale.size
        found.money = True
        found.unit = found.unit or scale.name
    if last is not None and last.name == "t":
        found.money, found.doubt = True, "amount"
    if last is not None and last.name in ("canh",):
        found.doubt = "amount"
