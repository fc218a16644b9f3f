"""The programmes that people chose, by date."""

from coaching.programmes import Stint
from storage import programmes
from storage.database import Transaction
from tests.storage.lives import DAY, TODAY, a_person


def test_stints_come_in_the_order_in_which_they_were_chosen(transaction: Transaction) -> None:
    ada = a_person(transaction)
    assert programmes.load_stints(transaction, ada.id) == []
    programmes.begin_stint(transaction, ada.id, "at_work", TODAY, said=1)
    [first] = programmes.load_stints(transaction, ada.id)
    programmes.end_stint(transaction, ada.id, first.id, TODAY + 3 * DAY, finished=False)
    programmes.begin_stint(transaction, ada.id, "hundred_asks", TODAY + 3 * DAY, said=0)
    left, present = programmes.load_stints(transaction, ada.id)
    assert left == Stint(
        id=first.id, programme="at_work", began_on=TODAY, ended_on=TODAY + 3 * DAY, finished=False, said=1
    )
    assert (present.programme, present.ended_on, present.said) == ("hundred_asks", None, 0)


def test_what_was_said_of_a_stint_and_its_end_are_kept(transaction: Transaction) -> None:
    ada = a_person(transaction)
    programmes.begin_stint(transaction, ada.id, "at_work", TODAY, said=1)
    [stint] = programmes.load_stints(transaction, ada.id)
    programmes.set_said(transaction, ada.id, stint.id, 2)
    programmes.end_stint(transaction, ada.id, stint.id, TODAY + 29 * DAY, finished=True)
    [ended] = programmes.load_stints(transaction, ada.id)
    assert (ended.said, ended.ended_on, ended.finished) == (2, TODAY + 29 * DAY, True)
