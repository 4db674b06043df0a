"""What Zalo says is left of an Official Account's messages, with every one sent; the operators hear of it in time."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

import structlog

from bot.operators import tell_operators
from handlers.core.talk import say
from storage import Books, Storage, StorageError

log = structlog.get_logger()

WARN = 20  # per cent left
MARK = "quota.zalo_oa"


async def watch(storage: Storage, data: Mapping[str, Any], now: datetime) -> None:
    """Look at the `quota` that came with a sent message; a warning once for each quota and each time it is renewed."""
    left = data.get("quota")
    if not isinstance(left, Mapping):
        return
    total, remain = _number(left.get("total")), _number(left.get("remain"))
    if not total or remain is None or remain * 100 > total * WARN:
        return
    which = f"{left.get('quota_type', '')}:{left.get('expired_date', '')}"

    def warn(books: Books) -> None:
        if books.marks.get(MARK) == which:
            return
        books.marks.set(MARK, which)
        told = tell_operators(books, say("zalo-oa-quota", left=remain, total=total), f"{MARK}:{which}", now)
        log.warning("zalo_oa.quota_near", left=remain, total=total, told=told)

    with suppress(StorageError):  # the message is out: to fail now would send it twice
        await storage.begin(warn)


def _number(value: object) -> int | None:
    return int(str(value)) if str(value).isdecimal() else None
