"""Open conversations lie on one another: a person is in the one last turned to, and comes back to the one below."""

import pytest
from sqlalchemy import select

from coaching.script import Answer
from coaching.scripts import ConversationKind
from storage import conversations, outbox
from storage.conversations import Conversation
from storage.database import Transaction
from storage.outbox import Delivered, Draft
from storage.people import Person
from storage.tables import ConversationRow
from tests.storage.lives import MINUTE, NOW, a_person

ANSWERS = [
    Answer("emotion", "7"),
    Answer("what_asked", "a “discount”,\nplease 🙏"),
    Answer("how_asked", None),
    Answer("learned", None, and_the_rest=True),
]


@pytest.fixture
def ada(transaction: Transaction) -> Person:
    return a_person(transaction)


def talk_about(
    transaction: Transaction, person: Person, kind: ConversationKind = ConversationKind.PAUSE, later: int = 0
) -> Conversation:
    return conversations.open_conversation(transaction, person.id, kind, {}, NOW + later * MINUTE)


def test_a_conversation_is_found_as_it_was_opened(transaction: Transaction, ada: Person) -> None:
    arguments = {"challenge": "Ask for “more”.", "offer_id": 7, "baseline": True, "rated": [["a", 3]], "story": None}
    talk = conversations.open_conversation(transaction, ada.id, ConversationKind.REFLECTION, arguments, NOW)
    assert talk.arguments == arguments
    assert (talk.answers, talk.version, talk.is_shown) == ((), 0, False)
    assert conversations.find_open(transaction, ada.id) == talk
    assert conversations.find_by_id(transaction, ada.id, talk.id) == talk
    assert conversations.find_open_of_kind(transaction, ada.id, ConversationKind.REFLECTION) == talk


@pytest.mark.parametrize("kind", ["sqlite"])
@pytest.mark.parametrize("about", ConversationKind)
def test_a_conversation_of_each_kind_can_be_kept(
    transaction: Transaction, ada: Person, about: ConversationKind
) -> None:
    talk = talk_about(transaction, ada, about)
    assert conversations.find_open_of_kind(transaction, ada.id, about) == talk


def test_a_person_without_a_conversation_is_in_none(transaction: Transaction, ada: Person) -> None:
    assert conversations.find_open(transaction, ada.id) is None
    assert conversations.find_open_of_kind(transaction, ada.id, ConversationKind.PAUSE) is None
    assert conversations.find_by_id(transaction, ada.id, 1) is None


def test_answers_are_kept_whole_each_one_version_further_on(transaction: Transaction, ada: Person) -> None:
    talk = talk_about(transaction, ada)
    first = conversations.save_answers(transaction, talk, ANSWERS[:1], NOW + MINUTE)
    second = conversations.save_answers(transaction, first, ANSWERS, NOW + 2 * MINUTE)
    assert [talk.version, first.version, second.version] == [0, 1, 2]
    assert second.answers == tuple(ANSWERS)
    assert second.asked_at == NOW + 2 * MINUTE
    assert conversations.find_open(transaction, ada.id) == second


def test_answers_can_be_taken_back(transaction: Transaction, ada: Person) -> None:
    talk = conversations.save_answers(transaction, talk_about(transaction, ada), ANSWERS, NOW)
    conversations.save_answers(transaction, talk, [], NOW)
    found = conversations.find_open(transaction, ada.id)
    assert found is not None
    assert (found.answers, found.version) == ((), 2)


def test_an_answered_question_is_no_longer_the_one_that_is_shown(transaction: Transaction, ada: Person) -> None:
    talk = talk_about(transaction, ada)
    draft = Draft(chat_id=ada.telegram_id, payload={}, conversation_id=talk.id, version=talk.version)
    [question] = outbox.add(transaction, [draft], NOW)
    outbox.mark_delivered(transaction, [Delivered(question, 99)])
    shown = conversations.find_open(transaction, ada.id)
    assert shown is not None
    assert shown.is_shown
    assert not conversations.save_answers(transaction, shown, ANSWERS, NOW).is_shown


def test_the_conversation_opened_last_lies_on_top_and_the_one_below_comes_back(
    transaction: Transaction, ada: Person
) -> None:
    below = talk_about(transaction, ada, ConversationKind.BASELINE)
    middle = talk_about(transaction, ada, ConversationKind.SITTING, later=1)
    top = talk_about(transaction, ada, ConversationKind.PAUSE, later=2)
    for each in (top, middle, below):
        assert conversations.find_open(transaction, ada.id) == each
        conversations.close(transaction, ada.id, each.id)
    assert conversations.find_open(transaction, ada.id) is None


def test_of_two_opened_at_the_same_instant_the_later_lies_on_top(transaction: Transaction, ada: Person) -> None:
    talk_about(transaction, ada)
    top = talk_about(transaction, ada, ConversationKind.SITTING)
    assert conversations.find_open(transaction, ada.id) == top


def test_an_answer_or_a_turn_brings_a_conversation_to_the_top(transaction: Transaction, ada: Person) -> None:
    first = talk_about(transaction, ada)
    second = talk_about(transaction, ada, later=1)
    turned = conversations.turn_to(transaction, first, NOW + 2 * MINUTE)
    assert conversations.find_open(transaction, ada.id) == turned
    assert (turned.version, turned.opened_at) == (first.version, NOW)
    answered = conversations.save_answers(transaction, second, ANSWERS, NOW + 3 * MINUTE)
    assert conversations.find_open(transaction, ada.id) == answered


def test_of_several_of_one_kind_the_newest_is_found_whatever_lies_on_top(transaction: Transaction, ada: Person) -> None:
    talk_about(transaction, ada, ConversationKind.REFLECTION)
    newest = talk_about(transaction, ada, ConversationKind.REFLECTION)
    talk_about(transaction, ada, ConversationKind.PAUSE, later=1)
    assert conversations.find_open_of_kind(transaction, ada.id, ConversationKind.REFLECTION) == newest


def test_a_closed_conversation_is_gone_and_so_is_what_was_said_in_it(transaction: Transaction, ada: Person) -> None:
    arguments = {"challenge": "Ask for more."}
    talk = conversations.open_conversation(transaction, ada.id, ConversationKind.REFLECTION, arguments, NOW)
    conversations.save_answers(transaction, talk, ANSWERS, NOW)
    conversations.close(transaction, ada.id, talk.id)
    assert conversations.find_open(transaction, ada.id) is None
    assert conversations.find_open_of_kind(transaction, ada.id, ConversationKind.REFLECTION) is None
    assert conversations.find_by_id(transaction, ada.id, talk.id) is None
    kept = transaction.execute(select(ConversationRow.arguments, ConversationRow.answers)).one()
    assert tuple(kept) == ({}, [])


def test_closing_one_conversation_leaves_the_others_as_they_are(transaction: Transaction, ada: Person) -> None:
    kept = conversations.save_answers(transaction, talk_about(transaction, ada), ANSWERS, NOW)
    conversations.close(transaction, ada.id, talk_about(transaction, ada, later=1).id)
    assert conversations.find_open(transaction, ada.id) == kept
