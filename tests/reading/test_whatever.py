"""What holds for any text at all."""

from __future__ import annotations

import unicodedata
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.core.reading import explain, read
from handlers.core.reading.segments.draft import Draft
from handlers.core.reading.segments.segments import MOST
from handlers.core.reading.spans.tagging import tag
from handlers.core.reading.typed.tokens import tokenise
from locales.words import hearing
from tests.reading.scoring import rows

NOW = datetime(2026, 11, 22, 9)
WORDS = sorted({word for name in ("dev", "learn") for row in rows(name) for word in row["text"].split()})
TALK = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
SAID = [row["text"].split(" ") for name in ("dev", "learn") for row in rows(name)]
CUT = st.integers(0, 12)
HALVES = st.tuples(st.sampled_from(SAID), CUT, st.sampled_from(SAID), CUT).map(
    lambda cut: " ".join(cut[0][: cut[1]] + cut[2][cut[3] :])
)
ANYTHING = st.one_of(st.text(max_size=300), TALK, HALVES)


@settings(max_examples=300, deadline=None)
@given(ANYTHING)
def test_it_never_raises(text: str) -> None:
    reading = read(text, NOW, hearing())
    assert reading.facts or reading.ask


@pytest.mark.parametrize(
    "text",
    [
        "xom 7 gdhtnăm nay đăng ký 96 hộ, năm ngoái có 48/53, hoi vien 75",
        "Cộng đồng họn Pom\x01dung nhan n Lót chưa đuat",
        "còn 5 chưa đăng ký đạt nữa",
        "tong moi 1 nghin ho chua ky dat ho 2025",
        "tiền tập lớp 1,5 cháu",
        "ton một và chú binh ký của hỏi moi không đồng Dong Thị Thắng gì 500k người Sen Sỹ đk",
        "thưởng tân sinh viên: 5/0 cháu, 0đ triệu",
        "có 1 hộ đăng ký, 5/0 hộ chưa đăng ký, tổng 1",
        "Hoa em dự nhé chị thay",
        "Năm ni không hộ mô đạt hết anh nờ",
        "bc tháng 11: không có hộ mới, quỹ thu thêm 350Nhà ông Phạm Văn Nhật xin đăng ký m 200k",
    ],
)
def test_what_once_raised_is_read(text: str) -> None:
    """Found by python -m bench.fuzz_reading, and by numbers put in place of others."""
    reading = read(text, NOW, hearing())
    assert reading.facts or reading.ask


@settings(max_examples=200, deadline=None)
@given(TALK)
def test_composed_and_decomposed_letters_read_the_same(text: str) -> None:
    composed = read(unicodedata.normalize("NFC", text), NOW, hearing())
    assert read(unicodedata.normalize("NFD", text), NOW, hearing()) == composed


@settings(max_examples=200, deadline=None)
@given(TALK)
def test_every_figure_is_accounted_for_or_asked(text: str) -> None:
    explanation = explain(text, NOW, hearing())
    assert explanation.reading.ask or all(span.role != "unaccounted" for span in explanation.spans)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6), st.integers(200, 2000))
def test_no_stretch_that_is_worked_on_as_a_whole_grows_with_the_text(words: list[str], times: int) -> None:
    from handlers.core.reading.segments.segments import segments

    tokens = tokenise(" ".join(words * min(times, 2000 // len(words))))
    items, stream = tag(tokens, hearing(), NOW, True)
    draft = Draft(stream, items, segments(items), NOW)
    assert all(len(part.items) <= MOST for part in draft.parts)
    assert sum(len(part.items) for part in draft.parts) <= len(tokens)


def test_a_hundred_thousand_characters_are_read() -> None:
    text = "Thôn 3 đk 45 đạt 38, ông Tần nộp 500k. " * 2500
    assert read(text[:100_000], NOW, hearing()).facts
