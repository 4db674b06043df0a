"""What a fund is spent on, told by the words people note with an expense."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from locales.voice import HERE


@lru_cache(maxsize=1)
def load() -> Mapping[str, tuple[str, ...]]:
    """Words without marks and case, by the use they tell; the first use that fits stands."""
    uses = tomllib.loads((HERE / "vi" / "uses.toml").read_text(encoding="utf-8"))
    return {use: tuple(words) for use, words in uses.items()}
