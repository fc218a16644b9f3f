"""Weeks whose number of attempts differs from the plan."""

from datetime import timedelta

from storage import weeks
from storage.database import Transaction
from tests.storage.lives import TODAY, a_person

WEEK = timedelta(days=7)


def test_a_week_keeps_the_number_that_was_set_last(transaction: Transaction) -> None:
    ada = a_person(transaction)
    assert weeks.load_week_numbers(transaction, ada.id) == {}
    weeks.set_week_number(transaction, ada.id, TODAY, 2)
    weeks.set_week_number(transaction, ada.id, TODAY + WEEK, 4)
    weeks.set_week_number(transaction, ada.id, TODAY, 1)
    assert weeks.load_week_numbers(transaction, ada.id) == {TODAY: 1, TODAY + WEEK: 4}


def test_weeks_from_a_monday_on_go_back_to_the_plan(transaction: Transaction) -> None:
    ada = a_person(transaction)
    for number in range(3):
        weeks.set_week_number(transaction, ada.id, TODAY + number * WEEK, 3 + number)
    weeks.forget_week_numbers(transaction, ada.id, TODAY + WEEK)
    assert weeks.load_week_numbers(transaction, ada.id) == {TODAY: 3}
