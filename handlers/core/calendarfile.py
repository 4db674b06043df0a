"""A meeting as a calendar file (RFC 5545), for those whose telephone keeps one. Pure; a few lines need no library."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from handlers.core.meetings import Gathering
from handlers.core.talk import Attachment

LASTS = timedelta(hours=2)  # nobody says how long a meeting is
OCTETS = 75  # in a line


def calendar_file(gathering: Gathering, title: str, now: datetime) -> Attachment:
    """The same meeting keeps its UID, so that a moved one replaces what the calendar has."""
    status = "CANCELLED" if gathering.cancelled else "CONFIRMED"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Hoi Khuyen hoc//khuyenhoc//VI",
        f"METHOD:{'CANCEL' if gathering.cancelled else 'PUBLISH'}",
        "BEGIN:VEVENT",
        f"UID:meeting-{gathering.id}@khuyenhoc",
        f"SEQUENCE:{gathering.revision}",
        f"DTSTAMP:{_utc(now)}",
        f"DTSTART:{_utc(gathering.at)}",
        f"DTEND:{_utc(gathering.at + LASTS)}",
        f"SUMMARY:{_text(title)}",
        *([f"LOCATION:{_text(gathering.place)}"] if gathering.place else []),
        f"STATUS:{status}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    data = "".join(_folded(line) + "\r\n" for line in lines).encode()
    return Attachment("lich-hop.ics", "text/calendar", data)


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    for mark in "\\;,":
        text = text.replace(mark, "\\" + mark)
    return text.replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> str:
    """No line over 75 octets, never cut inside a letter."""
    parts: list[str] = []
    part = ""
    for letter in line:
        if len((part + letter).encode()) > OCTETS - bool(parts):
            parts.append(part)
            part = ""
        part += letter
    return "\r\n ".join([*parts, part])
