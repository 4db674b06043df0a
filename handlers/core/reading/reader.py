"""One message read: tokens, items, segments, facts, checks."""

from __future__ import annotations

from datetime import datetime

from handlers.core.facts import Chatter, Count, Gift, Reading, Registration
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
        if _numbers_unheard(draft):
            return Reading((), "clear"), draft
        return chatter(), draft
    return Reading(facts, draft.ask), draft


def is_marked(tokens: list[Token]) -> bool:
    """Whether the text is typed with diacritics, so that a plain word means what it says."""
    words = marked = 0
    for token in tokens:
        if token.kind == "w" and not token.made:
            words += 1
            marked += not token.plain
    return marked > 0 and marked * 5 >= words


def _numbers_unheard(draft: Draft) -> bool:
    """Whether number words stand beside what is counted or given, and no figure was made of them."""
    if not draft.tags & {"deed", "model", "gift", "fund"} or "question" in draft.tags or "request" in draft.tags:
        return False
    for item, after in zip(draft.items, draft.items[1:]):
        if (
            item.kind == "word"
            and item.tags.keys() <= {"digit", "joint", "scale", "given"}
            and item.tags
            and not item.role
        ):
            if (
                after.kind == "word"
                and after.tags.keys() & {"digit", "joint", "scale", "noun"}
                and "filler" not in after.tags
            ):
                return True
    return False


def _facts(draft: Draft) -> None:
    skip_senders(draft)
    for item, after in zip(draft.items, draft.items[1:]):
        if item.kind == "num" and item.value == 1 and (after.kind == "body" or "anonymous" in after.tags):
            item.role = "one giver"
    if read_void(draft) or read_correction(draft):
        return
    if "spam" in draft.tags and not draft.tags & {"model", "fund"} and not any(i.kind == "person" for i in draft.items):
        for item in draft.items:
            item.role = item.role or "spam"
        return
    other_titles(draft)
    _listed_in(draft)
    if "greeting" in draft.tags and not draft.tags & {"deed", "model", "gift", "fund", "spend", "indicator", "noun", "meet"}:
        for item in draft.items:
            item.role = item.role or "of a greeting"
    for number, segment in enumerate(draft.parts):
        place_segment(draft, segment)
        _segment(draft, segment, draft.parts[number + 1] if number + 1 < len(draft.parts) else None)
    if _names_may_stand(draft):
        read_names(draft)
    read_meetings(draft)
    if not draft.facts and not read_nil(draft):
        read_rsvp(draft)
    read_requests(draft)
    if "duplicate" in draft.tags and any(not isinstance(fact, Chatter) for fact in draft.facts):
        draft.wonder("duplicate")
    if "proxy" in draft.tags and draft.facts:
        draft.wonder("who")
    _lone_verbs(draft)
    if draft.heading is not None and len(draft.facts) - draft.heading[1] != draft.heading[0].value:
        draft.wonder("sum")
    if "loan" in draft.tags and draft.facts:
        draft.wonder("clear")


def _listed_in(draft: Draft) -> None:
    """"ĐVT: nghìn đồng" over a list."""
    for item in draft.items:
        if item.kind == "word" and "unit_of" in item.tags:
            for after in draft.items[item.place + 1 : item.place + 4]:
                value = after.tags.get("money") or after.tags.get("scale")
                if isinstance(value, int):
                    draft.scale = value


def _names_may_stand(draft: Draft) -> bool:
    """Names are registrations where no figures are reported; one count may be the number of the names."""
    counts = [fact for fact in draft.facts if isinstance(fact, Count)]
    if not counts:
        return True
    count = counts[0]
    if len(counts) > 1 or count.achieved is not None or count.total is not None or count.of is not None:
        return False
    people = [
        i for i in draft.items if i.kind in ("person", "body") and not i.role and (i.kind == "person" or i.other.clan)
    ]
    spot = draft.spots[draft.facts.index(count)]
    later = [i for i in people if i.start > spot]
    return bool(later) and later == people and (count.added is not None or len(later) == count.registered)


def _segment(draft: Draft, segment: Segment, following: Segment | None) -> None:
    if segment.lead in (2, 3) and not (segment.money and not segment.of("person") and not segment.of("body")):
        draft.people = []
    if list_heading(segment, following):
        _head(draft, segment)
        if following is not None and following.figures:
            draft.heading = (segment.figures[0], len(draft.facts))
            segment.figures[0].role = "counts the list"
    elif _is_money(draft, segment):
        read_money(draft, segment)
    else:
        read_counts(draft, segment)
        _head(draft, segment)
    read_fittings(draft, segment)
    _community(draft, segment)


def list_heading(segment: Segment, following: Segment | None) -> bool:
    """ "3 hộ:", "Đăng ký thêm 3 hộ: ông …": a number that only counts the list of names after it."""
    numbers = [i for i in segment.figures]
    if following is None or len(numbers) != 1 or numbers[0].kind != "num" or segment.tail not in (3, 4):
        return False
    if segment.of("person") or following.lead not in (3, 4) or segment.tags & {"indicator"}:
        return False
    named = following.of("person") or (following.of("body") and following.of("body")[0].other.clan)
    return (
        (bool(named) and not following.of("num"))
        or (bool(following.of("person")) and bool(following.figures) and segment.tail == 4)
        or _listed(following)
    )


def _listed(following: Segment) -> bool:
    return (
        bool(following.items)
        and following.items[0].kind == "quiet"
        and following.items[0].value == "list number"
        and bool(following.of("person"))
    )


def _head(draft: Draft, segment: Segment) -> None:
    """What a segment without a figure of its own leaves for the next: names, model, verb."""
    for item in segment.words("model"):
        draft.model = item.tags["model"]
    if segment.figures and not all(i.kind == "num" and segment.tail == 4 for i in segment.figures):
        return
    if segment.tail in (3, 4):
        deeds = [i.tags["deed"] for i in segment.words("deed")]
        draft.deed = deeds[-1] if deeds and deeds[-1] in ("registered", "achieved") else None
        stages = [i.tags["gift"] for i in segment.words("gift") if "filler" not in i.tags]
        draft.stage = stages[-1] if stages else draft.stage
    named = [i for i in segment.items if i.kind in ("person", "body")]
    if named and not segment.tags & {"deed", "leave", "model", "request", "greeting", "attend"}:
        draft.people.extend(i for i in named if i not in draft.people)


def _is_money(draft: Draft, segment: Segment) -> bool:
    """Whether a segment speaks of money or goods: an amount, or a verb of giving and no count of a model."""
    if segment.money and _per_head(segment):
        return False
    if segment.money:
        return (
            not segment.tags & {"indicator"}
            or bool(segment.tags & {"gift", "spend", "fund", "each", "times"})
            or not _per_head(segment)
        )
    if not segment.counts:
        firm = [i for i in segment.words("gift") if "filler" not in i.tags]
        return (bool(firm) and not segment.tags & {"deed", "model", "meet", "attend", "question", "request"}) or (
            bool(firm)
            and any(i.tags["gift"] in ("pledged", "cancelled", "pending") for i in firm)
            and "question" not in segment.tags
        )
    if _only_total(segment) and draft.gifts():
        return True
    if segment.tags & {"deed", "model", "change"}:
        return False
    if "thing" in segment.tags and draft.facts and isinstance(draft.facts[-1], Gift) and not segment.words("indicator"):
        return True
    if (segment.of("person") or segment.of("body")) and {"gift", "thing"} <= segment.tags:
        return True
    if "currency" in segment.tags:
        return True
    if _level(draft, segment) or len(segment.counts) == 1 and _left_over(draft, segment):
        return False
    numbers = [i for i in segment.counts if i.kind == "num"]
    if not numbers:
        return False
    firm = (
        [i for i in segment.words("gift") if "filler" not in i.tags] or segment.words("spend") or segment.words("fund")
    )
    if "indicator" in segment.tags and "thing" not in segment.tags and not segment.tags & {"times", "each"}:
        return False
    if firm and not (segment.tags & {"indicator"} and not segment.words("gift")):
        return True
    person = segment.of("person") or segment.of("body")
    if person and not segment.tags & {"noun", "indicator"}:
        return not any(i.tags.get("quiet") == "after" for i in segment.items if i.kind == "word")
    if draft.people and segment.lead == 4 and not segment.tags & {"noun"}:
        return True
    return segment.tags <= {"equals", "deed"} and bool(segment.words("equals")) and bool(draft.gifts())


def _level(draft: Draft, segment: Segment) -> bool:
    """ "giảm 2 hộ, còn 43": the households left, no money."""
    last = draft.facts[-1] if draft.facts else None
    plain = len(segment.counts) == 1 and segment.counts[0].kind == "num" and (segment.counts[0].value or 0) < 10_000
    return (
        plain
        and isinstance(last, Count)
        and last.added is not None
        and not segment.of("person")
        and not segment.words("gift")
    )


def _left_over(draft: Draft, segment: Segment) -> bool:
    """"còn 6 hộ" after a count with its denominator."""
    last = draft.facts[-1] if draft.facts else None
    return isinstance(last, Count) and last.achieved is not None and bool(segment.words("noun")) and not segment.of("person")


def _only_total(segment: Segment) -> bool:
    """ "Tổng: 1.000.000" under gifts."""
    return bool(segment.words("equals")) and all(
        i.kind == "num" or (i.kind == "word" and i.tags.keys() & {"equals", "filler"}) for i in segment.items
    )


def _per_head(segment: Segment) -> bool:
    return any(i.tags["indicator"] == "per_capita_fund" for i in segment.words("indicator"))


def _community(draft: Draft, segment: Segment) -> None:
    """ "CĐHT đạt": the sender's own hamlet, 1 of 1."""
    if any(f.kind == "percent" for f in segment.figures):
        return
    for item in segment.words("model"):
        own = "community" in (item.tags["model"], item.tags.get("model_or")) or (
            item.tags["model"] == "citizen" and "cdht" in draft.stream.tokens[item.start].flat
        )
        if segment.counts and not _lone_deed(segment, item):
            continue
        if (
            not (own or item.tags["model"] == "commune")
            or segment.of("person")
            or ("question" in segment.tags and "filler" not in segment.tags)
        ):
            continue
        deeds = [i.tags["deed"] for i in segment.words("deed")]
        model = "commune" if item.tags["model"] == "commune" else "community"
        if "achieved" in deeds:
            put(draft, segment, model, {"achieved": 1, "of": 1}, item)  # type: ignore[arg-type]
        elif "not_achieved" in deeds:
            draft.wonder("clear")
        elif "registered" in deeds:
            put(draft, segment, model, {"registered": 1}, item)  # type: ignore[arg-type]


def _lone_deed(segment: Segment, item: Item) -> bool:
    """Beside figures of other models: none stands between this one and the next, or the end."""
    at = segment.items.index(item)
    for after in segment.items[at + 1 :]:
        if after.kind in ("num", "ratio", "pair", "percent"):
            return False
        if after.kind == "word" and "model" in after.tags:
            break
    return any(i.kind == "word" and "model" in i.tags for i in segment.items[:at])


def other_titles(draft: Draft) -> None:
    """Figures of "gia đình văn hóa" and the like are not ours."""
    for part in draft.parts:
        if "other" in part.tags and not part.tags & {"model", "gift", "fund", "spend", "indicator", "meet"}:
            for item in part.figures:
                item.role = "of another title"


def _said_without(draft: Draft) -> None:
    """ "cả thôn đăng ký hết", "ông ấy đăng ký rồi", "nhầm rồi": something is stated that cannot be kept as it stands."""
    for part in draft.parts:
        if "question" in part.tags or part.figures or draft.ask is not None:
            continue
        deeds = [i.tags["deed"] for i in part.words("deed")]
        if "pronoun" in part.tags and ("registered" in deeds or "leave" in part.tags):
            draft.wonder("who")
        elif ("registered" in deeds or "achieved" in deeds) and "total" in deeds:
            draft.wonder("clear")
        elif "registered" in deeds and _own_house(part) and not part.of("person"):
            draft.add(Registration(status="registered"), part.items[0].start)
        elif (
            any(i.tags["correction"] == "cue" and "filler" not in i.tags for i in part.words("correction"))
            and len(draft.items) <= 6
        ):
            draft.wonder("clear")


def _own_house(part: Segment) -> bool:
    """ "nhà tui", "gia đình em": the sender's household."""
    return any(i.end - i.start > 1 for i in part.words("self"))


def _lone_verbs(draft: Draft) -> None:
    """A vague number ("vài chục hộ"), or a gift without its amount, asks."""
    if draft.facts:
        return
    _said_without(draft)
    for part in draft.parts:
        vague = [i for i in part.words("vague") if i.tags["vague"] == "few" and "question" not in i.tags]
        counted = [
            i for i in part.words("noun") if i.tags["noun"] in ("family", "clan", "community", "unit", "citizen")
        ]
        if vague and (counted or part.tags & {"deed", "model"}) and "greeting" not in draft.tags:
            draft.wonder("exact")
        people = [i for i in part.items if i.kind in ("person", "body")]
        firm = [i for i in part.words("gift") if "filler" not in i.tags and i.tags["gift"] in ("received", "unstated")]
        if people and firm and people[0].start > firm[-1].start:
            continue
        if firm and (people or part.of("moment")) and "question" not in part.tags and draft.ask is None:
            donor = str(people[0].value) if people else None
            draft.add(Gift(stage=firm[-1].tags["gift"], donor=donor), part.items[0].start)
            draft.wonder("clear")
    _: Item | None = None
