"""One instance a database. The lock is the system's own, so it is free again however its holder ends."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import database as module
from storage.database import AlreadyRunning, Database
from tests.storage.places import KEY, RING, RING_FILE, on_postgresql, on_sqlite

HOLD = """
import sys
from pathlib import Path

from storage.cipher import Cipher
from storage.database import Database
from storage.keyring import Keyring

database = Database(sys.argv[1], Keyring(Path(sys.argv[2]), Cipher([sys.argv[3]])))
database.hold()
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_process(url: str) -> Iterator[subprocess.Popen[str]]:
    """A process that holds the database until it is killed."""
    process = subprocess.Popen(  # noqa: S603 - this very Python, with a script of ours
        [sys.executable, "-c", HOLD, url, str(RING_FILE), KEY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "held\n"
            yield process
        finally:
            process.kill()


@pytest.fixture
def second(url: str) -> Iterator[Database]:
    """Another instance on the same database."""
    database = Database(url, RING)
    yield database
    database.close()


def test_a_second_instance_is_refused_with_a_sentence(empty: Database, second: Database) -> None:
    empty.hold()
    for _ in range(2):
        with pytest.raises(AlreadyRunning, match="another coach is already running on this database"):
            second.hold()


def test_whoever_was_refused_disturbs_nobody(empty: Database, second: Database, url: str) -> None:
    empty.hold()
    with pytest.raises(AlreadyRunning):
        second.hold()
    second.close()
    third = Database(url, RING)
    with pytest.raises(AlreadyRunning):
        third.hold()
    third.close()
    empty.migrate()


def test_the_lock_stays_while_the_holder_works(empty: Database, second: Database) -> None:
    empty.hold()
    empty.migrate()
    empty.check_key()
    with pytest.raises(AlreadyRunning):
        second.hold()


def test_the_database_is_free_when_the_holder_closes(empty: Database, second: Database) -> None:
    empty.hold()
    empty.close()
    second.hold()
    with pytest.raises(AlreadyRunning):
        empty.hold()


def test_the_database_is_free_when_its_holder_is_killed(empty: Database, url: str) -> None:
    with another_process(url) as holder:
        with pytest.raises(AlreadyRunning):
            empty.hold()
        holder.kill()
        assert holder.wait() == -9
    wait_for_the_server_to_notice(empty)
    empty.hold()


@on_postgresql
def test_two_databases_of_one_server_can_be_held_side_by_side(empty: Database, database: Database) -> None:
    empty.hold()
    database.hold()


@on_sqlite
def test_two_files_of_one_folder_can_be_held_side_by_side(empty: Database, tmp_path: Path) -> None:
    empty.hold()
    with closing(Database(f"sqlite:///{tmp_path}/house/another.db", RING)) as another:
        another.hold()


def wait_for_the_server_to_notice(database: Database) -> None:
    """PostgreSQL sees that a client is gone a moment later; asked to wait for the lock, it says when it is free."""
    if database.is_sqlite:
        return
    with database.begin() as transaction:
        transaction.execute(text("SET LOCAL lock_timeout = '30s'"))
        transaction.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": module._ADVISORY_LOCK})
