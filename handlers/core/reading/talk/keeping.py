"""What is kept about the sender, asked for or to be erased, in words that are no set phrase."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

ALL = frozenset({"xoa", "het", "toan", "bo", "sach"})
OF = frozenset({"cua", "ve", "toi", "den", "nha", "ten", "so", "gd", "dinh", "tin", "lieu", "thoai"})
SENDER = frozenset(
    {"toi", "tui", "em", "e", "minh", "bac", "chu", "co", "anh", "chi", "nha", "con", "chau", "tao", "o"}
)
NEAR = 5  # items between the verb and what it is done to


def held(draft: Draft) -> tuple[Literal["privacy_access", "privacy_delete"], Item] | None:
    """ "Hội đang lưu giữ những thông tin gì của tôi" asks for it; "gỡ hết dữ liệu của tui" wants it gone."""
    for part in draft.parts:
        for at, item in enumerate(part.items):
            if item.kind != "word" or item.tags.get("hold") != "what" or not _own(part, item):
                continue
            before = [i for i in part.items[max(0, at - NEAR) : at] if i.kind == "word"]
            if any(i.tags.get("hold") == "erase" for i in before):
                return "privacy_delete", item
            if any(i.tags.get("hold") == "keep" for i in before) and _which(part):
                return "privacy_access", item
    return None


def erased(part: Segment, item: Item) -> bool:
    """ "xoá sạch" before "thông tin cá nhân của tôi"."""
    return any(i.tags.get("hold") == "erase" and i.end <= item.start for i in part.words("hold"))


def _own(part: Segment, item: Item) -> bool:
    """The sender's, or his household's, named after it."""
    return any(i.kind == "word" and i.tags.keys() & {"self", "own"} and i.start >= item.end for i in part.items)


def _which(part: Segment) -> bool:
    return any(i.kind == "word" and "question" in i.tags for i in part.items)


def of_no_one(draft: Draft) -> bool:
    """ "xóa hết đi", "xoá toàn bộ số thôn 4": an order to erase that does not say it is of the sender's own data."""
    flats = [token.flat for token in draft.stream.tokens]
    if any(a in OF and b in SENDER for a, b in pairwise(flats)):
        return False
    if any(i.kind in ("place", "quiet") for i in draft.items):
        return True
    said = next(i for i in draft.items if str(i.tags.get("request", "")) == "privacy_delete")
    all_of_it = ALL.issuperset(flats[said.start : said.end])
    return all_of_it and not any(i.tags.get("hold") == "what" for i in draft.items)


def orders_erased(draft: Draft) -> bool:
    """ "xoá sạch giùm", "hủy hết đăng ký thôn tôi": begins with the verb, and what it would erase was not made out."""
    said = [i for i in draft.items[:3] if "filler" not in i.tags][:1]
    return bool(said) and said[0].tags.get("hold") == "erase" and (draft.stream.marked or _surely(draft, said[0]))


def _surely(draft: Draft, item: Item) -> bool:
    return item.end - item.start > 1 or draft.stream.tokens[item.start].flat in ("xoa", "huy")
