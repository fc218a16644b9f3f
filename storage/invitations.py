"""Invitations to be practice buddies. Of the token that opens one only its hash is kept; a used one is deleted."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from storage.tables import InvitationRow, OpenedInvitationRow, PersonRow, PreferencesRow
from storage.upsert import insert_new


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An invitation that is open, whose it is, and the name that they go by."""

    id: int
    inviter_id: int
    inviter: str
    expires_at: datetime


def add_invitation(connection: Connection, person_id: int, token: str, expires_at: datetime) -> None:
    row = {"person_id": person_id, "token_hash": _hash(token), "expires_at": expires_at}
    connection.execute(insert(InvitationRow).values(**row))


def load_own(connection: Connection, person_id: int, now: datetime) -> Sequence[datetime]:
    """When each of the person's open invitations expires, the first to do so first."""
    mine = (InvitationRow.person_id == person_id) & (InvitationRow.expires_at > now)
    found = connection.scalars(select(InvitationRow.expires_at).where(mine).order_by(InvitationRow.expires_at))
    return list(found)


def withdraw_own(connection: Connection, person_id: int) -> None:
    """Nobody can use the person's invitations any more."""
    connection.execute(delete(InvitationRow).where(InvitationRow.person_id == person_id))


def find_invitation(connection: Connection, token: str, now: datetime) -> Invitation | None:
    """The invitation that the token opens. One that was used, has expired or never was is None alike."""
    found = _open(now).where(InvitationRow.token_hash == _hash(token))
    return next(iter(_read(connection, found)), None)


def keep_opened(connection: Connection, person_id: int, invitation_id: int) -> None:
    """The person has opened an invitation, which waits for their answer."""
    insert_new(connection, OpenedInvitationRow, [{"person_id": person_id, "invitation_id": invitation_id}])


def load_opened(connection: Connection, person_id: int, now: datetime) -> list[Invitation]:
    """The invitations that wait for the person's answer and are still open, the oldest first."""
    theirs = OpenedInvitationRow.person_id == person_id
    opened = _open(now).join(OpenedInvitationRow, OpenedInvitationRow.invitation_id == InvitationRow.id).where(theirs)
    return _read(connection, opened.order_by(InvitationRow.id))


def find_opened(connection: Connection, person_id: int, invitation_id: int, now: datetime) -> Invitation | None:
    """One of those; None for any other, and whatever the person has not opened themselves."""
    return next((each for each in load_opened(connection, person_id, now) if each.id == invitation_id), None)


def put_aside(connection: Connection, person_id: int, invitation_id: int) -> None:
    """The person does not answer it, or says no. It stays open for the one who has the token."""
    mine = (OpenedInvitationRow.person_id == person_id) & (OpenedInvitationRow.invitation_id == invitation_id)
    connection.execute(delete(OpenedInvitationRow).where(mine))


def use_up(connection: Connection, person_id: int, invitation_id: int) -> bool:
    """Use an invitation that the person has opened. False where somebody was first, or it is not theirs to use."""
    opened = select(OpenedInvitationRow.invitation_id).where(OpenedInvitationRow.person_id == person_id)
    theirs = (InvitationRow.id == invitation_id) & InvitationRow.id.in_(opened)
    return connection.execute(delete(InvitationRow).where(theirs)).rowcount == 1


def forget_expired(connection: Connection, now: datetime) -> None:
    connection.execute(delete(InvitationRow).where(InvitationRow.expires_at <= now))


def _open(now: datetime) -> Any:
    return (
        select(
            InvitationRow.id,
            InvitationRow.person_id,
            InvitationRow.expires_at,
            PersonRow.name,
            PreferencesRow.called,
        )
        .join(PersonRow, PersonRow.id == InvitationRow.person_id)
        .outerjoin(PreferencesRow, PreferencesRow.person_id == InvitationRow.person_id)
        .where(InvitationRow.expires_at > now)
    )


def _read(connection: Connection, found: Any) -> list[Invitation]:
    return [
        Invitation(id=row.id, inviter_id=row.person_id, inviter=row.called or row.name or "", expires_at=row.expires_at)
        for row in connection.execute(found)
    ]


def _hash(token: str) -> str:
    """Enough for a token that is 128 bits of chance: there is nothing to guess it from."""
    return hashlib.sha256(token.encode()).hexdigest()
