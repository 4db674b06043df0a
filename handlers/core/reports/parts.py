"""The parts a written report is put together from, as values: what a renderer must be able to set."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.core.reports.columns import Column
from handlers.core.reports.report import Row
from handlers.core.talk import Say


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 for I, II …; 2 for 1, 2 …"""

    words: Say
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence: `items` are set apart by semicolons, `lead` stands before them."""

    items: tuple[Say, ...]
    lead: Say | None = None


@dataclass(frozen=True, slots=True)
class Blank:
    """A place that only a person can write, marked with what belongs there."""

    words: Say


@dataclass(frozen=True, slots=True)
class Figures:
    """An annex table: the unit itself first, then the rows."""

    title: Say
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A plain table of words with its head; the last `numbers` columns are set to the right."""

    title: Say
    head: tuple[Say, ...]
    rows: tuple[tuple[Say, ...], ...]
    numbers: int = 0


Part = Heading | Paragraph | Blank | Figures | Listing
