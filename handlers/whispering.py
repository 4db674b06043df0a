"""In a group only what the group may hear: a receipt of what was said there, a kind word. The rest goes to the asker.

A tally, a list of names, another person's figure: whoever else reads along in the group is not entitled to it.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.core.talk import Reply, keys_of, say
from handlers.core.turn import Outcome, Turn

_ALOUD = """
    receipt-one receipt-many receipt-list receipt-edited-one receipt-edited-many receipt-edited-list edit-same
    corrected uncorrected voided restored kept dropped done retype not-exact bullet bullet-place ask-came ask-came-goods
    chatter sticker empty help examples-reporter examples-chair command-unknown tap-unknown trouble slow-down
    got-photo got-voice got-file got-other too-long not-read unread-passed-on unread-kept answer-to-nothing void-nothing
    hide-in-private join-in-private invite-in-private group-privately report-not-yours gate-not-yours see-nothing
    late-waits neighbour-no-chair close-not-yours circle-not-yours invite-not-yours grow-not-yours correct-what
"""
ALOUD = frozenset(_ALOUD.split())
UNHEARD = frozenset({"gift-left", "gift-all"})  # inside a receipt: what else is known of the donor


def privately(turn: Turn, outcome: Outcome) -> Outcome:
    """The outcome with every answer that is not for the group put to the asker alone."""
    replies: list[Reply] = []
    for reply in outcome.replies:
        if reply.person is not None or _aloud(reply):
            replies.append(reply)
        elif turn.scene.person is not None:
            replies.append(replace(reply, person=turn.scene.person.id))
    if any(one.person is None for one in outcome.replies) and all(one.person is not None for one in replies):
        replies.append(Reply(lines=(say("group-privately"),)))
    return replace(outcome, replies=tuple(replies))


def _aloud(reply: Reply) -> bool:
    inside = {key for line in reply.lines for key in keys_of(line)}
    return not reply.files and not inside & UNHEARD and all(line.key in ALOUD for line in reply.lines)
