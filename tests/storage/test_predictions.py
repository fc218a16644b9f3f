"""What people expected of an ask before they made it."""

from dataclasses import replace

import pytest

from coaching.scripts.prediction import NOTHING_PREDICTED
from coaching.vocabulary import LifeDomain
from storage import ladder, predictions
from storage.database import Transaction
from storage.people import Person
from tests.storage.lives import A_FEAR, MINUTE, NOW, a_person, an_offer


@pytest.fixture
def ada(transaction: Transaction) -> Person:
    return a_person(transaction)


@pytest.fixture
def offers(transaction: Transaction, ada: Person) -> list[int]:
    [step] = ladder.add_catalogue_steps(transaction, ada.id, [("ask-the-time", LifeDomain.EVERYDAY)])
    return [an_offer(transaction, ada, step).id for _ in range(3)]


def test_a_prediction_comes_back_as_it_was_made(transaction: Transaction, ada: Person, offers: list[int]) -> None:
    predictions.save_prediction(transaction, ada.id, offers[0], A_FEAR, NOW)
    predictions.save_prediction(transaction, ada.id, offers[1], NOTHING_PREDICTED, NOW)
    assert predictions.find_prediction(transaction, ada.id, offers[0]) == A_FEAR
    assert predictions.find_prediction(transaction, ada.id, offers[1]) == NOTHING_PREDICTED
    assert predictions.find_prediction(transaction, ada.id, offers[2]) is None


def test_a_prediction_made_again_for_the_same_offer_replaces_the_first(
    transaction: Transaction, ada: Person, offers: list[int]
) -> None:
    predictions.save_prediction(transaction, ada.id, offers[0], A_FEAR, NOW)
    second = replace(A_FEAR, feared=None, tension=5)
    predictions.save_prediction(transaction, ada.id, offers[0], second, NOW + MINUTE)
    assert predictions.find_prediction(transaction, ada.id, offers[0]) == second


def test_the_last_prediction_is_the_one_made_last_of_whatever_offer(
    transaction: Transaction, ada: Person, offers: list[int]
) -> None:
    assert predictions.find_last_prediction(transaction, ada.id) is None
    for offer, later, tension in ((offers[2], 0, 10), (offers[0], 2, 20), (offers[1], 1, 30)):
        fear = replace(A_FEAR, tension=tension)
        predictions.save_prediction(transaction, ada.id, offer, fear, NOW + later * MINUTE)
    assert predictions.find_last_prediction(transaction, ada.id) == replace(A_FEAR, tension=20)
