"""Who speaks: persons, the addresses they write from, the roles they hold, and what they agreed to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.core.lookalikes import seen
from handlers.core.units import Person, Post, Role
from storage.books import Books
from storage.leaving import forget, leave
from storage.sql import Sql, clean, stamp

LONGEST = 80  # characters of a name
# ruff: noqa: S608 (statements here are put together from constants)
# One row a role; a person without a role is one row with NULLs.
_PERSON = """SELECT p.id, p.name, p.standing, p.language, p.consented, r.unit, r.role FROM persons p
    LEFT JOIN roles r ON r.person = p.id"""
_AT = Sql(
    """SELECT p.id, p.name, p.standing, p.language, p.consented, r.unit, r.role
    FROM addresses a JOIN persons p ON p.id = a.person LEFT JOIN roles r ON r.person = p.id
    WHERE a.channel = :channel AND a.sender = :sender ORDER BY r.since, r.unit"""
)
_GET = Sql(f"{_PERSON} WHERE p.id = :id ORDER BY r.since, r.unit")
_WITH_ROLE = Sql(
    f"""{_PERSON} WHERE p.id IN (SELECT h.person FROM roles h WHERE h.unit = :unit AND h.role = :role)
    ORDER BY p.name, p.id, r.since, r.unit"""
)
_ALL = Sql(f"{_PERSON} WHERE p.erased IS NULL ORDER BY p.id, r.since, r.unit")
_NEW = Sql(
    """INSERT INTO persons (name, standing, language, joined, consented, consent)
    VALUES (:name, :standing, :language, :now, :now, :consent) RETURNING id"""
)
_CONSENT = Sql("UPDATE persons SET consented = :now, consent = :consent WHERE id = :id")
_ADDRESS = Sql(
    """INSERT INTO addresses (channel, sender, person, chat, used) VALUES (:channel, :sender, :person, :chat, :now)
    ON CONFLICT (channel, sender) DO UPDATE SET person = excluded.person, chat = excluded.chat, used = excluded.used,
      reachable = 1"""
)
_ADOPT = Sql(
    """UPDATE inbox SET person = :person
    WHERE channel = :channel AND chat = :chat AND sender = :sender AND person IS NULL AND wiped = 0"""
)
_ROLE = Sql(
    """INSERT INTO roles (person, unit, role, since) VALUES (:person, :unit, :role, :now)
    ON CONFLICT (person, unit, role) DO NOTHING"""
)
_PAST = Sql(
    """INSERT INTO past_roles (person, unit, role, since, ended)
    SELECT person, unit, role, since, :now FROM roles WHERE person = :person AND unit = :unit AND role = :role
    ON CONFLICT (person, unit, role) DO UPDATE SET ended = excluded.ended"""
)
_UNROLE = Sql("DELETE FROM roles WHERE person = :person AND unit = :unit AND role = :role")
_USED = Sql(
    """UPDATE addresses SET used = :now, reachable = 1, chat = :chat WHERE channel = :channel AND sender = :sender"""
)
_REACHABLE = Sql("UPDATE addresses SET reachable = :reachable WHERE channel = :channel AND chat = :chat")
_ADDRESSES = Sql(
    """SELECT channel, sender, chat, reachable, used FROM addresses WHERE person = :person
    ORDER BY reachable DESC, used DESC"""
)
_RENAME = Sql("UPDATE persons SET name = :name WHERE id = :id")
_STANDING = Sql("UPDATE persons SET standing = :unit WHERE id = :id")
_LANGUAGE = Sql("UPDATE persons SET language = :language WHERE id = :id")
_MOVE = tuple(
    Sql(f"UPDATE {table} SET chat = :to WHERE channel = :channel AND chat = :chat {which}")
    for table, which in (("addresses", ""), ("outbox", "AND open = 1"), ("dialogues", "AND settled = 0"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where somebody can be written to. `used` is when they last wrote from there, as stored microseconds."""

    channel: str
    sender: str
    chat: str
    reachable: bool
    used: int


class People:
    def __init__(self, books: Books) -> None:
        self._books = books

    def person_at(self, channel: str, sender: str) -> Person | None:
        """Whoever writes from there, with all their roles."""
        people = _people(self._books.all(_AT, channel=channel, sender=sender))
        return people[0] if people else None

    def get(self, id: int) -> Person | None:
        people = _people(self._books.all(_GET, id=id))
        return people[0] if people else None

    def all(self) -> Sequence[Person]:
        return _people(self._books.all(_ALL))

    def with_role(self, unit: str, role: Role) -> Sequence[Person]:
        """Who holds that role on that very unit, by name."""
        return _people(self._books.all(_WITH_ROLE, unit=unit, role=role))

    def join(
        self,
        code: str,
        channel: str,
        sender: str,
        chat: str,
        name: str,
        wording: str,
        now: datetime,
        language: str = "vi",
    ) -> Person | None:
        """Use the invite and take its role; None where it can no longer be used. Somebody known here keeps what they
        have. `wording` is what they agreed to, as it was said. Earlier messages from this chat become theirs."""
        invite = self._books.invites.use(code, now)
        if invite is None:
            return None
        known = self.person_at(channel, sender)
        if known is None:
            row = self._books.one(
                _NEW, name=called(name), standing=invite.unit, language=language, now=stamp(now), consent=wording
            )
            assert row is not None
            id: int = row[0]
        else:
            id = known.id
            self._books.run(_CONSENT, id=id, now=stamp(now), consent=wording)
        self._books.run(_ADDRESS, channel=channel, sender=sender, person=id, chat=chat, now=stamp(now))
        self.give_role(id, invite.unit, invite.role, now)
        self._books.run(_ADOPT, person=id, channel=channel, chat=chat, sender=sender)
        return self.get(id)

    def give_role(self, person: int, unit: str, role: Role, now: datetime) -> None:
        self._books.run(_ROLE, person=person, unit=unit, role=role, now=stamp(now))

    def take_role(self, person: int, unit: str, role: Role, now: datetime) -> bool:
        """It is remembered that they held it: "xoá tên" looks into what they were told then."""
        self._books.run(_PAST, person=person, unit=unit, role=role, now=stamp(now))
        return self._books.run(_UNROLE, person=person, unit=unit, role=role) == 1

    def wrote(self, channel: str, sender: str, chat: str, now: datetime) -> None:
        """They wrote from there just now: so they can be reached there."""
        self._books.run(_USED, channel=channel, sender=sender, chat=chat, now=stamp(now))

    def addresses(self, person: int) -> Sequence[Address]:
        """Where to write to them: reachable first, then the one last written from."""
        return [
            Address(channel=row[0], sender=row[1], chat=row[2], reachable=bool(row[3]), used=row[4])
            for row in self._books.all(_ADDRESSES, person=person)
        ]

    def unreachable(self, channel: str, chat: str) -> None:
        self._books.run(_REACHABLE, channel=channel, chat=chat, reachable=0)

    def reachable(self, channel: str, chat: str) -> None:
        self._books.run(_REACHABLE, channel=channel, chat=chat, reachable=1)

    def moved(self, channel: str, chat: str, to: str) -> None:
        """The chat has another id: addresses, waiting letters and open questions go with it."""
        for sql in _MOVE:
            self._books.run(sql, channel=channel, chat=chat, to=to)

    def rename(self, id: int, name: str) -> None:
        self._books.run(_RENAME, id=id, name=called(name))

    def stand(self, id: int, unit: str | None) -> None:
        """The unit they speak for when none is named."""
        self._books.run(_STANDING, id=id, unit=unit)

    def speak(self, id: int, language: str) -> None:
        self._books.run(_LANGUAGE, id=id, language=language)

    def leave(self, id: int, now: datetime) -> None:
        """Name, addresses and roles gone; the number stays, so that the accounts still add up. What they texted stays
        behind its figures, without their name."""
        leave(self._books, id, now)

    def erase(self, id: int, now: datetime) -> None:
        """`leave`, and the words of every message of theirs too, and of every letter to them; and their name out of
        what others around them said and were told."""
        from storage.erasing import erase_named, names_of, posts_ever
        from storage.redacting import redact

        everyone = (id, *self._books.linking.merged(id))
        names = [name for one in everyone for name in names_of(self._books, one)]
        units = dict.fromkeys(unit for one in everyone for unit in posts_ever(self._books, one))
        for one in everyone:
            forget(self._books, one)
        for unit in units:
            for name in names:
                if " " in name.strip():  # their own gifts; of a single word nobody knows whose name it is
                    erase_named(self._books, unit, name, id, now)
            redact(self._books, unit, names)
        for one in everyone:
            leave(self._books, one, now)


def called(name: str) -> str:
    """What somebody is called, as it may be shown to others: nothing unseen in it, on one line, not endless."""
    return clean(" ".join(seen(name).split()))[:LONGEST]


def _people(rows: list[tuple[Any, ...]]) -> list[Person]:
    """One person for each run of rows with the same id."""
    people: dict[int, tuple[tuple[Any, ...], list[Post]]] = {}
    for row in rows:
        posts = people.setdefault(row[0], (row, []))[1]
        if row[5] is not None:
            posts.append(Post(unit=row[5], role=row[6]))
    return [
        Person(
            id=row[0],
            name=row[1],
            posts=tuple(posts),
            standing=row[2],
            language=row[3] or "vi",
            consented=row[4] is not None,
        )
        for row, posts in people.values()
    ]
