"""Pairs of practice buddies: one row for each of the two, made and ended together."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, delete, or_, select, update
from sqlalchemy.orm import aliased

from coaching.buddies import Sharing
from storage.tables import BuddyRow, InvitationRow, PersonRow, PreferencesRow
from storage.upsert import insert_new


@dataclass(frozen=True, slots=True, kw_only=True)
class Buddy:
    """The other one of a pair. `waved_on` and `was_waved_to_on`: when each last waved, by the date where they were."""

    id: int
    name: str
    sharing: Sharing
    waved_on: date | None
    was_waved_to_on: date | None


def make_pair(connection: Connection, person_id: int, buddy_id: int, on: date) -> None:
    """The two are buddies from now on. A pair that there was before stays as it is."""
    sides = ((person_id, buddy_id), (buddy_id, person_id))
    insert_new(connection, BuddyRow, [{"person_id": one, "buddy_id": other, "since": on} for one, other in sides])


def load_buddies(connection: Connection, person_id: int) -> list[Buddy]:
    """The person's buddies, those of longest standing first, each as the person may know them."""
    theirs = aliased(BuddyRow)
    rows = connection.execute(
        select(
            BuddyRow.buddy_id,
            BuddyRow.waved_on,
            theirs.waved_on.label("was_waved_to_on"),
            PersonRow.name,
            PreferencesRow.called,
            PreferencesRow.sharing,
        )
        .join(PersonRow, PersonRow.id == BuddyRow.buddy_id)
        .join(theirs, and_(theirs.person_id == BuddyRow.buddy_id, theirs.buddy_id == BuddyRow.person_id))
        .outerjoin(PreferencesRow, PreferencesRow.person_id == BuddyRow.buddy_id)
        .where(BuddyRow.person_id == person_id)
        .order_by(BuddyRow.since, BuddyRow.buddy_id)
    )
    return [
        Buddy(
            id=row.buddy_id,
            name=row.called or row.name or "",
            sharing=Sharing(row.sharing or Sharing.DAYS),
            waved_on=row.waved_on,
            was_waved_to_on=row.was_waved_to_on,
        )
        for row in rows
    ]


def find_buddy(connection: Connection, person_id: int, buddy_id: int) -> Buddy | None:
    """The person's buddy with this id; None where they are no buddies, whoever it is."""
    return next((each for each in load_buddies(connection, person_id) if each.id == buddy_id), None)


def note_wave(connection: Connection, person_id: int, buddy_id: int, on: date) -> None:
    """The person has waved to their buddy."""
    mine = (BuddyRow.person_id == person_id) & (BuddyRow.buddy_id == buddy_id)
    connection.execute(update(BuddyRow).where(mine).values(waved_on=on))


def part(connection: Connection, person_id: int, buddy_id: int) -> None:
    """The two are buddies no more."""
    mine = and_(BuddyRow.person_id == person_id, BuddyRow.buddy_id == buddy_id)
    theirs = and_(BuddyRow.person_id == buddy_id, BuddyRow.buddy_id == person_id)
    connection.execute(delete(BuddyRow).where(or_(mine, theirs)))


def leave_everyone(connection: Connection, person_id: int) -> None:
    """The person has no buddies any more, and nobody can use an invitation of theirs."""
    connection.execute(delete(BuddyRow).where(or_(BuddyRow.person_id == person_id, BuddyRow.buddy_id == person_id)))
    connection.execute(delete(InvitationRow).where(InvitationRow.person_id == person_id))
