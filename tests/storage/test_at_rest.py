"""What people write cannot be read in the files of the database, or in a copy of them, without the journal keys."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import String, column, select, table

from storage import inbox, outbox
from storage.cipher import EncryptedJSON, EncryptedText, WrongKey
from storage.database import Database
from storage.inbox import Received
from storage.keyring import Keyring, key_of
from storage.outbox import Delivered, Draft
from storage.tables import Base
from tests.storage.canaries import PLAIN, TABLES, canary, encrypted, fill, read_all
from tests.storage.lives import NOW
from tests.storage.places import RING, on_sqlite, ring_with

CANARIES = 200
READABLE = {
    "arsq_answers": {"occasion"},
    "attempts": {"asked_person", "challenge_id", "domain", "emotion_word", "outcome", "reply_kind"},
    "conversations": {"kind"},
    "domain_ratings": {"domain", "occasion"},
    "goals": {"domain"},
    "inbox": {"state"},
    "invitations": {"token_hash"},
    "measurements": {"occasion"},
    "offers": {"reason", "state"},
    "outbox": {"state"},
    "people": {"language", "zone"},
    "preferences": {"sharing"},
    "programmes": {"programme"},
    "rehearsals": {"reaction", "scene"},
    "reminders": {"kind", "state"},
    "spared_days": {"how"},
    "steps": {"challenge_id", "domain", "own_asked"},
}
"""The words of ours, the language and zone of a person, the hash of a token. Whatever a person writes is encrypted."""


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def found_in(content: bytes) -> list[str]:
    texts = [canary(each, number) for each in encrypted() for number in range(1, CANARIES + 1)]
    return [each for each in texts if each.encode() in content]


def test_only_words_of_ours_are_readable() -> None:
    readable = {each.name: _plain_words(each.name) for each in TABLES if _plain_words(each.name)}
    assert readable == READABLE


def test_what_goes_into_an_encrypted_column_comes_out_of_it(database: Database) -> None:
    with database.begin() as transaction:
        fill(transaction, 3)
    with database.begin() as transaction:
        rows = str(read_all(transaction))
    assert len(encrypted()) >= 14
    assert all(canary(each, number) in rows for each in encrypted() for number in (1, 2, 3))


def test_the_database_itself_sees_no_word(database: Database) -> None:
    with database.begin() as transaction:
        fill(transaction, CANARIES)
    for each in encrypted():
        sealed = sealed_in(database, each.table.name, each.name)
        assert len(sealed) == len(set(sealed)) == CANARIES
        assert all("canary" not in value for value in sealed)
        assert all(key_of(value) for value in sealed) is (each.table.name != "key_check")


@on_sqlite
def test_no_word_is_in_the_files_of_the_database_or_in_a_copy(database: Database, tmp_path: Path) -> None:
    house, copy = tmp_path / "house", tmp_path / "copy"
    with database.begin() as transaction:
        fill(transaction, CANARIES)
    assert (house / "coach.db-wal").stat().st_size > 100_000
    shutil.copytree(house, copy)
    database.close()
    for folder in (house, copy):
        assert f"{PLAIN}{CANARIES}".encode() in bytes_of(folder), "what is not encrypted would have been found"
        assert found_in(bytes_of(folder)) == []


@on_sqlite
def test_a_copy_taken_while_the_coach_runs_is_whole_with_the_key_and_of_no_use_without_it(
    database: Database, tmp_path: Path
) -> None:
    with database.begin() as transaction:
        fill(transaction, 3)
        rows = read_all(transaction)
    shutil.copytree(tmp_path / "house", tmp_path / "copy")
    address = f"sqlite:///{tmp_path}/copy/coach.db"
    with opened(address, RING) as owner, owner.begin() as transaction:
        assert read_all(transaction) == rows
    with opened(address, ring_with(Fernet.generate_key().decode())) as thief, thief.begin() as transaction:
        for each in encrypted():
            with pytest.raises(WrongKey):
                transaction.scalars(select(each)).all()


@on_sqlite
def test_what_was_handled_or_sent_leaves_nothing_in_the_file(database: Database, tmp_path: Path) -> None:
    """Not even sealed: whoever finds an old file and an old key together still reads nothing that was deleted."""
    with database.begin() as transaction:
        inbox.receive(transaction, [Received(number, 1, f"{number} " * 500) for number in range(20)], NOW)
        sent = outbox.add(
            transaction, [Draft(chat_id=1, payload={"text": f"{number} " * 500}) for number in range(20)], NOW
        )
    sealed = [each for name, of in (("inbox", "body"), ("outbox", "payload")) for each in sealed_in(database, name, of)]
    assert len(sealed) == 40
    with database.begin() as transaction:
        assert all(inbox.finish(transaction, number) for number in range(20))
        outbox.mark_delivered(transaction, [Delivered(each, 7) for each in sent])
    assert all(each[-60:].encode() in bytes_of(tmp_path / "house") for each in sealed)
    database.close()
    left = bytes_of(tmp_path / "house")
    assert not any(each[start : start + 60].encode() in left for each in sealed for start in range(0, len(each), 60))


@contextmanager
def opened(address: str, keyring: Keyring) -> Iterator[Database]:
    database = Database(address, keyring)
    yield database
    database.close()


def sealed_in(database: Database, name: str, of: str) -> list[str]:
    """What stands in an encrypted column, as it stands there."""
    with database.begin() as transaction:
        return list(transaction.scalars(select(table(name, column(of)))))


def _plain_words(name: str) -> set[str]:
    return {
        each.name
        for each in Base.metadata.tables[name].columns
        if isinstance(each.type, String) and not isinstance(each.type, EncryptedText | EncryptedJSON)
    }
