"""Hamlets that merge or are divided, said by a chair: "thôn Tân Hà sáp nhập vào thôn Phú Minh từ 1/7", "… thành …"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from handlers.core.facts import Chatter, Count, Fund, Gift
from handlers.core.naming import named, said
from handlers.core.places import mid_sentence, unit_name
from handlers.core.reading import fold
from handlers.core.rights import may, units_for
from handlers.core.spans import past_day
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import COMMUNE_KINDS, HAMLET_KINDS, Unit

TOPIC = "merging"
LONGEST = 60  # characters of a name
_DAY = re.compile(
    r"[,;]?\s*(?:(?:kể\s+)?từ|ke\s+tu|vào|vao|tu)?\s*(?:ngày|ngay|hôm|hom)?\s*\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?.*$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*[,;]\s*|\s+(?:và|va|với|voi)\s+", re.IGNORECASE)


def respond(turn: Turn) -> Outcome | None:
    """Read back for one yes; None where the text merges nothing."""
    text = turn.message.text.strip()
    phrase = said(text, turn.hearing.phrases.get("merge", ()))
    if phrase is None or turn.message.group or text.startswith("/"):
        return None
    if any(isinstance(fact, Count | Gift | Fund) for fact in turn.reading.facts):
        return None  # "… sáp nhập thành thôn mới, đăng ký 45": figures
    if not units_for(turn.person, "grow"):
        nothing_read = all(isinstance(fact, Chatter) for fact in turn.reading.facts)
        return _said(say("grow-not-yours")) if "sap nhap" in phrase and nothing_read else None
    at = fold(text).find(phrase)
    left, right = text[:at], _DAY.sub("", text[at + len(phrase) :])
    olds = [_known(turn, name) for name in _names(left)]
    if not olds or any(old is None for old in olds):
        return None
    old = [unit for unit in olds if unit is not None]
    divided = phrase in turn.hearing.phrases.get("merge_divide", ())
    names = _names(right)
    if not names or (len(names) > 1 and not divided) or (divided and len(old) > 1):
        return _said(say("merge-how"))
    day = past_day(text, turn.scene.now.date())
    if day is None:
        return _said(say("merge-when"))
    fresh = phrase in turn.hearing.phrases.get("merge_new", ()) or divided
    new: list[str] = []
    shown: list[Say | str] = []
    for name in names:
        unit = _known(turn, name)
        if unit is None and not fresh:
            return _said(say("see-not-found", name=name))
        new.append(f"={unit.code}" if unit else _named_as(name, old[0]))
        shown.append(unit_name(unit) if unit else say("merge-new", name=_named_as(name, old[0])))
    gone = [unit for unit in old if f"={unit.code}" not in new]
    if not gone or any(unit.kind not in HAMLET_KINDS | COMMUNE_KINDS or unit.until for unit in gone):
        return _said(say("merge-how"))
    line = say("merge-ask-divide" if divided else "merge-ask", old=tuple(mid_sentence(unit) for unit in gone),
               new=tuple(shown), day=day)  # fmt: skip
    data = {"old": [unit.code for unit in gone], "new": new, "day": day.isoformat(), "yes": "yes", "no": "no"}
    choices = (Choice(say("choice-merge"), "yes", "good"), Choice(say("choice-drop"), "no"))
    reply = Reply(lines=(line, say("merge-means")), choices=choices, dialogue=Dialogue(TOPIC, data, question=True))
    return Outcome(replies=(reply,))


def _names(text: str) -> Sequence[str]:
    """Each unit named; one without its kind has that of the one before: "thôn 1, 2 và 3"."""
    found: list[str] = []
    for part in _AND.split(text.strip(" .,:;")):
        name = part.strip(" .,:;")
        name = re.sub(r"^(?:các|cac|hai|ba)\s+", "", name, flags=re.IGNORECASE)
        if not name:
            continue
        kind = _kind(name)
        if kind is None and found and (before := _kind(found[-1])):
            name = f"{before} {name}"
        found.append(name[:LONGEST])
    return found


def _kind(name: str) -> str | None:
    plain = fold(name)
    kinds = sorted(HAMLET_KINDS | COMMUNE_KINDS, key=len, reverse=True)
    return next((kind for kind in kinds if plain.startswith(fold(kind) + " ")), None)


def _known(turn: Turn, name: str) -> Unit | None:
    found = named(turn, name, "grow") if name else ()
    return found[0] if len(found) == 1 else None


def _named_as(name: str, like: Unit) -> str:
    """ "Thôn Tân Phú", of the same kind as the unit that goes into it where none is said."""
    kind = _kind(name) or like.kind
    rest = name[len(kind) :].strip() if _kind(name) else name
    return f"{kind.capitalize()} {rest[:1].upper()}{rest[1:]}"


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """One yes does it; the right is looked up again."""
    data: Mapping[str, object] = dialogue.data
    codes = [str(code) for code in dialogue.data["old"]]
    if not all(may(turn.person, "grow", code, turn.records) for code in codes):
        return _said(say("grow-not-yours"))
    if value == "no":
        return Outcome(replies=(Reply(lines=(say("kept"),)),), settled=(dialogue.id,))
    args = {
        "old": codes,
        "new": [str(one) for one in dialogue.data["new"]],
        "day": date.fromisoformat(str(data["day"])),
    }
    units = [unit for code in codes if (unit := turn.records.unit(code))]
    line = say("merge-done", old=tuple(mid_sentence(unit) for unit in units), day=args["day"])
    return Outcome(replies=(Reply(lines=(line,)),), changes=(Change("merge", args),), settled=(dialogue.id,))


def _said(line: Say) -> Outcome:
    return Outcome(replies=(Reply(lines=(line,)),))
