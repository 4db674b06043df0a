"""Who may do what: one table, one question, the same in chat, files, pages and command line.

A right holds on the unit of a post alone ("own") or on it and all below, members of a cluster included ("below").
"""

from __future__ import annotations

from typing import Literal, Protocol

from handlers.core.units import Person, Role

Action = Literal["see", "report", "chase", "invite", "names", "answer", "meet"]
Reach = Literal["own", "below"]

TABLE: dict[Role, dict[Action, Reach]] = {
    "reporter": {"see": "own", "report": "own", "names": "own"},
    "chair": dict.fromkeys(("see", "report", "chase", "invite", "names", "answer", "meet"), "below"),
    "head": dict.fromkeys(("see", "report", "chase", "invite", "names", "answer", "meet"), "below"),
    "host": {"see": "below"},
    "operator": dict.fromkeys(("see", "report", "chase", "invite", "names", "answer", "meet"), "below"),
}


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
