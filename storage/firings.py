"""What the pattern watch told people. All that says what was seen is sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from coaching.patterns import Firing, PastFiring, Pattern, Sign
from storage.remembered import remembered
from storage.tables import FiringRow
from storage.upsert import insert_one


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFiring:
    """A firing as it was told, on a local date."""

    id: int
    seen: Firing
    at: datetime
    on: date
    disputed: bool

    @property
    def past(self) -> PastFiring:
        return PastFiring(pattern=self.seen.pattern, at=self.at, on=self.on, disputed=self.disputed)


def add_firing(connection: Connection, person_id: int, seen: Firing, *, on: date, now: datetime) -> ToldFiring:
    row = {"person_id": person_id, "told_at": now, "on": on, "seen": _sealed(seen)}
    return ToldFiring(id=insert_one(connection, FiringRow, row), seen=seen, at=now, on=on, disputed=False)


@remembered
def load_firings(connection: Connection, person_id: int) -> Sequence[ToldFiring]:
    """Everything that was told, the earliest first."""
    rows = connection.execute(
        select(FiringRow.__table__).where(FiringRow.person_id == person_id).order_by(FiringRow.told_at, FiringRow.id)
    )
    return [_firing(row) for row in rows]


def find_firing(connection: Connection, person_id: int, firing_id: int) -> ToldFiring | None:
    return next((each for each in load_firings(connection, person_id) if each.id == firing_id), None)


def dispute_firing(connection: Connection, person_id: int, firing_id: int, now: datetime) -> None:
    """The person says that it is not so. It changes nothing any more, and stays on record as disputed."""
    mine = (FiringRow.person_id == person_id) & (FiringRow.id == firing_id)
    connection.execute(update(FiringRow).where(mine, FiringRow.disputed_at.is_(None)).values(disputed_at=now))


def _sealed(seen: Firing) -> dict[str, Any]:
    return {
        "pattern": seen.pattern,
        "sign": seen.sign,
        "count": seen.count,
        "enough": seen.enough,
        "of": seen.of,
        "attempts": list(seen.attempts),
    }


def _firing(row: Row[Any]) -> ToldFiring:
    seen = row.seen | {
        "pattern": Pattern(row.seen["pattern"]),
        "sign": Sign(row.seen["sign"]),
        "attempts": tuple(row.seen["attempts"]),
    }
    return ToldFiring(id=row.id, seen=Firing(**seen), at=row.told_at, on=row.on, disputed=row.disputed_at is not None)
