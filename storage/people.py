"""People, and whether we may write to them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select, update

from storage.cipher import Owned
from storage.owners import keyring_of, owned
from storage.tables import PersonRow
from storage.upsert import insert_one


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who talks to the coach. Their private chat has the same id as they have with Telegram."""

    id: int
    telegram_id: int
    name: str | None
    language: str
    zone: str | None
    created_at: datetime
    consented_at: datetime | None
    blocked_at: datetime | None
    paused_from: datetime | None
    paused_until: datetime | None
    heard_at: datetime

    def paused_at(self, now: datetime) -> bool:
        """Whether the person rests at `now`; a pause without an end lasts until they end it."""
        return self.paused_from is not None and (self.paused_until is None or now < self.paused_until)


def find_person(connection: Connection, telegram_id: int) -> Person | None:
    """The person, locked until the transaction ends."""
    row = connection.execute(
        select(PersonRow.__table__).where(PersonRow.telegram_id == telegram_id).with_for_update()
    ).one_or_none()
    return None if row is None else Person(**row._asdict())


def get_person(connection: Connection, person_id: int) -> Person:
    """The person with our own id, locked until the transaction ends."""
    row = connection.execute(select(PersonRow.__table__).where(PersonRow.id == person_id).with_for_update()).one()
    return Person(**row._asdict())


def read_person(connection: Connection, person_id: int) -> Person:
    """The same, not locked: for the turn of someone else, which may not wait for this one."""
    return Person(**connection.execute(select(PersonRow.__table__).where(PersonRow.id == person_id)).one()._asdict())


def heard_before(connection: Connection, instant: datetime) -> list[int]:
    """The Telegram ids of those who were last heard before an instant, the longest silent first."""
    silent = select(PersonRow.telegram_id).where(PersonRow.heard_at < instant)
    return list(connection.scalars(silent.order_by(PersonRow.heard_at, PersonRow.id)))


def add_person(connection: Connection, *, telegram_id: int, name: str | None, language: str, now: datetime) -> Person:
    """A new person, with a key of their own that is on the disk before anything is written with it."""
    keyring = keyring_of(connection)
    keyring.make(telegram_id)
    row = {"telegram_id": telegram_id, "name": Owned(telegram_id, name), "language": language}
    row |= {"created_at": now, "heard_at": now}
    new_id = insert_one(connection, PersonRow, row)
    keyring.introduce(new_id, telegram_id)
    return get_person(connection, new_id)


def set_name(connection: Connection, person_id: int, name: str | None) -> None:
    connection.execute(
        update(PersonRow).where(PersonRow.id == person_id).values(name=owned(connection, person_id, name))
    )


def set_zone(connection: Connection, person_id: int, zone: str) -> None:
    connection.execute(update(PersonRow).where(PersonRow.id == person_id).values(zone=zone))


def record_consent(connection: Connection, person_id: int, now: datetime) -> None:
    connection.execute(update(PersonRow).where(PersonRow.id == person_id).values(consented_at=now))


def set_heard(connection: Connection, person_id: int, at: datetime) -> None:
    """The person wrote or tapped something."""
    connection.execute(update(PersonRow).where(PersonRow.id == person_id).values(heard_at=at))


def set_pause(connection: Connection, person_id: int, start: datetime | None, end: datetime | None) -> None:
    connection.execute(update(PersonRow).where(PersonRow.id == person_id).values(paused_from=start, paused_until=end))


def set_blocked(connection: Connection, telegram_id: int, at: datetime | None) -> None:
    """Telegram refused to deliver (`at`), or the person has written again (None)."""
    connection.execute(update(PersonRow).where(PersonRow.telegram_id == telegram_id).values(blocked_at=at))
