"""Givers typed plain and small who went unheard, since their name is a word of ours: "bac hieu 300k", "co lai 400k"."""

from __future__ import annotations

from handlers.core.facts import Fund, Gift, Spending
from handlers.core.reading.doubts.doubts import LEADS
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft

TITLES = frozenset("ong ba anh chi co chu bac cu thay di cau mo thim em o a c".split())
# What stands between a title and an amount and is no name.
NO_NAMES = frozenset(
    """fund each spend worth method change title self own negation question deed about times equals moment noun leave
    thing anonymous post scope pronoun percent indicator model""".split()
)
SMALL = frozenset({"tien", "so", "tat", "ca", "them", "luon", "roi", "duoc", "dong", "gop", "nop", "gui", "cho", "la"})
NAMELY = frozenset({"minh", "bao", "an", "thanh", "dat", "phat", "hoa", "loi"})  # Bình Minh, Bảo An, Thành Đạt …
NEAR = 4  # items between a title and the body behind its name


def wonder_at_plain_givers(draft: Draft) -> None:
    """Asks whose a gift is where a title stands before the amount, or before the body it was put down to."""
    if draft.stream.marked or not draft.stated & {Gift, Fund, Spending}:
        return
    if "title" in draft.tags and Gift in draft.stated:
        nobodys = {
            spot
            for fact, spot in zip(draft.facts, draft.spots, strict=False)
            if isinstance(fact, Gift) and fact.donor is None
        }
        for item in draft.items:
            if item.kind != "word" or "title" not in item.tags or not _titles(draft, item):
                continue
            if nobodys and _before_amount(draft, item, nobodys):
                draft.wonder("who")
            if _before_body(draft, item):
                draft.wonder("who")
    if any(_cut_short(draft, i) for i in draft.givers if i.kind == "body"):
        draft.wonder("who")
    if "surname" in draft.tags and any(_surname(draft, i) for i in draft.items if i.role == "amount"):
        draft.wonder("who")
    if Spending in draft.stated and any(_sister_or_paid(draft, i) for i in draft.givers):
        draft.wonder("meaning")


def _titles(draft: Draft, item: Item) -> bool:
    return item.end - item.start == 1 and draft.stream.tokens[item.start].flat in TITLES


def _ahead(draft: Draft, item: Item, far: int) -> list[Item]:
    """The items that stand right behind one, without a stop between."""
    found: list[Item] = []
    end = item.end
    for after in draft.items[item.place + 1 : item.place + 1 + far]:
        if after.start != end:
            break
        found.append(after)
        end = after.end
    return found


def _single(item: Item) -> bool:
    return item.kind in ("word", "text") and item.end - item.start == 1


def _before_amount(draft: Draft, title: Item, nobodys: set[int]) -> bool:
    """ "thu them duoc cua bac hieu 300 nghin", "moi nhan tu co lai 400k"."""
    ahead = _ahead(draft, title, 2)
    if len(ahead) < 2 or ahead[1].kind != "money" or ahead[1].start not in nobodys or not _single(ahead[0]):
        return False
    name = ahead[0]
    if "gift" in name.tags and "filler" not in name.tags:
        return False
    return name.tags.keys().isdisjoint(NO_NAMES) and draft.stream.tokens[name.start].flat not in SMALL


def _before_body(draft: Draft, title: Item) -> bool:
    """ "anh quang lam o cong ty samsung ung ho 1 trieu", "thay loc truong cap 2 nop 500k": he, and not his firm."""
    ahead = _ahead(draft, title, NEAR)
    at = next((n for n, item in enumerate(ahead) if item.kind == "body"), 0)
    if not at or ahead[at].role != "donor" or not all(_single(item) for item in ahead[:at]):
        return False
    first = ahead[0]
    opens = title.place == 0 or draft.items[title.place - 1].kind in ("sep", "colon", "dash", "quiet")
    return opens and first.tags.keys().isdisjoint({"title", "self", "says", "own", "post", "noun", "pronoun"})


def _cut_short(draft: Draft, body: Item) -> bool:
    """ "truong tieu hoc binh minh gop", "cty thuong mai bao an ung ho": the last of a name as small words."""
    ahead = _ahead(draft, body, 3)
    verb = next((n for n, item in enumerate(ahead) if item.kind == "word" and "gift" in item.tags), 0)
    stream = draft.stream
    if not verb or "filler" in ahead[verb].tags or stream.tokens[body.end - 1].capital:
        return False
    words = ahead[:verb]
    if not all(_single(i) and stream.tokens[i.start].flat not in LEADS and "method" not in i.tags for i in words):
        return False
    last = stream.tags_at(body.end - 1).keys()
    alone = body.end - body.start == 1 and stream.tokens[words[0].start].flat == "minh" and verb > 1
    whole = stream.matches[body.start]
    known = whole is not None and whole.length == body.end - body.start  # "hoi phu nu minh": ours
    open_end = not known and (not last or bool(last & {"surname", "given"} and not last & {"noun", "place"}))
    named = all(
        i.kind == "text" or i.tags.keys() & {"surname", "given", "about"} or stream.tokens[i.start].flat in NAMELY
        for i in words
    )
    return alone or (named and (open_end or verb > 1))


def _surname(draft: Draft, amount: Item) -> bool:
    """ "uh quy kh: le thanh tam 500k": a whole name of small words, heard as so much about."""
    before = draft.items[max(0, amount.place - 4) : amount.place]
    stop = next((n for n in range(len(before), 0, -1) if before[n - 1].kind in ("sep", "colon", "dash")), None)
    if stop is None:
        return False
    words = before[stop:]
    if len(words) != 3 or not all(_single(i) for i in words) or "surname" not in words[0].tags:
        return False
    first = words[0].tags.keys()
    return first.isdisjoint({"fund", "equals", "gift", "title", "change", "about", "place", "spend", "filler", "noun"})


def _sister_or_paid(draft: Draft, giver: Item) -> bool:
    """ "chi trung thu 3 trieu, chi khai giang 2 trieu": what it was paid for, or chị Khai Giang."""
    last = next((i for i in reversed(draft.items[: giver.place]) if i.kind == "sep"), None)
    opens = last is not None and last.end == giver.start and giver.kind == "person"
    return opens and [draft.stream.tokens[i].flat for i in (0, giver.start)] == ["chi", "chi"]
