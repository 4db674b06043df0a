"""Names of people and households after their titles: "nhà o Thìn", "Ô. Tần", "chị Ba Thắm", "Hương con ông Tần"."""

from __future__ import annotations

from typing import NamedTuple

from handlers.core.reading.atoms import Stream
from handlers.core.reading.numerals import numeral

MOST = 6  # syllables of a name
VERBS = frozenset({"gift", "deed", "leave", "fund", "spend", "model", "place", "meet", "attend", "request"})
NEVER = frozenset(
    {"filler", "self", "own", "negation", "question", "noun", "answer", "vague", "about", "pronoun", "place"}
)
ELDERS = frozenset({"ông", "bà", "cô", "chú", "bác", "cụ", "chị", "dì"})


class Person(NamedTuple):
    """A named person or household up to token `end`."""

    name: str
    end: int
    titled: bool
    house: bool


def person_at(stream: Stream, at: int) -> Person | None:
    """The person at `at`: a household word or a title and a name, or a full name with its surname."""
    match = stream.matches[at]
    if match is None:
        return None
    here = at
    house = "house" in match.tags
    if not house and "self" in match.tags and match.length == 2 and _named_self(stream, at):
        house, here = True, at + 2  # "nhà e Hương"
    elif house:
        here += match.length
        if here < stream.limit and stream.tokens[here].text == ":" and match.tags["house"] == "field":
            here += 1
    titled = False
    for number in range(3):
        step = _title(stream, here)
        if not step or (number and stream.tokens[here].capital):
            break
        titled, here = True, here + step
    if not house and not titled:
        return _full_name(stream, at) if "surname" in match.tags else None
    found = _name(stream, here, titled=titled)
    if found is None and titled and house is False:
        return None
    if found is None:
        return None
    if not titled and house and not (stream.tokens[here].capital or "surname" in _tags(stream, here)):
        return None
    name, end = found
    name, end = _tail(stream, name, end)
    return Person(name, end, titled, house)


def _named_self(stream: Stream, at: int) -> bool:
    after = at + 2
    return after < stream.limit and stream.tokens[after].kind == "w" and stream.tokens[after].capital


def _tags(stream: Stream, at: int) -> dict[str, object]:
    match = stream.matches[at] if at < stream.limit else None
    return match.tags if match is not None else {}


def _title(stream: Stream, at: int) -> int:
    """How many tokens the title at `at` takes, 0 if there is none that a name may follow."""
    if at >= stream.limit:
        return 0
    match = stream.matches[at]
    if match is None:
        return 0
    value = match.tags.get("title")
    if value is None:
        return 0
    size = match.length
    after = at + size
    if after >= stream.limit:
        return 0
    token = stream.tokens[after]
    if value == "short" or len(stream.tokens[at].text) == 1:
        if token.text == "." and token.glued:
            return size + 1
        return size if token.capital and token.kind == "w" and not token.glued else 0
    if token.text == "." and token.glued and size == 1 and len(stream.tokens[at].text) <= 3:
        return size + 1
    return size if token.kind == "w" else 0


def _name(stream: Stream, at: int, titled: bool) -> tuple[str, int] | None:
    if at >= stream.limit or stream.tokens[at].kind != "w":
        return None
    if not _first(stream, at):
        return None
    small = not stream.tokens[at].capital
    end = at + 1
    while end < stream.limit and end - at < MOST and _next(stream, at, end, small):
        end += 1
    return _write([token.text for token in stream.tokens[at:end]]), end


def _first(stream: Stream, at: int) -> bool:
    """Whether the word after a title can be a name."""
    token, match = stream.tokens[at], stream.matches[at]
    if match is None:
        return len(token.text) > 1 or token.capital
    tags = match.tags
    if not stream.marked and not token.capital and tags.keys() & {"digit", "joint"}:
        counted = numeral(stream, at)
        if counted is not None and counted.end - at > 1:
            return False  # "co muoi hai ban": there are twelve
    if match.length > 1 and not ("surname" in tags or "given" in tags):
        return token.capital and not tags.keys() & VERBS and not tags.keys() & {"title", "fund", "pronoun", "house"}
    if token.capital:
        if tags.keys() & {"model", "request", "pronoun"} or (
            token.text.isupper() and len(token.text) > 2 and not match.exact
        ):
            return False
        return not (
            tags.keys() & {"gift", "deed"}
            and stream.marked
            and at + 1 < stream.limit
            and stream.tokens[at + 1].kind == "d"
        )
    if ("digit" in tags or "given" in tags) and not tags.keys() & (VERBS | {"negation", "question"}):
        return _number_name(stream, at)
    if "surname" in tags and not tags.keys() & (NEVER | VERBS):
        return True
    if tags.keys() & NEVER or "joint" in tags:
        return False
    after = _tags(stream, at + match.length)
    return bool(after.keys() & {"gift", "deed", "leave"}) and "question" not in after


def _number_name(stream: Stream, at: int) -> bool:
    """ "bà năm nộp" names her, "bà năm trăm" counts; "cô hai hộ" is "có hai hộ"."""
    after = _tags(stream, at + 1)
    if (
        after.keys() & {"noun", "indicator", "thing"}
        or stream.joint(at + 1, "hundred", "tens", "chuc", "ten")
        or stream.scale(at + 1) is not None
    ):
        return False
    if stream.digit(at) is not None and stream.digit(at + 1) is not None and not stream.marked:
        return False
    return True


def _next(stream: Stream, start: int, at: int, small: bool) -> bool:
    """Whether the word at `at` goes on with the name begun at `start`."""
    token = stream.tokens[at]
    if token.kind != "w" or token.glued:
        return False
    match = stream.matches[at]
    tags = match.tags if match is not None else {}
    if token.capital and not small:
        if match is None:
            return True
        if match.length > 1 and tags.keys() & VERBS:
            return False
        if tags.keys() & {"model", "request", "post"}:
            return False
        if "place" in tags and match.exact and at + 1 < stream.limit:
            after = stream.tokens[at + match.length] if at + match.length < stream.limit else None
            return after is None or not (after.kind == "d" or after.capital)
        if token.low in ELDERS and "title" in tags and at + 1 < stream.limit and stream.tokens[at + 1].capital:
            return False
        return not (token.text.isupper() and len(token.text) > 2 and not stream.tokens[start].text.isupper())
    if not small:
        return "middle" in tags and at + 1 < stream.limit and stream.tokens[at + 1].capital
    if token.capital:
        return match is None or not tags.keys() & (VERBS | {"title"})
    if match is None:
        return at - start < 4
    if match.length > 1:
        return False
    if "middle" in tags and "surname" in _tags(stream, start):
        return True
    if ("given" in tags or "surname" in tags) and "surname" in _tags(stream, start) | _tags(stream, at - 1):
        return _number_name(stream, at)
    if "digit" in tags or "joint" in tags:
        counted = numeral(stream, at)
        return counted is None and "surname" in _tags(stream, start)
    if "given" in tags:
        return not tags.keys() & VERBS and at - start < 2
    return "surname" in tags and at - start < 2 and not tags.keys() & (NEVER | VERBS | {"noun", "title"})


def _full_name(stream: Stream, at: int) -> Person | None:
    """A surname and what follows, without a title: "Lò Thị Pâng"; small letters only with "thị" or "văn"."""
    token = stream.tokens[at]
    if token.capital:
        found = _name(stream, at, titled=False)
        if (
            found is None
            or found[1] - at < 2
            or (not stream.tokens[at + 1].capital and "middle" not in _tags(stream, at + 1))
        ):
            return None
        name, end = _tail(stream, *found)
        return Person(name, end, False, False)
    if at + 2 < stream.limit and "middle" in _tags(stream, at + 1) and stream.tokens[at + 2].kind == "w":
        found = _name(stream, at, titled=False)
        if found is not None and found[1] - at >= 3:
            return Person(found[0], found[1], False, False)
    return None


def _tail(stream: Stream, name: str, end: int) -> tuple[str, int]:
    """What tells the person apart: "con ông Tần", "(Sài Gòn)"."""
    if end + 1 < stream.limit and "kin" in _tags(stream, end):
        match = stream.matches[end]
        size = match.length if match is not None else 1
        after = end + size
        kin = " ".join(token.low for token in stream.tokens[end:after])
        step = _title(stream, after)
        if step or (after < stream.limit and stream.tokens[after].capital):
            found = _name(stream, after + step, titled=bool(step))
            if found is not None:
                title = " ".join(token.low for token in stream.tokens[after : after + step])
                return " ".join(part for part in (name, kin, title, found[0]) if part), found[1]
    if end + 2 < stream.limit and stream.tokens[end].text == "(" and stream.tokens[end + 1].capital:
        for close in range(end + 2, min(end + 6, stream.limit)):
            if stream.tokens[close].text == ")":
                if "place" in _tags(stream, end + 1) or "post" in _tags(stream, end + 1):
                    return name, end
                inner = " ".join(token.text for token in stream.tokens[end + 1 : close])
                return f"{name} ({inner})", close + 1
            if stream.tokens[close].kind != "w":
                break
    return name, end


def _write(words: list[str]) -> str:
    """Capitals as a Vietnamese would write the name."""
    shout = all(word.isupper() for word in words) and any(len(word) > 1 for word in words)
    return " ".join(word.capitalize() if shout or word.islower() else word for word in words)
