"""Which words may be in a name typed small, and what ends it: "ông hoan và …", "chị thu đóng 500k"."""

from __future__ import annotations

from handlers.core.reading.names.name_starts import VOWELS
from handlers.core.reading.numbers.years_told import year_at
from handlers.core.reading.typed.atoms import Stream
from handlers.core.reading.typed.text import fold

TITLES = frozenset("ông bà anh chị cô chú bác cụ dì cậu mợ thím dượng mệ thầy".split())
VERBS = frozenset({"gift", "deed", "leave", "spend"})
# No name, typed with its marks, or where no marks are typed.
NEVER = frozenset(
    {
        *("own", "self", "pronoun", "negation", "question", "greeting", "model", "post", "request", "title", "house"),
        *("kin", "place", "noun", "filler", "answer", "fund", "indicator", "meet", "nil", "anonymous", "each", "vague"),
        *(
            "change",
            "scope",
            "correction",
            "void",
            "says",
            "money",
            "scale",
            "joint",
            "other",
            "hardship",
            "about",
            "daytime",
        ),
    }
)
PLAIN = frozenset(
    {
        "own",
        "self",
        "pronoun",
        "negation",
        "question",
        "model",
        "post",
        "request",
        "place",
        "scale",
        "house",
        "anonymous",
        "correction",
        "void",
        "daytime",
    }
)
SAID = frozenset(
    """đã vừa mới cũng cùng đều xin thì là nói bảo báo hông hổng không chưa được đc vẫn còn ko nay hôm sẽ mừng
    có ghé rủ gom dạy giơ chạy gặp kêu biểu sn hay hoặc giữ
    ghi ra cuối ngoài lớp hẻm ký xem quên giảm nghỉ rảnh thấy đọc biết xây dù lên lấy giao
    vào đứng dọn cộng ngồi mở gõ đổi ngày mỗi""".split()
)
NAMED_SO = frozenset({"thu", "phat", "dat", "dong", "tai", "hien", "quyen", "thuong", "chi"})  # verbs and names
BRANCHES = frozenset({"nganh", "chi", "phai", "nhanh", "canh"})
SAID_PLAIN = frozenset(map(fold, SAID)) | {"k", "dc"}
FOLLOW = frozenset(
    """ấy ơi à ạ ta này kia nào gì em con cháu mình tôi tui già trẻ bạn giáo nhà nội ngoại hàng nhé nha nhá nghe nghen
    ha hen đó đây đấy rồi với và cho ở xã thôn xóm hội họ các cả đi nhờ thấy lại nữa luôn thôi hộ
    hỏi dặn nhắn khoe kể theo stk cccd sđt sdt""".split()
)
FOLLOW_PLAIN = frozenset(map(fold, FOLLOW)) - {"ha", "thon", "noi", "ca", "ho", "cho", "xa"}


def may_be_name(stream: Stream, at: int, start: int) -> bool:
    """Whether the word at `at` may be in the name that begins at `start`."""
    if at >= stream.limit:
        return False
    token, match = stream.tokens[at], stream.matches[at]
    if (
        token.kind != "w"
        or (token.glued and at > start)
        or token.capital
        or (len(token.text) < 2 and token.plain and not highland(stream, at))
    ):
        return False
    if token.low in FOLLOW or (token.plain and not stream.marked and token.flat in FOLLOW_PLAIN):
        return False
    if token.flat in BRANCHES and at > start and at + 1 < stream.limit and stream.tokens[at + 1].kind == "d":
        return False  # "họ trần ngành 3"
    if match is None:
        return not VOWELS.isdisjoint(token.flat)
    if highland(stream, at) or (token.flat in NAMED_SO and at > start and match.length == 1 and not ends(stream, at)):
        return True
    tags = match.tags.keys()
    if tags <= {"filler"} and at == start + 1 and "surname" in stream.tags_at(start) and stream.marked:
        return at + 1 < stream.limit and stream.matches[at + 1] is None  # "ngô thế duệ"
    clear = joins(stream, at + 1) or (stream.marked and at > 0 and after_is_stop(stream, at + 1))
    if at == start and clear and not tags & PLAIN and not tags & {"title", "answer"}:
        return True  # "anh toàn con ông tẩu", "anh trường, chị sơn"
    if match.length > 1 and (match.exact or match.length > 2) and "surname" not in tags:
        return False
    if tags & {"surname", "given", "middle"} and not tags & {"self", "own", "model", "place", "negation"}:
        return not (tags & VERBS and ends(stream, at) and at == start) or after_is_stop(stream, at + 1)
    if stream.marked:
        return not match.exact or not tags & (NEVER | VERBS)
    return not tags & (PLAIN | VERBS) or (after_is_stop(stream, at + 1) and not tags & PLAIN)


def highland(stream: Stream, at: int) -> bool:
    """ "giàng a páo"."""
    return stream.tokens[at].text == "a" and at > 0 and "surname" in stream.tags_at(at - 1)


def after_is_stop(stream: Stream, at: int) -> bool:
    """A comma, "và" or the line's end, where a verb would not stand."""
    return at >= stream.limit or stream.tokens[at].text in ",;" or stream.tokens[at].kind == "n" or joins(stream, at)


def _year_tail(stream: Stream, at: int) -> bool:
    return at < stream.limit and stream.tokens[at].flat in stream.words.year_tails


def said(stream: Stream, at: int) -> bool:
    """A small word that says what follows of somebody: "đã", "cũng", "nói"."""
    token = stream.tokens[at]
    return token.low in SAID or (not stream.marked and token.plain and token.flat in SAID_PLAIN)


def joins(stream: Stream, at: int) -> bool:
    """ "và ông …", "với nhà …", "con bà …": another name is joined."""
    if at + 1 >= stream.limit:
        return False
    if stream.tokens[at].flat not in ("va", "voi", "con", "cung", "vo", "chong"):
        return False
    return bool(stream.tags_at(at + 1).keys() & {"title", "house", "body"})


def ends(stream: Stream, at: int) -> bool:
    """Whether a name ends before `at`: a stop, a figure, a verb or what is said of somebody."""
    if at >= stream.limit:
        return True
    token, match = stream.tokens[at], stream.matches[at]
    if token.kind != "w":
        return True
    if joins(stream, at):
        return True
    if said(stream, at) or (stream.marked and token.low in TITLES and token.low != "anh"):
        return True
    if token.flat == "nam" and (year_at(stream, at) is not None or _year_tail(stream, at + 1)):
        return True
    if token.flat == "sinh" and at + 1 < stream.limit and stream.tokens[at + 1].flat in ("nam", "ngay"):
        return True
    if match is None:
        return False
    tags = match.tags.keys()
    if "place" in tags and at + 1 < stream.limit:
        after = stream.tokens[at + 1]
        return after.kind == "d" or after.flat in stream.words.hamlets
    if not tags & (VERBS | {"negation"}) and not (match.length > 1 and tags & {"change", "meet"}):
        return False
    if stream.marked and not match.exact:
        return match.length > 1 or ("gift" in tags and at + 1 < stream.limit and stream.tokens[at + 1].kind == "d")
    if match.length > 1 or "negation" in tags or token.flat not in NAMED_SO:
        return True
    then = stream.tags_at(at + 1)  # "thu đóng 500k", "phát góp": the verb is behind
    return not then.keys() & VERBS or "noun" in then
