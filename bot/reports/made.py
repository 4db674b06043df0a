"""What an order becomes: the words of the letter and the files that go with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from bot.reports.pointsfile import SAMPLE, points_text
from bot.reports.shelf import BookShelf
from handlers.core.catalogue import Catalogue
from handlers.core.lookalikes import folded
from handlers.core.places import mid_sentence
from handlers.core.reports.gather import Wish, gather
from handlers.core.reports.naming import Naming
from handlers.core.reports.parts import Listing
from handlers.core.reports.points import listing, score
from handlers.core.reports.report import Report
from handlers.core.reports.scheme import parse
from handlers.core.talk import Attachment, Choice, Dialogue, Say, say
from locales import uses
from locales.voice import Voice, voice
from storage import Books
from storage.points import points_of

WISHES = {
    "chart": Wish(before=False),
    "sheet": Wish(before=False, lowest=True, stated=True),
    "document": Wish(donors=True),
    "pdf": Wish(donors=True),
    "donors": Wish(rows=False, donors=True),
    "points": Wish(),
}
PNG = "image/png"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that goes with what was made: its dialogue, and the choices below it."""

    dialogue: Dialogue
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """The letter's text, as spoken, and its files; several go in a letter each, with a caption of their own. `asked`
    stands below the last."""

    text: str
    files: tuple[Attachment, ...] = ()
    captions: tuple[str, ...] = ()
    asked: Asked | None = None

    def letters(self) -> tuple[tuple[str, tuple[Attachment, ...]], ...]:
        """What is sent, in order: (text, files)."""
        if len(self.files) < 2:
            return ((self.text, self.files),)
        texts = self.captions or ("",) * len(self.files)
        return tuple(
            (f"{self.text}\n{text}".strip() if number == 0 else text, (file,))
            for number, (text, file) in enumerate(zip(texts, self.files, strict=True))
        )


def make(
    books: Books,
    catalogue: Catalogue,
    what: str,
    code: str,
    year: int,
    today: date,
    language: str,
    naming: Naming,
    *,
    names: bool,
    points: Path | None = None,
    step: Callable[[int, int], None] = lambda done, of: None,
) -> Made:
    """Collect and make. Raises ValueError on an unknown unit."""
    unit = books.units.get(code)
    if unit is None:
        raise ValueError(f"unknown unit {code}")
    shelf, wish = BookShelf(books), WISHES[what]
    text = points_text(partial(points_of, books), points, shelf.path(code), unit, year)
    if text is not None:
        wish = replace(wish, before=True)  # for the bonus
    report = gather(shelf, catalogue, unit, year, today, naming, names=names, wish=wish, uses=uses.load(), step=step)
    return Maker(report, catalogue, voice(language), text).make(what)


class Maker:
    """One report's content, and how it is spoken; `points` is the text of the emulation points' file that holds."""

    def __init__(self, report: Report, catalogue: Catalogue, voice: Voice, points: str | None = None) -> None:
        self._report, self._catalogue, self._voice, self._criteria = report, catalogue, voice, points

    def make(self, what: str) -> Made:
        made: Made = getattr(self, f"_{what}")()
        return made

    def _say(self, key: str, **args: object) -> str:
        place = mid_sentence(self._report.unit)
        return self._voice.say(say(key, place=place, year=str(self._report.year), **args))

    def _file(self, what: str, ending: str, media: str, data: bytes, *, picture: bool = False) -> Attachment:
        name = f"{self._voice.say(say(f'report-file-{what}'))}-{slug(self._report.unit.name)}-{self._report.year}"
        return Attachment(f"{name}{ending}", media, data, picture=picture)

    def _chart(self) -> Made:
        from bot.reports.chart import draw
        from handlers.core.reports.charts import charts

        shown = charts(self._report)
        drawn = [draw(its, self._voice) for its in shown]
        if not drawn:
            return Made(self._say("report-empty-chart"))
        files = [self._file("chart", f"-{number}.png", PNG, data, picture=True) for number, data in enumerate(drawn, 1)]
        titles = tuple(self._voice.say(its.title) for its in shown)
        return Made(self._say("report-done-chart"), tuple(files), titles)

    def _sheet(self) -> Made:
        from bot.reports.sheet import MEDIA, sheet

        data = sheet(self._report, self._catalogue, self._voice, self._scores()[0])
        return Made(self._say("report-done-sheet"), (self._file("sheet", ".xlsx", MEDIA, data),))

    def _document(self) -> Made:
        from bot.reports.document import MEDIA

        return Made(self._say("report-done-document"), (self._file("document", ".docx", MEDIA, self._words()),))

    def _words(self) -> bytes:
        from bot.reports.document import document

        return document(self._report, self._catalogue, self._voice, self._scores()[0])

    def _pdf(self) -> Made:
        from bot.reports.pdf import MEDIA, pdf

        data = pdf(self._words())
        if data is None:
            word = self._document()
            return Made(self._say("report-no-office"), word.files)
        return Made(self._say("report-done-pdf"), (self._file("document", ".pdf", MEDIA, data),))

    def _donors(self) -> Made:
        from bot.reports.document import MEDIA
        from bot.reports.donors import golden_book

        key = "report-done-donors" if self._report.book.donors else "report-empty-donors"
        file = self._file("donors", ".docx", MEDIA, golden_book(self._report, self._voice))
        return Made(self._say(key), (file,))

    def _points(self) -> Made:
        from bot.reports.pointscard import MEDIA, card

        table, errors = self._scores()
        if errors:
            return Made("\n".join([self._say("report-bad-points"), *(self._voice.say(its) for its in errors[:10])]))
        if table is None:
            return Made(
                self._say("report-no-points"), (self._form(SAMPLE.read_text(encoding="utf-8"), "points-sample"),)
            )
        made = self._file("points", ".xlsx", MEDIA, card(table, self._voice))
        files = (made, self._form(self._criteria or "", "points-form"))
        return Made(self._say("report-done-points"), files, ("", self._say("report-points-form")))

    def _form(self, text: str, what: str) -> Attachment:
        """A file of emulation points to change and send back."""
        from bot.reports.pointsform import form
        from bot.reports.sheet import MEDIA

        return self._file(what, ".xlsx", MEDIA, form(text, self._catalogue, self._voice))

    def _scores(self) -> tuple[Listing | None, Sequence[Say]]:
        """The table of emulation points of the units below, by the file that holds for this one."""
        if self._criteria is None or not self._report.rows:
            return None, ()
        criteria, errors = parse(self._criteria, self._catalogue)
        if errors:
            return None, errors
        return listing(criteria, score(criteria, self._report.rows)), ()


def slug(name: str) -> str:
    """ "Xã Kỳ Xuân" -> "xa-ky-xuan", which every system can keep a file under."""
    return re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-") or "don-vi"
