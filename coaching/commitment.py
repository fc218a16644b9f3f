"""When a person's challenge is due: a wall-clock time on some weekdays in an IANA zone, turned into instants.

A moment is an aware datetime, a due instant is UTC, and the nominal local date is what a reminder is known by. A time
that the clocks skip moves forward by the gap, a time that comes twice means the first (PEP 495, fold=0), so every
committed date that exists in the zone has exactly one instant, and later dates have later instants.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum, auto
from functools import cache
from itertools import count
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

DAY = timedelta(days=1)
REST = timedelta(hours=12)
"""The least time between two daily challenges, however far a person travels."""

QUIET_FROM, QUIET_TO = time(22), time(8)


class QuietHours(NamedTuple):
    """From `start` up to, not including, `end` on a person's clock, nothing is said that they did not ask for."""

    start: time
    end: time


USUAL_QUIET_HOURS = QuietHours(QUIET_FROM, QUIET_TO)
NUDGE_AFTER = timedelta(hours=4)
NUDGE_UNTIL = time(21)
NUDGE_MARGIN = timedelta(hours=1)
"""A nudge nearer to its prompt than this would only nag."""

ON_TIME_FOR = timedelta(hours=2)
MOMENT = timedelta(minutes=15)
"""The delay that a busy coach may have without asking whether quiet hours began meanwhile."""


class UnknownZone(LookupError):
    """No such zone is known here: it was mistyped, or a newer tzdata no longer has it."""


class NaiveMoment(ValueError):
    """A moment without an offset says nothing about when it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """What a person committed to: at `local_time` on `weekdays` (Monday is 0), `weekly_number` attempts a week.

    The zone is looked up only when it is needed: a stored commitment outlives the removal of its zone from tzdata.
    """

    local_time: time
    weekdays: frozenset[int]
    weekly_number: int
    zone: str

    def __post_init__(self) -> None:
        if self.local_time.tzinfo is not None:
            raise ValueError("a commitment's time is a wall-clock time, without an offset")
        if not self.weekdays or not self.weekdays <= frozenset(range(7)):
            raise ValueError("a commitment needs at least one weekday, Monday 0 to Sunday 6")
        if not 1 <= self.weekly_number <= 7:  # noqa: PLR2004 - the days of a week
            raise ValueError("a commitment is for 1 to 7 attempts a week")


@dataclass(frozen=True, slots=True)
class Due:
    """One date of a commitment and its instant in UTC, which a gap at midnight may carry into the next local date."""

    nominal_date: date
    at: datetime


class Lateness(Enum):
    """What to do with a challenge whose instant has come."""

    ON_TIME = auto()
    CATCH_UP = auto()
    DROP = auto()


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


@cache
def _zone(name: str) -> ZoneInfo:
    if not zone_exists(name):
        raise UnknownZone(name)
    return ZoneInfo(name)


def zone_exists(name: str) -> bool:
    """Whether `name` is a zone here, written exactly as IANA writes it."""
    return name in _zones()


def utc(at: datetime) -> datetime:
    """The same moment in UTC, where adding hours means hours; a naive one raises NaiveMoment."""
    if at.utcoffset() is None:
        raise NaiveMoment(at.isoformat())
    return at.astimezone(UTC)


def local(at: datetime, zone: str) -> datetime:
    """The moment as the clocks of the zone show it."""
    return utc(at).astimezone(_zone(zone))


def instant_of(day: date, at: time, zone: str) -> datetime:
    """The instant (UTC) when the zone's clocks show `at` on `day`; the first of two, a skipped one after the gap."""
    return datetime.combine(day, at.replace(fold=0), _zone(zone)).astimezone(UTC)


def next_due(
    commitment: Commitment,
    after: datetime,
    *,
    last_nominal: date | None = None,
    last_at: datetime | None = None,
) -> Due:
    """The first due instant strictly after `after` whose nominal date is after `last_nominal`, if that is given.

    With `last_at`, the last one's instant, a date that would come within 12 hours of it is left out. So no journey,
    no change of plan and no clock that steps back brings two on one date, or two within 12 hours.
    """
    first = local(after, commitment.zone).date() - DAY
    if last_nominal is not None:
        first = max(first, last_nominal + DAY)
    not_before = utc(after) if last_at is None else max(utc(after), utc(last_at) + REST)
    return next(due for due in _dues(commitment, first) if due.at > after and due.at >= not_before)


def _dues(commitment: Commitment, first: date) -> Iterator[Due]:
    for days in count():
        day = first + days * DAY
        if day.weekday() in commitment.weekdays and date_exists(day, commitment.zone):
            yield Due(day, instant_of(day, commitment.local_time, commitment.zone))


def date_exists(day: date, zone: str) -> bool:
    """Apia had no 2011-12-30: neither end of a date that was skipped as a whole lies within it."""
    return any(local(instant_of(day, end, zone), zone).date() == day for end in (time.min, time.max))


def quiet(at: datetime, zone: str, start: time = QUIET_FROM, end: time = QUIET_TO) -> bool:
    """Whether the zone's clocks show `start` or later, and not yet `end`; the span may cross midnight."""
    now = local(at, zone).time()
    if start <= end:
        return start <= now < end
    return now >= start or now < end


def nudge_due(prompt_at: datetime, zone: str, hours: QuietHours = USUAL_QUIET_HOURS) -> datetime | None:
    """When (UTC) to ask once more after a prompt: four hours on, at the latest at 21:00 of the same local date.

    None where that leaves less than an hour, or falls in quiet hours.
    """
    prompt_at = utc(prompt_at)
    at = min(prompt_at + NUDGE_AFTER, instant_of(local(prompt_at, zone).date(), NUDGE_UNTIL, zone))
    return None if at - prompt_at < NUDGE_MARGIN or quiet(at, zone, *hours) else at


def lateness(due: Due, now: datetime, zone: str, hours: QuietHours = USUAL_QUIET_HOURS) -> Lateness:
    """On time up to 2 hours late, then a catch-up while its date lasts, then dropped; quiet hours drop what is late.

    A time that the person themselves put into quiet hours is on time there, and so is a delay of a few minutes.
    """
    late = utc(now) - due.at
    hushed = quiet(now, zone, *hours)
    own_choice = late <= MOMENT or quiet(due.at, zone, *hours)
    if late <= ON_TIME_FOR and (own_choice or not hushed):
        return Lateness.ON_TIME
    same_date = local(now, zone).date() == due.nominal_date
    return Lateness.CATCH_UP if same_date and not hushed else Lateness.DROP
