"""`python -m bot.channels.zalo_oa.turnover`: one exchange of the refresh token, in a small process of its own.

Between Zalo's marking a token used and our storing the new pair there is always a moment. A process that does nothing
else, in a session of its own, makes it as short as can be, and a bot that is killed in it does not take it along:
this one still stores the answer. What is left (a power cut in that moment) the pair's rules take care of, see
`storage.tokens`: begun is written before, the old access token lives on, and the operators are told.

The order is: begin (committed), request, new pair and old one used (committed). What it is to do comes by standard
input, as JSON: {"database_url", "oauth_url", "app_id", "app_secret"}; nothing secret stands in a command line.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from bot.channels.zalo.wire import Interrupted, NotConnected
from bot.channels.zalo_oa.exchange import (
    LEASE,
    LOST,
    NO_NETWORK,
    NOT_DUE,
    REFUSED,
    TURNED,
    UNCERTAIN,
    Refusal,
    exchange,
)
from storage import Books, Storage, StorageError
from storage.tokens import Pair

STUBBORN = 600  # tries, a second apart, to store a new pair on a locked or full disk


def turn_over(storage: Storage, oauth_url: str, app_id: str, app_secret: str) -> int:
    """One exchange, if there is something to exchange and nobody is at it; how it ended."""

    def begin(books: Books) -> Pair | None:
        pair = books.tokens.current(app_id)
        return pair if pair is not None and books.tokens.begin(pair, datetime.now(UTC), LEASE) else None

    pair = storage.begin_now(begin)
    if pair is None:
        return NOT_DUE
    try:
        found = asyncio.run(exchange(oauth_url, app_id, app_secret, pair.refresh))
    except NotConnected:
        storage.begin_now(lambda books: books.tokens.release(pair))
        return NO_NETWORK
    except Interrupted:
        return UNCERTAIN  # begun stays: it is tried again after the lease, and may turn out used
    if isinstance(found, Refusal):
        storage.begin_now(lambda books: books.tokens.lost(pair) if found.used else books.tokens.release(pair))
        return LOST if found.used else REFUSED

    def store(books: Books) -> None:
        now = datetime.now(UTC)
        books.tokens.turned(app_id, pair, found.refresh, found.access, now + found.life, now)

    _stubbornly(storage, store)
    return TURNED


def _stubbornly(storage: Storage, work: Callable[[Books], None]) -> None:
    """There is no second chance to get this pair: nothing but success ends it early."""
    for _ in range(STUBBORN):
        try:
            storage.begin_now(work)
        except StorageError:
            time.sleep(1)
        else:
            return
    raise SystemExit(UNCERTAIN)


def main() -> int:
    given: dict[str, Any] = json.load(sys.stdin)
    storage = Storage(given["database_url"])
    try:
        return turn_over(storage, given["oauth_url"], given["app_id"], given["app_secret"])
    finally:
        storage.close()


if __name__ == "__main__":
    raise SystemExit(main())
