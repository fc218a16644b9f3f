"""Whether someone needs quiet is kept sealed, and a stranger with the file cannot tell who does."""

from datetime import timedelta

from sqlalchemy import column, select, table

from coaching.support import NOTHING_THE_MATTER, Held, SupportState
from storage import support
from storage.database import Database, Transaction
from storage.tables import SupportStateRow
from storage.upsert import put
from tests.storage.lives import NOW, a_person

STATES = (
    SupportState(since=NOW),
    SupportState(since=NOW + timedelta(microseconds=7), asked_after=True),
    SupportState(held=Held("TEXT", "hm 🦊\n", 9)),
    SupportState(since=NOW, held=Held("TEXT", "I did it at last and could have died. " * 50, 9)),
)


def test_someone_new_has_nothing_the_matter_and_a_row(transaction: Transaction) -> None:
    ada = a_person(transaction)
    assert support.load_state(transaction, ada.id) == NOTHING_THE_MATTER
    assert len(sealed(transaction)) == 1


def test_a_state_comes_back_as_it_was(transaction: Transaction) -> None:
    ada = a_person(transaction)
    for state in STATES:
        support.save_state(transaction, ada.id, state)
        assert support.load_state(transaction, ada.id) == state


def test_those_who_need_quiet_look_like_all_others(database: Database) -> None:
    with database.begin() as transaction:
        for state in (NOTHING_THE_MATTER, *STATES):
            support.save_state(transaction, a_person(transaction).id, state)
    with database.begin() as transaction:
        assert len({len(each) for each in sealed(transaction)}) == 1


def test_a_row_of_an_earlier_version_becomes_as_long_as_the_others(database: Database) -> None:
    with database.begin() as transaction:
        ada, ben = a_person(transaction), a_person(transaction)
        support.load_state(transaction, ben.id)
        short = '{"since": "2026-03-02T12:00:00+00:00", "asked_after": false, "held": null}'.ljust(256)
        put(transaction, SupportStateRow, ["person_id"], {"person_id": ada.id, "sealed": short})
        assert len({len(each) for each in sealed(transaction)}) == 2
        assert support.load_state(transaction, ada.id) == SupportState(since=NOW)
        assert len({len(each) for each in sealed(transaction)}) == 1


def sealed(transaction: Transaction) -> list[str]:
    """What stands in the table, as it stands there."""
    return list(transaction.scalars(select(table("support_states", column("sealed")))))
