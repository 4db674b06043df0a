"""After a restore: the operators hear which span is missing, and everybody who reports is asked to text it again."""

from __future__ import annotations

from datetime import datetime, timedelta
from textwrap import shorten

from bot.firing.mail import LOOK
from bot.heartbeat import AGAIN, Fired, Pulse
from bot.mailing import PORTION, put
from bot.operators import tell_operators
from handlers.core.talk import Reply, Say, say
from storage.gap import Gap, how_many, last_kept, lost, to_ask
from storage.schedules import Schedule

COUNTING = timedelta(days=1)  # how long the first message since is waited for, to know how many are missing

CLIPPED = 150  # characters of a text that are read back


def restored(pulse: Pulse, row: Schedule) -> Fired:
    """The operators first; then people, a portion at a time; then how many messages are missing, once that is known."""
    args, books = row.args, pulse.books
    gap = Gap(datetime.fromisoformat(args["since"]), datetime.fromisoformat(args["until"]))
    if args.get("asked"):
        return _count(pulse, row, gap)
    after = int(args.get("after", 0))
    if not after:
        line = say("restored-told", since=_local(pulse, gap.since), until=_local(pulse, gap.until), n=how_many(books))
        tell_operators(books, line, row.key, pulse.now)
    people = to_ask(books, after, PORTION)
    for person in people:
        reply = Reply(lines=(_ask(pulse, person, gap),), person=person, bulk=True)
        put(books, reply, f"{row.key}:{person}", pulse.now)
    if len(people) == PORTION:
        return Fired(row.next_fire + 2 * AGAIN, {**args, "after": people[-1]})
    return Fired(pulse.now + LOOK, {**args, "asked": 1})


def _ask(pulse: Pulse, person: int, gap: Gap) -> Say:
    since, until = _local(pulse, gap.since), _local(pulse, gap.until)
    kept = last_kept(pulse.books, person, gap)
    if kept is None:
        return say("restored-ask", since=since, until=until)
    return say(
        "restored-ask-after",
        since=since,
        until=until,
        at=_local(pulse, kept.at),
        text=shorten(kept.text, CLIPPED, placeholder=" …"),
    )


def _count(pulse: Pulse, row: Schedule, gap: Gap) -> Fired:
    missing = lost(pulse.books, gap)
    if missing is None:
        return Fired(pulse.now + 60 * LOOK if pulse.now - gap.until < COUNTING else None)
    line = say("restored-lost", n=missing) if missing else say("restored-none-lost")
    tell_operators(pulse.books, line, f"{row.key}:lost", pulse.now)
    return Fired(None)


def _local(pulse: Pulse, at: datetime) -> datetime:
    """As it is spoken."""
    return at.astimezone(pulse.zone).replace(tzinfo=None)
