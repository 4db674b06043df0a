"""The page to look at, as one HTML document that asks for nothing else: figures, bars, years, units, who is missing."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from bot.reports.page.below import Below
from bot.reports.page.marks import bar, escape, line, tag
from handlers.core.besidelines import signed_lines
from handlers.core.facts import MODELS, Model
from handlers.core.places import mid_sentence
from handlers.core.punctual import punctual_line
from handlers.core.reports.report import Report
from handlers.core.reports.said import points
from handlers.core.talk import Percent, Say, say
from handlers.core.tally import tenths
from handlers.core.tallylines import fund_lines, indicator_lines
from handlers.core.units import Unit
from locales.voice import Voice

STYLE = Path(__file__).with_name("look.css").read_text(encoding="utf-8")
SCRIPT = (  # on paper nothing can be opened, so all is
    "document.getElementById('print').onclick=function(){window.print()};"
    "window.onbeforeprint=function(){[].forEach.call(document.querySelectorAll('details'),function(d){d.open=true})}"
)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


POLICY = (
    f"default-src 'none'; style-src {_hash(STYLE)}; script-src {_hash(SCRIPT)}; img-src data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


class View:
    """`link` gives the address of a unit's page, of the same signed link; `other` that of the other language."""

    def __init__(self, voice: Voice, link: Callable[[str], str], other: str, until: str) -> None:
        self._voice, self._link, self._other, self._until = voice, link, other, until

    def unit(self, report: Report, up: Unit | None, found: Sequence[Unit] | None = None, query: str = "") -> str:
        """The page of one unit; with `found`, the answer to a search above it."""
        head = say("page-title", place=report.unit.name, year=str(report.year))
        parts = [
            self._bar(report.unit, query),
            self._found(found, query) if found is not None else "",
            self._up(up),
            tag("main", self._head(report, head), *self._sections(report), id="so-lieu"),
        ]
        return self.document(head, "".join(parts))

    def document(self, title: Say, body: str) -> str:
        """A whole document around what it says."""
        said = self._voice.say
        foot = (
            tag("footer", tag("p", self._said("page-expires", until=self._until), class_="soft")) if self._until else ""
        )
        return (
            f'<!doctype html><html lang="{self._voice.language}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
            f'<link rel="icon" href="data:,"><title>{escape(said(title))}</title><style>{STYLE}</style></head><body>'
            f"{body}{foot}{f'<script>{SCRIPT}</script>' if self._until else ''}</body></html>"
        )

    def refusal(self, what: str) -> str:
        """A kind page for a link that is not to be followed: "changed", "expired" or "forbidden"."""
        title = say(f"page-{what}-title")
        body = tag("main", tag("h1", escape(self._voice.say(title))), tag("p", self._said(f"page-{what}")))
        return self.document(title, body)

    def _said(self, key: str, **args: object) -> str:
        return escape(self._voice.say(say(key, **args)))

    def _bar(self, unit: Unit, query: str) -> str:
        label = self._said("page-search")
        search = tag(
            "form",
            f'<input type="search" name="q" value="{escape(query)}" aria-label="{label}" placeholder="{label}">',
            f'<input type="hidden" name="l" value="{self._voice.language}">',
            tag("button", self._said("page-find")),
            action=self._link(unit.code).partition("?")[0], role="search",
        )  # fmt: skip
        skip = tag("a", self._said("page-skip"), class_="skip", href="#so-lieu")
        language = tag("a", self._said("page-language"), href=self._other)
        printed = tag("button", self._said("page-print"), id="print", type="button")
        return skip + tag("div", search, language, printed, class_="bar")

    def _found(self, found: Sequence[Unit], query: str) -> str:
        if not found:
            return tag("p", self._said("page-found-none", name=query), role="status")
        items = "".join(tag("li", tag("a", escape(unit.name), href=self._link(unit.code))) for unit in found)
        said = tag("p", self._said("page-found", n=len(found), name=query), role="status")
        return said + tag("ul", items, class_="found")

    def _up(self, up: Unit | None) -> str:
        if up is None:
            return ""
        return tag("p", tag("a", f"↑ {self._said('page-up', place=up.name)}", class_="up", href=self._link(up.code)))

    def _head(self, report: Report, head: Say) -> str:
        tally = report.tally
        heard = self._said("page-heard", reported=tally.reported, expected=tally.expected)
        share = tenths(tally.reported, tally.expected)
        more = [say("traits-line", traits=report.unit.traits)] if report.unit.traits else []
        more += [say("tally-host", unit=mid_sentence(report.host))] if report.host else []
        more += punctual_line(report.in_time, tally)
        said = " · ".join(escape(self._voice.say(one)) for one in more)
        return (
            tag("h1", escape(self._voice.say(head)))
            + tag("p", f"{self._said('page-until', day=report.day)} · {heard}", class_="soft")
            + (tag("p", said, class_="soft") if said else "")
            + (bar(share, kind="heard") if share is not None else "")
        )

    def _sections(self, report: Report) -> Iterable[str]:
        models = "".join(self._model(report, model) for model in MODELS)
        lines = [fund_lines(report.tally), indicator_lines(report.tally)]
        if models:
            yield tag("section", tag("h2", self._said("page-models")), models)
        lines[1] = [*lines[1], *signed_lines(report.tally)]
        for key, its in zip(("page-fund", "page-others"), lines, strict=True):
            if its:
                items = "".join(tag("li", escape(self._voice.say(one))) for one in its)
                yield tag("section", tag("h2", self._said(key)), tag("ul", items))
        if not models and not any(lines):
            yield tag("p", self._said("page-no-figures"))
        yield self._years(report)
        below = Below(self._voice, self._link)
        yield below.units(report)
        yield below.missing(report)

    def _model(self, report: Report, model: Model) -> str:
        its, target = report.tally.models[model], report.targets.get(model)
        if its.achieved is None and its.registered is None:
            return ""
        share, notes = its.percent_of_total, []
        if its.of_total and share is not None:
            figure = self._said("chart-of", part=its.of_total[0], whole=its.of_total[1], share=Percent(share))
        else:
            figure = self._said("number", n=its.achieved if its.achieved is not None else its.registered)
        if its.registered is not None:
            notes.append(self._said("page-registered", n=its.registered))
        if its.percent_of_registered is not None:
            notes.append(self._said("page-of-registered", share=Percent(its.percent_of_registered)))
        if target and share is not None:
            key = "page-target-met" if share >= target.tenths else "page-target-short"
            gap = points(abs(share - target.tenths))
            notes.append(self._said(key, target=Percent(target.tenths), **({} if "met" in key else {"gap": gap})))
        name = tag("p", tag("span", self._said(f"model-{model}")), tag("strong", figure))
        pale = tenths(its.registered, its.total)
        drawn = bar(share, pale=pale, mark=target.tenths if target else None) if share is not None else ""
        return tag("div", name, drawn, tag("p", " · ".join(notes), class_="soft") if notes else "", class_="model")

    def _years(self, report: Report) -> str:
        figures = []
        for model in MODELS:
            shares = [(its.year, its.models[model].percent_of_total) for its in report.years]
            known = [(year, share, self._voice.say(say("share", share=Percent(share))))
                     for year, share in shares if share is not None]  # fmt: skip
            if len(known) > 1:
                caption = tag("figcaption", self._said(f"model-{model}"), class_="soft")
                figures.append(tag("figure", caption, line(known)))
        if not figures:
            return ""
        return tag("section", tag("h2", self._said("page-years")), tag("div", *figures, class_="years"))
