"""What Telegram's refusals mean for a letter: a closed table from errors to a `Delivery`. Pure.

PTB's own exceptions forget the HTTP status (413 and 502 look alike), so `request` raises these instead of them; they
are `TelegramError`s, and so pass through PTB's methods unchanged.
"""

from __future__ import annotations

from telegram.error import TelegramError

from bot.channels import Delivery


class NotConnected(TelegramError):
    """No connection to Telegram came about (name, route, proxy, TLS, or none free in the pool): nothing was sent."""


class Interrupted(TelegramError):
    """The request went out and no whole answer came back: it may have been carried out."""


class Refused(TelegramError):
    """Telegram answered, and not with success. `status` is HTTP's, `message` Telegram's description."""

    def __init__(self, status: int, message: str, retry_after: float = 0.0, moved_to: str = "") -> None:
        super().__init__(message[:160])
        self.status = status
        self.retry_after = retry_after
        self.moved_to = moved_to


# Beginnings of the descriptions that come with 400, in lower case; Telegram has no codes for them.
SAME = "message is not modified"
UNREACHABLE = (
    "chat not found", "user not found", "peer_id_invalid", "input_user_deactivated", "user_is_blocked",
    "group chat was deactivated", "not enough rights", "have no rights", "need administrator rights",
    "chat_write_forbidden", "chat_restricted", "topic_closed",
)  # fmt: skip
NOT_EDITABLE = ("message to edit not found", "message can't be edited", "there is no text in the message",
                "message_id_invalid")  # fmt: skip
NETWORK_WAIT = 2.0  # seconds until the channel is tried again; the post lets it grow
TOKEN_WAIT = 60.0


def delivery(error: TelegramError) -> Delivery:
    """The verdict on a send that ended in `error`. `reason` is Telegram's own short description, without names."""
    if isinstance(error, Refused):
        return _refused(error)
    if isinstance(error, NotConnected):
        return Delivery(verdict="later", wait=NETWORK_WAIT, wide=True, reason=error.message)
    return Delivery(verdict="uncertain", reason=error.message)


def not_editable(error: TelegramError) -> bool:
    """The message to replace is gone or is no text: the letter must go as a new one."""
    return isinstance(error, Refused) and _plain(error).startswith(NOT_EDITABLE)


def _refused(error: Refused) -> Delivery:
    said, reason = _plain(error), f"{error.status} {error.message}"
    if error.moved_to:
        return Delivery(verdict="moved", to=error.moved_to, reason=reason)
    if error.status == 429 or error.retry_after:
        return Delivery(verdict="later", wait=error.retry_after or NETWORK_WAIT, reason="429 flood wait")
    if error.status == 403:
        return Delivery(verdict="unreachable", reason=reason)
    if error.status in (401, 404):
        return Delivery(verdict="later", wait=TOKEN_WAIT, wide=True, reason="Telegram refuses the bot's token")
    if error.status == 400 and said.startswith(SAME):
        return Delivery(verdict="sent", reason=reason)
    if error.status == 400 and said.startswith(UNREACHABLE):
        return Delivery(verdict="unreachable", reason=reason)
    if error.status >= 500 or error.status == 409:
        return Delivery(verdict="later", reason=reason)
    return Delivery(verdict="refused", reason=reason)


def _plain(error: Refused) -> str:
    return error.message.lower().removeprefix("bad request: ")
