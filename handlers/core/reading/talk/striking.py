"""What was noted is taken back or struck out: "đừng tính tin hồi nãy", "xóa giúp mẹ khoản anh Thái 200 nghìn"."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from handlers.core.facts import Void
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.struck_out import half_named
from handlers.core.reading.signing.unlisting import strikes_off
from handlers.core.reading.talk.deciding import MOST, puts_question, whole_of
from handlers.core.reading.talk.given_up import gives_no_more
from handlers.core.reading.talk.sentences import Sentence

# One of these stands in every phrase that takes something back, or one of each of the next two.
TAKES = frozenset("bo xoa huy gach rut dep go loai del delete undo khoan vut quen".split())
NOT = frozenset("thu lay dung khoi coi xem thoi khong hong ko k chua".split())
COUNTED = frozenset("hoi lai tinh ghi luu nhap lay nhu y gia".split())
PROMISES = frozenset({"hua", "ket"})  # folded: hứa, cam kết
SLIPS = frozenset({"nham", "lon"})
FEW = 4  # tokens between what is taken back and the verb
NOTED = frozenset({"ghi", "trung", "nhap", "bao", "dup", "ke", "gui", "goi", "nhan", "ten", "thua", "dem", "tinh"})
SOFTLY = frozenset(
    "di nhe nha nghen a em e con chau bac chu co anh chi giup gium dum ho cho roi luon me oi voi".split()
)


def takes_back(draft: Draft) -> bool:
    """Adds that a message, or what was noted of somebody, is taken back; whether it was."""
    if draft.stream.limit > MOST or draft.tags & {"model", "indicator", "meet"} or draft.said("hold", "what"):
        return False
    if ("request", "privacy_delete") in draft.values or ("request", "privacy_access") in draft.values:
        return False  # "xoá hết thông tin cá nhân của tôi trên này đi"
    flats = draft.flats
    unpaid = not SLIPS.isdisjoint(flats) and ("gift", "pending") in draft.values
    if TAKES.isdisjoint(flats) and (NOT.isdisjoint(flats) or COUNTED.isdisjoint(flats)) and not unpaid:
        return False  # none of the words that `whole` is searched for
    if puts_question(draft) or "hop" in flats:
        return False
    if "correction" not in draft.tags and draft.said("gift", "cancelled") and not PROMISES.isdisjoint(flats):
        return False  # "huỷ khoản hứa của ông Bính": he takes it back, and nothing was noted amiss
    named = [i for i in draft.items if i.kind in ("person", "body")]
    figures = [i for i in draft.items if i.kind in FIGURES and i.value not in (0, 1) and not _she(draft, i)]
    if len(figures) > 1 or (figures and named and figures[0].kind != "money" and not _entry(draft, figures[0])):
        return False
    whole = whole_of(draft)
    if whole is None or (named and gives_no_more(draft, whole, named[0])):
        return False
    if not figures:
        done = (
            (unpaid and whole.then("slip", "share", 1))
            or _of_one(whole, named)
            or _put_out(whole, named[0])
            or _sent(whole)
            if named
            else _void(whole)
        )
    elif named:
        done = _struck(draft, whole, named)
    else:
        done = _void(whole) and _told_of(whole, figures[0])
    if not done:
        return False
    for item in draft.items:
        if item.kind in FIGURES:
            item.role = item.role or "of what is taken back"
    if named:
        named[0].role = "name"
    if half_named(draft, named[0] if named else None):
        draft.wonder("clear")
    draft.add(Void(name=str(named[0].value) if named else None), 0)
    return True


def _she(draft: Draft, item: Item) -> bool:
    """ "xoa khoan ba Lu di, ba dua thang cho xa roi" without marks: bà, and no three."""
    alone = item.kind == "num" and item.end - item.start == 1
    return alone and not draft.stream.marked and draft.stream.tokens[item.start].low == "ba"


def _entry(draft: Draft, figure: Item) -> bool:
    """ "hủy giúp em cái khoản 300 cô Thúy"."""
    return figure.kind == "num" and figure.start > 0 and draft.stream.tokens[figure.start - 1].flat == "khoan"


def takes_message(said: Sentence) -> bool:
    """ "bỏ tin hồi nãy đi": the verb, what is taken back, and which."""
    return said.has("before_this") and (said.then("take", "message", FEW) or said.then("uncount", "message", FEW))


def _void(said: Sentence) -> bool:
    if said.then("uncount", "unsaid", 3):
        return True  # "coi như tui chưa nói gì"
    if said.has("uncount") and said.any("message", "before_this"):
        return True
    if not said.has("take"):
        return False
    named = said.then("take", "message", FEW) or said.then("message", "take")
    if named and said.any("before_this", "slip"):
        return True
    return said.has("slip") and (said.has("message") or said.said("bao", "gui", "goi", "nhan")) and said.last("take")


def _sent(said: Sentence) -> bool:
    """ "tin của bà Cội tui gởi nhầm, hủy giùm"."""
    return said.has("message", "slip", "take") and (said.last("take") or said.then("take", "message", FEW))


def _of_one(said: Sentence, named: list[Item]) -> bool:
    """ "bỏ khoản của ông Hách", "đừng tính phần bà Mơ": what was noted of somebody."""
    if named and (spots := said.cues.get("share")) and said.tokens[spots[0][1] - 1].flat in ("tin", "nhan"):
        behind = named[0].start - spots[0][1]
        if behind > FEW or not (behind >= 0 or said.cues.get("take")):
            return False  # "đừng ghi tin trước của em nhé, em chưa hỏi lại trưởng thôn"
    free = any(
        a.flat == "tinh" and b.flat == "tien" for a, b in pairwise(said.tokens)
    )  # "cho mượn loa, không tính tiền"
    return said.then("take", "share", 2) or (said.then("uncount", "share", 2) and not free)


def _struck(draft: Draft, said: Sentence, named: list[Item]) -> bool:
    """ "xóa giúp mẹ khoản anh Thái 200k", "khoản ông Tám 300k bỏ đi em nhé", "ghi 2 lần rồi, bỏ bớt một": the amount
    only tells which. "chị Yến xin rút khoản 500k" cancels her own gift, "bác Thái bỏ ra 2 triệu" gives.
    """
    twice = draft.said("void", "twice")
    for start, end in said.cues.get("strike", ()):
        flat = said.tokens[end].flat if end < len(said.tokens) else ""
        if flat == "ra" and not said.said("khoi"):
            continue
        if twice:
            return True
        before = [i for i in named if i.start < start]
        for first, last in said.cues.get("share", ()):
            if said.tokens[first].flat == "tien":
                continue  # "em bỏ tiền túi 300k"
            if not before and 0 <= first - end <= FEW:
                return True
            if before and last <= before[0].start + 1 and _at_the_end(said, end):
                return True
    return False


def _put_out(said: Sentence, person: Item) -> bool:
    """ "bỏ bà Tuyết ra nhé", "gạch tên bà Tuyết ra": one entry out of the list."""
    first = min((start for start, _ in said.cues.get("strike", ())), default=None)
    behind = [token.flat for token in said.tokens[person.end : person.end + 2]]
    out = behind[:1] == ["ra"] and behind[1:] != ["khoi"] and not said.said("ten")
    return out and first is not None and first < person.start <= first + FEW


def _at_the_end(said: Sentence, at: int) -> bool:
    rest = said.tokens[at:]
    stop = next((n for n, token in enumerate(rest) if token.kind != "w"), len(rest))
    return all(token.flat in SOFTLY for token in rest[:stop])


def _told_of(said: Sentence, figure: Item) -> bool:
    """ "số 45 hộ lúc nãy sai, bỏ giúp em": the figure stands between what is taken back and when it was sent."""
    spots = [spot for cue in ("message", "before_this") for spot in said.cues.get(cue, ())]
    if not spots or not min(a for a, _ in spots) <= figure.start < max(b for _, b in spots):
        return False
    first = min(a for a, _ in spots)
    return all(
        token.text != ":" for token in said.tokens[first : figure.start]
    )  # "lấy số này: 72 hộ, mấy tin trước bỏ"


def _strikes(draft: Draft, item: Item) -> bool:
    """ "bỏ tên", "gạch tên": a name struck from the list."""
    flats = [t.flat for t in draft.stream.tokens[item.start : item.end]]
    return flats[0] in ("bo", "gach", "xoa") and "ten" in flats


def read_void(draft: Draft) -> bool:
    """ "tin trên sai rồi"; "xóa hộ bà Lan giúp chú, ghi 2 lần rồi"."""
    if "request" in draft.tags and any(str(i.tag("request")).startswith("privacy") for i in draft.items):
        return False
    if draft.tags & {"attend"} or draft.said("gift", "cancelled"):
        return False  # "hôm đó trùng đám cưới, nhờ anh Thảo đi họp thay"
    if strikes_off(draft):
        return True
    struck = "leave" in draft.tags and any(_strikes(draft, i) for i in draft.items if "leave" in i.tags)
    named = [i for i in draft.items if i.kind == "person"] if struck and "correction" in draft.tags else []
    if len(named) == 1:
        named[0].role = "name"  # "bỏ tên bà Nghĩa đi, bác ghi lộn"
        draft.add(Void(name=str(named[0].value)), named[0].start)
        return True
    if "void" not in draft.tags:
        return False
    said: list[Any] = [i.tags["void"] for i in draft.items if i.kind == "word" and "void" in i.tags]
    figures = [i for i in draft.items if i.kind in FIGURES]
    taken = {i.tags["taken"] for i in draft.items if i.kind == "word" and "taken" in i.tags}
    taking = bool(said) and taken == {"what", "when"} and not draft.tags & {"deed", "model"}
    if taking:
        said.append("void")
    elif (
        "void" in said
        and "twice" not in said
        and len(draft.stream.tokens) > 5
        and all(i.end - i.start == 1 for i in draft.items if i.tags.get("void") == "void")
    ):
        return False
    if any(not ("twice" in said and i.value == 1) for i in figures):
        return False
    for item in figures:
        item.role = "one of two"
    people = [i for i in draft.items if i.kind == "person" or i.lineage]
    if people and "twice" in said and not {"void", "remove"} & set(said) and NOTED.isdisjoint(draft.stream.flats):
        return False  # "đi vận động hai lần nhà chú Tư mới đăng ký"
    if "void" in said and not draft.tags & {"meet"} and not people:
        if half_named(draft, None):
            draft.wonder("clear")
        draft.add(Void(), 0)
        return True
    if people and "twice" in said and draft.tags & {"leave"} and "remove" not in said and not struck:
        return False  # "đến nhà anh Bút hai lần, anh ấy vẫn không đăng ký"
    if people and ("twice" in said or ("remove" in said and "leave" not in draft.tags) or "void" in said):
        for person in people:
            person.role = "name"
        draft.add(Void(name=str(people[0].value)), people[0].start)
        return True
    return False
