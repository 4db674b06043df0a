"""The reader: one texted message in, what it means out. Pure: the vocabulary is handed to it."""

from __future__ import annotations

from datetime import datetime

from handlers.core.facts import Reading
from handlers.core.reading.explaining import Explanation, explain
from handlers.core.reading.reader import interpret
from handlers.core.reading.single import read_amount, read_number
from handlers.core.reading.typed.text import fold
from handlers.core.reading.typed.words import Words

__all__ = ["Explanation", "Words", "explain", "fold", "read", "read_amount", "read_number"]


def read(text: str, now: datetime, words: Words) -> Reading:
    """What `text` means on its own. `now` is local (Asia/Ho_Chi_Minh), without a zone."""
    return interpret(text, now, words)[0]
