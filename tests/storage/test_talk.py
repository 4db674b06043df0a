"""Inbox, outbox, dialogues, schedules: what is said, once, in order, and never lost."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.core.talk import Attachment, Dialogue, Letter, Message
from storage import Books, Storage
from storage.schedules import Schedule

NOW = datetime(2026, 11, 22, 2, 14, 5, 123456, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def message(id: str = "1", **more: object) -> Message:
    values = {"channel": "telegram", "chat": "7", "id": id, "sender": "7", "at": NOW, "text": "dk 45 dat 38"}
    return Message(**(values | more))  # type: ignore[arg-type]


def letter(text: str = "Dạ", **more: object) -> Letter:
    values = {"id": 0, "channel": "telegram", "chat": "7", "text": text}
    return Letter(**(values | more))  # type: ignore[arg-type]


def test_the_same_message_is_taken_once_and_comes_out_as_it_went_in(storage: Storage) -> None:
    full = message(
        edit="2",
        kind="photo",
        tap="",
        reply_to="5",
        name="Bác Khuê",
        group=True,
        text="thôn 3\n45 hộ 🎉" + "x" * 100_000,
    )
    tap = message("1", kind="tap", tap="12:0", callback="c1")

    def work(books: Books) -> None:
        arrivals = [(message(), "{}"), (message(), "{}"), (full, "raw"), (tap, "raw"), (tap, "raw")]
        accepted = books.inbox.accept_many(arrivals, NOW)
        assert [new for _, new in accepted] == [True, False, True, True, False]
        assert accepted[0][0] == accepted[1][0]
        assert [books.inbox.get(id) for id, new in accepted if new] == [message(), full, tap]
        assert books.inbox.first("telegram", "7", "1") == accepted[0][0]
        assert books.inbox.get(999) is None

    storage.begin_now(work)


def test_what_no_database_takes_is_left_out_of_a_text(storage: Storage) -> None:
    def work(books: Books) -> None:
        id, _ = books.inbox.accept(message(text="bo\x00ng \ud83d sen", name="\x00"), "{\x00}", NOW)
        kept = books.inbox.get(id)
        assert kept is not None
        assert (kept.text, kept.name) == ("bong  sen", "")
        books.outbox.put(letter("a\x00b\udc00"), id, NOW)
        assert [one.text for one in books.outbox.claim(1, NOW)] == ["ab"]

    storage.begin_now(work)


def test_what_is_not_handled_comes_again_in_order_until_it_failed_too_often(storage: Storage) -> None:
    def work(books: Books) -> None:
        ids = [books.inbox.accept(message(str(number)), "", NOW)[0] for number in range(5)]
        assert books.inbox.handled(ids[1], NOW)
        assert not books.inbox.handled(ids[1], NOW)
        books.inbox.failed(ids[2], "ValueError", 5)
        books.inbox.failed(ids[3], "ValueError", 4)
        assert books.inbox.unhandled(tries=5) == [ids[0], ids[3], ids[4]]
        assert books.inbox.tries(ids[3]) == 4

    storage.begin_now(work)


def test_strangers_words_are_wiped_in_a_day_and_members_words_stay(storage: Storage) -> None:
    def work(books: Books) -> None:
        early, _ = books.inbox.accept(message("0", text="chào"), "{}", NOW)
        code = books.invites.create("18073", "reporter", NOW)
        books.people.join(code, "telegram", "7", "7", "Bác Khuê", "Bot sẽ giữ: tên bác …", NOW)
        member, _ = books.inbox.accept(message("1"), "{}", NOW)
        books.inbox.handled(member, NOW)
        stranger, _ = books.inbox.accept(message("2", sender="8", chat="8", name="Ai đó"), "{}", NOW)
        books.inbox.handled(stranger, NOW)
        late, _ = books.inbox.accept(message("3", sender="8", chat="8"), "{}", NOW + 2 * MINUTE)
        assert books.inbox.wipe_unconsented(NOW + MINUTE) == 1
        assert books.inbox.wipe_unconsented(NOW + MINUTE) == 0
        assert books.inbox.sentence(early) == ("chào", "Bác Khuê", NOW)
        assert books.inbox.sentence(member) == ("dk 45 dat 38", "Bác Khuê", NOW)
        assert books.inbox.sentence(stranger) == ("", "", NOW)
        assert books.inbox.sentence(late) == ("dk 45 dat 38", "", NOW)
        assert books.inbox.sentence(999) is None
        assert books.inbox.recent(1) == [member, early]
        assert books.inbox.count(1) == 2

    storage.begin_now(work)


def test_a_letter_goes_out_whole_and_its_answer_finds_its_way_back(storage: Storage) -> None:
    def work(books: Books) -> None:
        source, _ = books.inbox.accept(message(), "", NOW)
        chosen = letter(
            "Đã ghi",
            choices=(("Sửa", "1:0"), ("Huỷ", "1:1")),
            styles=("good",),
            reply_to="1",
            edits="9",
            files=(Attachment("biểu.png", "image/png", b"\x89PNG\x00", picture=True), Attachment("a.xlsx", "x/y", b"")),
            key="weekly:1",
        )
        id = books.outbox.put(chosen, source, NOW, dialogue=4)
        assert books.outbox.put(chosen, source, NOW) is None
        (claimed,) = books.outbox.claim(10, NOW)
        assert claimed == Letter(
            id=id or 0,
            channel="telegram",
            chat="7",
            text="Đã ghi",
            choices=chosen.choices,
            styles=("good", ""),
            reply_to="1",
            edits="9",
            files=chosen.files,
            key="weekly:1",
            attempts=1,
        )
        books.outbox.sent(claimed.id, "77", NOW)
        assert books.outbox.source_of("telegram", "7", "77") == source
        assert books.outbox.source_of("telegram", "8", "77") is None
        assert books.outbox.carrier(4) == ("telegram", "7", "77")
        assert books.outbox.progress("weekly:") == {"sent": 1}
        assert books.outbox.progress("monthly:") == {}
        assert books.outbox.drop_files(NOW) == 0
        assert books.outbox.drop_files(NOW + MINUTE) == 2

    storage.begin_now(work)


def test_replies_go_before_bulk_and_a_chat_keeps_its_order(storage: Storage) -> None:
    def texts(books: Books, limit: int = 10, now: datetime = NOW, channel: str = "") -> list[str]:
        return [one.text for one in books.outbox.claim(limit, now, channel)]

    def work(books: Books) -> None:
        for text, chat, bulk in (("b1", "1", True), ("b2", "2", True), ("r1", "1", False), ("r2", "1", False)):
            books.outbox.put(letter(text, chat=chat, bulk=bulk), None, NOW)
        books.outbox.put(letter("z1", channel="zalo"), None, NOW + MINUTE)
        books.outbox.put(letter("b3", chat="3"), None, NOW, due=NOW + 5 * MINUTE)
        assert texts(books, 1) == ["r1"]
        assert texts(books) == ["b2"]
        assert texts(books) == []
        books.outbox.later(3, NOW + 2 * MINUTE, "429", NOW)
        assert texts(books, now=NOW + MINUTE, channel="zalo") == ["z1"]
        assert texts(books, now=NOW + MINUTE) == []  # r2 waits for r1, and b1 for both
        assert texts(books, now=NOW + 2 * MINUTE) == ["r1"]
        books.outbox.given_up(3, "refused", NOW)
        assert texts(books, now=NOW + 2 * MINUTE) == ["r2"]
        books.outbox.uncertain(4, "timed out", NOW)
        assert texts(books, now=NOW + 2 * MINUTE) == ["b1"]
        assert books.outbox.release(NOW, before=NOW) == 1  # b2: z1 and b1 were claimed later
        assert books.outbox.release(NOW) == 2
        assert texts(books, now=NOW + 2 * MINUTE) == ["z1", "b1", "b2"]
        assert texts(books, now=NOW + 5 * MINUTE) == ["b3"]
        assert books.outbox.waiting()[0] == 4

    storage.begin_now(work)


async def test_two_who_claim_at_once_never_hold_the_same_letter(storage: Storage, url: str) -> None:
    other = Storage(url)
    await storage.begin(
        lambda books: [books.outbox.put(letter(str(n), chat=str(n % 20)), None, NOW) for n in range(100)]
    )
    held: list[int] = []
    for _ in range(5):
        rounds = await asyncio.gather(
            *(one.begin(lambda books: books.outbox.claim(7, NOW)) for one in (storage, other) for _ in range(3))
        )
        claimed = [one for some in rounds for one in some]
        assert len({one.chat for one in claimed}) == len(claimed) == 20
        held += [one.id for one in claimed]
        await storage.begin(lambda books, done=claimed: [books.outbox.sent(one.id, "x", NOW) for one in done])
    assert sorted(held) == list(range(1, 101))
    other.close()


@settings(max_examples=30)
@given(
    letters=st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=25),
    steps=st.lists(st.tuples(st.integers(1, 4), st.sampled_from(["sent", "later", "given_up", "crash"])), max_size=40),
)
def test_however_it_goes_every_letter_ends_once_and_each_chat_in_order(
    storage: Storage, letters: list[tuple[int, bool]], steps: list[tuple[int, str]]
) -> None:
    def work(books: Books) -> None:
        first = (books.outbox.put(letter("first", chat="x"), None, NOW) or 0) + 1
        books.outbox.claim(1000, NOW)
        books.outbox.sent(first - 1, "x", NOW)
        for chat, bulk in letters:
            books.outbox.put(letter(chat=str(chat), bulk=bulk), None, NOW)
        now, ended, flying = NOW, [], {}
        for limit, what in [*steps, *[(4, "sent")] * len(letters)]:
            for one in books.outbox.claim(limit, now):
                assert one.chat not in flying
                flying[one.chat] = one
            for chat, one in list(flying.items()):
                if what == "crash":
                    continue
                if what == "later":
                    books.outbox.later(one.id, now + 3 * MINUTE, "429", now)
                else:
                    getattr(books.outbox, what)(one.id, "x", now)
                    ended.append(one)
                del flying[chat]
            if what == "crash":
                books.outbox.release(now)
                flying = {}
            now += MINUTE
        for _ in range(len(letters)):
            now += 5 * MINUTE
            for one in books.outbox.claim(1000, now):
                books.outbox.sent(one.id, "x", now)
                ended.append(one)
        assert sorted(one.id for one in ended) == list(range(first, first + len(letters)))
        for chat in {one.chat for one in ended}:
            theirs = [(one.bulk, one.id) for one in ended if one.chat == chat]
            assert theirs == sorted(theirs)

    storage.begin_now(work)


def test_the_newest_question_and_offer_are_found_until_they_are_settled(storage: Storage) -> None:
    def work(books: Books) -> None:
        asked = Dialogue("reporting", {"facts": [{"kind": "count", "of": 45}]}, question=True)
        one = books.dialogues.open("telegram", "7", "7", asked, ["Đạt 38", "Khác"], ["0", "x"], NOW)
        two = books.dialogues.open("telegram", "7", "7", Dialogue("correcting"), ["Sửa"], ["edit"], NOW)
        three = books.dialogues.open("telegram", "7", "7", Dialogue("unread", question=True), [], [], NOW)
        books.dialogues.open("telegram", "7", "8", Dialogue("other", question=True), ["a"], ["b"], NOW)

        def newest() -> tuple[int | None, int | None]:
            question, offer = books.dialogues.newest("telegram", "7", "7")
            return question and question.id, offer and offer.id

        assert newest() == (three, two)
        assert books.dialogues.settle(three)
        assert not books.dialogues.settle(three)
        assert newest() == (one, two)
        books.dialogues.settle(two)
        assert newest() == (one, one)
        stored = books.dialogues.get(one)
        assert stored == Dialogue("reporting", asked.data, True, one, ("Đạt 38", "Khác"), ("0", "x"))
        assert books.dialogues.tapped(one, "telegram", "7", "7") == (stored, False)
        assert books.dialogues.tapped(one, "telegram", "7", "8") is None
        assert books.dialogues.tapped(999, "telegram", "7", "7") is None
        books.dialogues.settle(one)
        assert newest() == (None, None)

    storage.begin_now(work)


def test_what_is_due_is_claimed_by_one(storage: Storage) -> None:
    def work(books: Books) -> None:
        weekly = Schedule(key="weekly:42", what="weekly", next_fire=NOW, args={"unit": "42"}, every="week")
        once = Schedule(key="meeting:1", what="remind", next_fire=NOW - MINUTE, args={})
        books.schedules.put(weekly)
        books.schedules.put(once)
        assert books.schedules.due(NOW - 2 * MINUTE) == []
        assert books.schedules.due(NOW) == [once, weekly]
        assert books.schedules.claim(weekly, NOW + MINUTE)
        assert not books.schedules.claim(weekly, NOW + MINUTE)
        assert books.schedules.claim(once, None)
        assert not books.schedules.claim(once, None)
        assert books.schedules.get("meeting:1") is None
        assert books.schedules.next_fire() == NOW + MINUTE
        assert books.schedules.drop("weekly:42")
        assert books.schedules.next_fire() is None

    storage.begin_now(work)


def test_what_nobody_could_read_waits_for_a_chair(storage: Storage) -> None:
    def work(books: Books) -> None:
        ids = [books.inbox.accept(message(str(number)), "", NOW)[0] for number in range(2)]
        assert books.unread.put(ids[0], "18073", NOW)
        assert not books.unread.put(ids[0], "18073", NOW)
        books.unread.put(ids[1], None, NOW)
        assert [riddle.source for riddle in books.unread.open()] == ids
        assert [riddle.source for riddle in books.unread.open("18073")] == ids[:1]
        assert books.unread.settle(ids[0], "answered", "đạt 38")
        assert not books.unread.settle(ids[0], "dropped")
        assert [riddle.source for riddle in books.unread.open()] == ids[1:]
        assert books.unread.of_means("18073", "family") is None
        books.unread.remember_of("18073", "family", "total")
        books.unread.remember_of("18073", "family", "registered")
        assert books.unread.of_means("18073", "family") == "registered"

    storage.begin_now(work)
