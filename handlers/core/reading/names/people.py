"""Names of people and households after their titles: "nhà o Thìn", "Ô. Tần", "chị Ba Thắm", "Hương con ông Tần"."""

from __future__ import annotations

from typing import NamedTuple

from handlers.core.reading.names.householders import by_dash, must_name
from handlers.core.reading.names.letters import small_title
from handlers.core.reading.names.name_tails import tail_of
from handlers.core.reading.names.names import name_at, written
from handlers.core.reading.names.titles import WHERE, title_size
from handlers.core.reading.typed.atoms import Stream

SIGNS = frozenset({"deed", "leave"})
NO_CHILD = frozenset(
    {"title", "house", "place", "kin", "gift", "deed", "fund", "negation", "self", "pronoun", "body", "leave", "change"}
)  # what no name heads a clause that goes on with whose child he is
FROM = frozenset({"trên", "dưới", "bên", "từ", "tren", "duoi", "ben"})
PARENTS = frozenset({"me", "bo", "ba", "ma", "cha", "tia"})
CHILDREN = frozenset({"chau", "em", "con", "be"})
SUMS = frozenset({"money", "scale", "vague"})


class Person(NamedTuple):
    """A named person or household up to token `end`."""

    name: str
    end: int
    titled: bool
    house: bool


def person_at(stream: Stream, at: int) -> Person | None:
    """The person at `at`: a household word or a title and a name, or a full name with its surname."""
    match = stream.matches[at]
    if match is None:
        return None
    here = at
    house = "house" in match.tags and not _called_ho(stream, at)
    if not house and "self" in match.tags and match.length == 2 and _named_self(stream, at):
        house, here = True, at + 2  # "nhà e Hương"
    elif match.length == 2 and "self" in match.tags and _minh(stream, at):
        return Person("Minh", at + 2, False, True)
    elif house:
        here += match.length
        if here < stream.limit and stream.tokens[here].text == ":" and match.tags["house"] == "field":
            here += 1
    titled = False
    if (small := small_title(stream, here)) is not None:
        return Person(written([token.text for token in stream.tokens[small[0] : small[1]]]), small[1], True, house)
    first = here
    for number in range(3):
        step = title_size(stream, here)
        if not step or (number and (stream.tokens[here].capital or _third_born(stream, here))):
            break
        titled, here = True, here + step
    teaches = titled and here + 1 < stream.limit and stream.tokens[here - 1].flat in ("co", "thay")
    if teaches and stream.tokens[here].flat == "giao" and stream.tokens[here + 1].capital:
        here += not stream.tokens[here].capital  # "vợ chồng cô giáo Nhạn"
    post = stream.matches[here] if titled and here < stream.limit else None
    if post is not None and "post" in post.tags and post.length > 1 and stream.large(here + post.length):
        here += post.length  # "Ông Việt kiều Nguyễn Thành Tâm"
    if not house and not titled:
        return _full_name(stream, at) if "surname" in match.tags else None
    found = name_at(stream, here, titled=titled)
    if found is None and titled and house and must_name(stream, at, here):
        found = name_at(stream, here, titled, sure=True)
    if found is None and titled and house is False:
        return None
    if found is None:
        return None
    if not titled and house and not (stream.tokens[here].capital or "surname" in stream.tags_at(here)):
        return None
    name, end = found
    if titled and here > first + 1 and _parent(stream, first, here):
        name = " ".join([*(token.low for token in stream.tokens[first:here]), name])
    if house and not titled and (pair := by_dash(stream, end)):
        return Person(f"{name} - {stream.tokens[pair - 1].text}", pair, False, True)
    name, end = tail_of(stream, name, end)
    return Person(name, end, titled, house)


def _parent(stream: Stream, at: int, named: int) -> bool:
    """ "mẹ cháu Hiếu", "bo me em Minh": a pupil's parents, told apart by whose, before his name."""
    *parents, child = stream.tokens[at:named]
    if child.flat not in CHILDREN or child.capital or not stream.tokens[named].capital:
        return False
    return all(token.flat in PARENTS for token in parents)


def officer_at(stream: Stream, at: int) -> Person | None:
    """ "bí thư Lan", "già làng Bh'riu Pố": whoever holds a post, where it is told who signed up; of a giver the post
    stays part of the name."""
    size = title_size(stream, at)
    if not size or not stream.said & SIGNS or stream.said & SUMS:
        return None
    found = name_at(stream, at + size, titled=True)
    return Person(found[0], found[1], True, False) if found is not None else None


def _called_ho(stream: Stream, at: int) -> bool:
    """ "Le Thi Mit, Ho Dac Loc" without marks: in a list of full names a surname (Hồ), unless another follows."""
    if stream.marked or stream.tokens[at].text != "Ho" or at + 2 >= stream.limit:
        return False
    if stream.tokens[at + 1].text == "A" and stream.tokens[at + 2].capital:
        return True  # "Ho A Pao"
    if not at:
        return False
    capitals = stream.tokens[at + 1].capital and stream.tokens[at + 2].capital
    listed = stream.tokens[at - 1].text in ",;.)-" or stream.tokens[at - 1].flat == "ten"
    return capitals and listed and "surname" not in stream.tags_at(at + 1) and "title" not in stream.tags_at(at + 1)


def _third_born(stream: Stream, at: int) -> bool:
    """ "co ba tham", "ho ong ba don": after a title "ba" is the third-born's name where the name is typed small."""
    if stream.marked or stream.tokens[at].flat != "ba" or at + 2 >= stream.limit:
        return False
    after = stream.tokens[at + 1]
    if "surname" in stream.tags_at(at + 1) and "middle" in stream.tags_at(at + 2):
        return False  # "ho ong ba ha van tam": husband and wife
    return after.kind == "w" and not after.capital


def _minh(stream: Stream, at: int) -> bool:
    """ "nha Minh 200k" in a list typed without marks: his household, and not the sender's."""
    first, second = stream.tokens[at], stream.tokens[at + 1]
    return first.low == "nha" and first.text.islower() and second.text == "Minh"


def _named_self(stream: Stream, at: int) -> bool:
    after = at + 2
    return after < stream.limit and stream.tokens[after].kind == "w" and stream.tokens[after].capital


def shouted(stream: Stream, at: int) -> bool:
    """Within a heading in capitals ("DANH SÁCH ĐĂNG KÝ GIA ĐÌNH HỌC TẬP"), where nothing is a name for its capital."""
    if not stream.tokens[at].text.isupper():
        return False
    start, end = at, at
    while start and stream.tokens[start - 1].kind != "n" and at - start < 12:
        start -= 1
    while end < stream.limit and stream.tokens[end].kind != "n" and end - at < 12:
        end += 1
    line = [token for token in stream.tokens[start:end] if token.kind == "w" and len(token.text) > 1]
    if len(line) < 4 or not all(token.text.isupper() for token in line) or stream.tokens[start].kind == "d":
        return False
    return any(stream.tags_at(k).keys() & {"deed", "model", "fund", "word", "gift"} for k in range(start, end))


def _full_name(stream: Stream, at: int) -> Person | None:
    """A surname and what follows, without a title: "Lò Thị Pâng"; small letters only with "thị" or "văn"."""
    token = stream.tokens[at]
    middle = token.capital and at + 2 < stream.limit and "middle" in stream.tags_at(at + 1)  # "xa quê Nguyễn Thị Bông"
    if at and not middle and stream.tokens[at - 1].flat in WHERE and not stream.tokens[at - 1].capital:
        return None  # "chuyển vào Đồng Nai ở với con"
    if at and stream.region_at(at) and stream.tokens[at - 1].low in FROM:
        return None  # "bà con trên Lâm Đồng gửi"
    if at > 1 and stream.region_at(at) and {t.flat for t in stream.tokens[max(0, at - 3) : at]} & WHERE:
        return None
    if token.capital and shouted(stream, at):
        return None
    if stream.tags_at(at)["surname"] == "parent" and not token.capital and stream.large(at + 1):
        child = name_at(stream, at + 1, titled=True)  # "ama H'Rin"
        return Person(f"{token.text.capitalize()} {child[0]}", child[1], False, False) if child is not None else None
    if token.capital:
        found = name_at(stream, at, titled=False)
        if (
            found is None
            or found[1] - at < 2
            or (not stream.tokens[at + 1].capital and "middle" not in stream.tags_at(at + 1))
        ):
            return None
        name, end = tail_of(stream, *found)
        return Person(name, end, False, False)
    if at + 2 < stream.limit and "middle" in stream.tags_at(at + 1) and stream.tokens[at + 2].kind == "w":
        found = name_at(stream, at, titled=False)
        if found is not None and found[1] - at >= 3:
            return Person(found[0], found[1], False, False)
    return None


def called_by_kin(stream: Stream, at: int) -> bool:
    """ "Hoan con ong Teo nop 150k" without marks: a word of ours heads the clause, typed large, and is his name."""
    if at + 3 >= stream.limit or stream.tokens[at + 1].text not in ("con", "chau") or not stream.large(at + 3):
        return False
    match = stream.matches[at]
    if match is None or match.length > 1 or match.tags.keys() & NO_CHILD or "title" not in stream.tags_at(at + 2):
        return False
    return not stream.tokens[at + 2].capital


def named_by_kin(stream: Stream, at: int) -> Person | None:
    """ "Nẫm con ông Khiết đăng ký": a name nobody taught us heads a clause, told apart by whose child it is."""
    before = stream.tokens[at - 1] if at else None
    head = before is None or before.kind in "np" or before.low in ("thang", "thằng", "đứa", "dua")
    if not head or not stream.tokens[at].capital or "kin" not in stream.tags_at(at + 1):
        return None
    if stream.tokens[at + 1].capital:
        return None  # "Tho Ba Gianh": all of it his name
    name, end = tail_of(stream, stream.tokens[at].text, at + 1)
    return Person(name, end, False, False) if end > at + 2 else None
