"""What an Official Account's error codes mean for a letter: a closed table to a `Delivery`. Pure."""

from __future__ import annotations

from bot.channels import Delivery
from bot.channels.zalo.wire import Interrupted, NotConnected, ZaloError

NETWORK_WAIT = 2.0  # seconds
TOKEN_WAIT = 5.0  # a new one is being fetched
QUOTA_WAIT = 3600.0
RATE_WAIT = 60.0
LOOK_AGAIN = 6 * 3600.0  # a letter outside the window goes with the person's next message; this is only for safety
OUTSIDE = "outside the window: waits until they write"

TOKEN = frozenset({-216, -220})  # the access token is wrong or too old
QUOTA = frozenset({-221, -224})
WINDOW = frozenset({-230, -232})  # the person has not written for 7 days; for 48 hours
RATE = frozenset({-32, -211})
GONE = frozenset({-213, -217, -227})  # no longer follows, banned, or has shut out the account
PASSING = frozenset({-100, -200})  # Zalo's own trouble
BUTTONS = frozenset({-201, -203, -204})  # a parameter it does not know


class Refused(ZaloError):
    """Zalo answered, and not with success. `code` is negative, or HTTP's status where there is no other."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(f"{code} {message[:120]}".strip())
        self.code = code


def delivery(error: ZaloError) -> Delivery:
    """The verdict on a send that ended in `error`."""
    reason = str(error)
    if isinstance(error, NotConnected):
        return Delivery(verdict="later", wait=NETWORK_WAIT, wide=True, reason=reason)
    if isinstance(error, Interrupted):
        return Delivery(verdict="uncertain", reason=reason)
    if not isinstance(error, Refused):
        return Delivery(verdict="later", reason=reason)
    if error.code in TOKEN:
        return Delivery(verdict="later", wait=TOKEN_WAIT, wide=True, reason=reason)
    if error.code in QUOTA:
        return Delivery(verdict="later", wait=QUOTA_WAIT, wide=True, reason=reason)
    if error.code in RATE or error.code == 429:
        return Delivery(verdict="later", wait=RATE_WAIT, wide=True, reason=reason)
    if error.code in WINDOW:
        return Delivery(verdict="held", wait=LOOK_AGAIN, reason=OUTSIDE)
    if error.code in GONE:
        return Delivery(verdict="unreachable", reason=reason)
    if error.code in PASSING or error.code >= 500:
        return Delivery(verdict="later", reason=reason)
    return Delivery(verdict="refused", reason=reason)
