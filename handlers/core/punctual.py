"""Whether figures came in time: by a deadline that was set, or before the year's conference."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handlers.core.talk import Say, say
from handlers.core.tally import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Punctual:
    """`by` (aware, local) is the first moment that is late, `n` how many of the lowest units that reported had done so
    before it. `meeting`: no deadline was set, and it is when the conference began."""

    by: datetime
    n: int
    meeting: bool = False


def punctual_line(its: Punctual | None, tally: Tally) -> tuple[Say, ...]:
    """ "Đúng hạn 8/12 (hạn 25/11)"; none where nothing was set."""
    if its is None:
        return ()
    if its.meeting:
        return (say("on-time-meeting", n=its.n, expected=tally.expected, day=its.by),)
    last = its.by.date().toordinal() - 1
    return (say("on-time", n=its.n, expected=tally.expected, day=its.by.date().fromordinal(last)),)
