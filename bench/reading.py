"""The reader: time per message, the worst case, and the parts other libraries can do: `python -m bench.reading`.

vietnam-number (spoken numbers) and dateparser (days and hours) are asked where they are installed (the extra `bench`;
`make bench` installs it); the time is this thread's own, so that a busy machine
does not count.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from handlers.core.facts import Meeting
from handlers.core.reading import read, read_number
from locales.words import hearing

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
NAMES = ("dev", "peers", "north", "south", "mixed")
NOW = datetime(2026, 11, 22, 9)
LONGEST = 4096
# Stretches that a careless reader works on again and again: what repeats without end must cost no more than its length.
HOSTILE = (
    "Thôn 3 đk 45 đạt 38, ông Tần nộp 500k. ",
    "x\n",
    "1 ",
    "1,",
    "ủng hộ ",
    "thon \n",
    "tổng \n",
    "quán ",
    "chua Phuoc Lam ung ho ",
    "hứa 5tr Tết nộp ",
    "năm trăm ",
    "mỗi hộ 50k ",
    "A B C ",
    "((((",
    "không biết đăng ký ",
    "k\n",
    "45 nhà đk, 40 nhà đạt ",
    "gđht 45 dhht 3 cđht 1 hv 88 hsg 12 đh 3 quỹ còn 2tr ",
)
SPOKEN = {
    "bốn mươi lăm": 45,
    "một trăm lẻ năm": 105,
    "hai trăm linh ba": 203,
    "một trăm hai mươi ba": 123,
    "một nghìn hai trăm ba mươi tư": 1234,
    "hăm ba": 23,
    "băm lăm": 35,
    "năm chục": 50,
    "bảy chục rưỡi": 75,
    "trăm rưỡi": 150,
    "nghìn hai": 1200,
    "một trăm mốt": 110,
    "mười lăm": 15,
    "hai mươi mốt": 21,
    "chín mươi chín": 99,
    "ba trăm sáu": 360,
    "bon muoi lam": 45,
    "mot tram le nam": 105,
}
WHEN = {
    "8h sáng ngày 28/11/2026": "2026-11-28T08:00",
    "8h sáng thứ bảy này": "2026-11-28T08:00",
    "14g30 ngày mai": "2026-11-23T14:30",
    "7 rưỡi tối ngày mốt": "2026-11-24T19:30",
    "ngày 28/11": "2026-11-28",
    "2 giờ chiều chủ nhật tuần sau": "2026-11-29T14:00",
    "mùng 5 tháng Chạp": "2027-01-12",
    "rằm tháng Giêng": "2027-02-20",
    "20 giờ tối mai": "2026-11-23T20:00",
    "ngày 30 tháng 11 năm 2026": "2026-11-30",
}


def main() -> None:
    """Prints one block for each question."""
    words = hearing()
    texts = [json.loads(line)["text"] for name in NAMES for line in _lines(name)]
    for text in texts:
        read(text, NOW, words)
    times = sorted(_milliseconds(lambda text=text: read(text, NOW, words)) for _ in range(3) for text in texts)
    _say(f"{len(texts)} messages of {len(NAMES)} corpora, one core")
    p95 = times[int(len(times) * 0.95)]
    _say(f"  median {statistics.median(times):.3f} ms, p95 {p95:.3f} ms, max {times[-1]:.2f} ms")
    worst, which = max((_best(lambda text=text: read(text, NOW, words)), text) for text in _long())
    _say(f"  worst of {len(HOSTILE)} stretches repeated to {LONGEST} characters: {worst:.1f} ms ({which[:24]!r} …)")
    _spoken(words)
    _moments(words)


def _lines(name: str) -> list[str]:
    return [line for line in (CORPUS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()]


def _long() -> list[str]:
    return [(stretch * LONGEST)[:LONGEST] for stretch in HOSTILE]


def _best(work: Callable[[], object]) -> float:
    return min(_milliseconds(work) for _ in range(3))


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return (time.thread_time() - start) * 1000


def _spoken(words: Any) -> None:
    """Numbers in words: ours, and vietnam-number's."""
    _say(f"\n{len(SPOKEN)} spoken numbers")
    _score("ours", SPOKEN, lambda text: read_number(text, words))
    theirs = _library("vietnam_number", "vietnam-number")
    if theirs is not None:
        _score(f"vietnam-number {importlib.metadata.version('vietnam-number')}", SPOKEN, theirs.w2n)


def _moments(words: Any) -> None:
    """Days and hours: ours within "họp chi hội …", and dateparser's search in the same text."""
    _say(f"\n{len(WHEN)} days and hours, said on {NOW:%d/%m/%Y}")

    def ours(text: str) -> str | None:
        facts = read(f"họp chi hội {text}", NOW, words).facts
        return next((fact.at for fact in facts if isinstance(fact, Meeting)), None)

    _score("ours", WHEN, ours)
    theirs = _library("dateparser.search", "dateparser")
    if theirs is None:
        return
    settings = {"RELATIVE_BASE": NOW, "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY"}

    def search(text: str) -> list[str]:
        found = theirs.search_dates(f"họp chi hội {text}", languages=["vi"], settings=settings) or []
        return [day for _, moment in found for day in (f"{moment:%Y-%m-%dT%H:%M}", f"{moment:%Y-%m-%d}")]

    _score(f"dateparser {importlib.metadata.version('dateparser')} (any of what it found)", WHEN, search)


def _library(module: str, name: str) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError:
        _say(f"  {name} is not installed, so it is not asked (pip install {name})")
        return None


def _score(who: str, cases: dict[str, Any], work: Callable[[str], Any]) -> None:
    right = 0
    spent = 0.0
    for text, wanted in cases.items():
        start = time.thread_time()
        try:
            got = work(text)
        except Exception as error:  # what another library raises is its answer
            got = error
        spent += time.thread_time() - start
        right += wanted in got if isinstance(got, list) else got == wanted
    _say(f"  {who}: {right} of {len(cases)} right, {spent * 1000 / len(cases):.3f} ms each")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
