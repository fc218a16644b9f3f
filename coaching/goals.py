"""What a person wants to be able to ask for, and how that makes steps of their ladder matter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coaching.ladder import Step
from coaching.vocabulary import LifeDomain

MOST_GOALS = 5

CLOSE_TO_A_GOAL, IN_A_VALUED_DOMAIN = 8, 6
"""The meaning, of 10, of a step that was not weighed: what comes close to a goal, and what lies in a goal's domain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal in the person's own words. `near` are the catalogue entries that come close to it, the closest first."""

    id: int
    words: str
    domain: LifeDomain
    near: tuple[str, ...] = ()


def goal_behind(step: Step, goals: Sequence[Goal]) -> Goal | None:
    """The goal that a step comes close to, the one that names it first where there are several."""
    entry = step.challenge.id if step.challenge else ""
    close = [goal for goal in goals if entry in goal.near]
    return min(close, key=lambda goal: goal.near.index(entry), default=None)


def weighed(step: Step, goals: Sequence[Goal]) -> Step:
    """The step with what it matters: as the person rated it, else as their goals and valued domains suggest.

    Meaningful asks come from a person's own goals and valued domains; where neither speaks, it stays unknown.
    """
    if step.meaning is not None:
        return step
    if goal_behind(step, goals):
        return replace(step, meaning=CLOSE_TO_A_GOAL)
    if any(goal.domain is step.domain for goal in goals):
        return replace(step, meaning=IN_A_VALUED_DOMAIN)
    return step
