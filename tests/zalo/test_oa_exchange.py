"""What each answer to an exchange of the refresh token means, and what is stored before and after."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from bot.channels.zalo.wire import Interrupted
from bot.channels.zalo_oa import turnover
from bot.channels.zalo_oa.exchange import (
    LEASE,
    LOST,
    NO_NETWORK,
    NOT_DUE,
    REFUSED,
    TURNED,
    UNCERTAIN,
    Fresh,
    Refusal,
    understood,
)
from storage import Storage
from tests.doubles.zalo_mishaps import hang, server_error, truncated
from tests.doubles.zalo_oa import APP_ID, APP_SECRET, FIRST, Oa

NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)


@pytest_asyncio.fixture
async def oa() -> AsyncIterator[Oa]:
    double = Oa()
    await double.start()
    yield double
    await double.stop()


def test_an_answer_in_full() -> None:
    body = b'{"access_token": "a\\/1", "refresh_token": "r1", "expires_in": "90000"}'
    assert understood(200, body) == Fresh("r1", "a/1", timedelta(hours=25))


def test_tokens_are_saved_from_an_answer_cut_off_behind_them() -> None:
    body = b'{"access_token": "a1", "refresh_token": "r1", "expires_i'
    assert understood(200, body) == Fresh("r1", "a1", timedelta(hours=25))


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b'{"access_token": "a1", "refresh_tok'),
        (200, b""),
        (502, b"<html>"),
        (500, b'{"error": -14014, "error_name": "Invalid refresh token"}'),
        (200, b"{}"),
    ],
)
def test_what_leaves_it_open_whether_the_token_was_used(status: int, body: bytes) -> None:
    with pytest.raises(Interrupted):
        understood(status, body)


def test_refusals() -> None:
    used = understood(200, b'{"error": -14014, "error_name": "Invalid refresh token"}')
    assert isinstance(used, Refusal)
    assert used.used
    wrong = understood(200, b'{"error": -14002, "error_name": "Invalid secret key"}')
    assert isinstance(wrong, Refusal)
    assert not wrong.used


def test_a_token_in_the_settings_is_taken_once(storage: Storage) -> None:
    def seed(refresh: str) -> bool:
        return storage.begin_now(lambda books: books.tokens.seed(APP_ID, refresh, NOW))

    assert seed("r0")
    assert not seed("r0")
    pair = storage.look_now(lambda books: books.tokens.current(APP_ID))
    assert pair is not None
    storage.begin_now(lambda books: books.tokens.turned(APP_ID, pair, "r1", "a1", NOW + timedelta(hours=25), NOW))
    assert not seed("r0")  # the settings still have it, used
    current = storage.look_now(lambda books: books.tokens.current(APP_ID))
    assert current is not None
    assert current.refresh == "r1"
    assert seed("r9")  # a new consent
    current = storage.look_now(lambda books: books.tokens.current(APP_ID))
    assert current is not None
    assert current.refresh == "r9"
    assert storage.look_now(lambda books: books.tokens.access(APP_ID, NOW)) == ("a1", NOW + timedelta(hours=25))


def test_only_one_begins_an_exchange(storage: Storage) -> None:
    storage.begin_now(lambda books: books.tokens.seed(APP_ID, "r0", NOW))
    pair = storage.look_now(lambda books: books.tokens.current(APP_ID))
    assert pair is not None

    def begin(at: datetime) -> bool:
        return storage.begin_now(lambda books: books.tokens.begin(pair, at, LEASE))

    assert begin(NOW)
    assert not begin(NOW + timedelta(seconds=30))
    assert begin(NOW + LEASE)


async def exchanged(storage: Storage, url: str, secret: str = APP_SECRET) -> int:
    import asyncio

    return await asyncio.to_thread(turnover.turn_over, storage, url, APP_ID, secret)


async def test_an_exchange_stores_the_new_pair_and_marks_the_old_one_used(storage: Storage, oa: Oa) -> None:
    storage.begin_now(lambda books: books.tokens.seed(APP_ID, FIRST, NOW))
    assert await exchanged(storage, oa.url) == TURNED
    pair = storage.look_now(lambda books: books.tokens.current(APP_ID))
    assert pair is not None
    assert (pair.refresh, pair.access, pair.begun) == ("refresh-1", "access-1", None)
    assert await exchanged(storage, oa.url) == TURNED
    assert oa.used == [FIRST, "refresh-1"]


async def test_what_becomes_of_the_pair_after_each_failure(
    storage: Storage, oa: Oa, monkeypatch: pytest.MonkeyPatch
) -> None:
    def begun() -> bool:
        pair = storage.look_now(lambda books: books.tokens.current(APP_ID))
        assert pair is not None
        return pair.begun is not None

    def later() -> None:
        monkeypatch.setattr("bot.channels.zalo_oa.turnover.LEASE", timedelta())

    storage.begin_now(lambda books: books.tokens.seed(APP_ID, FIRST, NOW))
    assert await exchanged(storage, "http://127.0.0.1:9") == NO_NETWORK
    assert not begun()
    assert await exchanged(storage, oa.url, "wrong") == REFUSED
    assert not begun()
    oa.serve(server_error("access_token", 502))
    assert await exchanged(storage, oa.url) == UNCERTAIN
    assert begun()
    assert await exchanged(storage, oa.url) == NOT_DUE  # until the lease is over
    later()
    oa.serve(hang("access_token"))
    with monkeypatch.context() as hurried:
        hurried.setattr("bot.channels.zalo_oa.exchange.READ", 0.3)
        assert await exchanged(storage, oa.url) == UNCERTAIN
    assert await exchanged(storage, oa.url) == TURNED  # it had not been used after all
    oa.serve(truncated("access_token"))
    assert await exchanged(storage, oa.url) == UNCERTAIN
    assert await exchanged(storage, oa.url) == LOST  # it had
    assert await exchanged(storage, oa.url) == NOT_DUE
    assert storage.look_now(lambda books: books.tokens.is_lost(APP_ID))
    assert storage.look_now(lambda books: books.tokens.access(APP_ID, datetime.now(UTC))) is not None
