"""Both clusters of the published figures in a database of their own, made once for all tests of this folder."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from bot.reports.made import WISHES, Maker, make
from bot.reports.shelf import BookShelf
from handlers.core.reports.gather import gather
from handlers.core.reports.naming import Naming
from handlers.core.reports.report import Report
from handlers.core.talk import Attachment
from locales import catalogue, uses
from locales.voice import voice
from storage import Storage
from storage.backup import backup
from tests.conftest import Postgres

SOUTH, NORTH = ("HT-C5", 2023, date(2023, 11, 24)), ("TB-C1", 2022, date(2022, 11, 29))
Where = tuple[str, int, date]
Files = Callable[..., tuple[Attachment, ...]]


def samples() -> ModuleType:
    """docs/samples/make.py, which also makes the committed files."""
    path = Path(__file__).parents[2] / "docs" / "samples" / "make.py"
    spec = importlib.util.spec_from_file_location("samples_make", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def clusters(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Storage]:
    storage = Storage(f"sqlite:///{tmp_path_factory.mktemp('clusters')}/clusters.db", catalogue.load())
    storage.migrate()
    samples().load(storage)
    yield storage
    storage.close()


@pytest.fixture(scope="session")
def postgres_clusters(postgres: Postgres, postgres_house: str) -> Iterator[str]:
    """The same on PostgreSQL, to copy; its name."""
    with postgres.copy(postgres_house) as url:
        storage = Storage(url, catalogue.load())
        samples().load(storage)
        storage.close()
        yield storage.place.url.database or ""


@pytest.fixture
def place(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of its own with both clusters, on SQLite and on PostgreSQL; its URL."""
    if database == "sqlite":
        backup(request.getfixturevalue("clusters"), tmp_path / "copy.db")
        storage = Storage(f"sqlite:///{tmp_path}/copy.db")
        storage.migrate()  # a copy is not in WAL mode: put it there while nobody else has it open
        storage.close()
        yield f"sqlite:///{tmp_path}/copy.db"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    with postgres.copy(request.getfixturevalue("postgres_clusters")) as url:
        yield url


@pytest.fixture(scope="session")
def files(clusters: Storage) -> Files:
    """What an order becomes: files("sheet", SOUTH)."""

    def made(what: str, where: Where, naming: Naming | None = None, *, names: bool = False) -> tuple[Attachment, ...]:
        unit, year, day = where
        result = clusters.look_now(
            lambda books: make(
                books, catalogue.load(), what, unit, year, day, "vi", naming or Naming(), names=names
            )
        )  # fmt: skip
        return result.files

    return made


def report_of(
    storage: Storage, where: Where, what: str, naming: Naming | None = None, *, names: bool = False
) -> Report:
    """A report's content as an order for it collects it."""
    code, year, day = where

    def collect(books):  # type: ignore[no-untyped-def]
        unit = books.units.get(code)
        return gather(
            BookShelf(books),
            catalogue.load(),
            unit,
            year,
            day,
            naming or Naming(),
            names=names,
            wish=WISHES[what],
            uses=uses.load(),
        )

    report: Report = storage.look_now(collect)
    return report


def maker(report: Report) -> Maker:
    return Maker(report, catalogue.load(), voice("vi"))


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes, str, str], bytes]:
    """LibreOffice turns a file into another kind; without it the test is left out."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no LibreOffice on this machine (apt-get install libreoffice-writer libreoffice-calc)")
    folder = tmp_path_factory.mktemp("office")

    def convert(data: bytes, kind: str, to: str) -> bytes:
        source = folder / f"source.{kind}"
        source.write_bytes(data)
        out = folder / "out"
        command = [program, "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile",
                   "--convert-to", to, "--outdir", str(out), str(source)]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=600)
        return (out / f"source.{to}").read_bytes()

    return convert
