"""Messages that are still to be sent: written with what caused them, deleted once Telegram has them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import Connection, case, delete, func, insert, select, update

from storage.cipher import ForChat
from storage.tables import ConversationRow, OutboxRow, PersonRow


class Urgency(IntEnum):
    """Replies to someone who is waiting go before reminders."""

    REPLY = 0
    REMINDER = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A message to be written into the outbox. `conversation_id` and `version` name the question that it shows."""

    chat_id: int
    payload: dict[str, Any]
    urgency: Urgency = Urgency.REPLY
    conversation_id: int | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message in the outbox."""

    id: int
    draft: Draft


@dataclass(frozen=True, slots=True)
class Delivered:
    """What became of a message: Telegram's id for it."""

    outgoing: Outgoing
    message_id: int | None


def add(connection: Connection, drafts: Sequence[Draft], now: datetime) -> list[Outgoing]:
    """Write the drafts, in order."""
    if not drafts:
        return []
    rows = [
        {
            "chat_id": draft.chat_id,
            "urgency": draft.urgency,
            "payload": ForChat(draft.chat_id, draft.payload),
            "state": "waiting",
            "conversation_id": draft.conversation_id,
            "version": draft.version,
            "created_at": now,
        }
        for draft in drafts
    ]
    ids = connection.scalars(insert(OutboxRow).returning(OutboxRow.id, sort_by_parameter_order=True), rows)
    return [Outgoing(row_id, draft) for row_id, draft in zip(ids, drafts, strict=True)]


def load_waiting(connection: Connection) -> list[Outgoing]:
    """What an earlier run left unsent, in order."""
    rows = connection.execute(select(OutboxRow.__table__).where(OutboxRow.state == "waiting").order_by(OutboxRow.id))
    return [
        Outgoing(
            row.id,
            Draft(
                chat_id=row.chat_id,
                payload=row.payload,
                urgency=Urgency(row.urgency),
                conversation_id=row.conversation_id,
                version=row.version,
            ),
        )
        for row in rows
    ]


def has_waiting(connection: Connection, chat_id: int, document: str) -> bool:
    """Whether this document is still to be sent to the chat."""
    waiting = select(OutboxRow.payload).where(OutboxRow.chat_id == chat_id, OutboxRow.state == "waiting")
    return any(payload and payload.get("document") == document for payload in connection.scalars(waiting))


def mark_delivered(connection: Connection, delivered: Sequence[Delivered]) -> None:
    """Delete what was sent, and remember which question each person now has before them."""
    connection.execute(delete(OutboxRow).where(OutboxRow.id.in_([each.outgoing.id for each in delivered])))
    for each in delivered:
        draft = each.outgoing.draft
        if draft.conversation_id is not None and each.message_id is not None:
            connection.execute(
                update(ConversationRow)
                .where(
                    ConversationRow.id == draft.conversation_id,
                    ConversationRow.version == draft.version,
                    ConversationRow.person_id.in_(select(PersonRow.id).where(PersonRow.telegram_id == draft.chat_id)),
                )
                .values(
                    shown_version=draft.version,
                    first_shown_message_id=case(
                        (ConversationRow.shown_version == draft.version, ConversationRow.first_shown_message_id),
                        else_=each.message_id,
                    ),
                    shown_message_id=each.message_id,
                )
            )


def mark_failed(connection: Connection, outgoing_id: int) -> None:
    """Keep a trace, without the text, of a message that Telegram will not take."""
    connection.execute(update(OutboxRow).where(OutboxRow.id == outgoing_id).values(state="failed", payload=None))


def drop_for_chat(connection: Connection, chat_id: int, *, up_to: int) -> None:
    """Forget what was still to be sent to someone who does not want it, up to the message with this id."""
    connection.execute(delete(OutboxRow).where(OutboxRow.chat_id == chat_id, OutboxRow.id <= up_to))


def last_id(connection: Connection, chat_id: int) -> int | None:
    """The newest message that is written for a chat."""
    return connection.scalar(select(func.max(OutboxRow.id)).where(OutboxRow.chat_id == chat_id))


def written_at(connection: Connection, outgoing_id: int) -> datetime | None:
    return connection.scalar(select(OutboxRow.created_at).where(OutboxRow.id == outgoing_id))


def forget_failed(connection: Connection, before: datetime) -> None:
    """Drop the traces of what could not be sent."""
    connection.execute(delete(OutboxRow).where(OutboxRow.state == "failed", OutboxRow.created_at < before))


def move_chat(connection: Connection, old: int, new: int) -> None:
    """A group has become a supergroup and has another id now."""
    connection.execute(update(OutboxRow).where(OutboxRow.chat_id == old).values(chat_id=new))
