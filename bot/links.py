"""The links that open a chat with the bot and bring an invite code along."""

from __future__ import annotations


class Links:
    """Filled in by channels as they learn their own names; a channel without links gives none."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def named(self, channel: str, username: str) -> None:
        """The bot's own name on a channel."""
        self._names[channel] = username

    def join(self, channel: str, code: str) -> str:
        """The link to join by, "" where the channel has none."""
        username = self._names.get(channel)
        return f"https://t.me/{username}?start={code}" if channel == "telegram" and username else ""
