"""What stands beside a name and belongs to neither a registration nor a gift: then the reading is not trusted."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.facts import Count, Fund, Gift, Registration
from handlers.core.reading.doubts.repeated import again_and_again
from handlers.core.reading.names.titles import WHERE
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

# Sorts of words that tell of something else than who signed up.
NOT_OF_NAMES = frozenset({"prize", "loan", "spam", "smalltalk", "other", "worth", "bestowed", "books"})
# Sorts of words that tell of something else than who gave what.
NOT_OF_GIFTS = frozenset({"prize", "loan", "spam"})
ELSEWHERE = frozenset({"greeting", "request", "question", "meet", "attend", "post", "place", "answer"})
BOTH = frozenset(
    {"filler", "title", "noun", "house", "kin", "gift", "spend", "deed", "leave", "change", "thing", "venue"}
)


def wonder_at_company(draft: Draft) -> None:
    """Asks where the part of the message that a registration or a gift was read from speaks of something else too."""
    gift, signed = Gift in draft.stated, Registration in draft.stated
    if not gift and not signed:
        return
    # Who leaves, leaves for whatever reason.
    away = all(fact.status == "withdrawn" for fact in draft.facts if isinstance(fact, Registration))
    for part in draft.parts:
        if signed and any(i.role == "name" for i in part.items):
            odd = [] if away else [i for i in part.items[part.heading :] if _odd(i, NOT_OF_NAMES)]
            if any(not _hard_up(draft, i) and not _so_old(draft, i) for i in odd) or _won_otherwise(part):
                draft.wonder("clear")
            if "deed" in part.tags and _hoped_for(draft, part):
                draft.wonder("clear")
        if gift and not part.tags.isdisjoint(NOT_OF_GIFTS) and _given_beside(draft, part):
            draft.wonder("clear")
        if again_and_again(draft, part):
            draft.wonder("clear")
    if any(part.lead == 1 and _dropped(draft, part) for part in draft.parts):
        draft.wonder("who")
    if signed and any(isinstance(f, Registration) and _own(f.name) for f in draft.facts):
        draft.wonder("who")
    if gift:
        _wonder_at_gifts(draft)


def _wonder_at_gifts(draft: Draft) -> None:
    if "indicator" in draft.tags and any(_scholarship(draft, i) for i in draft.named):
        draft.wonder("who")
    if _offered(draft):
        draft.wonder("clear")
    if (len(draft.facts) > 1 and _of_the_budget(draft)) or (draft.scale > 1 and Count in draft.stated):
        draft.wonder("clear")
    of_nobody = [f for f in draft.facts if isinstance(f, Gift) and f.donor is None]
    if not of_nobody:
        return
    if "request" in draft.tags and any(f.stage != "cancelled" for f in of_nobody) and _reminds(draft):
        draft.wonder("who")
    if "quiet" in draft.kinds and any(_at_an_address(draft, i) for i in draft.items):
        draft.wonder("who")
    if "cua" in draft.flats and any(
        _owner_unheard(draft, part, at) for part in draft.parts for at in range(len(part.items) - 1)
    ):
        draft.wonder("who")


def _given_beside(draft: Draft, part: Segment) -> bool:
    """ "bán vé số trúng 5 triệu": beside who gave, or how much, something else than who gave what."""
    if "spend" in part.tags or not any(i.role == "donor" or i.role == "amount" for i in part.items):
        return False
    return any(_odd(i, NOT_OF_GIFTS) and not _earned(draft, i) for i in part.items)


def _of_the_budget(draft: Draft) -> bool:
    """ "xã cấp kinh phí 3 triệu nhưng mới nhận 2 triệu": a part of it, and nobody's gift."""
    return any(
        isinstance(a, Fund) and a.measure == "budget" and isinstance(b, Gift) and b.donor is None
        for a, b in pairwise(draft.facts)
    )


def _reminds(draft: Draft) -> bool:
    """ "nhắc bác Nhân khoản 300 ngàn bác hứa": whose promise it is went unheard."""
    return any("request" in i.tags and draft.stream.tokens[i.start].flat == "nhac" for i in draft.items)


def _hoped_for(draft: Draft, part: Segment) -> bool:
    """ "Trường đề nghị công nhận Đơn vị học tập": not yet."""
    verbs = [i for i in part.words("deed") if i.tags["deed"] == "achieved"]
    before = draft.stream.tokens[max(0, verbs[0].start - 2) : verbs[0].start] if verbs else []
    return any(token.low in ("nghị", "chờ", "sẽ", "sắp", "mong", "nghi") and not token.capital for token in before)


def _dropped(draft: Draft, part: Segment) -> bool:
    """ "các ông bà Tạo, Lự, Khuê mỗi người 200k", "…, bà Lự cũng thế": a name nothing was made of."""
    if part.aside or part.figures or part.tags & ELSEWHERE:
        return False
    items = [i for i in part.items if "filler" not in i.tags or i.kind == "person"]
    if not items or any(i.role for i in items):
        return False
    if items[0].kind == "person" and items[0].other is not None and items[0].other.titled:
        return any(draft.stream.tokens[i.start].flat in ("cung", "nhu") for i in part.items)
    return (len(items) <= 2 and all(_bare_name(draft, i) for i in items)) or _whole_name(draft, part)


def _whole_name(draft: Draft, part: Segment) -> bool:
    """ "…, Tráng Cò Cáo, …": two to five words typed large between stops, in a message of names."""
    if not any(i.role in ("name", "donor") for i in draft.items):
        return False
    tokens = draft.stream.tokens[part.items[0].start : part.items[-1].end]
    large = all(token.kind == "w" and token.capital and not token.text.isupper() for token in tokens)
    return large and 2 <= len(tokens) <= 5 and not part.tags & {"model", "deed", "house", "place", "greeting"}


def _bare_name(draft: Draft, item: Item) -> bool:
    tokens = draft.stream.tokens[item.start : item.end]
    named = item.kind == "text" or (item.kind == "word" and item.tags.keys() <= {"given", "surname", "middle"})
    if item.start and draft.stream.tokens[item.start - 1].flat in WHERE:
        return False  # "ra Vinh ở với con"
    return named and all(token.kind == "w" and token.capital and len(token.text) > 1 for token in tokens)


def _own(name: str | None) -> bool:
    """ "trường chúng tôi": no name."""
    return (
        name is not None and len(name.split()) > 1 and name.split()[-1] in ("tôi", "tui", "em", "mình", "toi", "minh")
    )


def _scholarship(draft: Draft, item: Item) -> bool:
    """ "Học bổng Vừ A Dính trao cho 5 em": called after somebody who gives nothing himself."""
    before = draft.items[item.place - 1] if item.place else None
    named = item.kind == "person" and item.role == "donor" and not (item.other and item.other.titled)
    return named and before is not None and before.tags.get("indicator") == "scholarships" and before.end == item.start


def _offered(draft: Draft) -> bool:
    """ "bán xe máy cũ 6tr ai lấy gọi 0912…": a telephone to call beside an amount, and no verb of giving."""
    if "quiet" not in draft.kinds or any(
        i.kind == "word" and "gift" in i.tags and "filler" not in i.tags for i in draft.items
    ):
        return False
    return any(i.kind == "quiet" and i.value == "telephone" and _calls(draft, i) for i in draft.items)


def _calls(draft: Draft, telephone: Item) -> bool:
    """ "gọi 0912…"; "sđt 0977…" only says whose it is."""
    return draft.stream.tokens[telephone.start].flat not in ("sdt", "dt", "so", "dien", "zalo")


def _at_an_address(draft: Draft, verb: Item) -> bool:
    """ "co quan pho Tam tai tro 2tr" typed plain: a street, or somebody's name."""
    before = draft.items[verb.place - 1] if verb.place else None
    if before is None or before.kind != "quiet" or before.value != "address" or verb.kind != "word":
        return False
    return verb.tags.get("gift") == "unstated" and not draft.stream.marked


def _owner_unheard(draft: Draft, part: Segment, at: int) -> bool:
    """ "20 thung mi cua tiem Minh Chau": behind "của" stands somebody, and nothing was made of him."""
    item, after = part.items[at], part.items[at + 1]
    if item.kind != "word" or draft.stream.tokens[item.end - 1].flat != "cua" or item.tags.get("gift") != "unstated":
        return False
    if after.role or after.kind not in ("text", "word") or after.tags.keys() & {"self", "own", "pronoun", "scope"}:
        return False
    tokens = draft.stream.tokens[after.start : after.end + 1]
    if after.tags.get("noun") == "person" and after.end - after.start > 1:
        return True  # "ủng hộ của anh em công nhân xây dựng: 1tr350"
    return after.kind == "text" or any(token.kind == "w" and token.capital for token in tokens)


def _odd(item: Item, sorts: frozenset[str]) -> bool:
    if item.kind != "word" or item.role or sorts.isdisjoint(item.tags):
        return False
    return BOTH.isdisjoint(item.tags)


def _hard_up(draft: Draft, item: Item) -> bool:
    """ "nhà ông Khoa hộ nghèo đăng ký": how they live, right behind the name."""
    before = draft.items[item.place - 1] if item.place else None
    return "hardship" in item.tags and before is not None and before.role == "name" and before.end == item.start


def _so_old(draft: Draft, item: Item) -> bool:
    """ "Mệ Gái gần chín mươi tuổi mà cũng ghi danh"."""
    after = draft.items[item.place + 1] if item.place + 1 < len(draft.items) else None
    return "about" in item.tags and after is not None and after.kind == "quiet"


def _earned(draft: Draft, item: Item) -> bool:
    """ "gửi 50k tiền bán rau", "cụ Tởn bán rau dành dụm cho quỹ 100k": where the money comes from."""
    before = draft.items[item.place - 1] if item.place else None
    if "byname" in item.tags and before is not None and before.role == "donor":
        return True
    return "spam" in item.tags and item.start > 0 and draft.stream.tokens[item.start - 1].flat == "tien"


def _won_otherwise(part: Segment) -> bool:
    """ "ông Tám đạt … ": recognised as something nobody taught us, and as no learning model."""
    if "deed" not in part.tags or "model" in part.tags:
        return False
    verbs = [i for i in part.words("deed") if i.tags["deed"] == "achieved"]
    if not verbs:
        return False
    after = [i for i in part.items if i.start >= verbs[-1].end]
    return bool(after) and after[0].kind == "text"
