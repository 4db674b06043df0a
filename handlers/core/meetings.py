"""Meetings as they are kept: who is called, who answered what, what was noted after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from handlers.core.nextfire import Before
from handlers.core.reading.typed.text import fold
from handlers.core.units import CLUSTER_KIND, HAMLET_KINDS, Unit

Called = Literal["all", "chairs", "heads"]
Kind = Literal["giao-ban", "so-ket", "tong-ket", "dai-hoi", "hop"]
Attends = Literal["", "yes", "no", "delegate"]
Section = Literal["difficulties", "directions", "tasks", "next_host"]

USUAL = (Before(days=7), Before(days=1), Before(hours=2))
KINDS: tuple[tuple[str, Kind], ...] = (
    ("giao ban", "giao-ban"),
    ("so ket", "so-ket"),
    ("tong ket", "tong-ket"),
    ("dai hoi", "dai-hoi"),
)
SECTIONS: tuple[Section, ...] = ("difficulties", "directions", "tasks", "next_host")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A meeting that was called. `at` and `announced` are aware UTC; `place` "" where none was said.

    `unit` calls it and `host` holds it; `title` is as typed where `kind` does not say it. `revision` counts what was
    changed after it was called; `was_at` and `was_place` are what the last change replaced. `before` are its reminders.
    """

    id: int = 0
    unit: str
    host: str
    kind: Kind = "hop"
    title: str = ""
    at: datetime
    place: str = ""
    called: Called = "all"
    before: tuple[Before, ...] = USUAL
    caller: int = 0
    cancelled: bool = False
    revision: int = 0
    announced: datetime
    was_at: datetime | None = None
    was_place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """Somebody who is called: for `unit`, and whether they come ("" is not said yet)."""

    person: int
    name: str
    unit: str
    answer: Attends = ""
    delegate: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What was noted after a meeting, in the words of whoever noted it."""

    meeting: int
    section: Section
    text: str
    at: datetime


def kind_of(text: str) -> Kind:
    """What kind of meeting a text speaks of, "hop" where it does not say."""
    folded = fold(text)
    return next((kind for words, kind in KINDS if words in folded), "hop")


def usually_called(unit: Unit) -> Called:
    """Who is called where nobody says: of a cluster its members' heads, of a commune everyone, further up chairs."""
    if unit.kind == CLUSTER_KIND:
        return "heads"
    return "all" if unit.kind in HAMLET_KINDS or unit.kind in ("xã", "phường", "thị trấn", "đặc khu") else "chairs"
