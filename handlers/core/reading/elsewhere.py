"""Figures said to be another place's: "đó là số của thôn bên", "không phải thôn tôi". Whose they are is asked."""

from __future__ import annotations

from handlers.core.reading.draft import Draft

# Behind a word for a place: another than the sender's; "phải" denies that it is his. Folded.
OTHERS = frozenset({"ben", "khac", "phai"})
WHICH = OTHERS - {"phai"} | {"tren", "duoi", "kia"}
PLACES = frozenset(
    {"thon", "xom", "ap", "ban", "to", "khu", "khom", "khoi", "lang", "buon", "doi", "tdp", "xa", "phuong"}
)
OWN = frozenset({"toi", "tui", "em", "minh", "ta", "tao", "chau", "nha", "bon", "chung"})
NOT = frozenset({"khong", "ko", "k", "hong", "hok", "chang", "kg"})
OF = frozenset({"cua", "so", "lieu", "la"})
MORE = frozenset({"hon", "kem", "bang", "nhu", "thua", "voi"})


def of_another_place(draft: Draft) -> bool:
    """Whether a clause without figures says whose those of the message are: not the sender's own place's."""
    flats = [token.flat for token in draft.stream.tokens]
    for at in range(1, len(flats) - 1):
        if flats[at] not in PLACES:
            continue
        before = flats[max(0, at - 4) : at]
        if flats[at + 1] in WHICH and before[-1] in OF and not MORE.intersection(before):
            return not _own_after(draft, flats, at)
        if flats[at + 1] in OWN and "phai" in before and NOT.intersection(before[: before.index("phai")]):
            return True
    return False


def _own_after(draft: Draft, flats: list[str], at: int) -> bool:
    """ "đọc lộn số ấp bên kia, ấp tui đk 47": the figures are told of the sender's own place after all."""
    own = [k for k in range(at + 1, len(flats) - 1) if flats[k] in PLACES and flats[k + 1] in OWN]
    return bool(own) and "phai" not in flats and any(spot > own[0] for spot in draft.spots)
