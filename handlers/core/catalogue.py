"""The catalogue of indicators: what each is counted in, and whether the latest stands (level) or all add up (flow)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One indicator. `scale` is the power of ten a stated decimal is multiplied by ("81,5 điểm" kept as 815: 1)."""

    code: str
    kind: Literal["level", "flow"] = "level"
    measure: str = ""
    scale: int = 0


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All indicators by code, in the order they are shown."""

    kinds: Mapping[str, Kind]

    def is_flow(self, code: str) -> bool:
        """Whether figures of this indicator add up over the year; one that is not in the catalogue does not."""
        kind = self.kinds.get(code)
        return kind is not None and kind.kind == "flow"
