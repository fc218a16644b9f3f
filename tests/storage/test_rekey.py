"""A new journal key in front, everything sealed anew, and the old key can go."""

from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import select, update

from storage import rekey
from storage.cipher import Cipher, WrongKey, use_cipher
from storage.database import Database
from storage.tables import InboxRow
from tests.storage.canaries import TABLES, encrypted, fill, read_all
from tests.storage.places import KEY, on_sqlite

NEW_KEY = Fernet.generate_key().decode()
NEW, BOTH = Cipher([NEW_KEY]), Cipher([NEW_KEY, KEY])
ENCRYPTED_TABLES = {each.table.name for each in encrypted()}


def opens_everything(database: Database, cipher: Cipher) -> bool:
    use_cipher(database.engine.dialect, cipher)
    try:
        with database.begin() as transaction:
            read_all(transaction)
    except WrongKey:
        return False
    return True


@pytest.fixture(params=[1, 7, 1000])
def batches(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches of one row, some that come out even with 21 rows, and one that holds everything."""
    monkeypatch.setattr(rekey, "BATCH", request.param)


@pytest.mark.usefixtures("batches")
def test_after_it_the_new_key_alone_opens_every_row_and_the_rows_are_the_same(database: Database) -> None:
    with database.begin() as transaction:
        fill(transaction, 21)
        before = read_all(transaction)
    assert not opens_everything(database, NEW)
    use_cipher(database.engine.dialect, BOTH)
    assert rekey.rotate(database, BOTH) == 21 * len(ENCRYPTED_TABLES)
    assert opens_everything(database, NEW)
    with database.begin() as transaction:
        assert read_all(transaction) == before


def test_after_it_the_old_key_opens_not_one_value(database: Database) -> None:
    with database.begin() as transaction:
        fill(transaction, 1)
    rekey.rotate(database, BOTH)
    with database.begin() as transaction:
        for each in encrypted():
            with pytest.raises(WrongKey):
                transaction.scalars(select(each)).all()


def test_what_is_empty_stays_empty(database: Database) -> None:
    nullable = [each for each in encrypted() if each.nullable]
    assert len(nullable) >= 10
    with database.begin() as transaction:
        fill(transaction, 2)
        for each in nullable:
            transaction.execute(update(each.table).values({each: None}))
    rekey.rotate(database, BOTH)
    use_cipher(database.engine.dialect, NEW)
    with database.begin() as transaction:
        assert all(transaction.scalars(select(each)).all() == [None, None] for each in nullable)


def test_every_encrypted_column_is_found(database: Database) -> None:
    found = {(each.name, name) for each in TABLES for name in rekey.encrypted_columns(each)}
    assert found == {(each.table.name, each.name) for each in encrypted()}
    assert rekey.rotate(database, BOTH) == 0


def test_cut_short_it_is_run_again(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    with database.begin() as transaction:
        fill(transaction, 3)
    use_cipher(database.engine.dialect, BOTH)
    seals = iter(range(25))

    def rotate_25_and_die(cipher: Cipher, sealed: str) -> str:
        if next(seals, None) is None:
            raise InterruptedError
        return whole(cipher, sealed)

    whole = Cipher.rotate
    with monkeypatch.context() as patched:
        patched.setattr(Cipher, "rotate", rotate_25_and_die)
        with pytest.raises(InterruptedError):
            rekey.rotate(database, BOTH)
    assert opens_everything(database, BOTH)
    assert not opens_everything(database, NEW)
    rekey.rotate(database, BOTH)
    assert opens_everything(database, NEW)


def test_a_value_that_no_key_opens_stops_it_and_its_table_stays_as_it_was(database: Database) -> None:
    with database.begin() as transaction:
        fill(transaction, 2)
    use_cipher(database.engine.dialect, Cipher([Fernet.generate_key().decode()]))
    with database.begin() as transaction:
        transaction.execute(update(InboxRow).where(InboxRow.update_id == 2).values(body="sealed with a lost key"))
    with pytest.raises(WrongKey):
        rekey.rotate(database, BOTH)
    use_cipher(database.engine.dialect, Cipher([KEY]))
    with database.begin() as transaction:
        assert transaction.scalar(select(InboxRow.body).where(InboxRow.update_id == 1))


@on_sqlite
def test_nothing_sealed_with_the_old_key_stays_in_the_file(database: Database, tmp_path: Path) -> None:
    with database.begin() as transaction:
        fill(transaction, 50)
    with database.engine.connect() as connection:
        sealed = connection.exec_driver_sql("SELECT story FROM attempts").scalars().all()
    rekey.rotate(database, BOTH)
    database.close()
    left = b"".join(path.read_bytes() for path in (tmp_path / "house").iterdir())
    assert len(sealed) == 50
    assert not any(each[40:].encode() in left for each in sealed)
