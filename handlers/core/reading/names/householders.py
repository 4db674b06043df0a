"""Households whose name only their title tells: "nha anh toan chiu …" without marks; "gia đình Bình - Nhạn"."""

from __future__ import annotations

from handlers.core.reading.names.name_starts import YEARS
from handlers.core.reading.typed.atoms import Stream

TITLES = frozenset({"ong", "ba", "anh", "chi", "chu", "bac", "cu", "thim", "duong"})  # no "có", "ở", "đi" without marks
UNNAMED = frozenset(
    {
        *("ay", "do", "no", "kia", "ni", "nay", "nao", "gi", "toi", "tui", "em", "minh", "ta", "con", "ca", "nha"),
        *("chau", "choa", "so", "me", "cung"),
        *("xin", "da", "khong", "ko", "chua", "vua", "moi", "cung", "deu", "thi", "la", "co", "roi", "dang", "se"),
        *("o", "ben", "hom", "bao", "noi", "va", "voi", "duoc", "dc", "muon", "nua", "lai", "trong", "thoi", "het"),
    }
)


def must_name(stream: Stream, at: int, here: int) -> bool:
    """ "nha anh toan chiu lam …", "ho ong tam": without marks, behind "nha" and a title any small word is the name."""
    if stream.marked or here >= stream.limit or stream.tokens[here - 1].flat not in TITLES:
        return False
    token, match = stream.tokens[here], stream.matches[here]
    if token.kind != "w" or len(token.text) < 2 or token.flat in UNNAMED or (at and stream.tokens[at - 1].kind == "d"):
        return False
    if match is None:
        return True
    if token.flat == "nam" and here + 1 < stream.limit and stream.tokens[here + 1].flat in YEARS:
        return False  # "nha ba nam ni xin thoi"
    if match.length > 1 and match.tags.keys() & {"deed", "leave", "negation", "gift", "request"}:
        return False
    acts = stream.tags_at(here + 1).keys() & {"deed", "leave", "into"}
    if "place" in match.tags and here + 1 < stream.limit and stream.tokens[here + 1].kind in "wd" and not acts:
        return False  # "sua lai ho bac thon 5"
    return not match.tags.keys() & {"gift", "deed", "leave", "spend", "fund", "pronoun"} or bool(acts)


def by_dash(stream: Stream, at: int) -> int:
    """ "gia đình Bình - Nhạn đăng ký": husband and wife, and no list; 0 if it is not."""
    if at + 1 >= stream.limit or stream.tokens[at].text not in "-–" or not stream.tokens[at + 1].capital:
        return 0
    after = stream.tokens[at + 2] if at + 2 < stream.limit else None
    single = after is None or (not after.capital and after.kind != "d" and after.text not in "-–")
    return at + 2 if single and "place" not in stream.tags_at(at + 1) else 0
