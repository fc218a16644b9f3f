"""Challenges as they were offered, and attempts as they were told."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coaching.attempt import Attribution
from coaching.scripts.reflection import Reflection
from coaching.vocabulary import AskedPerson, Emotion, LifeDomain, Outcome, ReplyKind
from storage import attempts, journal, ladder, offers, predictions
from storage.attempts import FiledAttempt
from storage.database import Transaction
from storage.offers import Offer, OfferState
from storage.people import Person
from tests.storage.lives import A_FEAR, A_NO, DAY, MINUTE, NOW, TODAY, a_person, an_offer, tell

NOT_ASKED = Reflection(outcome=Outcome.NOT_ASKED)


@pytest.fixture
def ada(transaction: Transaction) -> Person:
    return a_person(transaction)


@pytest.fixture
def steps(transaction: Transaction, ada: Person) -> list[int]:
    some = [("ask-the-time", LifeDomain.EVERYDAY), ("ask-a-seat", LifeDomain.SOCIAL)]
    return ladder.add_catalogue_steps(transaction, ada.id, some)


def test_an_offer_comes_back_as_it_was_made(transaction: Transaction, ada: Person, steps: list[int]) -> None:
    offer = an_offer(transaction, ada, steps[0], smaller=True, reason="harder", numbers={"level": 3, "of": 5})
    assert offer == Offer(
        id=offer.id,
        step_id=steps[0],
        on=TODAY,
        offered_at=NOW,
        smaller=True,
        reason="harder",
        numbers={"level": 3, "of": 5},
        state=OfferState.OPEN,
    )
    assert offers.find_offer(transaction, ada.id, offer.id) == offer
    assert offers.get_offer(transaction, ada.id, offer.id) == offer


def test_an_offer_that_was_never_made_is_not_found(transaction: Transaction, ada: Person) -> None:
    assert offers.find_offer(transaction, ada.id, 1) is None
    assert offers.find_last_offer(transaction, ada.id) is None
    assert offers.count_offers(transaction, ada.id) == 0
    with pytest.raises(LookupError):
        offers.get_offer(transaction, ada.id, 1)


def test_the_last_offer_is_the_one_made_last(transaction: Transaction, ada: Person, steps: list[int]) -> None:
    an_offer(transaction, ada, steps[0], on=TODAY + DAY)
    last = an_offer(transaction, ada, steps[1])
    assert offers.find_last_offer(transaction, ada.id) == last
    assert offers.count_offers(transaction, ada.id) == 2


def test_offers_since_a_date_are_those_of_it_and_later_in_their_order(
    transaction: Transaction, ada: Person, steps: list[int]
) -> None:
    days = [1, -1, 0, 2]
    made = [an_offer(transaction, ada, steps[0], on=TODAY + number * DAY) for number in days]
    assert offers.load_offers_since(transaction, ada.id, TODAY) == [made[0], made[2], made[3]]


def test_what_was_said_to_an_offer_is_kept(transaction: Transaction, ada: Person, steps: list[int]) -> None:
    other, offer = an_offer(transaction, ada, steps[0]), an_offer(transaction, ada, steps[1])
    offers.set_offer(transaction, ada.id, offer.id, OfferState.TAKEN)
    assert offers.get_offer(transaction, ada.id, offer.id) == replace(offer, state=OfferState.TAKEN)
    offers.set_offer(transaction, ada.id, offer.id, OfferState.OPEN, smaller=True)
    assert offers.get_offer(transaction, ada.id, offer.id) == replace(offer, smaller=True)
    assert offers.get_offer(transaction, ada.id, other.id) == other


def test_numbers_noted_on_an_offer_join_those_it_has(transaction: Transaction, ada: Person, steps: list[int]) -> None:
    other, offer = an_offer(transaction, ada, steps[0]), an_offer(transaction, ada, steps[0], numbers={"a": 1, "b": 2})
    offers.note_on_offer(transaction, ada.id, offer.id, {"b": 3, "c": 4})
    assert offers.get_offer(transaction, ada.id, offer.id).numbers == {"a": 1, "b": 3, "c": 4}
    assert offers.get_offer(transaction, ada.id, other.id) == other


def test_swapped_steps_are_those_put_aside_on_the_very_date(
    transaction: Transaction, ada: Person, steps: list[int]
) -> None:
    for step, on, state in (
        (steps[0], TODAY, OfferState.SWAPPED),
        (steps[1], TODAY, OfferState.NOT_TODAY),
        (steps[1], TODAY - DAY, OfferState.SWAPPED),
    ):
        offer = an_offer(transaction, ada, step, on=on)
        offers.set_offer(transaction, ada.id, offer.id, state)
    assert offers.swapped_steps(transaction, ada.id, TODAY) == {steps[0]}
    assert offers.swapped_steps(transaction, ada.id, TODAY + DAY) == set()


def test_an_attempt_is_filed_with_what_its_step_was_on_that_day(
    transaction: Transaction, ada: Person, steps: list[int]
) -> None:
    ladder.rate_steps(transaction, ada.id, {steps[0]: 7})
    ladder.weigh_steps(transaction, ada.id, {steps[0]: 4})
    offer = an_offer(transaction, ada, steps[0], smaller=True)
    predictions.save_prediction(transaction, ada.id, offer.id, A_FEAR, NOW)
    tell(transaction, ada, offer=offer, baseline=True, now=NOW + MINUTE)
    ladder.rate_steps(transaction, ada.id, {steps[0]: 2})
    ladder.weigh_steps(transaction, ada.id, {steps[0]: 9})
    ladder.remove_step(transaction, ada.id, steps[0], NOW)
    [filed] = attempts.load_attempts(transaction, ada.id)
    assert filed == FiledAttempt(
        id=filed.id,
        step_id=steps[0],
        challenge_id="ask-the-time",
        domain=LifeDomain.EVERYDAY,
        intimidation=7,
        offer_id=offer.id,
        on=TODAY,
        reported_at=NOW + MINUTE,
        baseline=True,
        smaller=True,
        told=A_NO,
        meaning=4,
        predicted=A_FEAR,
    )


def test_a_step_of_ones_own_says_whom_it_asks_and_matters_as_it_was_taken_to_when_it_was_not_weighed(
    transaction: Transaction, ada: Person
) -> None:
    own = ladder.add_own_step(transaction, ada.id, "ask my sister", LifeDomain.SOCIAL, 6, asked=AskedPerson.FAMILY)
    tell(transaction, ada, offer=an_offer(transaction, ada, own, numbers={"meaning": 8}))
    tell(transaction, ada, offer=an_offer(transaction, ada, own, numbers={}))
    filed = attempts.load_attempts(transaction, ada.id)
    assert [each.asked_person for each in filed] == [AskedPerson.FAMILY] * 2
    assert [each.meaning for each in filed] == [8, None]


def test_an_attempt_at_something_of_ones_own_stands_on_no_step(transaction: Transaction, ada: Person) -> None:
    told = Reflection(outcome=Outcome.YES, emotion=1)
    tell(transaction, ada, told)
    [filed] = attempts.load_attempts(transaction, ada.id)
    assert (filed.step_id, filed.challenge_id, filed.domain, filed.intimidation) == (None, None, None, None)
    assert (filed.offer_id, filed.smaller, filed.told) == (None, False, told)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_every_word_of_the_field_comes_back_as_what_it_was(transaction: Transaction, ada: Person) -> None:
    told = [Reflection(outcome=each) for each in Outcome]
    told += [replace(A_NO, reply_kind=each) for each in ReplyKind]
    told += [replace(A_NO, emotion_word=each) for each in Emotion]
    told += [replace(A_NO, attribution=each) for each in Attribution]
    for each in told:
        tell(transaction, ada, each)
    back = [each.told for each in attempts.load_attempts(transaction, ada.id)]
    assert back == told
    assert {type(each.outcome) for each in back} == {Outcome}
    assert {type(each.reply_kind) for each in back} == {ReplyKind, type(None)}
    assert {type(each.emotion_word) for each in back} == {Emotion, type(None)}
    assert {type(each.attribution) for each in back} == {Attribution, type(None)}


def test_an_attempt_told_again_in_the_same_conversation_replaces_the_first(
    transaction: Transaction, ada: Person, steps: list[int]
) -> None:
    offer = an_offer(transaction, ada, steps[0])
    talk = tell(transaction, ada, Reflection(outcome=Outcome.YES, emotion=2), offer=offer)
    [first] = attempts.load_attempts(transaction, ada.id)
    attempts.file_attempt(transaction, ada.id, talk.id, A_NO, offer=offer, on=TODAY + DAY, now=NOW + DAY, baseline=True)
    [second] = attempts.load_attempts(transaction, ada.id)
    assert second == replace(first, told=A_NO, on=TODAY + DAY, reported_at=NOW + DAY, baseline=True)


def test_what_is_taken_back_in_the_same_conversation_is_gone(transaction: Transaction, ada: Person) -> None:
    talk = tell(transaction, ada, A_NO)
    bare = Reflection(outcome=Outcome.NO, emotion=7)
    attempts.file_attempt(transaction, ada.id, talk.id, bare, offer=None, on=TODAY, now=NOW, baseline=False)
    assert [each.told for each in attempts.load_attempts(transaction, ada.id)] == [bare]


def test_attempts_come_the_oldest_first_whenever_they_were_filed(transaction: Transaction, ada: Person) -> None:
    for number in (3, 1, 2, 2):
        tell(transaction, ada, replace(A_NO, emotion=number), now=NOW + timedelta(microseconds=number))
    found = attempts.load_attempts(transaction, ada.id)
    assert [each.told.emotion for each in found] == [1, 2, 2, 3]
    assert found[1].id < found[2].id


def test_a_day_counts_the_times_the_person_asked(transaction: Transaction, ada: Person) -> None:
    for on in (TODAY, TODAY - DAY, TODAY):
        tell(transaction, ada, on=on)
    tell(transaction, ada, NOT_ASKED, on=TODAY)
    tell(transaction, ada, NOT_ASKED, on=TODAY + DAY)
    assert attempts.count_per_day(transaction, ada.id) == [(TODAY - DAY, 1), (TODAY, 2)]


def test_a_step_counts_the_times_it_was_asked(transaction: Transaction, ada: Person, steps: list[int]) -> None:
    often, never = an_offer(transaction, ada, steps[0]), an_offer(transaction, ada, steps[1])
    tell(transaction, ada, offer=often)
    tell(transaction, ada, offer=often)
    tell(transaction, ada, NOT_ASKED, offer=often)
    tell(transaction, ada, NOT_ASKED, offer=never)
    tell(transaction, ada)
    assert attempts.count_asks_of_steps(transaction, ada.id) == {steps[0]: 2}


def test_to_have_told_of_a_day_includes_not_having_asked(transaction: Transaction, ada: Person) -> None:
    tell(transaction, ada, NOT_ASKED)
    assert attempts.has_reported(transaction, ada.id, TODAY)
    assert not attempts.has_reported(transaction, ada.id, TODAY + DAY)


def test_the_number_of_a_deleted_attempt_is_not_given_to_the_next_one(transaction: Transaction, ada: Person) -> None:
    """A second tap on an old “delete” must not take out what was told since."""
    tell(transaction, ada)
    [first] = attempts.load_attempts(transaction, ada.id)
    journal.delete_entry(transaction, ada.id, first.id)
    tell(transaction, ada)
    journal.delete_entry(transaction, ada.id, first.id)
    assert len(attempts.load_attempts(transaction, ada.id)) == 1
