"""Who is spoken to: "cô Liên ơi nhà cháu góp 300 nghìn", "chị Lan ghi giúp em nộp 200k": named, and giving nothing.

All words here are folded."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

CALLS = frozenset({"oi", "ui", "owi"})  # right behind a name
GREETS = frozenset({"thua", "chao"})  # right before it
TELLS = frozenset({"bao", "trinh", "nhan"})  # before it, if it is told behind it
TOLD = frozenset({"la", "rang", ":"})
ASKED = frozenset({"ghi", "check", "xem", "coi", "kiem", "nhap", "luu", "tra", "doi", "note", "cong"})  # behind it
HELPS = frozenset({"giup", "gium", "dum", "ho", "cho"})
ONES = frozenset({"em", "e", "chau", "con", "tui", "toi", "minh", "bac", "chu", "co", "tau", "anh", "chi"})
SAYS = frozenset({"hoi", "bao", "xin", "gui", "goi", "nhan"})  # "cho em báo"
CONTACTS = frozenset({"hoi"})  # "đăng ký thì hỏi anh Vinh nhé"
ENDS = frozenset({"nhe", "nha", "nhen", "giup", "gium", "a", "ay", ".", ",", "\n", "di", "cho", "xem", "lai", "them"})
SIGNS = CALLS | CONTACTS | GREETS | TELLS | ASKED | {"cho"}
SPOKEN_TO = {"filler": "filler"}


def hush_addressed(items: list[Item], stream: Stream) -> list[Item]:
    """The items with everybody who is spoken to made a word that says nothing."""
    if SIGNS.isdisjoint(stream.flats):
        return items
    for item in items:
        if item.kind == "person":
            break
    else:
        return items
    return [
        Item("word", item.start, item.end, None, SPOKEN_TO)
        if item.kind == "person" and _spoken_to(item, stream)
        else item
        for item in items
    ]


def _spoken_to(item: Item, stream: Stream) -> bool:
    after = [token.flat for token in stream.tokens[item.end : item.end + 4]]
    before = stream.tokens[item.start - 1].flat if item.start else ""
    if not after:
        return False
    if after[0] in CALLS or before in GREETS:
        return True
    if before in CONTACTS and stream.tokens[item.start - 1].low in ("hỏi", "hoi"):
        return after[0] in ENDS
    if after[0] == "cho":
        return len(after) > 2 and after[1] in ONES and after[2] in SAYS
    if after[0] in ASKED:
        helped = next((n for n, flat in enumerate(after) if flat in HELPS), None)
        return helped is not None and (helped + 1 >= len(after) or after[helped + 1] in ONES)
    if before == "nhan" and stream.tokens[item.start - 2].flat == "cong":
        return False  # "xã công nhận hộ anh Lực là gia đình học tập"
    return before in TELLS and after[0] in TOLD
