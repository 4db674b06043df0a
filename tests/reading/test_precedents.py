"""The second opinion: what messages of such words have meant, and when it makes the reader ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from handlers.core.facts import Chatter, Fact, Gift, Nil, Reading
from handlers.core.reading import explain, read
from handlers.core.reading.reader import hear
from handlers.core.reading.typed.precedents import HEAVIEST, MOST, Precedents, aspects, learnt_from, words_of
from handlers.core.reading.typed.tokens import tokenise
from locales.words import hearing
from tests.reading.scoring import rows

NOW = datetime(2026, 11, 22, 9)
GIVEN = Gift(stage="received", donor="Lan", amount=500_000)
# "nop" speaks for a gift and against chatter, by 5,0 each; 3,0 is all but sure.
NOP = learnt_from(30, {"gift": 0, "chatter": 0}, {("nop",): [(0, 50), (1, -50)]})


def _against(precedents: Precedents, text: str, *facts: Fact) -> str | None:
    return precedents.against(tokenise(text), facts, frozenset())


def test_it_speaks_against_what_such_words_never_meant() -> None:
    assert _against(NOP, "ba Lan nop 500k", GIVEN) is None
    assert _against(NOP, "ba Lan nop 500k", Chatter()) in ("gift", "chatter")
    assert _against(NOP, "ba Lan di cho", GIVEN) is None  # of these words it knows nothing
    assert _against(Precedents(), "ba Lan nop 500k", Chatter()) is None


def test_figures_names_and_places_are_one_word_each() -> None:
    known = frozenset({"nop"})
    said = words_of(tokenise("thôn Hà: bà Đặng Văn Quýt nộp 500"), known, frozenset({"thon"}))
    assert said == ["<", "P", "N", ":", "N", "nop", "#", ">"]


@given(
    st.lists(st.lists(st.integers(-HEAVIEST, HEAVIEST), min_size=3, max_size=3), min_size=1, max_size=2 * MOST),
    st.integers(0, 100),
    st.sets(st.sampled_from(("gift", "meeting", "nil"))),
)
def test_packed_odds_are_summed_as_the_numbers_they_are(added: list[list[int]], limit: int, stated: set[str]) -> None:
    names = ("gift", "meeting", "nil")
    words = {(f"w{'x' * number}",): list(enumerate(odds)) for number, odds in enumerate(added[:MOST])}
    precedents = learnt_from(limit, dict.fromkeys(names, 0), words)
    text = " ".join(word for (word,) in words)
    facts: list[Fact] = [fact for fact in (Gift(), Nil()) if type(fact).__name__.lower() in stated]
    sums = [sum(odds[place] for odds in added[:MOST]) for place in range(3)]
    has = aspects(facts)
    wrong = {
        name for name, odds in zip(names, sums, strict=True) if (odds > limit if name not in has else -odds > limit)
    }
    found = _against(precedents, text, *facts)
    assert found in wrong if wrong else found is None


def test_what_it_speaks_against_is_asked_with_what_was_read() -> None:
    no_gifts = replace(hearing(), precedents=learnt_from(30, {"gift": -100}, {}))
    assert read("bà Lan nộp 500k", NOW, no_gifts) == Reading((GIVEN,), "clear")
    assert explain("bà Lan nộp 500k", NOW, no_gifts).doubted == "gift"
    all_gifts = replace(hearing(), precedents=learnt_from(30, {"gift": 100, "chatter": -100}, {}))
    assert read("hôm nay trời đẹp quá", NOW, all_gifts) == Reading((), "clear")
    no_chatter = replace(hearing(), precedents=learnt_from(30, {"gift": -100, "chatter": -100}, {}))
    assert read("hôm nay trời đẹp quá", NOW, no_chatter) == Reading((Chatter(),))  # no report is lost


def test_it_knows_a_reading_from_another_message_s() -> None:
    """Of the development set it hardly doubts a label, and most readings that are those of the next message."""
    words = hearing()
    heard = [
        (hear(row["text"], words).told, read(row["text"], datetime.fromisoformat(row["now"]), words))
        for row in rows("dev")
    ]
    clear = [(tokens, reading.facts) for tokens, reading in heard if reading.ask is None]
    doubted = tried = 0
    for (tokens, its), (_, others) in pairwise(clear):
        if aspects(its) != aspects(others):
            tried += 1
            doubted += words.precedents.against(tokens, others, words.places) is not None
    assert tried > 100
    assert doubted > 0.8 * tried, (doubted, tried)
