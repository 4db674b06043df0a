"""Places with their numbers in one breath: "thôn Đông 45 hộ thôn Tây 38 hộ thôn Nam 52 hộ"."""

from __future__ import annotations

from handlers.core.reading.items import FIGURES, Item

COUNTED = frozenset({"num", "ratio", "percent"})
UPPER = ("xã", "phường", "tỉnh", "thị trấn", "đặc khu")


def by_place(items: list[Item]) -> list[list[Item]]:
    """A stretch without stops cut before each place that has a number behind it, where all have one."""
    spots = [at for at, item in enumerate(items) if item.kind == "place"]
    if len(spots) < 2 or any(item.kind in FIGURES and item.kind not in COUNTED for item in items):
        return [items]
    if any(item.kind in FIGURES for item in items[: spots[0]]):
        return [items]
    cuts: list[int] = []
    for at in spots[1:]:
        since = items[cuts[-1] if cuts else 0 : at]
        if any(item.kind == "num" or item.kind == "ratio" for item in since):
            cuts.append(at)
    if not cuts or not any(item.kind in COUNTED for item in items[cuts[-1] :]):
        return [items]
    if any(str(items[at].value).startswith(UPPER) for at in cuts):
        return [items]
    return [items[a:b] for a, b in zip([0, *cuts], [*cuts, len(items)], strict=True)]
