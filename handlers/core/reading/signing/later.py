"""Signing up that is yet to come: "để tháng sau đăng ký", "hẹn ra Tết ký", "chắc sẽ đăng ký". Nothing is stored yet."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

MEANS = frozenset({"sẽ", "sắp", "định", "chắc", "mốt", "tính", "sap", "dinh", "chac"})  # as typed, before the verb
SPANS = frozenset({"tuan", "thang", "nam", "ky", "dot", "bua", "hom", "quy", "mua"})
NEXT = frozenset({"sau", "toi"})
TO = frozenset({"sang", "qua", "ra"})
WHEN = frozenset({"nam", "gieng", "tet", "mua", "thang"})
DONE = frozenset({"roi", "xong", "da", "vua", "luon"})
ACTS = frozenset({"deed", "leave", "change"})
WAITS = frozenset({"để", "chờ", "đợi", "hẹn"})  # as typed
PLAIN_WAITS = frozenset({"de", "cho", "doi", "hen"})
SPEAKS = frozenset({"thi", "bao", "noi", "con", "xin", "phai", "keu"})  # folded, between who is named and these
BESIDE = 2  # items behind the verb in which "rồi" stands


def signs_up_later(draft: Draft, part: Segment) -> bool:
    """Whether who is named in `part` only means to sign up."""
    verb = next((i for i in reversed(part.words("deed")) if i.tags["deed"] == "registered"), None)
    if verb is None or part.figures:
        return False
    at = part.items.index(verb)
    before_it = draft.stream.tokens[max(0, verb.start - 2) : verb.start]
    flats = [token.flat for token in before_it]
    if flats == ["roi", "moi"] or (flats[-1:] == ["roi"] and _put_off(draft, part, verb)):
        return True  # "để ổng coi lại rồi mới đăng ký", "từ từ rồi đăng ký"
    if any(_done(draft, i) for i in part.items[max(0, at - 1) : at + 1 + BESIDE + 1]):
        return False
    before = [i for i in part.items[part.heading : at] if i.kind != "person"]
    if any(_means(draft, i) for i in before) or (
        "meet" not in part.tags and any(_ahead(draft, i) for i in before if i.kind == "moment")
    ):
        return True
    tokens = [token for i in before for token in draft.stream.tokens[i.start : i.end]]
    return any(
        (a.flat in SPANS and b.flat in NEXT)
        or (a.flat in TO and b.flat in WHEN and not (c is not None and c.text[:2] == "20" and len(c.text) == 4))
        or (a.flat == "mai" and b.flat == "mot")
        for a, b, c in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False)
    )


def without_waiting(draft: Draft, part: Segment, people: list[Item], said: str | None) -> list[Item]:
    """Those of `people` who did what is said: not the last one if he waits; then the verb stands before him."""
    if not people or not _waits(draft, part, people[-1]):
        return people
    if said is not None and not any(i.end <= people[-1].start for i in part.items if not ACTS.isdisjoint(i.tags)):
        return people
    people[-1].role = "not yet"
    return people[:-1]


def _waits(draft: Draft, part: Segment, person: Item) -> bool:
    """ "…, bà Nụ thì để hỏi con đã", "bà Tám bảo chờ chồng về": whoever is named last did neither yet."""
    rest = part.items[part.items.index(person) + 1 :]
    if part.figures or any(i.kind == "person" or i.lineage or not i.tags.keys().isdisjoint(ACTS) for i in rest):
        return False
    tokens, at = draft.stream.tokens, person.end
    while at < part.items[-1].end and tokens[at].flat in SPEAKS:
        at += 1
    if at + 1 >= part.items[-1].end:
        return False
    led = at > person.end or tokens[at].low in ("hen", "de")
    plainly = not draft.stream.marked and led and tokens[at].low in PLAIN_WAITS
    return plainly or tokens[at].low in WAITS


def _put_off(draft: Draft, part: Segment, verb: Item) -> bool:
    tokens = draft.stream.tokens[part.items[0].start : verb.start]
    slowly = any(a.flat == b.flat == "tu" for a, b in pairwise(tokens))
    plainly = not draft.stream.marked and tokens[0].flat in ("de", "cho", "doi")
    return slowly or plainly or any(token.low in ("để", "chờ", "đợi") for token in tokens)


def _means(draft: Draft, item: Item) -> bool:
    if item.kind not in ("word", "text"):
        return False
    token = draft.stream.tokens[item.start]
    if token.capital and item.start:
        return False
    pledged = item.tags.get("gift") == "pledged" and "deed" not in item.tags and token.flat not in ("ghi", "nhan")
    return pledged or "due" in item.tags or (item.end - item.start == 1 and token.low in MEANS)


def _ahead(draft: Draft, moment: Item) -> bool:
    return moment.value.date is not None and moment.value.date > draft.now.date()


def _done(draft: Draft, item: Item) -> bool:
    return item.kind == "word" and any(t.flat in DONE for t in draft.stream.tokens[item.start : item.end])
