"""What stands beside a figure of the catalogue and makes it another thing: books in a case, classes of a school."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Indicator
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.segments.windows import Window

EACH = "of each class"
ATTEND = frozenset({"tham", "hoc", "theo"})  # folded: tham gia, học, theo học
FITTINGS = ("bookcases", "desks", "computers")


def of_models(draft: Draft) -> bool:
    """Whether families or units are counted by their short names: "gd 120/130, dh 4/5"."""
    return draft.said("noun", "family") or draft.said("noun", "unit")


def elders(draft: Draft, window: Window) -> bool:
    """ "lớp dưỡng sinh 25 cụ tham gia", "lớp xoá mù có 25 chị học"."""
    after = window.after[0] if window.after else None
    if after is not None and "title" in after.tags:
        behind = draft.stream.tokens[after.start + 1].flat if after.start + 1 < draft.stream.limit else ""
        if draft.stream.marked or behind in ATTEND:
            return True
    return after is not None and after.end - after.start == 1 and draft.stream.tokens[after.start].low in ("cụ", "cu")


def of_a_school(draft: Draft, segment: Segment, window: Window, code: str) -> bool:
    """ "trường Kim Đồng: 32 lớp, 1.120 học sinh": its classes and pupils are none of a learning centre."""
    if code not in ("classes", "attendances") or not (draft.unit or "").lower().startswith(("trường", "truong")):
        return False
    word = window.right("indicator") or window.left("indicator")
    plain = word is not None and word.end - word.start == 1 and draft.stream.tokens[word.start].flat == "lop"
    noun = window.next_to("noun")
    if not plain and not (noun is not None and noun.tags["noun"] == "pupil"):
        return False
    window.figure.role = "of a school"
    draft.wonder("clear")
    return True


def counts_other(window: Window, code: str) -> bool:
    """ "tủ sách có 500 cuốn": what is counted are books, and no cases of them."""
    if code == "computers" and window.after and window.after[0].tags.get("noun") in ("pupil", "person"):
        return True  # "lớp học vi tính 20 em"
    return code in FITTINGS and any(i.kind == "word" and "books" in i.tags for i in window.after[:2])


def pupils(window: Window, after: Item) -> str | None:
    """ "31 ban hsg", "4 ban do dh" without marks: friends, and no desks."""
    behind = next((i for i in window.after if i.start == after.end), None)
    code = behind.tags.get("indicator") if behind is not None and behind.kind == "word" else None
    return str(code) if code in ("excellent_students", "university_entrants") else None


def hamlets(window: Window, word: Item) -> bool:
    at = window.after.index(word)
    following = window.after[at + 1] if at + 1 < len(window.after) else None
    return "place" in word.tags and following is not None and "model" in following.tags


def books_in_it(draft: Draft, window: Window) -> bool:
    """ "1 tủ sách 350 cuốn": books of the case just counted."""
    last = draft.facts[-1] if draft.facts else None
    return isinstance(last, Indicator) and last.code in FITTINGS and counts_other(window, last.code)


def of_each_class(draft: Draft, window: Window, code: str) -> bool:
    """ "11 lớp, trung bình 30 người một lớp", "mỗi lớp 30 người": of each, and nobody's sum."""
    figure = window.figure
    tokens = draft.stream.tokens
    before = [t.flat for t in tokens[max(0, figure.start - 3) : figure.start]]
    after = [t.flat for t in tokens[figure.end : figure.end + 4]]
    if code == "classes" and figure.value == 1 and tokens[figure.start].kind == "w":
        return any(i.role == EACH for i in draft.items[max(0, figure.place - 3) : figure.place])
    if code != "attendances":
        return False
    average = before[-2:] in (["trung", "binh"], ["binh", "quan"]) or before[-2:] == ["moi", "lop"]
    return average or any(a in ("moi", "mot", "/") and b == "lop" for a, b in pairwise(after))


def counts_named(draft: Draft, window: Window) -> bool:
    """ "so cua ca 2 ban: ban Nam Cang 1 …, ban Nam Cang 2 …" without marks: the hamlets that follow, and no desks."""
    named = {i.value for i in draft.items[window.figure.place + 1 :] if i.kind == "place"}
    return not draft.stream.marked and len(named) == window.figure.value and len(named) > 1


def lone_ban(draft: Draft, window: Window) -> bool:
    """ "ban nam can: tong 92 ho" without marks: a hamlet's name, and no five desks."""
    word = window.left("indicator")
    if draft.stream.marked or word is None or word.end - word.start > 1 or window.figure.start != word.end:
        return False
    return draft.stream.tokens[window.figure.start].kind == "w" and "place" in word.tags


def old_ones(draft: Draft, window: Window) -> bool:
    """ "hội viên cũ: 108": those before the new ones, and not all."""
    word = window.left("indicator") or window.right("indicator")
    after = draft.stream.tokens[word.end : word.end + 1] if word is not None else []
    return any(token.low in ("cũ", "cu") for token in after)
