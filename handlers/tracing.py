"""The trail: from a total down to the hamlet, from the hamlet's figure to the sentences behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.core.booking import reports
from handlers.core.ledger import Entry
from handlers.core.naming import named, said, without, year_in
from handlers.core.places import mid_sentence, unit_name
from handlers.core.rights import may
from handlers.core.steps import steps
from handlers.core.talk import Choice, Counted, Dialogue, IndicatorName, Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import Unit

TOPIC = "tracing"
NUMBER = re.compile(r"\b\d[\d.,]*\b")
SHOWN = 12  # sentences in one answer


def respond(turn: Turn) -> Outcome | None:
    """ "thôn Tân Hà lấy đâu ra 40", "lịch sử thôn Tân Hà", "ai báo số này"."""
    text = turn.message.text
    phrase = said(text, turn.hearing.phrases.get("trail", ()))
    if phrase is None or (" " not in phrase and reports(turn.reading)):
        return None  # "nguồn quỹ thu được 700k" is a report
    year, rest = year_in(without(text, phrase), turn.scene.now.year)
    number = NUMBER.findall(rest)
    name = without(NUMBER.sub("", rest), "").strip(" ,.?!:;") if number else rest
    model = said(name, [spoken for spoken, _ in _models(turn)])
    indicators = [code for spoken, code in _models(turn) if spoken == model]
    units = named(turn, without(name, model) if model else name, "see")
    if not units:
        return Outcome(replies=(Reply(lines=(say("see-not-found", name=name),)),))
    if len(units) > 1:
        choices = tuple(Choice(say("unit", name=mid_sentence(unit)), f"unit:{unit.code}") for unit in units)
        dialogue = Dialogue(TOPIC, {"year": year}, question=True)
        line = say("ask-which-of", name=name)
        return Outcome(replies=(Reply(lines=(line,), choices=choices[: turn.scene.menu], dialogue=dialogue),))
    if number:
        value = int(re.sub(r"\D", "", number[-1]))
        hits = _worth(turn, units[0], year, value)
        if len(hits) == 1:
            return figure(turn, units[0], hits[0], year)
    return drill(turn, units[0], year, only=indicators)


def _models(turn: Turn) -> Sequence[tuple[str, str]]:
    """(folded words, model) of the learning models, as they are heard here: "gia đình học tập", "gdht"."""
    pairs = []
    for one in turn.hearing.phrases.get("models", ()):
        words, _, code = one.rpartition(" ")
        pairs.append((words, code))
    return pairs


def _worth(turn: Turn, unit: Unit, year: int, value: int) -> Sequence[str]:
    """The indicators of the unit that stand, or once stood, at that value."""
    standing = turn.records.figures(unit.code, year)
    now = [code for code, entry in standing.items() if entry.value == value]
    summed = turn.records.tally(unit.code, year).figures
    now += [code for code, shown in summed.items() if shown.value == value and code not in now]
    if now:
        return now
    return [
        code
        for code in turn.records.trust.stated(unit.code, year)
        if any(entry.value == value for entry in turn.records.trust.history(unit.code, year, code))
    ]


def drill(turn: Turn, unit: Unit, year: int, only: Sequence[str] = ()) -> Outcome:
    """The figures of a unit's tally and its own statements, to choose one."""
    if not may(turn.person, "see", unit.code, turn.records):
        return Outcome(replies=(Reply(lines=(say("see-nothing"),)),))
    codes = list(dict.fromkeys([
        *(code for code, shown in turn.records.tally(unit.code, year).figures.items() if shown.value is not None),
        *turn.records.trust.stated(unit.code, year),
    ]))  # fmt: skip
    codes = [code for code in codes if code != "nil" and (not only or code.partition(".")[0] in only)]
    if not codes:
        return Outcome(replies=(Reply(lines=(say("trail-none", place=unit_name(unit), year=str(year)),)),))
    if len(codes) == 1:
        return figure(turn, unit, codes[0], year)
    choices = tuple(Choice(say("trail-indicator", name=_name(code)), f"of:{unit.code}:{code}") for code in codes)
    line = say("trail-which", place=unit_name(unit), year=str(year))
    return Outcome(replies=(Reply(lines=(line,), choices=choices, dialogue=Dialogue(TOPIC, {"year": year})),))


def figure(turn: Turn, unit: Unit, code: str, year: int) -> Outcome:
    """Where one figure of a unit comes from: its own sentences, and those below it that state one."""
    if not may(turn.person, "see", unit.code, turn.records):
        return Outcome(replies=(Reply(lines=(say("see-nothing"),)),))
    history = turn.records.trust.history(unit.code, year, code)
    summed = turn.records.tally(unit.code, year).figures.get(code)
    own = turn.records.figures(unit.code, year).get(code)
    value = own.value if own else summed.value if summed else None
    head = say("trail-head" if value is not None else "trail-head-none", place=unit_name(unit), name=_name(code),
               value=_value(code, value))  # fmt: skip
    may_read = may(turn.person, "names", unit.code, turn.records)
    near = any(post.unit == unit.code for post in turn.person.posts)
    told = steps(history, turn, names=may_read, near=near)
    lines: list[Say] = [head, *told[:SHOWN]]
    if len(told) > SHOWN:
        lines.append(say("trail-more", n=len(told) - SHOWN))
    below = _below(turn, unit, code, year)
    lines += [say("trail-below", n=len(below))] if below else []
    if not history and not below:
        lines.append(say("trail-none", place=unit_name(unit), year=str(year)))
    menu = turn.scene.menu
    choices = tuple(
        Choice(say("trail-child", name=mid_sentence(child), value=_value(code, its)), f"of:{child.code}:{code}")
        for child, its in below[: menu * 2]
    )
    above = turn.records.unit(unit.parent) if unit.parent else None
    if above and may(turn.person, "see", above.code, turn.records):
        choices = (*choices, Choice(say("choice-up", name=mid_sentence(above)), f"of:{above.code}:{code}"))
    dialogue = Dialogue(TOPIC, {"year": year}) if choices else None
    read = (Change("looked", {"unit": unit.code, "what": f"trail {code}"}),) if may_read and _named(history) else ()
    return Outcome(replies=(Reply(lines=tuple(lines), choices=choices, dialogue=dialogue),), changes=read)


def _named(history: Sequence[Entry]) -> bool:
    return any(entry.source is not None or entry.name for entry in history)


def _below(turn: Turn, unit: Unit, code: str, year: int) -> Sequence[tuple[Unit, int | None]]:
    """The children that have a figure of it."""
    day = turn.scene.now.date()
    found = []
    for child in turn.records.children(unit.code, day):
        own = turn.records.figures(child.code, year).get(code)
        shown = turn.records.tally(child.code, year).figures.get(code)
        value = own.value if own else shown.value if shown else None
        if value is not None or turn.records.trust.history(child.code, year, code):
            found.append((child, value))
    return found


def _name(code: str) -> Say:
    subject, _, side = code.partition(".")
    if side in ("total", "registered", "achieved"):
        return say(f"trail-{side}", model=say(f"model-{subject}"))
    return say("trail-other", name=IndicatorName(code))


def _value(code: str, value: int | None) -> Say:
    return say("trail-unknown") if value is None else say("trail-value", value=Counted(code, value))


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """Down, up, or into one figure; the right is looked up again at each tap."""
    what, _, rest = value.partition(":")
    code, _, indicator = rest.partition(":")
    unit = turn.records.unit(code)
    if unit is None:
        return Outcome(replies=(Reply(lines=(say("see-nothing"),)),))
    year = int(dialogue.data["year"])
    return figure(turn, unit, indicator, year) if what == "of" else drill(turn, unit, year)
