"""Long letters in parts: nothing lost, nothing broken, each within the platform's measure."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from bot.split import parts, pieces, units
from handlers.core.talk import Attachment, Letter

CHART = Attachment("bieudo.png", "image/png", b"\x89PNG", picture=True)


def letter(text: str, **more: Any) -> Letter:
    return Letter(id=1, channel="telegram", chat="77", text=text, reply_to="41", **more)


def test_units_are_those_of_utf_16() -> None:
    assert units("đạt 38 👨‍👩‍👧") == len("đạt 38 👨‍👩‍👧".encode("utf-16-le")) // 2


@given(st.text(max_size=600), st.integers(2, 120))
@example("a" * 500, 7)
@example("👨‍👩‍👧" * 40, 9)
@example("ạ" * 200, 50)
@example("e\u0323\u0302" * 200, 10)
def test_the_parts_joined_give_the_text(text: str, limit: int) -> None:
    found = pieces(text, limit)
    assert all(0 < units(piece) <= limit for piece in found)
    assert "".join("".join(found).split()) == "".join(text.split())


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zs", "Zl", "Zp")), min_size=1,
                        max_size=60), min_size=1, max_size=60))  # fmt: skip
def test_lines_that_fit_are_never_torn(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = pieces(text, 300)
    assert [line for piece in found for line in piece.split("\n")] == lines


def test_without_line_ends_it_is_cut_between_words() -> None:
    text = "thôn Tân Hà đạt ba mươi tám " * 400
    for piece in pieces(text, 4096):
        assert set(piece.split()) <= set(text.split())


def test_a_hundred_thousand_letters_are_cut_quickly() -> None:
    found = pieces("👍" * 100_000, 4096)
    assert len(found) == 49
    assert all(units(piece) <= 4096 for piece in found)


def test_the_first_part_quotes_and_the_last_carries_the_choices() -> None:
    found = parts(letter("dòng\n" * 2000, choices=(("Sửa", "t"),), styles=("good",)), 4096)
    assert [bool(part.choices) for part in found] == [False, False, True]
    assert [part.reply_to for part in found] == ["41", "", ""]
    assert {part.id for part in found} == {1}


def test_only_the_first_part_takes_the_place_of_the_question() -> None:
    found = parts(letter("dòng\n" * 2000, edits="40"), 4096)
    assert [part.edits for part in found] == ["40", "", ""]


def test_one_file_travels_with_a_short_text() -> None:
    whole = letter("Tổng kết ạ", files=(CHART,))
    assert list(parts(whole, 4096)) == [whole]


def test_files_follow_a_long_text_one_by_one() -> None:
    found = parts(letter("dòng\n" * 500, files=(CHART, CHART), choices=(("Từng thôn", "t"),)), 4096)
    assert [(bool(part.text), len(part.files), len(part.choices)) for part in found] == [
        (1, 0, 1),
        (0, 1, 0),
        (0, 1, 0),
    ]


def test_files_without_words_carry_the_choices_themselves() -> None:
    found = parts(letter("", files=(CHART, CHART), choices=(("Từng thôn", "t"),)), 4096)
    assert [len(part.choices) for part in found] == [0, 1]
