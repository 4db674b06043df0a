"""Names of hamlets typed small: "thon phu loc quy con 5tr", "quỹ bản hua nhàn thu 4tr", "xom dong, qui con 2tr"."""

from __future__ import annotations

from handlers.core.reading.numbers.years_told import year_at
from handlers.core.reading.typed.atoms import Stream
from handlers.core.reading.typed.text import fold

MOST = 3  # words of such a name
OPENS = frozenset(
    {
        *("deed", "model", "leave", "indicator", "gift", "fund", "spend", "meet", "nil", "request", "total", "house"),
        *("noun", "negation", "equals", "hold", "says", "scope", "about", "change"),
    }
)
VERBS = frozenset({"deed", "gift", "spend"})  # may be syllables of a name: "Tân Đạt", "Tân Thu"
NAMES = frozenset({"surname", "given", "middle"})
# What is said of the place, and no part of its name.
SAID = frozenset(
    """em tôi tui chúng xin báo bao bc đã vừa được đc dc hiện không ko tuần này nay
    cũng cùng đều với dk đk hôm qua chừ đây nè
    ni gửi đến cho và mình kia ạ nữa rồi bữa bựa gồm giờ bên thì tới hom sau chốt xét""".split()
)
PLAIN = frozenset(map(fold, SAID))
# As typed: what a place does or how it is, and none of its names: "đạt 43, xã chưa duyệt", "thôn hứa sang năm hơn".
DOES = frozenset(
    """chưa vẫn cần hay thường chê khen nói hỏi chờ đợi im làm ép đòi dặn hứa yêu kêu bắt cử lo bị cứ hơi quá rất
    nghèo nhỏ rộng trả lấy vui buồn khổ lụt bão mưa ngập bỏ giữ thưởng thiếu sót trống sẽ đang duyệt bảo nhắc gọi
    mất hết mong nhờ muốn thấy biết nghe tính định chịu phải nên chắc khó dễ hẹn chẳng chả""".split()
)
COUNTS = frozenset({"co", "mo", "nhan", "con", "la", "thang"})  # firm before a figure
MARKED = frozenset({"có", "mở", "nhận", "còn", "là", "tháng"})
BESIDES = frozenset(
    {"mình", "bác", "bên", "mở", "có", "mà", "ta", "bạn", "bà", "lại"}
)  # hamlets' syllables are not these
UNSURE = frozenset(
    {"co", "ta", "hua", "ba", "ma", "lai", "ca"}
)  # without marks only before a word that is none of ours
FEW = frozenset({"tỉnh", "huyện", "thành phố", "đặc khu", "phường"})  # their names are known
SURE = frozenset({"thon", "xom", "ap", "khom", "tdp", "buon"})  # words for places that are little else
BEFORE = frozenset({"o", "cua", "tai", "ben"})  # right before a place told last
HEADS = frozenset({"xa", "khoi", "to", "doi"})  # without marks other words, but at the head of a line


def small_name_end(stream: Stream, at: int, start: int) -> int:
    """Where the name that begins small at `start`, behind the word for a place at `at`, ends: behind it is a stop, a
    figure or what the place did. `start` where its first word is none that hamlets are called by.
    """
    if not _begins(stream, start) or stream.tag(at, "place") in FEW:
        return start
    if stream.tokens[at].flat in HEADS and stream.tokens[at].plain and at and stream.tokens[at - 1].kind != "n":
        return start
    for end in range(start + 1, start + MOST + 1):
        if _firm(stream, end):
            alone = end > start + 1 or _stands_alone(stream, start) or _told_last(stream, at, end)
            return end if alone else start
        if not _goes_on(stream, end):
            return start
    return start


def _begins(stream: Stream, at: int) -> bool:
    token, match = stream.tokens[at], stream.matches[at]
    if token.kind != "w" or token.capital or token.glued or token.low in BESIDES or _said(stream, at):
        return False
    if match is None:
        return len(token.text) > 1
    if token.flat not in stream.words.hamlets:
        return False
    if match.length > 1:  # "ap tan thanh": no tán thành
        return match.length == 2 and not (stream.marked or match.exact) and _hamlet(stream, at + 1)
    if stream.marked or token.flat not in UNSURE:
        return True
    after = stream.matches[at + 1] if at + 1 < stream.limit else None
    named = after is None or after.tags.keys() <= NAMES
    return named and at + 1 < stream.limit and stream.tokens[at + 1].kind == "w"


def _hamlet(stream: Stream, at: int) -> bool:
    return at < stream.limit and stream.tokens[at].flat in stream.words.hamlets


def _said(stream: Stream, at: int) -> bool:
    token = stream.tokens[at]
    return token.low in SAID or (token.plain and token.flat in PLAIN)


def _goes_on(stream: Stream, at: int) -> bool:
    token, match = stream.tokens[at], stream.matches[at]
    return not token.glued and not token.capital and (match is None or match.length == 1)


def _firm(stream: Stream, at: int) -> bool:
    """Whether no name goes on at `at`."""
    if at >= stream.limit:
        return True
    token, match = stream.tokens[at], stream.matches[at]
    if token.kind != "w" or token.capital or _said(stream, at):
        return True
    tail = at + 1 < stream.limit and stream.tokens[at + 1].flat in stream.words.year_tails
    if token.flat == "nam" and (tail or year_at(stream, at) is not None):
        return True
    if token.flat in COUNTS and (token.plain or token.low in MARKED) and _counted(stream, at + 1):
        return True
    if match is None:
        return False
    if token.flat in stream.words.hamlets and _stops(stream, at + 1):
        return False  # "ap hoa thanh: tong …"
    said = match.tags.keys() & OPENS
    if not said or match.length > 1:
        return bool(said)
    if stream.marked and not match.exact:
        return False
    return not said <= VERBS or not _acts(stream, at + 1)


def _stops(stream: Stream, at: int) -> bool:
    return at >= stream.limit or stream.tokens[at].text in ":,;-." or stream.tokens[at].kind == "n"


def _counted(stream: Stream, at: int) -> bool:
    """A figure, or the word for a total."""
    if at >= stream.limit:
        return False
    return stream.tokens[at].kind == "d" or stream.digit(at) is not None or "deed" in stream.tags_at(at)


def _acts(stream: Stream, at: int) -> bool:
    """A verb behind a word that may be one itself: "thôn tân đạt đăng ký"; without marks also a colon."""
    if at < stream.limit and stream.tokens[at].text == ":":
        return not stream.marked
    return bool(stream.tags_at(at).keys() & {"deed", "model", "fund", "gift"})


def _told_last(stream: Stream, at: int, end: int) -> bool:
    """ "dang ky 45 ho o xom dong", "quy con 5 trieu - xom dong": the last words of a message, behind a stop or "o"."""
    if end < stream.limit or stream.tokens[at].flat not in SURE or not at:
        return False
    before = stream.tokens[at - 1]
    return before.kind in "np" or before.flat in BEFORE


def _stands_alone(stream: Stream, at: int) -> bool:
    """Whether one word is the whole name: before a stop, or where it can be nothing else."""
    match = stream.matches[at]
    after = stream.tokens[at + 1] if at + 1 < stream.limit else None
    if match is None or (after is not None and (after.text in ":,-" or _said(stream, at + 1))):
        return True
    return match.tags.keys() <= NAMES or (stream.marked and not match.exact)
