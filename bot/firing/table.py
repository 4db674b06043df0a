"""What the heartbeat does with each kind of row, by its `what`."""

from __future__ import annotations

from bot.firing import chasing, law, mail, meetings, promises, restored, weekly
from bot.heartbeat import Fire, Pulse

FIRES: dict[str, Fire] = {
    "meeting-told": meetings.told,
    "meeting-remind": meetings.remind,
    "meeting-after": meetings.after,
    "mail": mail.mail,
    "course": mail.course,
    "deadline": chasing.deadline,
    "weekly": weekly.weekly,
    "promises": promises.promises,
    "duty": law.duty,
    "restored": restored.restored,
}


def missing_rows(pulse: Pulse) -> bool:
    """Whether anybody waits for a row of their own: chairs new since the last look, or everyone in a new database."""
    return weekly.wanted(pulse) or promises.wanted(pulse)


def prepare(pulse: Pulse) -> None:
    """Give them their rows."""
    weekly.prepare(pulse)
    promises.prepare(pulse)
