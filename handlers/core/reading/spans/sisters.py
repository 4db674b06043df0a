"""Without marks "chi" is chị as well as to spend: "chi na nop 300k", "chi nhung vua ck 700k" name who gave."""

from __future__ import annotations

from handlers.core.reading.names.people import Person
from handlers.core.reading.numbers.items import Item, made_one
from handlers.core.reading.typed.atoms import Stream

# Between her name and the verb, folded.
ADVERBS = frozenset({"da", "vua", "moi", "cung", "se", "xin", "van", "con", "lai"})
VERBS = frozenset(
    {"nop", "nap", "dong", "ck", "chuyen", "gui", "goi", "gop", "ung", "hua", "dua", "tang", "cam", "dang"}
)
# No name of hers: what the fund spends on, or how.
NEVER = frozenset(
    """fund each change negation question spend title equals about self own deed kin noun model times worth""".split()
)
SMALL = frozenset(
    {"tien", "tra", "cho", "de", "ra", "so", "quy", "nuoc", "phi", "hoi", "bo", "to"}
)  # "chi tiền", "chi hội"


def name_sisters(items: list[Item], stream: Stream) -> list[Item]:
    """The items with chị and the one small word of her name made a person, right before a verb of giving and an
    amount."""
    if stream.marked or "chi" not in stream.flats:
        return items
    return made_one(items, lambda at: at + 2 if _sister(items, at, stream) else at, lambda run: _her(run, stream))


def _her(run: list[Item], stream: Stream) -> Item:
    name = stream.tokens[run[1].start].text.capitalize()
    person = Item("person", run[0].start, run[1].end, name, {"title": "mr"})
    person.other = Person(name, person.end, True, False)
    return person


def _sister(items: list[Item], at: int, stream: Stream) -> bool:
    title, name = items[at], items[at + 1] if at + 1 < len(items) else None
    if title.kind != "word" or title.end - title.start != 1 or stream.tokens[title.start].flat != "chi":
        return False
    if at and items[at - 1].kind not in ("sep", "colon", "dash", "quiet"):
        return False
    if name is None or name.kind not in ("word", "text") or name.end - name.start != 1 or name.start != title.end:
        return False
    token = stream.tokens[name.start]
    if token.flat in SMALL or token.flat in ADVERBS or len(token.text) < 2 or not name.tags.keys().isdisjoint(NEVER):
        return False
    verb = next((n for n in range(at + 2, min(at + 5, len(items))) if _acts(items[n], stream)), 0)
    if not verb or any(stream.tokens[i.start].flat not in ADVERBS for i in items[at + 2 : verb]):
        return False
    return any(i.kind == "money" for i in items[verb + 1 : verb + 3])


def _acts(item: Item, stream: Stream) -> bool:
    return item.kind == "word" and "gift" in item.tags and stream.tokens[item.start].flat in VERBS
