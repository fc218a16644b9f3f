"""The journal: what was told, newest first, to read again, put right, or take out."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, select, update

from coaching.scripts.reflection import Reflection
from storage import conversations
from storage.attempts import FiledAttempt, filed_attempt, told_columns
from storage.owners import owned_row
from storage.tables import AttemptRow, PredictionRow, StepRow


@dataclass(frozen=True, slots=True)
class Entry:
    """An attempt with the words of its step, where that was one of the person's own."""

    attempt: FiledAttempt
    own_words: str | None


def load_entries(connection: Connection, person_id: int, *, skip: int = 0, most: int | None = None) -> list[Entry]:
    """The entries from the newest on, without the first `skip` of them, and `most` of the others."""
    return [_entry(row) for row in connection.execute(_of(person_id).offset(skip).limit(most))]


def count_entries(connection: Connection, person_id: int) -> int:
    return connection.scalar(select(func.count()).where(AttemptRow.person_id == person_id)) or 0


def find_entry(connection: Connection, person_id: int, entry_id: int) -> Entry | None:
    row = connection.execute(_of(person_id).where(AttemptRow.id == entry_id)).one_or_none()
    return None if row is None else _entry(row)


def rewrite_entry(connection: Connection, person_id: int, entry_id: int, told: Reflection) -> None:
    """Put what is told now in the place of what was. A reflection that is still going on ends, so that it stays so."""
    _end_telling(connection, person_id, entry_id)
    mine = (AttemptRow.person_id == person_id) & (AttemptRow.id == entry_id)
    row = owned_row(connection, AttemptRow, {"person_id": person_id, **told_columns(told)})
    connection.execute(update(AttemptRow).where(mine).values(**row))


def delete_entry(connection: Connection, person_id: int, entry_id: int) -> None:
    """Take an entry out for good, with what was predicted of it."""
    _end_telling(connection, person_id, entry_id)
    mine = (AttemptRow.person_id == person_id) & (AttemptRow.id == entry_id)
    offer_id = connection.scalar(select(AttemptRow.offer_id).where(mine))
    connection.execute(delete(AttemptRow).where(mine))
    told_twice = select(AttemptRow.id).where(AttemptRow.person_id == person_id, AttemptRow.offer_id == offer_id)
    if offer_id is not None and connection.scalar(told_twice.limit(1)) is None:
        foreseen = (PredictionRow.person_id == person_id) & (PredictionRow.offer_id == offer_id)
        connection.execute(delete(PredictionRow).where(foreseen))


def _end_telling(connection: Connection, person_id: int, entry_id: int) -> None:
    talk = select(AttemptRow.conversation_id).where(AttemptRow.person_id == person_id, AttemptRow.id == entry_id)
    conversation_id = connection.scalar(talk)
    if conversation_id is not None and conversations.find_by_id(connection, person_id, conversation_id):
        conversations.close(connection, person_id, conversation_id)


def _of(person_id: int) -> Select[Any]:
    foreseen = (PredictionRow.offer_id == AttemptRow.offer_id) & (PredictionRow.person_id == person_id)
    step = (StepRow.id == AttemptRow.step_id) & (StepRow.person_id == person_id)
    return (
        select(AttemptRow.__table__, PredictionRow.told, StepRow.own_words)
        .outerjoin(PredictionRow, foreseen)
        .outerjoin(StepRow, step)
        .where(AttemptRow.person_id == person_id)
        .order_by(AttemptRow.reported_at.desc(), AttemptRow.id.desc())
    )


def _entry(row: Row[Any]) -> Entry:
    return Entry(filed_attempt(row), row.own_words)
