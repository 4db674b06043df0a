"""Every story on both Zalos, compared with the straight stage: the same words, choices as numbered lines of seven at
most.

Turns the platform has not (edits; on the Bot Platform quoting) are left out on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.channels.zalo.menu import TEXT_LIMIT
from locales import catalogue
from storage import Storage
from tests.stories import test_stories as stories
from tests.stories.check import tally_says
from tests.stories.stage import Heard, Stage
from tests.stories.talk import Step, Story, parse
from tests.zalo.stage import MORE_LABEL, OaStage, ZaloStage

SEVEN = 7
STAGES: dict[str, type[ZaloStage]] = {"zalo": ZaloStage, "zalo_oa": OaStage}


@pytest.fixture
def beside(tmp_path: Path, sqlite_house: Path) -> Iterator[Storage]:
    """A second database, for the straight stage."""
    import shutil

    file = tmp_path / "beside.db"
    shutil.copy(sqlite_house, file)
    storage = Storage(f"sqlite:///{file}", catalogue.load())
    yield storage
    storage.close()


def together(stage: Stage, heard: list[Heard]) -> dict[str, tuple[str, list[str]]]:
    """Who heard what in all; where a long text was cut does not matter, nor how a file looks."""
    found: dict[str, tuple[str, list[str]]] = {}
    for who, text, labels in heard:
        before, more = found.get(who, ("", []))
        lines = [line.strip() for line in stories.normal(stage, text).split("\n") if not line.startswith("Tệp ")]
        found[who] = ("\n".join([before, *lines]).strip(), [*more, *labels])
    return {who: (text, labels) for who, (text, labels) in found.items() if text or labels}


class Straight:
    """What is answered straight. As long as every turn is played that is what stands in the story; once one was left
    out, what a stage of its own answers to the others."""

    def __init__(self, stage: Stage, story: Story, leaving: AsyncExitStack) -> None:
        self._stage, self._story, self._leaving = stage, story, leaving
        self._played: list[Step] = []
        self._own = False

    async def without(self) -> None:
        """A turn is left out."""
        if not self._own:
            self._own = True
            await self._leaving.enter_async_context(self._stage)
            self._stage.settle(stories.HERE / self._story.units, self._story.people)
            for step in self._played:
                together(self._stage, await self._stage.act(step))

    def tally_says(self, step: Step) -> list[str]:
        """What differs there from the story's line."""
        return tally_says(self._stage.storage, step) if self._own else []

    async def act(self, step: Step) -> dict[str, tuple[str, list[str]]]:
        self._played.append(step)
        written = [(who or step.who, "\n".join(lines), labels) for who, lines, labels in step.answers]
        return together(self._stage, await self._stage.act(step) if self._own else written)


@pytest.mark.parametrize("kind", STAGES.values(), ids=STAGES)
@pytest.mark.parametrize("path", stories.STORIES, ids=lambda path: path.stem)
async def test_story(
    path: Path, kind: Callable[..., ZaloStage], storage: Storage, beside: Storage, unused_tcp_port: int
) -> None:
    story = parse(path)
    differences: list[str] = []
    async with AsyncExitStack() as leaving, kind(storage, story.clock, unused_tcp_port) as zalo:
        straight = Straight(Stage(beside, story.clock), story, leaving)
        zalo.settle(stories.HERE / story.units, story.people)
        for step in story.steps:
            if step.verb == "tally":
                if tally_says(storage, step) != straight.tally_says(step):
                    differences.append(f"tally {step.who}: {tally_says(storage, step)}")
                continue
            if not zalo.plays(step.verb, step.who, step.words):
                await straight.without()
                continue
            ours = together(zalo, await zalo.act(step))
            theirs = await straight.act(step)
            for who in ours.keys() | theirs.keys():
                (text, labels), (same, offered) = ours.get(who, ("", [])), theirs.get(who, ("", []))
                if text != same or not set(labels) <= {*offered, MORE_LABEL} or (offered and not labels):
                    differences.append(
                        f"{step.who} {step.verb}: {step.words}\n{who} <{same} {offered}\ngot {text} {labels}"
                    )
        assert [menu for menu in zalo.menus if len(menu) > SEVEN] == []
        assert all(len(said.text) <= TEXT_LIMIT for said in zalo.double.sent)
    assert not differences, "\n\n".join(differences)
