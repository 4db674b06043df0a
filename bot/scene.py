"""Where a message falls: what the desk looks up before a conversation is asked."""

from __future__ import annotations

from bot.clock import Clock
from handlers.core.talk import Message
from handlers.core.turn import Scene
from storage import Books

FEW = 7  # lines of a menu on a channel without buttons; `handlers.core.paging` has the rest
MENUS = {"zalo": FEW, "zalo_oa": FEW}
MENU = 12


def token(dialogue: int, number: int) -> str:
    """What a choice carries out and back: at most 64 bytes, and no rights of its own."""
    return f"{dialogue}.{number}"


def scene_of(books: Books, message: Message, source: int, clock: Clock) -> Scene:
    """The scene of one message. A tap of a dialogue opened for somebody else is as good as forged."""
    now = clock.local() if clock.moved else message.at.astimezone(clock.zone)
    question, offered = books.dialogues.newest(message.channel, message.chat, message.sender)
    numbered = message.channel in MENUS
    if numbered and message.text.strip(" .)").isdecimal():  # the number of a line means the list seen last
        offered = books.dialogues.shown(message.channel, message.chat, message.sender)
    tapped, picked = None, None
    if message.kind == "tap":
        id, _, number = message.tap.partition(".")
        if id.isdecimal() and number.isdecimal() and len(id) < 19:
            found = books.dialogues.tapped(int(id), message.channel, message.chat, message.sender)
            tapped, picked = (found[0], int(number)) if found else (None, None)
    versions: tuple[int, ...] = ()
    if message.edit:
        versions = tuple(
            id for id in books.inbox.versions(message.channel, message.chat, message.id) if id < source
        )  # fmt: skip
    quoted = None
    if message.reply_to and message.kind != "tap":
        quoted = books.outbox.source_of(message.channel, message.chat, message.reply_to)
        quoted = quoted or books.inbox.first(message.channel, message.chat, message.reply_to)
    return Scene(
        now=now,
        source=source,
        person=books.people.person_at(message.channel, message.sender),
        question=question,
        offered=offered,
        tapped=tapped,
        picked=picked,
        quoted=quoted,
        versions=versions,
        menu=MENU,
        numbered=numbered,
    )
