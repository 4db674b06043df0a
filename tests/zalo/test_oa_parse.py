"""Every event of an Official Account, as labelled payloads beside what each must give (`payloads/oa_*.json`)."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.channels.zalo.arrivals import read_all
from bot.channels.zalo_oa.parse import arrival
from bot.channels.zalo_oa.webhook import is_genuine, signature
from bot.channels.zalo_oa.window import may
from handlers.core.talk import Message, Notice
from tests.doubles.zalo_oa import APP_ID, KEY

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
CASES = [
    pytest.param(case, id=f"{file.stem}: {case['label']}")
    for file in sorted((Path(__file__).parent / "payloads").glob("oa_*.json"))
    for case in json.loads(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_payload(case: dict[str, Any]) -> None:
    gives = case["gives"]
    expected: Message | Notice | None = None
    if gives and "notice" in gives:
        expected = Notice(**gives["notice"])
    elif gives:
        expected = Message(**gives["message"] | {"at": datetime.fromisoformat(gives["message"]["at"])})
    assert arrival(case["body"], NOW) == expected


BROKEN: list[dict[str, Any]] = [
    {"event_name": "follow"},
    {"event_name": "user_send_text"},
    {"event_name": "user_send_text", "sender": {}},
    {"event_name": "user_send_text", "sender": {"id": "1"}, "message": 5},
    {"event_name": "user_send_text", "sender": {"id": "1"}, "message": {"text": "x"}},
]


@pytest.mark.parametrize("broken", BROKEN)
def test_what_is_no_event_is_passed_over(broken: dict[str, Any]) -> None:
    assert read_all([broken], lambda event: arrival(event, NOW), "zalo_oa") == []


@pytest.mark.parametrize(
    ("given", "genuine"),
    [
        ("{mac}", True),
        ("mac={mac}", True),
        ("MAC", False),
        ("", False),
        ("mac=", False),
        ("{mac}0", False),
        ("{other}", False),
        ("mac=đ", False),
    ],
)
def test_signatures(given: str, genuine: bool) -> None:
    body = '{"event_name": "user_send_text", "timestamp": "1750316131602", "text": "đạt 38"}'.encode()
    given = given.format(
        mac=signature(APP_ID, body, "1750316131602", KEY), other=signature(APP_ID, body, "1750316131603", KEY)
    )
    assert is_genuine(APP_ID, KEY, body, json.loads(body), given) is genuine
    assert not is_genuine(APP_ID, KEY, body.replace(b"38", b"83"), json.loads(body), given)


@pytest.mark.parametrize(
    ("ago", "expected"),
    [(0, "free"), (47.9, "free"), (48.1, "paid"), (167.9, "paid"), (168.1, "closed"), (None, "closed")],
)
def test_windows(ago: float | None, expected: str) -> None:
    heard = NOW - timedelta(hours=ago) if ago is not None else None
    assert may(heard, NOW) == expected
