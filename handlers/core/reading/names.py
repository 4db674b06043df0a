"""The syllables of a name after its title, and where it ends."""

from __future__ import annotations

from handlers.core.reading.atoms import Stream
from handlers.core.reading.numerals import numeral
from handlers.core.reading.scales import scale_at

MOST = 6  # syllables of a name


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


THEN = frozenset({"con", "chua", "khong", "ko", "k", "xin", "thoi", "da", "bao", "noi"})
SO = frozenset({("tu", "choi"), ("nhat", "dinh"), ("nhat", "quyet"), ("hong", "chiu"), ("van", "chua"), ("van", "con")})


ELDERS = frozenset({"ông", "bà", "cô", "chú", "bác", "cụ", "chị", "dì"})


def name_at(stream: Stream, at: int, titled: bool, sure: bool = False) -> tuple[str, int] | None:
    """The name at `at` and its end; `sure` where a household's title stands before, so that a name must follow."""
    if at >= stream.limit or stream.tokens[at].kind != "w":
        return None
    if not sure and not _first(stream, at, titled):
        return None
    small = not stream.tokens[at].capital
    end = at + 1
    whole = stream.matches[at]
    if whole is not None and whole.length == 2 and "surname" in whole.tags and stream.tokens[at + 1].capital:
        end += 1  # "A Lăng", "Rơ Chăm": a surname in two words
    while end < stream.limit and end - at < MOST and _next(stream, at, end, small):
        end += 1
    return written([token.text for token in stream.tokens[at:end]]), end


def _first(stream: Stream, at: int, titled: bool) -> bool:
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
        return _number_name(stream, at)
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


def _number_name(stream: Stream, at: int) -> bool:
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


def _next(stream: Stream, start: int, at: int, small: bool) -> bool:
    """Whether the word at `at` goes on with the name begun at `start`."""
    token = stream.tokens[at]
    if token.kind != "w" or token.glued:
        return False
    match = stream.matches[at]
    tags = match.tags if match is not None else {}
    if token.capital and not small:
        if token.text in ("ND", "CK", "TT") or (token.text.isupper() and "gift" in tags and "given" not in tags):
            return False  # of a bank's notice: "TRAN THI MAI ND: …", "LE VAN BA UNG HO"
        if match is None:
            return True
        if match.length > 1 and tags.keys() & VERBS:
            return False
        if "middle" in stream.tags_at(at - 1) and at - start == 2 and match.length > 1:
            return True  # "Lo Thi Pho ban Na Hoc": no phó ban
        if tags.keys() & {"model", "request", "post"}:
            return False
        if token.low == "sóc" and at == start + 1 and "surname" in stream.tags_at(start):
            return at + 1 < stream.limit and stream.tokens[at + 1].capital  # "Thạch Sóc Kha", of the Khmer
        if "place" in tags and match.exact and at + 1 < stream.limit:
            after = stream.tokens[at + match.length] if at + match.length < stream.limit else None
            return after is None or not (after.kind == "d" or after.capital)
        if token.low in ELDERS and "title" in tags and at + 1 < stream.limit and stream.tokens[at + 1].capital:
            return False
        return not (token.text.isupper() and len(token.text) > 2 and not stream.tokens[start].text.isupper())
    if small and at == start + 2 and _completes(stream, start, at):
        return True
    if small and not stream.marked and stream.tokens[start + 1].low == "a" and "surname" in stream.tags_at(start):
        return _of_the_hills(stream, start, at)
    if small and token.flat == "thi" and not stream.marked and at + 1 < stream.limit:
        two = tuple(after.flat for after in stream.tokens[at + 1 : at + 3])
        if two[0] in THEN or two in SO:
            return False  # "nha ong vuong thi con phan van": thì, no Thị
    if small and at == start + 3 and tags.keys() & {"gift", "deed"} and _completes(stream, start, at - 1):
        return False  # "ba luong thi tuoi dong ba tram nghin"
    if not small:
        return "middle" in tags and at + 1 < stream.limit and stream.tokens[at + 1].capital
    if token.capital:
        return match is None or not tags.keys() & (VERBS | {"title"})
    if match is None:
        return at - start < 4
    if match.length > 1:
        return False
    if ("middle" in tags or (small and tags.keys() == {"money", "filler"})) and "surname" in stream.tags_at(start):
        return True  # "ong nguyen canh luong"
    if not stream.marked and token.flat in ("nho", "lon") and "given" in stream.tags_at(at - 1):
        return "deed" in stream.tags_at(at + 1)  # "anh ut nho dang ky"
    if "nickname" in tags and stream.tags_at(at - 1).keys() & {"digit", "given"}:
        return bool(stream.tags_at(at + 1).keys() & VERBS)  # "út nhỏ đăng ký"
    if tags.keys() & {"gift", "leave"} and at + 1 < stream.limit and stream.tokens[at + 1].kind == "d":
        return False  # "anh lam tang 500k": right before the amount it is the verb
    if ("given" in tags or "surname" in tags) and "surname" in stream.tags_at(start) | stream.tags_at(at - 1):
        return _number_name(stream, at)
    if "digit" in tags or "joint" in tags:
        counted = numeral(stream, at)
        return counted is None and "surname" in stream.tags_at(start)
    if "given" in tags:
        return not tags.keys() & VERBS and at - start < 2
    return "surname" in tags and at - start < 2 and not tags.keys() & (NEVER | VERBS | {"noun", "title"})


def _of_the_hills(stream: Stream, start: int, at: int) -> bool:
    """ "ho giang a tua", "mua a denh dk": the "a" behind such a surname, and the word behind it."""
    a = at if at == start + 1 else at - 1
    if a != start + 1 or stream.tokens[a].low != "a" or a + 1 >= stream.limit:
        return False
    after = stream.tokens[a + 1]
    return (
        after.kind == "w" and len(after.text) > 1 and not stream.tags_at(a + 1).keys() & (VERBS | {"title", "filler"})
    )


def _completes(stream: Stream, start: int, at: int) -> bool:
    """ "ông đồng văn hiến ủng hộ", "chị lò thị hứa nộp": behind a surname and "văn" or "thị" any word is the name."""
    if "surname" not in stream.tags_at(start) or "middle" not in stream.tags_at(at - 1) or stream.tokens[at].capital:
        return False
    if not stream.marked and not stream.tags_at(start - 1).keys() & {"title", "house"}:
        return False  # "lay chong xa van nho que": vẫn nhớ
    if stream.tokens[at - 1].flat in ("van", "thi"):
        return True
    after = stream.tags_at(at + 1)
    return "gift" in after or "deed" in after or "leave" in after


def written(words: list[str]) -> str:
    """Capitals as a Vietnamese would write the name."""
    shout = all(word.isupper() for word in words) and any(len(word) > 1 for word in words)
    return " ".join(word.capitalize() if shout or word.islower() else word for word in words)
