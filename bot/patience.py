"""How fast one person, or one group, is answered: what comes faster is kept and answered later, never dropped."""

from __future__ import annotations

from dataclasses import dataclass

BURST = 120  # messages at once; nobody who types or pastes reaches it
A_SECOND = 1.5  # after that: 90 a minute, and never below 60
GROUP = 3  # times as much for a whole group
KEPT = 10_000  # senders remembered; of more the oldest are forgotten, and begin anew


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float
    told: bool = False


class Patience:
    """`wait` is asked before each turn. Times are seconds of any clock that only goes forward."""

    def __init__(self, burst: int = BURST, a_second: float = A_SECOND) -> None:
        self._burst, self._rate = burst, a_second
        self._buckets: dict[tuple[str, ...], _Bucket] = {}

    def wait(self, key: tuple[str, ...], now: float, times: int = 1) -> tuple[float, bool]:
        """(seconds to wait before the next of them is answered, whether to say so now: once until it is quiet)."""
        burst, rate = self._burst * times, self._rate * times
        bucket = self._buckets.pop(key, None) or _Bucket(burst, now)
        self._buckets[key] = bucket  # the newest last
        if len(self._buckets) > KEPT:
            del self._buckets[next(iter(self._buckets))]
        bucket.left = min(burst, bucket.left + (now - bucket.at) * rate)
        bucket.at = now
        if bucket.left >= burst - 1:
            bucket.told = False
        bucket.left -= 1
        if bucket.left >= 0:
            return 0.0, False
        first, bucket.told = not bucket.told, True
        return -bucket.left / rate, first
