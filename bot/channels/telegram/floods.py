"""Telling a flood wait of one chat from one of the whole bot; Telegram's 429 does not say which it means."""

from __future__ import annotations

from dataclasses import replace

from bot.channels import Delivery


class Floods:
    """A second chat refused while a first one's wait still runs means that the bot as a whole is too fast."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}

    def judged(self, verdict: Delivery, chat: str, now: float) -> Delivery:
        """The verdict, made `wide` where that is so. `now` is monotonic, in seconds."""
        if verdict.verdict != "later" or verdict.wide or not verdict.wait:
            return verdict
        self._until = {other: until for other, until in self._until.items() if until > now}
        elsewhere = any(other != chat for other in self._until)
        self._until[chat] = now + verdict.wait
        return replace(verdict, wide=elsewhere)
