"""A new journal key in front, and the old one can go; and rows from before each person had a key of their own."""

from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Connection, column, insert, select, table, update

from storage import rekey
from storage.cipher import Cipher, WrongKey, use_keys
from storage.database import Database
from storage.keyring import Keyring, key_of
from storage.tables import Base
from tests.storage.canaries import encrypted, fill, read_all
from tests.storage.lives import NOW
from tests.storage.places import CIPHER, KEY, another_ring, on_sqlite

NEW_KEY = Fernet.generate_key().decode()
BOTH = Cipher([NEW_KEY, KEY])
KEY_CHECK, INBOX, PEOPLE = (Base.metadata.tables[name] for name in ("key_check", "inbox", "people"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the keys of the people in this test are."""
    return tmp_path / "keys"


@pytest.fixture
def people(database: Database, folder: Path) -> Database:
    """A database whose people have their keys in that folder."""
    use(database, another_ring(folder))
    return database


def use(database: Database, keyring: Keyring) -> None:
    use_keys(database.engine.dialect, keyring)
    database.keyring = keyring


def opens_everything(database: Database, keyring: Keyring) -> bool:
    use(database, keyring)
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
def test_after_a_rotation_the_new_key_alone_opens_every_row_and_the_rows_are_the_same(
    people: Database, folder: Path
) -> None:
    with people.begin() as transaction:
        fill(transaction, 21)
        before = read_all(transaction)
    assert not opens_everything(people, another_ring(folder, NEW_KEY))
    use(people, another_ring(folder, NEW_KEY, KEY))
    assert rekey.rotate(people, BOTH) == 21 + 21, "the keys of 21 people, and 21 words that are nobody's"
    assert opens_everything(people, another_ring(folder, NEW_KEY))
    with people.begin() as transaction:
        assert read_all(transaction) == before


def test_after_a_rotation_the_old_key_opens_not_one_value(people: Database, folder: Path) -> None:
    with people.begin() as transaction:
        fill(transaction, 1)
    use(people, another_ring(folder, NEW_KEY, KEY))
    rekey.rotate(people, BOTH)
    use(people, another_ring(folder, KEY))
    with people.begin() as transaction:
        for each in encrypted():
            with pytest.raises(WrongKey):
                transaction.scalars(select(each)).all()


def test_a_rotation_seals_what_is_nobodys_anew_wherever_it_stands(people: Database, folder: Path) -> None:
    """Also what is on its way to a group."""
    with people.begin() as transaction:
        fill(transaction, 2)
        transaction.execute(update(INBOX).values(lane=-INBOX.c.lane))
        _put_as_it_is(transaction, INBOX.c.body, CIPHER.seal("hello"))
    use(people, another_ring(folder, NEW_KEY, KEY))
    assert rekey.rotate(people, BOTH) == 2 + 2 + 2
    assert rekey.rotate(people, BOTH) == 2 + 2 + 2, "Fernet never gives the same seal twice, so it is simply done again"
    assert opens_everything(people, another_ring(folder, NEW_KEY))


def test_a_rotation_gives_mail_from_before_everyone_had_a_key_the_key_of_whoever_sent_it(
    people: Database, folder: Path
) -> None:
    with people.begin() as transaction:
        fill(transaction, 2)
        transaction.execute(update(INBOX).values(lane=INBOX.c.lane + 100))
        _put_as_it_is(transaction, INBOX.c.body, CIPHER.seal("hello"))
    use(people, another_ring(folder, NEW_KEY, KEY))
    rekey.rotate(people, BOTH)
    with people.begin() as transaction:
        assert set(map(key_of, _as_it_stands(transaction, INBOX.c.body))) == set(map(people.keyring.find, (101, 102)))
    assert None not in map(people.keyring.find, (101, 102))
    assert opens_everything(people, another_ring(folder, NEW_KEY))


def test_every_encrypted_column_of_a_table_is_someones_or_known_to_be_nobodys() -> None:
    """Does this fail? Then a table has encrypted columns and no `person_id`: say here why it belongs to no one."""
    nobodys = {each.table.name for each in encrypted() if "person_id" not in each.table.columns}
    assert nobodys == {"people", "inbox", "outbox", "key_check"}


@pytest.mark.usefixtures("batches")
def test_what_earlier_versions_sealed_is_sealed_with_everyones_own_key(people: Database, folder: Path) -> None:
    with people.begin() as transaction:
        fill(transaction, 21)
        transaction.execute(KEY_CHECK.delete())
        before = read_all(transaction)
    _seal_as_before(people)
    use(people, another_ring(folder / "new"))
    rekey.give_everyone_a_key(people)
    with people.begin() as transaction:
        owned = [each for each in encrypted() if each.table.name != "key_check"]
        assert all(map(key_of, (sealed for each in owned for sealed in _as_it_stands(transaction, each))))
        transaction.execute(KEY_CHECK.delete())
        assert read_all(transaction) == before


def test_it_is_done_once(people: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    people.check_key()
    rekey.give_everyone_a_key(people)
    monkeypatch.setattr(Keyring, "make", _fail)
    with people.begin() as transaction:
        transaction.execute(insert(PEOPLE), [_someone()])
    rekey.give_everyone_a_key(people)
    people.check_key()


def test_cut_short_it_goes_on_at_the_next_start(people: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    with people.begin() as transaction:
        fill(transaction, 3)
        transaction.execute(KEY_CHECK.delete())
        before = read_all(transaction)
    _seal_as_before(people)
    seals, whole = iter(range(25)), Keyring.seal_for

    def seal_25_and_die(keyring: Keyring, telegram_id: int, text: str) -> str:
        if next(seals, None) is None:
            raise InterruptedError
        return whole(keyring, telegram_id, text)

    with monkeypatch.context() as patched:
        patched.setattr(Keyring, "seal_for", seal_25_and_die)
        with pytest.raises(InterruptedError):
            rekey.give_everyone_a_key(people)
    rekey.give_everyone_a_key(people)
    with people.begin() as transaction:
        transaction.execute(KEY_CHECK.delete())
        assert read_all(transaction) == before


def test_a_value_that_no_key_opens_stops_a_rotation_and_its_table_stays_as_it_was(
    people: Database, folder: Path
) -> None:
    with people.begin() as transaction:
        fill(transaction, 2)
        _put_as_it_is(transaction, KEY_CHECK.c.sealed, Cipher([Fernet.generate_key().decode()]).seal("lost"))
        first = _as_it_stands(transaction, KEY_CHECK.c.sealed)
    use(people, another_ring(folder, NEW_KEY, KEY))
    with pytest.raises(WrongKey):
        rekey.rotate(people, BOTH)
    with people.begin() as transaction:
        assert _as_it_stands(transaction, KEY_CHECK.c.sealed) == first


@on_sqlite
def test_nothing_sealed_with_the_old_key_stays_in_the_files(people: Database, folder: Path, tmp_path: Path) -> None:
    with people.begin() as transaction:
        fill(transaction, 50)
        sealed = _as_it_stands(transaction, KEY_CHECK.c.sealed)
    with people.keyring.vault.open() as vault:
        wrapped = [str(row[0]) for row in vault.execute("SELECT wrapped FROM keys")]
    use(people, another_ring(folder, NEW_KEY, KEY))
    rekey.rotate(people, BOTH)
    people.close()
    left = b"".join(path.read_bytes() for each in (tmp_path / "house", folder) for path in each.iterdir())
    assert len(sealed) == len(wrapped) == 50
    assert not any(each[40:].encode() in left for each in (*sealed, *wrapped))


def _as_it_stands(transaction: Connection, of: Any) -> list[str]:
    """What stands in an encrypted column."""
    return list(transaction.scalars(select(table(of.table.name, column(of.name)))))


def _put_as_it_is(transaction: Connection, of: Any, sealed: str) -> None:
    transaction.execute(update(table(of.table.name, column(of.name))).values({of.name: sealed}))


def _seal_as_before(database: Database) -> None:
    """As it was in databases of the first revision: everything under the journal key."""
    with database.begin() as transaction:
        for each in encrypted():
            raw = table(each.table.name, *(column(key.name) for key in each.table.primary_key), column(each.name))
            for row in transaction.execute(select(raw)).all():
                here = [raw.c[key.name] == getattr(row, key.name) for key in each.table.primary_key]
                opened = database.keyring.open(getattr(row, each.name))
                transaction.execute(update(raw).where(*here).values({each.name: CIPHER.seal(opened)}))


def _someone() -> dict[str, Any]:
    return {"telegram_id": 1, "name": None, "language": "en", "created_at": NOW, "heard_at": NOW}


def _fail(*_given: Any) -> None:
    raise AssertionError("no key is made")
