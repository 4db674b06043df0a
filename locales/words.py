"""What people type, loaded from the files: the vocabulary the reader is handed."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from handlers.core.reading.typed.building import build_words
from handlers.core.reading.typed.precedents import Precedents, learnt_from
from handlers.core.reading.typed.words import Words

HERE = Path(__file__).parent
PRECEDENTS = HERE / "vi" / "precedents.tsv"


@lru_cache(maxsize=1)
def hearing() -> Words:
    """The Vietnamese vocabulary of `vi/words/*.toml`, with the indicators' words of `catalogue.toml` and what
    `vi/precedents.tsv` has learnt."""
    tables: dict[str, dict[str, Any]] = {}
    for path in sorted((HERE / "vi" / "words").glob("*.toml")):
        tables[path.stem] = tomllib.loads(path.read_text(encoding="utf-8"))
    catalogue = HERE / "catalogue.toml"
    indicators: list[tuple[str, list[str]]] = []
    if catalogue.exists():
        entries = tomllib.loads(catalogue.read_text(encoding="utf-8")).get("indicator", {})
        indicators = [(code, entry["hear"]) for code, entry in entries.items() if "hear" in entry]
    return build_words(tables, indicators, _precedents())


def _precedents() -> Precedents:
    """As `make precedents` writes them: a limit, a line an aspect, a line a sign; odds in tenths."""
    if not PRECEDENTS.exists():
        return Precedents()
    limit, *rows = PRECEDENTS.read_text(encoding="utf-8").splitlines()
    start: dict[str, int] = {}
    signs: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for row in rows:
        sign, *cells = row.split("\t")
        if sign == "aspect":
            start[cells[0]] = int(cells[1])
        else:
            adds = (cell.partition(":") for cell in cells)
            signs[tuple(sign.split(" "))] = [(int(place), int(added)) for place, _, added in adds]
    return learnt_from(int(limit.partition("\t")[2]), start, signs)
