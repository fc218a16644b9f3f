"""Days without an attempt that end no streak: reserve days, by the person's own tap, and gaps that were repaired."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection, select

from storage.remembered import remembered
from storage.tables import SparedDayRow
from storage.upsert import insert_new


class Spared(StrEnum):
    """How a day was spared."""

    RESERVE = "reserve"
    REPAIRED = "repaired"


def spare_day(connection: Connection, person_id: int, day: date, how: Spared) -> None:
    """Spare a local date. One that was spared before stays as it was."""
    insert_new(connection, SparedDayRow, [{"person_id": person_id, "day": day, "how": how}])


@remembered
def load_spared_days(connection: Connection, person_id: int) -> Mapping[date, Spared]:
    """The spared dates of a person, and how each was."""
    rows = connection.execute(select(SparedDayRow.day, SparedDayRow.how).where(SparedDayRow.person_id == person_id))
    return {row.day: Spared(row.how) for row in rows}
