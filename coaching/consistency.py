"""Keeping at it: what a day off may cost, which day an attempt is for, coming back, and what silence is answered with."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum, StrEnum, auto

from coaching.streak import (
    DAY,
    REPAIR_WITHIN,
    Mark,
    Practice,
    mark_day,
    mark_days,
    repairable,
    reserves_left,
    streak,
    strength,
)

SILENT_AFTER = 3
GENTLY_EVERY = timedelta(weeks=1)


class Reserve(StrEnum):
    """What becomes of the wish to put a day in reserve."""

    SPENT = "spent"
    ALREADY = "already"
    NONE_LEFT = "none_left"
    NOT_NEEDED = "not_needed"
    OTHER_DAY = "other_day"


class Voice(Enum):
    """How to speak when the time for the ask of the day has come."""

    ASK = auto()
    GENTLY = auto()
    NOT_AT_ALL = auto()


def reserve(practice: Practice, day: date, today: date) -> Reserve:
    """Whether a day can be put in reserve: today alone, while it is a committed day without an attempt."""
    if day != today:
        return Reserve.OTHER_DAY
    mark = mark_day(practice, day, today)
    if mark is Mark.RESERVE:
        return Reserve.ALREADY
    if mark is not Mark.TODAY_OPEN:
        return Reserve.NOT_NEEDED
    return Reserve.SPENT if reserves_left(practice, day) else Reserve.NONE_LEFT


def closes_gap(practice: Practice, missed: date) -> bool:
    """Whether an attempt that was made within 48 hours closes the gap of a missed day."""
    if missed > date.max - REPAIR_WITHIN:
        return False
    after = (missed + n * DAY for n in range(1, REPAIR_WITHIN // DAY + 1))
    return any(practice.made(day) and repairable(practice, day) == missed for day in after)


def is_yesterday_open(practice: Practice, today: date) -> bool:
    """Whether yesterday was a committed day of which nothing was told: what is told today may belong there."""
    return mark_day(practice, today - DAY, today) is Mark.MISSED


def days_away(practice: Practice, today: date) -> int:
    """The days since the attempt before, for the first attempt after a missed day; 0 for every other one."""
    if practice.made(today) != 1 or not streak(practice, today).coming_back:
        return 0
    before = max(day for day in practice.attempts if day < today and practice.made(day))
    return (today - before).days - 1


def strength_now(practice: Practice, today: date) -> int:
    """The strength of the practice from its first day to today, 0 to 100."""
    first = min([practice.plans[0].since, *(day for day in practice.attempts if practice.made(day))])
    marks = mark_days(practice, first, today, today)
    return round(100 * strength(marks, practice.plan_on(today).weekly_number))


def voice(unanswered: Sequence[date], today: date) -> Voice:
    """How to speak today, after the dates on which something was said and nothing came back, the earliest first.

    Three such days are asked on as ever; then one gentle message takes the place of the ask, and one a week follows.
    """
    if len(unanswered) < SILENT_AFTER:
        return Voice.ASK
    if len(unanswered) == SILENT_AFTER or today - unanswered[-1] >= GENTLY_EVERY:
        return Voice.GENTLY
    return Voice.NOT_AT_ALL
