"""Days and times are said as one says them, by the person's own clock."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.dates import spoken_date, spoken_day_past, spoken_days, spoken_moment, spoken_time
from prompts.words import words_for

WORDS = words_for("en")
TUESDAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 23, 50, tzinfo=UTC)


def test_a_time_has_two_digits_for_hour_and_minute() -> None:
    assert spoken_time(time(7, 5)) == "07:05"


def test_a_date_has_its_weekday_and_month_by_name() -> None:
    assert spoken_date(WORDS, TUESDAY) == "Tuesday, 24 November"
    assert spoken_date(WORDS, date(2028, 2, 29)) == "Tuesday, 29 February"


@given(st.dates())
def test_every_date_can_be_said(day: date) -> None:
    assert spoken_date(WORDS, day) == f"{day:%A}, {day.day} {day:%B}"


@pytest.mark.parametrize(
    ("weekdays", "said"),
    [
        (range(7), "every day"),
        (range(5), "Monday to Friday"),
        ([4, 0, 2], "Mon, Wed, Fri"),
        ([5, 6], "Sat, Sun"),
        ([6], "Sun"),
    ],
)
def test_days_are_said_in_their_order_or_as_a_whole(weekdays: Iterable[int], said: str) -> None:
    assert spoken_days(WORDS, weekdays) == said


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(minutes=9), "today at 23:59"),
        (timedelta(minutes=10), "tomorrow at 00:00"),
        (timedelta(hours=24), "tomorrow at 23:50"),
        (timedelta(hours=24, minutes=10), "on Thursday, 26 November at 00:00"),
    ],
)
def test_a_moment_to_come_is_told_from_today(ahead: timedelta, said: str) -> None:
    assert spoken_moment(WORDS, NOW + ahead, NOW) == said


@pytest.mark.parametrize(("ago", "said"), [(0, "today"), (1, "yesterday"), (2, "Sunday, 22 November")])
def test_a_day_past_is_told_from_today(ago: int, said: str) -> None:
    assert spoken_day_past(WORDS, TUESDAY - timedelta(days=ago), TUESDAY) == said
