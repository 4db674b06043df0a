"""Which of the figures was wrong and which is right: "gõ nhầm thành 50tr", "5tr mới đúng, em ghi nhầm 500k"."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from handlers.core.reading.numbers.items import FIGURES, Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.talk.sentences import Sentence, heard

BREAKS = frozenset(",.;:!?\n")
TURNS = frozenset({"chu", "cho", "ma", "nhung", "con"})  # where the other clause begins without a stop
THINGS = ("model", "indicator", "fund", "spend", "noun")
RIGHT = frozenset({"dung", "chinh", "phai"})  # folded: "đúng ra là", "chính xác là", "phải là" before the right one
WEIGHTS = {"wrong": 2, "stale": 2, "told": 1, "right": -2}


def sides(draft: Draft, negated: Item | None, figures: list[Item]) -> tuple[Item | None, Item | None] | None:
    """Which figure was wrong and which is right."""
    if negated is not None:
        wrong = next((i for i in figures if i.start >= negated.end), None)
        if wrong is None:
            return None
        told = [i for i in draft.items[: wrong.place] if i.tags.get("correction") == "cue" and i.start >= negated.end]
        between = draft.items[negated.place : wrong.place]
        stopped = any(i.kind == "sep" for i in between) and not any(i.kind in ("place", "person") for i in between)
        if len(figures) == 1 and (told or stopped):
            return None, wrong  # "không phải đâu, sửa lại 27", "không phải, có 36 thôi"
        right = next((i for i in figures if i is not wrong), None)
        return wrong, right
    if len(figures) == 2 and _slipped_into(draft, figures):
        if not any(
            i.tags.get("correction") == "cue" and i.end <= figures[0].start for i in draft.items if i.kind == "word"
        ):
            return figures[1], figures[0]
        after = draft.items[figures[0].place + 1]
        if "correction" in after.tags and draft.stream.tokens[after.start].flat == "moi":
            return figures[1], figures[0]  # "sửa giùm: 61 mới đúng, hồi nãy gõ lộn thành 16"
        draft.wonder("clear")  # "nhầm 83 thành 38" is said both ways
        return figures[0], figures[1]
    if len(figures) == 2:
        joined = [t.flat for t in draft.stream.tokens[figures[0].end : figures[1].start]]
        slipped = {t.flat for t in draft.stream.tokens[: figures[0].start]} & {"nham", "lon", "sai"}
        if ("thay", "cho") in pairwise(joined) and not slipped:
            return figures[1], figures[0]  # "ghi 71 hộ đạt thay cho 17 hộ em gõ nhầm"
        if (order := by_clause(draft, figures)) is not None:
            return order
        if _of_two_things(draft, figures):
            return None
        if draft.items[figures[1].place - 1].kind == "sep":
            draft.wonder("clear")  # "sửa lại 45 hộ, 54 hộ"
        return figures[0], figures[1]
    between = [i for i in draft.items if i.kind == "word" and "correction" in i.tags]
    slip = any(
        i.tags["correction"] == "cue" and "nham" in [t.flat for t in draft.stream.tokens[i.start : i.end]]
        for i in between
    )
    if slip and not any(_rights(draft, i, figures[0]) for i in between):
        draft.wonder("clear")
    return None, figures[0]


def _rights(draft: Draft, word: Item, figure: Item) -> bool:
    """ "64 mới đúng", "sửa thành 64", "đúng ra là 64": which figure is right is said."""
    first = draft.stream.tokens[word.start].flat
    if word.end == figure.start and first in RIGHT:
        return True
    return word.tags.get("correction") == "but" or (word.start >= figure.end and first == "moi")


def _slipped_into(draft: Draft, figures: list[Item]) -> bool:
    """ "gõ nhầm thành 50tr", "ghi lộn thành 2 triệu"."""
    flats = [t.flat for t in draft.stream.tokens[: figures[1].start]]
    return flats[-1:] == ["thanh"] and ("nham" in flats or flats[-2] in ("lon", "sai"))


def _of_two_things(draft: Draft, figures: list[Item]) -> bool:
    """ "sửa giúp em: hội viên 215, dòng họ đạt 6": both are told anew; of gifts, which were wrong is asked."""
    things = []
    for figure in figures:
        begin = figure.place
        while begin and not _bounds(draft.items[begin - 1]):
            begin -= 1
        said = draft.items[begin : figure.place + 2]
        things.append({thing for i in said for thing in _things(i, i.end == figure.start)})
    apart = all(things) and things[0].isdisjoint(things[1])
    if apart and any(kind in ("person", "body") for kind, _ in things[0] | things[1]):
        draft.wonder("clear")
    return apart


def _things(item: Item, ahead: bool) -> list[tuple[str, Any]]:
    """What an item says a figure is of; `ahead`: right before it, where "chi" is to spend."""
    if item.kind in ("place", "person", "body"):
        return [(item.kind, item.value)]
    if "filler" in item.tags:
        return [("spend", item.tags["spend"])] if ahead and "spend" in item.tags else []
    return [(tag, item.tags[tag]) for tag in THINGS if tag in item.tags]


def _bounds(item: Item) -> bool:
    return item.kind in ("sep", "paren", *FIGURES)


def by_clause(draft: Draft, figures: list[Item], surely: bool = False) -> tuple[Item, Item] | None:
    """What was told with a slip or before was wrong, what is said to be right is: "hộ đăng ký 87, lúc nãy ghi 78 là
    sai". None where neither clause says which; `surely`: only where one is said to be a slip of what was told.
    """
    first, second = figures
    stream = draft.stream
    tokens, limit = stream.tokens, stream.limit
    said = heard(tokens, 0, stream.words.parts["fix"], stream.marked)
    turn = _turn(said, first, second)
    if turn is None:
        return None
    begin = next((n for n in range(first.start - 1, -1, -1) if tokens[n].text in BREAKS), -1)
    end = next((n for n in range(second.end, limit) if tokens[n].text in BREAKS), limit)
    behind = _wrong(said, turn, end, second)
    ahead = _wrong(said, begin, turn, first)
    less = sum(behind.values()) - sum(ahead.values())
    old = behind if less > 0 else ahead
    if surely and ("wrong" not in old or abs(less) < (3 if stream.marked else 4)):
        return None
    return (second, first) if less > 0 else (first, second) if less < 0 else None


def _turn(said: Sentence, first: Item, second: Item) -> int | None:
    """Where the clause of the second figure begins: at the last stop, else at "chứ", else at the first words that say
    it was told before or is right.
    """
    between = range(second.start - 1, first.end - 1, -1)
    for stops in (BREAKS, TURNS):
        at = next((n for n in between if said.tokens[n].flat in stops), None)
        if at is not None:
            return at
    heads = [start for cue in WEIGHTS for start, _ in said.cues.get(cue, ()) if first.end <= start < second.start]
    heads = [start for start in heads if said.tokens[start].flat not in ("la", "moi")]  # "87 mới đúng, 78 là sai"
    return min(heads, default=None)


def _wrong(said: Sentence, start: int, end: int, figure: Item) -> dict[str, int]:
    """What a clause says of its figure: more than nought that it was wrong, less that it is right."""
    found = {}
    for cue, weight in WEIGHTS.items():
        if spots := [at for at, _ in said.cues.get(cue, ()) if start <= at < end]:
            found[cue] = weight * len(spots)
    if any(figure.end <= at < end for at, _ in said.cues.get("loose", ())):
        found["wrong"] = 3
    return found
