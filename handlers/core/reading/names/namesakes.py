"""Words that may be a name, a title or a number of places: who or what is meant."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.names.people import Person, person_at
from handlers.core.reading.names.small_places import small_name_end
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

FAR = 15  # tokens back that "3 dong ho" may stand
THAT = frozenset({"ấy", "đó", "nớ", "nọ", "kia", "tê", "ay"})


# Who is called after a child, and what the child is called by.
PARENTS = frozenset({"mẹ", "bố", "má", "tía", "cha", "ba", "mạ", "bọ", "me", "bo"})
CHILDREN = frozenset({"cu", "thằng", "con", "bé", "thang", "be", "nhỏ"})
PLAIN_TITLES = frozenset({"chi", "co", "ba", "bac", "ong", "anh", "chu", "cu"})
WHOLE = frozenset({"trong", "toan", "ca"})  # folded, before a place of which all are counted


def _hundreds(text: str) -> bool:
    return text.isdigit() and len(text) == 3


def counts_places(stream: Stream, at: int) -> bool:
    """ "10/12 thôn đạt": hamlets are counted, none is named."""
    match = stream.matches[at]
    past = at + (match.length if match is not None else 1)
    if at and past < stream.limit and stream.tokens[at - 1].flat in WHOLE and _hundreds(stream.tokens[past].text):
        return True  # "người lớn trong thôn 320": no hamlet is called so
    if not at or stream.tokens[at - 1].kind != "d" or past >= stream.limit:
        return False
    after, before = stream.tokens[past], stream.tokens[at - 1].text
    if len(before) == 4 and before[:2] in ("19", "20"):
        return False  # "năm 2026 thôn phù oanh vận động …"
    return not (after.kind == "d" or after.capital or small_name_end(stream, at, past) > past + 1)


def that_one(stream: Stream, at: int, length: int) -> Item | None:
    """ "mệ nớ", "cậu ấy": somebody, but who? And "chi Tình" in a marked text, where "chi" would be spending."""
    after = stream.tokens[at + length] if at + length < stream.limit else None
    tags = stream.matches[at].tags  # type: ignore[union-attr]
    if after is None:
        return None
    if tags.get("title") == "mr" and after.low in THAT:
        return Item("word", at, at + length + 1, None, {"pronoun": "that"})
    token = stream.tokens[at]
    if (
        stream.marked
        and token.flat in PLAIN_TITLES
        and token.plain
        and "title" not in tags
        and after.capital
        and after.kind == "w"
    ):
        verb = stream.matches[at + 2] if at + 2 < stream.limit else None
        if verb is not None and stream.tokens[at + 2].capital and "surname" in tags:
            return None  # "Chu Văn Hiến"
        if verb is not None and verb.tags.keys() & {"gift", "deed", "leave"} and stream.tag(at + 1, "model") is None:
            return Item("person", at, at + 2, after.text) if _plain_person(stream, at) else None
    return None


def _plain_person(stream: Stream, at: int) -> bool:
    return stream.tokens[at + 1].text[0].isupper()


HELPS = frozenset({"giup", "gium", "dum"})


def kin_first(stream: Stream, at: int, length: int) -> Item | None:
    """ "con gái bà Hạp" gives, not bà Hạp."""
    tags = stream.matches[at].tags  # type: ignore[union-attr]
    if (child := _parent_of(stream, at)) is not None:
        return child
    if "kin" not in tags or "title" in tags or stream.tag(at + length, "title") is None:
        return None
    if length == 1 and at and stream.tokens[at - 1].flat in HELPS:
        return None  # "ghi giúp con bà Ngoan …": who is helped
    person = person_at(stream, at + length)
    spoken = at and stream.tokens[at - 1].kind != "n" and stream.tokens[at].flat == "con"
    if not stream.marked and spoken and length == 1:
        return None  # "nop 150k con anh Tai khat": còn
    if person is None or (length == 1 and stream.tokens[at].flat in ("em", "chau", "anh", "ba")):
        return None
    said = " ".join(token.text for token in stream.tokens[at : person.end])
    item = Item("person", at, person.end, said, {})
    item.other = person
    return item


def _parent_of(stream: Stream, at: int) -> Item | None:
    """ "mẹ cu Tí", "bố thằng Cò", "má Ba Tèo": called after the child, as a village does; all of it the name."""
    token = stream.tokens[at]
    plain = not stream.marked and token.text == token.low and token.low in ("ma", "tia")
    if not (token.low in PARENTS or plain) or (
        at and stream.tokens[at - 1].kind == "w" and not _before_giver(stream, at - 1)
    ):
        return None
    child = at + 1
    if child < stream.limit and stream.tokens[child].low in CHILDREN:
        child += 1
    called = child > at + 1 or plain or token.low in ("má", "tía")
    end = child
    while end < stream.limit and end - child < 3 and stream.tokens[end].kind == "w" and stream.tokens[end].capital:
        end += 1
    if not called or end == child:
        return None
    words = [token.text for token in stream.tokens[at:end]]
    item = Item("person", at, end, " ".join(words), {})
    item.other = Person(item.value, end, False, False)
    return item


def _before_giver(stream: Stream, at: int) -> bool:
    return bool(stream.tags_at(at).keys() & {"house", "gift", "filler", "equals"})


def _of_fund(stream: Stream, at: int) -> bool:
    """Whether the fund is spoken of right before."""
    before = [token.flat for token in stream.tokens[max(0, at - 3) : at]]
    return bool(before) and (before[-1] == "quy" or before[-3:] == ["quy", "khuyen", "hoc"])


def _ends(stream: Stream, at: int) -> bool:
    """ "ho duong, …", "ho chu dk …": no name follows, so the title is one itself."""
    if at >= stream.limit or stream.tokens[at].kind != "w":
        return True
    return "deed" in stream.tags_at(at) or stream.tokens[at].flat in ("va", "voi")


def is_household(stream: Stream, at: int) -> bool:
    """ "ho Le" without marks is a lineage where the message speaks of lineages or gives; else a household."""
    titled = stream.tag(at + 1, "title") is not None and not stream.tokens[at + 1].capital
    if titled and not ("surname" in stream.tags_at(at + 1) and "clans" in stream.said and _ends(stream, at + 2)):
        return True
    if stream.tag(at, "house") is None:
        return False
    said = stream.said
    if "model" not in said and _of_fund(stream, at) and stream.tag(at + 1, "surname") is not None:
        return False  # "so du quy ho Ha", "quy khuyen hoc ho Bui"
    capitals = 0
    while at + 1 + capitals < stream.limit and stream.tokens[at + 1 + capitals].capital:
        capitals += 1
    if "gift" in said and not said & {"model"} and 1 <= capitals <= 2 and stream.tag(at + 1, "surname") is not None:
        return False
    return "clans" not in said and not ("deed" in said and _three_lineages(stream, at))


def _three_lineages(stream: Stream, at: int) -> bool:
    """ "3 dong ho dang ky la ho le, ho tran, ho vu": behind their number they are lineages."""
    before = stream.tokens[max(0, at - FAR) : at]
    counted = any(
        a.kind == "d" and b.flat == "dong" and c.flat == "ho" for (a, b), (_, c) in pairwise(pairwise(before))
    )
    return counted and stream.tag(at + 1, "surname") is not None
