"""Sổ vàng for publication: those who agreed to be named, and receipts and use of the year (NĐ 03/2026)."""

from __future__ import annotations

import io
from typing import Any

from docx import Document

from bot.reports.annex import listing
from bot.reports.document import bodies
from bot.reports.paper import CENTRE, JUSTIFY, line, prepare
from handlers.core.reports.parts import Listing
from handlers.core.reports.report import Report
from handlers.core.reports.said import money
from handlers.core.reports.written import donors
from handlers.core.talk import Money, Say, say
from locales.voice import Voice


def golden_book(report: Report, voice: Voice) -> bytes:
    """The Word document's bytes."""
    paper = Document()
    prepare(paper)
    paper.core_properties.author = paper.core_properties.comments = ""
    paper.core_properties.title = voice.say(say("report-book-title"))
    above, own = bodies(report)
    for words, bold in ((above, False), (own, True)):
        if words is not None:
            line(paper, voice.say(words).upper(), size=13, bold=bold, align=CENTRE, after=0)
    line(paper, "", size=10, after=0)
    line(paper, voice.say(say("report-book-title")), size=20, bold=True, align=CENTRE, after=0)
    line(paper, voice.say(say("report-book-year", year=str(report.year))), size=15, bold=True, align=CENTRE)
    line(paper, voice.say(say("report-book-thanks")), italic=True, align=CENTRE)
    book = report.book
    if book.donors:
        listing(paper, donors(report), voice, title=False)
    else:
        line(paper, voice.say(say("report-book-none")), align=CENTRE)
    line(paper, "", size=6, after=0)
    if book.unnamed:
        unnamed = say("report-book-unnamed", n=book.unnamed, amount=Money(book.unnamed_dong))
        line(paper, voice.say(unnamed), align=JUSTIFY)
    for words in _totals(report):
        line(paper, voice.say(words), bold=True, align=JUSTIFY, after=2)
    if book.spending:
        _use(paper, report, voice)
    data = io.BytesIO()
    paper.save(data)
    return data.getvalue()


def _totals(report: Report) -> list[Say]:
    fund = report.tally.fund
    return [
        say(f"report-book-{name}", amount=money(fund, name))
        for name in ("raised", "spent", "balance")
        if getattr(fund, name) is not None
    ]


def _use(paper: Any, report: Report, voice: Voice) -> None:
    rows = tuple(
        (
            say("number", n=number),
            say(f"report-use-{use}"),
            say("money-exact", amount=Money(dong)),
        )
        for number, (use, dong) in enumerate(report.book.spending, 1)
    )
    head = (say("report-col-no"), say("report-book-purpose"), say("report-col-amount"))
    listing(paper, Listing(say("report-book-use"), head, rows, numbers=1), voice)
