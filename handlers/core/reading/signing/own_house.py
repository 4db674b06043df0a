"""The sender's own household: what it does, "gia đình tôi xin rút"; how many it is, "nhà tôi có 3 con đi học"."""

from __future__ import annotations

from typing import cast

from handlers.core.facts import Model
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import Segment
from handlers.core.reading.signing.naming import Status
from handlers.core.reading.signing.same_house import introduced, told_of_house


def own(draft: Draft, part: Segment, deeds: list[str]) -> Status | None:
    """What the sender's own household does: "gia đình tôi xin rút", "nhà con mới dọn về, xin vô gia đình học tập"."""
    if not draft.own_house and "registered" in deeds and "model" in draft.tags and introduced(draft) is not None:
        return "registered"
    if not draft.own_house:
        return "withdrawn" if _own_name(draft, part) else None
    if sum(i.kind == "word" and ("house" in i.tags or i in part.words("self")[:1]) for i in part.items) > 1:
        draft.wonder("who")  # "nhà em với nhà chị gái em cùng đăng ký"
    leaves = [str(i.tags["leave"]) for i in part.words("leave") if i.tags["leave"] in ("withdrawn", "declined")]
    if leaves and (_own_house(part) or part.tags & {"model"}):
        return cast(Status, leaves[0])
    if "registered" not in deeds and "achieved" in deeds and _own_house(part) and _of_families(draft, part):
        return "achieved"
    return "registered" if "registered" in deeds and (_own_house(part) or part.tags & {"model"}) else None


def _of_families(draft: Draft, part: Segment) -> bool:
    """The model said of it: "nhà tui đạt gđht"."""
    if "model" in part.tags:
        return True
    return any(draft.stream.tokens[i.end - 1].flat == "gdht" for i in part.words("deed"))


def own_model(draft: Draft, part: Segment) -> Model:
    """ "con là Hoàng Thị Nhàn, con đăng ký công dân học tập": the model said of it, in its stretch or anywhere."""
    said = part.words("model") or [i for i in draft.items if "model" in i.tags]
    model = cast(Model, said[0].tags["model"]) if said else "family"
    return model if model in ("citizen", "family") else "family"


def household_size(draft: Draft) -> None:
    """ "nhà tôi có 3 con đi học": no figure to keep."""
    if not draft.own_house:
        if "person" in draft.kinds and draft.tags & {"deed", "leave"}:
            told_of_house(draft)
        return
    if draft.firmly({"gift", "fund", "spend"}):
        return
    for item, after in zip(draft.items, draft.items[1:], strict=False):
        lives = "household" in after.tags or (after.tags.get("noun") == "pupil" and "model" in draft.tags)
        if item.kind == "num" and not item.role and (item.value or 99) < 12 and lives:
            item.role = after.role = "household size"


def _own_name(draft: Draft, part: Segment) -> bool:
    """ "cho tui rút tên khỏi danh sách": the sender's own."""
    first = part.words("leave")[:1]
    named = bool(first) and "ten" in {t.flat for t in draft.stream.tokens[first[0].start : first[0].end]}
    return named and any(i.start < first[0].start for i in part.words("self"))


def _own_house(part: Segment) -> bool:
    """ "nhà tui", "gia đình em": the sender's household."""
    return any(i.end - i.start > 1 for i in part.words("self"))
