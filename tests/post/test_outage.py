"""A platform that cannot be reached for a while, and a process that does not live long."""

from __future__ import annotations

import pytest

from bot.channels import Delivery
from bot.post import Post
from tests.post.conftest import House
from tests.waiting import until

DOWN = Delivery(verdict="later", wait=10.0, wide=True, reason="no connection to Telegram")


async def test_without_a_network_one_letter_at_a_time_finds_out(house: House) -> None:
    house.stopwatch.stop()
    house.channel.down = [DOWN] * 23
    ids = [await house.put(str(n), "một") for n in range(20)]
    house.start()
    # The first twenty at once, then three alone, each after a longer pause: within two minutes in all, after which a
    # server would take them for a dead process's.
    for tried, pause in ((20, 11), (21, 21), (22, 31), (23, 31)):
        await until(lambda tried=tried: len(house.channel.sent) == tried)
        house.time_passes(pause)
    for id in ids:
        assert await house.settled(id) == "sent"
    assert len(house.channel.sent) == 43
    assert {letter.attempts for letter in house.channel.sent} == {1}  # an outage is no fault of the letter's


async def test_in_a_long_outage_letters_go_back_to_the_outbox(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.carrier.PATIENCE", 1)
    house.stopwatch.stop()
    house.channel.down = [DOWN] * 1000
    ids = [await house.put(str(n), "một") for n in range(20)]
    house.start()
    for tried in (20, 21, 22, 23):  # the first twenty at once, then one at a time
        await until(lambda tried=tried: len(house.channel.sent) == tried)
        for id in ids if tried > 20 else ():
            await house.reaches(id, "due")
        house.time_passes(60)
    house.channel.down = []
    for id in ids:
        assert await house.settled(id) == "sent"
    assert len(house.channel.sent) == 43


async def test_at_first_only_a_few_letters_can_be_in_doubt(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.lane.FIRST_ROOM", 4)
    house.post = Post(house.storage, [house.channel], house.clock)
    house.channel.hold()
    ids = [await house.put(str(n), "một") for n in range(60)]
    house.start()
    await house.flying(4)
    house.channel.release_these()  # written down in one transaction or in several: each makes more room
    await until(lambda: house.channel.flying >= 8)
    assert len(house.channel.sent) == 4
    house.channel.release()
    for id in ids:
        assert await house.settled(id) == "sent"
    assert 8 <= house.channel.most <= 32
