"""Rehearsals: what people went through in their imagination. They stand beside the attempts and never count as one."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from coaching.rehearsal import Reaction
from coaching.scripts.rehearsal import Rehearsal
from storage.tables import RehearsalRow
from storage.upsert import put


@dataclass(frozen=True, slots=True)
class FiledRehearsal:
    """A rehearsal with the scene that it was set in."""

    scene: str
    told: Rehearsal
    rehearsed_at: datetime


def save_rehearsal(
    connection: Connection, person_id: int, conversation_id: int, told: Rehearsal, *, scene: str, now: datetime
) -> None:
    """Write what was told so far. Told again in the same conversation, it replaces what was there."""
    row = {
        "conversation_id": conversation_id,
        "person_id": person_id,
        "scene": scene,
        "reaction": told.reaction,
        "rehearsed_at": now,
        "told": asdict(told),
    }
    put(connection, RehearsalRow, ["conversation_id"], row)


def load_rehearsals(connection: Connection, person_id: int) -> list[FiledRehearsal]:
    """Every rehearsal of this person's, the oldest first."""
    rows = connection.execute(
        select(RehearsalRow.__table__)
        .where(RehearsalRow.person_id == person_id)
        .order_by(RehearsalRow.rehearsed_at, RehearsalRow.conversation_id)
    )
    return [FiledRehearsal(row.scene, _told(row), row.rehearsed_at) for row in rows]


def _told(row: Row[Any]) -> Rehearsal:
    reactions = tuple(map(Reaction, row.told["reactions"]))
    return Rehearsal(**row.told | {"reactions": reactions, "tensions": tuple(row.told["tensions"])})
