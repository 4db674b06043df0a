"""One person on two platforms: codes that join their addresses, and letters sent on to the other one."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from handlers.core.talk import Letter
from storage.books import Books
from storage.invites import ALPHABET, LENGTH, plain
from storage.sql import Sql, stamp

LASTING = timedelta(minutes=30)

_CREATE = Sql(
    """INSERT INTO link_codes (code, person, expires) VALUES (:code, :person, :expires)
    ON CONFLICT (code) DO NOTHING RETURNING code"""
)
_WHOSE = Sql("SELECT person FROM link_codes WHERE code = :code AND used = 0 AND expires > :now")
_USE = Sql(
    """UPDATE link_codes SET used = 1, merged = :merged WHERE code = :code AND used = 0 AND expires > :now
    RETURNING person"""
)
_ADDRESS = Sql(
    """INSERT INTO addresses (channel, sender, person, chat, used) VALUES (:channel, :sender, :person, :chat, :now)
    ON CONFLICT (channel, sender) DO UPDATE SET person = excluded.person, chat = excluded.chat, used = excluded.used,
      reachable = 1"""
)
_ADOPT = Sql(
    """UPDATE inbox SET person = :person
    WHERE channel = :channel AND chat = :chat AND sender = :sender AND person IS NULL AND wiped = 0"""
)
# Entries keep the number they were reported under: kept tallies rest on it. `merged` says who that is.
_MERGE = (
    Sql("UPDATE addresses SET person = :to WHERE person = :old"),
    Sql("UPDATE inbox SET person = :to WHERE person = :old"),
    Sql(
        """INSERT INTO roles (person, unit, role, since) SELECT :to, unit, role, since FROM roles WHERE person = :old
        ON CONFLICT (person, unit, role) DO NOTHING"""
    ),
    Sql(
        """INSERT INTO past_roles (person, unit, role, since, ended)
        SELECT :to, unit, role, since, ended FROM past_roles WHERE person = :old
        ON CONFLICT (person, unit, role) DO NOTHING"""
    ),
    Sql("DELETE FROM roles WHERE person = :old"),
    Sql("DELETE FROM past_roles WHERE person = :old"),
)
_MERGED = Sql("SELECT merged FROM link_codes WHERE person = :person AND merged IS NOT NULL")
_ELSEWHERE = Sql(
    """SELECT b.channel, b.chat, b.sender FROM addresses a JOIN addresses b ON b.person = a.person
    WHERE a.channel = :channel AND a.chat = :chat AND b.channel <> a.channel AND b.reachable = 1
    ORDER BY b.used DESC LIMIT 1"""
)
_BEHIND = Sql("SELECT source, dialogue FROM outbox WHERE id = :id")


class Linking:
    def __init__(self, books: Books) -> None:
        self._books = books

    def show(self, person: int, now: datetime) -> str:
        """A code for that person, good once and for half an hour."""
        while True:
            code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
            if code.isdecimal():  # would be read as a figure
                continue
            if self._books.one(_CREATE, code=code, person=person, expires=stamp(now + LASTING)) is not None:
                return code

    def whose(self, code: str, now: datetime) -> int | None:
        """The person it was shown to; None where it is not or no longer good."""
        row = self._books.one(_WHOSE, code=plain(code), now=stamp(now))
        return row[0] if row else None

    def join(self, code: str, channel: str, sender: str, chat: str, now: datetime) -> int | None:
        """Whoever typed it there is that person: who they were until then is merged into it. None where it is no
        longer good."""
        known = self._books.people.person_at(channel, sender)
        owner = self.whose(code, now)
        merged = known.id if known is not None and known.id != owner else None
        row = self._books.one(_USE, code=plain(code), merged=merged, now=stamp(now))
        if row is None:
            return None
        person: int = row[0]
        self._books.run(_ADDRESS, channel=channel, sender=sender, person=person, chat=chat, now=stamp(now))
        self._books.run(_ADOPT, person=person, channel=channel, chat=chat, sender=sender)
        if merged is not None:
            for sql in _MERGE:
                self._books.run(sql, **({"old": merged, "to": person} if ":to" in sql.sqlite else {"old": merged}))
        return person

    def merged(self, person: int) -> list[int]:
        """The numbers that person had before on other platforms."""
        return [row[0] for row in self._books.all(_MERGED, person=person)]

    def send_on(self, letter: Letter, now: datetime) -> bool:
        """Put a letter that cannot be delivered in the outbox again, for its person's other platform, its choices
        with it. False where there is none; never twice for one letter, and never back."""
        key = f"{letter.key or letter.id}@"
        row = self._books.one(_ELSEWHERE, channel=letter.channel, chat=letter.chat)
        behind = self._books.one(_BEHIND, id=letter.id)
        if row is None or behind is None or letter.key.endswith("@"):
            return False
        channel, chat, sender = row
        dialogue = self._books.dialogues.get(behind[1]) if behind[1] is not None else None
        choices, number = letter.choices, None
        if dialogue is not None:
            now_open = self._books.dialogues
            number = now_open.open(channel, chat, sender, dialogue, dialogue.labels, dialogue.values, now)
            choices = tuple((label, f"{number}.{token.partition('.')[2]}") for label, token in letter.choices)
        there = Letter(
            id=0, channel=channel, chat=chat, text=letter.text, choices=choices, styles=letter.styles,
            files=letter.files, bulk=letter.bulk, key=key,
        )  # fmt: skip
        return self._books.outbox.put(there, behind[0], now, dialogue=number) is not None
