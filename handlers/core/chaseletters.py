"""Letters to those who have not reported, and notices to a circle. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.talk import Choice, Dialogue, Reply, Say, say

CHASING = "chasing"


def nudge(places: Sequence[Say], units: Sequence[str], year: int, person: int, due: str = "") -> Reply:
    """To whoever reports for these places. `due` is how near the deadline is: "3d", "1d", "0d", or "" for none said."""
    key = f"nudge-due-{due}" if due else "nudge"
    return Reply(
        lines=(say(key, places=tuple(places), year=str(year)), say("nudge-how")),
        choices=(Choice(say("choice-nil"), "nil"),),
        dialogue=Dialogue(CHASING, {"units": list(units), "year": year}),
        person=person,
        bulk=True,
    )


def notice(place: Say, text: str, person: int) -> Reply:
    """A chair's words to a circle, as they were typed."""
    return Reply(lines=(say("notice", place=place), say("notice-text", text=text)), person=person, bulk=True)
