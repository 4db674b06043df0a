"""How often long work says how far it is."""

from __future__ import annotations


class Telling:
    """When how far it is may be said again: `quiet` seconds after the last word. Moments are of any one clock."""

    def __init__(self, now: float, quiet: float) -> None:
        self._said, self._quiet = now, quiet

    def due(self, now: float) -> bool:
        """Whether to say it now; then it counts as said."""
        if now - self._said < self._quiet:
            return False
        self._said = now
        return True
