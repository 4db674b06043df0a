"""Places of the tree and bodies with a name: "thôn 3", "tdp 7", "xóm Đông"; "cty Thành Phát", "họ Lê Đình"."""

from __future__ import annotations

from typing import NamedTuple

from handlers.core.reading.atoms import Stream

STOP = frozenset(
    [
        "gift",
        "deed",
        "leave",
        "fund",
        "spend",
        "model",
        "meet",
        "attend",
        "request",
        "indicator",
        "filler",
        "negation",
        "question",
        "about",
        "each",
        "equals",
        "worth",
        "void",
        "correction",
        "nil",
        "total",
        "scope",
        "anonymous",
        "own",
        "change",
        "self",
        "vague",
        "times",
        "nil",
        "thing",
        "noun",
        "title",
        "greeting",
        "method",
    ]
)


AMBIGUOUS = frozenset(
    {"bản", "tổ", "đội", "khối", "khu", "làng", "ấp", "sóc", "xã"}
)  # "ban", "to" without marks are other words


OPENS = frozenset({"deed", "model", "leave", "indicator", "gift"})  # what a place's line goes on with
NOT_NAMES = frozenset(
    {
        *("own", "self", "question", "negation", "filler", "noun", "about", "place", "title", "scope", "pronoun"),
        *("other", "total", "meet", "fund", "spend", "nil", "request"),
    }
)
SURELY_NOT = frozenset({"own", "self", "noun", "place", "other", "total", "meet", "nil", "request", "scope"})
HOURS = frozenset({"h", "g", "gio"})


class Named(NamedTuple):
    """A place or body: its name in full, up to token `end`. `clan`: a lineage."""

    name: str
    end: int
    clan: bool = False


def place_at(stream: Stream, at: int) -> Named | None:
    """The place at `at`, its type word written in full; None for "thôn tôi", "toàn xã", "thôn có 45 hộ"."""
    match = stream.matches[at]
    if match is None or "place" not in match.tags:
        return None
    kind = str(match.tags["place"])
    after = at + match.length
    if after >= stream.limit:
        return None
    token = stream.tokens[after]
    if token.kind == "p" and token.text == "." and token.glued and after + 1 < stream.limit:  # "T. Tân Hà"
        return None
    if (
        stream.matches[after] is not None
        and token.flat == "so"
        and after + 1 < stream.limit
        and stream.tokens[after + 1].kind == "d"
    ):
        after += 1
        token = stream.tokens[after]
    if token.kind == "d":
        if not token.text.isdigit() or len(token.text) > 3 or kind in ("xã", "tỉnh", "đặc khu"):
            return None
        if after + 1 < stream.limit and stream.tokens[after + 1].glued and stream.tokens[after + 1].flat in HOURS:
            return None  # "họp bản 19h30"
        if after + 1 < stream.limit and stream.scale(after + 1) is not None and stream.tokens[after + 1].flat != "k":
            return None
        end = after + 1
        thing = stream.matches[end] if end < stream.limit else None
        if (
            thing is not None
            and "thing" in thing.tags
            and "noun" not in thing.tags
            and after > at + 1 - 1
            and _given(stream, at)
        ):
            return None
        if int(token.text) > 30 and any(stream.tag(k, "deed") == "total" for k in range(max(0, at - 3), at)):
            return None  # "tong ho thon 205"
        name = str(int(token.text))
        if end < stream.limit and stream.tokens[end].glued and _letter(stream, end):
            name += stream.tokens[end].text.upper()
            end += 1
        return Named(f"{kind} {name}", end)
    spoken = _spoken_number(stream, after)
    if spoken is not None:
        return Named(f"{kind} {spoken}", after + 1)
    if token.kind != "w" or (kind in AMBIGUOUS and _unsure(stream, at, after)):
        return None
    end = _name_end(stream, at, after)
    if end == after:
        return None
    words = [word.text for word in stream.tokens[after:end]]
    typed_small = all(word.islower() for word in words)
    return Named(
        f"{kind} {' '.join(w.capitalize() if typed_small or (w.isupper() and len(w) > 2) else w for w in words)}", end
    )


def _spoken_number(stream: Stream, at: int) -> int | None:
    """ "thôn hai đăng ký": a number in a word, right before what the place did."""
    value = stream.digit(at)
    if value is None or not 1 <= value <= 10 or at + 1 >= stream.limit or stream.tokens[at].capital:
        return None
    return value if {"deed", "model"} & stream.tags_at(at + 1).keys() and "noun" not in stream.tags_at(at + 1) else None


def _given(stream: Stream, at: int) -> bool:
    """ "tặng thư viện thôn 2 máy tính": after a verb of giving the number counts the things."""
    return any(match is not None and "gift" in match.tags for match in stream.matches[max(0, at - 4) : at])


def _unsure(stream: Stream, at: int, after: int) -> bool:
    """ "ban", "xa", "to" typed without marks: a place before a capital, or at the head of a message before no
    known word.
    """
    if not stream.tokens[at].plain or stream.tokens[after].capital:
        return False
    return at > 0 or stream.matches[after] is not None


def _letter(stream: Stream, at: int) -> bool:
    token = stream.tokens[at]
    return token.kind == "w" and len(token.text) == 1 and (at + 1 >= stream.limit or not stream.tokens[at + 1].glued)


def _name_end(stream: Stream, at: int, start: int) -> int:
    """Where the name that begins at `start` ends; `start` itself if no name does."""
    first = stream.tokens[start]
    limit = min(stream.limit, start + 4)
    end = start
    if not first.capital and (plain := _before_verb(stream, at, start)):
        return plain
    while end < limit:
        token, match = stream.tokens[end], stream.matches[end]
        if token.kind != "w" or (token.glued and end > start):
            if (
                token.kind == "d"
                and end > start
                and len(token.text) <= 2
                and first.capital
                and not counts_something(stream, end)
            ):
                end += 1
            break
        tags = match.tags.keys() if match is not None else frozenset()
        if first.capital:
            if not token.capital:
                break
            if (
                match is not None
                and tags & STOP
                and (match.length > 1 or (token.text.isupper() and len(token.text) > 1) or "model" in tags)
            ):
                break
            if match is not None and "own" in tags and end == start and not token.capital:
                break
        elif (
            token.capital or (match is not None and (match.length > 1 or tags & STOP or _number(stream, end)))
        ) and not (match is not None and match.length == 1 and end == start and _named_verb(stream, end)):
            break
        end += 1
    return end


def _before_verb(stream: Stream, at: int, start: int) -> int:
    """ "thon trai cau dk 96 ho": at the head of a line the small words up to the verb or the figures are the name;
    0 if they are no name.
    """
    if at and stream.tokens[at - 1].kind != "n":
        return 0
    end = start
    while end < min(stream.limit, start + 4):
        token, match = stream.tokens[end], stream.matches[end]
        tags = match.tags.keys() if match is not None else frozenset()
        if token.kind != "w" or token.capital:
            break
        if match is not None and tags & OPENS and (end > start or match.length > 1):
            break
        hard = tags & NOT_NAMES if stream.marked or end == start else tags & SURELY_NOT
        counts = _number(stream, end) and (
            end == start or bool(stream.tags_at(end + 1).keys() & {"noun", "indicator"} - {"deed"})
        )
        if (match is not None and match.length > 1) or hard or counts:
            return 0
        end += 1
    if end >= stream.limit or not 1 < end - start < 4:
        return 0
    match = stream.matches[end]
    opened = stream.tokens[end].text == ":" or (match is not None and bool(match.tags.keys() & OPENS))
    return end if opened else 0


def _named_verb(stream: Stream, at: int) -> bool:
    """A small word that is also a verb names the place if a colon or a verb follows: "xom dong: 45", "xom dong dk
    45".
    """
    match = stream.matches[at]
    if match is None or match.tags.keys() & {"filler", "own", "negation", "question", "noun", "self", "digit", "scope"}:
        return False
    if at + 1 >= stream.limit:
        return False
    if "deed" in match.tags:
        return False
    after = stream.matches[at + 1]
    return stream.tokens[at + 1].text == ":" or (
        after is not None and bool(after.tags.keys() & {"gift", "deed", "model"})
    )


def _number(stream: Stream, at: int) -> bool:
    return stream.digit(at) is not None or stream.joint(at, "ten", "hundred")


def counts_something(stream: Stream, at: int) -> bool:
    """Whether the number at `at` counts something ("Tân Hà 45 hộ"), and so is no part of a name ("Tân Hà 2")."""
    after = at + 1
    if after >= stream.limit:
        return True
    if stream.tokens[after].text in "/%" or stream.tokens[after].kind == "d" or stream.scale(after) is not None:
        return True
    match = stream.matches[after]
    return stream.tokens[after].text in ",;" or (
        match is not None and bool(match.tags.keys() & {"noun", "indicator", "thing"})
    )
