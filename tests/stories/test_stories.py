"""Every story, played: straight, through the local page and through Telegram, on SQLite and on PostgreSQL.

`pytest --update-stories` writes what the bot answers now into the stories; read the difference before you commit it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handlers.core.talk import say
from locales.voice import voice
from storage import Storage
from tests.stories.check import tally_says
from tests.stories.stage import Stage
from tests.stories.stage_page import PageStage
from tests.stories.stage_telegram import TelegramStage
from tests.stories.talk import Step, Story, parse, written

ONE_OF_MANY = re.compile(r"^• (.+): ([A-Z2-9]{8})$", re.MULTILINE)  # codes that a chair was given for many units
ALONE = re.compile(r"^([A-Z2-9]{8})$", re.MULTILINE)
SEAL = re.compile(r"\b[0-9A-F]{4}-[0-9A-F]{4}\b")  # of a closing: another one each time
HERE = Path(__file__).parent
STAGES: dict[str, type[Stage]] = {"straight": Stage, "page": PageStage, "telegram": TelegramStage}
STORIES = sorted(HERE.glob("*.story"))


def normal(stage: Stage, text: str) -> str:
    """What differs between runs and channels, by its name in the story: codes, and what the channel is called."""
    text = text.replace(voice("vi").say(say(f"channel-name-{stage.channel.name}")), "{channel}")
    for name, code in stage.codes.items():
        text = text.replace(code, "{" + name + "}")
    for unit, code in ONE_OF_MANY.findall(text):
        stage.codes[unit] = code
        text = text.replace(code, "{" + unit + "}")
    for code in ALONE.findall(text):
        stage.codes["mã mới"] = code
        text = text.replace(code, "{mã mới}")
    return SEAL.sub("{seal}", text)


async def play(stage: Stage, story: Story, update: bool) -> list[str]:
    """Play every step; the differences found (or, with `update`, what to write)."""
    differences: list[str] = []
    for step in story.steps:
        if step.verb == "tally":
            differences += tally_says(stage.storage, step)
            continue
        got = Step(step.who, step.verb, step.words)
        for who, text, labels in await stage.act(step):
            got.answers.append(("" if who == step.who else who, normal(stage, text).split("\n"), labels))
        if any(voice("vi").say(say("trouble")) in lines for _, lines, _ in got.answers):
            differences.append(f"the bot broke down at: {written(step)}")
        if update:
            step.answers = got.answers
        elif written(got) != written(step):
            differences.append(f"expected:\n{written(step)}\ngot:\n{written(got)}")
    return differences


@pytest.mark.parametrize("stage", STAGES.values(), ids=STAGES)
@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
async def test_story(path: Path, stage: type[Stage], storage: Storage, request: pytest.FixtureRequest) -> None:
    story = parse(path)
    update = bool(request.config.getoption("--update-stories"))
    async with stage(storage, story.clock) as playing:
        playing.settle(HERE / story.units, story.people)
        differences = await play(playing, story, update)
    if update and not any("broke down" in difference for difference in differences):
        rewrite(story)
    assert not differences, "\n\n".join(differences)


def rewrite(story: Story) -> None:
    """The story's file with the answers of this run; headers and comments stay."""
    lines = story.path.read_text(encoding="utf-8").splitlines()
    kept: list[str] = []
    steps = iter(story.steps)
    begun = False
    for line in lines:
        if line.startswith(" "):
            continue
        is_header = line.startswith("#") or not line
        is_header = is_header or (not begun and line.split(":")[0] in ("clock", "units", "people"))
        begun = begun or not is_header
        kept.append(line if is_header else written(next(steps)))
    story.path.write_text("\n".join(kept) + "\n", encoding="utf-8")
