"""Every story on both Zalos, beside the straight stage: the same words, choices as numbered lines of seven at most.

Turns the platform has not (edits; on the Bot Platform quoting) are left out on both sides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.channels.zalo.menu import TEXT_LIMIT
from locales import catalogue
from storage import Storage
from tests.stories import test_stories as stories
from tests.stories.check import tally_says
from tests.stories.stage import Heard, Stage
from tests.stories.talk import parse
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
        lines = [line for line in stories.normal(stage, text).split("\n") if not line.startswith("Tệp ")]
        found[who] = ("\n".join([before, *lines]).strip(), [*more, *labels])
    return {who: (text, labels) for who, (text, labels) in found.items() if text or labels}


@pytest.mark.only("sqlite", why="the channel is played here; the same stories run on PostgreSQL straight")
@pytest.mark.parametrize("kind", STAGES.values(), ids=STAGES)
@pytest.mark.parametrize("path", stories.STORIES, ids=lambda path: path.stem)
async def test_story(
    path: Path, kind: Callable[..., ZaloStage], storage: Storage, beside: Storage, unused_tcp_port: int
) -> None:
    story = parse(path)
    differences: list[str] = []
    async with kind(storage, story.clock, unused_tcp_port) as zalo, Stage(beside, story.clock) as straight:
        for stage in (zalo, straight):
            stage.settle(stories.HERE / story.units, story.people)
        for step in story.steps:
            if step.verb == "tally":
                if tally_says(storage, step) != tally_says(beside, step):
                    differences.append(f"tally {step.who}: {tally_says(storage, step)}")
                continue
            if not zalo.plays(step.verb, step.who, step.words):
                continue
            ours = together(zalo, await zalo.act(step))
            theirs = together(straight, await straight.act(step))
            for who in ours.keys() | theirs.keys():
                (text, labels), (same, offered) = ours.get(who, ("", [])), theirs.get(who, ("", []))
                if text != same or not set(labels) <= {*offered, MORE_LABEL} or (offered and not labels):
                    differences.append(
                        f"{step.who} {step.verb}: {step.words}\n{who} <{same} {offered}\ngot {text} {labels}"
                    )
        assert [menu for menu in zalo.menus if len(menu) > SEVEN] == []
        assert all(len(said.text) <= TEXT_LIMIT for said in zalo.double.sent)
    assert not differences, "\n\n".join(differences)
