"""What people measured at an occasion beside their ratings, and how often they were invited to."""

from coaching.measuring import Invited
from storage import measures
from storage.database import Transaction
from storage.measures import Arsq
from tests.storage.lives import DAY, NOW, TODAY, a_person

NINE = tuple((number % 6 + 1, 6 - number % 6) for number in range(9))


def test_nobody_was_invited_before_they_were(transaction: Transaction) -> None:
    ada = a_person(transaction)
    assert measures.find_invited(transaction, ada.id, "day_30") == Invited()
    measures.save_invited(transaction, ada.id, "day_30", 1, TODAY, settled=False)
    measures.save_invited(transaction, ada.id, "day_30", 2, TODAY + 3 * DAY, settled=True)
    assert measures.find_invited(transaction, ada.id, "day_30") == Invited(times=2, on=TODAY + 3 * DAY, settled=True)
    assert measures.find_invited(transaction, ada.id, "after_90") == Invited()


def test_answers_come_by_occasion_the_earliest_first_and_the_last_of_an_occasion_hold(transaction: Transaction) -> None:
    ada = a_person(transaction)
    measures.save_arsq(transaction, ada.id, "day_30", NINE, NOW + 30 * DAY)
    measures.save_arsq(transaction, ada.id, "baseline", [(1, 1)] * 9, NOW)
    measures.save_arsq(transaction, ada.id, "baseline", NINE, NOW)
    assert measures.load_arsq(transaction, ada.id) == [
        Arsq("baseline", NINE, NOW),
        Arsq("day_30", NINE, NOW + 30 * DAY),
    ]
