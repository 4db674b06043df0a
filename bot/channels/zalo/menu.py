"""How choices look where there are no buttons: numbered lines under the text. Pure; for both of Zalo's products."""

from __future__ import annotations

from collections.abc import Sequence

from bot.split import pieces, units

TEXT_LIMIT = 2000  # characters; counted in UTF-16 units, which are never fewer


def numbered(choices: Sequence[tuple[str, str]]) -> str:
    """ "1. Đồng ý", a line each, as they can be answered: by the number, the words or how they begin."""
    return "\n".join(f"{place}. {label}" for place, (label, _) in enumerate(choices, 1))


def texts(text: str, choices: Sequence[tuple[str, str]]) -> list[str]:
    """The text with its menu: one message where both fit, else the menu as one of its own, itself cut if need be."""
    menu = numbered(choices)
    whole = f"{text}\n\n{menu}" if text and menu else text or menu
    if units(whole) <= TEXT_LIMIT:
        return [whole] if whole else []
    return [*pieces(text, TEXT_LIMIT), *pieces(menu, TEXT_LIMIT)]
