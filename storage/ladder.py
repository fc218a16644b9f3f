"""The fear hierarchy of a person: steps from the catalogue and in their own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Update, case, func, select, update

from coaching.vocabulary import AskedPerson, LifeDomain
from storage.owners import owned
from storage.remembered import remembered
from storage.tables import StepRow
from storage.upsert import insert_one


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredStep:
    """A step: either an entry of the catalogue or words of the person's own, with whom they would ask.

    `intimidation` and `meaning` are 0 to 10, None until rated; `tie_rank` orders steps of one intimidation.
    """

    id: int
    challenge_id: str | None
    own_words: str | None
    domain: LifeDomain
    intimidation: int | None
    meaning: int | None = None
    tie_rank: int | None = None
    own_asked: AskedPerson | None = None


@remembered
def load_steps(connection: Connection, person_id: int) -> Sequence[StoredStep]:
    """The steps on the ladder, in the order in which they came to it."""
    rows = connection.execute(
        select(StepRow.__table__)
        .where(StepRow.person_id == person_id, StepRow.removed_at.is_(None))
        .order_by(StepRow.position, StepRow.id)
    )
    return [
        StoredStep(
            id=row.id,
            challenge_id=row.challenge_id,
            own_words=row.own_words,
            domain=LifeDomain(row.domain),
            intimidation=row.intimidation,
            meaning=row.meaning,
            tie_rank=row.tie_rank,
            own_asked=row.own_asked and AskedPerson(row.own_asked),
        )
        for row in rows
    ]


def add_catalogue_steps(
    connection: Connection, person_id: int, challenges: Sequence[tuple[str, LifeDomain]]
) -> list[int]:
    """Put entries of the catalogue on the ladder, in order, behind what is there. Returns the ids of the new steps."""
    position = _next_position(connection, person_id)
    ids = []
    for offset, (challenge_id, domain) in enumerate(challenges):
        row = {"person_id": person_id, "position": position + offset, "challenge_id": challenge_id, "domain": domain}
        ids.append(insert_one(connection, StepRow, row))
    return ids


def known_challenges(connection: Connection, person_id: int) -> set[str]:
    """The catalogue entries that are, or once were, on the ladder."""
    rows = connection.scalars(select(StepRow.challenge_id).where(StepRow.person_id == person_id))
    return {each for each in rows if each is not None}


def put_challenge(connection: Connection, person_id: int, challenge_id: str, domain: LifeDomain) -> int:
    """Make sure that an entry of the catalogue is on the ladder, also one that was taken off it. Returns its id."""
    found = select(StepRow.id, StepRow.removed_at)
    row = connection.execute(
        found.where(StepRow.person_id == person_id, StepRow.challenge_id == challenge_id)
    ).one_or_none()
    if row is None:
        return add_catalogue_steps(connection, person_id, [(challenge_id, domain)])[0]
    if row.removed_at is not None:
        position = _next_position(connection, person_id)
        connection.execute(_mine(person_id, row.id).values(removed_at=None, position=position))
    return int(row.id)


def add_own_step(
    connection: Connection,
    person_id: int,
    words: str,
    domain: LifeDomain,
    intimidation: int,
    *,
    asked: AskedPerson | None = None,
    meaning: int | None = None,
) -> int:
    row = {
        "person_id": person_id,
        "position": _next_position(connection, person_id),
        "own_words": words,
        "own_asked": asked,
        "domain": domain,
        "intimidation": intimidation,
        "meaning": meaning,
    }
    return insert_one(connection, StepRow, row)


def rate_steps(connection: Connection, person_id: int, intimidation: Mapping[int, int]) -> None:
    """A new rating frees a step from the duels of the old one."""
    for step_id, rating in intimidation.items():
        same = case((StepRow.intimidation == rating, StepRow.tie_rank), else_=None)
        connection.execute(_mine(person_id, step_id).values(intimidation=rating, tie_rank=same))


def weigh_steps(connection: Connection, person_id: int, meaning: Mapping[int, int]) -> None:
    for step_id, weight in meaning.items():
        connection.execute(_mine(person_id, step_id).values(meaning=weight))


def settle_ties(connection: Connection, person_id: int, tie_ranks: Mapping[int, int]) -> None:
    for step_id, rank in tie_ranks.items():
        connection.execute(_mine(person_id, step_id).values(tie_rank=rank))


def reword_step(connection: Connection, person_id: int, step_id: int, words: str) -> None:
    connection.execute(_mine(person_id, step_id).values(own_words=owned(connection, person_id, words)))


def remove_step(connection: Connection, person_id: int, step_id: int, now: datetime) -> None:
    """Take a step off the ladder. What was done on it stays in the journal."""
    connection.execute(_mine(person_id, step_id).values(removed_at=now))


def _mine(person_id: int, step_id: int) -> Update:
    return update(StepRow).where(StepRow.person_id == person_id, StepRow.id == step_id)


def _next_position(connection: Connection, person_id: int) -> int:
    highest = connection.scalar(select(func.max(StepRow.position)).where(StepRow.person_id == person_id))
    return 0 if highest is None else highest + 1
