"""The catalogue, loaded from its data file."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

from handlers.core.catalogue import Catalogue, Kind

FILE = Path(__file__).parent / "catalogue.toml"


@lru_cache(maxsize=1)
def load() -> Catalogue:
    """Every `[indicator.CODE]` of catalogue.toml."""
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))["indicator"] if FILE.exists() else {}
    fields = ("kind", "measure", "scale")
    return Catalogue({code: Kind(code=code, **{f: t[f] for f in fields if f in t}) for code, t in tables.items()})
