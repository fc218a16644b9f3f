"""The programmes that people chose, by date."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, insert, select, update

from coaching.programmes import Stint
from storage.remembered import remembered
from storage.tables import ProgrammeRow


@remembered
def load_stints(connection: Connection, person_id: int) -> Sequence[Stint]:
    """The person's time on programmes, in the order in which they chose them."""
    rows = connection.execute(
        select(ProgrammeRow.__table__).where(ProgrammeRow.person_id == person_id).order_by(ProgrammeRow.id)
    )
    return [
        Stint(
            id=row.id,
            programme=row.programme,
            began_on=row.began_on,
            ended_on=row.ended_on,
            finished=row.finished,
            said=row.said,
        )
        for row in rows
    ]


def begin_stint(connection: Connection, person_id: int, programme: str, on: date, *, said: int) -> None:
    row = {"person_id": person_id, "programme": programme, "began_on": on, "finished": False, "said": said}
    connection.execute(insert(ProgrammeRow).values(**row))


def end_stint(connection: Connection, person_id: int, stint_id: int, on: date, *, finished: bool) -> None:
    """The person's last day on it, and whether that was the end of the path."""
    mine = (ProgrammeRow.person_id == person_id) & (ProgrammeRow.id == stint_id)
    connection.execute(update(ProgrammeRow).where(mine).values(ended_on=on, finished=finished))


def set_said(connection: Connection, person_id: int, stint_id: int, said: int) -> None:
    """A word was said of this week, or of this number of asks."""
    mine = (ProgrammeRow.person_id == person_id) & (ProgrammeRow.id == stint_id)
    connection.execute(update(ProgrammeRow).where(mine).values(said=said))
