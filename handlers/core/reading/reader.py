"""One message read: tokens, items, segments, facts, checks, and what the precedents say of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from handlers.core.facts import Reading
from handlers.core.reading.counts.others import no_desks
from handlers.core.reading.counts.totals import leading_total
from handlers.core.reading.doubts.checking import check
from handlers.core.reading.money.pagoda_gifts import name_pagodas
from handlers.core.reading.segments.clauses import part_at_and
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import segments
from handlers.core.reading.segments.years import settle_years
from handlers.core.reading.spans.addressed import hush_addressed
from handlers.core.reading.spans.arranged import arrange
from handlers.core.reading.spans.bracketed_deeds import open_brackets
from handlers.core.reading.spans.bynames import name_apart
from handlers.core.reading.spans.callings import name_called
from handlers.core.reading.spans.classes import name_classes
from handlers.core.reading.spans.denials import deny
from handlers.core.reading.spans.elided_places import name_elided
from handlers.core.reading.spans.entries import name_entries
from handlers.core.reading.spans.fellows import name_fellows
from handlers.core.reading.spans.givers import name_givers
from handlers.core.reading.spans.granted import grant
from handlers.core.reading.spans.listed_by_number import hush_numbers
from handlers.core.reading.spans.made_up_of import take_parts
from handlers.core.reading.spans.one_each import list_places
from handlers.core.reading.spans.one_place import take_place
from handlers.core.reading.spans.only_so_many import only_so_many
from handlers.core.reading.spans.pupils_named import name_pupils
from handlers.core.reading.spans.reaching import reach
from handlers.core.reading.spans.reasons import hush_reasons
from handlers.core.reading.spans.refusals import refuse
from handlers.core.reading.spans.sisters import name_sisters
from handlers.core.reading.spans.small_lists import name_small
from handlers.core.reading.spans.tagging import tag
from handlers.core.reading.spans.taken_back import take_back
from handlers.core.reading.spans.taken_off import take_off
from handlers.core.reading.spans.untitled import name_untitled
from handlers.core.reading.stating import read_facts
from handlers.core.reading.stretches.days_told import settle_days
from handlers.core.reading.stretches.placing import settle_units
from handlers.core.reading.stretches.trimmings import trim
from handlers.core.reading.talk.answering import answers_loosely, read_answer
from handlers.core.reading.talk.asides import without_asides
from handlers.core.reading.talk.asking import unheard
from handlers.core.reading.talk.courtesy import reported
from handlers.core.reading.talk.pleas import WISHED
from handlers.core.reading.talk.spared import spare
from handlers.core.reading.talk.unsaid import (
    chatter,
    numbers_unheard,
    pupils_listed,
    two_numbers,
)
from handlers.core.reading.typed.held import let_go
from handlers.core.reading.typed.splitting import split
from handlers.core.reading.typed.tokens import Token, tokenise
from handlers.core.reading.typed.words import Words, heard_as_meant

# What is found out about the items before they are split, one after another.
FINDS = (
    part_at_and,
    no_desks,
    take_place,
    list_places,
    hush_addressed,
    hush_reasons,
    name_classes,
    name_entries,
    name_called,
    name_apart,
    name_small,
    name_untitled,
    reach,
    name_sisters,
    arrange,
    name_pupils,
    name_fellows,
    grant,
    name_givers,
    name_elided,
    hush_numbers,
    deny,
    refuse,
    take_off,
    take_back,
    only_so_many,
    open_brackets,
    take_parts,
)
# Of one message; beyond them it is no report, and is asked about.
MOST_PARTS = 500  # stretches between stops
MOST_TOKENS = 2000  # the longest message a platform takes, of words, has some 1.400


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of a text as they are meant: what is reported, and the courtesies before and behind it. `marked`: typed
    with diacritics; `whole`: these are all of its words.
    """

    told: list[Token]
    before: list[Token]
    behind: list[Token]
    marked: bool
    whole: bool


def hear(text: str, words: Words) -> Heard:
    """What is said, before anything is made of it."""
    typed = tokenise(text, words.places, words.known)
    tokens = split(let_go(typed[:MOST_TOKENS], words), words)
    marked = is_marked(tokens)
    heard_as_meant(tokens, words.respelt)
    start, end = reported(tokens, words, marked)
    return Heard(tokens[start:end], tokens[:start], tokens[end:], marked, len(typed) <= MOST_TOKENS)


def interpret(text: str, now: datetime, words: Words) -> tuple[Reading, Draft]:
    """The reading of a text, with the workbench it was made on. Asks where the precedents speak against it."""
    heard = hear(text, words)
    reading, draft = _read(heard, now, words)
    draft.courtesy = (heard.before, heard.behind)
    if reading.ask is not None:
        return reading, draft
    draft.doubted = words.precedents.against(heard.told, reading.facts, words.places)
    if heard.whole and draft.doubted is None:
        return reading, draft
    return Reading(() if reading == chatter() else reading.facts, "clear"), draft


def _read(heard: Heard, now: datetime, words: Words) -> tuple[Reading, Draft]:
    items, stream = tag(heard.told, words, now, heard.marked)
    told = without_asides(items, stream, now)
    if told is not None:
        items, stream = tag(told, words, now, is_marked(told))
    for find in FINDS:
        items = find(items, stream)
    parts = segments(items)
    more = parts[MOST_PARTS].items[0].start if len(parts) > MOST_PARTS else None
    if more is not None:
        items, parts = [item for item in items if item.start < more], parts[:MOST_PARTS]
    draft = Draft(stream, items, parts, now)
    if more is not None:
        draft.wonder("clear")
    answer = read_answer(draft)
    if answer is not None:
        return answer, draft
    read_facts(draft)
    spare(draft)
    check(draft)
    name_pagodas(draft)
    leading_total(draft)
    settle_units(draft)
    settle_years(draft)
    trim(draft)
    settle_days(draft)
    facts = tuple(draft.facts)
    if not facts and draft.ask is None:
        if two_numbers(draft):
            return Reading((), "meaning"), draft
        if numbers_unheard(draft) or pupils_listed(draft) or _no_day(draft) or any(i.role == WISHED for i in items):
            return Reading((), "clear"), draft
        answer = answers_loosely(draft)
        if answer is None and unheard(draft):
            return Reading((), "clear"), draft
        return answer or chatter(), draft
    return Reading(facts, draft.ask), draft


def _no_day(draft: Draft) -> bool:
    """ "45/38/30" alone: no day, so three figures."""
    return len(draft.items) == 1 and draft.items[0].kind == "moment" and bool(draft.items[0].value.problem)


def is_marked(tokens: list[Token]) -> bool:
    """Whether the text is typed with diacritics, whatever its words are heard as, so that a plain word means what it
    says.
    """
    plain = [token.plain or token.text.isascii() for token in tokens if token.kind == "w" and not token.made]
    marked = plain.count(False)
    return marked > 0 and marked * 5 >= len(plain)
