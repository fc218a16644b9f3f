"""Whoever writes has a key of their own from their first update on, and none any more once nobody knows them."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from storage import erasure, inbox, outbox, people
from storage.database import Database
from storage.inbox import Received
from storage.keyring import NoSuchKey, key_of
from storage.outbox import Delivered, Draft
from storage.raw import sealed_values
from storage.strangers import forget_strangers
from storage.tables import InboxRow
from tests.storage.lives import NOW
from tests.storage.places import another_ring, on_sqlite

ADA, BEN, A_GROUP = 7_000_000_001, 7_000_000_002, -4_001


@pytest.fixture
def home(url: str, tmp_path: Path) -> Iterator[Database]:
    """An empty database at its newest schema, with a file of keys of its own."""
    database = Database(url, another_ring(tmp_path))
    database.migrate()
    yield database
    database.close()


def write(home: Database, *lanes: int) -> None:
    with home.begin() as transaction:
        inbox.receive(transaction, [Received(lane, lane, "hello") for lane in lanes], NOW)


def handle(home: Database, update_id: int) -> None:
    with home.begin() as transaction:
        inbox.finish(transaction, update_id)


def forget_tomorrow(home: Database) -> None:
    """The next day has gone by, and the one after it has come."""
    forget_strangers(home)
    forget_strangers(home)


def test_the_first_update_is_sealed_with_a_key_of_the_one_who_wrote_it_and_a_groups_is_nobodys(home: Database) -> None:
    write(home, ADA, BEN, A_GROUP, 0)
    with home.begin() as transaction:
        rows = transaction.execute(select(InboxRow.lane, sealed_values(InboxRow.__table__.c.body)))
        keys = {lane: key_of(sealed) for lane, sealed in rows}
    assert keys == {ADA: home.keyring.find(ADA), BEN: home.keyring.find(BEN), A_GROUP: None, 0: None}
    assert None not in {keys[ADA], keys[BEN]}


@on_sqlite
def test_an_old_copy_with_the_first_update_of_a_newcomer_cannot_be_read_once_they_are_erased(
    home: Database, tmp_path: Path
) -> None:
    write(home, ADA)
    shutil.copytree(tmp_path / "house", tmp_path / "copy")
    with home.begin() as transaction:
        inbox.finish(transaction, ADA)
        people.add_person(transaction, telegram_id=ADA, name="Ada", language="en", now=NOW)
    with closing(Database(f"sqlite:///{tmp_path}/copy/coach.db", another_ring(tmp_path))) as old:
        with old.begin() as transaction:
            assert [each.body for each in inbox.load_waiting(transaction)] == ["hello"]
        erasure.erase(home, ADA, NOW)
    with (
        closing(Database(f"sqlite:///{tmp_path}/copy/coach.db", another_ring(tmp_path))) as old,
        old.begin() as transaction,
        pytest.raises(NoSuchKey),
    ):
        inbox.load_waiting(transaction)


def test_whoever_became_nobody_we_know_has_no_key_after_a_day_and_everyone_else_keeps_theirs(home: Database) -> None:
    write(home, ADA, BEN)
    handle(home, ADA)
    handle(home, BEN)
    with home.begin() as transaction:
        people.add_person(transaction, telegram_id=BEN, name="Ben", language="en", now=NOW)
    forget_tomorrow(home)
    assert home.keyring.find(ADA) is None
    assert home.keyring.known_keys() == {home.keyring.find(BEN)}


def test_what_came_in_on_the_same_day_can_still_be_read(home: Database) -> None:
    """Its transaction may not have been committed yet."""
    forget_strangers(home)
    home.keyring.make(ADA)
    forget_strangers(home)
    assert home.keyring.find(ADA)


def test_mail_that_waits_or_was_set_aside_keeps_its_key(home: Database) -> None:
    write(home, ADA, BEN)
    with home.begin() as transaction:
        inbox.set_aside(transaction, BEN)
    forget_tomorrow(home)
    with home.begin() as transaction:
        assert [each.body for each in inbox.load_waiting(transaction)] == ["hello"]
        assert transaction.scalar(select(InboxRow.body).where(InboxRow.update_id == BEN)) == "hello"


def test_an_answer_that_is_not_sent_yet_keeps_its_key(home: Database) -> None:
    write(home, ADA)
    handle(home, ADA)
    with home.begin() as transaction:
        [answer] = outbox.add(transaction, [Draft(chat_id=ADA, payload={"text": "hello"})], NOW)
    forget_tomorrow(home)
    with home.begin() as transaction:
        assert outbox.load_waiting(transaction) == [answer]
        outbox.mark_delivered(transaction, [Delivered(answer, 1)])
    forget_strangers(home)
    assert home.keyring.find(ADA) is None
