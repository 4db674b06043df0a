"""The table of rights, said once more and apart from the code, and a play for each of its columns.

`EXPECTED` is what a reader of the table would sign. A play has somebody ask for one thing at one unit in the words
anybody would use, taps what the bot then offers, and says by what is stored, or was shown, whether it was done.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import get_args

from handlers.core.ledger import Entry
from handlers.core.meetings import Gathering
from handlers.core.rights import Action, Reach
from handlers.core.units import Person, Post, Role, Unit
from storage import Books, Storage
from tests.stories.stage import Stage

ACTIONS: tuple[Action, ...] = get_args(Action)
ROLES: tuple[Role, ...] = get_args(Role)

# own: at the unit of the post alone · below: there and at all below it, a cluster's members included · -: nowhere
EXPECTED = """
            see    report  names  withhold  answer  approve  close  chase  meet   invite  grow   law
reporter    own    own     own    own       -       -        -      -      -      -       -      -
chair       below  below   below  below     below   below    below  below  below  below   below  -
head        below  below   below  -         below   own      own    below  below  below   -      -
host        below  -       -      -         -       -        -      -      -      -       -      -
operator    below  below   below  below     below   below    below  below  below  below   below  below
stopped     -      -       -      -         -       -        -      -      -      -       -      -
stranger    -      -       -      -         -       -        -      -      -      -       -      -
"""
UNITS = [
    Unit(code="CT", name="Cụm thi đua Thử", kind="cụm", parent="42"),
    Unit(code="KX", name="Xã Kỳ Xuân Thử", kind="xã", parent="42", clusters=("CT",)),
    Unit(code="KX01", name="Thôn Tân Hà Thử", kind="thôn", parent="KX"),
    Unit(code="KX02", name="Thôn Phú Minh Thử", kind="thôn", parent="KX"),
    Unit(code="KY", name="Xã Kỳ Yên Thử", kind="xã", parent="42"),
    Unit(code="KY01", name="Thôn Bắc Sơn Thử", kind="thôn", parent="KY"),
    Unit(code="XA", name="Xã Xa Lắc Thử", kind="xã", parent="01"),
    Unit(code="XA01", name="Thôn Xa Xôi Thử", kind="thôn", parent="XA"),
]
NAMES = {unit.code: unit.name for unit in UNITS} | {"42": "tỉnh Hà Tĩnh", "01": "thành phố Hà Nội"}
DONORS = {  # a donor of each unit, whose name nobody else bears
    "CT": "Trịnh Thị Xoan", "KX": "Đặng Văn Quýt", "KX01": "Vương Thị Bưởi", "KX02": "Lâm Văn Sấu",
    "KY": "Đoàn Thị Khế", "KY01": "Tạ Văn Ổi", "XA": "Quách Thị Na", "XA01": "Cù Thị Lê", "42": "Mạc Văn Thị",
    "01": "Lương Văn Mận",
}  # fmt: skip
POSTS = {"reporter": "KX01", "chair": "KX", "head": "CT", "host": "CT", "operator": "42"}
RELATIONS = {
    "reporter": {"own": "KX01", "above": "KX", "sibling": "KX02", "elsewhere": "XA01"},
    "chair": {"own": "KX", "below": "KX01", "above": "42", "sibling": "KY", "elsewhere": "XA"},
    "head": {"own": "CT", "below": "KX", "above": "42", "sibling": "KY", "elsewhere": "XA"},
    "host": {"own": "CT", "below": "KX", "above": "42", "sibling": "KY", "elsewhere": "XA"},
    "operator": {"own": "42", "below": "KX", "above": "VN", "sibling": "01", "elsewhere": "XA"},
    "stopped": {"none": "KX01", "none above": "KX"},
    "stranger": {"none": "KX01", "none above": "KX"},
}
NAMES["VN"], DONORS["VN"] = "Trung ương", "Thân Thị Cóc"
COMMUNES = {unit.code for unit in UNITS if unit.kind == "xã"}
KEEPERS = {"KX01": "Ân", "KX02": "Ất", "KY01": "Quý", "XA01": "Sửu"}  # reporters of the hamlets, besides whoever plays
INSIDER = "Người Kín"  # keeps the whole country, and has said everything that is there to be seen
NOW = datetime(2026, 11, 22, 9)

Cell = tuple[str, str, Action]


def reaches() -> dict[str, dict[Action, Reach]]:
    """`EXPECTED` as a mapping. Raises ValueError where it is no whole table."""
    head, *rows = EXPECTED.strip().splitlines()
    columns = head.split()
    table: dict[str, dict[Action, Reach]] = {}
    for row in rows:
        role, *cells = row.split()
        table[role] = {
            action: reach  # type: ignore[misc]
            for action, reach in zip(columns, cells, strict=True)
            if reach != "-"
        }
    return table


def cells(role: str) -> list[Cell]:
    """Every cell of that row: (relation, unit, action)."""
    return [(relation, unit, action) for action in ORDER for relation, unit in RELATIONS[role].items()]


def allowed(role: str, relation: str, action: Action) -> bool:
    reach = reaches()[role].get(action)
    return reach is not None and relation in ("own", "below") and (reach == "below" or relation == "own")


def person(role: str) -> Person:
    """Whoever plays that row, as the rule sees them."""
    posts = (Post(unit=POSTS[role], role=role),) if role in POSTS else ()  # type: ignore[arg-type]
    return Person(id=1, name="", posts=posts)


class Played:
    """One person at one bot, asking for things. `said` is what they were answered last."""

    def __init__(self, stage: Stage, who: str) -> None:
        self.stage, self.who, self.said = stage, who, ""

    @property
    def storage(self) -> Storage:
        return self.stage.storage

    async def says(self, text: str, *labels: str) -> str:
        """Says it, and taps those of the choices that are then there."""
        before = len(self.stage.channel.letters)
        self.said = await self._heard(self.stage.says(self.who, text))
        for label in labels:
            fresh = self.stage.channel.letters[before:]
            offered = [name for letter in fresh for name, _ in letter.choices
                       if letter.chat == self.stage.chat(self.who)]  # fmt: skip
            picked = next((name for name in offered if name.startswith(label)), None)
            if picked is not None:
                self.said += "\n" + await self._heard(self.stage.taps(self.who, picked))
        return self.said

    async def _heard(self, doing: Awaitable[None]) -> str:
        await doing
        return "\n".join(text for name, text, _ in self.stage.said() if name == self.who)


def stored(storage: Storage) -> dict[str, Counter[object]]:
    """What there is beside the talk itself; what was looked at is part of it."""
    tables = ("entries", "entry_names", "units", "closings", "waiting", "withheld", "invites", "meetings", "deadlines",
              "mailings", "looks", "roles", "unread", "duties")  # fmt: skip

    def read(books: Books) -> dict[str, Counter[object]]:
        run = books.connection.exec_driver_sql
        return {table: Counter(run(f"SELECT * FROM {table}").all()) for table in tables}

    return storage.look_now(read)


async def _see(played: Played, code: str) -> bool:
    said = await played.says(f"tổng kết {NAMES[code]}")
    return f"{NAMES[code]}, năm 2026".lower() in said.lower()


async def _report(played: Played, code: str) -> bool:
    def there(books: Books) -> int:
        return len(books.ledger.history(code, 2026, "family.registered"))

    before = played.storage.look_now(there)
    await played.says(f"{NAMES[code]}: GĐHT đăng ký 7", "Ghi số mới: 7")
    return played.storage.look_now(there) > before


async def _names(played: Played, code: str) -> bool:
    said = await played.says(f"lịch sử {NAMES[code]}", "Đã nhận từng khoản", "Quỹ vận động được")
    return DONORS[code] in said


async def _withhold(played: Played, code: str) -> bool:
    await played.says(f"đừng đăng tên bà {DONORS[code]}", "Đúng, đừng nêu")
    return played.storage.look_now(lambda books: books.hiding.is_withheld(code, DONORS[code]))


def _source(books: Books) -> int:
    """A message of the insider's that nothing waits for yet."""
    taken = {row[0] for table in ("waiting", "unread")
             for row in books.connection.exec_driver_sql(f"SELECT source FROM {table}").all()}  # fmt: skip
    rows = books.connection.exec_driver_sql(
        "SELECT id FROM inbox WHERE substr(text, 1, 6) = 'chuyện' ORDER BY id"
    ).all()
    return next(int(row[0]) for row in rows if row[0] not in taken)


async def _answer(played: Played, code: str) -> bool:
    """A sentence of somebody there that nobody could read is said to hold no figure."""
    now = played.stage.clock.utc()
    source = played.storage.begin_now(lambda books: (found := _source(books), books.unread.put(found, code, now))[0])
    await played.says("việc đang chờ", "Không có gì để ghi")
    done = played.storage.look_now(lambda books: all(one.source != source for one in books.unread.open(code)))
    played.storage.begin_now(lambda books: books.unread.settle(source, "dropped"))
    return done


async def _approve(played: Played, code: str) -> bool:
    """A neighbour's figure waits there for a yes."""
    now = played.stage.clock.utc()

    def put(books: Books) -> int:
        source = _source(books)
        figure = Entry(unit=code, year=2026, on=now.date(), at=now, kind="level", indicator="clan.achieved", value=3,
                       source=source)  # fmt: skip
        insider = next(one.id for one in books.people.all() if one.name == INSIDER)
        books.closings.wait(source, code, "neighbour", insider, (figure,), "", now)
        return source

    source = played.storage.begin_now(put)
    await played.says("việc đang chờ", "Đồng ý ghi")
    waiting = played.storage.look_now(lambda books: books.closings.waiting(source, code))
    assert waiting is not None
    played.storage.begin_now(lambda books: books.closings.decide(source, code, "refused", 1, now))
    return waiting.status == "approved"


async def _close(played: Played, code: str) -> bool:
    await played.says(f"chốt số liệu {NAMES[code]}", "Chốt")
    closing = played.storage.look_now(lambda books: books.closings.closing(code, 2026))
    if closing is not None:
        played.storage.begin_now(lambda books: books.closings.reopen(code, 2026, None, played.stage.clock.utc()))
    return closing is not None and closing.unit == code


async def _chase(played: Played, code: str) -> bool:
    await played.says(f"nhắc {NAMES[code]} nộp số liệu", "Nhắc ")
    return played.storage.look_now(lambda books: books.mailings.get(f"nudge:{code}:2026:20261122:")) is not None


async def _meet(played: Played, code: str) -> bool:
    """A meeting of that unit is called off by whoever may call one there."""
    now = played.stage.clock.utc()

    def put(books: Books) -> int:
        insider = next(one.id for one in books.people.all() if one.name == INSIDER)
        return books.meetings.add(Gathering(
            unit=code, host=code, kind="tong-ket", title="", at=(now + timedelta(days=6)).astimezone(UTC),
            place="hội trường", called="chairs", before=(), caller=insider, announced=now,
        ))  # fmt: skip

    id = played.storage.begin_now(put)
    await played.says(f"huỷ họp {NAMES[code]}", "Huỷ họp")
    meeting = played.storage.look_now(lambda books: books.meetings.get(id))
    assert meeting is not None
    over = f"UPDATE meetings SET cancelled = 1 WHERE id = {id}"
    played.storage.begin_now(lambda books: books.connection.exec_driver_sql(over))
    return meeting.cancelled


async def _invite(played: Played, code: str) -> bool:
    said = await played.says(f"/moi {NAMES[code]}")
    found = re.search(r"^([A-Z2-9]{8})$", said, re.MULTILINE)
    if found is None:
        return False
    invite = played.storage.look_now(lambda books: books.invites.get(found[1], played.stage.clock.utc()))
    return invite is not None and invite.unit == code


async def _grow(played: Played, code: str) -> bool:
    await played.says(f"thêm thôn Mới Tinh vào {NAMES[code]}", "Đúng, thêm")
    return played.storage.look_now(
        lambda books: any(one.name == "Thôn Mới Tinh" and one.parent == code for one in books.units.all())
    )


async def _law(played: Played, code: str) -> bool:
    """A task that waits at that unit is marked as done."""
    now = played.stage.clock.utc()
    id = played.storage.begin_now(lambda books: books.duties.open("breach", code, None, now))
    await played.says("việc theo luật", f"Đã xong việc {id}")
    duty = played.storage.look_now(lambda books: books.duties.get(id))
    played.storage.begin_now(lambda books: books.duties.close(id, now))
    return duty is not None and duty.done is not None


PLAYS: dict[Action, Callable[[Played, str], Awaitable[bool]]] = {  # in this order: what is closed is not reported in
    "see": _see,
    "names": _names,
    "chase": _chase,
    "answer": _answer,
    "approve": _approve,
    "meet": _meet,
    "invite": _invite,
    "grow": _grow,
    "law": _law,
    "withhold": _withhold,
    "report": _report,
    "close": _close,
}
ORDER = tuple(PLAYS)
