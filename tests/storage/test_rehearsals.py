"""Rehearsals as they are kept: what was told comes back as it was, and one conversation makes one of them."""

from dataclasses import replace

from coaching.rehearsal import Reaction
from coaching.scripts.rehearsal import Rehearsal
from storage import attempts, rehearsals
from storage.database import Transaction
from tests.storage.lives import A_REHEARSAL, MINUTE, NOW, a_person


def save(transaction: Transaction, person_id: int, number: int, told: Rehearsal, minutes: int = 0) -> None:
    rehearsals.save_rehearsal(
        transaction, person_id, number, told, scene="someone-somewhere", now=NOW + minutes * MINUTE
    )


def test_what_was_told_comes_back_as_it_was(transaction: Transaction) -> None:
    ada = a_person(transaction)
    save(transaction, ada.id, 1, A_REHEARSAL)
    [filed] = rehearsals.load_rehearsals(transaction, ada.id)
    assert (filed.told, filed.scene, filed.rehearsed_at) == (A_REHEARSAL, "someone-somewhere", NOW)


def test_told_on_in_the_same_conversation_it_replaces_what_was_there(transaction: Transaction) -> None:
    ada = a_person(transaction)
    begun = Rehearsal(reactions=(Reaction.CURT_NO,), tensions=(50,))
    save(transaction, ada.id, 1, begun)
    save(transaction, ada.id, 1, replace(begun, tensions=(50, 60)))
    assert [each.told.tensions for each in rehearsals.load_rehearsals(transaction, ada.id)] == [(50, 60)]


def test_they_come_oldest_first(transaction: Transaction) -> None:
    ada = a_person(transaction)
    for number, minutes in ((1, 5), (3, 1), (2, 1)):
        save(transaction, ada.id, number, replace(A_REHEARSAL, said=str(number)), minutes)
    assert [each.told.said for each in rehearsals.load_rehearsals(transaction, ada.id)] == ["2", "3", "1"]


def test_a_rehearsal_is_no_attempt(transaction: Transaction) -> None:
    ada = a_person(transaction)
    save(transaction, ada.id, 1, A_REHEARSAL)
    assert attempts.load_attempts(transaction, ada.id) == []
    assert attempts.count_per_day(transaction, ada.id) == []
