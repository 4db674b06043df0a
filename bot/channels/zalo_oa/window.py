"""When an Official Account may write: free for 48 hours after the person wrote, for money to the 7th day. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

FREE = timedelta(hours=48)
PAID = timedelta(days=7)
EDGE = timedelta(minutes=2)  # our clock and Zalo's need not agree

May = Literal["free", "paid", "closed"]


def may(heard: datetime | None, now: datetime) -> May:
    """What a letter written now is, to somebody last heard at `heard` (None: never). Both aware UTC."""
    if heard is None or now - heard > PAID - EDGE:
        return "closed"
    return "free" if now - heard <= FREE - EDGE else "paid"
