"""The level in work: up by doing and by what moved, down gently, one at a time."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.attempt import Attempt
from coaching.ladder import bands
from coaching.level import level_in_work
from coaching.vocabulary import Emotion, Outcome
from tests.coaching.factories import a_ladder, a_step, an_attempt

LADDER = a_ladder()
LEVELS = bands(LADDER)


def at(level: int, **said: Any) -> Attempt:
    """An attempt at a step of a level that was not asked before in the same test, more or less."""
    return an_attempt(step=a_step(LEVELS[level - 1].high), **said)


def level(*history: Attempt) -> int:
    return level_in_work(history, LEVELS)


def moved(level: int, before: int, after: int) -> Attempt:
    return at(level, fear_likelihood=before, fear_likelihood_after=after)


def test_everyone_starts_at_the_first_level() -> None:
    assert level() == 1
    assert level_in_work([], ()) == 1


def test_baseline_attempts_move_nothing() -> None:
    assert level(*(at(1, baseline=True) for _ in range(9))) == 1
    assert level(*(at(1) for _ in range(3)), at(2, baseline=True, emotion=10)) == 2


@pytest.mark.parametrize(("asked", "reached"), [(2, 1), (3, 2), (5, 2), (6, 3)])
def test_three_different_asks_lift_a_level_when_the_predictions_were_skipped(asked: int, reached: int) -> None:
    history = [at(1) for _ in range(min(asked, 3))] + [at(2) for _ in range(asked - 3)]
    assert level(*history) == reached


def test_the_same_ask_three_times_is_not_three_different_ones() -> None:
    step = LADDER[0]
    assert level(*(an_attempt(step=step) for _ in range(3))) == 1


def test_a_small_level_asks_for_no_more_different_steps_than_it_has() -> None:
    ladder = [a_step(1), a_step(4), a_step(8)]
    assert level_in_work([an_attempt(step=ladder[0])], bands(ladder)) == 2


@pytest.mark.parametrize(("after", "reached"), [((30, 30, 90), 2), ((31, 31, 0), 1), ((29, 90, 0), 2)])
def test_the_median_expectation_lifts_at_thirty_and_not_above(after: Sequence[int], reached: int) -> None:
    assert level(*(moved(1, value + 1, value) for value in after)) == reached


@pytest.mark.parametrize(("changes", "reached"), [((15, 15, 0), 2), ((15, 14, 14), 1), ((0, 16, 40), 2)])
def test_a_change_of_fifteen_in_two_of_the_last_three_lifts_however_high_the_fear_still_is(
    changes: Sequence[int], reached: int
) -> None:
    assert level(*(moved(1, 60 + change, 60) for change in changes)) == reached


def test_only_the_last_three_changes_count() -> None:
    early = [moved(1, 90, 60), moved(1, 90, 60)]
    assert level(early[0], moved(1, 60, 60), moved(1, 60, 60), early[1], moved(1, 60, 60)) == 1


def test_six_asks_lift_a_level_though_fear_stays_high() -> None:
    history = [moved(1, 90, 90) for _ in range(6)]
    assert level(*history[:5]) == 1
    assert level(*history) == 2


def test_six_asks_below_the_level_lift_nothing() -> None:
    up = [at(1) for _ in range(3)]
    assert level(*up, *(moved(1, 90, 90) for _ in range(9))) == 2


def test_smaller_variants_count_as_practice_and_lift_nothing() -> None:
    assert level(*(at(1, smaller=True) for _ in range(9))) == 1


def test_asks_above_the_level_count_for_it_but_lift_it_by_one_only() -> None:
    assert level(*(at(3) for _ in range(3))) == 2


@pytest.mark.parametrize(("emotion", "word", "reached"), [(8, None, 2), (9, None, 1), (9, Emotion.PROUD, 2)])
def test_a_peak_lowers_the_level_unless_it_was_a_pleasant_one(
    emotion: int | None, word: Emotion | None, reached: int
) -> None:
    up = [at(1) for _ in range(3)]
    assert level(*up, at(2, emotion=emotion, emotion_word=word)) == reached


def test_two_times_not_asked_in_a_row_lower_the_level_and_one_does_not() -> None:
    up, not_asked = [at(1) for _ in range(3)], at(2, outcome=Outcome.NOT_ASKED)
    assert level(*up, not_asked) == 2
    assert level(*up, not_asked, at(2), not_asked) == 2
    assert level(*up, not_asked, not_asked) == 1
    assert level(*up, *[not_asked] * 9) == 1


def test_counting_starts_afresh_after_every_move() -> None:
    up, peak = [at(1) for _ in range(3)], at(2, emotion=10)
    assert level(*up, peak, at(1), at(1)) == 1
    assert level(*up, peak, at(1), at(1), at(1)) == 2


attempts = st.builds(
    lambda band, feeling, outcome, before, after, smaller: at(
        band, emotion=feeling, outcome=outcome, fear_likelihood=before, fear_likelihood_after=after, smaller=smaller
    ),
    st.integers(1, 5),
    st.none() | st.integers(1, 10),
    st.sampled_from(Outcome),
    st.none() | st.integers(0, 100),
    st.none() | st.integers(0, 100),
    st.booleans(),
)


@given(st.lists(attempts, max_size=40))
def test_the_level_stays_on_the_ladder_and_moves_by_one_at_most(history: list[Attempt]) -> None:
    path = [level_in_work(history[:end], LEVELS) for end in range(len(history) + 1)]
    assert all(1 <= number <= 5 for number in path)
    assert all(abs(later - earlier) <= 1 for earlier, later in pairwise(path))


@given(st.lists(attempts, max_size=40))
def test_nobody_works_more_than_one_level_above_the_highest_they_asked_at(history: list[Attempt]) -> None:
    reached = max((a.intimidation // 2 + 1 for a in history if a.did_ask and a.intimidation), default=0)
    assert level_in_work(history, LEVELS) <= reached + 1
