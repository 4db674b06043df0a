"""The gate all figures pass on their way into the ledger, whichever conversation they come from.

What the sender may not report goes no further; a neighbouring hamlet's figure waits for the yes of its chair; what
falls into a closed year is asked for its reason and waits for a yes too. Both have `handlers.approving` as their hall.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers import approving
from handlers.core.facts import Request
from handlers.core.ledger import Entry
from handlers.core.neighbours import is_neighbour
from handlers.core.places import unit_name
from handlers.core.rights import may
from handlers.core.talk import Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.joining import guessed
from handlers.whispering import privately


def gate(turn: Turn, outcome: Outcome) -> Outcome:
    """The outcome as it may be carried out, and said where it was asked."""
    outcome = _entered(turn, outcome)
    if any(isinstance(fact, Request) and fact.what == "privacy_no_publish" for fact in turn.reading.facts):
        outcome = replace(outcome, changes=(*outcome.changes, *_unnamed(outcome.entries)))
    if guesses := guessed(turn):
        outcome = replace(outcome, changes=(*outcome.changes, *guesses))
    return privately(turn, outcome) if turn.message.group else outcome


def _unnamed(entries: Sequence[Entry]) -> tuple[Change, ...]:
    """ "bà Lan nộp 500k, đừng nêu tên": noted with the name, shown without."""
    pairs = dict.fromkeys((entry.unit, entry.name) for entry in entries if entry.name)
    return tuple(Change("withhold", {"unit": unit, "name": name, "erase": False}) for unit, name in pairs)


def _entered(turn: Turn, outcome: Outcome) -> Outcome:
    if not outcome.entries or outcome.approved:
        return outcome
    free: list[Entry] = []
    late: list[Entry] = []
    neighbours: dict[str, list[Entry]] = {}
    refused: list[Entry] = []
    for entry in outcome.entries:
        closed = turn.records.trust.closing(entry.unit, entry.year) is not None
        if may(turn.person, "report", entry.unit, turn.records):
            (late if closed else free).append(entry)
        elif not closed and is_neighbour(turn.person, entry.unit, turn.records):
            neighbours.setdefault(entry.unit, []).append(entry)
        else:
            refused.append(entry)
    if len(free) == len(outcome.entries):
        return outcome
    replies: list[Reply] = [Reply(lines=_noted(turn, free))] if free else []
    passed = replace(outcome, entries=tuple(free), replies=())
    for unit, entries in neighbours.items():
        asked = approving.ask_chair(turn, unit, entries)
        passed = replace(passed, changes=(*passed.changes, *asked.changes))
        replies += asked.replies
    if refused:
        place = unit_name(approving.unit_of(turn, refused[0].unit))
        replies.append(Reply(lines=(say("gate-not-yours", place=place),)))
    if late:
        replies += approving.ask_why(turn, late).replies
    return replace(passed, replies=tuple(replies))


def _noted(turn: Turn, entries: Sequence[Entry]) -> tuple[Say, ...]:
    lines: list[Say] = []
    for unit in dict.fromkeys(entry.unit for entry in entries):
        its = [entry for entry in entries if entry.unit == unit]
        place = unit_name(approving.unit_of(turn, unit))
        lines.append(say("receipt-one", place=place, line=say("several", lines=approving.lines_of(turn, its))))
    return tuple(lines)
