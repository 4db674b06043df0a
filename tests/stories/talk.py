"""A `.story` file: who says what, what the bot answers, what the tally then is.

clock: 2026-11-22 09:00
units: hamlets.csv                       (beside the story; columns of `units import`)
people: Khuê reporter KX01, Bình chair KX   (who has joined before; `code NAME` is a code to join with)

Khuê: đăng ký 45, đạt 38                 says; `\\n` is a line feed
  < Đã ghi …                             the answer, a line each; `<` alone is an empty line
  < [Sửa] [Huỷ]                          its choices
  Bình < …                               what somebody else gets
Khuê taps: Huỷ                           the newest choice of that label
Khuê edits: đăng ký 45, đạt 40           the message said last
Khuê replies: bỏ tin này | đăng ký 45    quoting the newest message that begins so
clock: 2026-11-27 08:00                  time passes until then; what comes meanwhile: `27/11 08:00 Khuê < …`
off: 2026-11-29 10:00                    the bot is stopped until then
tally KX 2026: family.achieved 38, fund.raised 12350000, reported 1, missing KX02
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

Verb = Literal["says", "taps", "edits", "replies", "tally", "clock", "off"]


@dataclass(slots=True)
class Step:
    """One thing done, and the answers to it: (to whom, "" for who did it; lines; labels)."""

    who: str
    verb: Verb
    words: str
    answers: list[tuple[str, list[str], list[str]]] = field(default_factory=list)


@dataclass(slots=True)
class Story:
    path: Path
    title: str
    clock: datetime
    units: str
    people: list[tuple[str, str, str]]  # name, role, unit
    steps: list[Step]


def parse(path: Path) -> Story:
    """Raises ValueError with the line that is no part of a story."""
    story = Story(path, path.stem, datetime(2026, 11, 22, 9), "hamlets.csv", [], [])
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.rstrip()
        if not line or line.startswith("#"):
            continue
        if line.startswith(" "):
            _answer(story.steps[-1], line.strip(), f"{path.name}:{number}")
        elif not _header(story, line):
            _step(story, line, f"{path.name}:{number}")
    return story


def _header(story: Story, line: str) -> bool:
    name, _, value = line.partition(": ")
    if story.steps or name not in ("clock", "units", "people"):
        return False
    if name == "clock":
        story.clock = datetime.fromisoformat(value)
    elif name == "units":
        story.units = value
    else:
        for one in value.split(", "):
            who, role, unit = one.rsplit(" ", 2)
            story.people.append((who, role, unit))
    return True


def _step(story: Story, line: str, where: str) -> None:
    head, separator, words = line.partition(":")
    if not separator:
        raise ValueError(f"{where}: {line!r}")
    words = words.strip()
    if head in ("clock", "off"):
        story.steps.append(Step("", "clock" if head == "clock" else "off", words))
        return
    if head.startswith("tally "):
        story.steps.append(Step(head.removeprefix("tally "), "tally", words))
        return
    for verb in ("taps", "edits", "replies"):
        if head.endswith(f" {verb}"):
            story.steps.append(Step(head.removesuffix(f" {verb}"), verb, words))
            return
    story.steps.append(Step(head, "says", words))


def _answer(step: Step, line: str, where: str) -> None:
    who, separator, text = line.partition("<")
    if not separator:
        raise ValueError(f"{where}: {line!r}")
    who, text = who.strip(), text.removeprefix(" ")
    if text == "---" or not step.answers or step.answers[-1][0] != who:
        step.answers.append((who, [], []))
        if text == "---":
            return
    _, lines, labels = step.answers[-1]
    if text.startswith("[") and text.endswith("]"):
        labels += text[1:-1].split("] [")
    else:
        lines.append(text)


def written(step: Step) -> str:
    """The step as a story writes it."""
    verb = {"says": "", "tally": ""}.get(step.verb, f" {step.verb}")
    head = f"tally {step.who}" if step.verb == "tally" else f"{step.who}{verb}".strip()
    rows = [f"{head}: {step.words}"]
    before = None
    for who, lines, labels in step.answers:
        mark = f"  {who} <" if who else "  <"
        rows += [f"{mark} ---"] if who == before else []
        rows += [f"{mark} {line}".rstrip() for line in lines]
        rows += [f"{mark} " + " ".join(f"[{label}]" for label in labels)] if labels else []
        before = who
    return "\n".join(rows)
