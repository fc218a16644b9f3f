"""What is due for someone who is silent: nothing for 24 months, then one question, then thirty days, by their own dates."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.commitment import QuietHours, local, quiet
from coaching.retention import KEPT_AT_LEAST, Step, kept_until, last_day_to_answer, next_step, question_due

DAY = timedelta(days=1)
DATES = st.dates(date(2024, 1, 1), date(2090, 12, 31))
ZONES = st.sampled_from(["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
HOURS = st.tuples(st.integers(0, 23), st.integers(1, 20)).map(
    lambda span: QuietHours(time(span[0]), time((span[0] + span[1]) % 24))
)


@pytest.mark.parametrize(
    ("heard_on", "until"),
    [
        (date(2026, 3, 2), date(2028, 3, 2)),
        (date(2027, 2, 28), date(2029, 2, 28)),
        (date(2028, 2, 29), date(2030, 3, 1)),
        (date(2026, 2, 28), date(2028, 2, 28)),
    ],
)
def test_it_is_kept_for_24_months_and_asked_about_the_day_after(heard_on: date, until: date) -> None:
    assert kept_until(heard_on) == until
    assert next_step(heard_on, None, until, can_be_asked=True) is None
    assert next_step(heard_on, None, until + DAY, can_be_asked=True) is Step.ASK


@given(heard_on=DATES, later=st.integers(0, 400))
def test_whoever_was_asked_has_thirty_whole_days_however_late_the_question_came(heard_on: date, later: int) -> None:
    asked_on = kept_until(heard_on) + DAY + later * DAY
    for today in (asked_on, asked_on + 30 * DAY):
        assert next_step(heard_on, asked_on, today, can_be_asked=True) is None
    assert last_day_to_answer(asked_on) == asked_on + 30 * DAY
    for reachable in (True, False):
        assert next_step(heard_on, asked_on, asked_on + 31 * DAY, can_be_asked=reachable) is Step.ERASE


@given(heard_on=DATES)
def test_whoever_cannot_be_asked_is_kept_for_as_long(heard_on: date) -> None:
    until = kept_until(heard_on) + 30 * DAY
    assert next_step(heard_on, None, until, can_be_asked=False) is None
    assert next_step(heard_on, None, until + DAY, can_be_asked=False) is Step.ERASE


@given(heard_on=DATES, years=st.integers(2, 50))
def test_whoever_can_be_asked_is_never_erased_unasked(heard_on: date, years: int) -> None:
    assert next_step(heard_on, None, heard_on + years * 366 * DAY, can_be_asked=True) is Step.ASK


@given(now=st.datetimes(datetime(2026, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC)), zone=ZONES)  # noqa: DTZ001 - bounds of a strategy
def test_nobody_is_due_before_the_time_that_is_looked_at(now: datetime, zone: str) -> None:
    heard_on, today = local(now - KEPT_AT_LEAST, zone).date(), local(now, zone).date()
    assert next_step(heard_on, None, today, can_be_asked=True) is None


@given(
    now=st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - as above
    zone=ZONES,
    hours=HOURS,
)
def test_the_question_comes_within_two_days_and_never_in_quiet_hours(
    now: datetime, zone: str, hours: QuietHours
) -> None:
    due = question_due(now, zone, hours)
    assert now < due.at <= now + timedelta(hours=49)
    assert not quiet(due.at, zone, *hours)


def test_the_question_comes_in_the_late_morning() -> None:
    evening = datetime(2028, 3, 2, 21, tzinfo=UTC)
    assert question_due(evening, "Europe/Berlin").at == datetime(2028, 3, 3, 10, tzinfo=UTC)
    at_work = QuietHours(time(9), time(17))
    assert question_due(evening, "Europe/Berlin", at_work).at == datetime(2028, 3, 3, 16, tzinfo=UTC)
