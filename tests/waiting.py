"""Waiting for what must come, as long as a slow and busy machine may need; no test asks how many seconds it took.

And a port that nobody else takes while a test uses it.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LIMIT = 60.0  # seconds; whatever takes longer hangs


async def until(holds: Callable[[], object], within: float = LIMIT) -> None:
    """Wait until `holds()`; TimeoutError where it never does."""
    async with asyncio.timeout(within):
        while not holds():  # noqa: ASYNC110 (what is looked at tells nobody)
            await asyncio.sleep(0.002)


@contextmanager
def held_port() -> Iterator[int]:
    """A port of the loopback, bound until the end, so that nobody else gets it; a server may listen on it."""
    with socket.socket() as holder:
        holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        holder.bind(("127.0.0.1", 0))
        yield int(holder.getsockname()[1])
