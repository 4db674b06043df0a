"""A picture to draw on: Vietnamese text in a font that ships with the project's dependencies, wrapped and measured."""

from __future__ import annotations

import io
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WIDTH = 1080  # as wide as telephones show
TAIL = 2  # words of a name's end that are kept
PAPER, INK, SOFT, LINE = "#FFFFFF", "#1B2424", "#55625F", "#D5DDDB"


@cache
def font(size: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Roboto: it has every Vietnamese letter."""
    spec = find_spec("font_roboto")
    assert spec is not None
    assert spec.origin is not None
    file = Path(spec.origin).parent / "files" / f"Roboto-{'Bold' if bold else 'Regular'}.ttf"
    return ImageFont.truetype(str(file), size)


def wrapped(text: str, size: int, width: int, bold: bool = False) -> list[str]:
    """The text in lines no wider than that."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font(size, bold).getlength(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def balanced(text: str, size: int, width: int, bold: bool = False) -> list[str]:
    """As few lines as `wrapped` takes, of about one length: no single word is left for the last."""
    lines = wrapped(text, size, width, bold)
    while width > size and len(narrower := wrapped(text, size, width - size, bold)) == len(lines):
        lines, width = narrower, width - size
    return lines


def shortened(text: str, size: int, width: float, bold: bool = False) -> str:
    """The text, its middle left out where it is wider: names that begin alike differ in how they end."""
    its = font(size, bold)
    if its.getlength(text) <= width:
        return text
    head, tail = text, " ".join(text.split()[-TAIL:])
    if its.getlength("… " + tail) > width / 2:
        tail = ""
    while head and its.getlength(f"{head}… {tail}") > width:
        head = head[:-1]
    return f"{head.rstrip()}… {tail}".rstrip()


class Canvas:
    """`right` text ends at its x; everything else begins there."""

    def __init__(self, height: int) -> None:
        self.image = Image.new("RGB", (WIDTH, height), PAPER)
        self.draw = ImageDraw.Draw(self.image)

    def text(self, x: float, y: float, text: str, size: int, *, bold: bool = False, fill: str = INK,
             right: bool = False) -> None:  # fmt: skip
        self.draw.text((x, y), text, font=font(size, bold), fill=fill, anchor="ra" if right else "la")

    def box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        if width > 0:
            radius = min(6.0, width / 2)
            self.draw.rounded_rectangle((x, y, x + width, y + height), radius, fill=fill)

    def png(self) -> bytes:
        """Few colours make a small file."""
        data = io.BytesIO()
        self.image.quantize(64, dither=Image.Dither.NONE).save(data, "PNG", optimize=True)
        return data.getvalue()
