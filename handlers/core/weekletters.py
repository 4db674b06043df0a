"""The weekly letters: where things stand, to chairs; a line of thanks, to volunteers. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.core.ledger import Entry, Promise
from handlers.core.places import unit_name
from handlers.core.talk import Choice, Dialogue, Money, Percent, Reply, Say, say
from handlers.core.tally import Tally
from handlers.core.tallylines import Names, missing_lines, model_lines
from handlers.core.units import Unit

WEEKLY, RECEIPT = "weekly", "receipt"
SHOWN = 5  # promises named


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What came in: the units it came from, how many had not reported before, households more, đồng more."""

    units: tuple[str, ...] = ()
    new: int = 0
    achieved: int = 0
    money: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """A unit's week, from `first` to `last` day. `before` is last year's tally, `target` tenths of a percent of all
    households, `due` what was promised for the week that begins."""

    unit: Unit
    first: date
    last: date
    came: Came
    tally: Tally
    before: Tally | None = None
    target: int | None = None
    due: tuple[Promise, ...] = ()


def letter(week: Week, names: Names, person: int) -> Reply:
    """To a chair of the unit."""
    tally = week.tally
    head = say("week-head", first=_day(week.first), last=_day(week.last), place=unit_name(week.unit), news=_news(week))
    lines: list[Say] = [head, *missing_lines(tally, names)[:1]]
    lines += [say("week-none-missing")] if tally.expected and not tally.missing else []
    if stands := _stands(week):
        lines.append(stands)
    if week.due:
        lines.append(say("week-due", promises=_due(week.due)))
    choices = [Choice(say("choice-tally"), f"show:{week.unit.code}")]
    if tally.missing:
        choices.append(Choice(say("choice-nudge", n=len(tally.missing)), f"nudge:{week.unit.code}"))
    data = {"unit": week.unit.code, "year": tally.year}
    return Reply(lines=tuple(lines), choices=tuple(choices), dialogue=Dialogue(WEEKLY, data), person=person, bulk=True)


def thanks(place: Unit, tally: Tally, person: int) -> Reply:
    """To a volunteer whose hamlet was heard of this week: one line, with where it stands."""
    first = next(iter(model_lines(tally)), None)
    name = unit_name(place)
    standing = say("week-standing", **first.args) if first else None
    line = say("week-thanks-standing", place=name, standing=standing) if standing else say("week-thanks", place=name)
    return Reply(lines=(line,), person=person, bulk=True)


def ask_stage(place: Unit, gifts: Sequence[Entry], source: int, person: int) -> Reply:
    """To whoever noted gifts without saying whether they came; answered as the receipt of that message is."""
    what = tuple(_gift(gift) for gift in gifts)
    return Reply(
        lines=(say("unstated-ask", place=unit_name(place), what=what),),
        choices=(Choice(say("choice-came"), "came", "good"), Choice(say("choice-promised"), "promised")),
        dialogue=Dialogue(RECEIPT, {"source": source}),
        person=person,
        bulk=True,
    )


def _gift(gift: Entry) -> Say:
    donor: Say | str = gift.name or say("somebody")
    if gift.goods:
        return say("promise-goods", donor=donor, goods=gift.goods)
    return say("promise-money", donor=donor, amount=Money(gift.value or 0))


def _news(week: Week) -> tuple[Say, ...]:
    came, tally = week.came, week.tally
    news = [
        say("week-new", n=came.new, reported=tally.reported, expected=tally.expected)
        if came.new
        else say("week-reported", reported=tally.reported, expected=tally.expected)
    ]
    if came.achieved:
        news.append(say("week-achieved", n=_signed(came.achieved)))
    if came.money:
        news.append(say("week-money", sign="+" if came.money > 0 else "-", amount=Money(abs(came.money))))
    return tuple(news)


def _stands(week: Week) -> Say | None:
    """Households against all there are, beside the target and last year."""
    share = week.tally.models["family"].percent_of_total
    if share is None:
        return None
    beside: list[Say] = []
    if week.target is not None:
        beside.append(say("week-target", share=Percent(week.target)))
    past = week.before.models["family"].percent_of_total if week.before else None
    if past is not None:
        beside.append(say("week-last-year", share=Percent(past)))
    line = say("week-share", share=Percent(share))
    return say("week-beside", line=line, beside=tuple(beside)) if beside else line


def _due(promises: Sequence[Promise]) -> tuple[Say, ...]:
    shown = [promised(promise) for promise in promises[:SHOWN]]
    more = len(promises) - SHOWN
    return (*shown, say("and-more-promises", n=more)) if more > 0 else tuple(shown)


def promised(promise: Promise) -> Say:
    """ "họ Dương 3.000.000đ"."""
    donor: Say | str = promise.donor or say("somebody")
    if promise.goods:
        return say("promise-goods", donor=donor, goods=promise.goods)
    return say("promise-money", donor=donor, amount=Money(promise.outstanding or 0))


def _signed(n: int) -> str:
    return f"+{n}" if n > 0 else str(n)


def _day(day: date) -> str:
    return f"{day.day}/{day.month}"
