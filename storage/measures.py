"""What people measured at an occasion beside their ratings, and how often they were invited to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from coaching.measuring import Invited
from storage.tables import ArsqRow, MeasurementRow
from storage.upsert import put


@dataclass(frozen=True, slots=True)
class Arsq:
    """The answers to the nine situations at one occasion: concern and acceptance, each 1 to 6."""

    occasion: str
    answers: tuple[tuple[int, int], ...]
    at: datetime


def find_invited(connection: Connection, person_id: int, occasion: str) -> Invited:
    """How often the person was invited to measure at an occasion, never being the least."""
    row = connection.execute(
        select(MeasurementRow.asked, MeasurementRow.asked_on, MeasurementRow.settled).where(
            MeasurementRow.person_id == person_id, MeasurementRow.occasion == occasion
        )
    ).one_or_none()
    return Invited() if row is None else Invited(times=row.asked, on=row.asked_on, settled=row.settled)


def save_invited(connection: Connection, person_id: int, occasion: str, times: int, on: date, *, settled: bool) -> None:
    row = {"person_id": person_id, "occasion": occasion, "asked": times, "asked_on": on, "settled": settled}
    put(connection, MeasurementRow, ["person_id", "occasion"], row)


def save_arsq(
    connection: Connection, person_id: int, occasion: str, answers: Sequence[tuple[int, int]], now: datetime
) -> None:
    """The answers of an occasion. Given again, they replace those that were there."""
    row = {"person_id": person_id, "occasion": occasion, "answers": [*map(list, answers)], "answered_at": now}
    put(connection, ArsqRow, ["person_id", "occasion"], row)


def load_arsq(connection: Connection, person_id: int) -> list[Arsq]:
    """What was answered at each occasion, the earliest first."""
    rows = connection.execute(
        select(ArsqRow.__table__).where(ArsqRow.person_id == person_id).order_by(ArsqRow.answered_at, ArsqRow.occasion)
    )
    return [Arsq(row.occasion, tuple((each[0], each[1]) for each in row.answers), row.answered_at) for row in rows]
