"""INSERT … ON CONFLICT on both databases."""

from typing import Any

from sqlalchemy import select

from storage.cipher import Ours
from storage.database import Transaction
from storage.tables import AttemptRow, CommitmentRow, GroupRow, InboxRow
from storage.upsert import insert_new, put
from tests.storage.lives import A_PLAN, NOW, TODAY, a_person, tell


def an_inbox_row(number: int, state: str = "waiting") -> dict[str, Any]:
    return {"update_id": number, "lane": 1, "body": Ours("{}"), "state": state, "attempts": 0, "received_at": NOW}


def a_commitment(person_id: int, **said: Any) -> dict[str, Any]:
    ordinary = {"local_time": A_PLAN.local_time, "weekdays": 1, "weekly_number": 1, "cue": "tea", "since": TODAY}
    return {"person_id": person_id} | ordinary | said


def test_new_rows_go_in_and_those_that_are_there_stay_as_they_are(transaction: Transaction) -> None:
    insert_new(transaction, InboxRow, [an_inbox_row(1)])
    insert_new(transaction, InboxRow, [an_inbox_row(1, "done"), an_inbox_row(2, "done")])
    rows = transaction.execute(select(InboxRow.update_id, InboxRow.state).order_by(InboxRow.update_id))
    assert [tuple(row) for row in rows] == [(1, "waiting"), (2, "done")]


def test_no_rows_are_no_statement(transaction: Transaction) -> None:
    insert_new(transaction, GroupRow, [])
    assert transaction.scalar(select(GroupRow.chat_id)) is None


def test_put_inserts_first_and_then_changes_only_what_it_was_given(transaction: Transaction) -> None:
    ada, ben = a_person(transaction), a_person(transaction, "Ben")
    for person in (ada, ben):
        put(transaction, CommitmentRow, ["person_id", "since"], a_commitment(person.id))
    put(transaction, CommitmentRow, ["person_id", "since"], a_commitment(ada.id, weekdays=127, cue=None))
    rows = transaction.execute(
        select(
            CommitmentRow.person_id, CommitmentRow.weekdays, CommitmentRow.cue, CommitmentRow.weekly_number
        ).order_by(CommitmentRow.person_id)
    )
    assert [tuple(row) for row in rows] == [(ada.id, 127, None, 1), (ben.id, 1, "tea", 1)]


def test_put_leaves_the_row_of_another_person_alone(transaction: Transaction) -> None:
    ada, ben = a_person(transaction), a_person(transaction, "Ben")
    tell(transaction, ada)
    before = transaction.execute(select(AttemptRow.__table__)).one()
    put(
        transaction, AttemptRow, ["conversation_id"], before._asdict() | {"id": 2, "person_id": ben.id, "story": "mine"}
    )
    assert transaction.execute(select(AttemptRow.__table__)).one() == before
