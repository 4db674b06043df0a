"""Names typed small that go on over words we know, up to the verb: "vựa tôm chín hải tặng", "co hai tham hua"."""

from __future__ import annotations

from handlers.core.reading.names.body_ends import WORKS, works
from handlers.core.reading.names.places import Named
from handlers.core.reading.names.titles import ORDERS
from handlers.core.reading.numbers.items import AHEAD, Item, figure_ahead, made_one
from handlers.core.reading.typed.atoms import Stream

MOST = 3  # words a name may go on for
GIVERS = frozenset({"person", "body"})
NAMES = frozenset({"given", "digit", "joint", "surname"})
ADVERBS = frozenset(  # after a name and before a verb, folded: no part of the name
    {
        *("moi", "da", "cung", "van", "vua", "dang", "se", "xin", "con", "co", "duoc", "dc", "khong", "ko", "k"),
        *("chua", "thi", "bi", "lai", "roi", "nay", "do", "ay", "no", "ni", "te", "hom", "bua", "hoi", "nha", "nho"),
        *(
            "cho",
            "va",
            "voi",
            "la",
            "ma",
            "nua",
            "them",
            "vo",
            "vao",
            "ra",
            "ve",
            "di",
            "den",
            "toi",
            "qua",
            "o",
            "ghe",
        ),
        *(
            "muon",
            "can",
            "phai",
            "cu",
            "hay",
            "luon",
            "nhan",
            "noi",
            "bao",
            "chiu",
            "het",
            "xong",
            "nghe",
            "lien",
            "r",
            "a",
        ),
    }
)
OWNED = frozenset(  # heads of a business, folded: its owner's name goes on with it
    {
        *("quan", "tiem", "lo", "xuong", "vua", "trai", "trang", "dai", "cua", "co", "cong", "cty", "nha", "tap"),
        *("garage", "gara", "shop", "ghe", "sap", "quay", "hieu", "chanh", "doanh", "dntn", "htx", "hop", "hang"),
    }
)
NEVER = frozenset(
    {
        *("filler", "negation", "question", "self", "own", "about", "anonymous", "word", "scope", "each", "pronoun"),
        *("answer", "place", "title", "deed", "model", "fund", "nil", "meet", "attend", "method", "daytime", "change"),
        *("quiet", "post", "currency", "percent", "nickname", "request", "leave", "or", "vague", "due", "house"),
    }
)


def reach(items: list[Item], stream: Stream) -> list[Item]:
    """The items with each giver or household typed small made to end where its verb begins."""
    for item in items:
        if item.kind in GIVERS:
            break
    else:
        return items
    return made_one(items, lambda at: _past(items, at, stream), lambda run: _whole(run, stream))


def _past(items: list[Item], at: int, stream: Stream) -> int:
    """Past the giver that begins at `at` and goes on; `at` itself if none does."""
    if items[at].kind == "num" and _many(items, at, stream):
        return at + 2
    end = _end(items, at, stream) if items[at].kind in GIVERS else at + 1
    return end if end > at + 1 else at


def _whole(run: list[Item], stream: Stream) -> Item:
    """So many people, or a name with what goes on with it, made one giver."""
    first, last = run[0], run[-1]
    if first.kind != "num":
        return _longer(first, last, stream)
    item = Item("body", first.start, last.end, f"{first.value} {last.value}", last.tags)
    item.other = Named(str(first.value), last.end)
    return item


def _many(items: list[Item], at: int, stream: Stream) -> bool:
    """ "thu của 73 phụ huynh", "12 cựu học sinh góp 5 triệu": so many people are one giver, unless each gave it."""
    many = items[at + 1] if at + 1 < len(items) else None
    if many is None or many.kind != "body" or many.tags.get("body") != "people":
        return False
    around = items[max(0, at - AHEAD) : at] + items[at + 2 : at + 2 + AHEAD]
    if any(i.kind == "word" and i.tags.keys() & {"each", "times"} for i in around):
        return False
    after = next((k for k in range(at + 2, min(at + 5, len(items))) if "filler" not in items[k].tags), None)
    of = at > 0 and stream.tokens[items[at - 1].end - 1].flat == "cua"
    return of or (after is not None and _gives(items, after))


def _end(items: list[Item], at: int, stream: Stream) -> int:
    """Past the last item of the name."""
    item = items[at]
    if item.kind == "body" and (owner := _owner(items, at, stream)):
        return owner
    small = all(not token.capital for token in stream.tokens[item.start : item.end])
    if not small or (item.kind == "person" and not _order_alone(item, stream)):
        return at + 1
    most = MOST if item.kind == "body" else 1
    end = at + 1
    while end < len(items) and end - at <= most and _goes_on(items[end], item, stream):
        end += 1
    if item.kind == "person" and end == at + 2 and _done_or_joined(items, end, stream):
        return end
    return end if end < len(items) and _gives(items, end) else at + 1


def _done_or_joined(items: list[Item], at: int, stream: Stream) -> bool:
    """ "anh nam hien dk", "nha anh nam hien voi chi sau kieu dk": a deed, or the next name, ends the first."""
    if at >= len(items) or items[at].kind != "word":
        return False
    joined = stream.tokens[items[at].start].flat in ("voi", "va") and at + 1 < len(items)
    return bool(items[at].tags.keys() & {"deed", "leave"}) or (joined and items[at + 1].kind == "person")


def _owner(items: list[Item], at: int, stream: Stream) -> int:
    """ "quan com co bay gop", "ghe cá hai lúa đóng": a business is called after whose it is; 0 if it is not."""
    body = items[at]
    if stream.tokens[body.start].flat not in OWNED or at + 2 >= len(items) or items[at + 1].start != body.end:
        return 0
    after = items[at + 1]
    if after.kind == "person" and (after.other is None or not after.other.house) and _gives(items, at + 2):
        return at + 2
    number = after.numeral
    order = after.kind == "num" and number is not None and number.spoken and after.end - after.start == 1
    if order and items[at + 2].end - items[at + 2].start == 1 and _gives(items, at + 3):
        return at + 3 if items[at + 2].kind in ("word", "text") else 0
    return 0


def _order_alone(item: Item, stream: Stream) -> bool:
    """ "co hai": nobody is called by his order of birth alone where one more word stands before the verb."""
    return not stream.marked and stream.tokens[item.end - 1].flat in ORDERS and " " not in str(item.value)


def _goes_on(word: Item, name: Item, stream: Stream) -> bool:
    if word.end - word.start != 1 or stream.tokens[word.start].capital:
        return False
    if word.kind == "text":
        return len(stream.tokens[word.start].text) > 1
    if word.kind != "word" or ("gift" in word.tags and "given" not in word.tags):
        return False
    if name.kind == "body" and word.tags.keys() & NAMES and "post" not in word.tags:
        if not stream.marked and word.tags.keys() & {"surname", "given"} and _never_small(word, stream):
            return True  # "doanh nghiep tu nhan hung vi ck 8tr", "cong ty hoang ha nop 2tr"
        return not word.tags.keys() & {"negation", "question", "self", "place", "filler", "deed", "model"}
    if name.kind == "person" and stream.tokens[word.start].flat in ADVERBS:
        return False
    return not stream.marked and not word.tags.keys() & (NEVER if name.kind == "body" else NEVER - {"filler", "word"})


def _never_small(word: Item, stream: Stream) -> bool:
    """Whether a word typed plain, right before a verb of giving, can only be the last of a name."""
    flat = stream.tokens[word.start].flat
    if flat in WORKS and works(stream, word.start):
        return False
    return flat not in ADVERBS and flat != "hong" and not word.tags.keys() & {"negation", "self", "deed", "model"}


def _gives(items: list[Item], at: int) -> bool:
    """Whether a verb of giving stands there, and what was given after it."""
    if at >= len(items):
        return False
    verb = items[at]
    given = "gift" in verb.tags or verb.tags.get("spend") in ("help", "award")
    if verb.kind != "word" or not given or "filler" in verb.tags:
        return False
    return figure_ahead(items, at)


def _longer(name: Item, last: Item, stream: Stream) -> Item:
    rest = [token.text for token in stream.tokens[name.end : last.end]]
    if last.kind == "person" and last.other is not None:  # the title stays as it is said
        rest = [token.text for token in stream.tokens[name.end : last.end - len(str(last.value).split())]]
        whole = " ".join([str(name.value), *rest, str(last.value)])
    else:
        whole = " ".join([str(name.value), *(word.capitalize() for word in rest)])
    item = Item(name.kind, name.start, last.end, whole, name.tags)
    item.other = Named(whole, last.end, name.other.clan) if name.kind == "body" and name.other else name.other
    return item
