"""Thanks, wishes, leave-taking and a signature that end a message: "… Em cảm ơn", "… nhé bác Tư", "… Em Hà"."""

from __future__ import annotations

from handlers.core.reading.talk.sentences import Sentence, heard
from handlers.core.reading.typed.tokens import Token
from handlers.core.reading.typed.words import Words

MOST = 16  # tokens of what is said before or behind a report
NAMED = 3  # words of the name of whom one speaks to
STOPS = frozenset(",:.!;…\n")
SIGNED = frozenset(".!")  # before a signature
CLOSES = ("thanks", "wish", "later", "end", "leave", "sorry", "do", "own")
LEAVES = ("leave", "do", "later", "thanks")  # what a sentence of small courtesies says besides
# Sorts of words by which something is reported.
REPORTS = frozenset(
    {"deed", "model", "gift", "fund", "spend", "leave", "indicator", "meet", "attend", "request", "correction", "void"}
    | {"nil", "place", "duplicate", "money", "scale"}
)


def before_thanks(tokens: list[Token], start: int, end: int, words: Words, marked: bool) -> int:
    """Where the thanks or wishes that end the message begin; `end` where there are none."""
    last = end
    while last > start and tokens[last - 1].kind == "p":
        last -= 1
    first = last
    while first > max(start, last - MOST) and tokens[first - 1].kind == "w":
        first -= 1
    if first == last:
        return end  # it ends with a figure
    clause = tokens[first:last]
    said = heard(clause, 0, words.parts["courtesy"], marked)
    if not said.any(*CLOSES):
        return end
    stop = tokens[first - 1].text if first > start else "\n"
    if stop in STOPS and (_all_small(said) or (_takes_leave(said) and not _reports(clause, words, marked))):
        return first
    if stop in SIGNED and signs(said):
        return first
    small = _small_at_end(said)
    return first + small if small < len(clause) else end


def _begins(said: Sentence) -> int:
    """Past who speaks and to whom, at its head."""
    ones = dict(said.cues.get("one", ()))
    at = 0
    while at in ones:
        at = ones[at]
    return at


def _takes_leave(said: Sentence) -> bool:
    """ "Chúc cả nhà …", "Em cảm ơn …", "Xin lỗi …": a sentence that begins so."""
    at = _begins(said)
    return any(first == at for cue in ("thanks", "wish", "sorry") for first, _ in said.cues.get(cue, ()))


def _all_small(said: Sentence) -> bool:
    """ "Bác ghi giúp em nhé", "Nhận được thì báo em", "Bác xem đúng chưa": courtesies from end to end."""
    if not said.any(*LEAVES) or said.any("not"):
        return False
    if said.has("later", "back"):
        return True  # "có gì thì bác gọi lại em"
    over = {at for spans in said.cues.values() for first, stop in spans for at in range(first, stop)}
    return len(over) == len(said.tokens)


def signs(said: Sentence) -> bool:
    """ "Em Hà", "chú là Sáu Lúa đây": who sends it, as one signs or says at first."""
    own = [stop for first, stop in said.cues.get("own", ()) if first == 0]
    small = {first for first, _ in said.cues.get("end", ())}
    names = [token for at, token in enumerate(said.tokens) if own and at >= max(own) and at not in small]
    return 0 < len(names) <= NAMED and all(token.capital for token in names)


def _reports(clause: list[Token], words: Words, marked: bool) -> bool:
    """Whether something that may be kept is said beside the thanks: "cảm ơn bà con đã ủng hộ 500k"."""
    for at in range(len(clause)):
        found = words.match(clause, at, marked)
        if found is not None and not found.tags.keys().isdisjoint(REPORTS):
            return True
    return False


def _small_at_end(said: Sentence) -> int:
    """Where "em cảm ơn", "nhé bác Tư", "nghen con" or "ghi giúp em nhé" begins at its end; its length if none does."""
    stops: dict[int, list[tuple[int, str]]] = {}
    for cue in ("one", "much", "end", "thanks", "do", "help"):
        for first, stop in said.cues.get(cue, ()):
            stops.setdefault(stop, []).append((first, cue))
    limit = found = len(said.tokens)
    at = _before_name(said, stops)
    before = "one" if at < limit else ""
    while at in stops:
        first, cue = min(stops[at])
        if cue == "thanks":
            return next((one for one, who in stops.get(first, ()) if who == "one"), first)
        if (cue == "end" and before == "one" and _particle(said, first, at)) or (cue == "do" and before == "help"):
            found = first
        before, at = cue, first
    withheld = any(stop == found for _, stop in said.cues.get("not", ()))  # "khoan ghi giúp em"
    return limit if withheld else found


def _particle(said: Sentence, at: int, end: int) -> bool:
    """No house: without marks "nha bac Tu" may be one, and is none right behind a figure, before a title alone."""
    if said.marked or said.tokens[at].low != "nha":
        return True
    return at == 0 and len(said.tokens) - end == 1


def _before_name(said: Sentence, stops: dict[int, list[tuple[int, str]]]) -> int:
    """Before the name of who is spoken to, "bác Tư", at its end."""
    at = len(said.tokens)
    while at > 1 and len(said.tokens) - at < NAMED and said.tokens[at - 1].capital and at not in stops:
        at -= 1
    named = any(cue == "one" and any(c == "end" for _, c in stops.get(first, ())) for first, cue in stops.get(at, ()))
    return at if named else len(said.tokens)
