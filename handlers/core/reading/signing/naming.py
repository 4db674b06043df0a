"""Households, persons and lineages by name: signed up, recognised, withdrawn, declined."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, cast

from handlers.core.facts import Model, Registration
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.models_said import Models, models_in_question
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.signing.agreed import agreed, asked_whether, changed_mind
from handlers.core.reading.signing.beside import (
    called,
    done_too,
    heads_of,
    likewise,
    one_family,
    or_another,
    sender_too,
    then_other,
    told_apart,
    told_of,
    typed_large,
)
from handlers.core.reading.signing.counted_names import counted, heading
from handlers.core.reading.signing.later import signs_up_later, without_waiting
from handlers.core.reading.signing.recognised import recognised_since, recognised_too, signs_again
from handlers.core.reading.signing.said_apart import lineage_too, more_is_said, own_verb
from handlers.core.reading.signing.signed_below import signed_below
from handlers.core.reading.signing.telling import (
    first_verb,
    more_of_it,
    new_members,
    only_noted,
    prize,
    somebody_else,
    status_of,
)
from handlers.core.reading.signing.turns_taken import GONE, for_another, in_turn, instead

NAMED = frozenset({"person", "body"})
NEXT = 5  # tokens between two names of a list
Status = Literal["registered", "achieved", "withdrawn", "declined"]

FULL = 3  # words of a full name


def _both_full(first: Item, second: Item) -> bool:
    """ "Lò Văn Ún Quàng Thị Inh": two of a list, and no couple."""
    return not any(
        i.other is None or i.other.house or i.other.titled or i.end - i.start < FULL for i in (first, second)
    )


def read_names(draft: Draft, apart: Sequence[Segment] | None = None) -> None:
    """All registrations of a message: each name with the verb of its segment, or the next or last one said."""
    if ("attend", False) in draft.values and not draft.tags & {"model", "house", "leave"}:
        return  # "bac dau chan khong du duoc, cu co Lua di"
    if NAMED.isdisjoint(draft.kinds) or not any(i.kind in NAMED and not i.role for i in draft.items):
        return
    found: list[tuple[Item, str | None]] = []
    waiting: list[int] = []
    told: set[int] = set()  # segments that only say what those before them did
    status: str | None = None
    done: str | None = None  # the latest that was
    headed = False
    unit, large = draft.said("model", "unit"), typed_large(draft)
    for part in draft.parts if apart is None else apart:
        if part.money or (part.aside and not part.words("leave")):
            continue
        people = [
            i
            for i in part.items
            if i.kind in ("person", "body") and not i.role and (i.kind == "person" or i.lineage or unit)
        ]
        people = told_of(draft, people, large)
        said = recognised_too(draft, part) or status_of(part) or (agreed(draft, part) if people else None)
        if said is None and people and status == "notyet" and done and done_too(draft, part, people[-1]):
            said = done
        done = said if said in ("registered", "achieved") else done
        if people and changed_mind(draft, part):
            said = "registered"
            draft.wonder("clear")
        if new_members(part):
            for person in people:
                person.role = "a new member"
            continue
        if said == "achieved" and prize(part):
            for person in people:
                person.role = "won a prize"
            continue
        first = first_verb(part)
        if said is not None and not people and not waiting and not found:
            status, headed = said, True
            continue
        if said is not None and not people and waiting:
            for index in waiting:
                found[index] = (found[index][0], said)
            waiting = []
            status = status if headed else said
            told.add(part.place)
            continue
        if len(each := in_turn(part, people)) > 1:  # "nhà ông Nam thôi không đăng ký nữa nhưng nhà bà Lan đăng ký"
            found += each
            status = each[-1][1]
            continue
        if said is not None and for_another(draft, people):
            draft.wonder("who")
        if people and more_of_it(part, people[0]):
            draft.wonder("clear")
        if people and ((said == "registered" and signs_up_later(draft, part)) or asked_whether(draft, part)):
            draft.wonder("clear")
        if status or said:
            people = without_waiting(draft, part, people, said)
        if said is None and people and told_apart(draft, part, people, headed):
            draft.wonder("clear")
            continue
        for person in people:
            if said is not None and first is not None and first.start < person.start and then_other(draft, person):
                draft.wonder("clear")  # "… đăng ký rồi còn nhà ông Tuất thì bảo chờ con về"
                continue
            if said is not None:
                found.append((person, said))
                if first is None or first.start > person.start:
                    for index in waiting:
                        found[index] = (found[index][0], said)
                    waiting = []
                status = said
                headed = headed or (first is not None and first.start < person.start)
            elif status is not None and (headed or part.lead != 2) and not own_verb(draft, part):
                other = (
                    status in GONE and not headed and person.end < part.items[-1].end and not likewise(draft, person)
                )
                if other or (not headed and more_is_said(draft, part, person)) or instead(draft, part, status):
                    draft.wonder("clear")
                found.append((person, status))
            else:
                found.append((person, None))
                waiting.append(len(found) - 1)
        if said == "achieved" and not people and len(found) == 1 and recognised_since(draft, part, found[0][1]):
            found[0] = (found[0][0], said)
        if said == "registered" and not people and len(found) == 1 and signs_again(draft, part, found[0][1]):
            draft.wonder("clear")
        ends = said in ("withdrawn", "declined") and not people and bool(found) and part.lead in (1, 5)
        if ends and somebody_else(draft, part):
            draft.wonder("who")  # "…, trạm khuyến nông không đăng ký"
            ends = False
        if ends and found[-1][1] != "withdrawn":  # "rút, không đăng ký … nữa" has withdrawn
            found[-1] = (found[-1][0], said)
    named = [(item, said) for item, said in found if said not in (None, "notyet")]
    if not named:
        return
    if only_noted(draft):
        draft.wonder("who")
        return
    names: dict[tuple[str, str | None, str], Item] = {}
    models = Models(draft, named[0][0])
    named = heads_of(draft, named, models)
    for person, said in named:
        person.role = "name"
        namesake = names.setdefault((str(person.value), said, _title(draft, person)), person)
        if namesake is not person:
            if person.start - namesake.end <= NEXT and not _acts_between(draft, namesake, person):
                draft.wonder("who")  # "ông Quế (bãi), ông Quế (chợ)": one of them or two
            continue
        model: Model = "clan" if person.lineage else models.of(person)
        draft.add(Registration(model=model, name=str(person.value), status=cast(Status, said)), person.start)
    for part in draft.parts:
        if part.place in told or any(called(draft, person) for person, _ in named) or signed_below(draft, part):
            continue
        if (sender := sender_too(draft, part)) is not None and (said := status_of(part)) not in (None, "notyet"):
            draft.add(Registration(model=models.of(sender), status=cast(Status, said)), sender.start)
    if any(
        a.end == b.start and a.kind == b.kind == "person" and not (b.other and b.other.house) and not _both_full(a, b)
        for (a, _), (b, _) in pairwise(named)
    ):
        draft.wonder("who")  # "gia đình anh Tuấn chị Hoa": one household or two
    if len(named) > 1 and any(i.tags.get("correction") == "cue" for i in draft.items if i.kind == "word"):
        draft.wonder("clear")  # "con ghi nhầm bà Sáu Ri, đúng ra là bà Sáu Rồng đăng ký"
    if any(called(draft, person) for person, _ in named[1:]):
        draft.wonder("who")  # "con trai ông Páo ra ở riêng, tên Giàng A Lử"
    if not draft.stream.marked and "model" not in draft.tags and any(lineage_too(draft, i) for i, _ in named):
        draft.wonder("model")
    if one_family(draft, [person for person, _ in named]):
        draft.wonder("who")
    if apart is None:
        heading(draft, len(named))
        counted(draft, len(named))
    if any(part.words("or") and models_in_question(part) for part in draft.parts):
        draft.wonder("model")
    if any(or_another(draft, person) for person, _ in named):
        draft.wonder("who")
    if any(part.words("or") for part in draft.parts if len(part.of("person")) > 1):
        first_fact = next(i for i, fact in enumerate(draft.facts) if isinstance(fact, Registration))
        del draft.facts[first_fact + 1 :], draft.spots[first_fact + 1 :]
        draft.wonder("who")


def _title(draft: Draft, person: Item) -> str:
    """ "ong Thuy dat, ba Thuy dat": without marks only the title tells them apart."""
    before = person.end - len(str(person.value).split()) - 1
    return draft.stream.tokens[before].flat if before >= person.start and not draft.stream.marked else ""


def _acts_between(draft: Draft, one: Item, other: Item) -> bool:
    return any(i.tags.keys() & {"leave", "deed", "change"} for i in draft.items[one.place + 1 : other.place])
