"""Zalo's Official Account: `parse`, `send` and `window` are pure, `keeper` and `turnover` hold its tokens."""

from bot.channels.zalo_oa.channel import OfficialAccount

__all__ = ["OfficialAccount"]
