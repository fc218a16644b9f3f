"""What people committed to, their pauses, and their ratings of themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from coaching.vocabulary import LifeDomain
from storage.remembered import remembered
from storage.tables import CommitmentRow, DomainRatingRow, PauseRow
from storage.upsert import put


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A person's commitment as stored: the zone stands with the person. `since` is the local date on which it began."""

    local_time: time
    weekdays: frozenset[int]
    weekly_number: int
    cue: str | None
    since: date


@dataclass(frozen=True, slots=True)
class PauseSpan:
    """Local dates from `began_on` up to, not including, `ended_on`; None while it lasts."""

    began_on: date
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class Rated:
    """The domains as a person rated them at one occasion, 1 to 10 each; what was skipped is not in it."""

    occasion: str
    rated_at: datetime
    ratings: Mapping[LifeDomain, int]


@remembered
def load_plans(connection: Connection, person_id: int) -> Sequence[Plan]:
    """What the person was committed to over time, the earliest first."""
    rows = connection.execute(
        select(CommitmentRow.__table__).where(CommitmentRow.person_id == person_id).order_by(CommitmentRow.since)
    )
    return [_plan(row) for row in rows]


@remembered
def find_plan(connection: Connection, person_id: int) -> Plan | None:
    """The commitment that holds now."""
    latest = select(CommitmentRow.__table__).where(CommitmentRow.person_id == person_id)
    row = connection.execute(latest.order_by(CommitmentRow.since.desc()).limit(1)).one_or_none()
    return None if row is None else _plan(row)


def save_plan(connection: Connection, person_id: int, plan: Plan) -> None:
    """A commitment from its date on. Another one of the same date gives way to it."""
    row = {
        "person_id": person_id,
        "local_time": plan.local_time,
        "weekdays": sum(1 << day for day in plan.weekdays),
        "weekly_number": plan.weekly_number,
        "cue": plan.cue,
        "since": plan.since,
    }
    put(connection, CommitmentRow, ["person_id", "since"], row)


def begin_pause(connection: Connection, person_id: int, span: PauseSpan) -> None:
    """A new pause. One that was still open, or reaches further, ends where this one begins."""
    end_pause(connection, person_id, span.began_on)
    connection.execute(insert(PauseRow).values(person_id=person_id, began_on=span.began_on, ended_on=span.ended_on))


def end_pause(connection: Connection, person_id: int, on: date) -> None:
    mine = PauseRow.person_id == person_id
    lasting = PauseRow.ended_on.is_(None) | (PauseRow.ended_on > on)
    connection.execute(update(PauseRow).where(mine, lasting).values(ended_on=on))


@remembered
def load_pauses(connection: Connection, person_id: int) -> Sequence[PauseSpan]:
    rows = connection.execute(
        select(PauseRow.began_on, PauseRow.ended_on).where(PauseRow.person_id == person_id).order_by(PauseRow.id)
    )
    return [PauseSpan(row.began_on, row.ended_on) for row in rows]


def save_ratings(
    connection: Connection, person_id: int, occasion: str, ratings: Mapping[LifeDomain, int], now: datetime
) -> None:
    for domain, rating in ratings.items():
        row = {"person_id": person_id, "occasion": occasion, "domain": domain, "rating": rating, "rated_at": now}
        put(connection, DomainRatingRow, ["person_id", "occasion", "domain"], row)


def load_ratings(connection: Connection, person_id: int, occasion: str) -> dict[LifeDomain, int]:
    rows = connection.execute(
        select(DomainRatingRow.domain, DomainRatingRow.rating).where(
            DomainRatingRow.person_id == person_id, DomainRatingRow.occasion == occasion
        )
    )
    return {LifeDomain(row.domain): row.rating for row in rows}


def load_all_ratings(connection: Connection, person_id: int) -> list[Rated]:
    """What the person said at each occasion, the earliest first."""
    rows = connection.execute(
        select(DomainRatingRow.__table__)
        .where(DomainRatingRow.person_id == person_id)
        .order_by(DomainRatingRow.rated_at, DomainRatingRow.id)
    )
    told: dict[str, dict[LifeDomain, int]] = {}
    began: dict[str, datetime] = {}
    for row in rows:
        began.setdefault(row.occasion, row.rated_at)
        told.setdefault(row.occasion, {})[LifeDomain(row.domain)] = row.rating
    return [Rated(occasion, began[occasion], ratings) for occasion, ratings in told.items()]


def _plan(row: Row[Any]) -> Plan:
    return Plan(
        local_time=row.local_time,
        weekdays=frozenset(day for day in range(7) if row.weekdays >> day & 1),
        weekly_number=row.weekly_number,
        cue=row.cue,
        since=row.since,
    )
