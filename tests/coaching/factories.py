"""Made-up challenges, steps and attempts: say what matters, the rest is ordinary."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import Any

from coaching.attempt import Attempt
from coaching.challenge import Challenge
from coaching.ladder import Step
from coaching.patterns import PastFiring, Pattern
from coaching.vocabulary import AskedPerson, LifeDomain, LikelyAnswer, Medium, Outcome, Stakes

MONDAY = date(2026, 3, 2)

_numbers = count(1)


def a_challenge(**said: Any) -> Challenge:
    """A challenge in a place of its own, so that no two share place and person unless told to."""
    number = next(_numbers)
    ordinary: dict[str, Any] = {
        "id": f"made-up-{number}",
        "ask": "Ask someone what time it is.",
        "domain": LifeDomain.EVERYDAY,
        "setting": f"place_{number}",
        "asked": AskedPerson.STRANGER,
        "medium": Medium.IN_PERSON,
        "difficulty": 3,
        "stakes": Stakes.LOW,
        "likely": LikelyAnswer.MIXED,
        "cost": 0,
        "smaller": "Say hello to someone.",
        "kind": "Let them walk on.",
        "exit": "No worries if not.",
        "not_when": ("Not at night.",),
        "goals": ("courage",),
        "rehearsal": "You stand there. You ask. They smile and say a number.",
        "youth_safe": True,
        "harmony_safe": True,
        "planned_no": False,
        "gives": False,
    }
    return Challenge(**ordinary | said)


def a_step(intimidation: int | None = 3, **said: Any) -> Step:
    """A step from the catalogue. What a step has no field for goes to its challenge."""
    fields: dict[str, Any] = {key: said.pop(key) for key in ("id", "meaning", "done", "tie_rank") if key in said}
    challenge = a_challenge(**said)
    ordinary: dict[str, Any] = {"id": next(_numbers), "ask": challenge.ask, "domain": challenge.domain}
    return Step(**ordinary | fields, challenge=challenge, intimidation=intimidation)


def own_step(intimidation: int | None = 3, **said: Any) -> Step:
    """A step in the person's own words."""
    ordinary: dict[str, Any] = {
        "id": next(_numbers),
        "ask": "Ask Aunt May for her recipe.",
        "domain": LifeDomain.SOCIAL,
    }
    return Step(**ordinary | said, intimidation=intimidation)


def a_ladder(*, each: int = 5, ratings: range = range(1, 11, 2), **said: Any) -> list[Step]:
    """A ladder of five levels of five steps, unless told otherwise."""
    return [a_step(rating, **said) for rating in ratings for _ in range(each)]


def an_attempt(day: int = 0, step: Step | None = None, **said: Any) -> Attempt:
    """An ask that ended in a yes, on the day so many days after a Monday."""
    number, on = next(_numbers), MONDAY + timedelta(days=day)
    ordinary: dict[str, Any] = {
        "id": number,
        "at": datetime.combine(on, time(12), UTC) + timedelta(microseconds=number),
        "on": on,
        "outcome": Outcome.YES,
        "step_id": number,
    }
    return Attempt(**ordinary | (_of(step) if step else {}) | said)


def fired(pattern: Pattern, day: int, *, disputed: bool = False) -> PastFiring:
    """A pattern that was told in the evening of the day so many days after a Monday."""
    on = MONDAY + timedelta(days=day)
    return PastFiring(pattern=pattern, on=on, at=datetime.combine(on, time(20), UTC), disputed=disputed)


def _of(step: Step) -> dict[str, Any]:
    return {
        "step_id": step.id,
        "challenge_id": step.challenge.id if step.challenge else None,
        "domain": step.domain,
        "setting": step.setting,
        "asked_person": step.asked_person,
        "intimidation": step.intimidation,
        "meaning": step.meaning,
        "planned_no": step.planned_no,
        "gives": step.gives,
    }
