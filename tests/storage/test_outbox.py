"""Messages wait in the outbox until Telegram has them. Then the person has that question before them."""

from typing import Any

from sqlalchemy import select

from coaching.script import Answer
from coaching.scripts import ConversationKind
from storage import conversations, outbox, people
from storage.conversations import Conversation
from storage.database import Transaction
from storage.outbox import Delivered, Draft, Urgency
from storage.tables import OutboxRow
from tests.storage.lives import MINUTE, NOW

ADA, BEN = 7_000_000_001, 7_000_000_002


def a_draft(words: str = "Hello.", chat_id: int = ADA, **more: Any) -> Draft:
    return Draft(chat_id=chat_id, payload={"text": words, "buttons": [["Yes", "No"]]}, **more)


def a_talk(transaction: Transaction) -> Conversation:
    ada = people.find_person(transaction, ADA) or people.add_person(
        transaction, telegram_id=ADA, name="Ada", language="en", now=NOW
    )
    return conversations.open_conversation(transaction, ada.id, ConversationKind.PAUSE, {}, NOW)


def now_open(transaction: Transaction, talk: Conversation) -> Conversation:
    found = conversations.find_by_id(transaction, talk.person_id, talk.id)
    assert found is not None
    return found


def waiting_words(transaction: Transaction) -> list[str]:
    return [each.draft.payload["text"] for each in outbox.load_waiting(transaction)]


def test_what_is_added_waits_whole_and_in_the_order_in_which_it_was_written(transaction: Transaction) -> None:
    drafts = [a_draft(f"number {n}", urgency=Urgency.REMINDER if n % 2 else Urgency.REPLY) for n in range(20)]
    drafts.append(a_draft(chat_id=BEN, conversation_id=5, version=3))
    added = outbox.add(transaction, drafts[:10], NOW) + outbox.add(transaction, drafts[10:], NOW - MINUTE)
    assert [each.draft for each in added] == drafts
    assert outbox.load_waiting(transaction) == added


def test_no_drafts_are_no_messages(transaction: Transaction) -> None:
    assert outbox.add(transaction, [], NOW) == []


def test_what_was_delivered_is_deleted_and_the_rest_waits(transaction: Transaction) -> None:
    first, second, third = outbox.add(transaction, [a_draft("one"), a_draft("two"), a_draft("three")], NOW)
    outbox.mark_delivered(transaction, [Delivered(third, 12), Delivered(first, 11)])
    assert outbox.load_waiting(transaction) == [second]
    assert transaction.scalars(select(OutboxRow.id)).all() == [second.id]


def test_the_number_of_a_sent_message_is_not_given_to_the_next_one(transaction: Transaction) -> None:
    [first] = outbox.add(transaction, [a_draft("one")], NOW)
    outbox.mark_delivered(transaction, [Delivered(first, 11)])
    outbox.add(transaction, [a_draft("two")], NOW)
    outbox.mark_delivered(transaction, [Delivered(first, 11)])
    assert waiting_words(transaction) == ["two"]


def test_nothing_delivered_changes_nothing(transaction: Transaction) -> None:
    added = outbox.add(transaction, [a_draft()], NOW)
    outbox.mark_delivered(transaction, [])
    assert outbox.load_waiting(transaction) == added


def test_a_delivered_question_is_shown(transaction: Transaction) -> None:
    talk = a_talk(transaction)
    added = outbox.add(transaction, [a_draft(conversation_id=talk.id, version=talk.version)], NOW)
    assert not now_open(transaction, talk).is_shown
    outbox.mark_delivered(transaction, [Delivered(added[0], 99)])
    assert now_open(transaction, talk).is_shown
    assert now_open(transaction, talk).shown_message_id == 99


def test_a_question_shown_again_remembers_where_it_was_shown_first(transaction: Transaction) -> None:
    talk = a_talk(transaction)
    again = outbox.add(transaction, [a_draft(conversation_id=talk.id, version=talk.version)] * 2, NOW)
    outbox.mark_delivered(transaction, [Delivered(again[0], 99)])
    outbox.mark_delivered(transaction, [Delivered(again[1], 103)])
    assert now_open(transaction, talk).first_shown_message_id == 99
    assert now_open(transaction, talk).shown_message_id == 103
    talk = conversations.save_answers(transaction, talk, [Answer("pause_for", "3")], NOW)
    [next_one] = outbox.add(transaction, [a_draft(conversation_id=talk.id, version=talk.version)], NOW)
    outbox.mark_delivered(transaction, [Delivered(next_one, 105)])
    assert now_open(transaction, talk).first_shown_message_id == 105


def test_a_question_that_is_no_longer_the_current_one_is_not_marked_shown(transaction: Transaction) -> None:
    talk = a_talk(transaction)
    added = outbox.add(transaction, [a_draft(conversation_id=talk.id, version=talk.version)], NOW)
    conversations.save_answers(transaction, talk, [Answer("pause_for", "3")], NOW)
    outbox.mark_delivered(transaction, [Delivered(added[0], 99)])
    assert not now_open(transaction, talk).is_shown
    assert now_open(transaction, talk).shown_message_id is None


def test_what_was_delivered_elsewhere_shows_nobody_else_a_question(transaction: Transaction) -> None:
    talk = a_talk(transaction)
    added = outbox.add(transaction, [a_draft(chat_id=BEN, conversation_id=talk.id, version=talk.version)], NOW)
    outbox.mark_delivered(transaction, [Delivered(added[0], 99)])
    assert not now_open(transaction, talk).is_shown


def test_a_late_receipt_for_an_old_question_does_not_hide_the_one_that_is_shown(transaction: Transaction) -> None:
    talk = a_talk(transaction)
    [old] = outbox.add(transaction, [a_draft(conversation_id=talk.id, version=talk.version)], NOW)
    talk = conversations.save_answers(transaction, talk, [Answer("pause_for", "3")], NOW)
    [new] = outbox.add(transaction, [a_draft(conversation_id=talk.id, version=talk.version)], NOW)
    outbox.mark_delivered(transaction, [Delivered(new, 100)])
    outbox.mark_delivered(transaction, [Delivered(old, 99)])
    assert now_open(transaction, talk).is_shown
    assert now_open(transaction, talk).shown_message_id == 100


def test_a_message_without_an_id_from_telegram_shows_nothing(transaction: Transaction) -> None:
    talk = a_talk(transaction)
    added = outbox.add(transaction, [a_draft(conversation_id=talk.id, version=talk.version)], NOW)
    outbox.mark_delivered(transaction, [Delivered(added[0], None)])
    assert not now_open(transaction, talk).is_shown
    assert outbox.load_waiting(transaction) == []


def test_a_shown_question_leaves_other_conversations_alone(transaction: Transaction) -> None:
    talk, other = a_talk(transaction), a_talk(transaction)
    added = outbox.add(transaction, [a_draft(conversation_id=talk.id, version=talk.version)], NOW)
    outbox.mark_delivered(transaction, [Delivered(added[0], 99)])
    assert not now_open(transaction, other).is_shown


def test_a_message_that_failed_keeps_a_trace_but_no_text(transaction: Transaction) -> None:
    first, second = outbox.add(transaction, [a_draft("one"), a_draft("two")], NOW)
    outbox.mark_failed(transaction, first.id)
    assert outbox.load_waiting(transaction) == [second]
    kept = transaction.execute(select(OutboxRow.state, OutboxRow.payload).where(OutboxRow.id == first.id)).one()
    assert tuple(kept) == ("failed", None)


def test_whoever_wants_nothing_gets_nothing_and_others_get_theirs(transaction: Transaction) -> None:
    texts = [a_draft("for Ada"), a_draft("for Ben", BEN), a_draft("again for Ada"), a_draft("since she wrote again")]
    added = outbox.add(transaction, texts, NOW)
    outbox.drop_for_chat(transaction, ADA, up_to=added[2].id)
    assert waiting_words(transaction) == ["for Ben", "since she wrote again"]


def test_a_message_tells_when_it_was_written_until_it_is_sent(transaction: Transaction) -> None:
    [message] = outbox.add(transaction, [a_draft()], NOW)
    assert outbox.written_at(transaction, message.id) == NOW
    outbox.mark_delivered(transaction, [Delivered(message, 11)])
    assert outbox.written_at(transaction, message.id) is None


def test_the_traces_of_what_failed_are_dropped_in_time_and_what_waits_never_is(transaction: Transaction) -> None:
    old, waits = outbox.add(transaction, [a_draft("one"), a_draft("two")], NOW)
    [new] = outbox.add(transaction, [a_draft("three")], NOW + MINUTE)
    for each in (old, new):
        outbox.mark_failed(transaction, each.id)
    outbox.forget_failed(transaction, NOW + MINUTE)
    assert set(transaction.scalars(select(OutboxRow.id))) == {waits.id, new.id}


def test_messages_follow_a_group_to_its_new_id(transaction: Transaction) -> None:
    outbox.add(transaction, [a_draft(chat_id=-4_001), a_draft(chat_id=BEN)], NOW)
    outbox.move_chat(transaction, -4_001, -1_002_000_000_001)
    assert [each.draft.chat_id for each in outbox.load_waiting(transaction)] == [-1_002_000_000_001, BEN]
