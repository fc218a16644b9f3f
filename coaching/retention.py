"""How long what someone told is kept after their last word: 24 months, then one question, then thirty days.

All dates are the person's own, so that a day on which they were heard counts to its end.
"""

from datetime import date, datetime, time, timedelta
from enum import Enum, auto

from coaching.commitment import USUAL_QUIET_HOURS, Commitment, Due, QuietHours, instant_of, local, next_due, quiet

YEARS = 2
ANSWER_WITHIN = timedelta(days=30)

KEPT_AT_LEAST = timedelta(days=729)
"""Whoever was heard within this time is kept, whatever their zone and however many leap days there were."""

ASKED_AT = time(11)
EVERY_DAY = frozenset(range(7))


class Step(Enum):
    """What is to be done about someone who has been silent for long."""

    ASK = auto()
    ERASE = auto()


def kept_until(heard_on: date) -> date:
    """The last date on which nothing is to be done: 24 months after the person was heard."""
    try:
        return heard_on.replace(year=heard_on.year + YEARS)
    except ValueError:
        return heard_on.replace(year=heard_on.year + YEARS, month=3, day=1)


def last_day_to_answer(asked_on: date) -> date:
    return asked_on + ANSWER_WITHIN


def next_step(heard_on: date, asked_on: date | None, today: date, *, can_be_asked: bool) -> Step | None:
    """What is due today for someone last heard on a date, and asked since then on another or not at all.

    Whoever cannot be asked is kept for as long as if they had been, without delay, and had not answered.
    """
    if today <= kept_until(heard_on):
        return None
    if asked_on is None and can_be_asked:
        return Step.ASK
    return Step.ERASE if today > last_day_to_answer(asked_on or kept_until(heard_on)) else None


def question_due(now: datetime, zone: str, hours: QuietHours = USUAL_QUIET_HOURS) -> Due:
    """The next late morning of theirs; where that is quiet, the end of the quiet hours."""
    morning = instant_of(local(now, zone).date(), ASKED_AT, zone)
    at = hours.end if quiet(morning, zone, *hours) else ASKED_AT
    return next_due(Commitment(local_time=at, weekdays=EVERY_DAY, weekly_number=len(EVERY_DAY), zone=zone), now)
