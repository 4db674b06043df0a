"""What tells a person apart, right behind the name: "con ông Tần", "(Sài Gòn)", "(xe ôm)"."""

from __future__ import annotations

from handlers.core.reading.names.names import name_at
from handlers.core.reading.names.titles import title_size
from handlers.core.reading.typed.atoms import Stream

STATES = frozenset(
    {"mu", "cam", "diec", "que", "cut", "liet", "ngheo", "gia", "yeu", "om", "mat", "huu"}
)  # how somebody is
OF_NOTHING = frozenset(
    {"smalltalk", "thing", "surname", "given", "money"}
)  # words that may be a by-name: "ông Quế (chợ)"


def tail_of(stream: Stream, name: str, end: int) -> tuple[str, int]:
    """What tells the person apart: "con ông Tần", "(Sài Gòn)"."""
    mother = not stream.marked and end < stream.limit and stream.tokens[end].flat == "ba"  # "ho ong Tam ba Nguyet": bà
    if end + 1 < stream.limit and "kin" in stream.tags_at(end) and not mother:
        match = stream.matches[end]
        size = match.length if match is not None else 1
        after = end + size
        if "house" in stream.tags_at(after) and "title" in stream.tags_at(after + 1):
            after += 1  # "Minh con nhà bác Thịnh"
        kin = " ".join(token.low for token in stream.tokens[end:after])
        step = title_size(stream, after)
        if step or (after < stream.limit and stream.tokens[after].capital):
            found = name_at(stream, after + step, titled=bool(step))
            if found is not None:
                title = " ".join(token.low for token in stream.tokens[after : after + step])
                return " ".join(part for part in (name, kin, title, found[0]) if part), found[1]
    kept = end + 2 < stream.limit and stream.tokens[end].text == "("
    if kept and (stream.tokens[end + 1].capital or _kin_within(stream, end + 1)):
        for close in range(end + 2, min(end + 6, stream.limit)):
            if stream.tokens[close].text == ")":
                if "place" in stream.tags_at(end + 1) or "post" in stream.tags_at(end + 1):
                    return name, end
                return _with_brackets(stream, name, end, close)
            if stream.tokens[close].kind != "w":
                break
    elif kept and (close := _byname_within(stream, end + 1)):
        return _with_brackets(stream, name, end, close)
    return name, end


def _with_brackets(stream: Stream, name: str, start: int, end: int) -> tuple[str, int]:
    inner = " ".join(token.text for token in stream.tokens[start + 1 : end])
    return f"{name} ({inner})", end + 1


def _byname_within(stream: Stream, at: int) -> int:
    """ "anh Tí (ghe cát)", "chị Ngọc (quận 7)": where the brackets end; 0 where they hold no by-name."""
    close = next((n for n in range(at + 1, min(at + 5, stream.limit)) if stream.tokens[n].text == ")"), 0)
    tags = stream.tags_at(at)
    if not close or any(stream.tokens[n].kind != "w" for n in range(at, close - 1)):
        return 0
    last = stream.tokens[close - 1]
    if last.kind != "w":
        return close if "level" in tags and last.kind == "d" else 0
    lives = "byname" in tags or tags.get("body") not in (None, "clan", "people")
    unheard = close - at < 3 and all(stream.tags_at(n).keys() <= OF_NOTHING for n in range(at, close))
    unheard = unheard and len(last.text) > 1 and last.flat not in STATES  # "bà Gái (mù)"
    return close if lives or unheard else 0


def _kin_within(stream: Stream, at: int) -> bool:
    """ "chị Hoa (vợ anh Dũng)"."""
    return "kin" in stream.tags_at(at) and "title" in stream.tags_at(at + 1)
