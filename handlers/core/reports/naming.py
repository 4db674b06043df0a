"""Whose name may stand in a file: withheld names nowhere, in a published list only those who agreed.

Names are matched as people write them: without case, diacritics and courtesy titles.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from handlers.core.lookalikes import folded
from handlers.core.masking import masked as initials

HIDDEN = "…"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """`withheld` are names of people who said "đừng đăng tên", wherever they stand; `agreed` are (unit, name) of those
    who agreed to be published. Both as `folded` writes them. `children` are the titles ("cháu", "em") after which a
    name is shown by its initials alone: files leave the unit."""

    withheld: frozenset[str] = frozenset()
    agreed: frozenset[tuple[str, str]] = frozenset()
    children: tuple[str, ...] = ()

    def may_publish(self, unit: str, name: str) -> bool:
        """Consent is asked for, never taken as given."""
        plain = folded(name)
        return (unit, plain) in self.agreed and not self.hides(name)

    def hides(self, name: str) -> bool:
        """Whether a withheld name is this one or stands in it ("gia đình ông Lê Văn Tần")."""
        return self.masked(name) != name

    def masked(self, text: str) -> str:
        """The text with every withheld name in it left out, and children's names as initials."""
        if self.children:
            text = initials(text, self.children)
        if not self.withheld or not text:
            return text
        text = unicodedata.normalize("NFC", text)
        words = [(match.start(), match.end(), folded(match[0])) for match in _WORD.finditer(text)]
        spans: list[tuple[int, int]] = []
        for name in self.withheld:
            wanted = name.split()
            for at in range(len(words) - len(wanted) + 1):
                if wanted and all(words[at + n][2] == word for n, word in enumerate(wanted)):
                    spans.append((words[at][0], words[at + len(wanted) - 1][1]))
        for start, end in sorted(spans, reverse=True):
            text = text[:start] + HIDDEN + text[end:]
        return text
