"""A name not to be shown, or to be forgotten: one's own, and a household's or donor's by whoever reports for them.

"đừng đăng tên bà Lan" keeps the name in the accounts alone; "xoá tên bà Lan" takes it out of them too. Amounts stay.
"bà Lan đồng ý đăng tên" puts a donor into the golden book: nobody stands there without having agreed.
"""

from __future__ import annotations

from handlers import privacy
from handlers.core.facts import Registration
from handlers.core.meetwords import has
from handlers.core.naming import said, without
from handlers.core.places import mid_sentence, unit_name
from handlers.core.reading import fold
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import Unit

TOPIC = "hiding"
LONGEST = 60  # characters of a name
NAMES = 5  # words of one
AROUND = frozenset("giup nha ho gia dinh cua cho xin minh di nhe a voi khong dung nua ra khoi so muon da rat".split())


def respond(turn: Turn) -> Outcome | None:
    """The name is what is left beside the request; none, or "tôi", is the sender."""
    if turn.scene.question and turn.scene.question.topic == privacy.TOPIC:
        return None
    text, phrases = turn.message.text, turn.hearing.phrases
    signed = any(isinstance(fact, Registration) for fact in turn.reading.facts)
    if not turn.message.group and not signed and (name := renamed(text, phrases.get("rename", ()))):
        line = say("renamed", name=name)
        return Outcome(replies=(Reply(lines=(line,)),), changes=(Change("rename", {"name": name}),))
    erase = said(text, phrases.get("erase", ()))
    withhold = said(text, phrases.get("withhold", ()))
    agree = None if erase or withhold else said(text, phrases.get("agree_name", ()))
    phrase = erase or withhold or agree
    if phrase is None or any(type(fact).__name__ in ("Gift", "Count", "Fund") for fact in turn.reading.facts):
        return None
    if turn.message.group:
        return Outcome(replies=(Reply(lines=(say("hide-in-private"),)),))
    name = _name(without(text, phrase), turn)
    if signed and (len(name.split()) > NAMES or has(name, phrases, "roll")):
        return None  # "xóa tên hộ bà Lựu trong sổ đăng ký": a household leaves, and nobody is forgotten
    if fold(name) in phrases.get("me", ()):
        return None if erase or agree else _own(turn)
    units = _bearing(turn, name)
    if not units:
        return Outcome(replies=(Reply(lines=(say("hide-unknown", name=name),)),))
    what = "erase" if erase else "agree" if agree else "withhold"
    if len(units) > 1:
        choices = tuple(Choice(say("unit", name=mid_sentence(unit)), f"of:{unit.code}") for unit in units)
        dialogue = Dialogue(TOPIC, {"name": name, "what": what}, question=True)
        line = say("hide-which", name=name)
        return Outcome(replies=(Reply(lines=(line,), choices=choices[: turn.scene.menu], dialogue=dialogue),))
    return _ask(units[0], name, what)


def _ask(unit: Unit, name: str, what: str, settled: tuple[int, ...] = ()) -> Outcome:
    """Read back before it is done."""
    data = {"unit": unit.code, "name": name, "what": what, "yes": "yes", "no": "no"}
    line = say(f"{what}-ask", name=name, place=unit_name(unit))
    choices = (
        Choice(say(f"choice-{what}-name"), "yes", "bad" if what == "erase" else ""),
        Choice(say("choice-keep"), "no"),
    )
    reply = Reply(lines=(line,), choices=choices, dialogue=Dialogue(TOPIC, data, question=True))
    return Outcome(replies=(reply,), settled=settled)


def renamed(text: str, phrases: tuple[str, ...]) -> str:
    """ "tên tôi là Nguyễn Văn Khuê": what one's name is to be from now on; "" where it says nothing of it."""
    phrase = said(text, phrases)
    if phrase is None or not fold(text).startswith(phrase):
        return ""
    return without(text, phrase)[:LONGEST]


def _name(rest: str, turn: Turn) -> str:
    """A name without its courtesy title and the small words around it."""
    words = [word.strip(" ,.!?:;") for word in rest.split()]
    while words and (words[0].lower() in turn.hearing.titles or fold(words[0]) in AROUND) and len(words) > 1:
        words.pop(0)
    while words and fold(words[-1]) in AROUND:
        words.pop()
    return " ".join(words)[:LONGEST]


def _bearing(turn: Turn, name: str) -> list[Unit]:
    """The units the sender may do that to whose books bear that name."""
    held = units_for(turn.person, "withhold")
    codes = dict.fromkeys(code for own in held for code in turn.records.trust.bearing(own, name))
    found = (turn.records.unit(code) for code in codes if may(turn.person, "withhold", code, turn.records))
    return [unit for unit in found if unit is not None]


def _own(turn: Turn) -> Outcome:
    """One's own name is not shown to those above, from now on."""
    changes = tuple(
        Change("withhold", {"unit": post.unit, "name": turn.person.name, "erase": False}) for post in turn.person.posts
    )
    return Outcome(replies=(Reply(lines=(say("withheld-own"),)),), changes=changes)


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """The yes that an erasure needs; it cannot be undone."""
    code = str(dialogue.data.get("unit") or value.removeprefix("of:"))
    unit = turn.records.unit(code)
    if unit is None or not may(turn.person, "withhold", code, turn.records):
        return Outcome(replies=(Reply(lines=(say("see-nothing"),)),))
    if value.startswith("of:"):
        return _ask(unit, str(dialogue.data["name"]), str(dialogue.data["what"]), (dialogue.id,))
    if value == "no":
        return Outcome(replies=(Reply(lines=(say("kept"),)),), settled=(dialogue.id,))
    what, name = str(dialogue.data["what"]), str(dialogue.data["name"])
    change = Change("withhold", {"unit": unit.code, "name": name, "erase": what == "erase"})
    if what == "agree":
        change = Change("agree_name", {"unit": unit.code, "name": name})
    line = say(f"{what}-done", place=unit_name(unit))
    return Outcome(replies=(Reply(lines=(line,)),), changes=(change,), settled=(dialogue.id,))
