"""One verb for a whole list of counts, behind it or before it: "gia đình 88, dòng họ 2, công dân 156 đều đạt"."""

from __future__ import annotations

from handlers.core.facts import MODELS
from handlers.core.reading.numbers.items import Item
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment

MOST = 12  # stretches of such a list
PLACES_TOO = frozenset({"community", "commune"})  # "5 thôn", "2 xã" may be no communities
STATES = frozenset({"deed", "change", "gift", "fund", "spend", "indicator", "question", "negation", "nil"})
ALL = frozenset({"deu", "het", "cung", "ca"})


def model_beside(draft: Draft, segment: Segment) -> str | None:
    """The one model that a stretch counts by its name or by a noun that is sure to be of one."""
    models = {str(i.tags["model"]) for i in segment.words("model")}
    nouns = {
        str(i.tags["noun"])
        for i in segment.words("noun")
        if i.tags["noun"] in MODELS
        and (i.tags["noun"] not in PLACES_TOO or draft.stream.tokens[i.start].flat in ("cong", "cd"))
    }
    said = models or nouns
    return said.pop() if len(said) == 1 else None


def of_another(draft: Draft, counted: str, number: Item, said: list[Item]) -> bool:
    """ "52 hộ, 3 dòng họ đạt": behind the next number stands another model, and the verb is said of both. "4 dong ho
    thi 2 ho dat" are some of the four, "98 hộ, 1 dòng họ đạt dòng họ học tập" are only that one."""
    noun = next((i for i in said if i.start == number.end and "noun" in i.tags), None)
    if noun is None or noun.tags["noun"] not in MODELS or noun.tags["noun"] == counted:
        return False
    if "family" not in (counted, noun.tags["noun"]) or any("model" in i.tags for i in said):
        return False
    short = noun.end - noun.start == 1 and draft.stream.tokens[noun.start].flat == "ho"
    return not (counted == "clan" and short)


def deed_behind(draft: Draft, segment: Segment) -> tuple[str, bool] | None:
    """What was done in a list whose entries have a place or a model and one number each, said with the last of them;
    and whether it is said of all.
    """
    if len(segment.figures) > 1:
        return _deed_of_all(segment)
    entry = _entry(draft, segment)
    if entry is None or segment.tags & STATES:
        return None
    seen = {entry}
    for part in draft.parts[segment.place + 1 : segment.place + 1 + MOST]:
        closes = not part.figures and bool(part.words("deed")) and part.lead in (1, 2, 3)
        if part.lead != 1 and not closes and not (entry[0] == "place" and part.lead in (2, 3) and part.of("place")):
            return None
        if closes:
            deeds = [i for i in part.words("deed") if i.tags["deed"] != "total"]
            every = len(deeds) < len(part.words("deed")) or (bool(deeds) and _every(draft, part.items, deeds[0]))
            return (str(deeds[0].tags["deed"]), True) if every and _done(deeds) else None
        if len(part.figures) > 1 and entry[0] == "model" and _counted(draft, segment):
            return _deed_of_all(part)
        entry = _entry(draft, part)
        if entry is None or entry in seen or entry[0] != next(iter(seen))[0]:
            return None
        seen.add(entry)
        deeds = part.words("deed")
        if deeds:
            if not _done(deeds) or deeds[0].start < part.figures[0].start:
                return None
            counted = entry[0] == "model" and _counted(draft, segment) and _counted(draft, part)
            several = counted or (entry[0] == "place" and len(seen) > 2)
            return str(deeds[0].tags["deed"]), several or _every(draft, part.items, deeds[0])
        if part.tags & STATES:
            return None
    return None


def _deed_of_all(segment: Segment) -> tuple[str, bool] | None:
    """ "52 gia đình và 3 dòng họ đăng ký": several models counted in one stretch, and what was done behind them."""
    nouns = {i.start: str(i.tags["noun"]) for i in segment.words("noun")}
    nouns |= {i.start: str(i.tags["model"]) for i in segment.words("model") if "model_or" not in i.tags}
    models = {nouns.get(f.end, "") for f in segment.figures if f.kind == "num"}
    deeds = segment.words("deed")
    if len(models) < len(segment.figures) or not models <= frozenset(MODELS) or segment.tags & STATES != {"deed"}:
        return None
    return (str(deeds[0].tags["deed"]), True) if _done(deeds) and deeds[0].start > segment.figures[-1].end else None


def _counted(draft: Draft, part: Segment) -> bool:
    """ "52 hộ": the number stands before what it counts; "có 52 hộ" may be all of them."""
    start = part.figures[0].start
    if start and draft.stream.tokens[start - 1].flat == "co" and part.lead != 1:
        return False
    end = part.figures[0].end
    models = [i.start for i in part.words("model")]
    return models == [end] if models else any(i.start == end for i in part.words("noun"))


def _done(deeds: list[Item]) -> bool:
    return len(deeds) == 1 and deeds[0].tags["deed"] in ("registered", "achieved")


def _entry(draft: Draft, part: Segment) -> tuple[str, str] | None:
    """What an entry of such a list is of: ("place", "thôn 3") or ("model", "clan")."""
    if len(part.figures) != 1 or part.figures[0].kind != "num" or part.of("person") or part.of("body"):
        return None
    places = part.of("place")
    if len(places) == 1 and places[0].start < part.figures[0].start:
        return "place", str(places[0].value)
    model = model_beside(draft, part)
    return ("model", model) if model is not None and not places else None


def _every(draft: Draft, items: list[Item], deed: Item) -> bool:
    """ "đều đăng ký", "đã đăng ký hết"."""
    flats = {t.flat for i in items if i.start >= deed.start - 3 for t in draft.stream.tokens[i.start : i.end]}
    return bool(flats & ALL)
