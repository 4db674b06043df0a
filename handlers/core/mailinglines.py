"""How far what was sent to many has come, in words. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.core.mailing import Course
from handlers.core.talk import Say, say

NAMED = 10  # people named before only their number is said


def course_lines(course: Course, muted: int = 0) -> Sequence[Say]:
    """ "đã gửi 412/600, 3 người chưa nhận được vì đã chặn bot: …"."""
    if not course.total:
        return [say("mail-muted", n=muted)] if muted else [say("mail-nobody")]
    lines = [say("mail-sent", sent=course.sent, all=course.total)]
    lines += [say("mail-muted", n=muted)] if muted else []
    if course.waiting:
        lines.append(say("mail-waiting", n=course.waiting))
    for key, names in (("mail-blocked", course.blocked), ("mail-failed", course.failed)):
        if names:
            lines.append(say(key, n=len(names), names=_shown(names)))
    if course.uncertain:
        lines.append(say("mail-uncertain", n=course.uncertain))
    if course.stopped:
        lines.append(say("mail-stopped", n=course.stopped))
    return lines


def _shown(names: Sequence[str]) -> tuple[str | Say, ...]:
    more = len(names) - NAMED
    return (*names[:NAMED], say("and-more-people", n=more)) if more > 0 else tuple(names)
