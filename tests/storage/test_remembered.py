"""What a transaction remembers of its reads, and when it does not."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from coaching.vocabulary import LifeDomain
from storage import attempts, firings, goals, ladder, modes, offers, people, plans, programmes, reserves, support, weeks
from storage.database import Database, Transaction
from storage.preferences import Preferences, load_preferences, save_preferences
from storage.reserves import Spared
from tests.storage.lives import NOW, TODAY, a_life, a_person

READS = (
    attempts.count_asks_of_steps,
    attempts.count_per_day,
    offers.find_last_offer,
    attempts.load_attempts,
    firings.load_firings,
    goals.load_goals,
    ladder.load_steps,
    load_preferences,
    modes.load_gate,
    plans.find_plan,
    plans.load_pauses,
    plans.load_plans,
    programmes.load_stints,
    reserves.load_spared_days,
    support.load_state,
    weeks.load_week_numbers,
)


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """The statements that reach the database meanwhile."""
    said: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        said.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    yield said
    event.remove(database.engine, "before_cursor_execute", note)


@pytest.mark.parametrize("load", READS, ids=lambda load: load.__name__)
def test_what_was_read_is_not_asked_for_again(database: Database, transaction: Transaction, load: Any) -> None:
    person = a_life(transaction, "Ada").person
    with counted(database) as first:
        found = load(transaction, person.id)
    with counted(database) as second:
        assert load(transaction, person.id) == found
    assert first
    assert not second


def test_each_persons_reads_are_their_own(transaction: Transaction) -> None:
    ada, ben = a_person(transaction), a_person(transaction, "Ben")
    save_preferences(transaction, ada.id, Preferences(called="Countess"))
    assert load_preferences(transaction, ada.id).called == "Countess"
    assert load_preferences(transaction, ben.id).called is None


def test_whatever_is_written_is_read(transaction: Transaction) -> None:
    ada = a_person(transaction)
    assert reserves.load_spared_days(transaction, ada.id) == {}
    reserves.spare_day(transaction, ada.id, TODAY, Spared.RESERVE)
    assert reserves.load_spared_days(transaction, ada.id) == {TODAY: Spared.RESERVE}
    goal = goals.add_goal(transaction, ada.id, "Ask for a raise", LifeDomain.PROFESSIONAL, [], NOW)
    assert goals.load_goals(transaction, ada.id) == [goal]
    goals.drop_goal(transaction, ada.id, goal.id)
    assert goals.load_goals(transaction, ada.id) == []


def test_what_is_undone_was_not_read(transaction: Transaction) -> None:
    ada = a_person(transaction)
    with transaction.begin_nested() as undone:
        save_preferences(transaction, ada.id, Preferences(called="Countess"))
        assert load_preferences(transaction, ada.id).called == "Countess"
        undone.rollback()
    assert load_preferences(transaction, ada.id).called is None


def test_whoever_waited_for_a_lock_reads_anew(database: Database, kind: str) -> None:
    with database.begin() as transaction:
        ada = a_person(transaction)
    with database.begin() as transaction:
        load_preferences(transaction, ada.id)
        with counted(database) as again:
            people.get_person(transaction, ada.id)
            load_preferences(transaction, ada.id)
    assert len(again) == (2 if kind == "postgresql" else 1)


def test_the_next_transaction_remembers_nothing(database: Database) -> None:
    with database.begin() as transaction:
        ada = a_person(transaction)
        load_preferences(transaction, ada.id)
    with database.begin() as transaction, counted(database) as said:
        load_preferences(transaction, ada.id)
    assert len(said) == 1
