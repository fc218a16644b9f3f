"""Streaks, weeks kept and strength, counted from a person's own local dates. Weeks run from Monday to Sunday.

An attempt counts whatever its answer was. A rest, reserve, repaired or paused day neither starts, ends nor extends a
streak; an attempt on such a day extends it like any other; only a committed day that passed without one ends it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from math import sqrt

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
WEEKS_SHOWN = 5

RESERVES_A_WEEK = 2
"""Reserve days are spent by an explicit tap: 7 days with two in reserve beat plain 7 and plain 5 (Sharif & Shu 2017)."""

REPAIR_WITHIN = timedelta(days=2)
REPAIRS, REPAIRS_IN = 2, timedelta(days=30)
"""Repair softens the harm of a broken streak (Silverman & Barasch 2023); two in any 30 days keep it honest."""


class Mark(StrEnum):
    """What a day was, or will be."""

    DONE = "done"
    MORE = "more"
    MISSED = "missed"
    REST = "rest"
    RESERVE = "reserve"
    REPAIRED = "repaired"
    PAUSED = "paused"
    TODAY_OPEN = "today_open"
    AHEAD = "ahead"
    BEFORE = "before"


ATTEMPTED = frozenset({Mark.DONE, Mark.MORE})
EXCUSED = frozenset({Mark.BEFORE, Mark.PAUSED, Mark.RESERVE})
"""Marks of committed days on which no attempt was owed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a person was committed to from `since` on: weekdays (Monday is 0) and so many attempts a week."""

    since: date
    weekdays: frozenset[int]
    weekly_number: int


@dataclass(frozen=True, slots=True)
class Pause:
    """The days from `first` to `last`, both included; without a last day the pause is still open."""

    first: date
    last: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """All that a streak is counted from. A change of plan starts a further one, so that it never rewrites the past.

    `plans` run earliest first and the first begins the practice; `attempts` holds how many were made on a date;
    `lowered` holds the weekly number of a week, by its Monday, where that differs from the plan.
    """

    plans: tuple[Plan, ...]
    attempts: Mapping[date, int] = field(default_factory=dict)
    reserves: frozenset[date] = frozenset()
    repaired: frozenset[date] = frozenset()
    pauses: tuple[Pause, ...] = ()
    lowered: Mapping[date, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.plans or list(self.plans) != sorted(self.plans, key=lambda plan: plan.since):
            raise ValueError("a practice needs a plan, and its plans in the order of their days")

    def plan_on(self, day: date) -> Plan:
        """The plan in force on a day; before the first one that one."""
        return next((plan for plan in reversed(self.plans) if plan.since <= day), self.plans[0])

    def number_of(self, week: date) -> int:
        """The attempts that the week of this Monday aims for: its own number, else that of the plan at its end."""
        return self.lowered.get(week, self.plan_on(week + WEEK - DAY).weekly_number)

    def made(self, day: date) -> int:
        return max(0, self.attempts.get(day, 0))

    def commits(self, day: date) -> bool:
        """Whether the day is one of the weekdays of its plan."""
        return day.weekday() in self.plan_on(day).weekdays


@dataclass(frozen=True, slots=True)
class WeekCount:
    """Attempts made in a week and attempts planned for it."""

    done: int
    planned: int

    @property
    def was_kept(self) -> bool:
        """Whether all that was planned was done. Where nothing was, there was nothing to keep."""
        return 0 < self.planned <= self.done


@dataclass(frozen=True, slots=True, kw_only=True)
class Streak:
    """Runs of days with an attempt and of weeks kept, and the last five weeks' marks, Monday first, this week last.

    `coming_back` says that today's is the first attempt after a missed day, which is worth more cheer than going on
    (Milkman 2021).
    """

    current_days: int
    longest_days: int
    this_week: WeekCount
    weeks_kept: int
    longest_weeks: int
    marks: tuple[tuple[Mark, ...], ...]
    last_attempt: date | None
    coming_back: bool


def monday(day: date) -> date:
    """The first day of a day's week."""
    return day - day.weekday() * DAY


def streak(practice: Practice, today: date) -> Streak:
    """The person's streak as it stands today; a today without an attempt is still open and breaks nothing."""
    attempted = [day for day in practice.attempts if practice.made(day)]
    last_attempt = max(attempted, default=None)
    first = min([practice.plans[0].since, *attempted])
    days = _runs(map(_counts, mark_days(practice, first, max(today, last_attempt or today), today)))
    weeks = _runs(_kept(practice, week, today) for week in _days(monday(first), monday(today), WEEK))
    shown = _days(monday(today) - (WEEKS_SHOWN - 1) * WEEK, monday(today), WEEK)
    return Streak(
        current_days=days[-1],
        longest_days=max(days),
        this_week=week_count(practice, today, today),
        weeks_kept=weeks[-1],
        longest_weeks=max(weeks),
        marks=tuple(mark_days(practice, week, week + WEEK - DAY, today) for week in shown),
        last_attempt=last_attempt,
        coming_back=last_attempt is not None and last_attempt >= today and bool(_gap_before(practice, last_attempt)),
    )


def mark_day(practice: Practice, day: date, today: date) -> Mark:
    """What a day is as seen from today. An attempt outshines whatever else the day was meant to be."""
    if made := practice.made(day):
        return Mark.DONE if made == 1 else Mark.MORE
    if day < practice.plans[0].since:
        return Mark.BEFORE
    if any(day in pause for pause in practice.pauses):
        return Mark.PAUSED
    if day in _reserves_spent(practice, day)[:RESERVES_A_WEEK]:
        return Mark.RESERVE
    if day in practice.repaired:
        return Mark.REPAIRED
    if not practice.commits(day):
        return Mark.REST
    if day < today:
        return Mark.MISSED
    return Mark.TODAY_OPEN if day == today else Mark.AHEAD


def mark_days(practice: Practice, first: date, last: date, today: date) -> tuple[Mark, ...]:
    """The marks of the days from `first` to `last`."""
    return tuple(mark_day(practice, day, today) for day in _days(first, last))


def week_count(practice: Practice, day: date, today: date) -> WeekCount:
    """What was done and planned in a day's week.

    Committed days before the start, paused or in reserve come off the spare days first (two, for 5 attempts on 7
    days), then off the number planned.
    """
    start, end = monday(day), monday(day) + WEEK - DAY
    number = practice.number_of(start)
    committed = [day for day in _days(start, end) if practice.commits(day)]
    excused = sum(mark_day(practice, day, today) in EXCUSED for day in committed)
    spare = max(0, len(committed) - number)
    done = sum(practice.made(day) for day in _days(start, end))
    return WeekCount(done, max(0, number - max(0, excused - spare)))


def reserves_left(practice: Practice, day: date) -> int:
    """How many reserve days can still be spent in a day's week; one with an attempt on it after all was not spent."""
    return max(0, RESERVES_A_WEEK - len(_reserves_spent(practice, day)))


def repairable(practice: Practice, on: date) -> date | None:
    """The missed day whose gap an attempt on `on` closes, or None.

    It is the only one since the last attempt, it ended at most 48 hours before `on` does, and with it no 30 days hold
    more than two repaired ones.
    """
    missed = _gap_before(practice, on)
    if len(missed) != 1 or mark_day(practice, missed[0], on) is not Mark.MISSED or on - missed[0] > REPAIR_WITHIN:
        return None
    near = sum(abs(missed[0] - other) < REPAIRS_IN for other in practice.repaired)
    return missed[0] if near < REPAIRS else None


def strength(marks: Iterable[Mark], weekly_number: int) -> float:
    """How settled the practice is, 0 to 1, by the formula of Loop Habit Tracker (uhabits, Score.compute).

    k = 0.5 ** (sqrt(f) / 13), f = attempts a day in the plan; S <- k S + (1 - k) x, x = 1 for a day with an attempt
    and 0 for a missed one; other days leave S alone. 30 perfect days give .798 at 7 a week and .741 at 5.
    """
    k = 0.5 ** (sqrt(weekly_number * DAY / WEEK) / 13)
    score = 0.0
    for counts in map(_counts, marks):
        if counts is not None:
            score = k * score + (1 - k) * counts
    return score


def _days(first: date, last: date, step: timedelta = DAY) -> Iterator[date]:
    return (first + n * step for n in range((last - first) // step + 1))


def _counts(mark: Mark) -> bool | None:
    """Whether a day extends a streak or ends it; None if it does neither."""
    if mark in ATTEMPTED:
        return True
    return False if mark is Mark.MISSED else None


def _kept(practice: Practice, week: date, today: date) -> bool | None:
    """Whether a week extends the run of weeks or ends it; None while it lasts, and where nothing was planned.

    A week that a pause took whole is kept by what would have kept it without: a pause never costs anything.
    """
    count = week_count(practice, week, today)
    if not count.planned:
        return week_count(replace(practice, pauses=()), week, today).was_kept or None
    if count.was_kept:
        return True
    return None if week == monday(today) else False


def _runs(steps: Iterable[bool | None]) -> list[int]:
    """The lengths of the runs between the steps that end one, the current run last."""
    runs = [0]
    for step in steps:
        if step is False:
            runs.append(0)
        elif step:
            runs[-1] += 1
    return runs


def _reserves_spent(practice: Practice, day: date) -> list[date]:
    """The committed days of a day's week that were put in reserve and had no attempt after all, earliest first."""
    week = _days(monday(day), monday(day) + WEEK - DAY)
    return [day for day in week if day in practice.reserves and practice.commits(day) and not practice.made(day)]


def _gap_before(practice: Practice, day: date) -> list[date]:
    """The missed and the repaired days between the attempt before `day` and `day`; none where there was no attempt."""
    earlier = max((other for other in practice.attempts if other < day and practice.made(other)), default=day)
    between = _days(earlier + DAY, day - DAY)
    return [other for other in between if mark_day(practice, other, day) in {Mark.MISSED, Mark.REPAIRED}]
