"""Challenges as they were offered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from storage.owners import owned
from storage.remembered import remembered
from storage.tables import OfferRow
from storage.upsert import insert_one


class OfferState(StrEnum):
    """What a person said to a challenge."""

    OPEN = "open"
    TAKEN = "taken"
    SWAPPED = "swapped"
    NOT_TODAY = "not_today"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A step put before a person on a local date; `smaller` when it is the variant for a hard day.

    `reason` and the `numbers` that go with it say why it was this one.
    """

    id: int
    step_id: int
    on: date
    offered_at: datetime
    smaller: bool
    reason: str
    numbers: Mapping[str, int]
    state: OfferState


def add_offer(
    connection: Connection,
    person_id: int,
    *,
    step_id: int,
    on: date,
    now: datetime,
    smaller: bool,
    reason: str,
    numbers: Mapping[str, int],
) -> Offer:
    row = {
        "person_id": person_id,
        "step_id": step_id,
        "on": on,
        "offered_at": now,
        "smaller": smaller,
        "reason": reason,
        "numbers": numbers,
        "state": OfferState.OPEN,
    }
    return get_offer(connection, person_id, insert_one(connection, OfferRow, row))


def get_offer(connection: Connection, person_id: int, offer_id: int) -> Offer:
    found = find_offer(connection, person_id, offer_id)
    if found is None:
        raise LookupError("no such offer of this person")
    return found


def find_offer(connection: Connection, person_id: int, offer_id: int) -> Offer | None:
    row = connection.execute(
        select(OfferRow.__table__).where(OfferRow.person_id == person_id, OfferRow.id == offer_id)
    ).one_or_none()
    return None if row is None else _offer(row)


@remembered
def find_last_offer(connection: Connection, person_id: int) -> Offer | None:
    row = connection.execute(
        select(OfferRow.__table__).where(OfferRow.person_id == person_id).order_by(OfferRow.id.desc()).limit(1)
    ).one_or_none()
    return None if row is None else _offer(row)


def set_offer(
    connection: Connection, person_id: int, offer_id: int, state: OfferState, *, smaller: bool | None = None
) -> None:
    changes: dict[str, object] = {"state": state} if smaller is None else {"state": state, "smaller": smaller}
    connection.execute(
        update(OfferRow).where(OfferRow.person_id == person_id, OfferRow.id == offer_id).values(**changes)
    )


def note_on_offer(connection: Connection, person_id: int, offer_id: int, numbers: Mapping[str, int]) -> None:
    """Add numbers to those that an offer has."""
    noted = {**get_offer(connection, person_id, offer_id).numbers, **numbers}
    mine = (OfferRow.person_id == person_id) & (OfferRow.id == offer_id)
    connection.execute(update(OfferRow).where(mine).values(numbers=owned(connection, person_id, noted)))


def count_offers(connection: Connection, person_id: int) -> int:
    return connection.scalar(select(func.count()).where(OfferRow.person_id == person_id)) or 0


def load_offers_since(connection: Connection, person_id: int, on: date) -> list[Offer]:
    """The offers of this date and later ones, in their order."""
    rows = connection.execute(
        select(OfferRow.__table__).where(OfferRow.person_id == person_id, OfferRow.on >= on).order_by(OfferRow.id)
    )
    return [_offer(row) for row in rows]


def swapped_steps(connection: Connection, person_id: int, on: date) -> frozenset[int]:
    """The steps that the person put aside on this date for something else."""
    mine = (OfferRow.person_id == person_id) & (OfferRow.on == on) & (OfferRow.state == OfferState.SWAPPED)
    return frozenset(connection.scalars(select(OfferRow.step_id).where(mine)))


def _offer(row: Row[Any]) -> Offer:
    return Offer(
        id=row.id,
        step_id=row.step_id,
        on=row.on,
        offered_at=row.offered_at,
        smaller=row.smaller,
        reason=row.reason,
        numbers=row.numbers,
        state=OfferState(row.state),
    )
