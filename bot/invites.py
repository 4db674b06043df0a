"""The links that bring an invite code along, for whoever runs the command line."""

from __future__ import annotations

from bot.settings import Settings


def links_for(settings: Settings, code: str) -> list[str]:
    """A link for each way to join: Telegram's where the bot's name there is known or must be filled in, the page's."""
    links = []
    if settings.telegram_token:
        links.append(f"https://t.me/{settings.telegram_username or 'BOT'}?start={code}")
    page = settings.public_url or f"http://{settings.host}:{settings.port}"
    if not settings.telegram_token and not settings.zalo_bot_token:
        links.append(f"{page}/?start={code}")
    return links
