"""A word to whoever runs the bot, in chat: once for each thing that needs them."""

from __future__ import annotations

from datetime import datetime

from handlers.core.talk import Letter, Say
from locales.voice import voice
from storage import Books


def tell_operators(books: Books, line: Say, key: str, now: datetime) -> int:
    """Put a letter to everybody with the role operator; how many were new. `key` makes it once ever for each."""
    told = 0
    for person in books.people.all():
        addresses = books.people.addresses(person.id)
        if not addresses or all(post.role != "operator" for post in person.posts):
            continue
        letter = Letter(
            id=0,
            channel=addresses[0].channel,
            chat=addresses[0].chat,
            text=voice(person.language).say(line),
            key=f"{key}:{person.id}",
        )
        told += books.outbox.put(letter, None, now) is not None
    return told
