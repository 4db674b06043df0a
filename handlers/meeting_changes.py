"""A meeting that was called is moved, held elsewhere or cancelled: read back, then everyone is told what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from handlers.core.meetings import Gathering
from handlers.core.meetwords import found, place, when
from handlers.core.naming import meant
from handlers.core.places import unit_name
from handlers.core.reminding import named, placed
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.whenwords import full, short
from handlers.mailings import following
from handlers.meeting_reply import Draft, replying

FAR = timedelta(days=800)
_reply = replying(yes="do", no="leave")


def ahead(turn: Turn) -> Sequence[Gathering]:
    """The meetings still to come that the person may change, the next one first; of the place a text names, its own."""
    now = turn.scene.now.astimezone(UTC)
    place_named = meant(turn, "meet")
    own = units_for(turn.person, "meet") if place_named is None else tuple(unit.code for unit in place_named[1])
    meetings = [one for one in turn.records.meetings(own, now, now + FAR) if place_named is None or one.unit in own]
    return [one for one in meetings if may(turn.person, "meet", one.unit, turn.records)]


def change(turn: Turn, what: str) -> Outcome:
    """ "dời họp sang 14h thứ 5", "huỷ họp": of the one that is ahead, or asks which."""
    draft: dict[str, Any] = {"change": what}
    if what == "move":
        said = when(turn.message.text, turn.scene.now)
        draft["at"] = f"{said.day or ''}{f'T{said.hour:%H:%M}' if said.hour else ''}" if said else ""
        if said and said.problem:
            draft["at"] = ""
        draft["place"] = place(turn.message.text, turn.hearing.phrases, said) if said else ""
    return _of_which(turn, draft)


def elsewhere(turn: Turn) -> Outcome:
    """ "đổi địa điểm họp sang nhà văn hoá"."""
    text, phrases = turn.message.text, turn.hearing.phrases
    cue = found(text, phrases, "change_place")
    rest = text[cue[1] :] if cue else text
    to = found(rest, phrases, "to")
    return _of_which(turn, {"change": "place", "at": "", "place": (rest[to[1] :] if to else "").strip(" .,:")})


def _of_which(turn: Turn, draft: dict[str, Any]) -> Outcome:
    meetings = ahead(turn)
    if not meetings:
        return _reply((say("meeting-none-ahead"),))
    if len(meetings) == 1:
        return confirm(turn, draft | {"id": meetings[0].id})
    zone = turn.scene.now.tzinfo
    assert zone is not None
    choices = []
    for one in meetings[: turn.scene.menu]:
        unit = turn.records.unit(one.unit)
        host = unit_name(unit) if unit else say("unit", name=one.unit)
        choices.append(
            Choice(say("meeting-button", when=short(one.at, zone), meeting=named(one, host)), f"of:{one.id}")
        )
    return _reply((say("meeting-which"),), tuple(choices), draft | {"id": 0})


def confirm(turn: Turn, draft: Draft, settled: tuple[int, ...] = ()) -> Outcome:
    """What it is now and what it is to be; a missing day, hour or place is asked first."""
    gathering = turn.records.meeting(int(draft["id"]))
    if gathering is None or gathering.cancelled or not may(turn.person, "meet", gathering.unit, turn.records):
        return _reply((say("meeting-none-ahead"),), settled=settled)
    zone = turn.scene.now.tzinfo
    assert zone is not None
    unit = turn.records.unit(gathering.unit)
    host = unit_name(unit) if unit else say("unit", name=gathering.unit)
    meeting = named(gathering, host, head=draft["change"] != "cancel")
    was = placed(full(gathering.at, zone), gathering.place)
    if draft["change"] == "move" and not draft["at"]:
        return _reply((say("meeting-ask-moved", meeting=meeting),), (_leave(),), draft, "at", settled)
    if draft["change"] == "place" and not draft["place"]:
        return _reply((say("meeting-ask-place"),), (_leave(),), draft, "place", settled)
    new = changed(turn, draft, gathering)
    if draft["change"] == "move" and new.at <= turn.scene.now:
        line = say("meeting-past", when=full(new.at, zone))
        return _reply((line,), (_leave(),), {**draft, "at": ""}, "at", settled)
    people = turn.records.called(gathering.unit, gathering.called, turn.scene.now.date(), gathering.caller)
    if draft["change"] == "cancel":
        lines: tuple[Say, ...] = (say("meeting-ask-cancel", meeting=meeting, was=was, n=len(people)),)
        yes = Choice(say("choice-cancel-meeting"), "do", "bad")
    else:
        now = placed(full(new.at, zone), new.place)
        lines = (say("meeting-ask-change", meeting=meeting), say("meeting-from", was=was), say("meeting-to", now=now))
        lines = (*lines, say("meeting-tells", n=len(people)))
        yes = Choice(say("choice-tell-everyone"), "do", "good")
    return _reply(lines, (yes, _leave()), draft, None, settled)


def changed(turn: Turn, draft: Draft, gathering: Gathering) -> Gathering:
    """The meeting as it is to be, announced now. An hour alone keeps the day, a day alone the hour."""
    new = replace(
        gathering, revision=gathering.revision + 1, announced=turn.scene.now.astimezone(UTC), was_at=gathering.at,
        was_place=gathering.place,
    )  # fmt: skip
    if draft["change"] == "cancel":
        return replace(new, cancelled=True)
    local = gathering.at.astimezone(turn.scene.now.tzinfo)
    day, _, hour = str(draft.get("at", "")).partition("T")
    at = datetime.combine(
        date.fromisoformat(day) if day else local.date(),
        time.fromisoformat(hour) if hour else local.timetz().replace(tzinfo=None),
        turn.scene.now.tzinfo,
    )
    return replace(new, at=at.astimezone(UTC), place=draft.get("place") or gathering.place)


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Which one, and whether it is to be so."""
    draft = {name: one for name, one in dialogue.data.items() if name not in ("await", "yes", "no")}
    what, _, rest = value.partition(":")
    settled = (dialogue.id,)
    if what == "of":
        return confirm(turn, draft | {"id": int(rest)}, settled)
    if what != "do":
        return _reply((say("meeting-left"),), settled=settled)
    gathering = turn.records.meeting(int(draft["id"]))
    if gathering is None or gathering.cancelled or not may(turn.person, "meet", gathering.unit, turn.records):
        return _reply((say("meeting-none-ahead"),), settled=settled)
    new = changed(turn, draft, gathering)
    if not new.cancelled and (new.at, new.place) == (gathering.at, gathering.place):
        return _reply((say("meeting-changed-already"),), settled=settled)  # a choice may be tapped twice
    prefix = f"mail:{turn.scene.source}:"
    people = turn.records.called(new.unit, new.called, turn.scene.now.date(), new.caller)
    told = Change("meeting_changed", {"gathering": new, "prefix": prefix})
    reply = following(turn, prefix, len(people), before=None if new.cancelled else new.at)
    return Outcome(replies=(reply,), changes=(told,), settled=settled)


def _leave() -> Choice:
    return Choice(say("choice-leave-it"), "leave")
