"""Links: what we signed is followed until its time, and nothing else ever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.signing import expires, sign, signed

KEY, NOW, DAY = b"k" * 32, datetime(2026, 11, 22, tzinfo=UTC), timedelta(days=1)
TOKEN = sign(KEY, "page", [7, "HT-C5", 2026], NOW, DAY)


def test_what_was_signed_is_read() -> None:
    assert signed(KEY, "page", TOKEN, NOW) == (7, "HT-C5", 2026)
    assert expires(TOKEN) == NOW + DAY


def test_after_its_time_it_has_expired() -> None:
    assert signed(KEY, "page", TOKEN, NOW + DAY) == (7, "HT-C5", 2026)
    assert signed(KEY, "page", TOKEN, NOW + DAY + timedelta(seconds=1)) == "expired"


@pytest.mark.parametrize("token", ["", ".", "a", "a.b", TOKEN + "=", TOKEN.replace(".", ".."), TOKEN[:-1], "🙂.🙂"])
def test_anything_else_is_changed(token: str) -> None:
    assert signed(KEY, "page", token, NOW) == "changed"


def test_for_one_purpose_and_one_key() -> None:
    assert signed(KEY, "file", TOKEN, NOW) == "changed"
    assert signed(b"x" * 32, "page", TOKEN, NOW) == "changed"
    assert signed(b"", "page", sign(b"", "page", [1], NOW, DAY), NOW) == "changed"  # no key was ever made


@given(st.integers(0, len(TOKEN) - 1), st.characters(codec="utf-8"))
def test_no_letter_can_be_changed(at: int, letter: str) -> None:
    if TOKEN[at] != letter:
        assert signed(KEY, "page", TOKEN[:at] + letter + TOKEN[at + 1 :], NOW) == "changed"
