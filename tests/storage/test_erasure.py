"""Erasing a person: what is left, what is completed at the next start, and who stays."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import delete, select

from storage import erasure, people, tombstones
from storage.cipher import Cipher, WrongKey
from storage.database import Database, is_busy_or_full
from storage.keyring import Keyring
from storage.tables import Base, FarewellRow, PersonRow
from storage.vault import Vault, VaultBusy
from tests.ready_database import ready_database
from tests.storage.lives import NOW, a_life, a_person
from tests.storage.places import another_ring, on_sqlite
from tests.storage.test_whose_rows import rows_of

LATER = timedelta(hours=1)


@pytest.fixture
def home(url: str, tmp_path: Path) -> Iterator[Database]:
    """An empty database at its newest schema, with a file of keys of its own."""
    database = ready_database(url, another_ring(tmp_path))
    yield database
    database.close()


def lived(home: Database, name: str = "Ada") -> tuple[int, int]:
    """Someone with something in every table. Gives their own id and their Telegram id."""
    with home.begin() as transaction:
        life = a_life(transaction, name)
    return life.person.id, life.person.telegram_id


def everyone(home: Database) -> list[int]:
    with home.begin() as transaction:
        return list(transaction.scalars(select(PersonRow.telegram_id).order_by(PersonRow.id)))


def test_nothing_is_left_of_the_one_and_all_of_the_other(home: Database) -> None:
    (ada, her), (ben, his) = lived(home), lived(home, "Ben")
    with home.begin() as transaction:
        before = rows_of(transaction, ben)
    erasure.erase(home, her, NOW)
    with home.begin() as transaction:
        assert rows_of(transaction, ben) == before
        assert not any(rows_of(transaction, ada).values())
    assert home.keyring.find(her) is None
    assert home.keyring.find(his) is not None


def test_every_table_is_somebodys_or_hangs_on_one_that_is_or_is_nobodys() -> None:
    """A new table that erasing would miss has to be named here, with why it may stay."""
    nobodys = {"key_check", "groups", "inbox", "outbox"}
    missed = {each.name for each in Base.metadata.sorted_tables if "person_id" not in each.columns} - nobodys
    assert missed == {"people"}


def test_what_was_cut_short_is_completed_at_the_next_start(home: Database) -> None:
    ada, her = lived(home)
    tombstones.begin(home.keyring, her, NOW + LATER)
    assert erasure.settle(home, NOW + 2 * LATER) == [her]
    with home.begin() as transaction:
        assert not any(rows_of(transaction, ada).values())


def test_whoever_came_back_before_they_were_told_stays(home: Database) -> None:
    _, her = lived(home)
    erasure.erase(home, her, NOW + LATER)
    with home.begin() as transaction:
        people.add_person(transaction, telegram_id=her, name="Ada", language="en", now=NOW + 2 * LATER)
    assert erasure.settle(home, NOW + 3 * LATER) == []
    assert her in everyone(home)
    assert tombstones.unfinished(home.keyring) == []


def test_an_old_copy_loses_them_again_and_costs_nobody_the_key_that_they_have_by_now(home: Database) -> None:
    with home.begin() as transaction:
        person = a_person(transaction)
    ada, her = person.id, person.telegram_id
    tombstones.begin(home.keyring, her, NOW + LATER)
    tombstones.finish(home.keyring, her)
    key_id = home.keyring.find(her)
    assert erasure.settle(home, NOW + 2 * LATER) == []
    with home.begin() as transaction:
        assert not any(rows_of(transaction, ada).values())
    assert home.keyring.find(her) == key_id


def test_whoever_is_forgotten_is_gone_with_their_key_and_the_others_have_theirs(home: Database) -> None:
    (ada, her), (ben, his) = lived(home), lived(home, "Ben")
    with home.begin() as transaction:
        before = rows_of(transaction, ben)
    with home.begin() as transaction:
        erasure.forget(transaction, ada, NOW + LATER)
    with home.begin() as transaction:
        assert not any(rows_of(transaction, ada).values())
        assert rows_of(transaction, ben) == before
    assert home.keyring.find(her) is None
    assert home.keyring.find(his) is not None
    assert tombstones.unfinished(home.keyring) == [], "nobody waits to be told"
    assert tombstones.find_risen(home.keyring, [(her, NOW), (his, NOW)]) == [her]


@pytest.mark.parametrize("at_the_start", [True, False])
def test_forgetting_that_was_not_committed_is_completed_without_a_farewell(
    home: Database, *, at_the_start: bool
) -> None:
    (ada, her), (_, his) = lived(home), lived(home, "Ben")
    with home.engine.connect() as transaction:
        transaction.begin()
        erasure.forget(transaction, ada, NOW + LATER)
        transaction.rollback()
    assert {her, his} <= {*everyone(home)}
    erasure.check_keys(home)
    if at_the_start:
        with home.begin() as transaction:
            transaction.execute(delete(FarewellRow))
        assert erasure.settle(home, NOW + 2 * LATER) == []
    else:
        assert erasure.complete(home) == [her]
    assert her not in everyone(home)
    assert his in everyone(home)
    assert erasure.complete(home) == []


@on_sqlite
def test_a_file_of_keys_that_other_journal_keys_wrap_is_refused(home: Database, tmp_path: Path) -> None:
    lived(home)
    other = Database(f"sqlite:///{tmp_path}/house/coach.db", Keyring(tmp_path / "people.db", _another_cipher()))
    with pytest.raises(WrongKey):
        erasure.check_keys(other)
    other.close()


def test_ids_are_not_given_again(home: Database) -> None:
    first, her = lived(home)
    erasure.erase(home, her, NOW)
    second, _ = lived(home)
    assert second > first


def test_a_file_of_keys_that_someone_else_has_is_nobodys_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = Vault(tmp_path / "people.db")
    monkeypatch.setattr("storage.vault.PATIENCE", 0)
    with closing(sqlite3.connect(tmp_path / "people.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(VaultBusy) as caught, vault.open():
            pass
    assert is_busy_or_full(caught.value)


def _another_cipher() -> Cipher:
    return Cipher([Fernet.generate_key().decode()])
