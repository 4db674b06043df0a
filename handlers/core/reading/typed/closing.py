"""Whether a title before a full stop ends its sentence: "… nghe anh. Bán …", or heads a name: "nhà ô. Cảnh"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handlers.core.reading.typed.atoms import Stream

# Small words at the end of a sentence, folded, behind which its speaker names whom he talks to.
CLOSING = frozenset("nghe nghen nha nhe nhen a da roi do day he hi hen luon thoi oi nua thua giup gium dum".split())


def spoken_to(stream: Stream, at: int) -> bool:
    """Whether the title before a full stop ends its sentence: "… nghe anh. Bán …", "… nha o. Rét quá"."""
    glued = at + 2 < stream.limit and stream.tokens[at + 2].glued
    if glued or stream.tokens[at - 1].flat not in CLOSING or stream.tokens[at].capital:
        return False
    return stream.tokens[at - 1].flat != "nha" or not _householder(stream, at)


def _householder(stream: Stream, at: int) -> bool:
    """ "có nhà ô. Cảnh, b. Lục", "nha o. Canh dk": the household's, and no "nha" that ends a sentence."""
    said = stream.tokens[at - 1]
    if said.low == "nhà" or not stream.large(at + 2):
        return said.low == "nhà"
    before = stream.tokens[at - 2] if at > 1 else None
    return before is None or before.kind in "np" or before.flat in ("co", "gom", "va", "voi", "la")
