"""The pace under a made-up clock: a broadcast and people who write meanwhile, with requests that take their time."""

from __future__ import annotations

import heapq
import math
import random
from dataclasses import dataclass, field

import pytest

from bot.channels import Pace
from bot.lane import Lane
from bot.pacing import BURST, SLACK, Pacing
from handlers.core.talk import Letter

TELEGRAM = Pace(overall=30, chat=1, group_minute=20)


class Silent:
    name, limit, pace = "telegram", 4096, TELEGRAM


@dataclass
class Run:
    """A simulated lane: letters come at given moments, each request arrives and is answered some time later."""

    latency: tuple[float, float]
    seed: int = 1
    lane: Lane = field(default_factory=lambda: Lane(Silent()))  # type: ignore[arg-type]
    arrived: list[float] = field(default_factory=list)
    waited: dict[int, float] = field(default_factory=dict)
    chats: dict[str, list[float]] = field(default_factory=dict)

    def play(self, letters: list[tuple[float, Letter]], halt_at: float = math.inf, halt: float = 0.0) -> float:
        """Until all are sent; when that was."""
        chance = random.Random(self.seed)
        came = {letter.id: at for at, letter in letters}
        agenda: list[tuple[float, int, object, object]] = [(at, letter.id, letter, None) for at, letter in letters]
        heapq.heapify(agenda)
        number = 10**6
        now, next_look = 0.0, math.inf
        while agenda or len(self.lane):
            now, _, what, slot = heapq.heappop(agenda)
            next_look = math.inf if what is None else next_look
            if slot is not None:
                self.lane.written_down()
                self.lane.landed(what)  # type: ignore[arg-type]
                self.lane.pacing.finish(slot, now)  # type: ignore[arg-type]
            elif isinstance(what, Letter):
                self.lane.add([what])
            if now >= halt_at:
                self.lane.pacing.halt("", now + halt)
                halt_at = math.inf
            letters_now, look = self.lane.take(now)
            for letter, taken in letters_now:
                number += 1
                took = chance.uniform(*self.latency)
                there = now + chance.uniform(0, min(took, SLACK))
                self.arrived.append(there)
                self.chats.setdefault(letter.chat, []).append(there)
                self.waited[letter.id] = now - came[letter.id]
                heapq.heappush(agenda, (now + took, number, letter, taken))
            if look < next_look:
                number, next_look = number + 1, look
                heapq.heappush(agenda, (look + chance.uniform(0, 0.002), number, None, None))
        return now

    def busiest(self) -> int:
        times = sorted(self.arrived)
        first = most = 0
        for last, at in enumerate(times):
            while times[first] <= at - 1.0:
                first += 1
            most = max(most, last - first + 1)
        return most


def bulk(count: int) -> list[tuple[float, Letter]]:
    return [(0.0, Letter(id=n, channel="telegram", chat=str(n), text="x", bulk=True)) for n in range(count)]


def replies(count: int, every: float, start: float = 0.5) -> list[tuple[float, Letter]]:
    return [
        (start + n * every, Letter(id=5000 + n, channel="telegram", chat=str(9000 + n), text="x")) for n in range(count)
    ]


@pytest.mark.parametrize("latency", [(0.002, 0.01), (0.05, 0.3), (0.2, 3.0)])
@pytest.mark.parametrize("seed", range(5))
def test_never_more_than_thirty_in_any_second(latency: tuple[float, float], seed: int) -> None:
    run = Run(latency, seed)
    run.play(bulk(300) + replies(60, 0.1), halt_at=4.0, halt=3.0)
    assert len(run.arrived) == 360
    assert run.busiest() <= 30


def test_a_broadcast_uses_the_limit() -> None:
    run = Run((0.002, 0.02))
    lasted = run.play(bulk(600))
    assert 600 / lasted >= 0.95 * 30


def test_replies_overtake_the_broadcast() -> None:
    run = Run((0.01, 0.05))
    run.play(bulk(600) + replies(100, 0.15))
    waits = sorted(wait for id, wait in run.waited.items() if id >= 5000)
    assert waits[94] <= 0.1
    assert waits[-1] <= 0.3


def test_fifty_replies_at_once_are_through_in_two_seconds() -> None:
    run = Run((0.01, 0.05))
    run.play(bulk(600) + replies(50, 0.0, start=5.0))
    assert max(wait for id, wait in run.waited.items() if id >= 5000) <= 2.0


def test_one_chat_takes_a_short_burst_then_one_a_second() -> None:
    run = Run((0.01, 0.05))
    run.play([(0.0, Letter(id=n, channel="telegram", chat="7", text="x")) for n in range(8)])
    times = run.chats["7"]
    assert times[BURST - 1] < 0.1
    assert all(later - earlier > 0.9 for earlier, later in zip(times[BURST:], times[BURST + 1 :], strict=False))


def test_bulk_to_one_chat_never_bursts() -> None:
    pacing = Pacing(TELEGRAM)
    pacing.start("7", True, 0.0)
    assert pacing.chat_ready("7", True, 0.1) == pytest.approx(1.0)


def test_twenty_a_minute_to_a_group() -> None:
    run = Run((0.01, 0.05))
    run.play([(0.0, Letter(id=n, channel="telegram", chat="-100", text="x")) for n in range(50)])
    times = run.chats["-100"]
    assert all(times[n + 20] - times[n] > 59.9 for n in range(30))


def test_a_chats_flood_wait_stops_that_chat_only() -> None:
    pacing = Pacing(TELEGRAM)
    pacing.halt("7", 35.0)
    assert pacing.ready("7", False, 1.0) == 35.0
    assert pacing.ready("8", False, 1.0) == 1.0
    pacing.halt("", 10.0)
    assert pacing.ready("8", False, 1.0) == 10.0
    assert pacing.halted("8", 11.0) == 0.0


def test_what_is_forgotten_changes_nothing() -> None:
    pacing = Pacing(TELEGRAM)
    for chat in ("7", "-8"):
        pacing.start(chat, False, 0.0)
    pacing.tidy(100.0)
    assert pacing.ready("7", True, 100.0) == 100.0
