"""The law's deadlines on personal data (Law 91/2025/QH15, NĐ 356/2025): when one is reminded of, and in what words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from handlers.core.nextfire import Firing
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.whenwords import short

TOPIC = "lawful"
BREACH = timedelta(hours=72)
MORNING, EVENING = time(8), time(17)  # when one is reminded; until when a day's work is in time
NAGS = 7  # mornings on which what is overdue is told again


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A task: `what` is access, correct, withhold, erase or breach, `unit` whose operators see to it, `person` who
    asked (None where nobody in the bot did). Moments are aware UTC; `done` None while it is open."""

    id: int
    what: str
    unit: str
    person: int | None
    asked: datetime
    answer_by: date
    do_by: date
    done: datetime | None = None

    def due(self, zone: tzinfo) -> datetime:
        """By when it must be done: a breach to the hour, others by the end of the day's work."""
        if self.what == "breach":
            return self.asked + BREACH
        return datetime.combine(self.do_by, EVENING, zone)


def plan(duty: Duty, zone: tzinfo) -> Sequence[Firing]:
    """When the operators hear of it: at once, before it is due, and each morning while it is overdue."""
    due = duty.due(zone)
    if duty.what == "breach":
        before = [(due - timedelta(hours=24), "soon"), (due - timedelta(hours=6), "soon")]
    else:
        days = ((duty.answer_by, "answer"), (duty.do_by - timedelta(days=1), "soon"), (duty.do_by, "soon"))
        before = [(datetime.combine(day, MORNING, zone), what) for day, what in days]
    late = [
        datetime.combine(due.astimezone(zone).date() + timedelta(days=n), MORNING, zone) for n in range(1, NAGS + 1)
    ]
    firings = [Firing(duty.asked, "asked"), *(Firing(at, what) for at, what in before), Firing(due, "late")]
    return [one for one in (*firings, *(Firing(at, "late") for at in late)) if one.at >= duty.asked]


def line(duty: Duty, now: datetime, zone: tzinfo) -> Say:
    """One task as it stands: how long is left, that it is overdue, or when it was done."""
    due = duty.due(zone)
    args = {"id": str(duty.id), "what": say(f"duty-{duty.what}"), "due": short(due, zone)}
    if duty.done is not None:
        late = "-late" if duty.done > due else ""
        return say(f"duty-done{late}", **args, day=duty.done.astimezone(zone).date())
    if timedelta() < now - due < timedelta(hours=1):
        return say("duty-overdue-now", **args)
    if now > due:
        return say("duty-overdue", **args, left=span(now - due))
    return say("duty-open", **args, left=span(due - now))


def span(time: timedelta) -> Say:
    """ "3 ngày", "5 giờ": whole ones that are left, or have passed."""
    if time >= timedelta(days=2):
        return say("days", n=time.days)
    return say("hours", n=max(round(time / timedelta(hours=1)), 1))


def letter(duty: Duty, stage: str, now: datetime, zone: tzinfo, person: int) -> Reply:
    """What an operator is told of it at a stage of `plan`."""
    lines = (say(f"duty-told-{stage}"), line(duty, now, zone), *_how(duty))
    choices = (Choice(say("choice-duty-done", id=str(duty.id)), f"done:{duty.id}", "good"),)
    return Reply(lines=lines, choices=choices, dialogue=Dialogue(TOPIC), person=person)


def _how(duty: Duty) -> tuple[Say, ...]:
    return (say("duty-how-breach" if duty.what == "breach" else "duty-how"),)
