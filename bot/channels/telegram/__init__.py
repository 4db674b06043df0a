"""Telegram: `parse` and `send` are pure, `request` and `api` are the wire, `poll` and `webhook` receive."""

from bot.channels.telegram.channel import TelegramChannel

__all__ = ["TelegramChannel"]
