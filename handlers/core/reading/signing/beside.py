"""Who stands beside a name that signs up: the sender himself ("bác Thoa và tôi"), or who is only told of ("trưởng họ
là ông Nhị", "có con là anh Thái")."""

from __future__ import annotations

from handlers.core.reading.names.names import THEN
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import FAR, Draft
from handlers.core.reading.segments.models_said import Models
from handlers.core.reading.segments.segments import Segment

JOINTS = frozenset({"va", "voi", "cung"})
APART = frozenset({"rieng", "con", "nhung", "tru"})  # opens what is said of somebody else
COUPLES = frozenset({("ong", "ba"), ("anh", "chi"), ("chu", "co"), ("chu", "thim"), ("a", "c"), ("bac", "bac")})
POSTS = frozenset({"truong", "dai", "chu"})  # "trưởng họ", "đại diện", "chủ hộ"


def typed_large(draft: Draft) -> bool:
    """Whether somebody's name is, in a text with diacritics."""
    return draft.stream.marked and any(_large(draft, i) for i in draft.items if i.kind == "person")


def told_of(draft: Draft, people: list[Item], large: bool) -> list[Item]:
    """Those of `people` who sign up: not whoever a name is explained by, behind "là". `large`: names are typed so."""
    kept: list[Item] = []
    for person in people:
        if large and person.kind == "person" and _no_name(draft, person):
            continue  # "bà Hợi đăng ký lại nhé, năm ngoái bà nghỉ"
        before = draft.items[person.place - 1] if person.place else None
        flat = draft.stream.tokens[person.start - 1].flat if person.start else ""
        if flat == "tru" and not (before is not None and "leave" in before.tags):  # "cả xóm đăng ký trừ nhà ông Phấn"
            person.role = "left out"
            draft.wonder("clear")
            continue
        if kept and person.kind == "person" and _only_called(draft, person):
            person.role = "told of"
            draft.wonder("who")
            continue
        if not kept or before is None or flat != "la" or person.place < 2:
            kept.append(person)
            continue
        of = draft.items[person.place - 2]
        if of.kind == "person" or "kin" in of.tags:
            draft.wonder("who")  # "con gái cụ Tảo là chị Nhung đăng ký"
        elif not ("post" in of.tags or draft.stream.tokens[of.start].flat in POSTS):
            kept.append(person)
            continue
        person.role = "told of"
    return kept


def _large(draft: Draft, person: Item) -> bool:
    return draft.stream.tokens[person.end - 1].capital


def _no_name(draft: Draft, person: Item) -> bool:
    """A small word behind a title, where others' names are typed large."""
    if any(token.capital for token in draft.stream.tokens[person.end - len(str(person.value).split()) : person.end]):
        return False
    if draft.stream.tokens[person.end - 1].text == ")":
        return False  # "bà Thắm (chợ)"
    return not draft.stream.tags_at(person.end - 1).keys() & {"given", "digit", "surname", "byname"}


def housed(item: Item) -> bool:
    """Said as a household: "nhà ông Tần"."""
    return item.kind == "person" and item.other is not None and bool(item.other.house)


def called(draft: Draft, person: Item) -> bool:
    """Named by "tên …": he may have been spoken of before."""
    return person.kind == "person" and draft.stream.tokens[person.start].flat == "ten"


def _only_called(draft: Draft, person: Item) -> bool:
    """ "con gái nhà ông Dũng tên Mai": what somebody told of before is called."""
    before = draft.items[person.place - 1]
    return before.end == person.start and draft.stream.tokens[person.start].flat == "ten"


def heads_of(draft: Draft, named: list[tuple[Item, str]], models: Models) -> list[tuple[Item, str]]:
    """Without whoever only stands for the lineage or the school named beside him: "họ Vi đăng ký dòng họ học tập do
    ông Vi Văn Pọm làm trưởng họ"; alone he asks of which lineage he is."""
    bodies = [item for item, _ in named if item.kind == "body"]
    kept = []
    for person, said in named:
        of_many = person.kind == "person" and models.of(person) in ("clan", "community", "commune", "unit")
        if of_many and not bodies:
            draft.wonder("who")
        if of_many and bodies:
            person.role = "told of"
        else:
            kept.append((person, said))
    return kept


def one_family(draft: Draft, named: list[Item]) -> bool:
    """ "gia đình anh Quang, chị Huệ và 2 con": husband and wife, or two households."""
    if len(named) != 2 or not housed(named[0]) or named[1].place != named[0].place + 2:
        return False
    head = draft.stream.tokens[named[0].start].flat
    both = [token.flat for token in draft.stream.tokens[named[0].start + 1 : named[0].start + 3]]
    if both in (["ong", "ba"], ["anh", "chi"], ["co", "chu"], ["vo", "chong"]) and _untitled(named[1]):
        return True  # "Hộ ông bà Nguyễn Văn Lễ, Trần Thị Nghĩa"
    first, second = (draft.stream.tokens[i.end - len(str(i.value).split()) - 1].flat for i in named)
    return (
        head in ("gia", "gd", "ho")
        and named[1].kind == "person"
        and not housed(named[1])
        and (first, second) in COUPLES
    )


def _untitled(person: Item) -> bool:
    return person.kind == "person" and (person.other is None or not (person.other.titled or person.other.house))


def told_apart(draft: Draft, part: Segment, people: list[Item], headed: bool) -> bool:
    """ "…, riêng nhà bác Thể phải chờ sang năm", "anh Tiến A thì để xem": of him something else is told than of those
    before; behind a heading only the second way."""
    if then_other(draft, people[-1]):
        return True
    if headed:
        return False
    first = draft.stream.tokens[part.items[0].start]
    if first.flat not in APART or first.capital or part.items[0].kind == "person":
        return False
    rest = [i for i in part.items if i.start >= people[-1].end]
    return any(i.kind in ("text", "word") and "filler" not in i.tags for i in rest)


def then_other(draft: Draft, person: Item) -> bool:
    """ "anh Tiến A thì để xem": behind "thì" something of his own, and not "cũng"."""
    behind = draft.stream.tokens[person.end : person.end + 3]
    before = draft.stream.tokens[person.start - 1].low if person.start else ""
    if (
        before in ("còn", "riêng", "nhưng")
        and behind
        and behind[0].kind == "w"
        and behind[0].flat not in ("cung", "deu")
    ):
        item = draft.items[person.place + 1] if person.place + 1 < len(draft.items) else None
        return item is not None and not item.tags.keys() & {"deed", "leave", "place"}  # "còn họ Ngọc đang bàn"
    then = bool(behind) and (behind[0].low == "thì" or (behind[0].low == "thi" and not draft.stream.marked))
    if not then or len(behind) < 2 or not (draft.stream.marked or behind[1].flat in THEN):
        return False
    item = draft.items[person.place + 2] if person.place + 2 < len(draft.items) else None
    acts = item is not None and bool(item.tags.keys() & {"deed", "leave"})
    return not acts and not {"cung", "deu", "roi"} & {token.flat for token in behind}


def done_too(draft: Draft, part: Segment, person: Item) -> bool:
    """ "bác Vĩnh đăng ký, bác Quang chưa, cô Ngà rồi": behind who has not, one who has."""
    behind = draft.stream.tokens[person.end : part.items[-1].end]
    return bool(behind) and behind[0].flat == "roi" and len(behind) < 3


def likewise(draft: Draft, person: Item) -> bool:
    """ "nhà bà Buồn cũng vậy"."""
    return any(token.flat == "cung" for token in draft.stream.tokens[person.end : person.end + 2])


def sender_too(draft: Draft, part: Segment) -> Item | None:
    """ "cô Liên và tôi", "nhà tôi với nhà bác Thiêm": the sender, joined to a name; his name is not said."""
    alone = not part.figures and not any(i.kind in ("person", "body", "sender") for i in part.items)
    for item in part.words("self"):
        flats = [token.flat for token in draft.stream.tokens[item.start : item.end]]
        deeds = [
            i for i in part.items if i.kind == "word" and i.tags.keys() & {"deed", "leave"} and i.start >= item.end
        ]
        if alone and _gives_name(draft):
            return None  # "nhà em đk gđht, ghi tên là Trần Văn Bình": it is his own
        if alone and item is part.items[0] and flats[0] in ("nha", "ho", "gia", "gd") and deeds and len(flats) > 1:
            return item
        before, after = (
            draft.items[k] if 0 <= k < len(draft.items) else None for k in (item.place - 1, item.place + 1)
        )
        if before is not None and _joint(draft, before) and item.place > 1 and _named(draft, item.place - 2):
            return item
        whole = item.end - item.start > 1 or part.items[0] is item
        if after is not None and _joint(draft, after) and whole and _named(draft, item.place + 2):
            return item
    return None


def _gives_name(draft: Draft) -> bool:
    """ "ghi tên là …", "tên em là …": the sender says what he is called."""
    flats = [token.flat for token in draft.stream.tokens[:FAR]]
    return any(
        flat == "ten" and "la" in flats[at + 1 : at + 3] and at + 2 < len(flats) for at, flat in enumerate(flats)
    )


def or_another(draft: Draft, name: Item) -> bool:
    """ "ông Thanh hay Thành chi đó": one of two names."""
    joint, other = draft.items[name.place + 1 : name.place + 3] if name.place + 2 < len(draft.items) else (name, name)
    return "or" in joint.tags and joint.start == name.end and draft.stream.tokens[other.start].capital


def _joint(draft: Draft, item: Item) -> bool:
    return item.kind == "word" and item.end - item.start == 1 and draft.stream.tokens[item.start].flat in JOINTS


def _named(draft: Draft, place: int) -> bool:
    return place < len(draft.items) and draft.items[place].kind == "person"
