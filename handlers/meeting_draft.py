"""A meeting on its way to being called: what is missing is asked, one thing at a time, then all is read back."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from handlers.core.booking import reports
from handlers.core.meetings import Gathering
from handlers.core.meetwords import offsets, when
from handlers.core.nextfire import Before, quiet, reminders
from handlers.core.places import unit_name
from handlers.core.reminding import named, placed
from handlers.core.rights import may
from handlers.core.talk import Choice, Dialogue, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.whenwords import full, full_day, offset
from handlers.mailings import following
from handlers.meeting_reading import read_call
from handlers.meeting_reply import Draft, replying

HOURS = ("08:00", "14:00")
PRESETS = ("7d 1d 2h", "1d 2h", "1d", "")
LONGEST = 200  # letters of a place that is typed
_reply = replying(yes="send", no="drop")


def begin(turn: Turn) -> Outcome:
    """From the sentence that calls it."""
    draft, problem = read_call(turn)
    return propose(turn, draft, problem=problem)


def propose(turn: Turn, draft: Draft, *, problem: bool = False, settled: tuple[int, ...] = ()) -> Outcome:
    """The next thing to ask, or all of it read back."""
    if not may(turn.person, "meet", draft["unit"], turn.records):
        return _reply((say("meeting-not-yours"),), settled=settled)
    day, _, hour = str(draft["at"]).partition("T")
    if problem or not day:
        key = "meeting-ask-when-again" if problem else "meeting-ask-when"
        return _reply((say(key),), (_drop(),), draft, "at", settled)
    if not hour:
        hours = reversed(HOURS) if draft.get("late") else HOURS
        choices = (*(Choice(say("number", n=f"{int(one[:2])}:{one[3:]}"), f"hour:{one}") for one in hours), _drop())
        return _reply(
            (say("meeting-ask-hour", day=full_day(date.fromisoformat(day))),), choices, draft, "hour", settled
        )
    gathering = gathering_of(turn, draft)
    if gathering.at <= turn.scene.now:
        when_said = full(gathering.at, _zone(turn))
        return _reply((say("meeting-past", when=when_said),), (_drop(),), draft, "at", settled)
    return _read_back(turn, draft, gathering, settled)


def gathering_of(turn: Turn, draft: Draft) -> Gathering:
    """The draft as a meeting, announced now."""
    day, _, hour = str(draft["at"]).partition("T")
    local = datetime.combine(date.fromisoformat(day), time.fromisoformat(hour), turn.scene.now.tzinfo)
    before = tuple(Before.read(one) for one in draft["before"].split())
    return Gathering(
        unit=draft["unit"], host=draft.get("host") or draft["unit"], kind=draft["kind"], title=draft.get("title", ""),
        at=local.astimezone(UTC), place=draft["place"], called=draft["called"], before=before,
        caller=turn.person.id, announced=turn.scene.now.astimezone(UTC),
    )  # fmt: skip


def _read_back(turn: Turn, draft: Draft, gathering: Gathering, settled: tuple[int, ...]) -> Outcome:
    zone = _zone(turn)
    people = turn.records.called(gathering.unit, gathering.called, turn.scene.now.date(), turn.person.id)
    lines = [
        named(gathering, _name(turn, gathering.unit), head=True),
        placed(full(gathering.at, zone), gathering.place),
        *([say("meeting-host", host=_name(turn, gathering.host))] if gathering.host != gathering.unit else []),
        say(f"meeting-calls-{gathering.called}", n=len(people)),
        *_reminders(gathering, turn),
    ]
    lines += [] if gathering.place else [say("meeting-no-place")]
    lines += [say("meeting-late")] if quiet(gathering.at, zone) else []
    choices = (Choice(say("choice-send-invitations"), "send", "good"), Choice(say("choice-edit"), "edit"), _drop())
    return _reply(tuple(lines), choices, draft, None, settled)


def _name(turn: Turn, code: str) -> Say:
    unit = turn.records.unit(code)
    return unit_name(unit) if unit else say("unit", name=code)


def _reminders(gathering: Gathering, turn: Turn) -> list[Say]:
    """Those that are still ahead."""
    ahead = reminders(gathering.at, gathering.before, gathering.announced, _zone(turn))
    if not ahead:
        return [say("meeting-unreminded")]
    return [say("meeting-reminds", before=tuple(offset(Before.read(one.what)) for one in ahead))]


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """A choice under the draft."""
    draft: dict[str, Any] = {name: one for name, one in dialogue.data.items() if name not in ("await", "yes", "no")}
    what, _, rest = value.partition(":")
    settled = (dialogue.id,)
    match what:
        case "drop":
            return _reply((say("meeting-dropped"),), settled=settled)
        case "send":
            return _send(turn, draft, settled)
        case "hour":
            draft["at"] = f"{str(draft['at']).partition('T')[0]}T{rest}"
        case "called":
            draft["called"] = rest
        case "before":
            draft["before"] = rest
        case "edit" | "who" | "remind" | "when" | "where":
            return _edit(turn, draft, what, settled)
    return propose(turn, draft, settled=settled)


def _send(turn: Turn, draft: Draft, settled: tuple[int, ...]) -> Outcome:
    gathering = gathering_of(turn, draft)
    if gathering.at <= turn.scene.now or not may(turn.person, "meet", gathering.unit, turn.records):
        return propose(turn, draft, settled=settled)
    same = turn.records.meetings((gathering.unit,), gathering.at, gathering.at + timedelta(minutes=1))
    if any(one.unit == gathering.unit for one in same):
        return _reply((say("meeting-called-already"),), settled=settled)  # a choice may be tapped twice
    prefix = f"mail:{turn.scene.source}:"
    people = turn.records.called(gathering.unit, gathering.called, turn.scene.now.date(), turn.person.id)
    change = Change("meeting_set", {"gathering": gathering, "prefix": prefix})
    reply = following(turn, prefix, len(people), before=gathering.at)
    return Outcome(replies=(reply,), changes=(change,), settled=settled)


def _edit(turn: Turn, draft: Draft, what: str, settled: tuple[int, ...]) -> Outcome:
    """What of it is to be otherwise."""
    match what:
        case "who":
            choices = tuple(Choice(say(f"called-{one}"), f"called:{one}") for one in ("all", "chairs", "heads"))
            return _reply((say("meeting-ask-who"),), choices, draft, None, settled)
        case "remind":
            choices = tuple(Choice(say(f"preset-{place}"), f"before:{one}") for place, one in enumerate(PRESETS))
            return _reply((say("meeting-ask-before"),), choices, draft, "before", settled)
        case "when":
            return _reply((say("meeting-ask-when"),), (_drop(),), draft, "at", settled)
        case "where":
            return _reply((say("meeting-ask-place"),), (_drop(),), draft, "place", settled)
    parts = ("when", "where", "who", "remind")
    choices = (*(Choice(say(f"edit-{one}"), one) for one in parts), _drop())
    return _reply((say("meeting-ask-edit"),), choices, draft, None, settled)


def fill(turn: Turn, question: Dialogue) -> Outcome | None:
    """The typed answer to what was asked; None where the text is none."""
    text = turn.message.text.strip()
    draft: dict[str, Any] = {name: one for name, one in question.data.items() if name != "await"}
    awaited, settled = question.data["await"], (question.id,)
    if text.startswith("/") or turn.message.kind != "text" or not text:
        return None
    if awaited == "place":
        figures = turn.reading.ask is None and reports(turn.reading)
        if len(text) > LONGEST or "\n" in text or figures:
            return None
        draft["place"] = text
    elif awaited == "before":
        if not (said_before := offsets(text)):
            return None
        draft["before"] = " ".join(str(one) for one in said_before)
    else:
        said = when(text, turn.scene.now)
        if said is None:
            return None
        day = (said.day.isoformat() if said.day else "") or str(draft["at"]).partition("T")[0]
        hour = f"{said.hour:%H:%M}" if said.hour else str(draft["at"]).partition("T")[2]
        draft["at"] = f"{day}T{hour}" if hour else day
    if "id" in draft:
        from handlers.meeting_changes import confirm

        return confirm(turn, draft, settled)
    return propose(turn, draft, settled=settled)


def _zone(turn: Turn) -> Any:
    return turn.scene.now.tzinfo


def _drop() -> Choice:
    return Choice(say("choice-drop-meeting"), "drop", "bad")
