"""Where somebody went: "đi Bình Dương làm ăn, rút tên" names a province and nobody's place."""

from __future__ import annotations

from handlers.core.reading.names.titles import WHERE as WHERE_FLAT
from handlers.core.reading.typed.atoms import Stream

# Before a city or province, as typed: "đi", "ở", "lên", "về quê".
WHERE = WHERE_FLAT | {
    "vào",
    "vô",
    "ở",
    "tại",
    "về",
    "ngoài",
    "tỉnh",
    "huyện",
    "lên",
    "xuống",
    "đến",
    "đi",
    "quê",
    "trong",
    "trên",
    "dưới",
    "bên",
    "từ",
    "tren",
    "duoi",
    "ben",
    "tu",
}


def whither(stream: Stream, at: int) -> bool:
    """ "đi Bình Dương làm ăn, rút tên", "có người trên Sài Gòn gửi, giấu tên": where to or from, in a message of
    households or of somebody unnamed; another giver's "ở Đài Loan" is his name's.
    """
    return bool({token.low for token in stream.tokens[max(0, at - 2) : at]} & WHERE)
