"""Joining: a code names a unit and a role; what will be kept is said, and nothing is until the person agrees."""

from __future__ import annotations

import re

from handlers.core.answers import typed
from handlers.core.places import unit_name
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import COMMUNE_KINDS, Invite

TOPIC = "joining"
CODE = re.compile(r"[A-Z0-9]{6,16}")
LIKE_A_CODE = re.compile(r"[A-Z0-9]{8}")
MOST_GUESSES = 10  # wrong codes an hour from one sender; after that none is looked up
CONSENT = "consent-2026-11"  # the wording agreed to, recorded with the consent


def respond(turn: Turn) -> Outcome | None:
    """A code typed or carried by /start; anything else from a stranger. None for members who say something else."""
    code = code_in(turn.message.text)
    person = turn.scene.person
    if code and turn.records.trust.guesses(turn.message.channel, turn.message.sender) >= MOST_GUESSES:
        # A code by itself is read as no figure either: some spell one.
        if person is None or _is_start(turn.message.text) or LIKE_A_CODE.fullmatch(turn.message.text.strip()):
            return Outcome(replies=(Reply(lines=(say("join-later"),)),))
    elif code:
        invite = turn.records.invite(code)
        if invite is not None or person is None or _is_start(turn.message.text):
            return _offer(turn, invite)
    if person is None or not person.consented:
        return _stranger(turn)
    if _is_start(turn.message.text):
        return Outcome(replies=(Reply(lines=(say("welcome-back"), *_examples(turn))),))
    return None


def guessed(turn: Turn) -> tuple[Change, ...]:
    """A member's text that looks like a code and is none counts as a wrong one too."""
    text = turn.message.text.strip().upper()
    if turn.scene.person is None or not LIKE_A_CODE.fullmatch(text) or text.isdecimal():
        return ()
    known = turn.records.invite(text) is not None or turn.records.linked(text) is not None
    return () if known else (_attempt(turn),)


def consent(turn: Turn) -> Outcome | None:
    """A stranger's typed answer to the question of consent."""
    question = turn.scene.question
    if turn.scene.person is not None or question is None or question.topic != TOPIC:
        return None
    value = typed(turn, question)
    return answer(turn, question, value) if value is not None else None


def code_in(text: str) -> str:
    """The invite code a text carries: after /start, or standing alone; "" where it carries none."""
    words = text.split()
    if _is_start(text):
        words = words[1:]
    candidate = words[0].upper().strip(".,") if len(words) == 1 else ""
    has_letter = any(character.isalpha() for character in candidate)
    return candidate if CODE.fullmatch(candidate) and has_letter else ""


def _is_start(text: str) -> bool:
    return bool(text.split()) and text.split()[0].partition("@")[0].lower() == "/start"


def _offer(turn: Turn, invite: Invite | None) -> Outcome:
    if turn.message.group:
        return _said("join-in-private")
    if invite is None:
        return Outcome(replies=(Reply(lines=(say("join-unknown"),)),), changes=(_attempt(turn),))
    if invite.expired or invite.left <= 0:
        return Outcome(replies=(Reply(lines=(say("join-expired"),)),), changes=(_attempt(turn),))
    person = turn.scene.person
    if person and any(post.unit == invite.unit and post.role == invite.role for post in person.posts):
        return _said("join-already")
    place = _place(turn, invite)
    hello = say("join-hello", role=say(f"role-{invite.role}"), place=place)
    lines = (
        (hello,)
        if person and person.consented
        else (hello, say("join-kept", channel=say("channel-name-" + turn.message.channel)))
    )
    choices = (Choice(say("choice-agree"), "agree", "good"), Choice(say("choice-disagree"), "disagree"))
    dialogue = Dialogue(TOPIC, {"code": invite.code, "yes": "agree", "no": "disagree"}, question=True)
    return Outcome(replies=(Reply(lines=(*lines, say("join-agree")), choices=choices, dialogue=dialogue),))


def _place(turn: Turn, invite: Invite) -> Say:
    unit = turn.records.unit(invite.unit)
    if unit is None:
        return say("unit", name=invite.unit)
    return unit_name(unit, turn.records)


def _said(key: str) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key),)),))


def _attempt(turn: Turn) -> Change:
    return Change("guessed_code", {"channel": turn.message.channel, "sender": turn.message.sender})


def _stranger(turn: Turn) -> Outcome:
    if turn.message.group:
        return Outcome()
    question = turn.scene.question
    key = "join-please-agree" if question and question.topic == TOPIC else "stranger"
    return Outcome(replies=(Reply(lines=(say(key),)),))


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Agreed or not. The code is looked up again: it may have been used or revoked meanwhile."""
    if value == "disagree":
        return Outcome(replies=(Reply(lines=(say("join-declined"),)),), settled=(dialogue.id,))
    invite = turn.records.invite(dialogue.data["code"])
    person = turn.scene.person
    if person and invite and any(post.unit == invite.unit and post.role == invite.role for post in person.posts):
        return _said("join-already")
    if invite is None or invite.expired or invite.left <= 0:
        return Outcome(replies=(Reply(lines=(say("join-expired"),)),), settled=(dialogue.id,))
    change = Change("join", {"code": invite.code, "name": turn.message.name, "wording": CONSENT})
    lines = (say("join-done"), *(_first_steps(turn, invite) or examples_for(invite.role)))
    waits = (Choice(say("choice-pending"), "pending"),) if invite.role in ("chair", "head") else ()
    reply = Reply(lines=lines, choices=waits, dialogue=Dialogue("pending") if waits else None)
    return Outcome(replies=(reply,), changes=(change,), settled=(dialogue.id,))


def _first_steps(turn: Turn, invite: Invite) -> tuple[Say, ...]:
    """To the chair of a commune that has no hamlets yet: how to begin."""
    unit = turn.records.unit(invite.unit)
    if invite.role != "chair" or unit is None or unit.kind not in COMMUNE_KINDS:
        return ()
    return () if turn.records.children(unit.code, turn.scene.now.date()) else (say("examples-first-steps"),)


def _examples(turn: Turn) -> tuple[Say, ...]:
    role = turn.person.posts[0].role if turn.person.posts else "reporter"
    return examples_for(role)


def examples_for(role: str) -> tuple[Say, ...]:
    """What a newcomer of that role may try first."""
    return (say("examples-reporter" if role == "reporter" else "examples-chair"),)
