"""Places with their numbers in one breath: "thôn Đông 45 hộ thôn Tây 38 hộ thôn Nam 52 hộ"."""

from __future__ import annotations

from handlers.core.reading.numbers.items import FIGURES, Item

MODELS = frozenset({"family", "clan", "citizen", "unit"})
COUNTED = frozenset({"num", "ratio", "percent"})
UPPER = ("xã", "phường", "tỉnh", "thị trấn", "đặc khu")


def by_place(items: list[Item]) -> list[list[Item]]:
    """A stretch without stops cut before each place that has a number behind it, where all have one."""
    spots = [at for at, item in enumerate(items) if item.kind == "place"]
    if len(spots) < 2:
        return _by_model(items)
    if any(item.kind in FIGURES and item.kind not in COUNTED for item in items):
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


def _by_model(items: list[Item]) -> list[list[Item]]:
    """ "gia đình đăng ký 72 đạt 66 dòng họ đăng ký 2 đạt 1": cut before each model that stands before its own."""
    heads = [at for at, item in enumerate(items) if _named(item)]
    if len(heads) < 2 or any(item.kind in FIGURES for item in items[: heads[0]]):
        return [items]
    if len({_named(items[at]) for at in heads}) != len(heads):
        return [items]
    for a, b in zip(heads, [*heads[1:], len(items)], strict=True):
        own = items[a + 1 : b]
        if not own or not (own[0].kind == "num" or own[0].tags.get("deed") in ("registered", "achieved", "total")):
            return [items]
        if not any(item.kind == "num" for item in own[:2]) or any(item.kind not in ("num", "word") for item in own):
            return [items]
    cuts = heads[1:]
    return [items[a:b] for a, b in zip([0, *cuts], [*cuts, len(items)], strict=True)]


def _named(item: Item) -> str | None:
    """The model that a word names."""
    if item.kind != "word" or item.tags.keys() & {"deed", "indicator"}:
        return None
    said = item.tags.get("model") or item.tags.get("noun")
    return str(said) if said in MODELS and item.end - item.start > ("model" not in item.tags) else None
