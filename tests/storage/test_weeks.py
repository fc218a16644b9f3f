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
