"""The written report as a Word document, laid out by Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.enum.text import WD_COLOR_INDEX

from bot.reports.annex import figures, listing, padded, titled, turned
from bot.reports.paper import BODY, CENTRE, JUSTIFY, LEFT_ALIGN, fill, line, prepare, rule, unpadded, widths
from handlers.core.catalogue import Catalogue
from handlers.core.places import mid_sentence
from handlers.core.reports.parts import Blank, Figures, Heading, Listing, Paragraph
from handlers.core.reports.report import Report
from handlers.core.reports.written import written
from handlers.core.talk import Say, say
from handlers.core.units import BODY_KINDS, CLUSTER_KIND, HAMLET_KINDS, NATION, Unit
from locales.voice import Voice

MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HALVES = (71.0, 94.0)  # millimetres of the issuing body and of the nation's name

SIGNED = (80.0, 85.0)
SIGNING = 4  # lines that a signature and a seal need


def document(report: Report, catalogue: Catalogue, voice: Voice, points: Listing | None = None) -> bytes:
    """The file's bytes."""
    paper = Document()
    prepare(paper)
    paper.core_properties.title = voice.say(say("report-subject", year=str(report.year), next=str(report.year + 1)))
    paper.core_properties.author = paper.core_properties.comments = ""
    _head(paper, report, voice)
    _subject(paper, report, voice)
    annexes = []
    for part in written(report, catalogue, points):
        match part:
            case Heading(words, level):
                line(paper, voice.say(words), bold=True, italic=False, after=4, indent=level > 1, keep=True)
            case Paragraph():
                line(paper, _sentence(part, voice), align=JUSTIFY, indent=True)
            case Blank(words):
                run = line(paper, voice.say(words), italic=True, align=JUSTIFY, indent=True)
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW
            case Listing() if part is points:
                listing(paper, part, voice, title=False)
            case Figures() | Listing():
                annexes.append(part)
    _signature(paper, report, voice)
    for number, annex in enumerate(annexes, 1):
        turned(paper, sideways=isinstance(annex, Figures))
        titled(paper, annex, number, len(annexes), report, voice)
        if isinstance(annex, Figures):
            figures(paper, annex, voice)
        else:
            listing(paper, annex, voice, title=False)
    data = io.BytesIO()
    paper.save(data)
    return data.getvalue()


def _sentence(part: Paragraph, voice: Voice) -> str:
    said = [voice.say(item).strip() for item in part.items]
    for at, item in enumerate(part.items):
        if at and item.key.startswith("report-indicator"):
            said[at] = said[at][:1].lower() + said[at][1:]
    items = "; ".join(said)
    text = f"{voice.say(part.lead)} {items}" if part.lead else items
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "…")) else text + "."


def _head(paper: Any, report: Report, voice: Voice) -> None:
    """The issuing body at the left, the nation's name at the right, number and date below."""
    table = paper.add_table(rows=2, cols=2)
    widths(table, HALVES)
    unpadded(table)
    left, right = table.rows[0].cells
    above, own = bodies(report)
    first = left.paragraphs[0]
    if above is not None:
        fill(first, voice.say(above).upper(), size=12, align=CENTRE, after=0)
        line(left, voice.say(own).upper(), size=12, bold=True, align=CENTRE, after=2)
    else:
        fill(first, voice.say(own).upper(), size=12, bold=True, align=CENTRE, after=2)
    rule(left.add_paragraph(), 24, HALVES[0] - 4)
    fill(right.paragraphs[0], voice.say(say("report-nation")), size=12, bold=True, align=CENTRE, after=0)
    line(right, voice.say(say("report-motto")), size=13, bold=True, align=CENTRE, after=2)
    rule(right.add_paragraph(), 56, HALVES[1] - 4)
    fill(table.rows[1].cells[0].paragraphs[0], voice.say(say("report-number")), size=13, align=CENTRE)
    fill(table.rows[1].cells[1].paragraphs[0], voice.say(_dated(report)), size=13, italic=True, align=CENTRE)


def bodies(report: Report) -> tuple[Say | None, Say]:
    """The body above the one that issues the report (None above all), and that one."""
    own = _body(report.unit)
    return (_body(report.above) if report.above and report.unit.code != NATION else None), own


def _body(unit: Unit) -> Say:
    if unit.code == NATION:
        return say("report-body-nation")
    if unit.kind == CLUSTER_KIND:
        return say("report-body-cluster", place=unit.name)
    key = "report-body-branch" if unit.kind in HAMLET_KINDS | BODY_KINDS else "report-body"
    return say(key, place=unit.name)


def _dated(report: Report) -> Say:
    day, month = padded(report.day.day), padded(report.day.month, until=2)
    unit = report.above if report.unit.kind == CLUSTER_KIND and report.above else report.unit
    place = "Hà Nội" if unit.code == NATION else unit.name[len(unit.kind) :].strip() or unit.name
    return say("report-place-date", place=place, day=day, month=month,
               year=str(report.day.year))  # fmt: skip


def _subject(paper: Any, report: Report, voice: Voice) -> None:
    line(paper, "", size=6, after=0)
    line(paper, voice.say(say("report-title")), bold=True, align=CENTRE, after=0)
    subject = say("report-subject", year=str(report.year), next=str(report.year + 1))
    line(paper, voice.say(subject), bold=True, align=CENTRE, after=2)
    rule(paper.add_paragraph(), 60, 165)
    line(paper, "", size=6, after=0)


def _signature(paper: Any, report: Report, voice: Voice) -> None:
    table = paper.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    widths(table, SIGNED)
    fill(left.paragraphs[0], voice.say(say("report-to")), size=12, bold=True, italic=True, align=LEFT_ALIGN, after=0)
    if report.above is not None and report.unit.code != NATION:
        above = (
            say("report-to-nation")
            if report.above.code == NATION
            else say("report-to-above", place=mid_sentence(report.above))
        )
        line(left, voice.say(above), size=11, after=0)
    if report.rows:
        below = "report-to-members" if report.unit.kind == CLUSTER_KIND else "report-to-below"
        line(left, voice.say(say(below)), size=11, after=0)
    line(left, voice.say(say("report-to-kept")), size=11, after=0)
    if report.unit.kind == CLUSTER_KIND:
        titles = [say("report-signed-cluster")]
    elif report.unit.kind in HAMLET_KINDS | BODY_KINDS:
        titles = [say("report-signed-branch")]
    else:
        titles = [say("report-signed-for"), say("report-signed")]
    fill(right.paragraphs[0], voice.say(titles[0]), size=BODY, bold=True, align=CENTRE, after=0)
    for words in titles[1:]:
        line(right, voice.say(words), size=BODY, bold=True, align=CENTRE, after=0)
    for _ in range(SIGNING):
        line(right, "", after=0)
    name = line(right, voice.say(say("report-sign-here")), italic=True, align=CENTRE, after=0)
    name.font.highlight_color = WD_COLOR_INDEX.YELLOW
