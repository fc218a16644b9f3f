"""What a firing of the pattern watch changes in the plan: limits on the choice, rest, shorter reflections.

A disputed firing changes nothing. The rules are those of method.md, "Care".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from coaching.attempt import Attempt, asks
from coaching.limits import Limits
from coaching.patterns import GRAVE, WATCHED, PastFiring, Pattern, was_gentle
from coaching.policy import was_meaningful
from coaching.streak import DAY

GRAVE_WITHIN = timedelta(days=30)
PAUSE = timedelta(days=3)
ASKS_TO_REST = 2

_UNTIL_ASKED = frozenset({Pattern.CALLOUS, Pattern.ADVERSARIAL, Pattern.ONLY_SAFE})
"""What changes after these lasts until two asks have been otherwise, however long that takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """The programme rests on the dates from `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def pauses(past: Iterable[PastFiring]) -> list[Pause]:
    """Three days from each grave firing that came within thirty days of another one, disputed ones apart."""
    grave = sorted(firing.on for firing in past if firing.pattern in GRAVE and not firing.disputed)
    seconds = [second for first, second in pairwise(grave) if second - first < GRAVE_WITHIN]
    return [Pause(first=second, last=second + PAUSE - DAY) for second in seconds]


def find_pause(past: Iterable[PastFiring], today: date) -> Pause | None:
    """The pause that today lies in."""
    return next((pause for pause in pauses(past) if today in pause), None)


def find_rest(past: Sequence[PastFiring], today: date) -> Pause | None:
    """The rest that today lies in: a pause, or what is left of a day on which self-punishing was seen and the next."""
    days = [
        Pause(first=firing.on, last=firing.on + DAY)
        for firing in past
        if firing.pattern is Pattern.SELF_PUNISHING and not firing.disputed
    ]
    rests = [rest for rest in (*pauses(past), *days) if today in rest]
    return max(rests, key=lambda rest: rest.last, default=None)


def shortens(past: Iterable[PastFiring], today: date) -> bool:
    """Whether reflections are short today: for fourteen days after rumination was seen."""
    return any(
        firing.pattern is Pattern.RUMINATION and not firing.disputed and _is_recent(firing, today) for firing in past
    )


def limits_after(past: Iterable[PastFiring], history: Sequence[Attempt], today: date, limits: Limits) -> Limits:
    """The limits as firings tighten them: for fourteen days, or until as many asks have been otherwise."""
    for firing in past:
        if firing.disputed or (firing.pattern not in _UNTIL_ASKED and not _is_recent(firing, today)):
            continue
        since = [attempt for attempt in asks(history) if attempt.at > firing.at]
        limits = replace(limits, **_changes(firing.pattern, since))
    return limits


def _is_recent(firing: PastFiring, today: date) -> bool:
    return firing.on > today - WATCHED


def _changes(pattern: Pattern, since: Sequence[Attempt]) -> dict[str, Any]:
    """What holds after a firing, given the asks since."""
    match pattern:
        case Pattern.CALLOUS if sum(map(was_gentle, since)) < ASKS_TO_REST:
            return {"no_romantic": True, "no_costly": True}
        case Pattern.ADVERSARIAL if len(since) < ASKS_TO_REST:
            return {"cooperative": True}
        case Pattern.SELF_PUNISHING:
            return {"one_a_day": True}
        case Pattern.CHASING_NOES:
            return {"no_planned_no": True}
        case Pattern.NUMB:
            return {"no_step_up": True}
        case Pattern.ONLY_SAFE if sum(map(was_meaningful, since)) < ASKS_TO_REST:
            return {"meaningful": True}
        case _:
            return {}
