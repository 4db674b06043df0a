"""Greetings before a report and thanks behind it are taken off before anything is read: "Dạ Chị Mai rút" is Mai, and
"… Em cảm ơn" signs nobody up."""

from __future__ import annotations

from handlers.core.reading.talk.sentences import Sentence, heard
from handlers.core.reading.talk.thanks import MOST, NAMED, STOPS, before_thanks, signs
from handlers.core.reading.typed.tokens import Token
from handlers.core.reading.typed.words import Words

OPENS = ("greet", "send", "call", "hail", "first", "sure", "do", "data")
PICTURES = "\u2190"  # arrows, stars, hands and faces stand behind it, and no mark of a sentence
SAYS = ("greet", "send", "do", "data")  # a clause of these alone is a heading that says nothing


def reported(tokens: list[Token], words: Words, marked: bool) -> tuple[int, int]:
    """Where what is reported begins and ends; all of it where nothing but courtesy is said."""
    start, end = _between_pictures(tokens)
    while start < end and (after := _head(tokens, start, words, marked)) > start:
        start = after
    while (before := before_thanks(tokens, start, end, words, marked)) < end:
        end = max(before, start)
    if start >= end or (start and end - start < MOST and _nothing_left(tokens[start:end], words, marked)):
        return 0, len(tokens)
    return start, end


def _between_pictures(tokens: list[Token]) -> tuple[int, int]:
    """Past the emoji it begins with, before those it ends with."""
    start, end = 0, len(tokens)
    while start < end and tokens[start].kind == "p" and tokens[start].text > PICTURES:
        start += 1
    while end > start and tokens[end - 1].kind == "p" and tokens[end - 1].text > PICTURES:
        end -= 1
    return start, end


def _nothing_left(tokens: list[Token], words: Words, marked: bool) -> bool:
    """ "Dạ vâng ạ", "Chào bot, chú là Sáu Lúa đây": small words or a name alone."""
    said = heard(tokens, 0, words.parts["courtesy"], marked)
    over = {at for cue in ("one", "end") for first, stop in said.cues.get(cue, ()) for at in range(first, stop)}
    return len(over) == sum(token.kind == "w" for token in tokens) or signs(said)


def _head(tokens: list[Token], start: int, words: Words, marked: bool) -> int:
    """Past the greeting at `start`, or whom it calls, and the stop behind; `start` where there is none."""
    parts = words.parts["courtesy"]
    if tokens[start].flat not in parts:
        return start
    stop = start
    while stop < min(len(tokens), start + MOST) and tokens[stop].kind == "w":
        stop += 1
    said = heard(tokens[start:stop], 0, parts, marked)
    if not said.any(*OPENS):
        return start
    at, called = _covered(said, words.places)
    if called:
        return _past(tokens, start + called)
    closed = start + at == stop < len(tokens) and tokens[stop].text in STOPS
    if at and closed and said.any(*SAYS):
        after = _past(tokens, stop)
        given = said.any("send") and after < len(tokens) and tokens[after].kind == "d"  # "em gửi chị Hoa: 500k"
        return start if given else after
    firsts = [end for first, end in said.cues.get("first", ()) if first == 0 and marked]
    firsts += [1 for first, _ in said.cues.get("sure", ()) if first == 0]
    return _past(tokens, start + max(firsts)) if firsts else start


def _past(tokens: list[Token], at: int) -> int:
    """Past the stops that stand there."""
    while at < len(tokens) and tokens[at].text in STOPS:
        at += 1
    return at


def _covered(said: Sentence, places: frozenset[str]) -> tuple[int, int]:
    """How many tokens from the first are courtesy, names of who is spoken to among them; and past whom it calls."""
    spans: dict[int, tuple[int, str]] = {}
    for cue in (*OPENS, "end", "one", "help", "ask"):
        for first, stop in said.cues.get(cue, ()):
            if first not in spans or stop > spans[first][0]:
                spans[first] = (stop, cue)
    at = 0
    last = ""
    while at < len(said.tokens):
        if at in spans:
            at, last = spans[at]
            if last in ("call", "hail"):
                return at, at
            continue
        named = at
        while named < len(said.tokens) and named - at < NAMED and _name(said, named, spans, places):
            named += 1
        if last not in ("one", "sure") or named == at or said.any("do"):
            break
        at, last = named, "name"
    return at, 0


def _name(said: Sentence, at: int, spans: dict[int, tuple[int, str]], places: frozenset[str]) -> bool:
    """A word typed large, or a small one right before "ơi", a particle or the stop."""
    token = said.tokens[at]
    if at in spans or token.flat in places:
        return False
    after = at + 1
    return token.capital or after == len(said.tokens) or (after in spans and spans[after][1] in ("call", "end"))
