"""The one request that stands of all a message makes: "xem tiến độ, nhắc thôn 3 nộp báo cáo" reminds."""

from __future__ import annotations

from typing import Any, cast

from handlers.core.facts import Request
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

ORDER = (
    "privacy_delete",
    "privacy_access",
    "privacy_no_publish",
    "stop",
    "remind",
    "missing",
    "criteria",
    "compare",
    "donor",
    "balance",
    "progress",
    "tally",
    "help",
)


def ask(draft: Draft, what: str, item: Item) -> None:
    """The more particular of two requests stands."""
    for index, fact in enumerate(draft.facts):
        if isinstance(fact, Request):
            if ORDER.index(what) < ORDER.index(fact.what):
                draft.change(index, what=what)
            return
    section = "fund" if "section" in draft.tags or what == "balance" else None
    draft.add(Request(what=cast(Any, what), section=section if what == "tally" else None), item.start)
