"""What a buddy sees of someone's week: whether they asked, day by day, and no more than they allow."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.buddies import Sharing, glimpse, has_waved
from coaching.streak import DAY, WeekCount, monday

MONDAY = date(2026, 3, 2)
THURSDAY = MONDAY + 3 * DAY

days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
asks = st.dictionaries(days, st.integers(0, 5), max_size=30)
shared = st.sampled_from([Sharing.DAYS, Sharing.WEEK])


def test_the_days_of_this_week_up_to_today() -> None:
    seen = glimpse({MONDAY: 1, THURSDAY: 2, THURSDAY + DAY: 1, MONDAY - DAY: 1}, 5, Sharing.DAYS, THURSDAY)
    assert seen is not None
    assert seen.days == (True, False, False, True)
    assert seen.asked_today
    assert seen.count is None


def test_the_count_only_where_it_is_allowed() -> None:
    seen = glimpse({MONDAY: 1, THURSDAY: 2}, 5, Sharing.WEEK, THURSDAY)
    assert seen is not None
    assert seen.count == WeekCount(3, 5)


def test_nothing_where_nothing_is_shared() -> None:
    assert glimpse({MONDAY: 1}, 5, Sharing.NOTHING, MONDAY) is None


@given(asks, days, shared)
def test_each_day_says_whether_there_was_an_ask_and_nothing_of_how_many(
    made: dict[date, int], today: date, sharing: Sharing
) -> None:
    seen = glimpse(made, 5, sharing, today)
    assert seen is not None
    assert seen.days == tuple(made.get(monday(today) + n * DAY, 0) > 0 for n in range(today.weekday() + 1))


@given(asks, asks, days, shared)
def test_other_weeks_and_days_to_come_change_nothing(
    made: dict[date, int], more: dict[date, int], today: date, sharing: Sharing
) -> None:
    outside = {day: number for day, number in more.items() if not monday(today) <= day <= today}
    inside = {day: number for day, number in made.items() if monday(today) <= day <= today}
    assert glimpse(inside | outside, 5, sharing, today) == glimpse(inside, 5, sharing, today)


def test_one_tap_leads_from_each_to_the_next_and_three_lead_back() -> None:
    assert [each.following for each in Sharing] == [Sharing.WEEK, Sharing.NOTHING, Sharing.DAYS]


@pytest.mark.parametrize(
    ("on", "spent"), [(None, False), (MONDAY - DAY, False), (MONDAY, True), (MONDAY + timedelta(days=1), True)]
)
def test_a_wave_is_spent_for_the_day_also_where_the_clock_went_back(on: date | None, *, spent: bool) -> None:
    assert has_waved(on, MONDAY) is spent
