"""New hamlets from chat: "thêm thôn Tân Hà 162 hộ, Phú Minh, Yên Định" under the commune whose chair says so."""

from __future__ import annotations

import re

from handlers.core.naming import named, said, without
from handlers.core.places import unit_name
from handlers.core.reading import fold
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import COMMUNE_KINDS, HAMLET_KINDS

TOPIC = "growing"
MOST = 60  # hamlets at once
LONGEST = 60  # characters of a name
HOUSEHOLDS = re.compile(r"[\s:(–-]*(\d{1,5})\s*(?:hộ|ho|nhà|nha)?\s*\)?\s*$", re.IGNORECASE)
_IN = "vào vao cho thuộc thuoc của cua ở o".replace(" ", "|")
_OF = (
    "xã|xa|phường|phuong|đặc khu|dac khu|thị trấn|thi tran|thôn|thon|cụm|cum|huyện|huyen|tỉnh|tinh|thành phố|thanh pho"
    "|trung ương|trung uong"
)
INTO = re.compile(rf"\s+(?:{_IN})\s+((?:{_OF})\b.*)$", re.IGNORECASE)
KINDS = {fold(kind): kind for kind in sorted(HAMLET_KINDS, key=len, reverse=True)}


def respond(turn: Turn) -> Outcome | None:
    """The names, read back for one yes; None where the text adds no hamlets."""
    phrase = said(turn.message.text, turn.hearing.phrases.get("grow", ()))
    if phrase is None or not fold(turn.message.text).startswith(phrase):
        return None
    kind = next((KINDS[kind] for kind in KINDS if phrase.endswith(kind)), "thôn")
    text, into = _into(without(turn.message.text, phrase))
    own = named(turn, into, "grow")
    communes = [unit for unit in own if unit.kind in COMMUNE_KINDS]
    if not communes:
        return _said("see-not-found", name=into) if into and units_for(turn.person, "grow") else _said("grow-not-yours")
    commune = communes[0]
    known = {fold(child.name) for child in turn.records.children(commune.code, turn.scene.now.date())}
    fresh = {fold(name): (name, households) for name, households in _names(text, kind)}
    new = [list(pair) for plain, pair in fresh.items() if plain not in known][:MOST]
    if not new:
        return _said("grow-known") if fresh else _said("grow-whom")
    lines = (say("grow-ask", n=len(new), place=unit_name(commune)), say("several", lines=tuple(n for n, _ in new)))
    data = {"unit": commune.code, "kind": kind, "new": new, "yes": "yes", "no": "no"}
    choices = (Choice(say("choice-grow"), "yes", "good"), Choice(say("choice-drop"), "no"))
    return Outcome(replies=(Reply(lines=lines, choices=choices, dialogue=Dialogue(TOPIC, data, question=True)),))


def _said(key: str, **args: str) -> Outcome:
    return Outcome(replies=(Reply(lines=(say(key, **args),)),))


def _into(text: str) -> tuple[str, str]:
    """("Tân Hà, Phú Minh", "xã Kỳ Xuân") of "Tân Hà, Phú Minh vào xã Kỳ Xuân"; "" where no place is named."""
    found = INTO.search(text)
    return (text[: found.start()], found[1]) if found else (text, "")


def _names(text: str, kind: str) -> list[tuple[str, int | None]]:
    """("Thôn Tân Hà", 162) of each part; a bare number is a name ("thôn 1, 2, 3"), not its households."""
    found = []
    for part in re.split(r"[,;\n]+|\s+và\s+", text):
        name, households = part.strip(" .:"), None
        counted = HOUSEHOLDS.search(name)
        if counted and counted.start() > 0 and re.search(r"(?i)h[ộo]|nh[àa]", counted[0]):
            name, households = name[: counted.start()].strip(" :("), int(counted[1])
        first = fold(name).split()[:1]
        bare = name[len(kind) :].strip() if first and fold(name).startswith(fold(kind) + " ") else name
        if bare:
            found.append((f"{kind.capitalize()} {bare[:1].upper()}{bare[1:LONGEST]}", households))
    return found


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """One yes puts them in."""
    unit = turn.records.unit(str(dialogue.data["unit"]))
    if unit is None or not may(turn.person, "grow", unit.code, turn.records):
        return _said("grow-not-yours")
    if value == "no":
        return Outcome(replies=(Reply(lines=(say("kept"),)),), settled=(dialogue.id,))
    new = tuple((str(name), households) for name, households in dialogue.data["new"])
    change = Change("grow", {"parent": unit.code, "kind": str(dialogue.data["kind"]), "new": new})
    line = say("grow-done", n=len(new), place=unit_name(unit))
    empty = len(turn.records.trust.unkept(unit.code, turn.scene.now.date())) + len(new)
    choices = (Choice(say("choice-invite-all", n=empty), f"all:{unit.code}"),)
    reply = Reply(lines=(line,), choices=choices, dialogue=Dialogue("circle"))
    return Outcome(replies=(reply,), changes=(change,), settled=(dialogue.id,))
