"""What is to be said at which instant. One row per person, kind and nominal local date, whatever happens."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Connection, delete, func, select, update

from storage.tables import PersonRow, ReminderRow
from storage.upsert import insert_new


class ReminderKind(StrEnum):
    """What a reminder is for."""

    PROMPT = "prompt"
    NUDGE = "nudge"
    REVIEW = "review"
    RETENTION = "retention"


class ReminderState(StrEnum):
    """What became of a reminder."""

    WAITING = "waiting"
    SAID = "said"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to say to a person once `due_at` has come."""

    person_id: int
    kind: ReminderKind
    nominal_date: date
    due_at: datetime


def plan_reminder(connection: Connection, reminder: Reminder) -> None:
    """Put it in the calendar, unless this person already has one of its kind for that date."""
    row = {
        "person_id": reminder.person_id,
        "kind": reminder.kind,
        "nominal_date": reminder.nominal_date,
        "due_at": reminder.due_at,
        "state": ReminderState.WAITING,
    }
    insert_new(connection, ReminderRow, [row])


def cancel_waiting(connection: Connection, person_id: int, kinds: Sequence[ReminderKind] = tuple(ReminderKind)) -> None:
    """Take what has not been said yet out of the calendar, so that it can be planned anew."""
    connection.execute(
        delete(ReminderRow).where(
            ReminderRow.person_id == person_id,
            ReminderRow.state == ReminderState.WAITING,
            ReminderRow.kind.in_(kinds),
        )
    )


def claim_due(connection: Connection, now: datetime, limit: int) -> list[Reminder]:
    """The earliest reminders that are due, locked with their people for this transaction.

    Those of someone whom a turn is busy with are passed over: they are still due a moment later.
    """
    rows = connection.execute(
        select(ReminderRow.person_id, ReminderRow.kind, ReminderRow.nominal_date, ReminderRow.due_at)
        .join(PersonRow, PersonRow.id == ReminderRow.person_id)
        .where(ReminderRow.state == ReminderState.WAITING, ReminderRow.due_at <= now)
        .order_by(ReminderRow.due_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return [Reminder(row.person_id, ReminderKind(row.kind), row.nominal_date, row.due_at) for row in rows]


def settle(connection: Connection, reminder: Reminder, state: ReminderState) -> None:
    connection.execute(
        update(ReminderRow)
        .where(
            ReminderRow.person_id == reminder.person_id,
            ReminderRow.kind == reminder.kind,
            ReminderRow.nominal_date == reminder.nominal_date,
        )
        .values(state=state)
    )


def last_said(connection: Connection, person_id: int, kind: ReminderKind) -> Reminder | None:
    """The latest reminder of a kind that is over, said or dropped."""
    row = connection.execute(
        select(ReminderRow.nominal_date, ReminderRow.due_at)
        .where(
            ReminderRow.person_id == person_id,
            ReminderRow.kind == kind,
            ReminderRow.state != ReminderState.WAITING,
        )
        .order_by(ReminderRow.nominal_date.desc())
        .limit(1)
    ).one_or_none()
    return None if row is None else Reminder(person_id, kind, row.nominal_date, row.due_at)


def said_dates(connection: Connection, person_id: int, kind: ReminderKind, *, after: date) -> list[date]:
    """The nominal dates after a date for which reminders of a kind were said, the earliest first."""
    said = (ReminderRow.person_id == person_id) & (ReminderRow.kind == kind) & (ReminderRow.state == ReminderState.SAID)
    found = select(ReminderRow.nominal_date).where(said, ReminderRow.nominal_date > after)
    return list(connection.scalars(found.order_by(ReminderRow.nominal_date)))


def next_waiting(connection: Connection, person_id: int, kind: ReminderKind) -> datetime | None:
    """When a person's next reminder of a kind is due."""
    return connection.scalar(
        select(func.min(ReminderRow.due_at)).where(
            ReminderRow.person_id == person_id, ReminderRow.kind == kind, ReminderRow.state == ReminderState.WAITING
        )
    )


def earliest_due(connection: Connection) -> datetime | None:
    """When the next reminder of anyone is due."""
    return connection.scalar(select(func.min(ReminderRow.due_at)).where(ReminderRow.state == ReminderState.WAITING))
