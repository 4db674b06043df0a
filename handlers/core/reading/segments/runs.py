"""A stretch without stops, cut where the next thing is named: "gđht đk 45 đạt 40 | dhht 3 | hv 88"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import FIGURES, Item

TOPICS = frozenset({"model", "indicator"})
NOUNS = frozenset({"clan", "community", "unit"})
LABELS = frozenset({"model", "indicator", "deed", "change", "noun"})
COUNTS = frozenset({"num", "ratio"})


def runs(items: list[Item]) -> list[list[Item]]:
    """The stretch in parts; each begins with what it counts, its figures behind it."""
    if sum(item.kind in FIGURES for item in items) < 2:
        return [items]
    parts: list[list[Item]] = []
    start = 0
    for at in range(1, len(items)):
        topic = (_topic(items[at]) and _begins(items, start, at)) or _one_more(items, start, at)
        if topic or _each_again(items, start, at) or _lacking(items, start, at):
            cut = at - 1 if topic and _its_verb(items, start, at) else at
            parts.append(items[start:cut])
            start = cut
    parts.append(items[start:])
    return parts


def _its_verb(items: list[Item], start: int, at: int) -> bool:
    """ "tổng số hộ 234 | đăng ký gđht 187 hộ", "có 234 hộ | đăng ký gđht 187": the verb right before the model is of
    what follows, where the number before it is said to be something else.
    """
    verb = items[at - 1]
    figure = next((n for n in range(at - 2, max(start, at - 4), -1) if items[n].kind == "num"), None)
    if figure is None or figure == start or verb.tags.get("deed") not in ("registered", "achieved"):
        return False
    if any(i.kind == "word" and "deed" in i.tags for i in items[start:figure]):
        return True
    return "hold" in items[figure - 1].tags and items[figure + 1].tags.get("noun") == "family"


def _topic(item: Item) -> bool:
    if item.kind == "body":
        return item.lineage and item.end - item.start <= 2
    if item.kind != "word" or item.tags.keys() & {"gift", "spend", "fund", "each", "question"}:
        return False
    if "place" in item.tags:
        return False  # "6 ấp đạt trên tổng số 8 ấp"
    return bool(item.tags.keys() & TOPICS) or item.tags.get("noun") in NOUNS or _family(item)


def _family(item: Item) -> bool:
    """ "gia đình", and no "hộ", which stands behind its number."""
    return item.tags.get("noun") == "family" and item.end - item.start > 1


def _begins(items: list[Item], start: int, at: int) -> bool:
    """Whether a new thing begins at `at`, whose figure stands behind it."""
    figures = [n for n in range(start, at) if items[n].kind in COUNTS]
    if not figures or any(items[n].kind == "money" for n in range(start, at)):
        return False
    deeds = _deeds_before_figure(items, at)
    if deeds is None:
        return False
    last = items[at - 1]
    if last.kind not in COUNTS:
        return last.kind == "word" and figures[-1] == at - 2 and bool(last.tags.keys() & {"noun", "deed"})
    before = [item for item in items[start : at - 1] if not _links(item)]
    label = before[-1] if before else last
    first = any(item.tags.keys() & LABELS for item in items[start : figures[0]])
    if not first or not label.tags.keys() & LABELS or "filler" in label.tags:
        return False  # number first: "45 hộ đăng ký 40 hộ đạt 3 dòng họ"
    if not deeds:
        behind = at + 2
        counted = behind < len(items) and items[behind].kind == "word" and items[behind].tags.keys() & {"noun", *TOPICS}
        return not counted or _deeds_before_figure(items, behind) is not None
    seen = {item.tags["deed"] for item in items[start:at] if "deed" in item.tags}
    return bool(label.tags.keys() & TOPICS) or deeds <= seen


def _deeds_before_figure(items: list[Item], at: int) -> set[str] | None:
    """The deeds between a topic and the figure behind it; None where another word stands there, or no figure."""
    deeds: set[str] = set()
    for item in items[at + 1 : at + 4]:
        if item.kind in COUNTS:
            return deeds
        if item.kind != "word" or not ("deed" in item.tags or _links(item)):
            return None
        if "deed" in item.tags:
            deeds.add(str(item.tags["deed"]))
    return None


def _links(item: Item) -> bool:
    """ "là", "được" between what is counted and its figure; "và" and "với" begin something else."""
    return item.kind == "word" and "equals" in item.tags and item.end - item.start == 1


def _one_more(items: list[Item], start: int, at: int) -> bool:
    """ "51 hộ đăng ký 47 hộ đạt và | 1 dòng họ": the last number, of another thing, with nothing done."""
    if items[at].kind != "num" or at + 1 >= len(items) or items[start].kind != "num":
        return False
    noun, before = items[at + 1], items[at - 1]
    if noun.tags.get("noun") not in NOUNS or "place" in noun.tags or "filler" not in before.tags:
        return False
    return "deed" in items[at - 2].tags and not any("deed" in item.tags for item in items[at + 2 :])


def _lacking(items: list[Item], start: int, at: int) -> bool:
    """ "45 hộ đk rồi nhé | còn 3 hộ nữa là đủ"."""
    left = items[at].tags.get("fund") == "balance" or items[at].tags.get("plea") == "lack"
    if not left or at + 2 >= len(items) or items[at + 1].kind != "num" or "noun" not in items[at + 2].tags:
        return False
    return any(i.kind in COUNTS for i in items[start:at]) and any("deed" in i.tags for i in items[start:at])


def _each_again(items: list[Item], start: int, at: int) -> bool:
    """ "thưởng 5 cháu đỗ đại học mỗi cháu 500 nghìn | 12 cháu hsg mỗi cháu 200 nghìn"."""
    if items[at].kind != "num" or items[at - 1].kind != "money" or at + 2 >= len(items):
        return False
    if not any("each" in item.tags for item in items[start:at]):
        return False
    return any("each" in item.tags for item in items[at + 2 : at + 4])
