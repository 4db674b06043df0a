"""Figures of a lineage, which are not its hamlet's: "họ Trịnh có 40 hộ thì 38 hộ đạt gia đình học tập"."""

from __future__ import annotations

from itertools import pairwise

from handlers.core.reading.segments.segments import Segment


def of_a_lineage(part: Segment) -> bool:
    """ "họ Trịnh có 40 hộ thì 38 hộ đạt gia đình học tập": a lineage's households, and not its hamlet's."""
    if not any(i.role == "count" for i in part.figures) or not any(
        i.tags["model"] == "family" for i in part.words("model")
    ):
        return False
    return _clan_in_small(part) or any(i.lineage and not i.role for i in part.items)


def _clan_in_small(part: Segment) -> bool:
    """ "dong ho hoang co 45 gia dinh": a lineage's noun and a surname, typed small."""
    return any(
        a.tags.get("noun") == "clan" and b.kind == "word" and "surname" in b.tags and b.end - b.start == 1
        for a, b in pairwise(part.items)
        if a.kind == "word" and a.end - a.start == 2 and a.end == b.start and a.start < part.figures[0].start
    )


def members_of_a_lineage(part: Segment) -> bool:
    """ "dòng họ Trần có 210 hội viên": a lineage's, and not its hamlet's."""
    if not part.figures or not (part.items[0].lineage or _clan_in_small(part)):
        return False
    return any(i.tags["indicator"] == "members" for i in part.words("indicator"))
