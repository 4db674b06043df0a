"""The emulation points alone, as a spreadsheet."""

from __future__ import annotations

import io

from bot.reports.formats import DEFAULT, Formats
from bot.reports.lists import pointed
from bot.reports.sheet import MEDIA
from handlers.core.reports.parts import Listing
from handlers.core.talk import say
from locales.voice import Voice

__all__ = ["MEDIA", "card"]


def card(table: Listing, voice: Voice) -> bytes:
    """The file's bytes."""
    from xlsxwriter import Workbook

    data = io.BytesIO()
    book = Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False} | DEFAULT)
    pointed(book.add_worksheet(voice.say(say("report-sheet-points"))), table, voice, Formats(book))
    book.close()
    return data.getvalue()
