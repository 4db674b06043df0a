"""Whose fund it is: "Quỹ dòng họ Hồ thu 30tr, chi 12tr"."""

from __future__ import annotations

from handlers.core.reading.segments.draft import Draft


def skip_holders(draft: Draft) -> None:
    """ "Quỹ dòng họ Hồ thu 30tr, chi 12tr": whose fund it is gives nothing to it."""
    if "fund" not in draft.tags:
        return
    for part in draft.parts:
        if len(part.items) < 3 or "fund" not in part.items[0].tags:
            continue
        fund, body = part.items[:2]
        verb = next((i for i in part.items[2:5] if not ("scope" in i.tags or i.kind == "quiet")), part.items[2])
        held = fund.kind == "word" and fund.tags.get("fund") == "quy" and "gift" not in fund.tags
        if not held or body.kind != "body" or verb.kind != "word":
            continue
        takes = draft.stream.tokens[verb.start].flat == "thu" or "fund" in verb.tags or verb.tags.get("spend") == "chi"
        if takes:
            body.role, body.kind = "whose fund", "holder"
            draft.tags.add("holder")
