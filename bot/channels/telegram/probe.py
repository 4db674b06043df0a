"""One look at Telegram for `doctor`: is it reachable, and does it know the token?"""

from __future__ import annotations

from typing import Literal

from telegram.error import TelegramError

from bot.channels.telegram.api import Api
from bot.channels.telegram.errors import Interrupted, NotConnected

Verdict = Literal["ok", "wrong", "unreachable", "proxy"]


async def probe(token: str, *, api_url: str | None, proxy: str | None) -> tuple[Verdict, str]:
    """(verdict, the bot's name or what is in the way); never the token."""
    try:
        api = Api(token, root=api_url, proxy=proxy)
    except ValueError as error:
        return ("proxy" if "PROXY" in str(error) else "wrong"), str(error)
    try:
        me = await api.bot.get_me()
    except (NotConnected, Interrupted) as error:
        return "unreachable", error.message
    except TelegramError as error:
        return "wrong", error.message
    finally:
        await api.close()
    return "ok", me.username or str(me.id)
