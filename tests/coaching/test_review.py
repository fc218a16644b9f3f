"""The week in review: due once for each Sunday, in the evening and never in quiet hours, and true to what was told."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.commitment import Commitment, local, quiet
from coaching.remember import Lesson, worth_keeping
from coaching.review import EVENING, SUNDAY, look_back, may_set, review_due
from coaching.streak import Pause, Plan, Practice, WeekCount
from coaching.vocabulary import Outcome
from tests.coaching.factories import MONDAY, an_attempt

DAY, HOUR, WEEK = timedelta(days=1), timedelta(hours=1), timedelta(weeks=1)
BERLIN = "Europe/Berlin"

_TABLE = (files("tzdata") / "zoneinfo" / "zone1970.tab").read_text("utf-8").splitlines()
ZONES = [line.split("\t")[2] for line in _TABLE if not line.startswith("#")]
TIMES = st.times().map(lambda each: each.replace(second=0, microsecond=0))
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - made aware
COMMITMENTS = st.builds(
    Commitment,
    local_time=TIMES,
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
    weekly_number=st.integers(3, 7),
    zone=st.sampled_from(ZONES),
)


def commitment(at: time, weekdays: frozenset[int] = frozenset(range(7))) -> Commitment:
    return Commitment(local_time=at, weekdays=weekdays, weekly_number=5, zone=BERLIN)


# When


@pytest.mark.parametrize(
    ("ask", "review"),
    [
        ("08:00", "19:00"),
        ("18:00", "19:00"),
        ("18:30", "19:30"),
        ("20:59", "21:59"),
        ("21:00", "19:00"),
        ("23:30", "19:00"),
    ],
)
def test_it_comes_at_seven_or_an_hour_after_a_later_ask(ask: str, review: str) -> None:
    due = review_due(commitment(time.fromisoformat(ask)), datetime(2026, 3, 2, tzinfo=UTC))
    assert due.nominal_date == date(2026, 3, 8)
    assert f"{local(due.at, BERLIN):%H:%M}" == review


def test_a_sunday_without_an_ask_has_its_review_at_seven() -> None:
    due = review_due(commitment(time(20), frozenset({0})), datetime(2026, 3, 2, tzinfo=UTC))
    assert local(due.at, BERLIN).time() == EVENING


@given(COMMITMENTS, MOMENTS)
def test_it_is_on_a_sunday_evening_within_the_week_and_never_in_quiet_hours(
    promise: Commitment, after: datetime
) -> None:
    due = review_due(promise, after)
    shown = local(due.at, promise.zone)
    assert shown.date() == due.nominal_date
    assert shown.weekday() == SUNDAY
    assert shown.time() >= EVENING
    assert not quiet(due.at, promise.zone)
    assert after < due.at <= after + 8 * DAY


@given(COMMITMENTS, MOMENTS)
def test_each_sunday_has_one_and_the_next_is_a_week_later(promise: Commitment, after: datetime) -> None:
    first = review_due(promise, after)
    second = review_due(promise, first.at)
    assert second.nominal_date - first.nominal_date == WEEK
    assert review_due(promise, after, last_nominal=first.nominal_date) == second


@pytest.mark.long
def test_in_every_zone_every_sunday_of_seven_years_has_one() -> None:
    for zone in ZONES:
        promise = Commitment(local_time=time(20, 30), weekdays=frozenset({6}), weekly_number=5, zone=zone)
        due = review_due(promise, datetime(2024, 1, 1, tzinfo=UTC))
        while due.at.year < 2031:
            after = review_due(promise, due.at)
            assert after.nominal_date - due.nominal_date == WEEK
            assert not quiet(after.at, zone)
            due = after


# Next week's number


@pytest.mark.parametrize(
    ("days", "expected"), [(-8, False), (-7, True), (-1, True), (0, True), (1, False), (30, False)]
)
def test_a_week_takes_its_number_up_to_its_monday(days: int, expected: bool) -> None:  # noqa: FBT001
    assert may_set(MONDAY, MONDAY + days * DAY) is expected


def test_a_week_begins_on_a_monday() -> None:
    assert not may_set(MONDAY + DAY, MONDAY)


# What there is to say


def practice(*attempts: date, **said: dict[date, int]) -> Practice:
    plan = Plan(since=MONDAY, weekdays=frozenset(range(7)), weekly_number=5)
    return Practice(plans=(plan,), attempts=dict.fromkeys(attempts, 1), **said)  # type: ignore[arg-type]


def test_a_week_without_anything_says_only_its_count() -> None:
    week = look_back(practice(), [], [], MONDAY + 6 * DAY)
    assert week.count == WeekCount(0, 5)
    assert (week.foreseen, week.moved, week.lesson, week.next_number) == (None, None, None, 5)


def test_only_the_asks_of_the_week_are_looked_back_on() -> None:
    told: dict[str, Any] = {"fear_likelihood": 80, "feared_happened": 0, "fear_likelihood_after": 40}
    history = [
        an_attempt(-1, **told),
        an_attempt(0, **told),
        an_attempt(2, fear_likelihood=60, feared_happened=50, fear_likelihood_after=60),
        an_attempt(4, fear_likelihood=70, feared_happened=100),
        an_attempt(5, outcome=Outcome.NOT_ASKED, **told),
        an_attempt(7, **told),
    ]
    week = look_back(practice(), history, [Lesson(each, str(each.id)) for each in history], MONDAY + 6 * DAY)
    assert week.foreseen is not None
    assert (week.foreseen.came.n, week.foreseen.likelihood) == (3, 70)
    assert (week.foreseen.came.partly, week.foreseen.came.fully) == (1, 1)
    assert week.moved is not None
    assert (week.moved.value, week.moved.n) == (20, 2)
    assert week.lesson == Lesson(history[1], str(history[1].id))


def test_the_next_number_is_that_of_the_coming_week_and_not_of_this_one() -> None:
    lowered = practice(lowered={MONDAY: 3})
    assert look_back(lowered, [], [], MONDAY).count == WeekCount(0, 3)
    assert look_back(lowered, [], [], MONDAY).next_number == 5
    assert look_back(practice(lowered={MONDAY + WEEK: 4}), [], [], MONDAY).next_number == 4


def test_a_pause_that_lowers_the_week_is_named_with_the_number_it_lowered() -> None:
    sunday = MONDAY + 6 * DAY
    for days, planned, usual in ((2, 5, None), (4, 3, 5), (7, 0, 5)):
        paused = replace(practice(), pauses=(Pause(MONDAY, MONDAY + (days - 1) * DAY),))
        week = look_back(paused, [], [], sunday)
        assert (week.count.planned, week.paused_from) == (planned, usual)


def test_what_is_worth_keeping_encourages_and_of_equals_is_the_newest() -> None:
    plain, newer = an_attempt(0), an_attempt(1)
    heavy = an_attempt(2, emotion=10)
    assert worth_keeping([]) is None
    assert worth_keeping([Lesson(heavy, "never again")]) is None
    kept = worth_keeping([Lesson(plain, "a"), Lesson(newer, "b"), Lesson(heavy, "c")])
    assert kept == Lesson(newer, "b")
