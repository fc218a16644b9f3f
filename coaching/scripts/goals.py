"""Conversations about goals: naming one, and letting one go."""

from collections.abc import Sequence
from dataclasses import dataclass

from coaching.limits import domains_of
from coaching.questions import Choice, OwnAsk, Scale
from coaching.script import ask
from coaching.vocabulary import LifeDomain

GOAL_LIMIT = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class NewGoal:
    """Something that the person wants to be able to ask for, and the part of life that it belongs to."""

    words: str
    domain: LifeDomain


@dataclass(frozen=True, slots=True)
class GoalDropped:
    """A goal that has been reached, or is none any more."""

    goal_id: int


async def new_goal(*, youth: bool = False) -> NewGoal:
    """In youth mode it belongs to no love life."""
    words = await ask(OwnAsk("goal", limit=GOAL_LIMIT))
    return NewGoal(words=words, domain=LifeDomain(await ask(Choice("domain", domains_of(youth=youth)))))


async def drop_goal(*, goals: Sequence[tuple[int, str]]) -> GoalDropped:
    """`goals` are (id, words) in the order in which they were shown."""
    listed = "\n".join(f"{number}. {words}" for number, (_, words) in enumerate(goals, 1))
    number = await ask(Scale("which_goal", 1, len(goals), words={"goals": listed}))
    return GoalDropped(goals[number - 1][0])
