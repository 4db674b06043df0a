"""A number or an amount typed alone, as an answer to "how many?" or "how much?"."""

from __future__ import annotations

from handlers.core.reading.numbers.numerals import Numeral, numeral
from handlers.core.reading.reader import is_marked
from handlers.core.reading.typed.atoms import Stream
from handlers.core.reading.typed.tokens import tokenise
from handlers.core.reading.typed.words import Words


def _only(text: str, words: Words) -> Numeral | None:
    """The one number of a text, None if there is none or another beside it."""
    tokens = [token for token in tokenise(text, words.places, words.known) if token.kind != "n"]
    if not tokens:
        return None
    stream = Stream(tokens, words, is_marked(tokens))
    found: Numeral | None = None
    at = 0
    while at < len(tokens):
        one = numeral(stream, at)
        if one is None:
            at += 1
            continue
        if found is not None:
            return None
        found, at = one, one.end
    return found


def read_number(text: str, words: Words) -> int | None:
    """A whole number: "bốn mươi lăm", "1.045", "45 hộ". None if there is none, or more than one, or it is in doubt."""
    found = _only(text, words)
    return None if found is None or found.doubt else found.whole


def read_amount(text: str, words: Words) -> int | None:
    """An amount in đồng: "1tr5", "500 nghìn", "300.000". None where the unit is not said ("500") or in doubt."""
    found = _only(text, words)
    if found is None or found.doubt or found.whole is None:
        return None
    value = found.whole
    if found.money or found.scale >= 1000:
        return value if value >= 1000 else None
    return value if value >= 10_000 and value % 1000 == 0 else None
