"""The letters with what the press made, and whether whoever asked may have it."""

from __future__ import annotations

from datetime import datetime

from bot.orders import NAMED, Order, letter_key, taken
from bot.press_names import Shown, shown_names
from bot.reports.made import Asked, Made
from bot.scene import token
from handlers.core.rights import may
from handlers.core.talk import Choice, Dialogue, Letter, say
from handlers.ordering import TOPIC
from locales.voice import capital, voice
from storage import Books

NEXT = {"document": ("pdf", "donors"), "sheet": ("points", "donors")}  # what is offered below a file


def answer(books: Books, order: Order, result: Made, shown: Shown, now: datetime) -> bool:
    """The letters with the files, once, and what may be asked for next below the last. False where somebody spoke up
    about a name while it was made (`shown` is as it was before): then it is to be made again."""
    if result.files and shown_names(books, order.unit) != shown:
        return False
    if not taken(books, order):
        return True
    speak = voice(order.language)
    asked = result.asked or _offer(order, result)
    labels = [capital(speak.say(choice.label)) for choice in asked.choices]
    dialogue = None
    if labels:
        values = [choice.value for choice in asked.choices]
        about = asked.dialogue
        dialogue = books.dialogues.open(order.channel, order.chat, order.sender, about, labels, values, now)
    letters = result.letters()
    named = order.what in NAMED and bool(result.files) and bool(allowed_names(books, order))
    for number, (text, files) in enumerate(letters):
        last = number == len(letters) - 1
        letter = Letter(
            id=0,
            channel=order.channel,
            chat=order.chat,
            text=text,
            choices=tuple((label, token(dialogue or 0, at)) for at, label in enumerate(labels)) if last else (),
            styles=tuple(choice.style for choice in asked.choices) if last else (),
            files=files,
            key=letter_key(order, number, named=named),
        )
        books.outbox.put(letter, order.source, now, dialogue=dialogue if last else None)
    if named:  # that they were given is noted
        books.circle.looked(order.person, order.unit, order.what, now)
    return True


def _offer(order: Order, result: Made) -> Asked:
    """What may be asked for next, below a file."""
    offered = NEXT.get(order.what, ()) if result.files else ()
    choices = tuple(Choice(say(f"choice-{what}"), f"report:{what}:{order.unit}") for what in offered)
    return Asked(Dialogue(TOPIC, {"year": order.year}), choices)


def allowed_names(books: Books, order: Order) -> bool | None:
    """Whether names may stand in it; None where whoever asked may not see the unit (any more)."""
    person = books.people.get(order.person)
    if person is None or not may(person, "see", order.unit, books.units):
        return None
    return may(person, "names", order.unit, books.units)
