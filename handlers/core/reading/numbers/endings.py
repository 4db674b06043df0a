"""Where a number ends: what follows may count something of its own."""

from __future__ import annotations

from handlers.core.reading.numbers.scales import scale_at
from handlers.core.reading.typed.atoms import Stream

TIMES = frozenset({"lan", "dot", "luot", "suat"})  # folded, counted by the digit before them
OF_OTHERS = {"bay": ("gio",), "tam": ("ung", "thoi"), "mot": ("luc", "cho", "it")}  # bây giờ, tạm ứng, một lúc
LAST_SAID = frozenset("a nha nhe nghe nghen hen hi roi do day em anh chi bac chu co oi thoi nua dong bac".split())
DONE_WITH = frozenset({"khuyen", "quy", "duong", "hoc", "qua", "tu"})  # làm đường, làm quà
# Behind "từ": since when, from whom or from what; before other words "tu" may be a four as well.
SINCE = frozenset(
    """hom tuan thang nam nay dau ngay ban nguon tien quy cac mot ba ong co chi anh chu bac em nha nguoi con vu dot khi
    luc xa phuong tet viec doan cong cty truong hoi hai nhieu sang chieu trua toi do day trong
    ngoai ben cho phong nhom lop""".split()
)
ON_WITH = frozenset({"chi", "con", "ton", "thu"})  # the fund's next figure


def word_after(stream: Stream, at: int) -> bool:
    """Without marks "500k ba Lan" goes on with a person; "hai trieu ba" ends."""
    return (
        at < stream.limit
        and stream.tokens[at].kind == "w"
        and stream.tag(at, "filler") is None
        and scale_at(stream, at) is None
    )


def another_word(stream: Stream, at: int) -> bool:
    """Whether the digit behind an amount begins what is said next: "5 triệu hai lần"; without marks "32 trieu tu dau
    nam", "3 trieu bay gio", "4 trieu tam ung".
    """
    token, after = stream.tokens[at], stream.tokens[at + 1] if at + 1 < stream.limit else None
    if after is None or after.kind != "w":
        return False
    if after.flat in TIMES:
        return True
    if not token.plain or stream.marked:
        return False
    if token.flat != "tu":
        return after.flat in OF_OTHERS.get(token.flat, ())
    end = at + 1
    while end < stream.limit and stream.tokens[end].flat in LAST_SAID:
        end += 1
    return after.flat not in ON_WITH and end < stream.limit and stream.tokens[end].kind == "w"


def four_or_from(stream: Stream, at: int) -> bool:
    """ "chi 2 trieu tu thuong 8 em" without marks: 2,4 million, or from something."""
    return stream.tokens[at].low == "tu" and not stream.marked and stream.tokens[at + 1].flat not in SINCE


def to_do(stream: Stream, at: int) -> bool:
    """Whether "lam" right before, typed plain, is to do something with the money: "5 trieu lam phong trao"."""
    if at >= stream.limit or stream.tag(at, "fund") is not None:
        return False
    after, match = stream.tokens[at], stream.matches[at]
    return after.flat in DONE_WITH or (match is not None and match.length > 1 and after.flat not in LAST_SAID)


def _next_of_list(stream: Stream, at: int) -> bool:
    """ "1. Ông A 1 triệu 2. Ông B": the number of a list's next line, whose last one was said before."""
    number = stream.tokens[at].text
    if not number.isdigit():
        return True
    last = str(int(number) - 1)
    return any(t.text == last and stream.tokens[k + 1].text in ".)" for k, t in enumerate(stream.tokens[: at - 1]))


def ends_here(stream: Stream, at: int) -> bool:
    """Whether a spaced number may belong to the one before: what follows counts nothing of its own."""
    if at >= stream.limit:
        return True
    after = stream.tokens[at]
    if after.kind == "d" or after.text in ("/", "%", ":") or (after.glued and after.text in ".)"):
        ends = at + 1 >= stream.limit or stream.tokens[at + 1].kind == "n"
        return after.text == "." and (ends or not _next_of_list(stream, at - 1))
    match = stream.matches[at]
    if match is None or after.flat == "mua":
        return True  # "chi 2 trieu 3 mua sach": bought, no rain
    return not match.tags.keys() & {
        "noun",
        "thing",
        "indicator",
        "percent",
        "times",
        "quiet",
        "joint",
        "scale",
        "household",
        "over",
    }
