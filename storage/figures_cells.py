"""What a cell of a table of figures says: its number, and whether such a figure can be of a year to come."""

from __future__ import annotations

import re
from collections.abc import Callable

from handlers.core.catalogue import SHARE, SIGNED, Indicator

LARGEST = 2**62
_WHOLE = re.compile(r"\d+|\d{1,3}(?:[.,\u00a0 ]\d{3})+")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)")

Wrong = Callable[..., None]  # a problem's key and arguments


def value_of(text: str, its: Indicator | None, wrong: Wrong) -> int | None:
    """A whole number, as Vietnamese or a spreadsheet writes it, in the indicator's steps; points and shares have one
    decimal. None, with figures-negative, figures-over-all or figures-number said, where it is none."""
    if its is not None and its.measure == "percent":
        text = text.removesuffix("%").rstrip()
    if text.startswith(("-", "−")):
        wrong("figures-negative", value=text)
        return None
    value: int | None = None
    if _WHOLE.fullmatch(text):
        value = int(re.sub(r"\D", "", text)) * (its.scale if its else 1)
    elif (match := _DECIMAL.fullmatch(text)) and its:
        steps, rest = divmod(int(match[1] + match[2]) * its.scale, int(10 ** len(match[2])))
        value = None if rest else steps
    if value is None or value >= LARGEST:
        wrong("figures-number", value=text)
        return None
    if its is not None and its.measure == "percent" and value > 100 * its.scale:
        wrong("figures-over-all", value=text)
        return None
    return value


def plans(indicator: str) -> bool:
    """What can be said of a year to come: what is registered, how many there are, what is granted or aimed at."""
    head, _, side = indicator.partition(".")
    planned = head in (SIGNED, SHARE) or side in ("registered", "total", "budget")
    return planned or indicator in ("population", "households")
