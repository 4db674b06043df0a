"""Every language says every thing, with the same arguments, and every key the code uses is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from locales.voice import HERE, LANGUAGES

ROOT = Path(__file__).parent.parent
USED = re.compile(r"""\bsay\(\s*"([a-z0-9_-]+)"|Say\(\s*"([a-z0-9_-]+)\"""")


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Key: the arguments it uses."""
    found: dict[str, set[str]] = {}
    for file in sorted((HERE / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                variables = Variables()
                variables.visit(entry)
                assert entry.id.name not in found, f"{file.name}: {entry.id.name} twice"
                found[entry.id.name] = variables.names
    return found


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_language_has_every_key_with_the_same_arguments(language: str) -> None:
    assert messages(language) == messages(LANGUAGES[0])


def test_every_key_the_code_says_is_there() -> None:
    known = messages(LANGUAGES[0])
    used = {
        key
        for room in ("bot", "handlers", "storage")
        for file in (ROOT / room).rglob("*.py")
        for pair in USED.findall(file.read_text(encoding="utf-8"))
        for key in pair
        if key and not key.endswith("-")
    }
    assert used - set(known) == set()
