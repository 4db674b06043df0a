"""Questions and offers: what an answer that comes later is an answer to."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from handlers.core.talk import Dialogue
from storage.books import Books
from storage.sql import Sql, clean, packed, stamp

_OPEN = Sql(
    """INSERT INTO dialogues (channel, chat, sender, topic, data, question, labels, choices, opened)
    VALUES (:channel, :chat, :sender, :topic, :data, :question, :labels, :choices, :now) RETURNING id"""
)
_DIALOGUE = "id, topic, data, question, labels, choices, settled"
_GET = Sql(f"SELECT {_DIALOGUE}, channel, chat, sender FROM dialogues WHERE id = :id")  # noqa: S608 (constants)
_NEWEST = Sql(
    f"""SELECT {_DIALOGUE} FROM dialogues WHERE id IN (
      (SELECT id FROM dialogues WHERE channel = :channel AND chat = :chat AND sender = :sender
        AND question = 1 AND settled = 0 ORDER BY id DESC LIMIT 1),
      (SELECT id FROM dialogues WHERE channel = :channel AND chat = :chat AND sender = :sender
        AND choices <> '[]' AND settled = 0 ORDER BY id DESC LIMIT 1))"""  # noqa: S608 (constants)
)
_SHOWN = Sql(
    f"""SELECT {_DIALOGUE} FROM dialogues WHERE channel = :channel AND chat = :chat AND sender = :sender
      AND choices <> '[]' ORDER BY id DESC LIMIT 1"""  # noqa: S608 (constants)
)
_SETTLE = Sql("UPDATE dialogues SET settled = 1 WHERE id = :id AND settled = 0")


class Dialogues:
    def __init__(self, books: Books) -> None:
        self._books = books

    def open(
        self,
        channel: str,
        chat: str,
        sender: str,
        dialogue: Dialogue,
        labels: Sequence[str],
        values: Sequence[str],
        now: datetime,
    ) -> int:
        """Keep it for whoever is to answer; its number."""
        row = self._books.one(
            _OPEN,
            channel=channel,
            chat=chat,
            sender=sender,
            topic=dialogue.topic,
            data=clean(packed(dict(dialogue.data))),
            question=int(dialogue.question),
            labels=clean(packed(list(labels))),
            choices=clean(packed(list(values))),
            now=stamp(now),
        )
        assert row is not None
        id: int = row[0]
        return id

    def get(self, id: int) -> Dialogue | None:
        row = self._books.one(_GET, id=id)
        return _dialogue(row) if row else None

    def tapped(self, id: int, channel: str, chat: str, sender: str) -> tuple[Dialogue, bool] | None:
        """(the dialogue, whether it was settled before), if it was opened for this person in this chat; None for a
        forged or foreign tap."""
        row = self._books.one(_GET, id=id)
        if row is None or row[7:] != (channel, chat, sender):
            return None
        return _dialogue(row), bool(row[6])

    def newest(self, channel: str, chat: str, sender: str) -> tuple[Dialogue | None, Dialogue | None]:
        """(the newest open question, the newest dialogue with choices); they may be the same."""
        rows = self._books.all(_NEWEST, channel=channel, chat=chat, sender=sender)
        rows.sort(key=lambda row: row[0], reverse=True)
        question = next((_dialogue(row) for row in rows if row[3]), None)
        offer = next((_dialogue(row) for row in rows if row[5] != "[]"), None)
        return question, offer

    def shown(self, channel: str, chat: str, sender: str) -> Dialogue | None:
        """The newest list of choices, answered or not: the one a person sees last where there are no buttons."""
        row = self._books.one(_SHOWN, channel=channel, chat=chat, sender=sender)
        return _dialogue(row) if row else None

    def settle(self, id: int) -> bool:
        """It is answered. False if it was already."""
        return self._books.run(_SETTLE, id=id) == 1


def _dialogue(row: tuple[Any, ...]) -> Dialogue:
    return Dialogue(
        topic=row[1],
        data=json.loads(row[2]),
        question=bool(row[3]),
        id=row[0],
        labels=tuple(json.loads(row[4])),
        values=tuple(json.loads(row[5])),
    )
