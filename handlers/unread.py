"""Not understood, not lost: the sentence goes to the chair, whose answer is stored as its meaning."""

from __future__ import annotations

from handlers import reporting
from handlers.core.abroad import abroad
from handlers.core.booking import is_figure
from handlers.core.draft import Draft
from handlers.core.facts import to_data
from handlers.core.places import unit_name
from handlers.core.rights import may
from handlers.core.talk import Choice, Dialogue, Reply, Say, say
from handlers.core.turn import Change, Outcome, Turn

TOPIC = "unread"
QUOTED = 500  # characters of a sentence shown to the chair


def pass_on(turn: Turn, line: Say) -> Outcome:
    """Tell the sender, and ask the nearest chair what the message meant."""
    code = turn.person.standing or (turn.person.posts[0].unit if turn.person.posts else "")
    unit = turn.records.unit(code)
    if unit is None:
        return Outcome(replies=(Reply(lines=(line,)),))
    chairs = [chair for chair in turn.records.chairs_over(code) if chair.id != turn.person.id]
    told = (line, say("unread-passed-on")) if chairs else (line, say("unread-kept"))
    kind = turn.message.kind
    shown = abroad(turn.message.text[:QUOTED], code, turn)
    said = say("quoted", text=shown) if turn.message.text else say(f"kind-{kind}")
    data = {"source": turn.scene.source, "unit": code, "person": turn.person.id}
    ask = (say("unread-to-chair", name=turn.person.name, place=unit_name(unit), said=said),)
    choices = (Choice(say("choice-mean"), "mean"), Choice(say("choice-nothing"), "nothing"))
    letters = tuple(
        Reply(lines=ask, choices=choices, dialogue=Dialogue(TOPIC, data), person=chair.id, bulk=True)
        for chair in chairs
    )
    change = Change("unread", {"source": turn.scene.source, "unit": code})
    return Outcome(replies=(Reply(lines=told), *letters), changes=(change,))


def respond(turn: Turn) -> Outcome | None:
    """The chair's next figures after "Ghi giúp" are what that message meant."""
    question = turn.scene.question
    facts = tuple(fact for fact in turn.reading.facts if is_figure(fact))
    if question is None or question.topic != TOPIC or not facts:
        return None
    unit = str(question.data["unit"])
    if not may(turn.person, "answer", unit, turn.records):
        return None
    source = int(question.data["source"])
    said = turn.records.sentence(source)
    draft = Draft(source=source, at=turn.scene.now, text=said[0] if said else turn.message.text, facts=facts,
                  units=(unit,) * len(facts), ask=turn.reading.ask, notify=int(question.data["person"]))  # fmt: skip
    meant = Change("unread_answered", {"source": source, "facts": [to_data(fact) for fact in facts]})
    return reporting.carry_on(draft, turn, changes=(meant,), settled=(question.id,))


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """ "Ghi giúp" asks for the figures; "Không có gì" closes it and tells the sender."""
    if not may(turn.person, "answer", str(dialogue.data["unit"]), turn.records):
        return Outcome(replies=(Reply(lines=(say("tap-unknown"),)),))
    if value == "mean":
        question = Dialogue(TOPIC, dict(dialogue.data), question=True)
        cancel = (Choice(say("choice-nothing"), "nothing"),)
        return Outcome(replies=(Reply(lines=(say("unread-mean"),), choices=cancel, dialogue=question),))
    closed = Change("unread_answered", {"source": int(dialogue.data["source"]), "facts": []})
    told = Reply(lines=(say("unread-closed"),), person=int(dialogue.data["person"]))
    return Outcome(replies=(Reply(lines=(say("done"),)), told), changes=(closed,), settled=(dialogue.id,))
