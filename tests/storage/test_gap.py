"""A restored copy knows what it cannot know: the operator hears it, and everybody is asked to text it again."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from handlers.core.talk import Message
from locales import catalogue
from storage import Storage
from storage.backup import backup, restore
from storage.gap import Gap, lost
from tests.stories.stage import Stage

HERE = Path(__file__).parent.parent / "stories"
NOW = datetime(2026, 11, 22, 2, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
PEOPLE = [("Khuê", "reporter", "KX01"), ("Mai", "reporter", "KX02"), ("Bình", "chair", "KX"), ("Ông", "operator", "VN")]


async def test_what_was_texted_after_the_backup_is_known_to_be_missing(
    storage: Storage, fresh_url: str, tmp_path: Path
) -> None:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        await stage.says("Khuê", "đăng ký 45, đạt 38")
        backup(storage, tmp_path / "copy.db")
        await stage.clock_to("2026-11-22T07:00")
        await stage.says("Khuê", "đạt 40")
        await stage.says("Mai", "đăng ký 20")
    gap = restore(tmp_path / "copy.db", fresh_url, NOW + timedelta(hours=7))
    assert gap is not None
    assert [f"{at.astimezone(NOW.tzinfo):%H:%M}" for at in gap] == ["02:00", "09:00"]
    other = Storage(fresh_url, catalogue.load())
    assert other.look_now(lambda books: books.tallies.audit()) == []
    assert other.look_now(lambda books: books.chain.breaks()) == []
    assert other.look_now(lambda books: books.tallies.tally("KX", 2026).models["family"].achieved) == 38
    async with Stage(other, NOW + timedelta(hours=7), keys=dict(stage.keys)) as again:
        again._numbers = stage._numbers  # as a platform goes on numbering
        await again.quiet()
        said = {who: text for who, text, _ in again.said()}
        names = {chat: name for name, chat in stage.keys.items()}
        assert {names.get(who, who) for who in said} == {"Khuê", "Mai", "Bình", "Ông"}
        told = {names.get(who, who): text for who, text in said.items()}
        assert "từ 22/11 02:00 đến 22/11 09:00 không còn; bot đang nhờ 3 người" in told["Ông"]
        assert '"đăng ký 45, đạt 38"' in told["Khuê"]
        assert "từ 22/11 02:00 đến 22/11 09:00" in told["Mai"]
        assert '"' not in told["Mai"]  # nothing of hers is left
        await again.clock_to("2026-11-22T12:00")
        assert again.said() == []  # each once
        await again.says("Khuê", "đạt 40")
    assert other.look_now(lambda books: books.tallies.tally("KX", 2026).models["family"].achieved) == 40
    other.close()


def test_a_copy_in_which_nobody_wrote_misses_nothing(storage: Storage, fresh_url: str, tmp_path: Path) -> None:
    backup(storage, tmp_path / "copy.db")
    assert restore(tmp_path / "copy.db", fresh_url, NOW) is None


@pytest.mark.parametrize(("first", "next_one", "missing"), [(700, 712, 11), (700, 701, 0), (700, 20, None)])
def test_telegram_numbers_say_how_many_are_missing(
    storage: Storage, first: int, next_one: int, missing: int | None
) -> None:
    since, until = NOW, NOW + timedelta(hours=7)
    gap = Gap(since, until)

    def accept(number: int, at: datetime) -> None:
        message = Message(channel="telegram", chat="7", id=str(number), sender="7", at=at, text="x")
        storage.begin_now(lambda books: books.inbox.accept(message, f'{{"update_id":{number}}}', at))

    accept(first, since)
    assert storage.look_now(lambda books: lost(books, gap)) is None  # nothing since
    accept(next_one, until)
    assert storage.look_now(lambda books: lost(books, gap)) == missing
