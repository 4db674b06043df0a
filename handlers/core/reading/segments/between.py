"""Which of the words between two figures belong to the first."""

from __future__ import annotations

from handlers.core.facts import MODELS
from handlers.core.reading.numbers.items import Item

ROLES = frozenset({"deed", "change", "target"})
NOUNS = frozenset({"noun", "indicator", "thing", "percent", "currency", "household", "quiet"})


def _model_behind(before: list[Item], between: list[Item]) -> bool:
    """ "công nhận 74 gia đình học tập và 2 dòng họ học tập": the model stands behind its number."""
    if any(i.tags.keys() & {"model", "indicator"} or i.tags.get("noun") in ("family", "clan") for i in before):
        return False
    return bool(between) and between[0].kind == "word" and "model" in between[0].tags and "deed" not in between[0].tags


def words_of_first(before: list[Item], figure: Item, between: list[Item], following: Item) -> int:
    """How many of the words between two figures belong to the first."""
    start = int(_model_behind(before, between))
    while (
        start < len(between)
        and between[start].kind == "word"
        and between[start].tags.keys() & NOUNS
        and not (start and between[start].tags.get("fund") == "balance")  # "giam 3 ho | con 44"
        and (not between[start].tags.keys() & ROLES or (start == 0 and "noun" in between[start].tags))
    ):
        start += 1
        if (
            start < len(between)
            and between[start - 1].tags.get("noun") in MODELS
            and (between[start].tags.get("noun") in MODELS or "indicator" in between[start].tags)
        ):
            break
        if (
            start
            and between[start - 1].tags.keys() & {"noun"}
            and start < len(between)
            and not between[start].tags.keys() & {"indicator", "noun", "thing"}
        ):
            break
    roles = [
        at
        for at in range(start, len(between))
        if between[at].kind == "word"
        and between[at].tags.keys() & ROLES
        and between[at].tags.get("deed") != "of_registered"
    ]
    limits = [
        at
        for at in range(start, len(between))
        if between[at].kind == "word" and (between[at].tags.get("deed") in ("of_registered", "total"))
    ]
    served = any(
        i.kind == "word" and i.tags.keys() & (ROLES | {"indicator"}) and i.tags.get("deed") != "of_registered"
        for i in before
    )
    if following.kind == "percent":
        return len(between) if not roles else roles[-1] if len(roles) > 1 or served else len(between)
    if limits:
        return limits[0]
    said = between[0].tags.get("noun") if between and between[0].kind == "word" else None
    if served and said in MODELS and not any("model" in i.tags for i in between[:1]):
        for at in range(start, len(between)):
            if between[at].kind == "word" and between[at].tags.get("model", said) != said:
                return min([at, *roles[:1]])  # "đạt 71 hộ | công dân học tập đạt 160 người"
    if not roles:
        return start
    if served:
        return roles[0]
    if figure.kind in ("num", "ratio", "pair") and not any(
        i.kind == "word" and "indicator" in i.tags for i in between[:start]
    ):
        return roles[0] + 1
    return start
