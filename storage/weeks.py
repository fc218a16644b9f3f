"""Weeks whose number of attempts differs from the plan."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, delete, select

from storage.remembered import remembered
from storage.tables import WeekNumberRow
from storage.upsert import put


def set_week_number(connection: Connection, person_id: int, monday: date, number: int) -> None:
    """What the week of this Monday aims for, whatever the plan says."""
    row = {"person_id": person_id, "monday": monday, "number": number}
    put(connection, WeekNumberRow, ["person_id", "monday"], row)


@remembered
def load_week_numbers(connection: Connection, person_id: int) -> Mapping[date, int]:
    """The numbers of such weeks by their Mondays, as `coaching.streak.Practice.lowered` wants them."""
    rows = connection.execute(
        select(WeekNumberRow.monday, WeekNumberRow.number).where(WeekNumberRow.person_id == person_id)
    )
    return {row.monday: row.number for row in rows}


def forget_week_numbers(connection: Connection, person_id: int, since: date) -> None:
    """The weeks from this Monday on aim for what the plan says again."""
    later = (WeekNumberRow.person_id == person_id) & (WeekNumberRow.monday >= since)
    connection.execute(delete(WeekNumberRow).where(later))
