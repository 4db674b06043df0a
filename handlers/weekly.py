"""The weekly tally's choices, and when a chair wants it: "gửi tổng kết tuần vào thứ 6 lúc 15h", "đừng gửi …"."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from handlers import chasing, tallying
from handlers.core.meetwords import found, has, when
from handlers.core.rights import may, units_for
from handlers.core.talk import Dialogue, Reply, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.weekletters import WEEKLY
from handlers.core.weekly import MONDAY, Every
from handlers.core.whenwords import hour

TOPIC = WEEKLY


def respond(turn: Turn) -> Outcome | None:
    """The day and hour of a chair's weekly tally, or none; the time zone of a unit."""
    text, phrases = turn.message.text, turn.hearing.phrases
    own = [post.unit for post in turn.person.posts if post.role in ("chair", "head")]
    if not own or turn.message.group:
        return None
    unit = turn.person.standing if turn.person.standing in own else own[0]
    if zone := found(text, phrases, "zone"):
        return _zone(turn, unit, text[zone[1] :].strip(" :."))
    if not has(text, phrases, "weekly"):
        return None
    if has(text, phrases, "no"):
        return _wish(turn, unit, "off", "weekly-off")
    said = when(text, turn.scene.now)
    if said is None:
        return None
    day = said.day.weekday() if said.day else MONDAY.weekday
    every = Every(day, said.hour or MONDAY.hour)
    if not every.decent:
        return Outcome(replies=(Reply(lines=(say("weekly-late"),)),))
    at = turn.scene.now.replace(hour=every.hour.hour, minute=every.hour.minute)
    return _wish(turn, unit, str(every), "weekly-at", hour=hour(at), weekday=say(f"weekday-{day}"))


def _wish(turn: Turn, unit: str, value: str, key: str, **args: object) -> Outcome:
    change = Change("wish", {"unit": unit, "person": turn.person.id, "name": "weekly", "value": value})
    return Outcome(replies=(Reply(lines=(say(key, **args),)),), changes=(change,))


def _zone(turn: Turn, unit: str, name: str) -> Outcome | None:
    if not may(turn.person, "meet", unit, turn.records) or not units_for(turn.person, "meet"):
        return None
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return Outcome(replies=(Reply(lines=(say("zone-unknown"),)),))
    change = Change("wish", {"unit": unit, "person": 0, "name": "zone", "value": name})
    return Outcome(replies=(Reply(lines=(say("zone-set", zone=name),)),), changes=(change,))


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """The whole tally, or a nudge to those who are missing; the right is looked up again at each tap."""
    what, _, code = value.partition(":")
    year = int(dialogue.data["year"])
    if what == "nudge":
        unit = turn.records.unit(code)
        if unit is None or not may(turn.person, "chase", code, turn.records):
            return Outcome(replies=(Reply(lines=(say("see-nothing"),)),))
        return chasing.nudge(turn, code, year)
    return tallying.answer(turn, Dialogue(tallying.TOPIC, {"year": year}), f"show:{code}")
