"""The links that open a chat with the bot and bring an invite code along."""

from __future__ import annotations

from collections.abc import Callable

from bot.settings import Settings
from storage import Books

USERNAME = "telegram.username"  # the mark that keeps the bot's own name on Telegram


def telegram_link(username: str, code: str) -> str:
    """Opens the chat with the bot and sends it the code at one tap."""
    return f"https://t.me/{username}?start={code}"


class Links:
    """For conversations: `username` gives the bot's name on Telegram, "" while it is not known."""

    def __init__(self, username: Callable[[], str] = str) -> None:
        self._username = username

    def join(self, channel: str, code: str) -> str:
        """The link to join by, "" where the channel has none."""
        username = self._username()
        return telegram_link(username, code) if channel == "telegram" and username else ""


def links_for(settings: Settings, books: Books, code: str) -> list[str]:
    """For the command line: Telegram's link where a token is set, the local page's where none is."""
    if settings.telegram_token:
        return [telegram_link(books.marks.get(USERNAME) or "BOT", code)]
    if settings.zalo_bot_token or settings.zalo_oa_app_id:
        return []
    return [f"{settings.public_url or f'http://{settings.host}:{settings.port}'}/?start={code}"]
