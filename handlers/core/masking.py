"""Children's names, outside the unit they live in: their initials."""

from __future__ import annotations

import re
from collections.abc import Iterable

from handlers.core.reading import fold

_NAME = re.compile(r"[^\W\d_]+")
MOST = 4  # words of a name


def masked(text: str, children: Iterable[str]) -> str:
    """The text with what follows a child's title ("cháu", "em", "học sinh") as initials: "cháu N. V. A."

    Only words with a capital are names; titles are folded phrases.
    """
    words = list(_NAME.finditer(text))
    titles = {title.split()[-1] for title in children}
    out, at, hiding = [], 0, 0
    for word in words:
        shown = word[0]
        gap = text[at : word.start()]
        if hiding and shown[0].isupper() and not gap.strip():
            shown, hiding = f"{shown[0]}.", hiding - 1
        else:
            hiding = MOST if fold(word[0]) in titles else 0
        out += [gap, shown]
        at = word.end()
    return "".join([*out, text[at:]])
