"""The syllables of a name after its title, and where it ends."""

from __future__ import annotations

from handlers.core.reading.names.capitals import abbreviated
from handlers.core.reading.names.name_starts import NEVER, VERBS, first, number_name
from handlers.core.reading.names.names_on_end import next_begins
from handlers.core.reading.numbers.numerals import numeral
from handlers.core.reading.typed.atoms import Stream

MOST = 6  # syllables of a name


# Behind a name typed small, folded: no part of it.
ADVERBS = frozenset(
    """moi vua da se xin cung deu chua khong ko k kg hong roi con thi van lai duoc dc het luon nay kia ay do no ni nhe
    nghe ha a oi toi tui minh noi bao nho gui nhan muon dinh sap can phai bi o vo vao ra ve di den qua ma nua them
    nam hom bua bao""".split()
)
THEN = frozenset({"con", "chua", "khong", "ko", "k", "xin", "thoi", "da", "bao", "noi"})
SO = frozenset({("tu", "choi"), ("nhat", "dinh"), ("nhat", "quyet"), ("hong", "chiu"), ("van", "chua"), ("van", "con")})


ELDERS = frozenset({"ông", "bà", "cô", "chú", "bác", "cụ", "chị", "dì"})


def name_at(stream: Stream, at: int, titled: bool, sure: bool = False) -> tuple[str, int] | None:
    """The name at `at` and its end; `sure` where a household's title stands before, so that a name must follow."""
    if at >= stream.limit or stream.tokens[at].kind != "w":
        return None
    if not sure and not first(stream, at, titled):
        return None
    small = not stream.tokens[at].capital
    end = at + 1
    whole = stream.matches[at]
    if whole is not None and whole.length == 2 and "surname" in whole.tags and stream.tokens[at + 1].capital:
        end += 1  # "A Lăng", "Rơ Chăm": a surname in two words
    while end < stream.limit and end - at < MOST and _next(stream, at, end, small):
        end += 1
    return written([token.text for token in stream.tokens[at:end]]), end


def _next(stream: Stream, start: int, at: int, small: bool) -> bool:
    """Whether the word at `at` goes on with the name begun at `start`."""
    token = stream.tokens[at]
    if token.kind != "w" or token.glued:
        return False
    match = stream.matches[at]
    tags = match.tags if match is not None else {}
    if token.capital and not small:
        if at - start > 1 and "surname" in stream.tags_at(at) and next_begins(stream, start, at):
            return False
        if token.text in ("ND", "CK", "TT") or (token.text.isupper() and "gift" in tags and "given" not in tags):
            return False  # of a bank's notice: "TRAN THI MAI ND: …", "LE VAN BA UNG HO"
        if match is None:
            return True
        if tags.keys() & VERBS and abbreviated(stream, start, at):
            return False
        if match.length > 1 and tags.keys() & VERBS:
            return False
        if "middle" in stream.tags_at(at - 1) and at - start == 2 and match.length > 1:
            return True  # "Lo Thi Pho ban Na Hoc": no phó ban
        if tags.keys() & {"model", "request", "post"}:
            return False
        called = "surname" in stream.tags_at(start) if at == start + 1 else "middle" in stream.tags_at(at - 1)
        if token.low == "sóc" and called:
            return at + 1 < stream.limit and stream.tokens[at + 1].capital  # "Thạch Sóc Kha", "Kim Thị Sóc Khen"
        if "place" in tags and match.exact and at + 1 < stream.limit:
            after = stream.tokens[at + match.length] if at + match.length < stream.limit else None
            return after is None or not (after.kind == "d" or after.capital)
        if token.low in ELDERS and "title" in tags and at + 1 < stream.limit and stream.tokens[at + 1].capital:
            return False
        return not (token.text.isupper() and len(token.text) > 2 and not stream.tokens[start].text.isupper())
    if small and at == start + 2 and (_completes(stream, start, at) or _third(stream, start, at)):
        return True
    if small and stream.tokens[start + 1].low == "a" and "surname" in stream.tags_at(start):
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
    if token.flat == "anh" and at == start + 1 and stream.tags_at(at + 1).keys() & VERBS:
        return True  # "cháu lan anh góp 50k"
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
        return token.flat != "khong" and number_name(stream, at)
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


def _third(stream: Stream, start: int, at: int) -> bool:
    """ "ho pham ngoc anh dk": the third word behind a surname, right before a verb."""
    if "surname" not in stream.tags_at(start) or stream.tokens[at].capital or stream.tokens[at].flat in ADVERBS:
        return False
    after = stream.matches[at + 1] if at + 1 < stream.limit else None
    alone = stream.matches[at]
    if alone is None or alone.length > 1 or alone.tags.keys() & (VERBS | {"body", "byname"}) or after is None:
        return False
    return bool(after.tags.keys() & {"deed", "leave"}) and "surname" not in after.tags


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
