"""The list of commands that Telegram shows beside the text field, in Vietnamese and, for English apps, in English."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import locales
from bot.channels.telegram.api import Api
from bot.channels.telegram.trouble import until_done

LANGUAGES = {"": "vi", "en": "en"}  # Telegram's code of the app's language ("" is any other): ours


@cache
def menu(language: str) -> Mapping[str, str]:
    """Command: what it does, in the order to show."""
    file = Path(locales.__file__).parent / language / "menu.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


async def set_commands(api: Api) -> None:
    """Hand Telegram both lists; it keeps them, so a start without network only does it later."""
    for theirs, ours in LANGUAGES.items():
        commands = list(menu(ours).items())

        async def hand(commands: list[tuple[str, str]] = commands, theirs: str = theirs) -> bool:
            return await api.bot.set_my_commands(commands, language_code=theirs or None)

        await until_done(hand)
