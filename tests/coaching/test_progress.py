"""A look back: before and after over the same asks, halves in order, then and now with the asks in between."""

from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching import progress
from coaching.attempt import Attempt
from coaching.learning import Calibration, DomainChange, summarise
from coaching.progress import (
    LEAST_FOR_HALVES,
    Closeness,
    Expectation,
    Happened,
    Tendency,
    ThenAndNow,
    Uptake,
    closeness,
    expectation,
    happened,
    over_time,
    tendency,
    then_and_now,
    uptake,
)
from coaching.vocabulary import LifeDomain, Outcome
from tests.coaching.factories import MONDAY, an_attempt

percent = st.integers(0, 100)
SOCIAL, WORK = LifeDomain.SOCIAL, LifeDomain.PROFESSIONAL


def feared(before: int | None, occurred: int | None, after: int | None, outcome: Outcome = Outcome.YES) -> Attempt:
    return an_attempt(fear_likelihood=before, feared_happened=occurred, fear_likelihood_after=after, outcome=outcome)


histories = st.lists(
    st.builds(
        feared,
        st.none() | percent,
        st.none() | st.sampled_from([0, 50, 100]),
        st.none() | percent,
        st.sampled_from(Outcome),
    ),
    max_size=20,
)


def a_calibration(**said: Any) -> Calibration:
    ordinary: dict[str, Any] = {"n": 9, "expected": 0.4, "happened": 0.5, "bias": 0.1, "low": 0.3, "high": 0.7}
    return Calibration(**ordinary | {"brier": 0.2} | said)


def test_every_result_says_how_many_asks_it_stands_on() -> None:
    results = [each for each in vars(progress).values() if is_dataclass(each) and each.__module__ == progress.__name__]
    assert len(results) == 3
    assert all("n" in {field.name for field in fields(each)} for each in results)


def test_before_and_after_are_averaged_over_the_asks_that_have_both() -> None:
    history = [feared(80, 0, 20), feared(40, 0, 30), feared(100, 0, None), feared(None, 0, 5)]
    assert expectation(history) == Expectation(n=2, before=60, after=25)


@given(histories)
def test_the_difference_of_before_and_after_is_the_mean_expectancy_change(history: list[Attempt]) -> None:
    found, change = expectation(history), summarise(history).change
    assert (found is None) == (change is None)
    if found and change:
        assert found.n == change.n
        assert found.before - found.after == pytest.approx(change.value)


@given(histories)
def test_what_came_adds_up(history: list[Attempt]) -> None:
    came = happened(history)
    told = [ask for ask in history if ask.did_ask and ask.feared_happened is not None]
    if came is None:
        assert told == []
    else:
        assert came.n == len(told) == came.not_at_all + came.partly + came.fully


def test_what_came_is_told_apart() -> None:
    history = [feared(None, share, None) for share in (0, 0, 50, 100)]
    assert happened(history) == Happened(n=4, not_at_all=2, partly=1, fully=1)


@pytest.mark.parametrize(
    ("after", "word"),
    [
        (90, Uptake.NONE),
        (80, Uptake.NONE),
        (70, Uptake.LITTLE),
        (60, Uptake.QUARTER),
        (40, Uptake.HALF),
        (20, Uptake.MOST),
        (0, Uptake.ALL),
    ],
)
def test_what_went_of_a_surprise_into_the_next_expectation_in_words(after: int, word: Uptake) -> None:
    assert uptake([feared(80, 0, after)] * 3) == (word, 3)


def test_an_expectation_may_move_further_than_the_surprise() -> None:
    assert uptake([feared(90, 50, 20)] * 4) == (Uptake.BEYOND, 4)


def test_nothing_is_said_of_two_surprises() -> None:
    surprises = [feared(80, 0, 20)] * 2
    assert uptake([*surprises, feared(9, 0, 0), feared(80, 0, None)]) is None
    assert uptake([*surprises, feared(10, 0, 10)]) is not None


@pytest.mark.parametrize(
    ("expected", "said"),
    [(0.29, Tendency.MORE), (0.3, Tendency.UNCLEAR), (0.7, Tendency.UNCLEAR), (0.71, Tendency.FEWER)],
)
def test_more_or_fewer_than_expected_is_said_only_outside_the_interval(expected: float, said: Tendency) -> None:
    assert tendency(a_calibration(expected=expected)) is said


@pytest.mark.parametrize(
    ("brier", "said"),
    [
        (0, Closeness.CLOSE),
        (0.1, Closeness.CLOSE),
        (0.11, Closeness.BETTER),
        (0.23, Closeness.EVEN),
        (0.25, Closeness.EVEN),
        (0.28, Closeness.WORSE),
        (1, Closeness.WORSE),
    ],
)
def test_guesses_are_measured_against_saying_fifty_each_time(brier: float, said: Closeness) -> None:
    assert closeness(a_calibration(brier=brier)) is said


@given(st.lists(st.none() | st.integers(1, 10), max_size=30))
def test_halves_hold_all_that_was_told_in_its_order_the_later_one_the_odd(strengths: list[int | None]) -> None:
    parts = over_time([an_attempt(emotion=each) for each in strengths], lambda ask: ask.emotion)
    told = [each for each in strengths if each is not None]
    assert [each for part in parts for each in part] == told
    assert len(parts) == (2 if len(told) >= LEAST_FOR_HALVES else min(1, len(told)))
    assert len(parts) < 2 or len(parts[1]) - len(parts[0]) in {0, 1}


def test_what_was_not_asked_has_no_part_in_it() -> None:
    assert over_time([an_attempt(emotion=9, outcome=Outcome.NOT_ASKED)], lambda ask: ask.emotion) == ()
    assert expectation([feared(80, 0, 20, Outcome.NOT_ASKED)]) is None


def test_then_and_now_counts_the_asks_between_the_first_and_the_latest_occasion() -> None:
    history = [an_attempt(day, domain=SOCIAL) for day in (0, 3, 30, 31)] + [an_attempt(5, domain=WORK)]
    days = [an_attempt(day).on for day in (0, 15, 30)]
    rated = [(days[0], {SOCIAL: 8, WORK: 4}), (days[1], {SOCIAL: 9}), (days[2], {SOCIAL: 5})]
    change = DomainChange(n=3, domain=SOCIAL, before=8, after=5, change=-3)
    assert then_and_now(rated, history) == ThenAndNow(n=4, then=days[0], now=days[2], domains=(change,))


@pytest.mark.parametrize("ratings", [[], [{SOCIAL: 8}], [{SOCIAL: 8}, {}], [{SOCIAL: 8}, {WORK: 3}]])
def test_there_is_no_then_and_now_until_a_domain_was_rated_at_both(ratings: list[dict[LifeDomain, int]]) -> None:
    assert then_and_now([(MONDAY, each) for each in ratings], []) is None
