"""The platforms that the settings name, each as a `Channel`, and the web routes they bring. A platform that is not set
up is not imported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.channels import Channel
from bot.clock import Clock
from bot.settings import Settings
from storage import Storage

if TYPE_CHECKING:
    from starlette.routing import BaseRoute


def connected(
    settings: Settings, clock: Clock, storage: Storage, local: bool
) -> tuple[Sequence[Channel], Sequence[BaseRoute]]:
    """The channels that are set up, and what they serve on the web."""
    channels: list[Channel] = []
    routes: list[BaseRoute] = []
    token = settings.secret("telegram_token")
    if token:
        from bot.channels.telegram import TelegramChannel

        telegram = TelegramChannel(
            token,
            api_url=settings.telegram_api_url,
            webhook_url=settings.telegram_webhook_url,
            proxy=settings.proxy_url,
        )
        channels.append(telegram)
        routes += telegram.routes()
    if settings.zalo_bot_token or settings.zalo_oa_app_id:
        from bot.channels.zalo.build import build

        for_zalo = build(settings, clock, storage)
        channels, routes = [*channels, *for_zalo[0]], [*routes, *for_zalo[1]]
    if local:
        from bot.local import page

        channel = page(storage, clock)
        channels.append(channel)
        routes += channel.routes(loopback=settings.host in ("127.0.0.1", "localhost", "::1"))
    return channels, routes
