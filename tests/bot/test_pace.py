"""How fast messages may go out, whatever the order in which they ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pace import Bucket

RATES = st.floats(0.1, 100)
BURSTS = st.floats(1, 30)
GAPS = st.lists(st.floats(0, 5), min_size=1, max_size=60)


@given(RATES, BURSTS, GAPS)
def test_no_stretch_of_time_sees_more_than_the_burst_and_the_rate_allow(
    rate: float, burst: float, gaps: list[float]
) -> None:
    bucket, taken, now = Bucket(rate, burst), [], 0.0
    for gap in gaps:
        now += gap
        now += bucket.delay(now)
        bucket.take(now)
        taken.append(now)
    for first, start in enumerate(taken):
        for last, end in enumerate(taken[first:], first):
            assert last - first + 1 <= burst + rate * (end - start) + 1e-6


@given(RATES, BURSTS, GAPS)
def test_whoever_waits_as_long_as_told_gets_a_token(rate: float, burst: float, gaps: list[float]) -> None:
    bucket, now = Bucket(rate, burst), 0.0
    for gap in gaps:
        now += gap
        delay = bucket.delay(now)
        assert 0 <= delay <= 1 / rate + 1e-9
        assert bucket.delay(now + delay) == pytest.approx(0, abs=1e-6)
        bucket.take(now + delay)
        now += delay


@given(st.integers(1, 30))
def test_after_a_rest_a_whole_burst_goes_at_once_and_then_none(burst: int) -> None:
    bucket = Bucket(1, burst)
    for _ in range(burst):
        assert bucket.delay(1000) == 0
        bucket.take(1000)
    assert bucket.delay(1000) == pytest.approx(1)
    assert bucket.delay(1000 + 10 * burst) == 0


@given(st.floats(0, 100), st.floats(0, 100), st.floats(0, 100))
def test_a_closed_bucket_gives_nothing_before_the_latest_instant_it_was_closed_until(
    now: float, one: float, other: float
) -> None:
    bucket = Bucket(1000, 1000)
    bucket.close_until(one)
    bucket.close_until(other)
    assert bucket.delay(now) == max(0, max(one, other) - now)
    assert bucket.is_closed(now) == (now < max(one, other))
