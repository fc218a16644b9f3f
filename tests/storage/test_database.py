"""The database is opened so that nothing that was committed is lost, and refuses what it cannot open."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import delete, select, text
from sqlalchemy.exc import IntegrityError, OperationalError

from storage import groups, people
from storage.cipher import WrongKey
from storage.database import BadDatabaseUrl, Database, is_busy_or_full
from storage.tables import GroupRow, PersonRow
from tests.storage.lives import a_life
from tests.storage.places import KEY, RING, on_sqlite, ring_with

NEW_KEY = Fernet.generate_key().decode()


@on_sqlite
@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("busy_timeout", 5000),
    ],
)
def test_sqlite_is_opened_to_lose_nothing(database: Database, pragma: str, value: object) -> None:
    """FULL, which is 2, means that every commit reaches the disk."""
    for _ in range(2):
        with database.begin() as transaction:
            assert transaction.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
        database.engine.dispose()


@on_sqlite
def test_a_transaction_on_sqlite_holds_the_write_lock_from_its_first_statement(
    database: Database, tmp_path: Path
) -> None:
    other = sqlite3.connect(tmp_path / "house" / "coach.db", timeout=0, isolation_level=None)
    with database.begin() as transaction:
        transaction.scalar(select(GroupRow.chat_id))
        with pytest.raises(sqlite3.OperationalError, match="database is locked"):
            other.execute("BEGIN IMMEDIATE")
        assert other.execute("SELECT count(*) FROM groups").fetchone() == (0,), "readers need not wait"
    other.execute("BEGIN IMMEDIATE")
    other.execute("ROLLBACK")
    other.close()


@on_sqlite
def test_there_is_one_connection_to_sqlite_and_it_is_used_again(database: Database) -> None:
    handles = set()
    for _ in range(3):
        with database.begin() as transaction:
            handles.add(id(transaction.connection.driver_connection))
    assert len(handles) == 1
    assert database.workers == 1


def test_a_block_that_ends_is_committed_and_one_that_raises_is_undone(database: Database) -> None:
    with database.begin() as transaction:
        groups.is_new_group(transaction, -1)
    with suppress(InterruptedError), database.begin() as transaction:
        groups.is_new_group(transaction, -2)
        raise InterruptedError
    with database.begin() as transaction:
        assert transaction.scalars(select(GroupRow.chat_id)).all() == [-1]


def test_nothing_can_hang_on_a_person_who_is_not_there(database: Database) -> None:
    with pytest.raises(IntegrityError), database.begin() as transaction:
        transaction.execute(text("INSERT INTO pauses (person_id, began_on) VALUES (1, '2026-03-02')"))


def test_with_a_person_goes_everything_of_theirs_and_nothing_of_others(database: Database) -> None:
    with database.begin() as transaction:
        ada, ben = a_life(transaction), a_life(transaction, "Ben")
    own = [each for each in PersonRow.metadata.sorted_tables if "person_id" in each.columns]
    with database.begin() as transaction:
        transaction.execute(delete(PersonRow).where(PersonRow.id == ada.person.id))
        assert people.find_person(transaction, ada.person.telegram_id) is None
        for each in own:
            left = set(transaction.scalars(select(each.c.person_id)))
            assert left & {ada.person.id, ben.person.id} == {ben.person.id}, each.name


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://localhost/coach",
        "postgresql+nodriver://localhost/coach",
        "redis://localhost",
        "sqlite:////dev/null/coach.db",
    ],
)
def test_an_address_that_cannot_be_opened_is_refused_with_a_sentence(url: str) -> None:
    with pytest.raises(BadDatabaseUrl, match=r"use sqlite:///path/to/file\.db or postgresql"):
        Database(url, RING)


@on_sqlite
def test_the_folder_of_a_new_database_is_made(empty: Database, tmp_path: Path) -> None:
    empty.migrate()
    assert (tmp_path / "house" / "coach.db").exists()


def test_a_database_remembers_the_key_it_began_with(database: Database) -> None:
    database.check_key()
    database.check_key()
    with reopened(database, NEW_KEY) as other, pytest.raises(WrongKey):
        other.check_key()
    with reopened(database, NEW_KEY, KEY) as other:
        other.check_key()
    with reopened(database, KEY) as other:
        other.check_key()


def test_with_a_second_key_in_front_old_rows_still_open_and_new_ones_need_the_new_key(database: Database) -> None:
    with database.begin() as transaction:
        old = a_life(transaction)
    with reopened(database, NEW_KEY, KEY) as other, other.begin() as transaction:
        assert people.find_person(transaction, old.person.telegram_id) == old.person
        new = a_life(transaction, "Ben")
    with reopened(database, NEW_KEY) as other, other.begin() as transaction:
        assert people.find_person(transaction, new.person.telegram_id) == new.person
        with pytest.raises(WrongKey):
            people.find_person(transaction, old.person.telegram_id)


def test_busy_and_full_are_no_fault_of_what_was_written() -> None:
    assert is_busy_or_full(OperationalError("INSERT", {}, sqlite3.OperationalError("database or disk is full")))
    assert not is_busy_or_full(IntegrityError("INSERT", {}, sqlite3.IntegrityError("UNIQUE constraint failed")))
    assert not is_busy_or_full(OSError())


@contextmanager
def reopened(database: Database, *keys: str) -> Iterator[Database]:
    """The same database, opened with these keys."""
    again = Database(database.engine.url.render_as_string(hide_password=False), ring_with(*keys))
    yield again
    again.close()
