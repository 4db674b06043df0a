"""What is held about the asker, shown and taken out on request (Law 91/2025/QH15)."""

from __future__ import annotations

from handlers.core.places import unit_name
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.requests import request_of

TOPIC = "privacy"


def respond(turn: Turn) -> Outcome | None:
    """ "/dulieu", "đang giữ thông tin gì của tôi", "xoá tên tôi", "dừng bot"."""
    request = request_of(turn)
    if request is None or turn.message.group:
        return None
    if request.what == "privacy_access":
        return _held(turn)
    if request.what in ("privacy_delete", "stop"):
        return _ask_leave()
    return None


def _held(turn: Turn) -> Outcome:
    person = turn.person
    roles: list[Say] = []
    for post in person.posts:
        unit = turn.records.unit(post.unit)
        place = unit_name(unit) if unit else say("unit", name=post.unit)
        roles.append(say("held-role", role=say(f"role-{post.role}"), place=place))
    messages, entries = turn.records.held(person.id)
    lines = (say("held-name", name=person.name), *roles, say("held-counts", messages=messages, entries=entries))
    choices = (Choice(say("choice-erase"), "leave?"),)
    said = (*lines, say("held-rights"), say("held-file"))
    reply = Reply(lines=said, choices=choices, dialogue=Dialogue(TOPIC))
    return Outcome(replies=(reply,), changes=(Change("dossier", {}),))


def _ask_leave() -> Outcome:
    choices = (Choice(say("choice-erase-yes"), "leave", "bad"), Choice(say("choice-erase-no"), "stay"))
    dialogue = Dialogue(TOPIC, {"no": "stay"}, question=True)
    return Outcome(replies=(Reply(lines=(say("leave-ask"),), choices=choices, dialogue=dialogue),))


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Leaving needs its own yes: it cannot be undone."""
    if value == "leave?":
        return _ask_leave()
    if value == "stay":
        return Outcome(replies=(Reply(lines=(say("leave-stayed"),)),), settled=(dialogue.id,))
    return Outcome(replies=(Reply(lines=(say("leave-done"),)),), changes=(Change("leave", {}),), settled=(dialogue.id,))
