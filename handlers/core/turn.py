"""One turn of talk: what a conversation is given, and what it may decide.

A conversation reads through `Records`, which cannot write, and changes the world only by the `Outcome` it
returns; the desk carries an outcome out in one transaction and only then has the replies sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from handlers.core.catalogue import Catalogue
from handlers.core.facts import Reading
from handlers.core.ledger import Entry
from handlers.core.reading.typed.words import Words
from handlers.core.records import Records
from handlers.core.talk import Dialogue, Message, Reply
from handlers.core.units import Person

LONGEST_REPORT = 20_000  # characters; no report is as long, and what is longer is not read


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where a message falls. `now` is aware local time; `source` the message's inbox id.

    `question` is the newest unanswered question of this chat; `offered` the newest dialogue with choices (what a
    bare number answers where there are no buttons); `tapped` the dialogue whose choice number `picked` (from 0) was
    tapped, None for a forged or foreign tap. `quoted` is the inbox id of the message a reply quotes (also when it
    quotes the bot's answer to it), `versions` those of the earlier versions of an edited message. `menu` is how many
    choices this channel shows well at once.
    """

    now: datetime
    source: int
    person: Person | None = None
    question: Dialogue | None = None
    offered: Dialogue | None = None
    tapped: Dialogue | None = None
    picked: int | None = None
    quoted: int | None = None
    versions: tuple[int, ...] = ()
    menu: int = 12
    numbered: bool = False  # choices are lines to be typed, not buttons


@dataclass(frozen=True, slots=True)
class Hearing:
    """The words people use, as `locales` hands them in: the reader's vocabulary, the indicators, typed commands."""

    words: Words
    catalogue: Catalogue
    commands: Mapping[str, str] = field(default_factory=dict)  # "tongket" -> "tally"
    titles: frozenset[str] = frozenset()  # "ông", "bà", … in lower case
    uses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # what money is spent on, by the words for it
    traits: tuple[str, ...] = ()  # what may be special about a unit, with its marks
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # what is heard of meetings: see phrases.toml


@dataclass(frozen=True, slots=True)
class Change:
    """Anything but the ledger that is to change: a name the desk knows, and its arguments.

    join(code, name, wording) · remember_standing(unit) · remember_of(unit, model, means) · invite(unit, role, uses)
    unread(source, unit) · unread_answered(source, facts) · guessed_code(channel, sender)
    report(what, unit, year) · points_file(what, unit, year, source) · points_set(unit, year, text)
    leave() · link_code() · link(code) · meeting_set(gathering, prefix) · meeting_changed(gathering, prefix)
    meeting_answer(meeting, answer, delegate) · meeting_note(meeting, section, text)
    deadline_set(unit, year, day) · deadline_dropped(id) · mute() · unmute() · mail(kind, prefix, args)
    mail_stopped(prefix) · wish(unit, person, name, value)
    close(unit, year, label) · reopen(unit, year) · wait(source, unit, kind, entries, reason)
    duty_open(what, unit) · duty_done(id)
    decide(source, unit, status) · looked(unit, what) · hand_over(unit, role, person) · stop_role(person, unit, role)
    traits(unit, traits) · host(cluster, unit, year, this) · merge(old, new, day)
    withhold(unit, name, erase) · dossier() · invite_all(units) · grow(parent, kind, names)
    """

    name: str
    args: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a turn decided. `settled` are ids of questions that this message answered; `approved` says that its entries
    have the yes that a closed year or a neighbour's unit needs (see `handlers.gate`)."""

    entries: tuple[Entry, ...] = ()
    replies: tuple[Reply, ...] = ()
    changes: tuple[Change, ...] = ()
    settled: tuple[int, ...] = ()
    approved: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """What a conversation is called with. `reading` is what the text means on its own; `parted` where what it asks
    beside its figures is answered apart (see `handlers.core.parting`)."""

    message: Message
    scene: Scene
    records: Records
    reading: Reading
    hearing: Hearing
    parted: bool = False

    @property
    def person(self) -> Person:
        """The sender, who has joined: `handlers.joining` lets nobody else further."""
        assert self.scene.person is not None
        return self.scene.person
