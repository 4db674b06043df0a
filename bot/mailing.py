"""Letters nobody's message asked for: spoken, with a key that says what, when and to whom, put in the outbox once.

People are written to in portions, each a transaction, so that a letter to thousands keeps nobody's answer waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from bot import looking
from bot.scene import token
from handlers.core.talk import Letter, Reply
from locales.voice import voice
from storage import Books

PORTION = 300  # people in one transaction
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Portion:
    """`letters` were put now, `skipped` people want none; `left`: there are more people, from number `after` on."""

    letters: int
    skipped: int
    after: int
    left: bool


def put(books: Books, reply: Reply, key: str, now: datetime, *, always: bool = False) -> bool:
    """One letter to `reply.person`, where they were last reached. False where they have no address, want nothing but
    answers (unless `always`), or the letter was put before."""
    assert reply.person is not None
    person = books.people.get(reply.person)
    addresses = books.people.addresses(reply.person) if person else ()
    if person is None or not addresses or (books.wishes.is_muted(person.id) and not always) or books.mailings.has(key):
        return False
    looking.shown(books, reply, person, now)
    address = addresses[0]
    speak = voice(person.language)
    labels = [speak.say(choice.label) for choice in reply.choices]
    dialogue = None
    if reply.dialogue and reply.choices:
        values = [choice.value for choice in reply.choices]
        dialogue = books.dialogues.open(
            address.channel, address.chat, address.sender, reply.dialogue, labels, values, now
        )
    letter = Letter(
        id=0,
        channel=address.channel,
        chat=address.chat,
        text=speak.lines(reply.lines),
        choices=tuple((label, token(dialogue or 0, number)) for number, label in enumerate(labels)),
        styles=tuple(choice.style for choice in reply.choices),
        files=reply.files,
        bulk=True,
        key=key,
    )
    return books.outbox.put(letter, None, now, dialogue=dialogue) is not None


def portion(
    books: Books,
    people: Sequence[T],
    person: Callable[[T], int],
    write: Callable[[T], Reply | None],
    prefix: str,
    after: int,
    now: datetime,
) -> Portion:
    """The next letters of many: to people numbered above `after`, in the order of their numbers, each under
    `prefix` and the person's number. Where `write` gives None that person gets none."""
    waiting = sorted((one for one in people if person(one) > after), key=person)
    muted = books.wishes.muted()
    put_now = skipped = 0
    for one in waiting[:PORTION]:
        after = person(one)
        if after in muted:
            skipped += 1
        elif (reply := write(one)) is not None:
            put_now += put(books, reply, f"{prefix}{after}", now)
    return Portion(put_now, skipped, after, len(waiting) > PORTION)
