"""A sentence of a message as the parts of a question or a wish that stand in it: "how many", "the fund", "left"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from handlers.core.reading.typed.text import fits
from handlers.core.reading.typed.tokens import Token
from handlers.core.reading.typed.words import Parts

MOST = 60  # tokens of a sentence that asks for something
STOPS = frozenset(".?!;…")
TAIL = frozenset(
    "vay the a em e con chau bac chu co anh chi ong ba me o bot nhi rua he do z v ta da oi voi ha hi dzay dz ad admin"
    " zay di zi nghe hen hinh nhe nha ban minh day dzi thay bay nao hay hai cho can bo dong luon voi nua".split()
)  # folded: what may stand behind the word that asks
NEVER = frozenset({"cung", "do", "dau"})  # "thôn nào cũng", "thôn nào đó": no question
DONE = frozenset({"da", "moi", "vua", "di", "mai", "lat", "se"})  # "đã gửi số", "mai gởi số": told
DONE_WITH = frozenset({"het", "xong", "du"})
PLAIN = ("chi",)  # "gì", said so where marks are typed; without them it is "chị"
EMPTY: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Sentence:
    """`cues`: each part heard, with the token ranges [start, end) where it stands."""

    tokens: Sequence[Token]
    start: int  # the index of its first token in the message
    cues: dict[str, list[tuple[int, int]]]
    marked: bool = True  # whether the message is typed with diacritics

    def has(self, *cues: str) -> bool:
        """Whether every one of these stands in it."""
        return self.cues.keys() >= set(cues)

    def any(self, *cues: str) -> bool:
        """Whether one of these stands in it."""
        return not self.cues.keys().isdisjoint(cues)

    def then(self, first: str, second: str, within: int = 99) -> bool:
        """Whether the second begins where the first ends, or up to `within` tokens later."""
        firsts, seconds = self.cues.get(first), self.cues.get(second)
        if firsts is None or seconds is None:
            return False
        return any(0 <= b[0] - a[1] <= within for a in firsts for b in seconds)

    def before(self, cue: str, flat: str) -> bool:
        """Whether a word follows right behind this part: "bao nhiêu thì"."""
        spans = self.cues.get(cue, EMPTY)
        return any(end < len(self.tokens) and self.tokens[end].flat == flat for _, end in spans)

    def last(self, *cues: str) -> bool:
        """Whether one of these is what it ends with, but for "vậy em", "hả cháu" and the like."""
        end = len(self.tokens)
        while end and (self.tokens[end - 1].kind != "w" or self.tokens[end - 1].flat in TAIL):
            end -= 1
            if any(start < end + 1 == stop for cue in cues for start, stop in self.cues.get(cue, EMPTY)):
                return True
        return any(stop >= end for cue in cues for _, stop in self.cues.get(cue, EMPTY))

    def said(self, *flats: str) -> bool:
        """Whether one of these folded words stands in it."""
        return any(token.flat in flats for token in self.tokens)

    @property
    def asks(self) -> bool:
        """Whether it is put as a question."""
        if self.any("mark", "many", "reach", "about") or self.last("yet", "whether"):
            return True
        return any(
            stop >= len(self.tokens) or self.tokens[stop].flat not in NEVER
            for cue in ("how", "which", "what")
            for _, stop in self.cues.get(cue, EMPTY)
        )

    @property
    def surely_asks(self) -> bool:
        """Put as a question also where marks are left out and "may" need not be "mấy"."""
        if not self.asks or self.marked or self.any("mark", "how", "which", "reach"):
            return self.asks
        return self.last("yet") or any(end - start > 1 for start, end in self.cues.get("many", EMPTY))

    @property
    def wishes(self) -> bool:
        """Whether something is wished of who reads it."""
        return any(
            (not start or self.tokens[start - 1].flat not in DONE) and not self._over(end)
            for start, end in self.cues.get("show", EMPTY)
        )

    @property
    def ends_done(self) -> bool:
        """ "giấy tờ tôi đưa cô Hằng văn phòng rồi đó": told as done."""
        flats = [token.flat for token in self.tokens if token.kind == "w"]
        while flats and flats[-1] in TAIL:
            flats.pop()
        return flats[-1:] == ["roi"]

    def _over(self, end: int) -> bool:
        """ "em kiểm lại rồi", "tôi xem báo cáo rồi": done, and not wished."""
        behind = [token.flat for token in self.tokens[end : end + 6]]
        if self.ends_done:
            return True
        if "roi" in behind[:2] or (behind[2:3] == ["roi"] and len(self.tokens) > end + 3):
            return True
        return any(a in DONE_WITH and b == "roi" for a, b in pairwise(behind))  # "đưa cô Nga hết rồi đó"


def sentences(
    tokens: Sequence[Token], parts: Parts, marked: bool, whole: bool = False, commas: bool = False
) -> Iterator[Sentence]:
    """The sentences of a message, in order; a comma ends none, and long ones, which tell, are left out. `whole`: the
    message is taken for one sentence. `commas`: these end one too.
    """
    start = 0
    if whole:
        if len(tokens) <= MOST:
            yield heard(tokens, 0, parts, marked)
        return
    for at, token in enumerate(tokens):
        stop = token.text in STOPS or (commas and token.text == ",")
        if token.kind == "n" or (stop and not (at + 1 < len(tokens) and tokens[at + 1].glued)):
            if 0 < at - start < MOST:
                yield heard(tokens[start : at + 1], start, parts, marked)
            start = at + 1
    if 0 < len(tokens) - start <= MOST:
        yield heard(tokens[start:], start, parts, marked)


def heard(tokens: Sequence[Token], start: int, parts: Parts, marked: bool) -> Sentence:
    """Every part of a question found in these tokens."""
    found: list[tuple[int, int, str]] = []
    limit = len(tokens)
    for at, token in enumerate(tokens):
        begin = parts.get(token.flat)
        if begin is None or (token.capital and not marked and _in_name(tokens, at)):
            continue
        low = token.low
        phrases = begin.get("", ())
        if at + 1 < limit and tokens[at + 1].flat in begin:
            phrases = (*phrases, *begin[tokens[at + 1].flat])
        for phrase, cue, marks in phrases:
            if low != phrase[0] and (marks or (marked and len(phrase) == 1)):
                continue  # as `_typed` would say; most are left here
            end = at + len(phrase)
            if end <= limit and _typed(tokens, at, phrase, marked, marks):
                found.append((at, end, cue))
    cues: dict[str, list[tuple[int, int]]] = {}
    longer = [(at, end) for at, end, _ in found if end - at > 1]
    for at, end, cue in found:
        for first, stop in longer:
            if first <= at and end <= stop and stop - first > end - at:
                break  # only a piece of a longer part: "số" of "số dư"
        else:
            cues.setdefault(cue, []).append((at, end))
    return Sentence(tokens, start, cues, marked)


def _in_name(tokens: Sequence[Token], at: int) -> bool:
    """ "ban Pa Hang" typed plain: amid a name, where small words are typed small."""
    before = tokens[at - 1] if at > 1 else None
    return before is not None and before.capital and before.text.istitle() and not tokens[at - 2].capital


def _typed(tokens: Sequence[Token], at: int, phrase: tuple[str, ...], marked: bool, marks: bool) -> bool:
    """Typed so, or with its marks left out; one plain word among marked ones means itself."""
    if marks and not marked and phrase == PLAIN:
        return False
    alone = marks or (marked and len(phrase) == 1)
    for offset, word in enumerate(phrase):
        low = tokens[at + offset].low
        if low != word and (alone or not fits(low, word)):
            return False
    return True
