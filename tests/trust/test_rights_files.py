"""The same table through files and pages: what may be seen is made and opened, what may not is refused each time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from typing import Literal
from urllib.parse import quote
from zipfile import BadZipFile, ZipFile

import httpx
import pytest

import bot.press
from bot.files import Files
from bot.orders import waiting
from bot.press import Press
from bot.reports.page import address
from bot.reports.page import routes as page_routes
from bot.signing import key
from bot.web import web
from handlers.core.rights import Action
from handlers.core.talk import Letter
from handlers.ordering import KINDS
from locales import catalogue
from storage import Books, Storage
from tests.reports.house import here
from tests.stories.stage import Stage
from tests.trust.cells import ACTIONS, DONORS, INSIDER, NAMES, NOW, RELATIONS, Played, allowed
from tests.trust.test_rights import settled

PUBLIC = "https://bot.example"
# How each action could be done by a file or on a page: these show, and nothing else can be done there.
BY_FILE: dict[Action, Literal["shown", "named", "never"]] = {
    "see": "shown",
    "names": "named",
    **dict.fromkeys(
        ("report", "withhold", "answer", "approve", "close", "chase", "meet", "invite", "grow", "law"), "never"
    ),
}  # type: ignore[dict-item]
WORDS = {
    "chart": "vẽ biểu đồ", "sheet": "cho xin file excel", "document": "báo cáo word", "pdf": "báo cáo pdf",
    "donors": "sổ vàng", "points": "bảng điểm", "page": "trang xem",
}  # fmt: skip
CHANGING = ("POST", "PUT", "PATCH", "DELETE")


def test_every_action_and_every_file_is_spoken_of() -> None:
    """A new action must say how files and pages stand to it, a new file how it is asked for."""
    assert set(BY_FILE) == set(ACTIONS)
    assert set(WORDS) == set(KINDS)


@asynccontextmanager
async def pressed(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Press]:
    monkeypatch.setattr(bot.press, "making", here)
    monkeypatch.setattr(bot.press, "LOOK", 0.0)
    monkeypatch.setattr("bot.reports.pdf.pdf", lambda document: document)  # what LibreOffice gets can be searched
    url = stage.storage.place.url.render_as_string(hide_password=False)
    press = Press(stage.storage, url, stage.clock, stage.post.wake, public=lambda: PUBLIC)
    task = asyncio.create_task(press.run())
    yield press
    await press.stop()
    task.cancel()


async def ordered(played: Played, press: Press, words: str) -> list[Letter]:
    """What came of it."""
    before = len(played.stage.channel.letters)
    await played.says(words)
    async with asyncio.timeout(600):
        while await played.storage.look(lambda books: len(waiting(books)) + books.outbox.waiting()[0]):
            press.wake()
            played.stage.post.wake()
            await asyncio.sleep(0.02)
    return [one for one in played.stage.channel.letters[before:] if one.chat == played.stage.chat(played.who)]


def readable(data: bytes) -> str:
    """A file's text, also of packed ones."""
    try:
        with ZipFile(BytesIO(data)) as packed:
            return "".join(packed.read(name).decode("utf-8", "ignore") for name in packed.namelist())
    except BadZipFile:
        return data.decode("utf-8", "ignore")


@pytest.mark.parametrize("role", RELATIONS)
async def test_every_cell_by_file(storage: Storage, role: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every kind of file and the page, asked for in chat at every relation, and its link opened at the web's door."""
    async with Stage(storage, NOW) as stage:
        played = await settled(stage, tmp_path, role)
        files = Files(storage, stage.clock, PUBLIC)
        await files.ready()
        site = web([*page_routes(storage, catalogue.load(), stage.clock), *files.routes()])
        door = httpx.AsyncClient(transport=httpx.ASGITransport(app=site), base_url=PUBLIC)
        wrong: list[str] = []
        async with pressed(stage, monkeypatch) as press, door:
            for relation, unit in RELATIONS[role].items():
                for what, words in WORDS.items():
                    letters = await ordered(played, press, f"{words} {NAMES[unit]}")
                    where, may_see = f"{role} {relation} ({unit}) {what}", allowed(role, relation, "see")
                    links = [word for one in letters for word in one.text.split() if word.startswith(PUBLIC)]
                    made = [(one, file) for one in letters for file in one.files]
                    empty = any("chưa có" in one.text for one in letters)  # nothing to draw, and said so
                    got = bool(links) if what == "page" else bool(made) or empty
                    if not letters or got != may_see:
                        wrong.append(f"{where}: {[one.text for one in letters]}")
                    for letter, file in made:
                        link = files.link(letter, file)
                        assert link is not None
                        answer = await door.get(link.address)
                        if (answer.status_code, answer.content) != (200, file.data):
                            wrong.append(f"{where}: its link answers {answer.status_code}")
                        wrong += [f"{where}: {verb} is let in" for verb in CHANGING
                                  if (await door.request(verb, link.address)).status_code != 405]  # fmt: skip
                        if what == "sheet" and (DONORS[unit] in readable(file.data)) != allowed(
                            role, relation, "names"
                        ):
                            wrong.append(f"{where}: names are not as the table has them")
                        if what != "sheet" and DONORS[unit] in readable(file.data):
                            wrong.append(f"{where}: holds the name of one who never agreed")
                    for page in links:
                        wrong += await _page(door, page, unit, role, where)
        assert wrong == [], "\n".join(wrong)


async def _page(door: httpx.AsyncClient, page: str, unit: str, role: str, where: str) -> list[str]:
    """The page of a link: it shows its unit and no name, changes nothing, and reaches no other relation's unit."""
    wrong = []
    shown = await door.get(page)
    if shown.status_code != 200 or any(name in shown.text for name in (*DONORS.values(), INSIDER)):
        wrong.append(f"{where}: {shown.status_code}, or a name stands on it")
    for verb in CHANGING:
        if (await door.request(verb, page)).status_code != 405:
            wrong.append(f"{where}: {verb} is let in")
    within = {
        "KX": {"KX", "KX01", "KX02"},
        "CT": {"CT", "KX", "KX01", "KX02"},
        "42": {*NAMES} - {"VN", "01", "XA", "XA01"},
    }
    for other in NAMES:
        answer = await door.get(f"{page}/{quote(other, safe='')}")
        if (answer.status_code == 200) != (other in within.get(unit, {unit})):
            wrong.append(f"{where}: its link shows {other}: {answer.status_code}")
    return wrong


@pytest.mark.parametrize("role", RELATIONS)
async def test_every_cell_on_pages(storage: Storage, role: str, tmp_path: Path) -> None:
    """A link signed for the very unit of each relation, whoever had it signed: the right is looked up at each visit."""
    async with Stage(storage, NOW) as stage:
        await settled(stage, tmp_path, role)
        site = web(page_routes(storage, catalogue.load(), stage.clock))
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=site), base_url=PUBLIC) as door:
            for relation, unit in RELATIONS[role].items():

                def link(books: Books, unit: str = unit) -> str:
                    its = next((one.id for one in books.people.all() if one.name == role), 999)
                    return address(key(books), its, unit, 2026, stage.clock.utc())

                answer = await door.get(storage.begin_now(link))
                assert (answer.status_code == 200) == allowed(role, relation, "see"), f"{relation} {answer.status_code}"
                if answer.status_code != 200:
                    assert answer.status_code == 403
                    assert NAMES[unit] not in answer.text


@pytest.mark.parametrize("after", ["stopped", "left", "names"])
async def test_a_file_and_a_page_outlive_no_right(
    storage: Storage, after: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The link was good; then its holder is stopped, leaves, or keeps a post that may see but not the names."""
    async with Stage(storage, NOW) as stage:
        played = await settled(stage, tmp_path, "chair")
        files = Files(storage, stage.clock, PUBLIC)
        await files.ready()
        site = web([*page_routes(storage, catalogue.load(), stage.clock), *files.routes()])
        door = httpx.AsyncClient(transport=httpx.ASGITransport(app=site), base_url=PUBLIC)
        async with pressed(stage, monkeypatch) as press, door:
            letters = await ordered(played, press, "cho xin file excel")
            [(letter, file)] = [(one, file) for one in letters for file in one.files]
            page = (await ordered(played, press, "trang xem"))[-1].text.split()[-1]
            page = next(word for one in stage.channel.letters for word in one.text.split() if "/so-lieu/" in word)
            link = files.link(letter, file)
            assert link is not None
            assert [(await door.get(one)).status_code for one in (link.address, page)] == [200, 200]

            def end(books: Books) -> None:
                its = next(one for one in books.people.all() if one.name == "chair")
                if after == "left":
                    books.people.erase(its.id, stage.clock.utc())
                else:
                    books.people.take_role(its.id, "KX", "chair", stage.clock.utc())
                if after == "names":
                    books.people.give_role(its.id, "KX", "host", stage.clock.utc())

            storage.begin_now(end)
            gone, refused = [await door.get(one) for one in (link.address, page)]
            assert gone.status_code == 410
            assert refused.status_code == (200 if after == "names" else 403)
            assert DONORS["KX"] not in gone.text + refused.text
