"""A sentence of the person's own, from an ask that went better than feared, for the moment before a hard one."""

from collections.abc import Iterable
from dataclasses import dataclass

from coaching.attempt import Attempt, Attribution
from coaching.learning import expectancy_change
from coaching.vocabulary import LifeDomain, Outcome
from coaching.voice import read_voice

HARD = 6
"""From this intimidation on (of 10) an ask is a hard one."""

LONGEST = 240
"""A sentence that is read in one breath on a card; longer ones stay in the journal."""

_NEAR = 2
_LIKE = 25
"""What the same domain, or a like intimidation, weighs against points of learning."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a person took from an attempt, in their words."""

    attempt: Attempt
    words: str


def recall(
    lessons: Iterable[Lesson], *, domain: LifeDomain, intimidation: int, but: int | None = None
) -> Lesson | None:
    """The lesson that fits an ask of this domain and intimidation best; None where none encourages.

    Learning counts as EC (expectancy change, 0 to 100), the same domain and an intimidation within 2 as 25 each; of
    equals the newest. `but` is the attempt whose sentence came last: it does not come twice running.
    """
    fit = [each for each in lessons if each.attempt.id != but and _encourages(each)]

    def weight(lesson: Lesson) -> tuple[int, int]:
        attempt = lesson.attempt
        near = attempt.intimidation is not None and abs(attempt.intimidation - intimidation) <= _NEAR
        likeness = _LIKE * (attempt.domain is domain) + _LIKE * near
        return (expectancy_change(attempt) or 0) + likeness, attempt.id

    return max(fit, key=weight, default=None)


def worth_keeping(lessons: Iterable[Lesson]) -> Lesson | None:
    """The encouraging lesson of the attempt that moved the expectation most; of equals the newest."""
    fit = filter(_encourages, lessons)
    return max(fit, key=lambda each: (expectancy_change(each.attempt) or 0, each.attempt.id), default=None)


def newest(lessons: Iterable[Lesson]) -> Lesson | None:
    """The newest lesson that encourages, whatever it came from."""
    return max(filter(_encourages, lessons), key=lambda each: each.attempt.id, default=None)


def _encourages(lesson: Lesson) -> bool:
    """Whether it is safe to bring back: short, in words, and from an ask that was not too much, or taken to heart."""
    attempt = lesson.attempt
    taken_to_heart = attempt.self_attack or (
        attempt.attribution is Attribution.ABOUT_ME and attempt.outcome is not Outcome.YES
    )
    went_worse = (expectancy_change(attempt) or 0) < 0
    readable = len(lesson.words) <= LONGEST and not read_voice(lesson.words)
    return attempt.did_ask and readable and not (attempt.was_too_much or taken_to_heart or went_worse)
