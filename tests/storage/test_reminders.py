"""One reminder a person, kind and nominal date, whatever happens; claimed by one process at a time."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from storage import reminders
from storage.database import Database, Transaction
from storage.people import Person, get_person
from storage.reminders import Reminder, ReminderKind, ReminderState
from tests.storage.lives import DAY, MINUTE, NOW, TODAY, a_person
from tests.storage.places import on_postgresql

PROMPT, NUDGE = ReminderKind.PROMPT, ReminderKind.NUDGE


@pytest.fixture
def ada(transaction: Transaction) -> Person:
    return a_person(transaction)


def plan(
    transaction: Transaction, person: Person, days: int = 0, *, kind: ReminderKind = PROMPT, at: datetime | None = None
) -> Reminder:
    """A reminder for the day so many days after today."""
    reminder = Reminder(person.id, kind, TODAY + days * DAY, at or NOW + days * DAY)
    reminders.plan_reminder(transaction, reminder)
    return reminder


def due(transaction: Transaction, now: datetime = NOW + 1000 * DAY) -> list[Reminder]:
    return reminders.claim_due(transaction, now, 100)


def test_a_reminder_is_there_once_for_a_person_kind_and_date(transaction: Transaction, ada: Person) -> None:
    first = plan(transaction, ada)
    plan(transaction, ada, at=NOW + MINUTE)
    assert due(transaction) == [first]


def test_another_kind_date_or_person_has_a_reminder_of_its_own(transaction: Transaction, ada: Person) -> None:
    ben = a_person(transaction, "Ben")
    planned = [
        plan(transaction, ada),
        plan(transaction, ada, kind=NUDGE, at=NOW + MINUTE),
        plan(transaction, ben, at=NOW + 2 * MINUTE),
        plan(transaction, ada, 1),
    ]
    assert due(transaction) == planned


@pytest.mark.parametrize("state", [ReminderState.SAID, ReminderState.DROPPED])
def test_what_is_over_is_not_planned_again(transaction: Transaction, ada: Person, state: ReminderState) -> None:
    reminder = plan(transaction, ada)
    reminders.settle(transaction, reminder, state)
    plan(transaction, ada, at=NOW + MINUTE)
    assert due(transaction) == []


def test_a_reminder_is_due_from_its_very_instant(transaction: Transaction, ada: Person) -> None:
    reminder = plan(transaction, ada)
    assert due(transaction, NOW - datetime.resolution) == []
    assert due(transaction, NOW) == [reminder]


def test_the_earliest_are_claimed_first_and_no_more_than_asked_for(transaction: Transaction, ada: Person) -> None:
    planned = [plan(transaction, ada, days) for days in (4, 2, 0, 3, 1)]
    assert reminders.claim_due(transaction, NOW + 10 * DAY, 3) == [planned[2], planned[4], planned[1]]


def test_settling_one_reminder_leaves_the_others_waiting(transaction: Transaction, ada: Person) -> None:
    ben = a_person(transaction, "Ben")
    settled = plan(transaction, ada)
    others = [
        plan(transaction, ada, kind=NUDGE, at=NOW + MINUTE),
        plan(transaction, ben, at=NOW + 2 * MINUTE),
        plan(transaction, ada, 1),
    ]
    reminders.settle(transaction, settled, ReminderState.SAID)
    assert due(transaction) == others


def test_what_is_cancelled_can_be_planned_anew_and_what_was_said_stays(transaction: Transaction, ada: Person) -> None:
    said = plan(transaction, ada)
    reminders.settle(transaction, said, ReminderState.SAID)
    plan(transaction, ada, 1)
    reminders.cancel_waiting(transaction, ada.id)
    assert due(transaction) == []
    plan(transaction, ada)
    moved = plan(transaction, ada, 1, at=NOW + 2 * DAY)
    assert due(transaction) == [moved]


def test_only_the_kinds_that_are_named_are_cancelled(transaction: Transaction, ada: Person) -> None:
    kept = plan(transaction, ada)
    plan(transaction, ada, kind=NUDGE)
    reminders.cancel_waiting(transaction, ada.id, [NUDGE])
    assert due(transaction) == [kept]
    reminders.cancel_waiting(transaction, ada.id, [])
    assert due(transaction) == [kept]


def test_the_last_that_was_said_is_the_one_of_the_latest_date_that_is_over(
    transaction: Transaction, ada: Person
) -> None:
    assert reminders.last_said(transaction, ada.id, PROMPT) is None
    first, second, third = (plan(transaction, ada, days) for days in (0, 1, 2))
    assert reminders.last_said(transaction, ada.id, PROMPT) is None
    reminders.settle(transaction, second, ReminderState.DROPPED)
    reminders.settle(transaction, first, ReminderState.SAID)
    assert reminders.last_said(transaction, ada.id, PROMPT) == second
    assert reminders.last_said(transaction, ada.id, NUDGE) is None
    reminders.settle(transaction, third, ReminderState.SAID)
    assert reminders.last_said(transaction, ada.id, PROMPT) == third


def test_the_dates_that_were_said_are_those_of_one_kind_after_a_date(transaction: Transaction, ada: Person) -> None:
    states = (ReminderState.SAID, ReminderState.SAID, ReminderState.DROPPED, ReminderState.SAID)
    for days, state in enumerate(states):
        reminders.settle(transaction, plan(transaction, ada, days), state)
    plan(transaction, ada, len(states))
    said = [TODAY + DAY, TODAY + 3 * DAY]
    assert reminders.said_dates(transaction, ada.id, PROMPT, after=TODAY) == said
    assert reminders.said_dates(transaction, ada.id, NUDGE, after=TODAY) == []


def test_the_next_is_the_earliest_still_waiting_of_a_person_and_of_all(transaction: Transaction, ada: Person) -> None:
    assert reminders.next_waiting(transaction, ada.id, PROMPT) is None
    assert reminders.earliest_due(transaction) is None
    ben = a_person(transaction, "Ben")
    first = plan(transaction, ada, 1)
    plan(transaction, ada, 2)
    plan(transaction, ben, 0)
    plan(transaction, ada, 0, kind=NUDGE, at=NOW - MINUTE)
    assert reminders.next_waiting(transaction, ada.id, PROMPT) == NOW + DAY
    assert reminders.earliest_due(transaction) == NOW - MINUTE
    reminders.settle(transaction, first, ReminderState.SAID)
    assert reminders.next_waiting(transaction, ada.id, PROMPT) == NOW + 2 * DAY


@on_postgresql
def test_a_claim_passes_over_what_another_transaction_holds(database: Database) -> None:
    with database.begin() as transaction:
        planned = [plan(transaction, a_person(transaction), days) for days in range(5)]
    with _two(database) as (one, other):
        assert reminders.claim_due(one, NOW + 10 * DAY, 2) == planned[:2]
        assert reminders.claim_due(other, NOW + 10 * DAY, 2) == planned[2:4]
        assert reminders.claim_due(one, NOW + 10 * DAY, 5) == [*planned[:2], planned[4]]


@on_postgresql
def test_a_claim_passes_over_whoever_a_turn_is_busy_with(database: Database) -> None:
    with database.begin() as transaction:
        ada, ben = a_person(transaction), a_person(transaction, "Ben")
        plan(transaction, ada)
        of_ben = plan(transaction, ben, at=NOW + MINUTE)
    with _two(database) as (turn, other):
        get_person(turn, ada.id)
        assert due(other) == [of_ben]


@on_postgresql
def test_a_turn_waits_for_a_claim_on_its_person(database: Database) -> None:
    with database.begin() as transaction:
        ada = a_person(transaction)
        plan(transaction, ada)
    with database.begin() as claim:
        due(claim)
        with database.begin() as turn:
            turn.execute(text("SET LOCAL lock_timeout = '20ms'"))
            with pytest.raises(OperationalError):
                get_person(turn, ada.id)
            turn.rollback()


@on_postgresql
def test_what_is_claimed_is_free_again_when_the_transaction_fails(database: Database) -> None:
    with database.begin() as transaction:
        reminder = plan(transaction, a_person(transaction))
    with suppress(InterruptedError), database.begin() as one:
        reminders.settle(one, reminders.claim_due(one, NOW, 1)[0], ReminderState.SAID)
        raise InterruptedError
    with database.begin() as other:
        assert due(other) == [reminder]


@contextmanager
def _two(database: Database) -> Iterator[tuple[Transaction, Transaction]]:
    with ExitStack() as both:
        yield both.enter_context(database.begin()), both.enter_context(database.begin())
