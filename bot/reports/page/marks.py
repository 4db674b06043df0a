"""Pieces of the page: every text that people wrote goes through `escape`; bars and lines are drawings, so that they
print and need no styles of their own."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as _escape

FULL, PALE, MARK, GROUND = "#0072b2", "#9ac3e2", "#b34700", "#e6ecea"


def escape(text: str) -> str:
    return _escape(text, quote=True)


def tag(name: str, *inner: str, **attributes: str) -> str:
    """An element; `inner` is markup. A trailing underscore in a name is dropped, others become hyphens."""
    marks = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{marks}>{''.join(inner)}</{name}>"


def bar(length: int, *, pale: int | None = None, mark: int | None = None, kind: str = "share") -> str:
    """Lengths in thousandths of the width. The figures stand beside it, so it is hidden from screen readers."""
    boxes = [_box(1000, GROUND), _box(min(pale or 0, 1000), PALE), _box(min(length, 1000), FULL)]
    if mark is not None:
        boxes.append(f'<rect x="{min(mark, 1000) - 4}" width="8" height="24" fill="{MARK}"/>')
    return (
        f'<svg class="{kind}" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">'
        f"{''.join(boxes)}</svg>"
    )


def _box(width: int, fill: str) -> str:
    return f'<rect width="{width}" height="24" fill="{fill}"/>' if width else ""


def line(points: Sequence[tuple[int, int, str]]) -> str:
    """A line through (year, tenths of a percent, as said), each point named."""
    years = [year for year, _, _ in points]
    low, high = min(tenths for _, tenths, _ in points), max(tenths for _, tenths, _ in points)
    span, wide = max(high - low, 50), max(years[-1] - years[0], 1)
    drawn, words = [], []
    for year, tenths, said in points:
        x = 28 + 244 * (year - years[0]) // wide
        y = 56 - 28 * (tenths - low) // span
        drawn.append(f"{x},{y}")
        words.append(f'<circle cx="{x}" cy="{y}" r="4" fill="{FULL}"/>')
        words.append(
            f'<text x="{x}" y="{y - 9}" text-anchor="middle" font-size="14" font-weight="600">{escape(said)}</text>'
        )
        words.append(f'<text x="{x}" y="80" text-anchor="middle" font-size="13" fill="#55625f">{year}</text>')
    path = f'<polyline points="{" ".join(drawn)}" fill="none" stroke="{FULL}" stroke-width="3"/>'
    return f'<svg viewBox="0 0 300 86" role="img">{path}{"".join(words)}</svg>'
