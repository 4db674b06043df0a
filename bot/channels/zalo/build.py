"""Both of Zalo's products put together from the settings, over what is stored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.meter import Meter, Plan
from bot.channels.zalo.send import LinkTo
from bot.clock import Clock
from bot.files import Files
from bot.settings import Settings
from handlers.core.talk import Attachment, Letter, say
from locales.voice import voice
from storage import Storage

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

    from bot.channels import Channel


def build(settings: Settings, clock: Clock, storage: Storage) -> tuple[Sequence[Channel], Sequence[BaseRoute]]:
    """The Zalo channels that are set up and what they serve. Raises ValueError naming the setting that is wrong."""
    channels: list[Channel] = []
    files = Files(storage, clock, settings.public_url)
    routes: list[BaseRoute] = [*files.routes()]
    if token := settings.secret("zalo_bot_token"):
        bot = ZaloChannel(
            token,
            api_url=settings.zalo_bot_api_url,
            public_url=settings.public_url,
            clock=clock,
            meter=Meter(storage, clock, "zalo", Plan(settings.zalo_bot_people, settings.zalo_bot_messages)),
            link_to=link_line(files),
            webhook_secret=settings.secret("zalo_bot_secret"),
        )
        channels.append(bot)
        routes += bot.routes()
    if settings.zalo_oa_app_id is not None:
        from bot.channels.zalo_oa.build import official_account

        account = official_account(settings, clock, storage, link_line(files))
        channels.append(account)
        routes += account.routes()
    return channels, routes


def link_line(files: Files) -> LinkTo:
    """How a file goes out on Zalo: its address, and a line that says what it is and until when it can be opened."""

    async def link_to(letter: Letter, file: Attachment) -> tuple[str, str]:
        await files.ready()
        link = files.link(letter, file)
        speak = voice("vi")
        if link is None:
            return "", speak.say(say("zalo-file-nowhere", name=file.name))
        until = link.until.astimezone(files.zone)
        return link.address, speak.say(say("zalo-file", name=file.name, until=until, link=link.address))

    return link_to
