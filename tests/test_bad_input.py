"""Bad input and bad luck: each gets its own clear sentence, and nothing that was stored is lost."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from bot.channels import Accept
from handlers.core.talk import Message
from storage import Storage
from tests.holding import held
from tests.stories.stage import Stage
from tests.waiting import LIMIT

HERE = Path(__file__).parent / "stories"
ROOT = Path(__file__).parent.parent


def run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """A command of the bot, as the operator runs it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KHUYENHOC_")}
    environment |= {f"KHUYENHOC_{name}": value for name, value in settings.items()}
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=5 * LIMIT, check=False
    )


def one_sentence(result: subprocess.CompletedProcess[str], *says: str) -> None:
    """It failed with one sentence on standard error that says so, no traceback, and nothing on standard output."""
    assert result.returncode != 0
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    for word in says:
        assert word in result.stderr


async def test_a_text_of_a_hundred_thousand_letters_is_refused_kindly(storage: Storage) -> None:
    async with Stage(storage, datetime(2026, 11, 22, 9)) as stage:
        stage.settle(HERE / "hamlets.csv", [("Khuê", "reporter", "KX01")])
        await stage.says("Khuê", "đăng ký 45 " * 10_000)
        (_, text, _), *_ = stage.said()
        assert "dài quá" in text
        await stage.says("Khuê", "đăng ký\x00 45,\x1b[31m đạt\u200b 38\x07")
        assert "đăng ký 45, đạt 38" in stage.said()[0][1]


async def test_what_another_program_holds_is_waited_for_and_the_message_kept(storage: Storage, url: str) -> None:
    async with Stage(storage, datetime(2026, 11, 22, 9)) as stage:
        stage.settle(HERE / "hamlets.csv", [("Khuê", "reporter", "KX01")])
        accept: Accept = stage.channel.accept
        message = Message(
            channel="local", chat=stage.chat("Khuê"), sender=stage.chat("Khuê"), id="late", text="đạt 38",
            at=stage.clock.utc(),
        )  # fmt: skip
        with held(url, "inbox"):
            waiting = asyncio.create_task(accept([(message, "{}")]))
            await asyncio.sleep(0.3)
            assert not waiting.done()
        await waiting
        await stage.quiet()
        assert "đạt 38" in stage.said()[0][1]


def test_a_database_that_cannot_be_one(tmp_path: Path) -> None:
    file = tmp_path / "no.db"
    file.write_bytes(b"this is no database at all" * 100)
    one_sentence(run("tally", "--unit", "VN", DATABASE_URL=f"sqlite:///{file}"), "restore")
    one_sentence(run("tally", "--unit", "VN", DATABASE_URL="mysql://x"), "KHUYENHOC_DATABASE_URL")
    one_sentence(run("tally", "--unit", "VN", DATABASE_URL="sqlite:////proc/nowhere/x.db"), "KHUYENHOC_DATABASE_URL")


def test_a_database_held_by_another_program(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/kh.db"
    assert run("migrate", DATABASE_URL=url).returncode == 0
    holder = sqlite3.connect(tmp_path / "kh.db", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    one_sentence(run("invite", "--unit", "VN", "--role", "operator", DATABASE_URL=url), "chương trình khác")
    holder.close()


def test_settings_that_cannot_be_used(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/kh.db"
    one_sentence(run("run", DATABASE_URL=url, TELEGRAM_TOKEN="not-a-token"), "KHUYENHOC_TELEGRAM_TOKEN")
    one_sentence(run("run", DATABASE_URL=url, PORT="seventy"), "KHUYENHOC_PORT")
    one_sentence(run("run", DATABASE_URL=url, TELEGRAM_TOKEN_FILE=f"{tmp_path}/none"), "none")
    assert "not-a-token" not in run("run", DATABASE_URL=url, TELEGRAM_TOKEN="not-a-token").stderr


def test_commands_that_cannot_do_their_work(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/kh.db"
    one_sentence(run("tally", "--unit", "NOWHERE", DATABASE_URL=url), "NOWHERE")
    one_sentence(run("invite", "--unit", "NOWHERE", "--role", "chair", DATABASE_URL=url), "NOWHERE")
    one_sentence(run("units", "import", f"{tmp_path}/none.csv", DATABASE_URL=url), "none.csv")
    table = tmp_path / "units.csv"
    table.write_text(
        "code,name,kind,parent_code\nA,Thôn A,thôn,B\nB,Thôn B,thôn,A\nC,Thôn C,thôn,9999\nC,Thôn C,thôn,42\n"
    )
    one_sentence(run("units", "import", str(table), DATABASE_URL=url), "Dòng 2", "Dòng 4", "Dòng 5")
    assert run("units", "import", "--dry-run", str(table), DATABASE_URL=url).returncode != 0
    one_sentence(run("tally", "--unit", "A", DATABASE_URL=url), "A")
