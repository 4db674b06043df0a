"""Whether a word can be the first of a name: "bà năm nộp" names her, "bà năm trăm" counts."""

from __future__ import annotations

from handlers.core.reading.numbers.numerals import numeral
from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.typed.atoms import Stream

YEARS = frozenset({"ni", "nay", "này", "ngoái", "qua"})
# Behind "đừng" and behind "dùng", folded.
TOLD = frozenset(
    """ghi doc neu dang quen lo noi bao hoi tinh xoa de cho lam co bo gui nhan tien quy het vao viec mua may dien
    thi la""".split()
)
VOWELS = frozenset("aeiouy")
VERBS = frozenset({"gift", "deed", "leave", "fund", "spend", "model", "place", "meet", "attend", "request"})
NEVER = frozenset(
    {"filler", "self", "own", "negation", "question", "noun", "answer", "vague", "about", "pronoun", "place"}
)


def first(stream: Stream, at: int, titled: bool) -> bool:
    """Whether the word after a title can be a name."""
    token, match = stream.tokens[at], stream.matches[at]
    if token.text.isupper() and len(token.text) > 2 and "indicator" in stream.tags_at(at):
        return False  # "12 chau HSG cap huyen"
    if titled and token.capital:
        whole = stream.words.match(stream.tokens, at, stream.marked)
        if whole is not None and whole.length > 1 and "post" in whole.tags and not stream.tokens[at + 1].capital:
            return False  # "Cô Hiệu trưởng báo …"
    if match is None:
        return token.capital or (len(token.text) > 1 and not stream.proper)
    tags = match.tags
    if "surname" in tags and not token.capital and "middle" in stream.tags_at(at + 1):
        return True  # "nha ong do van muoi"
    if not stream.marked and not token.capital and tags.keys() & {"digit", "joint"}:
        counted = numeral(stream, at)
        if counted is not None and counted.end - at > 1:
            return False  # "co muoi hai ban": there are twelve
    if match.length > 1 and not ("surname" in tags or "given" in tags):
        if titled and token.capital and not match.exact and not stream.tokens[at + 1].capital:
            return True  # "o Thương cho": no "thưởng cho"
        return token.capital and not tags.keys() & VERBS and not tags.keys() & {"title", "fund", "pronoun", "house"}
    if token.capital:
        if (
            tags.keys() & {"model", "request", "pronoun"}
            or (token.text.isupper() and "indicator" in tags)
            or (token.text.isupper() and len(token.text) > 2 and not match.exact and "surname" not in tags)
        ):
            return False
        return not (
            not titled
            and tags.keys() & {"gift", "deed"}
            and match.exact
            and stream.marked
            and at + 1 < stream.limit
            and stream.tokens[at + 1].kind == "d"
        )
    if ("digit" in tags or "given" in tags) and not tags.keys() & (VERBS | {"negation", "question"}):
        return number_name(stream, at)
    if "surname" in tags and not tags.keys() & (NEVER | VERBS):
        return True
    if (
        not stream.marked
        and titled
        and ("given" in tags or tags.keys() == {"about", "surname"})
        and _pays(stream, at + match.length)
    ):
        return True  # "anh dung nop 500k"
    if not stream.marked and titled and token.flat == "dung" and _of_dung(stream, at):
        return True  # "anh dung o sai gon moi ck"
    if tags.keys() & NEVER or "joint" in tags or ("hardship" in tags and match.exact):
        return False
    if "void" in tags and at + 1 < stream.limit and stream.tokens[at + 1].flat in ("giup", "gium", "dum", "di"):
        return False  # "mong bac huy giup em"
    if not set(token.flat) & VOWELS:
        return False  # "em dk": no name
    after = stream.tags_at(at + match.length)
    if stream.marked and tags.keys() & {"publish", "says", "option", "void", "correction", "wish", "doubt"}:
        return False
    return bool(after.keys() & {"gift", "deed", "leave"}) and "question" not in after


def _of_dung(stream: Stream, at: int) -> bool:
    """Dũng, where the title is of a man and what follows nothing one is told not to do."""
    after = stream.tokens[at + 1] if at + 1 < stream.limit else None
    man = stream.tokens[at - 1].flat in ("anh", "ong", "chu", "thay")
    return man and after is not None and after.kind == "w" and after.flat not in TOLD


def _pays(stream: Stream, at: int) -> bool:
    """A verb of giving, and right behind it how much in digits."""
    match = stream.matches[at] if at < stream.limit else None
    if at < stream.limit and stream.tokens[at].kind == "d" and stream.tokens[at - 2].flat in ("a", "anh", "ong", "chu"):
        return (
            "gift" not in stream.tags_at(at - 1) and scale_at(stream, at + 1) is not None
        )  # "a dung 300k"; "chi dung 300k" may be spent
    if match is None or "gift" not in match.tags or at + match.length >= stream.limit:
        return False
    return stream.tokens[at + match.length].kind == "d"


def _called_by_number(stream: Stream, at: int, after: dict[str, object]) -> bool:
    """ "chu tam co moi ghe", "anh tam do dai hoc" without marks: behind such a title no eight of anything."""
    if stream.marked or not at or stream.tokens[at - 1].flat not in ("anh", "ong", "chu", "thim"):
        return False
    return after.get("noun") in (None, "pupil") and "house" not in after and stream.tokens[at].kind == "w"


def number_name(stream: Stream, at: int) -> bool:
    """ "bà năm nộp" names her, "bà năm trăm" counts; "cô hai hộ" is "có hai hộ"."""
    after = stream.tags_at(at + 1)
    if stream.tokens[at].flat == "nam" and at + 1 < stream.limit and stream.tokens[at + 1].low in YEARS:
        return False  # "nhà bà năm ni xin thôi"
    if (
        (after.keys() & {"noun", "indicator", "thing"} and not _called_by_number(stream, at, after))
        or (after.get("body") not in (None, "clan") and stream.digit(at) == 1)
        or stream.joint(at + 1, "hundred", "tens", "chuc", "ten")
        or scale_at(stream, at + 1) is not None
        or (stream.digit(at + 1) is not None and {"noun", "indicator"} & stream.tags_at(at + 2).keys())
        or (stream.digit(at) == 1 and "title" in stream.tags_at(at + 1))  # "co mot bac xin giau ten"
        or (
            stream.tokens[at].flat == "muoi"
            and stream.digit(at + 1) is not None
            and scale_at(stream, at + 2) is not None
        )
    ):
        return False
    return stream.marked or stream.digit(at) is None or stream.digit(at + 1) is None
