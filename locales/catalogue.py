"""The indicators and targets of `catalogue.toml`, as one value; what people call an indicator stands in the same file,
under `hear`, for the reader."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from handlers.core.catalogue import SHARE, Catalogue, Indicator, Target
from handlers.core.facts import MODELS, Model

FILE = Path(__file__).with_name("catalogue.toml")


@lru_cache(maxsize=1)
def load() -> Catalogue:
    """Raises KeyError, TypeError or tomllib.TOMLDecodeError on a file that is not as its head describes."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    indicators = [its for model in MODELS for its in _numbers(model, data)]
    indicators += [_indicator(code, its) for code, its in data["indicator"].items()]
    indicators += [its for model in MODELS for its in _aims(model, data)]
    targets = tuple(
        Target(
            model=its["model"], year=its["year"], unit=its["unit"], tenths=round(its["percent"] * 10),
            source=its.get("source", ""),
        )
        for its in data.get("target", ())
    )  # fmt: skip
    return Catalogue({its.code: its for its in indicators}, targets)


def _numbers(model: Model, data: dict[str, Any]) -> list[Indicator]:
    """A learning model's three numbers."""
    its = data["model"][model]
    return [
        Indicator(
            code=f"{model}.{number}",
            unit=its["unit"],
            model=model,
            ratio=f"{model}.total" if number != "total" else None,
            names={
                language: f"{name} {words[language]}".strip()
                for language, name in its["names"].items()
                if (words := data["number"][number])
            },
            family=model,
        )
        for number in data["number"]
    ]


def _aims(model: Model, data: dict[str, Any]) -> list[Indicator]:
    """What a unit signed to achieve of a model, as a number and as a share of the total; see [signed] in the file."""
    its = data["model"][model]
    aims = []
    for head, words in data["signed"].items():
        share = head == SHARE
        aims.append(
            Indicator(
                code=f"{head}.{model}",
                kind="apart" if share else "level",  # the shares of several units are no share of them all
                measure="percent" if share else "number",
                scale=10 if share else 1,
                unit=its["unit"],
                names={language: f"{words[language]} {name.lower()}" for language, name in its["names"].items()},
                family="targets",
            )
        )
    return aims


def _indicator(code: str, its: dict[str, Any]) -> Indicator:
    return Indicator(
        code=code,
        kind=its.get("kind", "level"),
        measure=its.get("measure", "number"),
        unit=its.get("unit", {}),
        scale=its.get("scale", 1),
        ratio=its.get("ratio"),
        names=its["names"],
        hear=tuple(its.get("hear", ())),
        family=its.get("family", code.partition(".")[0]),
    )
