"""What the command line prints of figures: a tally as data or as text, and what the audit found."""

from __future__ import annotations

from datetime import date
from typing import Any

from handlers.core.facts import MODELS
from handlers.core.punctual import punctual_line
from handlers.core.talk import Say, say
from handlers.core.tally import ModelTally, Tally
from handlers.core.tallylines import fund_lines, indicator_lines, missing_lines, model_lines, reported_line
from handlers.core.units import Unit
from locales import catalogue
from locales.voice import voice
from storage import Books, Storage
from storage.punctual import punctual

FUND = ("raised", "received", "pledged", "outstanding", "spent", "balance", "in_kind", "budget")


def tally_data(storage: Storage, unit: str, year: int) -> dict[str, Any]:
    """A tally ready for JSON: numbers are numbers, None where there is no figure or nothing to divide by. "qualifiers",
    "unstated", "deadline" and "on_time" are beside what design.md names. Raises ValueError on an unknown unit."""
    tally, in_time = storage.look_now(
        lambda books: (books.tallies.tally(unit, year, missing=None), punctual(books, unit, year))
    )
    return {
        "unit": unit,
        "year": year,
        "models": {model: _model(tally.models[model]) for model in MODELS},
        "fund": {name: getattr(tally.fund, name) for name in FUND},
        "indicators": _indicators(tally),
        "reported": tally.reported,
        "expected": tally.expected,
        "missing": list(tally.missing),
        "qualifiers": dict(tally.fund.qualifiers),
        "unstated": tally.fund.unstated,
        "deadline": in_time.by.isoformat(timespec="minutes") if in_time else None,
        "on_time": in_time.n if in_time else None,
    }


def _model(model: ModelTally) -> dict[str, int | float | None]:
    return {
        "total": model.total,
        "registered": model.registered,
        "achieved": model.achieved,
        "percent_of_total": _percent(model.percent_of_total),
        "percent_of_registered": _percent(model.percent_of_registered),
    }


def _percent(tenths: int | None) -> float | None:
    return None if tenths is None else tenths / 10


def _indicators(tally: Tally) -> dict[str, int | float | None]:
    """Every figure that is neither a learning model's nor the fund's, as it is spoken: 9,5 points are 9.5."""
    apart = (*(f"{model}." for model in MODELS), "fund.")
    return {code: _plain(code, its.value) for code, its in tally.figures.items() if not code.startswith(apart)}


def _plain(code: str, value: int | None) -> int | float | None:
    indicator = catalogue.load().get(code)
    scale = indicator.scale if indicator else 1
    return value if value is None or scale == 1 else value / scale


def tally_text(storage: Storage, unit: str, year: int, today: date, language: str = "vi") -> str:
    """The same as it is said in chat. Raises ValueError on an unknown unit."""
    speak = voice(language)

    def lines(books: Books) -> list[Say]:
        tally, its = books.tallies.tally(unit, year), books.units.get(unit)
        if its is None:
            raise ValueError(f"unknown unit {unit}")
        head = say("tally-head", place=say("unit", name=its.name), year=str(year), day=min(today, date(year, 12, 31)))
        said = [head, reported_line(tally), *punctual_line(punctual(books, unit, year), tally)]
        said += missing_lines(tally, _Names(books))
        return [*said, *model_lines(tally), *fund_lines(tally), *indicator_lines(tally, catalogue=catalogue.load())]

    return "\n".join(speak.say(line) for line in storage.look_now(lines))


class _Names:
    def __init__(self, books: Books) -> None:
        self._books = books

    def unit(self, code: str) -> Unit | None:
        return self._books.units.get(code)


def audit_lines(storage: Storage, *, repair: bool) -> tuple[int, list[str]]:
    """(how many differences, what to print): each difference on a line, then the verdict. Where the chain is broken,
    somebody changed the books behind the bot's back: nothing mends that, and it counts even when all else is mended."""
    look = storage.begin_now if repair else storage.look_now
    found = look(lambda books: books.tallies.audit(repair=repair))
    lines = [
        f"{its.year} {its.unit} {its.table} {its.what}: {its.kept} != {its.counted}".replace(" :", ":") for its in found
    ]
    verdict = [say("audit-found", n=len(found))] if found else [say("audit-clean")]
    if found and repair:
        verdict.append(say("audit-mended", n=len(found)))
    breaks = storage.look_now(lambda books: books.chain.breaks())
    verdict += [say(f"audit-{its.what}", entry=str(its.entry), unit=its.unit or its.scope, year=str(its.year))
                for its in breaks]  # fmt: skip
    verdict.append(say("audit-broken", n=len(breaks)) if breaks else say("audit-whole"))
    left = len(breaks) if repair else len(found) + len(breaks)
    return left, [*lines, *(voice("vi").say(line) for line in verdict)]
