"""Punctuation as items: stops, brackets, colons, dashes; and marks that are words of their own ("?", "%")."""

from __future__ import annotations

from handlers.core.reading.numbers.items import Item
from handlers.core.reading.typed.atoms import Stream

SEPARATORS = {",": 1, ";": 1, "!": 2, "?": 2, "+": 1, "-": 1, "&": 1, "…": 1}


def mark_at(stream: Stream, at: int) -> Item:
    """The mark at `at`."""
    token, match = stream.tokens[at], stream.matches[at]
    if token.text == "/" and token.glued and match is not None and "deed" in match.tags and at:
        return Item("slash", at, at + 1)  # "dat/dang ky" is no command
    if match is not None and (match.length > 1 or token.text not in SEPARATORS):
        if token.text == "/" and match.length == 1:
            return Item("slash", at, at + 1)
        return Item("word", at, at + match.length, None, match.tags)
    text = token.text
    if text == ".":
        after = stream.tokens[at + 1] if at + 1 < stream.limit else None
        if after is None or not after.glued or after.capital or after.kind == "n":
            return Item("sep", at, at + 1, 2)
        return Item("mark", at, at + 1)
    if text == ":":
        return Item("colon", at, at + 1)
    if text in "()[]":
        return Item("paren", at, at + 1, text)
    if text == "/":
        return Item("slash", at, at + 1)
    if text == "-":
        return Item("dash", at, at + 1)
    if text == "?":
        return Item("sep", at, at + 1, 2, match.tags if match is not None else None)
    if text in SEPARATORS:
        return Item("sep", at, at + 1, SEPARATORS[text])
    return Item("mark", at, at + 1)
