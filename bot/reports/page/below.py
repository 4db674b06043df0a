"""What lies below a unit, on its page: a line each with its bar and fund, and who has not reported."""

from __future__ import annotations

from collections.abc import Callable

from bot.reports.page.marks import bar, escape, tag
from handlers.core.reports.report import Report, Row
from handlers.core.reports.said import money
from handlers.core.talk import Money, Percent, say
from locales.voice import Voice

OTHERS = ("in_kind", "spent", "balance")
MOST = 500  # units of one level on a page


def _given(row: Row) -> bool:
    """Whether a unit gave anything of its fund."""
    return any(getattr(row.tally.fund, name) is not None for name in ("raised", *OTHERS))


class Below:
    """`link` gives the address of a unit's page."""

    def __init__(self, voice: Voice, link: Callable[[str], str]) -> None:
        self._voice, self._link = voice, link

    def _said(self, key: str, **args: object) -> str:
        return escape(self._voice.say(say(key, **args)))

    def units(self, report: Report) -> str:
        if not report.rows:
            return ""
        heads = {name: self._said(f"page-{name}") for name in ("family", "raised", "heard-col")}
        funds = any(_given(row) for row in report.rows)
        families = any(row.tally.models["family"].of_total for row in report.rows)
        top = [tag("th", self._said("report-col-unit"), scope="col")]
        top += [tag("th", heads["family"], scope="col")] if families else []
        top += [tag("th", heads["raised"], scope="col", class_="n")] if funds else []
        top.append(tag("th", heads["heard-col"], scope="col", class_="n"))
        rows = "".join(self._row(row, heads, families, funds) for row in report.rows[:MOST])
        table = tag("table", tag("thead", tag("tr", *top)), tag("tbody", rows), class_="units")
        return tag("section", tag("h2", self._said("page-units")), table)

    def _row(self, row: Row, heads: dict[str, str], families: bool, funds: bool) -> str:
        its, family = row.tally.models["family"], ""
        if its.of_total and its.percent_of_total is not None:
            share = Percent(its.percent_of_total)
            family = self._said("chart-of", part=its.of_total[0], whole=its.of_total[1], share=share)
            family += bar(its.percent_of_total)
        cells = [tag("td", tag("a", escape(row.unit.name), href=self._link(row.unit.code)))]
        cells += [tag("td", family, data_of=heads["family"])] if families else []
        if funds:
            cells.append(tag("td", self._fund(row), class_="n", data_of=heads["raised"]))
        if row.tally.expected == 1:
            heard = self._said("chart-heard-yes" if row.tally.reported else "chart-heard-no")
        else:
            heard = self._said("report-fraction", part=row.tally.reported, whole=row.tally.expected)
        cells.append(tag("td", heard, class_="n", data_of=heads["heard-col"]))
        return tag("tr", *cells)

    def _fund(self, row: Row) -> str:
        """What was raised, and below it in small what else a unit gave of its fund."""
        fund, figure = row.tally.fund, row.tally.figures.get("per_capita_fund")
        said = escape(self._voice.say(money(fund, "raised"))) if fund.raised is not None else ""
        others = [
            say(f"report-fund-{name.replace('_', '-')}", amount=money(fund, name))
            for name in OTHERS if getattr(fund, name) is not None
        ]  # fmt: skip
        if figure is not None and figure.value is not None:
            others.append(say("report-per-head", amount=Money(figure.value)))
        return said + "".join(tag("div", escape(self._voice.say(other)), class_="soft") for other in others)

    def missing(self, report: Report) -> str:
        left = report.tally.expected - report.tally.reported
        if left <= 0:
            return ""
        items = "".join(
            tag("li", tag("a", escape(its.unit.name), href=self._link(its.unit.code)), f" · {escape(its.above)}")
            for its in report.missing[:MOST]
        )
        summary = tag("summary", f"{self._said('page-units-missing')}: {self._said('number', n=left)}")
        return tag("section", tag("h2", self._said("page-units-missing")), tag("details", summary, tag("ul", items)))
