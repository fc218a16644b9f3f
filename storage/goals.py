"""What people want to be able to ask for."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select

from coaching.goals import Goal
from coaching.vocabulary import LifeDomain
from storage.remembered import remembered
from storage.tables import GoalRow
from storage.upsert import insert_one


@remembered
def load_goals(connection: Connection, person_id: int) -> Sequence[Goal]:
    """The person's goals, in the order in which they came."""
    rows = connection.execute(select(GoalRow.__table__).where(GoalRow.person_id == person_id).order_by(GoalRow.id))
    return [
        Goal(id=row.id, words=row.words, domain=LifeDomain(row.domain), near=tuple(map(str, row.near))) for row in rows
    ]


def find_goal(connection: Connection, person_id: int, goal_id: int) -> Goal | None:
    return next((goal for goal in load_goals(connection, person_id) if goal.id == goal_id), None)


def add_goal(
    connection: Connection, person_id: int, words: str, domain: LifeDomain, near: Sequence[str], now: datetime
) -> Goal:
    row = {"person_id": person_id, "words": words, "domain": domain, "near": list(near), "added_at": now}
    return Goal(id=insert_one(connection, GoalRow, row), words=words, domain=domain, near=tuple(near))


def drop_goal(connection: Connection, person_id: int, goal_id: int) -> None:
    """Let go of a goal. Its words go with it."""
    connection.execute(delete(GoalRow).where(GoalRow.person_id == person_id, GoalRow.id == goal_id))
