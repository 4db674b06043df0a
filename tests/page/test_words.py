"""The page's words: every language has every key, and every key the page asks for."""

from __future__ import annotations

import json
import re

import pytest

from bot.channels.local.routes import PAGE, WORDS

LANGUAGES = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in WORDS.glob("*.json")}


def test_there_are_vietnamese_and_english() -> None:
    assert set(LANGUAGES) == {"vi", "en"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_key_with_the_same_blanks(language: str) -> None:
    words, vietnamese = LANGUAGES[language], LANGUAGES["vi"]
    assert list(words) == list(vietnamese)
    for key, text in words.items():
        assert text.strip(), key
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(re.findall(r"\{\w+\}", vietnamese[key])), key


def test_every_key_the_page_asks_for_is_there_and_none_is_idle() -> None:
    page = "\n".join(path.read_text(encoding="utf-8") for path in PAGE.iterdir() if path.suffix in (".js", ".html"))
    asked = set(re.findall(r'data-(?:word|label|title|place)="(\w+)"', page)) | set(re.findall(r'"(\w+)"', page))
    assert set(re.findall(r'word\("(\w+)"', page)) <= set(LANGUAGES["vi"])
    assert set(re.findall(r'data-(?:word|label|title|place)="(\w+)"', page)) <= set(LANGUAGES["vi"])
    assert {key for key in LANGUAGES["vi"] if key not in asked} == set()


def test_the_page_asks_nothing_from_outside() -> None:
    for path in PAGE.iterdir():
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(
            r"https?://|@import|innerHTML|outerHTML|insertAdjacentHTML|eval\(|style=|onclick=", text
        ), path
