"""What messages of such words have meant before: a second opinion, learnt from labelled messages.

The grammar reads. This knows no grammar, only which words went with which kinds of fact, and so seldom errs on the same
message: where it is all but sure of the contrary, the reader asks. Of 3.000 messages nobody had learnt from, 3,2 % were
read wrong in silence without it and 2,1 % with it, for 1,0 % that were asked needlessly.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from handlers.core.facts import Count, Fact, Gift, Registration, Spending, kind_of
from handlers.core.reading.typed.tokens import Token

BEGIN, END, FIGURE, NAME, PLACE, LINE = "<", ">", "#", "N", "P", "/n"  # what stands for no word: words are folded
OPENERS = ".:!?-"  # behind them a large letter tells nothing
LEVELS = ("total", "registered", "achieved", "of", "added")
# Of a kind, the field whose value tells what is meant.
TELLING = {
    "registration": "status",
    "gift": "stage",
    "fund": "measure",
    "meeting": "change",
    "rsvp": "attending",
    "request": "what",
    "indicator": "code",
}
TALK = frozenset({"chatter", "request", "answer", "model"})  # what is talked about, too
MOST = 200  # tokens that are listened to: who tells more tells of much
LANE = 16  # bits of each place in a packed number: enough for the odds of MOST words
TOP = 1 << LANE - 1
HEAVIEST = (TOP - 1000) // (2 * MOST + 2)  # what one sign may add, so that no place runs over into the next
SEVERAL = 2  # of several facts each has only some of the words: so much surer must be what speaks against one


@dataclass(frozen=True, slots=True)
class Precedents:
    """Learnt log odds of the `aspects` a message may have, in tenths and packed: all of them in one number, each in
    bits of its own, so that a message of 20 words is weighed by 40 additions and not by 1.000.

    `start`: the odds before a word is heard. `words`: what each known word adds to them; `pairs`: what a word adds
    right behind another. `bits`: the highest bit of each aspect, `every`: of all, `reports`: of those that are no talk;
    `sure`, once odds are added to it or taken off, has that bit where they are beyond the limit; `surer` where they are
    beyond `SEVERAL` times the limit.
    """

    aspects: tuple[str, ...] = ()
    start: int = 0
    words: Mapping[str, int] = field(default_factory=dict)
    pairs: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    bits: Mapping[str, int] = field(default_factory=dict)
    every: int = 0
    reports: int = 0
    sure: int = 0
    surer: int = 0

    def against(self, tokens: Sequence[Token], facts: Sequence[Fact], places: Container[str]) -> str | None:
        """The aspect that messages of such words all but surely have and these facts have not, or the other way
        round; of mere talk only what it would report. None where nothing speaks against them. `places` as in
        `words_of`.
        """
        words, pairs, bits = self.words, self.pairs, self.bits
        said = words_of(tokens, words, places)
        odds = self.start
        for word in set(said):
            odds += words.get(word, 0)
        for before, word in set(pairwise(said)):
            if (behind := pairs.get(before)) is not None:
                odds += behind.get(word, 0)
        stated = 0
        for aspect in aspects(facts):
            stated |= bits.get(aspect, 0)
        if stated & self.reports:
            sure = self.sure if len(facts) == 1 else self.surer
            against = (sure - odds) & stated
            if not stated & bits.get("correction", 0):  # which speaks of what was told before, and states none of it
                against |= (self.sure + odds) & (self.every ^ stated)
        else:
            against = (self.sure + odds) & self.reports  # one sort of talk for another loses nothing
        return self.aspects[(against.bit_length() - 1) // LANE] if against else None


def learnt_from(
    limit: int, start: Mapping[str, int], signs: Mapping[tuple[str, ...], Iterable[tuple[int, int]]]
) -> Precedents:
    """From odds in tenths: those that are all but sure, those of each aspect, and by sign (a word, or two one behind
    the other) the place of each aspect and what is added to it.
    """
    bits = {aspect: TOP << place * LANE for place, aspect in enumerate(start)}
    pairs: dict[str, dict[str, int]] = {}
    for sign, adds in signs.items():
        if len(sign) == 2:
            pairs.setdefault(sign[0], {})[sign[1]] = packed(adds)
    return Precedents(
        aspects=tuple(start),
        start=packed(enumerate(start.values())),
        words={sign[0]: packed(adds) for sign, adds in signs.items() if len(sign) == 1},
        pairs=pairs,
        bits=bits,
        every=sum(bits.values()),
        reports=sum(bit for aspect, bit in bits.items() if aspect.partition(" ")[0] not in TALK),
        sure=packed((place, TOP - limit - 1) for place in range(len(start))),
        surer=packed((place, TOP - SEVERAL * limit - 1) for place in range(len(start))),
    )


def packed(odds: Iterable[tuple[int, int]]) -> int:
    """(place, odds) as one number: a sum of such numbers is the sums of all places."""
    return sum(tenths << place * LANE for place, tenths in odds)


def words_of(tokens: Sequence[Token], known: Container[str], places: Container[str]) -> list[str]:
    """The words of a message, folded. Figures are one, as are names (and words that are not `known`) and the words that
    places begin with ("thôn", "xóm": folded in `places`).
    """
    said = [BEGIN]
    opens = True
    for token in tokens[:MOST]:
        kind = token.kind
        if kind == "w":
            word = token.flat
            if word in places:
                word = PLACE
            elif word not in known or (token.capital and not opens and not token.text.isupper()):
                word = NAME
                if said[-1] is NAME:
                    continue
            opens = False
        else:
            word = FIGURE if kind == "d" else LINE if kind == "n" else token.flat
            opens = kind == "n" or word in OPENERS
        said.append(word)
    said.append(END)
    return said


def aspects(facts: Iterable[Fact]) -> set[str]:
    """What is told by facts beside their names and figures: kinds, stages, levels, models."""
    found: set[str] = set()
    for fact in facts:
        kind = kind_of(fact)
        found.add(kind)
        if kind in TELLING:
            found.add(f"{kind} {getattr(fact, TELLING[kind])}")
        if isinstance(fact, Count):
            found.update([f"count {level}" for level in LEVELS if getattr(fact, level) is not None])
        if isinstance(fact, (Count, Registration)):
            found.add(f"model {fact.model}")
        elif isinstance(fact, Gift) and fact.goods:
            found.add("gift goods")
        elif isinstance(fact, Spending) and fact.recipients is not None:
            found.add("spending recipients")
    return found
