"""Invitations to print: a QR picture of one, and a sheet of slips to cut out, one for each hamlet."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO, StringIO

from handlers.core.talk import Attachment, say
from locales.voice import voice

PIXELS = 8  # a module: some 300 pixels a picture, readable from a printed page and a small screen
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula


@dataclass(frozen=True, slots=True)
class Slip:
    """One invitation: `where` the unit above, `link` "" where the channel has none."""

    unit: str
    name: str
    where: str
    code: str
    link: str = ""


def qr_picture(code: str, link: str) -> Attachment:
    """The link, or where there is none the code, as a picture."""
    import segno  # a chair invites now and then: not kept in every bot's memory

    out = BytesIO()
    segno.make(link or code, error="m", micro=False).save(out, kind="png", scale=PIXELS)
    return Attachment(f"ma-moi-{code}.png", "image/png", out.getvalue(), picture=True)


def sheet(slips: Sequence[Slip], language: str = "vi") -> str:
    """An HTML page to print and cut: no script, nothing from elsewhere, every name escaped."""
    import segno

    speak = voice(language)
    title = escape(speak.say(say("slips-title")))
    how = escape(speak.say(say("slips-how")))
    cards = "\n".join(
        f'<div class="slip">{segno.make(slip.link or slip.code, error="m", micro=False).svg_inline(scale=3)}'
        f"<div><b>{escape(slip.name)}</b><br>{escape(slip.where)}<p>{how}</p>"
        f"<code>{escape(slip.code)}</code><br><small>{escape(slip.link)}</small></div></div>"
        for slip in slips
    )
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title><style>'
        "body{font:14px sans-serif;margin:8mm}.slip{display:inline-flex;gap:5mm;width:88mm;min-height:42mm;"
        "border:1px dashed #666;padding:4mm;margin:1mm;break-inside:avoid;vertical-align:top}"
        ".slip svg{width:32mm;height:32mm;flex:none}code{font-size:20px;letter-spacing:2px}p{margin:2mm 0}"
        f"</style><body>{cards}</body></html>"
    )


def sheet_file(slips: Sequence[Slip], language: str = "vi") -> Attachment:
    """The sheet to send along."""
    return Attachment("phieu-moi.html", "text/html", sheet(slips, language).encode())


def table(slips: Sequence[Slip]) -> bytes:
    """The same as CSV that Excel opens: nothing in it is taken for a formula."""
    out = StringIO()
    rows = csv.writer(out)
    rows.writerow(["unit_code", "unit", "above", "code", "link"])
    for slip in slips:
        rows.writerow([plain(cell) for cell in (slip.unit, slip.name, slip.where, slip.code, slip.link)])
    return out.getvalue().encode("utf-8-sig")


def plain(cell: str) -> str:
    """A cell that no spreadsheet computes."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
