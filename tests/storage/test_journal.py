"""The journal as it is kept: newest first, put right, and taken out for good."""

from dataclasses import replace

from coaching.scripts.reflection import Reflection
from coaching.vocabulary import LifeDomain, Outcome
from storage import attempts, conversations, journal, ladder, offers, predictions
from storage.database import Transaction
from tests.storage.lives import A_FEAR, A_NO, DAY, MINUTE, NOW, TODAY, a_life, a_person, an_offer, tell


def test_entries_come_newest_first_a_few_at_a_time(transaction: Transaction) -> None:
    ada = a_person(transaction)
    for number in range(7):
        told = Reflection(outcome=Outcome.YES, emotion=1, learned=str(number))
        tell(transaction, ada, told, now=NOW + number * MINUTE)
    assert [each.attempt.told.learned for each in journal.load_entries(transaction, ada.id, skip=5, most=5)] == [*"10"]
    assert [each.attempt.told.learned for each in journal.load_entries(transaction, ada.id)] == [*"6543210"]
    assert journal.count_entries(transaction, ada.id) == 7


def test_an_entry_holds_all_that_was_told_and_what_was_feared(transaction: Transaction) -> None:
    ada = a_life(transaction)
    found = journal.find_entry(transaction, ada.person.id, ada.entry_id)
    assert found is not None
    assert (found.attempt.told, found.attempt.predicted, found.own_words) == (A_NO, A_FEAR, None)


def test_a_step_in_the_persons_own_words_is_quoted_also_when_it_is_off_the_ladder(transaction: Transaction) -> None:
    ada = a_person(transaction)
    step_id = ladder.add_own_step(transaction, ada.id, "ask for a hug", LifeDomain.SOCIAL, 6)
    tell(transaction, ada, offer=an_offer(transaction, ada, step_id))
    ladder.remove_step(transaction, ada.id, step_id, NOW)
    [found] = journal.load_entries(transaction, ada.id)
    assert found.own_words == "ask for a hug"


def test_a_rewritten_entry_keeps_its_day_and_what_it_was_about(transaction: Transaction) -> None:
    ada = a_life(transaction)
    before = journal.find_entry(transaction, ada.person.id, ada.entry_id)
    assert before is not None
    now = replace(A_NO, learned=None, others_comfort=2)
    journal.rewrite_entry(transaction, ada.person.id, ada.entry_id, now)
    after = journal.find_entry(transaction, ada.person.id, ada.entry_id)
    assert after == replace(before, attempt=replace(before.attempt, told=now))


def test_a_deleted_entry_is_gone_from_the_counts_with_what_was_feared(transaction: Transaction) -> None:
    ada = a_life(transaction)
    journal.delete_entry(transaction, ada.person.id, ada.entry_id)
    assert journal.find_entry(transaction, ada.person.id, ada.entry_id) is None
    assert attempts.load_attempts(transaction, ada.person.id) == []
    assert attempts.count_per_day(transaction, ada.person.id) == []
    assert predictions.find_prediction(transaction, ada.person.id, ada.offer.id) is None


def test_what_was_feared_stays_while_another_entry_tells_of_the_same_ask(transaction: Transaction) -> None:
    ada = a_life(transaction)
    tell(transaction, ada.person, offer=ada.offer, on=TODAY + DAY)
    journal.delete_entry(transaction, ada.person.id, ada.entry_id)
    [left] = journal.load_entries(transaction, ada.person.id)
    assert left.attempt.predicted == A_FEAR


def test_a_reflection_that_is_still_going_on_does_not_bring_back_what_was_deleted(transaction: Transaction) -> None:
    ada = a_life(transaction)
    assert conversations.find_by_id(transaction, ada.person.id, ada.conversation.id)
    journal.delete_entry(transaction, ada.person.id, ada.entry_id)
    assert conversations.find_by_id(transaction, ada.person.id, ada.conversation.id) is None


def test_a_number_noted_on_an_offer_joins_those_that_it_has(transaction: Transaction) -> None:
    ada = a_life(transaction)
    offers.note_on_offer(transaction, ada.person.id, ada.offer.id, {"recalled": 5})
    assert offers.get_offer(transaction, ada.person.id, ada.offer.id).numbers == {"level": 2, "recalled": 5}
