"""People, and the lock that keeps two turns of one person apart."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, NoResultFound, OperationalError

from storage import people
from storage.database import Database, Transaction, is_busy_or_full
from storage.people import Person
from tests.storage.lives import DAY, MINUTE, NOW, a_person
from tests.storage.places import on_postgresql


def test_a_person_is_found_as_they_were_added(transaction: Transaction) -> None:
    added = people.add_person(transaction, telegram_id=7_999_999_999, name="Zoë 🦊", language="pt-BR", now=NOW)
    assert people.find_person(transaction, 7_999_999_999) == added
    assert people.get_person(transaction, added.id) == added
    assert added == Person(
        id=added.id,
        telegram_id=7_999_999_999,
        name="Zoë 🦊",
        language="pt-BR",
        zone=None,
        created_at=NOW,
        consented_at=None,
        blocked_at=None,
        paused_from=None,
        paused_until=None,
        heard_at=NOW,
    )


def test_who_was_last_heard_before_an_instant_comes_out_the_longest_silent_first(transaction: Transaction) -> None:
    ada, ben, cleo = (a_person(transaction, name) for name in ("Ada", "Ben", "Cleo"))
    people.set_heard(transaction, ada.id, NOW - DAY)
    people.set_heard(transaction, ben.id, NOW - 2 * DAY)
    assert people.heard_before(transaction, NOW) == [ben.telegram_id, ada.telegram_id]
    assert people.heard_before(transaction, NOW - DAY) == [ben.telegram_id]
    assert cleo.telegram_id in people.heard_before(transaction, NOW + MINUTE)


def test_a_person_may_have_no_name(transaction: Transaction) -> None:
    assert a_person(transaction, None).name is None


def test_someone_unknown_is_not_found(transaction: Transaction) -> None:
    ada = a_person(transaction)
    assert people.find_person(transaction, ada.telegram_id + 1) is None
    with pytest.raises(NoResultFound):
        people.get_person(transaction, ada.id + 1)


def test_nobody_is_there_twice(database: Database) -> None:
    with database.begin() as transaction:
        ada = a_person(transaction)
    with pytest.raises(IntegrityError), database.begin() as transaction:
        people.add_person(transaction, telegram_id=ada.telegram_id, name="Ada", language="en", now=NOW)


def test_what_is_learned_of_a_person_is_kept(transaction: Transaction) -> None:
    ada = a_person(transaction)
    people.set_name(transaction, ada.id, "Ada L.")
    people.set_zone(transaction, ada.id, "America/Argentina/ComodRivadavia")
    people.record_consent(transaction, ada.id, NOW + MINUTE)
    people.set_pause(transaction, ada.id, NOW + DAY, NOW + 2 * DAY)
    people.set_blocked(transaction, ada.telegram_id, NOW + 3 * DAY)
    people.set_heard(transaction, ada.id, NOW + 4 * DAY)
    found = people.get_person(transaction, ada.id)
    assert (found.name, found.zone, found.consented_at) == ("Ada L.", "America/Argentina/ComodRivadavia", NOW + MINUTE)
    assert (found.paused_from, found.paused_until, found.blocked_at) == (NOW + DAY, NOW + 2 * DAY, NOW + 3 * DAY)
    assert found.heard_at == NOW + 4 * DAY


def test_a_pause_a_block_and_a_name_can_be_taken_back(transaction: Transaction) -> None:
    ada = a_person(transaction)
    people.set_pause(transaction, ada.id, NOW, NOW + DAY)
    people.set_blocked(transaction, ada.telegram_id, NOW)
    people.set_pause(transaction, ada.id, None, None)
    people.set_blocked(transaction, ada.telegram_id, None)
    people.set_name(transaction, ada.id, None)
    found = people.get_person(transaction, ada.id)
    assert (found.paused_from, found.paused_until, found.blocked_at, found.name) == (None, None, None, None)


def test_a_block_is_of_one_person_alone(transaction: Transaction) -> None:
    ada, ben = a_person(transaction), a_person(transaction, "Ben")
    people.set_blocked(transaction, ada.telegram_id, NOW)
    assert people.get_person(transaction, ben.id) == ben


@pytest.mark.parametrize(
    ("start", "end", "rests"),
    [
        (None, None, False),
        (NOW, None, True),
        (NOW, NOW + timedelta(microseconds=1), True),
        (NOW - DAY, NOW, False),
        (NOW - DAY, NOW - MINUTE, False),
    ],
)
@pytest.mark.parametrize("kind", ["sqlite"])
def test_a_pause_lasts_up_to_its_end_and_one_without_an_end_until_it_is_ended(
    transaction: Transaction, start: datetime | None, end: datetime | None, *, rests: bool
) -> None:
    ada = a_person(transaction)
    people.set_pause(transaction, ada.id, start, end)
    assert people.get_person(transaction, ada.id).paused_at(NOW) is rests


def test_an_instant_in_any_zone_comes_back_as_the_same_instant(transaction: Transaction) -> None:
    ada = a_person(transaction)
    people.record_consent(transaction, ada.id, NOW.astimezone(ZoneInfo("Asia/Kathmandu")))
    found = people.get_person(transaction, ada.id)
    assert found.consented_at == NOW
    assert found.consented_at.utcoffset() == timedelta(0)


@on_postgresql
def test_a_person_is_locked_until_the_transaction_ends(database: Database) -> None:
    with database.begin() as transaction:
        ada, ben = a_person(transaction), a_person(transaction, "Ben")
    for find, key in ((people.find_person, ada.telegram_id), (people.get_person, ada.id)):
        with database.begin() as first:
            find(first, key)
            with database.begin() as second:
                second.execute(text("SET LOCAL lock_timeout = '20ms'"))
                assert people.find_person(second, ben.telegram_id) == ben
                with pytest.raises(OperationalError) as refused:
                    people.find_person(second, ada.telegram_id)
                second.rollback()
        assert is_busy_or_full(refused.value)
        with database.begin() as second:
            assert people.find_person(second, ada.telegram_id) == ada
