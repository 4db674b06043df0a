"""Whether a meeting is called, moved or called off: "họp mai dời sang thứ 5", "họp tối nay bỏ nhé"."""

from __future__ import annotations

from typing import Any, Literal

from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

WHERETO = frozenset({"sang", "qua", "den", "đến", "toi", "tới", "len", "lên", "xuong", "xuống"})
SHIFTED = frozenset({"chuyen", "chuyển", "doi", "đổi", "dời", "lui", "lùi", "hoan", "hoãn", "day", "đẩy"})  # as typed
SOFTLY = frozenset(
    {"nhe", "nha", "nghen", "di", "roi", "a", "em", "ba", "con", "thoi", "ca", "bac", "cac", "nghe", "het"}
)


def change_of(draft: Draft, parts: list[Segment]) -> Literal["set", "move", "cancel"]:
    found: list[Any] = [
        i.tags["meet_change"] for part in parts for i in part.items if i.kind == "word" and "meet_change" in i.tags
    ]
    lows = [
        t.low
        for part in parts
        if part.words("meet")
        for t in draft.stream.tokens[part.items[0].start : part.items[-1].end]
    ]
    shifted = next((n for n, low in enumerate(lows) if low in SHIFTED), None)
    if "cancel" in found and _put_off(draft, parts):
        return "move"
    if not found and shifted is not None and not WHERETO.isdisjoint(lows[shifted:]):
        return "move"
    if not found and any(_dropped(draft, part) for part in parts):
        return "cancel"
    return "move" if "move" in found else "cancel" if "cancel" in found else "set"


def _dropped(draft: Draft, part: Segment) -> bool:
    """ "họp tối nay bỏ nhé", "buổi họp mai thôi nghỉ": given up, at the end of what is said of the meeting."""
    if not part.words("meet"):
        return False
    said = draft.stream.tokens[part.items[0].start : part.items[-1].end]
    while said and said[-1].flat in SOFTLY:
        said = said[:-1]
    given_up = bool(said) and said[-1].low in ("bỏ", "bo", "nghỉ", "nghi", "dẹp", "dep")
    return given_up and [t.flat for t in said[-2:-1]] not in (["xin"], ["hoi"])


def _put_off(draft: Draft, parts: list[Segment]) -> bool:
    """ "hoãn lại qua 8 giờ", "hoãn họp, chuyển sang 7h30": right before the new hour it says whereto."""
    cancels = [i for part in parts for i in part.words("meet_change") if i.tags["meet_change"] == "cancel"]
    if not any(t.flat in ("hoan", "doi", "lui") for i in cancels for t in draft.stream.tokens[i.start : i.end]):
        return False
    moments = [i for part in parts for i in part.of("moment") if i.start > cancels[0].start]
    return any(
        t.flat in ("sang", "qua", "den", "toi", "vao")
        for i in moments
        for t in draft.stream.tokens[max(0, i.start - 3) : i.start + 1]
    )
