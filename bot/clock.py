"""The clock every part is handed: the machine's, or in rehearsals one that starts at `KHUYENHOC_NOW` and runs on."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Clock:
    """`zone` is local time; `shift` what is added to the machine's clock. `moved` clocks ignore platforms' stamps."""

    zone: ZoneInfo
    shift: timedelta = timedelta()
    moved: bool = False

    @classmethod
    def starting(cls, at: datetime | None, zone: ZoneInfo) -> Clock:
        """A clock that reads `at` (local where naive) at this moment; the machine's own clock for None."""
        if at is None:
            return cls(zone)
        local = at if at.tzinfo else at.replace(tzinfo=zone)
        return cls(zone, local - datetime.now(UTC), moved=True)

    def utc(self) -> datetime:
        """Now, aware UTC."""
        return datetime.fromtimestamp(time.time(), UTC) + self.shift

    def local(self) -> datetime:
        """Now, aware, in the local zone."""
        return self.utc().astimezone(self.zone)
