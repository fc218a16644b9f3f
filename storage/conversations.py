"""Open conversations: what they were given, what was answered, and which question the person has before them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select, update

from coaching.script import Answer
from coaching.scripts import ConversationKind
from storage.owners import owned
from storage.tables import ConversationRow
from storage.upsert import insert_one


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """A conversation of one person. `version` rises with each change; a button carries the version it was made for.

    A question may be shown again: `first_shown_message_id` asked version `shown_version` first, `shown_message_id` last.
    """

    id: int
    person_id: int
    kind: ConversationKind
    arguments: Mapping[str, Any]
    answers: tuple[Answer, ...]
    version: int
    opened_at: datetime
    asked_at: datetime
    shown_version: int | None
    first_shown_message_id: int | None
    shown_message_id: int | None

    @property
    def is_shown(self) -> bool:
        """Whether the question that is open now has reached the person."""
        return self.shown_version == self.version


def open_conversation(
    connection: Connection, person_id: int, kind: ConversationKind, arguments: Mapping[str, Any], now: datetime
) -> Conversation:
    row = {
        "person_id": person_id,
        "kind": kind,
        "arguments": arguments,
        "answers": [],
        "version": 0,
        "open": True,
        "opened_at": now,
        "asked_at": now,
    }
    return Conversation(
        id=insert_one(connection, ConversationRow, row),
        person_id=person_id,
        kind=kind,
        arguments=arguments,
        answers=(),
        version=0,
        opened_at=now,
        asked_at=now,
        shown_version=None,
        first_shown_message_id=None,
        shown_message_id=None,
    )


def find_open(connection: Connection, person_id: int) -> Conversation | None:
    """The conversation that the person is in: of those still open, the one last turned to."""
    row = connection.execute(
        select(ConversationRow.__table__)
        .where(ConversationRow.person_id == person_id, ConversationRow.open)
        .order_by(ConversationRow.asked_at.desc(), ConversationRow.id.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else _conversation(row)


def find_open_of_kind(connection: Connection, person_id: int, kind: ConversationKind) -> Conversation | None:
    row = connection.execute(
        select(ConversationRow.__table__)
        .where(ConversationRow.person_id == person_id, ConversationRow.open, ConversationRow.kind == kind)
        .order_by(ConversationRow.id.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else _conversation(row)


def find_by_id(connection: Connection, person_id: int, conversation_id: int) -> Conversation | None:
    """An open conversation of this person's."""
    row = connection.execute(
        select(ConversationRow.__table__).where(
            ConversationRow.person_id == person_id, ConversationRow.id == conversation_id, ConversationRow.open
        )
    ).one_or_none()
    return None if row is None else _conversation(row)


def save_answers(
    connection: Connection, conversation: Conversation, answers: Sequence[Answer], now: datetime
) -> Conversation:
    """The conversation with other answers, one version further on."""
    version = conversation.version + 1
    stored = [[each.key, each.stored, each.and_the_rest] for each in answers]
    connection.execute(
        update(ConversationRow)
        .where(_is(conversation))
        .values(answers=owned(connection, conversation.person_id, stored), version=version, asked_at=now)
    )
    return replace(conversation, answers=tuple(answers), version=version, asked_at=now)


def turn_to(connection: Connection, conversation: Conversation, now: datetime) -> Conversation:
    """Make it the one that the person is in."""
    connection.execute(update(ConversationRow).where(_is(conversation)).values(asked_at=now))
    return replace(conversation, asked_at=now)


def close(connection: Connection, person_id: int, conversation_id: int) -> None:
    """End it. What was said in it is dropped: what it meant has been filed."""
    emptied = {"answers": owned(connection, person_id, []), "arguments": owned(connection, person_id, {})}
    connection.execute(
        update(ConversationRow)
        .where(ConversationRow.person_id == person_id, ConversationRow.id == conversation_id)
        .values(open=False, **emptied)
    )


def _conversation(row: Row[Any]) -> Conversation:
    return Conversation(
        id=row.id,
        person_id=row.person_id,
        kind=ConversationKind(row.kind),
        arguments=row.arguments,
        answers=tuple(Answer(*each) for each in row.answers),
        version=row.version,
        opened_at=row.opened_at,
        asked_at=row.asked_at,
        shown_version=row.shown_version,
        first_shown_message_id=row.first_shown_message_id,
        shown_message_id=row.shown_message_id,
    )


def _is(conversation: Conversation) -> ColumnElement[bool]:
    return (ConversationRow.person_id == conversation.person_id) & (ConversationRow.id == conversation.id)
