"""Who may do what: one table, one question, the same in chat, files, pages and command line.

A right holds on the unit of a post alone ("own") or on it and all below, members of a cluster included ("below").
Whoever runs the command line owns the machine and may do all; a file or a page is shown only to whom a chat would be.
"""

from __future__ import annotations

from typing import Literal, Protocol

from handlers.core.units import Person, Role

Action = Literal[
    "see",  # tallies, who has not reported
    "report",  # state figures, correct them, take them back
    "names",  # donors, households, sentences and who said them
    "withhold",  # have a name not shown, or erased
    "answer",  # say what an unread message meant
    "approve",  # the one yes that a neighbour's figure or a change in a closed year needs
    "close",  # chốt số liệu, and open it again
    "chase",  # nudge those who have not reported
    "meet",  # call meetings
    "invite",  # codes, the circle, handing a role over, stopping one
    "grow",  # new hamlets
    "law",  # the tasks for which the law on personal data sets a deadline
]
Reach = Literal["own", "below"]

# fmt: off
TABLE: dict[Role, dict[Action, Reach]] = {
    "reporter": {"see": "own", "report": "own", "names": "own", "withhold": "own"},
    "chair":    {"see": "below", "report": "below", "names": "below", "withhold": "below", "answer": "below",
                 "approve": "below", "close": "below", "chase": "below", "meet": "below", "invite": "below",
                 "grow": "below"},
    "head":     {"see": "below", "report": "below", "names": "below", "answer": "below",
                 "approve": "own", "close": "own", "chase": "below", "meet": "below", "invite": "below"},
    "host":     {"see": "below"},
    "operator": {"see": "below", "report": "below", "names": "below", "withhold": "below", "answer": "below",
                 "approve": "below", "close": "below", "chase": "below", "meet": "below", "invite": "below",
                 "grow": "below", "law": "below"},
}
# fmt: on


class Tree(Protocol):
    """What the rule needs of the tree."""

    def is_within(self, code: str, above: str) -> bool: ...


def may(person: Person, action: Action, unit: str, tree: Tree) -> bool:
    """Whether the person may do that to the unit."""
    for post in person.posts:
        reach = TABLE[post.role].get(action)
        if reach and (post.unit == unit or (reach == "below" and tree.is_within(unit, post.unit))):
            return True
    return False


def units_for(person: Person, action: Action) -> tuple[str, ...]:
    """The units of the person's posts that allow the action, each once, in order."""
    return tuple(dict.fromkeys(post.unit for post in person.posts if action in TABLE[post.role]))
