"""What came of the attempts, as it was told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from coaching.attempt import Attribution
from coaching.scripts.prediction import Prediction
from coaching.scripts.reflection import Reflection
from coaching.vocabulary import AskedPerson, Emotion, LifeDomain, Outcome, ReplyKind, SelfTalk
from storage.offers import Offer
from storage.remembered import remembered
from storage.tables import AttemptRow, PredictionRow, StepRow
from storage.upsert import put


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledAttempt:
    """An attempt as it was told, on the local date on which it counts, with what its step was on that day.

    `predicted` is what was expected of it, where that was asked.
    """

    id: int
    step_id: int | None
    challenge_id: str | None
    domain: LifeDomain | None
    intimidation: int | None
    offer_id: int | None
    on: date
    reported_at: datetime
    baseline: bool
    smaller: bool
    told: Reflection
    asked_person: AskedPerson | None = None
    meaning: int | None = None
    predicted: Prediction | None = None


def file_attempt(
    connection: Connection,
    person_id: int,
    conversation_id: int,
    told: Reflection,
    *,
    offer: Offer | None,
    on: date,
    now: datetime,
    baseline: bool,
) -> None:
    """Write what was told so far. Told again in the same conversation, it replaces what was there."""
    step = None if offer is None else _step_of(connection, person_id, offer)
    row = {
        "person_id": person_id,
        "conversation_id": conversation_id,
        "offer_id": None if offer is None else offer.id,
        "step_id": None if step is None else step.id,
        "challenge_id": None if step is None else step.challenge_id,
        "domain": None if step is None else step.domain,
        "asked_person": None if step is None else step.own_asked,
        "intimidation": None if step is None else step.intimidation,
        "meaning": None if step is None or offer is None else _meaning(step, offer),
        "on": on,
        "reported_at": now,
        "baseline": baseline,
        "smaller": offer is not None and offer.smaller,
        **told_columns(told),
    }
    put(connection, AttemptRow, ["conversation_id"], row)


@remembered
def load_attempts(connection: Connection, person_id: int) -> Sequence[FiledAttempt]:
    """Everything that was told, the oldest first, including the times when the person did not ask."""
    rows = connection.execute(
        select(AttemptRow.__table__, PredictionRow.told)
        .outerjoin(
            PredictionRow, (PredictionRow.offer_id == AttemptRow.offer_id) & (PredictionRow.person_id == person_id)
        )
        .where(AttemptRow.person_id == person_id)
        .order_by(AttemptRow.reported_at, AttemptRow.id)
    )
    return [filed_attempt(row) for row in rows]


@remembered
def count_per_day(connection: Connection, person_id: int) -> Sequence[tuple[date, int]]:
    """Local dates with how many times the person asked on each, the oldest first."""
    rows = connection.execute(
        select(AttemptRow.on, func.count())
        .where(AttemptRow.person_id == person_id, AttemptRow.outcome != Outcome.NOT_ASKED)
        .group_by(AttemptRow.on)
        .order_by(AttemptRow.on)
    )
    return [(row[0], row[1]) for row in rows]


@remembered
def count_asks_of_steps(connection: Connection, person_id: int) -> Mapping[int, int]:
    """How many times the person asked, by step."""
    asked = (AttemptRow.person_id == person_id) & (AttemptRow.outcome != Outcome.NOT_ASKED)
    rows = connection.execute(
        select(AttemptRow.step_id, func.count())
        .where(asked, AttemptRow.step_id.is_not(None))
        .group_by(AttemptRow.step_id)
    )
    return {int(row[0] or 0): row[1] for row in rows}


def has_reported(connection: Connection, person_id: int, on: date) -> bool:
    """Whether the person has told of this day, also of not having asked."""
    found = select(AttemptRow.id).where(AttemptRow.person_id == person_id, AttemptRow.on == on).limit(1)
    return connection.scalar(found) is not None


def _step_of(connection: Connection, person_id: int, offer: Offer) -> Row[Any] | None:
    found = select(StepRow.__table__).where(StepRow.person_id == person_id, StepRow.id == offer.step_id)
    return connection.execute(found).one_or_none()


def _meaning(step: Row[Any], offer: Offer) -> int | None:
    """What the step matters as it was rated, else as it was taken to matter when it was offered."""
    return offer.numbers.get("meaning") if step.meaning is None else int(step.meaning)


def filed_attempt(row: Row[Any]) -> FiledAttempt:
    """The attempt in a row, with its prediction as `told`."""
    return FiledAttempt(
        id=row.id,
        step_id=row.step_id,
        challenge_id=row.challenge_id,
        domain=row.domain and LifeDomain(row.domain),
        intimidation=row.intimidation,
        offer_id=row.offer_id,
        on=row.on,
        reported_at=row.reported_at,
        baseline=row.baseline,
        smaller=row.smaller,
        asked_person=row.asked_person and AskedPerson(row.asked_person),
        meaning=row.meaning,
        predicted=row.told and Prediction(**row.told),
        told=_told(row),
    )


def told_columns(told: Reflection) -> dict[str, Any]:
    """What was told, as it is stored."""
    return {
        "outcome": told.outcome,
        "reply_kind": told.reply_kind,
        "emotion": told.emotion,
        "emotion_word": told.emotion_word,
        "closer": _closer(told),
        "story": told.story,
        "what_asked": told.what_asked,
        "how_asked": told.how_asked,
        "their_answer": told.their_answer,
        "learned": told.learned,
    }


def _closer(told: Reflection) -> dict[str, Any]:
    """What is kept together of a reflection, because it tells of feelings and is never searched for."""
    return {
        "feared_happened": told.feared_happened,
        "fear_likelihood_after": told.fear_likelihood_after,
        "attribution": told.attribution,
        "others_comfort": told.others_comfort,
        "replayed": told.replayed,
        "comforted": told.comforted,
        "again_after_no": told.again_after_no,
        "self_talk": told.self_talk,
        "other_hostile": told.other_hostile,
    }


def _told(row: Row[Any]) -> Reflection:
    """What was told. Signs that earlier versions did not ask for are missing from theirs."""
    closer = row.closer
    self_talk = closer.get("self_talk")
    return Reflection(
        outcome=Outcome(row.outcome),
        emotion=row.emotion,
        reply_kind=row.reply_kind and ReplyKind(row.reply_kind),
        emotion_word=row.emotion_word and Emotion(row.emotion_word),
        feared_happened=closer["feared_happened"],
        fear_likelihood_after=closer["fear_likelihood_after"],
        attribution=closer["attribution"] and Attribution(closer["attribution"]),
        others_comfort=closer["others_comfort"],
        replayed=closer["replayed"],
        comforted=closer["comforted"],
        again_after_no=closer.get("again_after_no"),
        self_talk=self_talk and SelfTalk(self_talk),
        other_hostile=closer.get("other_hostile", False),
        story=row.story,
        what_asked=row.what_asked,
        how_asked=row.how_asked,
        their_answer=row.their_answer,
        learned=row.learned,
    )
