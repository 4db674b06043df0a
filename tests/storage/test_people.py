"""Joining, roles, addresses, leaving; and the codes one joins with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from handlers.core.talk import Dialogue, Letter, Message
from handlers.core.units import Person, Post
from storage import Books, Storage
from storage.invites import ALPHABET

NOW = datetime(2026, 11, 22, 2, 14, tzinfo=UTC)
DAY = timedelta(days=1)
WORDING = "Bot sẽ giữ: tên bác trên Telegram, tin bác gửi và số liệu trong đó."


def join(books: Books, sender: str, name: str, unit: str = "18073", role: str = "reporter") -> Person:
    code = books.invites.create(unit, role, NOW)  # type: ignore[arg-type]
    person = books.people.join(code, "telegram", sender, sender, name, WORDING, NOW)
    assert person is not None
    return person


def test_a_code_once_used_joins_with_its_role(storage: Storage) -> None:
    def work(books: Books) -> None:
        code = books.invites.create("18073", "reporter", NOW)
        person = books.people.join(f" {code[:4].lower()}-{code[4:]} ", "telegram", "7", "70", "Bác Khuê", WORDING, NOW)
        assert person is not None
        expected = Person(
            id=person.id,
            name="Bác Khuê",
            posts=(Post(unit="18073", role="reporter"),),
            standing="18073",
            consented=True,
        )
        assert person == expected == books.people.person_at("telegram", "7") == books.people.get(person.id)
        assert books.people.join(code, "telegram", "8", "8", "Ai đó", WORDING, NOW) is None
        assert books.people.person_at("telegram", "8") is None
        assert books.people.person_at("zalo", "7") is None

    storage.begin_now(work)


def test_a_second_code_adds_a_role_to_the_same_person(storage: Storage) -> None:
    def work(books: Books) -> None:
        first = join(books, "7", "Bác Khuê")
        again = join(books, "7", "Khuê", "42", "chair")
        assert again.id == first.id
        assert again.name == "Bác Khuê"
        assert {post.role for post in again.posts} == {"reporter", "chair"}
        assert books.people.with_role("42", "chair") == [again]
        assert books.people.with_role("42", "reporter") == []
        assert books.records.chairs_over("18073") == [again]
        assert books.records.chairs_over("01") == ()
        assert books.people.take_role(again.id, "42", "chair", NOW)
        assert books.records.chairs_over("18073") == ()

    storage.begin_now(work)


def test_who_can_be_reached_where(storage: Storage) -> None:
    def work(books: Books) -> None:
        person = join(books, "7", "Bác Khuê")
        code = books.invites.create("18073", "reporter", NOW)
        books.people.join(code, "zalo", "z", "z", "Khuê", WORDING, NOW)
        books.people.wrote("telegram", "7", "7", NOW + DAY)
        books.people.unreachable("telegram", "7")
        assert [(one.channel, one.reachable) for one in books.people.addresses(person.id)] == [("telegram", False)]
        books.people.reachable("telegram", "7")
        books.outbox.put(Letter(id=0, channel="telegram", chat="7", text="x"), None, NOW)
        books.dialogues.open("telegram", "7", "7", Dialogue("x", question=True), [], [], NOW)
        books.people.moved("telegram", "7", "-1007")
        assert [one.chat for one in books.people.addresses(person.id)] == ["-1007"]
        assert [one.chat for one in books.outbox.claim(9, NOW)] == ["-1007"]
        assert books.dialogues.newest("telegram", "-1007", "7")[0] is not None
        books.people.unreachable("telegram", "-1007")
        books.people.wrote("telegram", "7", "-1007", NOW + 2 * DAY)
        assert [one.reachable for one in books.people.addresses(person.id)] == [True]

    storage.begin_now(work)


@pytest.mark.parametrize("wholly", [False, True])
def test_who_leaves_is_a_number_and_nothing_else(storage: Storage, wholly: bool) -> None:
    def work(books: Books) -> None:
        person = join(books, "7", "Bác Khuê")
        source, _ = books.inbox.accept(
            Message(channel="telegram", chat="7", id="1", sender="7", at=NOW, text="dk 45", name="Khuê"), "{Khuê}", NOW
        )
        books.inbox.handled(source, NOW)
        letter = books.outbox.put(Letter(id=0, channel="telegram", chat="7", text="Bác Khuê"), source, NOW)
        books.outbox.sent(letter or 0, "9", NOW)
        books.dialogues.open("telegram", "7", "7", Dialogue("x", {"name": "Khuê"}, question=True), [], [], NOW)
        books.people.rename(person.id, "Khuê Trần")
        books.people.speak(person.id, "en")
        books.people.stand(person.id, "42")
        changed = books.people.get(person.id)
        assert changed is not None
        assert (changed.name, changed.language, changed.standing) == ("Khuê Trần", "en", "42")
        (books.people.erase if wholly else books.people.leave)(person.id, NOW)
        assert books.people.person_at("telegram", "7") is None
        assert books.people.get(person.id) == Person(id=person.id, name="", language="en")
        assert books.people.all() == []
        assert books.people.addresses(person.id) == []
        assert books.inbox.sentence(source) == ("" if wholly else "dk 45", "", NOW)
        rows = books.connection.exec_driver_sql("SELECT count(*) FROM inbox WHERE name <> '' OR raw <> ''").scalar()
        assert rows == 0
        if wholly:
            assert books.dialogues.newest("telegram", "7", "7") == (None, None)
            for table, column in (("outbox", "text"), ("dialogues", "data")):
                assert "Khuê" not in books.connection.exec_driver_sql(f"SELECT {column} FROM {table}").scalar_one()
        assert join(books, "7", "Khuê").id != person.id

    storage.begin_now(work)


def test_a_code_is_long_without_look_alikes_and_ends(storage: Storage) -> None:
    def work(books: Books) -> None:
        code = books.invites.create("18073", "chair", NOW, uses=2, days=30)
        assert len(ALPHABET) ** len(code) >= 2**40
        assert set(code) <= set(ALPHABET)
        assert not set(ALPHABET) & set("01IO")
        invite = books.invites.get(code, NOW)
        assert invite is not None
        assert (invite.unit, invite.role, invite.left, invite.expired) == ("18073", "chair", 2, False)
        assert books.invites.get(code, NOW + 30 * DAY) is not None
        assert books.records.at(NOW + 30 * DAY).invite(code) == books.invites.get(code, NOW + 31 * DAY)
        assert books.invites.use(code, NOW + 30 * DAY) is None
        assert books.invites.use(code, NOW) is not None
        assert books.invites.use(code, NOW) is not None
        assert books.invites.use(code, NOW) is None
        other = books.invites.create("18073", "chair", NOW)
        assert books.invites.revoke(other)
        assert not books.invites.revoke(other)
        assert books.invites.use(other, NOW) is None
        assert getattr(books.invites.get(other, NOW), "expired", None) is True
        assert books.invites.get("NOSUCH", NOW) is None

    storage.begin_now(work)


def test_a_code_for_no_unit_is_refused(storage: Storage) -> None:
    with pytest.raises(ValueError, match="nowhere"):
        storage.begin_now(lambda books: books.invites.create("nowhere", "chair", NOW))


def test_guesses_are_counted_within_the_hour(storage: Storage) -> None:
    def work(books: Books) -> None:
        assert books.invites.guesses("telegram", "9", NOW) == 0
        assert [books.invites.guessed("telegram", "9", NOW) for _ in range(3)] == [1, 2, 3]
        assert books.invites.guessed("telegram", "8", NOW) == 1
        assert books.invites.guesses("telegram", "9", NOW) == 3
        later = NOW + timedelta(minutes=61)
        assert books.invites.guesses("telegram", "9", later) == 0
        assert books.invites.guessed("telegram", "9", later) == 1

    storage.begin_now(work)
