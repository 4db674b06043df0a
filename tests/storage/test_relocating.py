"""Moving house from SQLite to PostgreSQL: everything or nothing, proved there, and the old house takes no more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from handlers.core.talk import Attachment, Letter, Message
from locales import catalogue
from storage import Books, Storage, StorageError
from storage.relocating import Moved, relocate
from storage.sql import Sql
from storage.tables import metadata
from tests.doubles import nursery
from tests.ledger.place import YEAR, pledge, post, receipt, settle, stated, tally

pytestmark = pytest.mark.only("sqlite", why="where it begins; it ends on PostgreSQL")
NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def there(postgres: Any) -> Iterator[str]:
    """The URL of an empty PostgreSQL database."""
    with postgres.copy("template0") as url:
        yield url


@pytest.fixture
def house(storage: Storage) -> Storage:
    """Figures, names, a correction, a transfer, a promise, a message and a picture."""
    settle(storage)
    (first, *_) = post(
        storage,
        stated("X1", "family.registered", 45),
        stated("X1", "family.achieved", 38),
        receipt("X2", 500_000, 1, name="Bà Lan"),
        pledge("Y1", 2_000_000, 2, name="Họ Dương", note="sau Tết"),
        receipt("X", 300_000, 3, counterpart="Y2"),
        stated("T", "family.total", 900),
        stated("X1", "members", 12, year=YEAR - 1),
    )
    post(storage, stated("X1", "family.registered", 40, 5, supersedes=first))
    storage.begin_now(_talk)
    return storage


def _talk(books: Books) -> None:
    code = books.invites.create("X1", "reporter", NOW)
    books.people.join(code, "telegram", "7", "7", "Bác Khuê", "…", NOW)
    source, _ = books.inbox.accept(message("1"), "", NOW)
    letter = Letter(id=0, channel="telegram", chat="7", text="Đã ghi", files=(Attachment("a", "b", b"\x00\xff"),))
    books.outbox.put(letter, source, NOW)


def message(id: str) -> Message:
    return Message(channel="telegram", chat="7", id=id, sender="7", at=NOW, text="đạt 38")


def everything(storage: Storage) -> dict[str, list[Any]]:
    def work(books: Books) -> dict[str, list[Any]]:
        rows = {table.name: books.connection.execute(table.select()) for table in metadata.sorted_tables}
        return {name: sorted((tuple(row) for row in its), key=repr) for name, its in rows.items()}

    return storage.look_now(work)


def test_everything_is_there_and_only_there(house: Storage, url: str, there: str) -> None:
    before, tallies = everything(house), [tally(house, unit) for unit in ("X", "Y", "T", "VN")]
    moved = relocate(house, there, catalogue.load())
    assert moved == Moved(rows=sum(len(rows) for rows in before.values()), entries=8, units=1 + 34 + 2, years=2)
    new = Storage(there, catalogue.load())
    assert everything(new) == before
    assert [tally(new, unit) for unit in ("X", "Y", "T", "VN")] == tallies
    assert new.look_now(lambda books: books.tallies.audit()) == []
    assert new.look_now(lambda books: books.chain.breaks()) == []
    post(new, stated("X3", "family.registered", 3, 9))  # new rows get new numbers
    assert new.begin_now(lambda books: books.inbox.accept(message("2"), "", NOW)) == (2, True)
    new.close()
    with pytest.raises(StorageError) as refused:  # a bot that still runs on the old file must not take a message
        house.begin_now(lambda books: books.inbox.accept(message("2"), "", NOW))
    assert refused.value.kind == "moved"
    with pytest.raises(StorageError) as refused:
        Storage(url).migrate()
    assert (refused.value.kind, "postgresql" in refused.value.detail) == ("moved", True)


def test_a_house_somebody_lives_in_is_left_alone(house: Storage, there: str) -> None:
    lived_in = Storage(there, catalogue.load())
    lived_in.migrate()
    settle(lived_in)
    post(lived_in, stated("Y1", "members", 3))
    before = everything(lived_in)
    with pytest.raises(StorageError) as refused:
        relocate(house, there, catalogue.load())
    assert refused.value.kind == "occupied"
    assert everything(lived_in) == before
    lived_in.close()
    post(house, stated("X2", "members", 4, 9))  # nothing has happened here


@pytest.mark.parametrize(
    "corruption",
    [
        "UPDATE tally_models SET achieved = achieved + 1 WHERE unit = 'X' AND model = 'family'",
        "UPDATE entries SET value = 46 WHERE id = 8",
    ],
)
def test_what_does_not_follow_is_not_moved(house: Storage, there: str, corruption: str) -> None:
    house.begin_now(lambda books: books.run(Sql(corruption)))
    with pytest.raises(StorageError) as refused:
        relocate(house, there, catalogue.load())
    assert refused.value.kind == "unequal"
    new = Storage(there, catalogue.load())
    assert new.look_now(lambda books: books.one(Sql("SELECT count(*) FROM entries"))) == (0,)
    assert new.look_now(lambda books: len(books.units.all())) == 1 + 34 + 3321
    new.close()
    post(house, stated("X2", "members", 4, 9))


def test_the_command_says_what_it_did(house: Storage, url: str, there: str) -> None:
    house.close()
    done = nursery.run("move", "--to", there, DATABASE_URL=url)
    assert done.returncode == 0, done.stderr
    assert "8 số liệu" in done.stdout
    assert "Tổng kết hai bên bằng nhau" in done.stdout
    asked = ("tally", "--unit", "X", "--year", str(YEAR), "--json")
    old, new = nursery.run(*asked, DATABASE_URL=url), nursery.run(*asked, DATABASE_URL=there)
    assert "đã được chuyển sang nơi khác" in old.stderr
    assert '"registered": 40' in new.stdout
    assert "không phải SQLite" in nursery.run("move", "--to", there, DATABASE_URL=there).stderr
