"""What is not to be undone: "đừng xoá số của tôi nhé", "đừng hủy họp, vẫn họp 8h mai"."""

from __future__ import annotations

from handlers.core.facts import Fact, Gift, Meeting, Registration, Request, Void
from handlers.core.reading.segments.draft import Draft

REFUSED = frozenset({"dung", "khoi", "khoan", "khong", "ko", "hong", "hok", "chang", "sao"})
AS_TYPED = frozenset({"đừng", "khỏi", "khoan", "không", "ko", "hổng", "hông", "chẳng", "sao"})
BETWEEN = frozenset({"can", "phai", "co", "voi", "lai", "he", "duoc", "bao", "keu", "nho", "giup"})
TITLES = frozenset({"anh", "chi", "ong", "ba", "co", "chu", "em", "bac", "cu"})  # "anh dung rut", "ong khoi": names
UNDOES = frozenset({"xoa", "huy", "bo", "gach", "rut", "go", "loai", "dung", "ngung", "tat", "hoan"})
NEVER = frozenset({"đừng", "dùng", "dung"})
FAR = 3  # tokens between the refusal and the verb


def spare(draft: Draft) -> None:
    """Leaves out what would be taken back, erased or called off where it is refused, and asks."""
    if not draft.facts or REFUSED.isdisjoint(draft.flats) or UNDOES.isdisjoint(draft.flats) or not _refused(draft):
        return
    kept = [at for at, fact in enumerate(draft.facts) if not _undoes(fact)]
    if len(kept) < len(draft.facts):
        draft.facts = [draft.facts[at] for at in kept]
        draft.spots = [draft.spots[at] for at in kept if at < len(draft.spots)]
        draft.wonder("clear")


def _undoes(fact: Fact) -> bool:
    return (
        isinstance(fact, Void)
        or (isinstance(fact, Request) and fact.what in ("privacy_delete", "stop"))
        or (isinstance(fact, Meeting) and fact.change == "cancel")
        or (isinstance(fact, Gift) and fact.stage == "cancelled")
        or (isinstance(fact, Registration) and fact.status == "withdrawn")
    )


def _refused(draft: Draft) -> bool:
    tokens, limit = draft.stream.tokens, draft.stream.limit
    for at, token in enumerate(tokens):
        if token.flat not in REFUSED or (draft.stream.marked and token.low not in AS_TYPED):
            continue
        if token.flat in ("dung", "khoi") and token.plain and at and tokens[at - 1].flat in TITLES:
            continue
        here = at + 1
        while here < limit and here <= at + FAR and tokens[here].flat in BETWEEN:
            here += 1
        if here < limit and tokens[here].flat in UNDOES and tokens[here].low not in NEVER:
            return True
    return False
