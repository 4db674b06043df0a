"""Names of people and households after their titles: "nhà o Thìn", "Ô. Tần", "chị Ba Thắm", "Hương con ông Tần"."""

from __future__ import annotations

from typing import NamedTuple

from handlers.core.reading.atoms import Stream
from handlers.core.reading.letters import small_title
from handlers.core.reading.names import name_at, written
from handlers.core.reading.splitting import is_syllable

WHERE = frozenset(
    {"vao", "vo", "o", "ra", "tai", "ve", "trong", "ngoai", "tinh", "huyen", "len", "xuong", "den", "di", "que"}
)  # before a place


PLACED = frozenset({"thon", "xom", "ban", "ap", "khoi", "khu", "to", "tdp", "xa", "hoc", "doi"})  # "trưởng thôn Đông"


MOST_FAR = 4  # words of a highland name


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
    elif house:
        here += match.length
        if here < stream.limit and stream.tokens[here].text == ":" and match.tags["house"] == "field":
            here += 1
    titled = False
    if (small := small_title(stream, here)) is not None:
        return Person(written([token.text for token in stream.tokens[small[0] : small[1]]]), small[1], True, house)
    for number in range(3):
        step = _title(stream, here)
        if not step or (number and (stream.tokens[here].capital or _third_born(stream, here))):
            break
        titled, here = True, here + step
    post = stream.matches[here] if titled and here < stream.limit else None
    if post is not None and "post" in post.tags and post.length > 1 and _capital(stream, here + post.length):
        here += post.length  # "Ông Việt kiều Nguyễn Thành Tâm"
    if not house and not titled:
        return _full_name(stream, at) if "surname" in match.tags else None
    found = name_at(stream, here, titled=titled)
    if found is None and titled and house is False:
        return None
    if found is None:
        return None
    if not titled and house and not (stream.tokens[here].capital or "surname" in stream.tags_at(here)):
        return None
    name, end = found
    name, end = _tail(stream, name, end)
    return Person(name, end, titled, house)


def _called_ho(stream: Stream, at: int) -> bool:
    """ "Le Thi Mit, Ho Dac Loc" without marks: in a list of full names a surname (Hồ), unless another follows."""
    if stream.marked or stream.tokens[at].text != "Ho" or at + 2 >= stream.limit:
        return False
    if stream.tokens[at + 1].text == "A" and stream.tokens[at + 2].capital:
        return True  # "Ho A Pao"
    if not at:
        return False
    capitals = stream.tokens[at + 1].capital and stream.tokens[at + 2].capital
    listed = stream.tokens[at - 1].text in ",;.)"
    return capitals and listed and "surname" not in stream.tags_at(at + 1) and "title" not in stream.tags_at(at + 1)


def _capital(stream: Stream, at: int) -> bool:
    return at < stream.limit and stream.tokens[at].kind == "w" and stream.tokens[at].capital


def _third_born(stream: Stream, at: int) -> bool:
    """ "co ba tham", "ho ong ba don": after a title "ba" is the third-born's name where the name is typed small."""
    if stream.marked or stream.tokens[at].flat != "ba" or at + 2 >= stream.limit:
        return False
    after = stream.tokens[at + 1]
    return after.kind == "w" and not after.capital


def _named_self(stream: Stream, at: int) -> bool:
    after = at + 2
    return after < stream.limit and stream.tokens[after].kind == "w" and stream.tokens[after].capital


def _title(stream: Stream, at: int) -> int:
    """How many tokens the title at `at` takes, 0 if there is none that a name may follow."""
    if at >= stream.limit:
        return 0
    match = stream.matches[at]
    if match is None:
        return 0
    value = match.tags.get("title")
    if stream.tokens[at].text in ("A", "Y") and (
        _post_before(stream, at) or _within_name(stream, at) or _highland_man(stream, at)
    ):
        return 0  # "già làng A Thút": a name of the highlands
    if value is None:
        return _post(stream, at)
    size = match.length
    after = at + size
    if after >= stream.limit:
        return 0
    if stream.tokens[at].flat in WHERE and stream.tokens[at].plain and stream.region_at(after):
        return 0  # "di Binh Duong", "que o Nam Dinh" without marks: no dì, no o
    token = stream.tokens[after]
    middle = "middle" in stream.tags_at(after) and after + 1 < stream.limit and stream.tokens[after + 1].capital
    if middle and stream.tokens[at].text in ("Chu", "Bá") and token.capital:
        return 0  # "4. Chu Van Hien", "Bá Văn Quyến": a surname, no chú, no bá
    khmer = stream.marked or token.flat in ("soc", "phnum", "phol")
    if khmer and stream.tokens[at].text == "Chau" and token.capital:
        return 0  # "Chau Sóc Rượng": a Khmer surname, no cháu
    if token.text == "A" and stream.tokens[at].capital and "surname" in match.tags:
        return 0  # "Cu A Say": a surname, no cụ
    if token.text == "." and at and stream.tokens[at - 1].kind == "d" and "noun" in match.tags:
        return 0  # "25 em. Đỗ ĐH: 9 em"
    if value == "short" and size == 1 and len(stream.tokens[at].text) > 1 and stream.tokens[at].capital and at:
        return 0  # "nhà Bé Ba": her name
    if value == "short" or len(stream.tokens[at].text) == 1:
        if token.text == "." and token.glued:
            return size + 1
        return size if token.capital and token.kind == "w" and not token.glued else 0
    if token.text == "." and token.glued and size == 1 and len(stream.tokens[at].text) <= 3:
        return size + 1
    return size if token.kind == "w" else 0


def _post(stream: Stream, at: int) -> int:
    """ "già làng Y Blim", "bí thư Lan": a post right before a name that is no word of ours is said as a title."""
    match = stream.matches[at]
    after = at + match.length if match is not None else stream.limit
    if match is None or "post" not in match.tags or after >= stream.limit:
        return 0
    token, found = stream.tokens[after], stream.matches[after]
    if not token.capital or token.kind != "w" or token.text.isupper() or stream.region_at(after):
        return 0
    ends_in_place = "place" in stream.tags_at(after - 1) or stream.tokens[after - 1].flat in PLACED
    named = found is None or bool(found.tags.keys() & {"surname", "given"})
    return match.length if named and not ends_in_place else 0


def _within_name(stream: Stream, at: int) -> bool:
    """ "Ho A Pao", "Giàng A Sùng": capitals on both sides."""
    if not at or at + 1 >= stream.limit:
        return False
    before, after = stream.tokens[at - 1], stream.tokens[at + 1]
    return before.kind == "w" and before.capital and after.capital and not before.text.isupper()


def _highland_man(stream: Stream, at: int) -> bool:
    """ "A Brơk", "cháu A Thắng", "A Diễn, Y Xuân": of the Xơ Đăng the A is his name, no anh. What follows is no
    Vietnamese syllable, a title stands before it, or somebody is called Y or lives in a Kon.
    """
    after = at + 1
    if stream.tokens[at].text != "A" or after >= stream.limit or not _capital(stream, after):
        return False
    end = after
    while end < stream.limit and end - at < MOST_FAR and _capital(stream, end):
        if not is_syllable(stream.tokens[end].low) and len(stream.tokens[end].text) > 1:
            return True
        end += 1
    before = stream.tags_at(at - 1) if at else {}
    if before.get("title") == "mr" and not stream.tokens[at - 1].capital and "surname" not in stream.tags_at(after):
        return True
    return stream.highland


def _post_before(stream: Stream, at: int) -> bool:
    for size in (1, 2, 3):
        found = stream.matches[at - size] if at >= size else None
        if found is not None and found.length == size and found.tags.keys() & {"post", "noun"}:
            return "post" in found.tags
    return False


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
    if at and stream.tokens[at - 1].flat in WHERE and not stream.tokens[at - 1].capital:
        return None  # "chuyển vào Đồng Nai ở với con"
    if at > 1 and stream.region_at(at) and {t.flat for t in stream.tokens[max(0, at - 3) : at]} & WHERE:
        return None
    if token.capital and shouted(stream, at):
        return None
    if token.capital:
        found = name_at(stream, at, titled=False)
        if (
            found is None
            or found[1] - at < 2
            or (not stream.tokens[at + 1].capital and "middle" not in stream.tags_at(at + 1))
        ):
            return None
        name, end = _tail(stream, *found)
        return Person(name, end, False, False)
    if at + 2 < stream.limit and "middle" in stream.tags_at(at + 1) and stream.tokens[at + 2].kind == "w":
        found = name_at(stream, at, titled=False)
        if found is not None and found[1] - at >= 3:
            return Person(found[0], found[1], False, False)
    return None


def named_by_kin(stream: Stream, at: int) -> Person | None:
    """ "Nẫm con ông Khiết đăng ký": a name nobody taught us heads a clause, told apart by whose child it is."""
    head = not at or stream.tokens[at - 1].kind in "np"
    if not head or not stream.tokens[at].capital or "kin" not in stream.tags_at(at + 1):
        return None
    if stream.tokens[at + 1].capital:
        return None  # "Tho Ba Gianh": all of it his name
    name, end = _tail(stream, stream.tokens[at].text, at + 1)
    return Person(name, end, False, False) if end > at + 2 else None


def _kin_within(stream: Stream, at: int) -> bool:
    """ "chị Hoa (vợ anh Dũng)"."""
    return "kin" in stream.tags_at(at) and "title" in stream.tags_at(at + 1)


def _tail(stream: Stream, name: str, end: int) -> tuple[str, int]:
    """What tells the person apart: "con ông Tần", "(Sài Gòn)"."""
    if end + 1 < stream.limit and "kin" in stream.tags_at(end):
        match = stream.matches[end]
        size = match.length if match is not None else 1
        after = end + size
        if "house" in stream.tags_at(after) and "title" in stream.tags_at(after + 1):
            after += 1  # "Minh con nhà bác Thịnh"
        kin = " ".join(token.low for token in stream.tokens[end:after])
        step = _title(stream, after)
        if step or (after < stream.limit and stream.tokens[after].capital):
            found = name_at(stream, after + step, titled=bool(step))
            if found is not None:
                title = " ".join(token.low for token in stream.tokens[after : after + step])
                return " ".join(part for part in (name, kin, title, found[0]) if part), found[1]
    kept = end + 2 < stream.limit and stream.tokens[end].text == "("
    if kept and (stream.tokens[end + 1].capital or _kin_within(stream, end + 1)):
        for close in range(end + 2, min(end + 6, stream.limit)):
            if stream.tokens[close].text == ")":
                if "place" in stream.tags_at(end + 1) or "post" in stream.tags_at(end + 1):
                    return name, end
                inner = " ".join(token.text for token in stream.tokens[end + 1 : close])
                return f"{name} ({inner})", close + 1
            if stream.tokens[close].kind != "w":
                break
    return name, end
