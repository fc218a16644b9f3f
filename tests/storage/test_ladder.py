"""The steps of a person's ladder, from the catalogue and in their own words."""

import pytest
from sqlalchemy.exc import IntegrityError

from coaching.vocabulary import AskedPerson, LifeDomain
from storage import ladder
from storage.database import Database, Transaction
from storage.ladder import StoredStep
from storage.people import Person
from tests.storage.lives import NOW, a_person

SOME = [(f"challenge-{number}", LifeDomain.EVERYDAY) for number in range(3)]


@pytest.fixture
def ada(transaction: Transaction) -> Person:
    return a_person(transaction)


def words_on(transaction: Transaction, person: Person) -> list[str | None]:
    return [each.own_words or each.challenge_id for each in ladder.load_steps(transaction, person.id)]


def test_steps_come_back_whole_and_in_the_order_in_which_they_came(transaction: Transaction, ada: Person) -> None:
    first = ladder.add_catalogue_steps(transaction, ada.id, SOME[:1])
    own = ladder.add_own_step(
        transaction, ada.id, "ask Aunt May\nfor her recipe", LifeDomain.SOCIAL, 6, asked=AskedPerson.FAMILY, meaning=9
    )
    rest = ladder.add_catalogue_steps(transaction, ada.id, SOME[1:])
    assert ladder.load_steps(transaction, ada.id) == [
        _from_catalogue(first[0], 0),
        StoredStep(
            id=own,
            challenge_id=None,
            own_words="ask Aunt May\nfor her recipe",
            domain=LifeDomain.SOCIAL,
            intimidation=6,
            meaning=9,
            own_asked=AskedPerson.FAMILY,
        ),
        _from_catalogue(rest[0], 1),
        _from_catalogue(rest[1], 2),
    ]


def test_an_empty_ladder_has_no_steps(transaction: Transaction, ada: Person) -> None:
    assert ladder.add_catalogue_steps(transaction, ada.id, []) == []
    assert ladder.load_steps(transaction, ada.id) == []
    assert ladder.known_challenges(transaction, ada.id) == set()


def test_a_rating_is_of_its_step_alone_and_can_be_given_again(transaction: Transaction, ada: Person) -> None:
    steps = ladder.add_catalogue_steps(transaction, ada.id, SOME)
    ladder.rate_steps(transaction, ada.id, {steps[0]: 0, steps[2]: 10})
    ladder.rate_steps(transaction, ada.id, {steps[2]: 9})
    assert [each.intimidation for each in ladder.load_steps(transaction, ada.id)] == [0, None, 9]


def test_what_a_step_means_is_kept_of_its_step_alone(transaction: Transaction, ada: Person) -> None:
    steps = ladder.add_catalogue_steps(transaction, ada.id, SOME)
    ladder.weigh_steps(transaction, ada.id, {steps[0]: 0, steps[2]: 10})
    ladder.weigh_steps(transaction, ada.id, {steps[2]: 9})
    assert [each.meaning for each in ladder.load_steps(transaction, ada.id)] == [0, None, 9]


def test_a_settled_tie_lasts_until_its_step_is_rated_otherwise(transaction: Transaction, ada: Person) -> None:
    steps = ladder.add_catalogue_steps(transaction, ada.id, SOME)
    ladder.rate_steps(transaction, ada.id, dict.fromkeys(steps, 5))
    ladder.settle_ties(transaction, ada.id, {steps[0]: 2, steps[1]: 1})
    ladder.rate_steps(transaction, ada.id, {steps[0]: 5, steps[1]: 6})
    assert [each.tie_rank for each in ladder.load_steps(transaction, ada.id)] == [2, None, None]


def test_a_challenge_is_put_on_the_ladder_once_and_comes_back_to_its_end(transaction: Transaction, ada: Person) -> None:
    steps = ladder.add_catalogue_steps(transaction, ada.id, SOME)
    ladder.rate_steps(transaction, ada.id, {steps[1]: 7})
    assert ladder.put_challenge(transaction, ada.id, *SOME[1]) == steps[1]
    assert words_on(transaction, ada) == ["challenge-0", "challenge-1", "challenge-2"]
    ladder.remove_step(transaction, ada.id, steps[1], NOW)
    assert ladder.put_challenge(transaction, ada.id, *SOME[1]) == steps[1]
    assert words_on(transaction, ada) == ["challenge-0", "challenge-2", "challenge-1"]
    assert ladder.load_steps(transaction, ada.id)[-1].intimidation == 7
    new = ladder.put_challenge(transaction, ada.id, "challenge-9", LifeDomain.SOCIAL)
    assert ladder.load_steps(transaction, ada.id)[-1].id == new


def test_a_step_can_be_reworded(transaction: Transaction, ada: Person) -> None:
    own = ladder.add_own_step(transaction, ada.id, "ask my bos", LifeDomain.PROFESSIONAL, 6)
    ladder.add_own_step(transaction, ada.id, "ask my sister", LifeDomain.SOCIAL, 6)
    ladder.reword_step(transaction, ada.id, own, "ask my boss")
    assert words_on(transaction, ada) == ["ask my boss", "ask my sister"]


def test_a_removed_step_is_off_the_ladder_and_not_proposed_again(transaction: Transaction, ada: Person) -> None:
    steps = ladder.add_catalogue_steps(transaction, ada.id, SOME)
    ladder.remove_step(transaction, ada.id, steps[1], NOW)
    assert words_on(transaction, ada) == ["challenge-0", "challenge-2"]
    assert ladder.known_challenges(transaction, ada.id) == {"challenge-0", "challenge-1", "challenge-2"}


def test_a_step_added_after_one_was_removed_still_goes_to_the_end(transaction: Transaction, ada: Person) -> None:
    steps = ladder.add_catalogue_steps(transaction, ada.id, SOME)
    ladder.remove_step(transaction, ada.id, steps[2], NOW)
    ladder.add_own_step(transaction, ada.id, "ask my boss", LifeDomain.PROFESSIONAL, 6)
    assert words_on(transaction, ada) == ["challenge-0", "challenge-1", "ask my boss"]


def test_own_words_are_no_challenge_of_the_catalogue(transaction: Transaction, ada: Person) -> None:
    ladder.add_own_step(transaction, ada.id, "challenge-1", LifeDomain.SOCIAL, 6)
    assert ladder.known_challenges(transaction, ada.id) == set()


def test_a_challenge_is_on_a_ladder_once(database: Database) -> None:
    with database.begin() as transaction:
        ada, ben = a_person(transaction), a_person(transaction, "Ben")
        ladder.add_catalogue_steps(transaction, ada.id, SOME)
        ladder.add_catalogue_steps(transaction, ben.id, SOME)
    with pytest.raises(IntegrityError), database.begin() as transaction:
        ladder.add_catalogue_steps(transaction, ada.id, SOME[:1])


def _from_catalogue(step_id: int, number: int) -> StoredStep:
    return StoredStep(
        id=step_id,
        challenge_id=f"challenge-{number}",
        own_words=None,
        domain=LifeDomain.EVERYDAY,
        intimidation=None,
    )
