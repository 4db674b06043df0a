"""Zalo's Bot Platform: `parse` and `send` are pure, `wire` and `api` are HTTP, `poll` and `webhook` receive."""

from bot.channels.zalo.channel import ZaloChannel

__all__ = ["ZaloChannel"]
