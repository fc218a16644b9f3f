"""Each test has a database to itself, once on SQLite and once on PostgreSQL, unless it is marked `on_sqlite` or
`on_postgresql`. To make one takes its time, so most tests get a copy of a file, or a database that has been cleared.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.database import Database, Transaction
from storage.tables import Base
from tests.ready_database import ready_database
from tests.storage.places import RING, own_database


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Which database the test is on."""
    return str(request.param)


@pytest.fixture
def url(kind: str, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database, without any table."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path}/house/coach.db"
    else:
        with own_database() as address:
            yield address


@pytest.fixture
def empty(url: str) -> Iterator[Database]:
    """An empty database, without any table."""
    database = Database(url, RING)
    yield database
    database.close()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a database on the server, at its newest schema."""
    with own_database() as address:
        ready_database(address, RING).close()
        yield address


@pytest.fixture
def database(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Database]:
    """A database at its newest schema, with nobody in it."""
    if kind == "sqlite":
        database = ready_database(f"sqlite:///{tmp_path}/house/coach.db", RING)
    else:
        database = Database(request.getfixturevalue("server"), RING)
    yield database
    if kind == "postgresql":
        with database.begin() as transaction:
            transaction.execute(text(f"TRUNCATE {', '.join(Base.metadata.tables)} RESTART IDENTITY"))
    database.close()


@pytest.fixture
def transaction(database: Database) -> Iterator[Transaction]:
    with database.begin() as transaction:
        yield transaction
