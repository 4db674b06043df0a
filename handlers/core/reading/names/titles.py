"""How far the title before a name goes: "bác", "o.", "ô", a post said as one; and the A and Y that are names."""

from __future__ import annotations

from handlers.core.reading.typed.atoms import Stream
from handlers.core.reading.typed.closing import spoken_to
from handlers.core.reading.typed.syllable import is_syllable

WHERE = frozenset(
    {"vao", "vo", "o", "ra", "tai", "ve", "trong", "ngoai", "tinh", "huyen", "len", "xuong", "den", "di", "que"}
)  # before a place
PLACED = frozenset({"thon", "xom", "ban", "ap", "khoi", "khu", "to", "tdp", "xa", "hoc", "doi"})  # "trưởng thôn Đông"
ORDERS = frozenset({"hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "ut", "ca"})  # who was born when
AS_SURNAMES = frozenset({"Ba", "Bac", "Chu", "Cu", "Ma"})  # titles that are names too, without marks
MOST_FAR = 4  # words of a highland name


def title_size(stream: Stream, at: int) -> int:
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
    if value is None and stream.tokens[at].low == "con" and at and "house" in stream.tags_at(at - 1):
        return int(stream.large(at + 1))  # "nhà con Mén"
    if value is None:
        return _post(stream, at)
    size = match.length
    after = at + size
    if after >= stream.limit:
        return 0
    if stream.tokens[at].flat in WHERE and stream.tokens[at].plain and stream.region_at(after):
        return 0  # "di Binh Duong", "que o Nam Dinh" without marks: no dì, no o
    token = stream.tokens[after]
    if stream.tokens[at].text == "di" and token.text.isupper() and 1 < len(token.text) < 4:
        return 0  # "di TQ lam thue"
    if not stream.marked and stream.tokens[at].text == "Ma" and token.text in ("Seo", "Thi", "Van", "A"):
        return 0  # "ho Ma Seo Pao": a surname, no má
    if not stream.marked and stream.tokens[at].text in AS_SURNAMES and _listed_name(stream, at):
        return 0  # "…, Ba Van Quyen, Thap Lien Truong", "2. Ba Tuong\n3. Ut Men"
    middle = "middle" in stream.tags_at(after) and after + 1 < stream.limit and stream.tokens[after + 1].capital
    if middle and stream.tokens[at].text in ("Chu", "Bá") and token.capital:
        return 0  # "4. Chu Van Hien", "Bá Văn Quyến": a surname, no chú, no bá
    housed = at > 0 and "house" in stream.tags_at(at - 1) and not stream.tokens[at - 1].capital
    khmer = stream.marked or housed or token.flat in ("soc", "phnum", "phol")
    if khmer and stream.tokens[at].text == "Chau" and token.capital:
        return 0  # "Chau Sóc Rượng": a Khmer surname, no cháu
    if token.text == "A" and stream.tokens[at].capital and "surname" in match.tags:
        return 0  # "Cu A Say": a surname, no cụ
    if token.text == "." and at and "noun" in match.tags and _number_before(stream, at):
        return 0  # "25 em. Đỗ ĐH: 9 em"
    if token.text == "." and at and size == 1 and (_ends_sentence(stream, at, value) or _another(stream, after + 1)):
        return 0  # "… cho bác. Sáng nay …"
    if value == "short" and size == 1 and len(stream.tokens[at].text) > 1 and stream.tokens[at].capital and at:
        return 0  # "nhà Bé Ba": her name
    if stream.marked and stream.tokens[at].text == "Cu" and at and token.capital:
        return 0  # "nhà Cu Tí": his name, and no cụ
    if value == "short" or len(stream.tokens[at].text) == 1:
        if token.text == "." and token.glued:
            return size + 1
        return size if token.capital and token.kind == "w" and not token.glued else 0
    if token.text == "." and token.glued and size == 1 and len(stream.tokens[at].text) <= 3:
        return size + 1
    return size if token.kind == "w" else 0


def _number_before(stream: Stream, at: int) -> bool:
    return stream.tokens[at - 1].kind == "d" or (stream.digit(at - 1) is not None and not stream.tokens[at - 1].capital)


def _ends_sentence(stream: Stream, at: int, value: object) -> bool:
    """Whether the title before a full stop is who is spoken to: one written out heads a name so only after a stop."""
    if value != "short" and len(stream.tokens[at].text) > 1 and at + 2 < stream.limit:
        return not stream.tokens[at + 2].glued and stream.tokens[at - 1].kind == "w"
    return spoken_to(stream, at)


def _another(stream: Stream, at: int) -> bool:
    """ "… hoc tap a. Em Bong": a title of its own heads the next sentence."""
    if at + 1 >= stream.limit or stream.tokens[at].glued or not stream.large(at + 1):
        return False
    return bool(stream.tag(at, "title") == "mr")


def _listed_name(stream: Stream, at: int) -> bool:
    """An entry of a list in which names as long as this one stand without titles."""
    if at and stream.tokens[at - 1].kind not in "np":
        return False
    end = at
    while end < stream.limit and end - at < 4 and stream.large(end):
        end += 1
    return end - at in (2, 3) and end - at in stream.untitled


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
    named = found is None or not found.exact or bool(found.tags.keys() & {"surname", "given"})
    elder = stream.tokens[at].flat == "gia"  # "già làng Páo" is no village called Páo
    return match.length if named and (elder or not ends_in_place) else 0


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
    if stream.tokens[at].text != "A" or after >= stream.limit or not stream.large(after):
        return False
    end = after
    while end < stream.limit and end - at < MOST_FAR and stream.large(end):
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
