"""What the Bot Platform's refusals mean for a letter: a closed table from errors to a `Delivery`. Pure."""

from __future__ import annotations

from bot.channels import Delivery
from bot.channels.zalo.wire import Interrupted, NotConnected, ZaloError

NETWORK_WAIT = 2.0  # seconds until the channel is tried again; the post lets it grow
TOKEN_WAIT = 60.0
QUOTA_WAIT = 900.0  # a 429 names no time: it is the plan's limit, so look again every quarter of an hour
IDLE = 408  # a poll that brought nothing
QUOTA = 429


class Refused(ZaloError):
    """Zalo answered, and not with success. `status` is its error_code where it gives one, else HTTP's."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(f"{status} {message[:120]}".strip())
        self.status = status
        self.message = message


def delivery(error: ZaloError) -> Delivery:
    """The verdict on a send that ended in `error`. `reason` is Zalo's own short description."""
    reason = str(error)
    if isinstance(error, NotConnected):
        return Delivery(verdict="later", wait=NETWORK_WAIT, wide=True, reason=reason)
    if isinstance(error, Interrupted):
        return Delivery(verdict="uncertain", reason=reason)
    if not isinstance(error, Refused):
        return Delivery(verdict="later", reason=reason)
    if error.status == QUOTA:
        return Delivery(verdict="later", wait=QUOTA_WAIT, wide=True, reason="429 the plan's quota is used up")
    if error.status == 401 or (error.status == 404 and "chat" not in error.message.lower()):
        return Delivery(verdict="later", wait=TOKEN_WAIT, wide=True, reason="Zalo refuses the bot's token")
    if error.status >= 500 or error.status == IDLE or "internal" in error.message.lower():
        return Delivery(verdict="later", reason=reason)
    if error.status in (403, 404) or "chat" in error.message.lower() or "user" in error.message.lower():
        return Delivery(verdict="unreachable", reason=reason)
    return Delivery(verdict="refused", reason=reason)
