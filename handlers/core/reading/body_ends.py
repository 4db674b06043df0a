"""Words that end a body's name, being said of it: "Hội xã đang lưu giữ …", "công an xã anh em góp …"."""

from __future__ import annotations

from handlers.core.reading.atoms import Stream

BODY_STOP = frozenset(
    [
        "gift",
        "deed",
        "leave",
        "spend",
        "model",
        "meet",
        "attend",
        "request",
        "each",
        "equals",
        "worth",
        "about",
        "anonymous",
        "method",
        "nil",
        "meet_change",
        "private",
    ]
)
GOING_ON = frozenset(
    {"đang", "đã", "sẽ", "cũng", "đều", "những", "có", "gom", "dồn", "chỉ", "vẫn", "lại"}
)  # what follows is said of it
MEMBERS = frozenset(
    {
        ("anh", "em"),
        ("chi", "em"),
        ("dang", "vien"),
        ("hoi", "vien"),
        ("que", "minh"),
        ("que", "ta"),
        ("doan", "vien"),
        ("thay", "mat"),
        ("dai", "dien"),
    }
)


def members(stream: Stream, at: int) -> bool:
    """Those of a body, or who speaks for it, right behind its name: what follows is said of them."""
    if at + 1 >= stream.limit or stream.tokens[at].capital:
        return False
    return (stream.tokens[at].flat, stream.tokens[at + 1].flat) in MEMBERS


THEN = frozenset({"thì"})
