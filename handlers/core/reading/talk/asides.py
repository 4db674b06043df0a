"""Sentences of chatter beside a report: "GĐHT đạt 45 hộ. Giá phân lên 15 nghìn một cân". What is said there of money,
places and days is none of the report, and an advertisement behind a report leaves the report standing.

Each sentence is decided by itself, and only where another one states something; else the message is read whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.talk.smalltalk import is_small_talk
from handlers.core.reading.typed.atoms import Stream
from handlers.core.reading.typed.tokens import Token

CUES = frozenset({"spam", "smalltalk", "private", "greeting", "aside"})
TALK = frozenset({"smalltalk", "private", "aside"})
# What a report states: by a word alone, or by one beside a figure.
STATED = frozenset(
    {
        *("deed", "model", "fund", "leave", "meet", "meet_change", "attend", "delegate", "pending"),
        *("void", "correction", "nil", "request", "lack"),
    }
)
COUNTED = frozenset({"indicator", "spend", "change", "anonymous"})
KEPT = frozenset({"model", "fund", "leave", "attend", "delegate", "void", "request", "nil"})  # in an advertisement too
GROUPS = frozenset({"family", "clan", "pupil"})
PEOPLE = frozenset({"person", "body"})
WAYS = frozenset({"duong", "len", "ra", "vo", "vao", "xuong", "ve", "may"})  # folded, before a place one goes to
FEW = 4  # items of what may be but a name: "Hai Lúa"
MOST = 60  # sentences; beyond them it is no chat


def without_asides(items: list[Item], stream: Stream, now: datetime) -> list[Token] | None:
    """The tokens without the sentences that only chat; None where nothing is left out."""
    if CUES.isdisjoint(stream.said):
        return None
    said = _sentences(items)
    if not 1 < len(said) <= MOST:
        return None
    chats = [not CUES.isdisjoint(_tags(part)) and _chats(part, stream, now) for part in said]
    if True not in chats:
        return None
    told = [n for n, part in enumerate(said) if not chats[n] and _states(part)]
    if not told:
        return None
    named = any(i.kind in PEOPLE for n in told for i in said[n])
    for n, part in enumerate(said):
        if chats[n] and "spam" not in _tags(part) and _needed(part, stream, n < told[0] and not named):
            chats[n] = False
    if True not in chats:
        return None
    kept: list[Token] = []
    for n, part in enumerate(said):
        if not chats[n]:
            kept.extend(stream.tokens[part[0].start : part[-1].end])
    return kept


def _sentences(items: list[Item]) -> list[list[Item]]:
    """The items between full stops and line ends, with the stop behind each."""
    found: list[list[Item]] = []
    current: list[Item] = []
    for item in items:
        if item.kind == "sep" and item.value != 1:
            if current:
                found.append([*current, item])
                current = []
            elif found:
                found[-1].append(item)
        else:
            current.append(item)
    if current:
        found.append(current)
    return found


def _tags(part: list[Item]) -> set[str]:
    return {tag for item in part if item.kind == "word" for tag in item.tags}


def _words(part: list[Item]) -> list[Item]:
    return [i for i in part if i.kind == "word" and "filler" not in i.tags and CUES.isdisjoint(i.tags)]


def _chats(part: list[Item], stream: Stream, now: datetime) -> bool:
    """Whether a sentence is an advertisement, small talk or a greeting, and says nothing of ours."""
    cued = [item for item in part if item.kind == "word" and not CUES.isdisjoint(item.tags)]
    tags = _tags(part)
    figures = [i for i in part if i.kind in FIGURES]
    said = _words(part)
    if "spam" in tags and _advertises(part, said):
        return True
    if any(item.tags.get("aside") == "heard" for item in cued):
        return not figures
    if tags & TALK:
        talk = [item for item in part if item.kind != "sep"]
        if len(talk) < FEW and all(item.tags.get("smalltalk") == "marked" for item in cued):
            return False
        if figures and "aside" not in tags:
            return is_small_talk(Draft(stream, talk, [Segment(talk, 0, 0)], now))
        return not figures and not _ours(said)
    return "greeting" in tags and not any(i.kind in ("num", "money") for i in figures) and not _ours(said)


def _ours(said: list[Item]) -> bool:
    """Whether somebody gives, signs up, comes or asks for something."""
    return any(not STATED.isdisjoint(i.tags) or i.tags.get("gift") not in (None, "sold") for i in said)


def _advertises(part: list[Item], said: list[Item]) -> bool:
    """No household is counted in it, nobody gives or signs up, and nothing of the fund or a model is told."""
    if any(not KEPT.isdisjoint(i.tags) for i in said):
        return False
    does = [i for i in said if i.tags.keys() & {"gift", "deed"} and i.tags.get("gift") != "sold"]
    if does and any(i.kind in PEOPLE for i in part):
        return False
    if any(i.tags.get("gift") == "unstated" for i in does) and any(i.kind == "money" for i in part):
        return False
    return not any(a.kind == "num" and b.tags.get("noun") in ("family", "clan") for a, b in pairwise(part))


def _states(part: list[Item]) -> bool:
    """Whether a sentence states something that could be kept."""
    figures = any(i.kind in FIGURES for i in part)
    people = any(i.kind in PEOPLE for i in part)
    none = any("negation" in i.tags for i in part)
    for item, after in pairwise([*part, part[-1]]):
        if item.kind != "word":
            continue
        tags = item.tags
        if "filler" in tags:
            if after.kind == "money" and tags.get("spend") == "chi":
                return True
        elif not STATED.isdisjoint(tags) or (tags.get("gift") not in (None, "sold") and (figures or people)):
            return True
        if none and tags.get("nothing") == "core":
            return True  # "hổng có phát sinh gì hết"
        if figures and (not COUNTED.isdisjoint(tags) or tags.get("noun") in GROUPS):
            return "indicator" not in tags or tags.get("noun") != "person"
    return people and any(i.kind == "money" for i in part)


def _needed(part: list[Item], stream: Stream, names: bool) -> bool:
    """Whether what it names is of the report: "Thôn 3 mưa to quá. GĐHT đạt 45", "Ông Tần nằm viện. Nộp 500k"."""
    for item in part:
        if item.kind in PEOPLE and names:
            return True
        if item.kind == "quiet" and item.value == "year":
            return True
        if item.kind == "place" and not _on_the_way(item, stream):
            return True
    return False


def _on_the_way(place: Item, stream: Stream) -> bool:
    """ "đường vô thôn lầy lội", "mấy xóm vùng trong": no place the report is of."""
    tokens: Sequence[Token] = stream.tokens
    before = [token.flat for token in tokens[max(0, place.start - 2) : place.start]]
    if not WAYS.isdisjoint(before):
        return True
    return stream.marked and all(token.kind == "w" and not token.capital for token in tokens[place.start : place.end])
