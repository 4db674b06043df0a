"""Reporting: figures in everyday words are stored and read back, or the one thing that is unclear is asked.

A draft goes through the same checks each time it is touched: whose figures, what the text leaves open, which year,
what is known of the unit, a list's one yes. The first that is not settled asks; nothing is stored until all are.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from handlers.core.booking import book, is_figure, supersede
from handlers.core.denominators import known_denominators
from handlers.core.draft import Draft, Option, Patch, Question
from handlers.core.dues import with_dues
from handlers.core.facts import Count, Fact, Fund, Indicator, Spending
from handlers.core.judgement import judge
from handlers.core.ledger import Entry
from handlers.core.places import choices_of, place
from handlers.core.rights import may, units_for
from handlers.core.talk import Choice, Dialogue, Reply, say
from handlers.core.textual import DROP, ask_text
from handlers.core.turn import Change, Outcome, Turn
from handlers.core.units import COMMUNE_KINDS, HAMLET_KINDS
from handlers.core.years import closed_to, negative
from handlers.receipts import by_place
from handlers.receipts import receipt as receipt_of

TOPIC = "reporting"
EARLY = 2  # months of a year in which what is told may be of the one before


def respond(turn: Turn) -> Outcome | None:
    """Figures in a new message; None where it states none."""
    read = with_dues(turn.reading.facts, turn.message.text, turn.scene.now)
    facts = tuple(fact for fact in read if is_figure(fact))
    if not facts:
        return None
    if not units_for(turn.person, "report"):
        return Outcome(replies=(Reply(lines=(say("report-not-yours"),)),))
    if (number := negative(turn.message.text)) is not None:
        return Outcome(replies=(Reply(lines=(say("negative", n=number),)),))
    draft = Draft(
        source=turn.scene.source,
        at=turn.scene.now,
        text=turn.message.text,
        facts=facts,
        ask=turn.reading.ask,
        replaces=turn.scene.versions,
    )
    return carry_on(draft, turn)


def carry_on(draft: Draft, turn: Turn, changes: tuple[Change, ...] = (), settled: tuple[int, ...] = ()) -> Outcome:
    """Store the draft, or ask what is still open; changes and settled questions go along."""
    if closed := closed_to(draft):
        return Outcome(replies=(Reply(lines=(closed,)),), settled=settled)
    result = settle(draft, turn)
    outcome = _asked(result, draft, turn) if isinstance(result, Question) else store(result, turn)
    return replace(outcome, changes=(*outcome.changes, *changes), settled=(*outcome.settled, *settled))


def settle(draft: Draft, turn: Turn) -> Draft | Question:
    """The draft with all settled, or the first question. A draft without facts always asks."""
    if question := ask_text(draft, turn.hearing.titles):
        return question
    placed = place(draft, turn.person, turn.records, draft.at.date())
    if isinstance(placed, Question):
        return placed
    placed = known_denominators(placed, turn.records)
    return (
        _ask_year(placed)
        or (judge(placed, turn.person, turn.records) if _own(placed, turn) else None)
        or _ask_list(placed, turn)
        or placed
    )  # fmt: skip


def _own(draft: Draft, turn: Turn) -> bool:
    """A neighbour's figures are not held against what is known there: its chair looks at them (`handlers.gate`)."""
    return all(may(turn.person, "report", unit, turn.records) for unit in draft.units)


def _ask_year(draft: Draft) -> Question | None:
    """In January and February, what was achieved, spent or totalled may be last year's; registrations are not."""
    if draft.at.month > EARLY or "year" in draft.passed:
        return None
    late = [index for index, fact in enumerate(draft.facts) if not fact.year and _looks_back(fact)]
    if not late:
        return None
    options = []
    for year in (draft.at.year - 1, draft.at.year):
        facts = tuple(replace(fact, year=year) if i in late else fact for i, fact in enumerate(draft.facts))
        options.append(Option(label=say("choice-year", year=str(year)), patch=Patch(passed="year", facts=facts)))
    return Question(
        lines=(say("ask-year", last=str(draft.at.year - 1), this=str(draft.at.year)),), options=tuple(options)
    )


def _looks_back(fact: Fact) -> bool:
    """Whether it may be of last year; what was recognised may on any day of this one."""
    match fact:
        case Count():
            return fact.achieved is not None and not (fact.date and date.fromisoformat(fact.date).month > EARLY)
        case Fund() | Spending():
            return not fact.date
    return False


def _ask_list(draft: Draft, turn: Turn) -> Question | None:
    """A pasted list of several units is read back whole, for one yes."""
    if "list" in draft.passed or len(set(draft.units)) < 2:
        return None
    lines = (say("ask-list", n=len(set(draft.units))), *by_place(draft, turn))
    yes = Option(label=say("choice-store-all"), patch=Patch(passed="list"))
    return Question(lines=lines, options=(yes, DROP))


def _asked(question: Question, draft: Draft, turn: Turn) -> Outcome:
    data = {
        "draft": draft.to_data(),
        "options": [option.patch.to_data() for option in question.options],
        "fills": list(question.fills) if question.fills else None,
    } | _yes_and_no(question)
    dialogue = Dialogue(TOPIC, data, question=True)
    return Outcome(replies=(Reply(lines=question.lines, choices=choices_of(question), dialogue=dialogue),))


def _yes_and_no(question: Question) -> dict[str, str]:
    """Which options a plain "đúng rồi" or "không" takes: yes only where just one option says what to store."""
    patches = [option.patch for option in question.options]
    stores = [str(i) for i, patch in enumerate(patches) if not patch.drop and not patch.retype]
    refuses = [str(i) for i, patch in enumerate(patches) if patch.drop or patch.retype]
    return ({"yes": stores[0]} if len(stores) == 1 else {}) | ({"no": refuses[0]} if refuses else {})


def store(draft: Draft, turn: Turn) -> Outcome:
    """The entries of a settled draft and its receipt; of one with nothing left, that all stays as it was."""
    if not draft.facts:
        return Outcome(replies=(Reply(lines=(say("kept"),)),))
    entries = book(draft, turn.person.id, turn.hearing.catalogue)
    entries = tuple(_with_counterpart(entry, turn) for entry in entries)
    if draft.replaces:
        old = tuple(entry for source in draft.replaces for entry in turn.records.entries_of(source))
        entries = supersede(entries, old, today=draft.at.date(), partial=draft.partial) if old else entries
        if old and not entries:
            return Outcome(replies=(Reply(lines=(say("edit-same"),)),))
    receipt = receipt_of(draft, turn)
    copies = (replace(receipt, person=draft.notify),) if draft.notify else ()
    return Outcome(entries=entries, replies=(receipt, *copies))


def _with_counterpart(entry: Entry, turn: Turn) -> Entry:
    """Money handed between units of the tree is kept as a transfer: its giver is a unit ("thôn 3 nộp lên xã 5tr")."""
    named = (entry.name or "").casefold()
    if entry.kind not in ("receipt", "pledge") or not named.startswith(tuple(HAMLET_KINDS | COMMUNE_KINDS)):
        return entry
    found = {unit.code for post in turn.person.posts for unit in
             turn.records.find_units(named, post.unit, entry.on)} - {entry.unit}  # fmt: skip
    return replace(entry, counterpart=found.pop()) if len(found) == 1 else entry


def answer(turn: Turn, dialogue: Dialogue, value: str) -> Outcome | None:
    """An offered answer was chosen: the draft with its patch applied goes on."""
    draft = Draft.from_data(dialogue.data["draft"])
    patch = Patch.from_data(dialogue.data["options"][int(value)])
    if patch.drop:
        return dropped(dialogue)
    if patch.retype:
        options = [Patch(passed="", drop=True).to_data()]
        again = Dialogue(TOPIC, {**dialogue.data, "options": options}, question=True)
        reply = Reply(lines=(say("retype"),), dialogue=again, choices=(Choice(DROP.label, "0"),))
        return Outcome(replies=(reply,), settled=(dialogue.id,))
    changes = [
        Change("remember_of", {"unit": unit, "model": model, "means": means}) for unit, model, means in patch.remember
    ]
    if patch.standing:
        changes.append(Change("remember_standing", {"unit": patch.standing}))
    return carry_on(patch.applied(draft), turn, changes=tuple(changes), settled=(dialogue.id,))


def dropped(dialogue: Dialogue) -> Outcome:
    """Nothing is stored, and nothing is asked any more."""
    return Outcome(replies=(Reply(lines=(say("dropped"),)),), settled=(dialogue.id,))


def fill(turn: Turn, dialogue: Dialogue, value: int) -> Outcome:
    """A bare figure typed as the answer: it takes the place of the doubtful one."""
    draft = Draft.from_data(dialogue.data["draft"])
    index, field = dialogue.data["fills"]
    facts = list(draft.facts)
    if isinstance(fact := facts[index], Indicator):
        value = turn.hearing.catalogue.steps(fact.code, value)
    facts[index] = replace(facts[index], **{field: value, "qualifier": None})
    answered = draft.but(facts=tuple(facts), passed="text").but(passed=f"far:{index}:{field}")
    return carry_on(answered, turn, settled=(dialogue.id,))
