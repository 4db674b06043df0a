"""Who gave, told from the side of who took: "chi hội đã nhận của công ty Minh Long 5 triệu"."""

from __future__ import annotations

from handlers.core.reading.money.groups import Group
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

TAKES = frozenset({"nhan", "thu", "thau"})  # folded
OF = frozenset({"cua", "tu"})
NEAR = 3  # tokens before the giver in which it is said


def take_from(draft: Draft, group: Group) -> bool:
    """Leaves only who stands behind the verb of taking as the giver; whether it is told so."""
    givers = [i for i in group.people if _taken_from(draft, i)]
    if not givers:
        return False
    for item in group.people:
        if item.start < givers[0].start:
            draft.use(item, "who takes in")
    group.people = [i for i in group.people if i.start >= givers[0].start]
    return True


def _taken_from(draft: Draft, item: Item) -> bool:
    before = [token.flat for token in draft.stream.tokens[max(0, item.start - NEAR) : item.start]]
    return bool(before) and before[-1] in OF and not TAKES.isdisjoint(before)
