"""What one `Storage` remembers between transactions: caches that several threads share."""

from __future__ import annotations

from threading import Lock
from typing import Any

from handlers.core.catalogue import Catalogue

SCRUB = "scrub"  # the name of what is remembered after an erasure, until the file too has forgotten


class Memory:
    """A few values by name, each with the version it was made at. Whoever finds an older version makes it anew."""

    def __init__(self, catalogue: Catalogue | None = None) -> None:
        self.catalogue = catalogue or Catalogue()
        self.lock = Lock()  # held while a costly value is made, so that it is made once
        self._kept: dict[str, tuple[Any, Any]] = {}

    def get(self, name: str, version: Any) -> Any | None:
        kept = self._kept.get(name)
        return kept[1] if kept is not None and kept[0] == version else None

    def put(self, name: str, version: Any, value: Any) -> None:
        self._kept[name] = (version, value)
