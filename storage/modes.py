"""How the coach works with each person, and when they last answered the gate."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from coaching.gate import Modes
from storage.remembered import remembered
from storage.tables import ModesRow
from storage.upsert import put


@dataclass(frozen=True, slots=True)
class Gate:
    """What the gate came to. `answered_at` is None while it waits for its first answer."""

    modes: Modes
    answered_at: datetime | None


@remembered
def load_gate(connection: Connection, person_id: int) -> Gate:
    """What holds for a person: no mode, and no answer yet, where nothing is known."""
    row = connection.execute(select(ModesRow.__table__).where(ModesRow.person_id == person_id)).one_or_none()
    return Gate(Modes(), None) if row is None else Gate(Modes(**row.told), row.answered_at)


def save_gate(connection: Connection, person_id: int, gate: Gate) -> None:
    row = {"person_id": person_id, "told": asdict(gate.modes), "answered_at": gate.answered_at}
    put(connection, ModesRow, ["person_id"], row)
