"""Invitations to print: a QR picture of one, and a sheet of slips to cut out, one for each hamlet."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from io import BytesIO, StringIO

from handlers.core.talk import Attachment, say
from handlers.core.units import Role
from locales.voice import Voice, voice

PIXELS = 8  # a module: some 300 pixels a picture, readable from a printed page and a small screen
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula


STYLE = """
@page{size:A4;margin:10mm}
*{box-sizing:border-box}
body{margin:0;font:11pt/1.35 sans-serif;color:#000}
.hint{margin:4mm;font-size:13pt}
.sheet{display:grid;grid-template-columns:1fr 1fr}
.slip{display:grid;grid-template-columns:34mm 1fr;gap:4mm;align-items:center;height:55mm;padding:4mm;
border:.25mm dashed #888;break-inside:avoid;overflow:hidden}
.slip svg{display:block;width:34mm;height:34mm}
.slip p{margin:0}
.head{font-size:7.5pt;color:#444}
.name{font-size:13pt;font-weight:700;line-height:1.15}
.slip .how{margin-top:1mm;font-size:9.5pt;line-height:1.2}
.slip code{display:block;margin:.5mm 0;font:700 17pt/1.2 monospace;letter-spacing:1px}
.until{font-size:9pt;color:#444}
@media print{.hint{display:none}}
@media screen and (max-width:700px){.sheet{grid-template-columns:1fr}.slip{margin:2mm;height:auto}}
"""


@dataclass(frozen=True, slots=True)
class Slip:
    """One invitation: `where` the unit above, `link` "" where the channel has none, `until` its last day."""

    unit: str
    name: str
    where: str
    code: str
    link: str = ""
    role: Role = "reporter"
    until: date | None = None


def qr_picture(code: str, link: str) -> Attachment:
    """The link, or where there is none the code, as a picture."""
    import segno  # a chair invites now and then: not kept in every bot's memory

    out = BytesIO()
    segno.make(link or code, error="m", micro=False).save(out, kind="png", scale=PIXELS)
    return Attachment(f"ma-moi-{code}.png", "image/png", out.getvalue(), picture=True)


def sheet(slips: Sequence[Slip], language: str = "vi") -> str:
    """An HTML page to print and cut, ten slips on an A4: no script, nothing from elsewhere, every name escaped."""
    speak = voice(language)
    title, hint = (escape(speak.say(say(key))) for key in ("slips-title", "slips-hint"))
    cards = "\n".join(_card(slip, speak) for slip in slips)
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>'
        f'<style>{STYLE}</style><body><p class="hint">{hint}</p><div class="sheet">{cards}</div></body></html>'
    )


def _card(slip: Slip, speak: Voice) -> str:
    import segno

    picture = segno.make(slip.link or slip.code, error="m", micro=False).svg_inline(border=1, omitsize=True)
    head = speak.say(say("slips-head", role=say(f"role-{slip.role}")))
    how = speak.say(say("slips-how-link" if slip.link else "slips-how"))
    parts = [("head", head), ("name", slip.name), ("where", slip.where), ("how", how)]
    until = escape(speak.say(say("slips-until", day=slip.until))) if slip.until is not None else ""
    said = "".join(f'<p class="{kind}">{escape(text)}</p>' for kind, text in parts)
    code = f'<code>{escape(slip.code)}</code><p class="until">{until}</p>'
    return f'<div class="slip">{picture}<div>{said}{code}</div></div>'


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
