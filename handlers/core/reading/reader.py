"""One message read: tokens, items, segments, facts, checks."""

from __future__ import annotations

from datetime import datetime

from handlers.core.facts import Chatter, Count, Gift, Reading
from handlers.core.reading.checking import check
from handlers.core.reading.counting import put, read_counts
from handlers.core.reading.draft import Draft
from handlers.core.reading.gathering import read_meetings, read_rsvp
from handlers.core.reading.indicating import read_fittings
from handlers.core.reading.items import Item
from handlers.core.reading.naming import read_names
from handlers.core.reading.paying import read_money
from handlers.core.reading.placing import place_segment, settle_units, skip_senders
from handlers.core.reading.segments import Segment, segments
from handlers.core.reading.tagging import tag
from handlers.core.reading.talking import chatter, read_answer, read_correction, read_nil, read_requests, read_void
from handlers.core.reading.tokens import Token, tokenise
from handlers.core.reading.words import Words


def interpret(text: str, now: datetime, words: Words) -> tuple[Reading, Draft]:
    """The reading of a text, with the workbench it was made on."""
    tokens = tokenise(text, words.places, words.known)
    items, stream = tag(tokens, words, now, is_marked(tokens))
    draft = Draft(stream, items, segments(items), now)
    answer = read_answer(draft)
    if answer is not None:
        return answer, draft
    _facts(draft)
    check(draft)
    settle_units(draft)
    facts = tuple(draft.facts)
    if not facts and draft.ask is None:
        return chatter(), draft
    return Reading(facts, draft.ask), draft


def is_marked(tokens: list[Token]) -> bool:
    """Whether the text is typed with diacritics, so that a plain word means what it says."""
    words = marked = 0
    for token in tokens:
        if token.kind == "w":
            words += 1
            marked += not token.plain
    return marked > 0 and marked * 5 >= words


def _facts(draft: Draft) -> None:
    skip_senders(draft)
    if read_void(draft) or read_correction(draft):
        return
    if "spam" in draft.tags and "model" not in draft.tags:
        for item in draft.items:
            item.role = item.role or "spam"
        return
    other_titles(draft)
    for segment in draft.parts:
        place_segment(draft, segment)
        _segment(draft, segment)
    if not any(isinstance(fact, Count) and not (fact.added and fact.registered is None) for fact in draft.facts):
        read_names(draft)
    read_meetings(draft)
    if not draft.facts and not read_rsvp(draft):
        read_nil(draft)
    read_requests(draft)
    if "duplicate" in draft.tags and any(not isinstance(fact, Chatter) for fact in draft.facts):
        draft.wonder("duplicate")
    if "proxy" in draft.tags and draft.facts:
        draft.wonder("who")
    _lone_verbs(draft)


def _segment(draft: Draft, segment: Segment) -> None:
    if _is_money(draft, segment):
        read_money(draft, segment)
    else:
        read_counts(draft, segment)
    read_fittings(draft, segment)
    _community(draft, segment)


def _is_money(draft: Draft, segment: Segment) -> bool:
    """Whether a segment speaks of money or goods: an amount, or a verb of giving and no count of a model."""
    if segment.money:
        return not segment.tags & {"indicator"} or bool(segment.tags & {"gift", "spend", "fund", "each", "times"}) or not _per_head(segment)
    if not segment.counts:
        firm = [i for i in segment.words("gift") if "filler" not in i.tags]
        return bool(firm) and not segment.tags & {"deed", "model", "meet", "attend", "question", "request"} or bool(firm) and any(i.tags["gift"] in ("pledged", "cancelled", "pending") for i in firm) and "question" not in segment.tags
    if segment.tags & {"deed", "model", "change"}:
        return False
    if "currency" in segment.tags:
        return True
    numbers = [i for i in segment.counts if i.kind == "num"]
    if not numbers:
        return False
    firm = [i for i in segment.words("gift") if "filler" not in i.tags] or segment.words("spend") or segment.words("fund")
    if "indicator" in segment.tags and "thing" not in segment.tags and not segment.tags & {"times", "each"}:
        return False
    if firm and not (segment.tags & {"indicator"} and not segment.words("gift")):
        return True
    person = segment.of("person") or segment.of("body")
    if person and not segment.tags & {"noun", "indicator"}:
        return not any(i.tags.get("quiet") == "after" for i in segment.items if i.kind == "word")
    if draft.people and segment.lead == 4 and not segment.tags & {"noun"}:
        return True
    return bool(draft.gifts()) and segment.tags <= {"equals", "deed"} and bool(segment.words("equals"))


def _per_head(segment: Segment) -> bool:
    return any(i.tags["indicator"] == "per_capita_fund" for i in segment.words("indicator"))


def _community(draft: Draft, segment: Segment) -> None:
    """"CĐHT đạt": the sender's own hamlet, 1 of 1."""
    if segment.counts or any(f.kind == "percent" for f in segment.figures):
        return
    for item in segment.words("model"):
        own = "community" in (item.tags["model"], item.tags.get("model_or")) or item.tags["model"] == "citizen" and "cdht" in draft.stream.tokens[item.start].flat
        if not (own or item.tags["model"] == "commune") or segment.of("person") or "question" in segment.tags and "filler" not in segment.tags:
            continue
        deeds = [i.tags["deed"] for i in segment.words("deed")]
        model = "commune" if item.tags["model"] == "commune" else "community"
        if "achieved" in deeds:
            put(draft, segment, model, {"achieved": 1, "of": 1}, item)  # type: ignore[arg-type]
        elif "not_achieved" in deeds:
            draft.wonder("clear")
        elif "registered" in deeds:
            put(draft, segment, model, {"registered": 1}, item)  # type: ignore[arg-type]


def other_titles(draft: Draft) -> None:
    """Figures of "gia đình văn hóa" and the like are not ours."""
    for part in draft.parts:
        if "other" in part.tags and not part.tags & {"model", "gift", "fund", "spend", "indicator", "meet"}:
            for item in part.figures:
                item.role = "of another title"


def _lone_verbs(draft: Draft) -> None:
    """A vague number ("vài chục hộ"), or a gift without its amount, asks."""
    if draft.facts:
        return
    for part in draft.parts:
        vague = [i for i in part.words("vague") if i.tags["vague"] == "few" and "question" not in i.tags]
        if vague and part.tags & {"noun", "deed", "model"}:
            draft.wonder("exact")
        people = [i for i in part.items if i.kind in ("person", "body")]
        firm = [i for i in part.words("gift") if "filler" not in i.tags and i.tags["gift"] in ("received", "unstated")]
        if firm and (people or part.of("moment")) and "question" not in part.tags and draft.ask is None:
            donor = str(people[0].value) if people else None
            draft.add(Gift(stage=firm[-1].tags["gift"], donor=donor), part.items[0].start)
            draft.wonder("clear")
    _: Item | None = None
