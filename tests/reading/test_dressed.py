"""A message means the same however it is dressed: with a greeting before it, thanks behind it, caps lock on, …

Messages that are read right are dressed otherwise and read once more; the floors say how many may come out otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle

import pytest

from handlers.core.reading import read
from locales.words import hearing
from tests.reading.scoring import plain, rows, same

BEFORE = (
    "Dạ ",
    "Em chào bác, ",
    "Kính gửi Hội, ",
    "Alo ",
    "Báo cáo anh: ",
    "Bác Hùng ơi, ",
    "Em gửi chị Hoa nhé: ",
    "Chào cả nhà, ",
    "dạ em báo ạ: ",
    "Kính thưa ban chấp hành, ",
    "Bác ghi giúp em: ",
    "Báo cáo bác Hòa chủ tịch, ",
)
BEHIND = (
    ". Em cảm ơn",
    " nhé bác Tư",
    ". Cảm ơn cháu nhiều",
    ". Chúc cả nhà cuối tuần vui",
    ". Có gì bác gọi lại em",
    " ạ, em cảm ơn chị",
    ". Hẹn gặp bác",
    ". Nhận được thì báo em nhé",
    ". Nhờ chị nhập máy giúp",
    ". Kính chúc bác sức khỏe",
    " ghi giúp em nhé",
    ". Mong bác thông cảm",
)


@dataclass(frozen=True, slots=True)
class Dress:
    """One way to dress a text: `same` percent at least are read as before, `asked` not counted among the others."""

    name: str
    put_on: Callable[[str, str], str]
    words: tuple[str, ...]
    same: float
    otherwise: float


DRESSES = (
    Dress("greeted", lambda text, said: said + text, BEFORE, 98.5, 1.0),
    Dress("thanked", lambda text, said: text.rstrip(" .!?") + said, BEHIND, 98.0, 1.0),
)


@pytest.mark.parametrize("dress", DRESSES, ids=lambda dress: dress.name)
def test_a_message_means_the_same_however_it_is_dressed(dress: Dress) -> None:
    said = cycle(dress.words)
    kept = asked = tried = 0
    otherwise = []
    for name in ("dev", "north", "south", "nineteen", "twenty"):
        for row in rows(name):
            now = datetime.fromisoformat(row["now"])
            before = read(row["text"], now, hearing())
            if before.ask is not None or not same(row["reading"], before):
                continue
            word = next(said)
            dressed = dress.put_on(row["text"], plain({**row, "text": word})["text"] if row["text"].isascii() else word)
            after = read(dressed, now, hearing())
            tried += 1
            if after.ask is not None:
                asked += 1
            elif same(row["reading"], after):
                kept += 1
            else:
                otherwise.append(dressed)
    assert tried > 500
    assert 100 * kept / tried >= dress.same, (asked, otherwise)
    assert 100 * len(otherwise) / tried <= dress.otherwise, otherwise
