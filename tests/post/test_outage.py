"""A platform that cannot be reached for a while, and a process that does not live long."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels import Delivery
from storage import Storage
from tests.post.conftest import House

DOWN = Delivery(verdict="later", wait=0.01, wide=True, reason="no connection to Telegram")


@pytest.mark.only("sqlite")
async def test_without_a_network_one_letter_at_a_time_finds_out(house: House) -> None:
    house.channel.took = 0.01
    house.channel.down = [DOWN] * 23
    ids = [await house.put(str(n), "một") for n in range(20)]
    house.start()
    for id in ids:
        assert await house.settled(id) == "sent"
    assert len(house.channel.sent) == 43  # the first twenty at once, then three alone
    assert {letter.attempts for letter in house.channel.sent} == {1}  # an outage is no fault of the letter's


async def test_in_a_long_outage_letters_go_back_to_the_outbox(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.carrier.PATIENCE", 1)
    monkeypatch.setattr("bot.carrier.OUTAGE", 0.1)
    house.channel.down = [DOWN] * 10**6
    ids = [await house.put(str(n), "một") for n in range(20)]
    house.start()
    await asyncio.sleep(0.6)
    tried = len(house.channel.sent)
    assert 20 < tried < 60  # the first twenty at once, then one at a time
    assert {(await house.state(id))[0] for id in ids} <= {"due", "claimed"}
    house.channel.down = []
    for id in ids:
        assert await house.settled(id) == "sent"
    assert len(house.channel.sent) <= tried + 21


async def test_at_first_only_a_few_letters_can_be_in_doubt(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.lane.FIRST_ROOM", 4)
    house = House(storage)
    house.channel.took = 0.5
    ids = [await house.put(str(n), "một") for n in range(60)]
    house.start()
    await asyncio.sleep(0.4)
    assert house.channel.most == 4
    house.channel.took = 0.1
    for id in ids:
        assert await house.settled(id) == "sent"
    assert 16 <= house.channel.most <= 32
    await house.stop()
