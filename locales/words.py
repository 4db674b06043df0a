"""What people type, loaded from the files: the vocabulary the reader is handed."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from handlers.core.reading.typed.building import build_words
from handlers.core.reading.typed.words import Words

HERE = Path(__file__).parent


@lru_cache(maxsize=1)
def hearing() -> Words:
    """The Vietnamese vocabulary of `vi/words/*.toml`, with the indicators' words of `catalogue.toml`."""
    tables: dict[str, dict[str, Any]] = {}
    for path in sorted((HERE / "vi" / "words").glob("*.toml")):
        tables[path.stem] = tomllib.loads(path.read_text(encoding="utf-8"))
    catalogue = HERE / "catalogue.toml"
    indicators: list[tuple[str, list[str]]] = []
    if catalogue.exists():
        entries = tomllib.loads(catalogue.read_text(encoding="utf-8")).get("indicator", {})
        indicators = [(code, entry["hear"]) for code, entry in entries.items() if "hear" in entry]
    return build_words(tables, indicators)
