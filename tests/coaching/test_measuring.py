"""When a person measures where they stand."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.measuring import Invited, Occasion, next_occasion, occasion_at, occasions

BEGAN = date(2026, 3, 2)
DAY = timedelta(days=1)

FINISHED = st.none() | st.integers(29, 400).map(lambda days: BEGAN + days * DAY)
TODAY = st.integers(0, 600).map(lambda days: BEGAN + days * DAY)


@pytest.mark.parametrize(
    ("finished_after", "after", "occasion"),
    [
        (None, 0, Occasion.START),
        (None, 29, Occasion.START),
        (None, 30, Occasion.DAY_30),
        (None, 119, Occasion.DAY_30),
        (None, 120, Occasion.DAY_120),
        (29, 118, Occasion.DAY_30),
        (29, 119, Occasion.AFTER_90),
        (120, 121, Occasion.DAY_30),
        (121, 121, Occasion.DAY_120),
        (121, 211, Occasion.AFTER_90),
    ],
)
def test_the_occasion_is_the_last_whose_day_has_come(
    finished_after: int | None, after: int, occasion: Occasion
) -> None:
    finished = None if finished_after is None else BEGAN + finished_after * DAY
    assert occasion_at(BEGAN, finished, BEGAN + after * DAY) is occasion


@given(FINISHED, TODAY)
def test_every_day_has_one_occasion_and_the_next_lies_ahead(finished: date | None, today: date) -> None:
    found = occasions(BEGAN, finished)
    assert list(found.values()) == sorted(set(found.values()))
    here, ahead = occasion_at(BEGAN, finished, today), next_occasion(BEGAN, finished, today)
    assert found[here] <= today
    assert ahead is None or ahead > today
    assert [on for on in found.values() if found[here] < on and (ahead is None or on < ahead)] == []


@given(FINISHED)
def test_measures_lie_at_least_four_weeks_apart(finished: date | None) -> None:
    on = list(occasions(BEGAN, finished).values())
    assert all((later - earlier).days >= 28 for earlier, later in pairwise(on))


@given(st.lists(st.integers(0, 9), max_size=60))
def test_an_invitation_comes_three_times_at_most_and_never_within_three_days(gaps: list[int]) -> None:
    invited, today = Invited(), BEGAN
    came = []
    for gap in gaps:
        today += gap * DAY
        if invited.may_come(today):
            came.append(today)
            invited = Invited(times=invited.times + 1, on=today)
    assert len(came) <= 3
    assert all((later - earlier).days >= 3 for earlier, later in pairwise(came))


def test_the_third_invitation_is_the_last_and_what_is_settled_brings_none() -> None:
    assert [Invited(times=times).is_last for times in range(3)] == [False, False, True]
    assert not Invited(times=1, on=BEGAN, settled=True).may_come(BEGAN + 30 * DAY)
