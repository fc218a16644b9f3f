"""Small asks count in full, and too many of them in a week, or too many that hardly matter, have their consequence."""

from collections.abc import Sequence
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.attempt import Attempt
from coaching.choice import HARD_DAYS_A_WEEK, Choice, choose_challenge, lowered_number, mostly_slight
from coaching.ladder import Step
from coaching.policy import Reason, Today, Wish
from coaching.vocabulary import Outcome
from tests.coaching.factories import MONDAY, a_ladder, a_step, an_attempt, own_step

FOUR = a_step(4, id=4)
LADDER = [FOUR, *a_ladder()]
BASELINE = [an_attempt(day=-17 + day, step=LADDER[day + 1], baseline=True) for day in range(3)]


def smaller_choice(
    history: Sequence[Attempt], ladder: Sequence[Step] = LADDER, *, seed: int = 0, **said: Any
) -> Choice:
    today = Today(on=max(past.on for past in history), wish=Wish.SMALLER, **said)
    return choose_challenge(ladder, history, Random(seed), today=today)


def smaller_ones(count: int, *, first: int = 0) -> list[Attempt]:
    return [an_attempt(first + day, smaller=True) for day in range(count)]


@pytest.mark.parametrize(("made", "aim"), [(0, 5), (1, 5), (2, 4), (3, 3), (4, 2), (9, 1)])
def test_each_smaller_ask_above_two_takes_one_off_the_week_and_leaves_one(made: int, aim: int) -> None:
    history = smaller_ones(min(made, 4)) + [an_attempt(3, smaller=True) for _ in range(made - 4)]
    assert lowered_number(5, history, history[-1].on if history else MONDAY) == aim


def test_smaller_asks_of_another_week_and_those_not_asked_take_nothing_off() -> None:
    history = [*smaller_ones(4, first=-5), an_attempt(0, smaller=True, outcome=Outcome.NOT_ASKED)]
    assert lowered_number(5, history, MONDAY) == 5


@given(st.integers(3, 7), st.lists(st.tuples(st.integers(0, 6), st.booleans()), max_size=12))
def test_the_week_is_lowered_exactly_where_the_choice_says_so(number: int, made: list[tuple[int, bool]]) -> None:
    history = BASELINE + [an_attempt(day, smaller=small) for day, small in sorted(made)]
    today = max(past.on for past in history)
    choice = smaller_choice(history)
    assert choice.reason is Reason.HARD_DAY
    assert choice.lowers_plan == (lowered_number(number, history, today) < number)
    assert choice.lowers_plan == (sum(past.smaller for past in history if past.on >= MONDAY) >= HARD_DAYS_A_WEEK)


def test_something_smaller_stays_with_the_step_that_was_on_offer_where_that_is_mild() -> None:
    found = [smaller_choice(BASELINE, seed=seed, instead_of=FOUR.id) for seed in range(50)]
    assert {choice.step.id for choice in found} == {FOUR.id}
    assert all(choice.smaller for choice in found)


def test_something_smaller_goes_elsewhere_where_the_step_on_offer_is_not_mild_or_has_no_smaller_variant() -> None:
    tall, mine = a_step(9), own_step(2)
    for step in (tall, mine):
        found = [smaller_choice(BASELINE, [step, *LADDER], seed=seed, instead_of=step.id) for seed in range(50)]
        assert len({choice.step.id for choice in found}) > 1


def test_on_a_hard_day_something_small_comes_also_where_the_last_step_was_all_in_reach() -> None:
    ladder = [a_step(rating) for rating in (1, 2, 3, 4, 5)]
    not_asked = an_attempt(0, step=ladder[0], outcome=Outcome.NOT_ASKED)
    for seed in range(50):
        choice = smaller_choice([not_asked], ladder, seed=seed)
        assert choice.smaller
        assert choice.step in ladder[1:4]


@pytest.mark.parametrize(
    ("meanings", "count"),
    [
        ([1] * 8 + [9] * 2, 8),
        ([3] * 10, 10),
        ([1] * 7 + [9] * 3, 0),
        ([4] * 10, 0),
        ([1] * 9, 0),
        ([1] * 8 + [9] * 2 + [None] * 3, 8),
        ([1] * 10 + [9] * 3, 0),
    ],
)
def test_eight_of_the_last_ten_that_hardly_mattered_are_noticed(meanings: list[int | None], count: int) -> None:
    assert mostly_slight([an_attempt(day, meaning=meaning) for day, meaning in enumerate(meanings)]) == count


def test_what_was_not_asked_is_not_held_against_anyone() -> None:
    asked = [an_attempt(day, meaning=1) for day in range(9)]
    assert mostly_slight([*asked, an_attempt(9, meaning=1, outcome=Outcome.NOT_ASKED)]) == 0
