"""What a person wants to be able to ask for."""

import pytest

from coaching.goals import Goal
from coaching.vocabulary import LifeDomain
from storage import goals
from storage.database import Transaction
from storage.people import Person
from tests.storage.lives import NOW, a_person


@pytest.fixture
def ada(transaction: Transaction) -> Person:
    return a_person(transaction)


def a_goal(transaction: Transaction, person: Person, words: str, *near: str) -> Goal:
    return goals.add_goal(transaction, person.id, words, LifeDomain.PROFESSIONAL, near, NOW)


def test_goals_come_back_whole_and_in_the_order_in_which_they_came(transaction: Transaction, ada: Person) -> None:
    first = a_goal(transaction, ada, "ask for a “raise” 💶", "ask-the-boss", "ask-for-feedback")
    second = a_goal(transaction, ada, "ask for help")
    assert first == Goal(
        id=first.id,
        words="ask for a “raise” 💶",
        domain=LifeDomain.PROFESSIONAL,
        near=("ask-the-boss", "ask-for-feedback"),
    )
    assert goals.load_goals(transaction, ada.id) == [first, second]
    assert goals.find_goal(transaction, ada.id, second.id) == second


def test_a_goal_that_is_let_go_of_is_gone_and_the_others_stay(transaction: Transaction, ada: Person) -> None:
    first, second = a_goal(transaction, ada, "ask for a raise"), a_goal(transaction, ada, "ask for help")
    goals.drop_goal(transaction, ada.id, first.id)
    assert goals.load_goals(transaction, ada.id) == [second]
    assert goals.find_goal(transaction, ada.id, first.id) is None


def test_the_number_of_a_goal_that_is_gone_is_not_given_to_the_next_one(transaction: Transaction, ada: Person) -> None:
    first = a_goal(transaction, ada, "ask for a raise")
    goals.drop_goal(transaction, ada.id, first.id)
    assert a_goal(transaction, ada, "ask for help").id > first.id
