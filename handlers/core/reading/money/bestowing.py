"""Who is given money, not who gives it: "em Năm lớp 5 được học bổng 500k", "cháu Pha nhận thưởng 300 ngàn"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Spending
from handlers.core.reading.money.amounts import qualifier_of
from handlers.core.reading.money.outgoing import own_body
from handlers.core.reading.money.recipients import got_it
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

AFTER = 4  # items after "được" or "nhận" in which it says what
TAKEN = frozenset({"nhan", "lanh", "linh"})
PASSIVE = frozenset({"duoc", "dc"})
PUPILS = frozenset({"chau", "em", "ban", "be", "hs"})
CUES = TAKEN | PASSIVE


def read_bestowed(draft: Draft, segment: Segment) -> bool:
    """Whether the amount of a segment was given to the persons named before it; then its spending is made."""
    if CUES.isdisjoint(draft.flats):
        return False
    tokens = draft.stream.tokens[segment.items[0].start : segment.items[-1].end]
    if not any(token.flat in CUES for token in tokens):
        return False
    if _likewise(draft, segment):
        return True
    cue = next((at for at, _ in enumerate(segment.items) if _cue(draft, segment, at)), None)
    if cue is None or len(segment.money) > 1:
        return False
    before = segment.items[:cue]
    givers = [i for i in segment.items[cue + 1 :] if i.kind in ("person", "body")]
    counted = _counted(before)
    people = [i for i in before if i.kind == "person"] or ([] if counted is not None else _named_before(draft, segment))
    if counted is None and not people:
        return False
    if givers and not _pupils(draft, counted, people):
        return False  # "thôn được ông Tư ủng hộ 5 triệu"
    people = got_it(draft, people)
    if any(i.kind == "word" and i.tags.keys() & {"gift", "fund", "deed"} and not _small(i) for i in before):
        return False
    recipients = int(counted.value) if counted is not None else len(people)
    money = segment.money[0] if segment.money else None
    if counted is not None:
        counted.role = "recipients"
    for person in people:
        draft.use(person, "recipient")
    if money is None:
        following = draft.parts[segment.place + 1 : segment.place + 2]
        if not following or not following[0].money or not following[0].tags & {"each"}:
            return False
        draft.add(Spending(recipients=recipients), segment.items[cue].start)
        draft.wonder("clear")  # until the next segment says how much each
        return True
    if not all(own_body(draft, giver) for giver in givers):
        draft.wonder("clear")  # "cháu Ngát được công ty … trao học bổng": of the fund's money, or past it?
    money.role = "amount"
    numeral = money.numeral
    if numeral is not None and numeral.doubt:
        draft.wonder("amount")
    each = bool(segment.words("each")) and recipients > 1
    amount = money.value * recipients if each and money.value is not None else money.value
    draft.add(Spending(amount=amount, recipients=recipients, qualifier=qualifier_of(segment, money)), money.start)
    return True


def _likewise(draft: Draft, segment: Segment) -> bool:
    """ "con Mai được thưởng 300 nghìn, thằng Tý nhà anh Sơn được 200 nghìn": he too was given it."""
    last, people = draft.facts[-1] if draft.facts else None, segment.of("person")
    if not isinstance(last, Spending) or segment.lead != 1 or len(segment.money) != 1 or not people:
        return False
    money = segment.money[0]
    if draft.stream.tokens[money.start - 1].flat not in PASSIVE or segment.tags & {"fund", "spend", "each", "deed"}:
        return False
    if any("filler" not in v.tags for v in segment.words("gift")):
        return False
    named = got_it(draft, people)
    for person in named:
        draft.use(person, "recipient")
    money.role = "amount"
    draft.add(Spending(amount=money.value, recipients=len(named)), money.start)
    return True


def _pupils(draft: Draft, counted: Item | None, people: list[Item]) -> bool:
    """Whether those named are called children: they are given, whoever gives."""
    return counted is not None or all(draft.stream.tokens[i.start].flat in PUPILS for i in people)


def _cue(draft: Draft, segment: Segment, at: int) -> bool:
    """ "được" and what was given, or "nhận" and what; "thu được", "nhận 500k của cô Hà" are no such thing."""
    item = segment.items[at]
    if item.kind != "word":
        return False
    flats = [t.flat for t in draft.stream.tokens[item.start : item.end]]
    what: set[str] = set()
    for later in segment.items[at : at + AFTER]:
        if later.kind in FIGURES:
            break
        spots = range(later.start + (later is item), later.end)
        what.update(str(said) for k in spots if (said := draft.stream.tag(k, "bestowed")) is not None)
    if flats[0] in PASSIVE:
        return "what" in what or ("how" in what and not _told(segment, at))
    return flats[0] in TAKEN and "what" in what


def _told(segment: Segment, at: int) -> bool:
    """ "đóng được 200k": a verb right before "được" is what somebody did."""
    before = segment.items[at - 1] if at else None
    return before is not None and before.kind == "word" and bool(before.tags.keys() & {"gift", "spend", "fund"})


def _small(item: Item) -> bool:
    return "filler" in item.tags


def _counted(before: list[Item]) -> Item | None:
    """ "hai cháu nhà bà Tám", "3 em": how many they are."""
    for item, after in pairwise(before):
        if item.kind == "num" and item.value and after.kind == "word" and after.tags.get("noun") in ("pupil", "person"):
            return item
    return None


def _named_before(draft: Draft, segment: Segment) -> list[Item]:
    """ "cháu Linh đạt giải nhất, được thưởng 500k": named in the segment before."""
    if segment.lead != 1 or not segment.place:
        return []
    before = draft.parts[segment.place - 1]
    return [i for i in before.items if i.kind == "person" and not i.role] if not before.figures else []
