"""Every event of the Bot Platform, as labelled payloads beside what each must give (`payloads/bot_*.json`)."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.channels.zalo.arrivals import read_all
from bot.channels.zalo.parse import arrival, events
from handlers.core.talk import Message

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
CASES = [
    pytest.param(case, id=f"{file.stem}: {case['label']}")
    for file in sorted((Path(__file__).parent / "payloads").glob("bot_*.json"))
    for case in json.loads(file.read_text(encoding="utf-8"))
]


def wanted(fields: dict[str, Any]) -> Message:
    at = NOW if fields["at"] == "now" else datetime.fromisoformat(fields["at"])
    return Message(**fields | {"at": at})


@pytest.mark.parametrize("case", CASES)
def test_payload(case: dict[str, Any]) -> None:
    found = read_all(events(case["body"]), lambda event: arrival(event, NOW, ("bot.KhuyenHoc",)), "zalo")
    said = [one for one, _ in found if isinstance(one, Message)]
    for gives, message in zip(case["gives"], said, strict=True):
        expected = gives | ({"id": message.id} if gives["id"] == "made" else {})
        assert message == wanted(expected)


BROKEN: list[dict[str, Any]] = [
    {"message": 5},
    {"message": {"from": None}},
    {"message": {"text": "x"}},
    {"message": {"from": {}, "text": "x"}},
    {"message": {"from": {"id": "1"}, "chat": 7}},
    {"message": {"from": {"id": "1"}, "date": 10**30}},
]


@pytest.mark.parametrize("broken", BROKEN)
def test_what_is_no_event_is_passed_over_and_the_rest_read(broken: dict[str, Any]) -> None:
    good = {"message": {"message_id": "2", "date": 0, "text": "đạt 38", "from": {"id": "5"}}}
    found = read_all([broken, good], lambda event: arrival(event, NOW), "zalo")
    assert [said.text for said, _ in found if isinstance(said, Message)] == ["đạt 38"]


def test_a_message_without_an_id_is_the_same_when_it_comes_again() -> None:
    event = {"message": {"text": "x", "from": {"id": "5"}}}
    first, again = arrival(event, NOW), arrival(dict(event), NOW)
    assert first == again
