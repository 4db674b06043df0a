"""What somebody had sent to many, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """`put` once all its letters are in the outbox; `total` is how many are so far, `skipped` who wants none."""

    prefix: str
    starter: int
    started: datetime
    total: int
    skipped: int
    put: bool
    stopped: bool
    told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How far it is. `blocked` are the names of those who cannot be reached, `failed` of other failures."""

    total: int
    sent: int
    waiting: int
    stopped: int
    uncertain: int
    blocked: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
