"""Messages that state something, but not what could be kept: vague numbers, a verb without its amount."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Chatter, Gift, Reading, Registration
from handlers.core.reading.counts.none_of_them import every_one_of_them
from handlers.core.reading.money.unnumbered import read_unnumbered
from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.signing.agreed import asked_whether
from handlers.core.reading.signing.own_house import own, own_model
from handlers.core.reading.signing.same_house import introduced

CHECKS = frozenset({"dem", "kiem", "soat", "ra", "di", "cong", "xem", "doc", "do", "goi", "hoi", "ghi", "nhac", "lai"})

PERIODS = frozenset({"nam", "thang", "ky"})
UNDONE = frozenset({"negation", "leave", "question"})
ALL_OF_IT = frozenset({"het", "tron", "rao", "sach", "du"})  # folded


def numbers_unheard(draft: Draft) -> bool:
    """Whether number words stand beside what is counted or given, and no figure was made of them."""
    if not draft.tags & {"deed", "model", "gift", "fund"} or "question" in draft.tags or "request" in draft.tags:
        return False
    for item, after in zip(draft.items, draft.items[1:], strict=False):
        if (
            item.kind == "word"
            and item.tags.keys() <= {"digit", "joint", "scale", "given"}
            and item.tags
            and not item.role
        ) and (
            after.kind == "word"
            and after.tags.keys() & {"digit", "joint", "scale", "noun"}
            and "filler" not in after.tags
        ):
            return True
    return False


def pupils_listed(draft: Draft) -> bool:
    """ "Học sinh được nhận học bổng: em Lê Văn A lớp 5, em Trần Thị B lớp 7": a list of names that nothing was made
    of, below what they won.
    """
    colon = next((item for item in draft.items if item.kind == "colon"), None)
    if colon is None or draft.tags & {"question", "request", "greeting"}:
        return False
    won = any(i.tags.keys() & {"indicator", "bestowed", "prize"} for i in draft.items[: colon.place])
    return won and sum(i.kind == "person" and not i.role for i in draft.items[colon.place :]) > 1


def other_titles(draft: Draft) -> None:
    """Figures of "gia đình văn hóa" and the like are not ours."""
    for part in draft.parts if "other" in draft.tags else ():
        if any("venue" not in i.tags for i in part.words("other")) and not part.tags & {
            "model",
            "gift",
            "fund",
            "spend",
            "indicator",
            "meet",
        }:
            for item in part.figures:
                if not ("deed" in part.tags and _counts_the_poor(draft, part, item)):
                    item.role = "of another title"


def _counts_the_poor(draft: Draft, part: Segment, figure: Item) -> bool:
    """ "đạt 45 hộ trong đó 5 hộ nghèo": the first number is ours, the second is told of the poor."""
    poor = next((i for i in part.words("other") if "hardship" in i.tags), None)
    if poor is None or len(part.words("other")) > 1 or len(part.figures) < 2:
        return False
    return figure.end != poor.start


def _said_without(draft: Draft) -> None:
    """ "cả thôn đăng ký hết", "ông ấy đăng ký rồi", "nhầm rồi": something is stated that cannot be kept as it
    stands.
    """
    alone = not any(i.kind == "person" for i in draft.items)  # nobody else is named
    for part in draft.parts:
        if "question" in part.tags and "deed" in part.tags and every_one_of_them(draft, part):
            draft.wonder("exact")
        if "question" in part.tags or any(not i.role for i in part.figures) or draft.ask is not None:
            continue
        deeds = [i.tags["deed"] for i in part.words("deed")]
        if "lack" in part.tags and (part.of("person") or part.words("answer")) and not deeds:
            draft.wonder("clear")
            continue
        if "pronoun" in part.tags and ("registered" in deeds or "leave" in part.tags):
            draft.wonder("who")
        elif "achieved" in deeds and len(draft.items) <= 6 and any("equals" in i.tags for i in part.items):
            draft.wonder("clear")  # "đạt hết rồi em"
        elif (
            ({"registered", "achieved"} & {*deeds} and alone and _all_of_a_place(draft, part))
            or (("registered" in deeds or "achieved" in deeds) and "total" in deeds)
            or (draft.own_house and alone and asked_whether(draft, part))
        ):
            draft.wonder("clear")
        elif alone and (status := own(draft, part, deeds)) is not None:
            draft.add(
                Registration(status=status, name=introduced(draft), model=own_model(draft, part)), part.items[0].start
            )
        elif (
            any(i.tags["correction"] == "cue" and "filler" not in i.tags for i in part.words("correction"))
            and len(draft.items) <= 6
        ):
            draft.wonder("clear")


def _all_of_a_place(draft: Draft, part: Segment) -> bool:
    """ "xóm em đăng ký hết rồi", "nguyên khu phố đạt hết trơn": how many that is, nobody says."""
    if (
        ALL_OF_IT.isdisjoint(draft.flats)
        or not part.tags.isdisjoint(UNDONE)
        or not (part.of("place") or any("place" in i.tags for i in part.items))
    ):
        return False
    return not any(i.kind in FIGURES for i in draft.items)


def how_often(draft: Draft) -> None:
    """ "bác đếm hai lượt rồi đấy": how often the sender checked, and nobody's attendance."""
    flats = draft.flats
    if "khoan" in flats:
        for item, after in pairwise(draft.items):
            if item.kind == "num" and not item.role and draft.stream.tokens[after.start].flat == "khoan":
                item.role = "how many entries"  # "quỹ nhận thêm 2 khoản: …"
    if "money" in draft.kinds and not PERIODS.isdisjoint(flats):
        for before, item in pairwise(draft.items):
            said = [token.flat for token in draft.stream.tokens[item.start : item.start + 2]]
            paid = before.kind == "money" and item.kind == "num"
            if paid and said[0] in ("mot", "1") and said[-1] in PERIODS:
                item.role = "how often"  # "học bổng 2 triệu một năm"
    if "ban" in flats:
        for item in draft.items:
            if item.kind == "num" and [t.low for t in draft.stream.tokens[item.end : item.end + 1]] == ["bận"]:
                item.role = item.role or "how often"  # "tui tới nhà anh Đậu 2 bận"
    if "luot" not in flats:
        return
    for item, after in zip(draft.items, draft.items[1:], strict=False):
        if item.kind != "num" or item.role or (item.value or 99) > 10 or after.tags.get("indicator") != "attendances":
            continue
        alone = after.end - after.start == 1 and draft.stream.tokens[after.start].flat == "luot"
        if alone and {t.flat for t in draft.stream.tokens[max(0, item.start - 4) : item.start]} & CHECKS:
            item.role = "how often"


def ask_for_the_rest(draft: Draft) -> None:
    """Where nothing was made, a vague number ("vài chục hộ"), or a gift without its amount, asks."""
    _said_without(draft)
    for part in draft.parts:
        fewer = part.tags & {"change"} and not any(i.kind == "sep" for i in part.items)
        vague = [i for i in part.words("vague") if i.tags["vague"] == "few" and ("question" not in i.tags or fewer)]
        counted = [
            i for i in part.words("noun") if i.tags["noun"] in ("family", "clan", "community", "unit", "citizen")
        ]
        if vague and (counted or part.tags & {"deed", "model"}) and "greeting" not in draft.tags:
            draft.wonder("exact")
        people = [i for i in part.items if i.kind in ("person", "body")]
        little = "little" in part.tags  # "bà Lụa có cho quỹ ít tiền"
        given = [i for i in part.words("gift") if i.tags["gift"] in ("received", "unstated")]
        firm = [i for i in given if little or "filler" not in i.tags]
        if people and "gift" in part.tags and draft.ask is None and read_unnumbered(draft, part):
            continue
        if people and firm and people[0].start > firm[-1].start:
            continue
        if firm and (people or part.of("moment")) and "question" not in part.tags and draft.ask is None:
            donor = str(people[0].value) if people else None
            draft.add(Gift(stage=firm[-1].tags["gift"], donor=donor), part.items[0].start)
            draft.wonder("clear")


def two_numbers(draft: Draft) -> bool:
    """ "7-5", said alone: which is which? No day, and nothing to pass over."""
    only = [t for t in draft.stream.tokens if t.kind != "n"]
    if len(only) != 3 or only[1].text not in "-/" or any(t.kind != "d" for t in (only[0], only[2])):
        return False
    return all(t.text.isdigit() for t in (only[0], only[2]))


def chatter() -> Reading:
    """No figure to keep."""
    return Reading((Chatter(),))
