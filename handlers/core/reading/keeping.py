"""What is kept about the sender, asked for or to be erased, in words that are no set phrase."""

from __future__ import annotations

from typing import Literal

from handlers.core.reading.draft import Draft
from handlers.core.reading.items import Item
from handlers.core.reading.segments import Segment

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
