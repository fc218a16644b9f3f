"""The week in review: when it is due, and what there is to say of the week."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import count
from statistics import fmean

from coaching.attempt import Attempt, asks
from coaching.commitment import (
    DAY,
    USUAL_QUIET_HOURS,
    Commitment,
    Due,
    QuietHours,
    date_exists,
    instant_of,
    local,
    quiet,
    utc,
)
from coaching.learning import Mean, summarise
from coaching.progress import Happened, happened
from coaching.remember import Lesson, worth_keeping
from coaching.streak import WEEK, Practice, WeekCount, monday, week_count

SUNDAY = 6
EVENING = time(19)
AFTER_THE_ASK = timedelta(hours=1)
NO_NUDGE_BEFORE = timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """How likely what was feared seemed on average (0 to 100), and what came of it in the same asks."""

    likelihood: int
    came: Happened


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekInReview:
    """A week as it stands. None where there is nothing to say; `moved` is the mean EC, in points.

    `paused_from` is the number that a pause brought down to the one planned; None where no pause did.
    """

    count: WeekCount
    paused_from: int | None
    foreseen: Foreseen | None
    moved: Mean | None
    lesson: Lesson | None
    next_number: int

    @property
    def was_free(self) -> bool:
        """Whether nothing was planned in it and nothing done, as in a pause."""
        return not (self.count.done or self.count.planned)


def review_due(
    commitment: Commitment,
    after: datetime,
    hours: QuietHours = USUAL_QUIET_HOURS,
    *,
    last_nominal: date | None = None,
) -> Due:
    """The first review after `after` for a Sunday after `last_nominal`: one for each Sunday that exists in the zone."""
    first = local(after, commitment.zone).date()
    if last_nominal is not None:
        first = max(first, last_nominal + DAY)
    sundays = (first + (SUNDAY - first.weekday()) * DAY + n * WEEK for n in count())
    dues = (Due(day, _evening(commitment, day, hours)) for day in sundays if date_exists(day, commitment.zone))
    return next(due for due in dues if due.at > utc(after))


def _evening(commitment: Commitment, day: date, hours: QuietHours) -> datetime:
    """19:00, or an hour after that day's ask where that is later and not yet in quiet hours."""
    evening = instant_of(day, EVENING, commitment.zone)
    if day.weekday() not in commitment.weekdays:
        return evening
    after_ask = instant_of(day, commitment.local_time, commitment.zone) + AFTER_THE_ASK
    return evening if after_ask < evening or quiet(after_ask, commitment.zone, *hours) else after_ask


def look_back(practice: Practice, history: Iterable[Attempt], lessons: Iterable[Lesson], today: date) -> WeekInReview:
    """What there is to say of the week of `today`."""
    start = monday(today)
    made = [attempt for attempt in asks(history) if start <= attempt.on < start + WEEK]
    of_the_week = [lesson for lesson in lessons if start <= lesson.attempt.on < start + WEEK]
    return WeekInReview(
        count=week_count(practice, today, today),
        paused_from=_paused_from(practice, start, today),
        foreseen=_foreseen(made),
        moved=summarise(made).change,
        lesson=worth_keeping(of_the_week),
        next_number=practice.number_of(start + WEEK),
    )


def _paused_from(practice: Practice, start: date, today: date) -> int | None:
    """What the week would have been planned for without its pauses, where that is more."""
    without = week_count(replace(practice, pauses=()), start, today).planned
    return without if without > week_count(practice, start, today).planned else None


def takes_the_nudges_place(due_at: datetime, now: datetime) -> bool:
    """Whether a review comes so soon that whoever reads it needs no nudge beside it."""
    return due_at - now <= NO_NUDGE_BEFORE


def may_set(week: date, today: date) -> bool:
    """Whether the number of the week that begins on a Monday can still be chosen: up to that Monday itself."""
    return week == monday(week) and today <= week <= today + WEEK


def _foreseen(made: Sequence[Attempt]) -> Foreseen | None:
    told = [each for each in made if each.feared_happened is not None]
    likelihoods = [each.fear_likelihood for each in told if each.fear_likelihood is not None]
    came = happened(each for each in told if each.fear_likelihood is not None)
    return Foreseen(likelihood=round(fmean(likelihoods)), came=came) if came else None
