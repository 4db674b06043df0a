"""Waiting for what must come, as long as a slow and busy machine may need; no test asks how many seconds it took."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

LIMIT = 60.0  # seconds; whatever takes longer hangs


async def until(holds: Callable[[], object], within: float = LIMIT) -> None:
    """Wait until `holds()`; TimeoutError where it never does."""
    async with asyncio.timeout(within):
        while not holds():  # noqa: ASYNC110 (what is looked at tells nobody)
            await asyncio.sleep(0.002)
