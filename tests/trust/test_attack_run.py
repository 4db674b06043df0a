"""One attack run against one bot with its web's door open: all of it is refused, nothing is stored, what was refused is
in the log, and nobody's name, words, code or secret is.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote
from zipfile import ZipFile

import httpx
import pytest
import structlog

from bot import logs
from bot.channels.telegram import webhook as telegram
from bot.channels.telegram.parse import Me
from bot.channels.zalo import arrivals
from bot.channels.zalo import webhook as zalo
from bot.channels.zalo_oa import webhook as zalo_oa
from bot.files import Files
from bot.patience import Patience
from bot.reports.maker import run
from bot.reports.making import Task
from bot.reports.page import address
from bot.reports.page import routes as page_routes
from bot.signing import key
from bot.slips import Slip, sheet, table
from bot.web import web
from handlers.core.ledger import Entry
from handlers.core.talk import Attachment, Letter, Message
from locales import catalogue
from storage import Books, Storage
from tests.stories.stage import Stage
from tests.trust.test_attacks import Unmoving

HERE = Path(__file__).parent.parent / "stories"
NOW = datetime(2026, 11, 22, 9)
PUBLIC = "http://127.0.0.1"
TOKEN, SECRET, APP, KEY = "123456:TokenNoLogMayShow", "secretNoLogMayShow", "3512345678901234567", "keyNoLogMayShow"
PEOPLE = [("Khuê Bí Mật", "reporter", "KX01"), ("Mai Kín Đáo", "reporter", "KX02"), ("Bình Thầm Lặng", "chair", "KX"),
          ("code K", "reporter", "KX03")]  # fmt: skip
KHUE, MAI, BINH = (name for name, _, _ in PEOPLE[:3])
DONOR = "Trịnh Thị Giấu Tên"
STRANGER = "Kẻ Lạ Mặt"
TOKENS = ["", ".", "0.0", "1.99", "-1.0", "1.0.0", "999999999999.0", "1 OR 1=1.0", "٣.0", "9" * 30 + ".0", "1.-1",
          "1.0'--", "\x00", "１.０", "🙂"]  # fmt: skip
NAMES = {  # what is typed: how it may stand in the books
    "<b>Tần</b><script>alert(1)</script>": None,
    '=HYPERLINK("http://evil")': None,
    "@SUM(A1)": None,
    "+cmd|' /c calc'!A1": None,
    "Tần'); DROP TABLE entries;--": None,
    "{ $name }": None,
    "%(id)s :id {{7*7}} ${7*7}": None,
    "T\u202ena\u202c": "Tna",  # turned round
    "T\u200b\u2060ần\ufeff": "Tần",  # zero-width
    "T\u2066ần\u2069": "Tần",
    "Tần\x00\x1b[31m\ud800": "Tần[31m",  # NUL, a terminal's colours, half a letter
    "Тầɴ": None,  # lookalikes
    "Ｔần": None,  # wide
}
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b"


@pytest.fixture(autouse=True)
def _logs_as_before() -> Iterator[None]:
    """The product's own logging writes to this test's standard error, which nobody else has."""
    yield
    structlog.reset_defaults()


@dataclass
class House:
    """The bot, its door, what it holds, and what was logged."""

    stage: Stage
    door: httpx.AsyncClient
    files: Files
    events: list[dict[str, Any]] = field(default_factory=list)
    numbers: int = 0

    @property
    def storage(self) -> Storage:
        return self.stage.storage

    async def tap(self, who: str, token: str) -> str:
        """Taps a button that is none of theirs; what they are told."""
        self.numbers += 1
        id, chat = f"f{self.numbers}", self.stage.chat(who)
        common: dict[str, Any] = self.stage._common(who)
        await self.stage._deliver(Message(**common, chat=chat, id=id, kind="tap", tap=token, callback=id))
        return self.told(who)

    async def says(self, who: str, text: str) -> str:
        await self.stage.says(who, text)
        return self.told(who)

    def told(self, who: str) -> str:
        return "\n".join(text for name, text, _ in self.stage.said() if name == who)

    def stored(self) -> list[tuple[str, int]]:
        """How many rows of everything that counts."""
        tables = ("entries", "entry_names", "persons", "addresses", "roles", "waiting", "closings", "withheld", "units")

        def count(books: Books) -> list[tuple[str, int]]:
            run = books.connection.exec_driver_sql
            return [(one, run(f"SELECT count(*) FROM {one}").scalar_one()) for one in tables]

        return self.storage.look_now(count)

    def letter(self, who: str, *files: Attachment) -> Letter:
        letter = Letter(id=0, channel="local", chat=self.stage.chat(who), text="", files=files)
        id = self.storage.begin_now(lambda books: books.outbox.put(letter, None, self.stage.clock.utc()))
        assert id is not None
        return Letter(id=id, channel="local", chat=letter.chat, text="", files=files)


@asynccontextmanager
async def house(storage: Storage) -> AsyncIterator[House]:
    async with Stage(storage, NOW) as stage:
        stage.settle(HERE / "hamlets.csv", PEOPLE)
        files = Files(storage, stage.clock, PUBLIC)
        await files.ready()
        hooks = _hooks(stage)
        site = web([*page_routes(storage, catalogue.load(), stage.clock), *files.routes(), *hooks])
        door = httpx.AsyncClient(transport=httpx.ASGITransport(app=site), base_url=PUBLIC)
        async with door:
            await stage.says(KHUE, f"bà {DONOR} nộp 500k, đăng ký 45, đạt 38")
            await stage.says(MAI, "đăng ký 30")
            yield House(stage, door, files)


def _hooks(stage: Stage) -> list[Any]:
    """The three webhooks, open: what gets past their secret would be taken in."""
    by_telegram = telegram.Webhook(f"{PUBLIC}/telegram", TOKEN)
    by_telegram._accept, by_telegram._me = stage.desk.accept, Me(1)
    by_zalo = zalo.Webhook(PUBLIC, SECRET, arrivals.Keeping("zalo"), stage.clock.utc)
    by_zalo._accept = stage.desk.accept
    by_oa = zalo_oa.Webhook(PUBLIC, APP, KEY, stage.clock.utc)

    async def take(said: Any) -> bool:
        await stage.desk.accept(said)
        return True

    by_oa.open(take)
    return [by_telegram.route, by_zalo.route, by_oa.route]


async def buttons(its: House) -> None:
    """Forged ones; somebody else's, by number and by the very token; one's own again, and out of an old message."""
    for token in TOKENS:
        for who in (MAI, STRANGER):
            assert "không còn dùng được" in await its.tap(who, token)
    await its.says(KHUE, "đạt 40")
    undo = its.stage.channel.letters[-1].choices[1][1]
    number = int(undo.split(".")[0])
    for who in (MAI, BINH, STRANGER):
        for dialogue in range(max(number - 3, 0), number + 3):
            for choice in range(3):
                token = f"{dialogue}.{choice}"
                if token != undo and its.storage.look_now(lambda books, at=dialogue: books.dialogues.get(at)) is None:
                    continue
                owner = its.storage.look_now(_owner(dialogue))
                if owner != its.stage.chat(who):
                    assert "không còn dùng được" in await its.tap(who, token)
    before = its.stored()
    await its.says(BINH, "chốt số liệu")
    await its.says(BINH, "tổng kết")
    assert its.stored() == before
    await its.tap(KHUE, undo)  # its owner's, once
    after = its.stored()
    assert after != before
    await its.tap(KHUE, undo)
    assert its.stored() == after


def _owner(dialogue: int) -> Callable[[Books], str]:
    sql = f"SELECT chat FROM dialogues WHERE id = {dialogue}"
    return lambda books: str(books.connection.exec_driver_sql(sql).scalar() or "")


async def codes(its: House) -> None:
    """A hundred a minute, of invites and of codes that join platforms; then even the right ones are not looked up."""
    await its.says(KHUE, "/noi")
    shown = next(line for letter in reversed(its.stage.channel.letters) for line in letter.text.split("\n")
                 if len(line) == 8 and line.isupper())  # fmt: skip
    start = its.stage.clock.utc()
    for who in (STRANGER, MAI):
        for number in range(100):
            await its.says(who, f"/start ABCD{number:04d}" if number % 2 else f"QXZ{number:03d}WV")
    assert (its.stage.clock.utc() - start).total_seconds() < 3600
    before = its.stored()
    for who in (STRANGER, MAI):
        for right in (
            its.stage.codes["K"],
            shown,
            f"/start {its.stage.codes['K']}",
            f"/start {shown}",
            "CHI500TR",
        ):  # which spells a figure
            said = await its.says(who, right)
            assert "Yên Định" not in said
            assert KHUE not in said
    assert its.stored() == before
    assert "thôn Yên Định" in await its.says("Người được mời", its.stage.codes["K"])  # nobody else is kept out


async def links(its: House) -> None:
    """Ids in them changed, cut, lengthened, moved to another purpose or unit; read by nobody, changed by nobody."""
    secret = Attachment("so.xlsx", "application/zip", f"sổ của {DONOR}".encode())
    mine = its.files.link(its.letter(BINH, secret), secret)
    assert mine is not None
    chair = its.storage.look_now(lambda books: next(one.id for one in books.people.all() if one.name == BINH))
    now = its.stage.clock.utc()
    page = its.storage.begin_now(lambda books: address(key(books), chair, "KX", 2026, now))
    assert [(await its.door.get(one)).status_code for one in (mine.address, page)] == [200, 200]
    file_token, page_token = mine.address.split("/")[-2], page.split("/")[-1]
    wrong = []
    for good, before, after in ((file_token, "/tep/", "/so.xlsx"), (page_token, "/so-lieu/", "")):
        data, _, signature = good.partition(".")
        other = page_token if good == file_token else file_token
        wrong += [f"{before}{one}{after}" for one in (
            good[:-1] + ("A" if good[-1] != "A" else "B"), f"A{good[1:]}", data, f"{data}.", f".{signature}",
            good + "=", good + "A", good[:-4], other, f"{other.partition('.')[0]}.{signature}", "1", "x.y",
            "..%2f..%2fetc%2fpasswd", quote("<script>alert(1)</script>"),
        )]  # fmt: skip
        for at in range(0, len(data), 7):  # another letter in each place of what it says
            wrong.append(f"{before}{data[:at]}{'A' if data[at] != 'A' else 'B'}{data[at + 1 :]}.{signature}{after}")
    for link in wrong:
        answer = await its.door.get(link)
        assert answer.status_code in (404, 410), link
        assert "<script" not in answer.text
        assert DONOR not in answer.text
        assert "45" not in answer.text
    for unit in ("42", "VN", "KY", "01", "..", "KX%00", "'; DROP TABLE units;--"):
        assert (await its.door.get(f"{page}/{quote(unit, safe='')}")).status_code in (403, 404)
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert (await its.door.request(method, page)).status_code == 405


async def webhooks(its: House) -> None:
    """Without a secret, with a wrong one, with another platform's, with the right one for another body."""
    user, at = {"id": 5, "is_bot": False, "first_name": STRANGER}, 1_795_000_000
    update = {"update_id": 7, "message": {"message_id": 7, "date": at, "text": "đạt 999", "from": user,
              "chat": {"id": 5, "type": "private"}}}  # fmt: skip
    event = {"event_name": "message.text.received", "message": {
        "message_id": "m7", "text": "đạt 999", "date": at * 1000, "from": {"id": "z5", "display_name": STRANGER},
        "chat": {"id": "z5", "chat_type": "PRIVATE"},
    }}  # fmt: skip
    oa = {"app_id": APP, "event_name": "user_send_text", "timestamp": "1795000000000", "sender": {"id": "71"},
          "recipient": {"id": "1"}, "message": {"msg_id": "o7", "text": "đạt 999"}}  # fmt: skip
    signed = zalo_oa.signature(APP, json.dumps(oa).encode(), "1795000000000", KEY)
    other = zalo_oa.signature(APP, b"{}", "1795000000000", KEY)
    doors = (
        ("/telegram", telegram.HEADER, update, telegram.secret(TOKEN), ["", "guess", SECRET, zalo.secret(TOKEN)]),
        (zalo.PATH, zalo.HEADER, event, SECRET, ["", "guess", SECRET[:-1], telegram.secret(TOKEN), SECRET.upper()]),
        (
            zalo_oa.PATH,
            zalo_oa.HEADER,
            oa,
            f"mac={signed}",
            ["", "mac=", "guess", f"mac={other}", f"mac={signed}0", KEY],
        ),
    )
    for path, header, body, right, guesses in doors:
        before = _arrived(its)
        content = json.dumps(body).encode()
        assert (await its.door.post(path, content=content)).status_code == 403
        for guess in guesses:
            assert (await its.door.post(path, content=content, headers={header: guess})).status_code == 403
        assert _arrived(its) == before
        assert (await its.door.get(path)).status_code == 405
        assert (await its.door.post(path, content=content, headers={header: right})).status_code == 200
        assert _arrived(its) == before + 1  # it was the secret alone that kept it out
        await its.stage.desk.idle()
    gone = (
        "UPDATE outbox SET open = 0, state = 'given_up' WHERE channel <> 'local'"  # no platform is there to take them
    )
    its.storage.begin_now(lambda books: books.connection.exec_driver_sql(gone))


def _arrived(its: House) -> int:
    return its.storage.look_now(
        lambda books: int(books.connection.exec_driver_sql("SELECT count(*) FROM inbox").scalar_one())
    )


async def names(its: House) -> None:
    """As a sender's name, a donor's and a code's: kept as text, shown as text, counted by nothing, hiding nothing."""
    for number, (typed, kept) in enumerate(NAMES.items()):
        chat = its.stage.chat(f"Tên {number}")
        code = its.storage.begin_now(lambda books: books.invites.create("KX01", "reporter", its.stage.clock.utc()))
        for text in (code, "đồng ý", f"ông {typed} nộp 500k"):
            its.numbers += 1
            await its.stage._deliver(Message(channel="local", chat=chat, sender=chat, id=f"n{its.numbers}", text=text,
                                             at=its.stage.clock.utc(), name=typed))  # fmt: skip
        its.stage.said()
        its.storage.begin_now(_given(typed, its.stage.clock.utc()))  # whatever the reader made of it
        people = its.storage.look_now(lambda books, chat=chat: books.people.person_at("local", chat))
        assert people is not None
        assert kept is None or people.name == kept, people.name
        assert not set(people.name) & set(UNSEEN)
    stored = its.storage.look_now(
        lambda books: [row[0] for row in books.connection.exec_driver_sql("SELECT name FROM entry_names").all()]
    )
    assert not set("".join(stored)) & set(UNSEEN)
    for text in ("ai đã vào", "lịch sử thôn Tân Hà", "tổng kết", "việc đang chờ"):
        said = await its.says(BINH, text)
        assert "trục trặc" not in said
    url = its.storage.place.url.render_as_string(hide_password=False)
    made = await asyncio.to_thread(run, Task(url=url, what="sheet", unit="KX", year=2026, language="vi",
                                             today="2026-11-22", names=True))  # fmt: skip
    with ZipFile(BytesIO(made.files[0].data)) as packed:
        cells = "".join(packed.read(one).decode() for one in packed.namelist() if one.startswith("xl/"))
    assert "HYPERLINK(" in cells  # it stands there, as text
    formulas = re.findall(r"<f>(.*?)</f>", cells)  # the file's own sums
    assert formulas
    assert not [one for one in formulas if re.search(r"HYPERLINK|cmd|evil|@|!", one)]
    assert "<hyperlink" not in cells
    slips = [Slip("KX01", typed, typed, "ABCD2345", "") for typed in NAMES if "\ud800" not in typed]
    assert "<script" not in sheet(slips)
    cells = table(slips).decode("utf-8-sig")
    assert not [
        cell
        for line in cells.splitlines()[1:]
        for cell in line.split(",")
        if cell.strip('"')[:1] in ("=", "+", "@", "-")
    ]
    # an erased name is known again in any disguise
    await its.says(KHUE, f"xoá tên bà {DONOR}")
    await its.stage.taps(KHUE, "Xoá")
    its.stage.said()
    for disguise in (
        "Trịnh Thị Gi\u200bấu Tên",
        "Trịnh Thị Giấu T\u202eên",
        "Trịnh Тhị Giấu Тên",
        "Ｔrịnh Thị Giấu Tên",
    ):
        await its.says(KHUE, f"bà {disguise} nộp 200k")
    for text in ("lịch sử thôn Tân Hà", "tổng kết"):
        await its.says(BINH, text)
    left = its.storage.look_now(
        lambda books: [row[0] for row in books.connection.exec_driver_sql("SELECT folded FROM entry_names").all()]
    )
    assert not [one for one in left if "giau ten" in one]


def _given(name: str, now: datetime) -> Callable[[Books], Any]:
    gift = Entry(unit="KX01", year=2026, on=now.date(), at=now, kind="receipt", indicator="fund.received", value=1,
                 name=name, note=name, goods=name)  # fmt: skip
    return lambda books: books.ledger.post([gift])


async def crowds(its: House) -> None:
    """Seventy at once from one person: kept, answered, told once; a group hears nothing that is not for it."""
    its.stage.desk._patience = Unmoving(burst=60, a_second=3)
    common: dict[str, Any] = {"channel": "local", "chat": its.stage.chat(MAI), "sender": its.stage.chat(MAI)}
    its.stage.said()
    await its.stage.channel.accept(
        [(Message(**common, id=f"x{n}", at=its.stage.clock.utc(), text="dạ vâng"), "{}") for n in range(70)]
    )
    await its.stage.quiet()
    told = [text for name, text, _ in its.stage.said() if name == MAI]
    assert sum("nhắn nhanh quá" in text for text in told) == 1
    assert its.storage.look_now(lambda books: books.inbox.unhandled()) == []
    its.stage.desk._patience = Patience()
    its.stage.keys["cả nhóm"] = "-100"
    for number, text in enumerate(("tổng kết", "ai chưa báo", "lịch sử thôn Tân Hà", "ai đã vào", "/dulieu", "/luat",
                                   "/moi thôn Yên Định", "việc đang chờ", f"đừng đăng tên bà {DONOR}")):  # fmt: skip
        await its.stage._deliver(Message(channel="local", chat="-100", sender=its.stage.chat(BINH), id=f"g{number}",
                                         name=BINH, at=its.stage.clock.utc(), text=text, group=True))  # fmt: skip
    aloud = "\n".join(text for name, text, _ in its.stage.said() if name == "cả nhóm")
    for secret in (DONOR, KHUE, MAI, "30", "500.000"):
        assert secret not in aloud


ATTACKS = {
    "buttons": buttons, "codes": codes, "links": links, "webhooks": webhooks, "crowds": crowds, "names": names,
}  # fmt: skip
LOGGED = {  # what each must have left in the log
    "buttons": {"refused choice"},
    "codes": {"refused code", "refused codes"},
    "links": {"refused file link", "refused page link"},
    "webhooks": {"telegram.webhook_stranger", "zalo.webhook_stranger", "zalo_oa.webhook_stranger"},
    "crowds": {"refused pace", "refused group"},
    "names": set(),
}  # fmt: skip


async def test_the_attack_run(storage: Storage, capfd: pytest.CaptureFixture[str]) -> None:
    logs.configure()
    lines: list[str] = []

    def keep(_logger: Any, _method: str, event: Any) -> str:
        lines.append(" ".join(f"{name}={value}" for name, value in event.items()))
        return lines[-1]

    structlog.configure(processors=[logs.where, keep])
    async with house(storage) as its:
        for name, attack in ATTACKS.items():
            lines.clear()
            await attack(its)
            heard = {f"{event} {what}" if event == "refused" else event for event, what in map(_event, lines)}
            assert heard >= LOGGED[name], f"{name}: {sorted(heard)}"
            assert "turn.failed" not in heard
            _nameless("\n".join(lines), its)
    said = capfd.readouterr()
    _nameless(said.out + said.err, its)
    assert storage.look_now(lambda books: books.chain.breaks()) == []
    assert storage.look_now(lambda books: books.tallies.audit()) == []


def _event(line: str) -> tuple[str, str]:
    fields = dict(one.partition("=")[::2] for one in line.replace(" link", "_link").split(" ") if "=" in one)
    return fields.get("event", ""), fields.get("what", "").replace("_link", " link")


def _nameless(text: str, its: House) -> None:
    secrets = [*(name for name, _, _ in PEOPLE[:3]), DONOR, STRANGER, "Giấu", "đạt 999", TOKEN, SECRET, KEY,
               *its.stage.codes.values(), *(one for one in NAMES if len(one) > 12)]  # fmt: skip
    for secret in secrets:
        assert secret not in text
        assert json.dumps(secret)[1:-1] not in text


async def test_an_exception_is_logged_without_its_words(capfd: pytest.CaptureFixture[str]) -> None:
    """An error's own text may hold what somebody wrote: its kind and where it came from are enough."""
    logs.configure()
    try:
        try:
            raise KeyError(DONOR)
        except KeyError as inner:
            raise ValueError(f"no such donor: {DONOR}") from inner
    except ValueError as error:
        structlog.get_logger().exception("turn.failed", source=7)
        structlog.get_logger().error("turn.failed", exc_info=error)
        record = logging.LogRecord("x", logging.ERROR, "", 0, "broken", None, (ValueError, error, error.__traceback__))
        plain = logs.Nameless("%(message)s").format(record)
    said = capfd.readouterr()
    assert "ValueError" in said.err
    assert "test_attack_run.py" in said.err
    assert "KeyError" in plain
    for text in (said.out, said.err, plain):
        assert DONOR not in text
