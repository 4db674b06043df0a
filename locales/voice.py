"""How the bot speaks: a `Say` becomes words, by the Fluent files of a language.

Arguments are spoken before Fluent sees them, so that a figure looks the same wherever it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from handlers.core.talk import Counted, IndicatorName, Money, Percent, Say
from locales import catalogue

HERE = Path(__file__).parent
LANGUAGES = ("vi", "en")
SPELLED_FROM = 1_000_000  # đồng; below it the figure alone is clear


class UnknownKeyError(LookupError):
    """A key that no Fluent file of the language has, or one whose arguments do not fit."""


class Voice:
    """One language. `say` gives the words of a line; `lines` joins several."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._spoken: ModuleType = import_module(f"locales.{language}.spoken")
        self._bundle = FluentBundle([language], use_isolating=False)
        for file in sorted((HERE / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
        self._speak: dict[type, Callable[[Any], str]] = {
            str: str,
            Say: self.say,
            bool: lambda value: "yes" if value else "no",  # a selector, never shown
            int: self._spoken.figure,
            Money: self._money,
            IndicatorName: self._name,
            Counted: self._counted,
            Percent: lambda value: self._spoken.percent(value.tenths, 1000),
            date: lambda value: f"{value:%d/%m/%Y}",
            datetime: lambda value: f"{value:%d/%m %H:%M}",
            tuple: lambda values: ", ".join(self._argument(value) for value in values),
        }

    def _money(self, value: Money) -> str:
        figure: str = self._spoken.money(value.dong)
        if value.spelled and value.dong >= SPELLED_FROM:
            return f"{figure} ({self._spoken.amount_in_words(value.dong)})"
        return figure

    def _name(self, value: IndicatorName) -> str:
        indicator = catalogue.load().get(value.code)
        return indicator.names.get(self.language, value.code) if indicator else value.code

    def _counted(self, value: Counted) -> str:
        indicator = catalogue.load().get(value.code)
        if indicator is None:
            return str(self._spoken.figure(value.value))
        if indicator.measure == "money":
            return str(self._spoken.money(value.value))
        whole, rest = divmod(value.value, indicator.scale)
        figure: str = self._spoken.figure(whole)
        if rest:
            figure += self._spoken.DECIMAL + str(rest).rjust(len(str(indicator.scale)) - 1, "0").rstrip("0")
        return figure + ("%" if indicator.measure == "percent" else "")

    def _argument(self, value: object) -> str:
        return self._speak[type(value)](value)

    def say(self, line: Say) -> str:
        """The line in words. Raises UnknownKeyError where the language lacks it."""
        try:
            pattern = self._bundle.get_message(line.key).value
        except LookupError as error:
            raise UnknownKeyError(f"{self.language}: {line.key}") from error
        assert pattern is not None
        args = {name: self._argument(value) for name, value in line.args.items()}
        text, errors = self._bundle.format_pattern(pattern, args)
        if errors:
            raise UnknownKeyError(f"{self.language}: {line.key}: {errors[0]}")
        return str(text)

    def lines(self, lines: Iterable[Say]) -> str:
        """Several lines, joined by line feeds; each begins with a capital."""
        return "\n".join(capital(self.say(line)) for line in lines)


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


@cache
def voice(language: str) -> Voice:
    """The voice of a language, Vietnamese for one the bot does not speak."""
    return Voice(language if language in LANGUAGES else LANGUAGES[0])
