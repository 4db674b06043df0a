"""Which of the figures was wrong and which is right: "gõ nhầm thành 50tr", "5tr mới đúng, em ghi nhầm 500k"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.draft import Draft
from handlers.core.reading.items import Item


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
        draft.wonder("clear")  # "nhầm 83 thành 38" is said both ways
        return figures[0], figures[1]
    if len(figures) == 2:
        joined = [t.flat for t in draft.stream.tokens[figures[0].end : figures[1].start]]
        slipped = {t.flat for t in draft.stream.tokens[: figures[0].start]} & {"nham", "lon", "sai"}
        if ("thay", "cho") in pairwise(joined) and not slipped:
            return figures[1], figures[0]  # "ghi 71 hộ đạt thay cho 17 hộ em gõ nhầm"
        before = [[t.flat for t in draft.stream.tokens[max(0, i.start - 2) : i.start]] for i in figures]
        if before[0] == ["dung", "la"] and before[1] != ["dung", "la"]:
            return figures[1], figures[0]  # "số đúng là 83, số 38 là em gõ ngược"
        behind = [t.flat for t in draft.stream.tokens[figures[0].end : figures[0].end + 3]]
        if behind[:2] == ["moi", "dung"] or behind[1:] == ["moi", "dung"]:
            return figures[1], figures[0]  # "5tr mới đúng, em ghi nhầm 500k"
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
    """ "64 mới đúng", "sửa thành 64": which figure is right is said."""
    flats = [t.flat for t in draft.stream.tokens[word.start : word.end]]
    return word.tags.get("correction") == "but" or (word.start >= figure.end and flats[:1] == ["moi"])


def _slipped_into(draft: Draft, figures: list[Item]) -> bool:
    """ "gõ nhầm thành 50tr"."""
    flats = [t.flat for t in draft.stream.tokens[: figures[1].start]]
    return "nham" in flats and flats[-1:] == ["thanh"]
