"""Words that end a body's name, being said of it: "Hội xã đang lưu giữ …", "công an xã anh em góp …"."""

from __future__ import annotations

from itertools import takewhile

from handlers.core.reading.typed.atoms import Stream

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
        "calls",
    ]
)
GOING_ON = frozenset(
    {"đang", "đã", "sẽ", "cũng", "đều", "những", "có", "gom", "dồn", "chỉ", "vẫn", "lại", "xin", "đứng"}
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
        ("cha", "xu"),
    }
)


def members(stream: Stream, at: int) -> bool:
    """Those of a body, or who speaks for it, right behind its name: what follows is said of them."""
    if at + 1 >= stream.limit or stream.tokens[at].capital:
        return False
    return (stream.tokens[at].flat, stream.tokens[at + 1].flat) in MEMBERS


THEN = frozenset({"thì"})
# What a body does for money: "gói bánh bán", "nhặt phế liệu gây quỹ".
WORKS = frozenset({"lam", "goi", "nhat", "nau", "hai", "trong", "gom", "luom", "nuoi", "dan"})
PLAIN_WORKS = frozenset({"lam", "goi", "nhat", "nau", "gom", "luom"})  # typed plain they are hardly anything else
CIRCLES = frozenset({"nhom", "clb", "cau", "quy"})  # nhóm, câu lạc bộ, quỹ: called by a phrase, verbs and all
GIVES = frozenset(
    {"gop", "ung", "tang", "ck", "chuyen", "nop", "gui", "goi", "tai", "dong", "hua", "cam", "trao", "cho"}
)
APART = frozenset(
    """da vua moi cung se xin con co duoc dc chua thi hom nay mai qua sang chieu toi bua tuan thang minh toi tui
    chung tui con em chau ta va voi cua la bao noi roi muon dinh dang ve de""".split()
)  # behind a name and before its verb, folded: no part of it
LONGEST = 5  # words that such a name may go on for


def phrase_end(stream: Stream, at: int) -> int:
    """ "nhóm gùi chữ lên non ck 4tr", "câu lạc bộ Áo ấm cho em gửi 3 triệu": the name goes on to the verb that has
    an amount behind it; `at` where other words stand between."""
    for here in range(at, min(at + LONGEST + 1, stream.limit)):
        token = stream.tokens[here]
        if token.kind != "w" or here in stream.stops:
            return at
        match = stream.matches[here]
        if token.flat in GIVES and match is not None and "gift" in match.tags and not token.capital:
            behind = here + match.length
            paid = any(stream.tokens[k].kind == "d" for k in range(behind, min(behind + 2, stream.limit)))
            if paid or token.flat != "cho":
                return here if paid else at
        if token.flat in APART and not token.capital and _apart(stream, here):
            return at
    return at


def _apart(stream: Stream, at: int) -> bool:
    """Not "cho em", "có thịt", "mùa thi"."""
    token, before = stream.tokens[at], stream.tokens[at - 1].flat
    exam = token.flat == "thi" and token.low == "thi" and (stream.marked or before == "mua")
    if before in ("cho", "vi", "cung") or exam:
        return False
    return token.flat != "co" or (at + 1 < stream.limit and stream.tokens[at + 1].flat in GIVES)


def works(stream: Stream, at: int) -> bool:
    """Whether the word at `at` is what the body does to earn something: "chi đoàn làm mật ong bán gây quỹ"."""
    token = stream.tokens[at]
    if token.capital or (token.plain and token.low in WORKS and token.low not in PLAIN_WORKS):
        return False
    behind = takewhile(lambda after: after.kind == "w", stream.tokens[at + 1 : at + 6])
    lows = {after.low for after in behind}
    return bool(lows & ({"bán", "gây", "lấy", "được"} if stream.marked else {"ban", "gay", "duoc"}))
