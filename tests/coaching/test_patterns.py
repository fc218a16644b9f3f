"""The pattern watch at, just under and just over each of its thresholds."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coaching.attempt import Attempt
from coaching.patterns import PastFiring, Pattern, Sign, watch
from coaching.vocabulary import Outcome, ReplyKind
from tests.coaching.factories import MONDAY, an_attempt, fired

TODAY = MONDAY + timedelta(days=13)


def seen(*history: Attempt, past: tuple[PastFiring, ...] = ()) -> set[Pattern]:
    return {firing.pattern for firing in watch(history, TODAY, past)}


def days(count: int, **said: Any) -> list[Attempt]:
    """So many attempts, one a day, the last one today."""
    return [an_attempt(day=14 - count + day, **said) for day in range(count)]


def test_ordinary_practice_shows_nothing() -> None:
    assert seen() == set()
    assert seen(*days(14, emotion=6, meaning=5, others_comfort=7, replayed=3, tension=60)) == set()


@pytest.mark.parametrize(("times", "fires"), [(1, False), (2, True), (3, True)])
def test_callous_from_the_second_time_of_asking_again_after_a_no(times: int, *, fires: bool) -> None:
    assert (Pattern.CALLOUS in seen(*days(5), *days(times, again_after_no=True))) is fires


@pytest.mark.parametrize(
    ("comforts", "fires"),
    [
        ([3, 3, 5, 5, 5], False),
        ([3, 3, 3, 5, 5], True),
        ([4, 4, 4, 4, 4], False),
        ([2, 1, 3, 3, 5], True),
        ([3, 5, 5, 5, 3, 3], False),
        ([3, None, 3, None, 3, None], True),
    ],
)
def test_callous_where_the_other_was_uneasy_in_three_of_the_last_five_told(
    comforts: list[int | None], *, fires: bool
) -> None:
    history = [an_attempt(day=8 + day, others_comfort=comfort) for day, comfort in enumerate(comforts)]
    assert (Pattern.CALLOUS in seen(*history)) is fires


@pytest.mark.parametrize(("times", "fires"), [(2, False), (3, True), (4, True)])
def test_adversarial_where_polite_others_were_hostile_in_three_of_the_last_five(times: int, *, fires: bool) -> None:
    hostile = days(times, other_hostile=True, outcome=Outcome.NO, reply_kind=ReplyKind.RESPECTFUL)
    assert (Pattern.ADVERSARIAL in seen(*days(3), *hostile)) is fires
    assert (Pattern.ADVERSARIAL in seen(*hostile, *days(5 - times))) is fires
    assert Pattern.ADVERSARIAL not in seen(*hostile[:2], *days(4), *hostile[2:3])


@pytest.mark.parametrize(
    ("answer", "fires"),
    [
        ({"outcome": Outcome.YES}, True),
        ({"outcome": Outcome.NO_ANSWER}, True),
        ({"outcome": Outcome.NO, "reply_kind": ReplyKind.AMBIGUOUS}, True),
        ({"outcome": Outcome.NO, "reply_kind": ReplyKind.DISMISSIVE}, False),
        ({"outcome": Outcome.NO}, False),
    ],
)
def test_seeing_hostility_is_adversarial_only_where_the_reply_was_polite_or_ambiguous(
    answer: dict[str, Any], *, fires: bool
) -> None:
    assert (Pattern.ADVERSARIAL in seen(*days(5, other_hostile=True, **answer))) is fires


@pytest.mark.parametrize(
    ("counts", "fires"), [((4, 3), False), ((3, 3, 3), False), ((4, 4), True), ((5, 4), True), ((9,), False)]
)
def test_self_punishing_with_more_than_three_asks_on_two_days(counts: Sequence[int], *, fires: bool) -> None:
    history = [an_attempt(day=day) for day, count in enumerate(counts) for _ in range(count)]
    assert (Pattern.SELF_PUNISHING in seen(*history)) is fires


@pytest.mark.parametrize(
    ("tension", "low_mood", "fires"), [(79, True, False), (80, True, True), (81, True, True), (100, False, False)]
)
def test_self_punishing_where_a_tension_of_eighty_is_picked_in_low_mood(
    tension: int, *, low_mood: bool, fires: bool
) -> None:
    picked = an_attempt(day=13, tension=tension, low_mood=low_mood, outcome=Outcome.NOT_ASKED)
    assert (Pattern.SELF_PUNISHING in seen(picked)) is fires


@pytest.mark.parametrize(("times", "emotion", "fires"), [(2, 9, False), (3, 8, False), (3, 9, True), (4, 10, True)])
def test_self_punishing_with_a_peak_and_self_attack_in_three_of_the_last_five(
    times: int, emotion: int | None, *, fires: bool
) -> None:
    attacked = days(times, emotion=emotion, self_attack=True)
    assert (Pattern.SELF_PUNISHING in seen(*days(5, emotion=9), *attacked)) is fires


@pytest.mark.parametrize(("times", "fires"), [(3, False), (4, True), (5, True)])
def test_chasing_noes_where_four_of_the_last_five_asks_were_built_to_be_declined(times: int, *, fires: bool) -> None:
    assert (Pattern.CHASING_NOES in seen(*days(5), *days(times, planned_no=True))) is fires


@pytest.mark.parametrize(
    ("times", "emotion", "meaning", "fires"),
    [(6, 1, 7, False), (7, 1, 7, True), (8, 1, 9, True), (7, 2, 7, False), (7, 1, 6, False), (7, None, 7, False)],
)
def test_numb_with_nothing_felt_seven_times_at_what_matters(
    times: int, emotion: int | None, meaning: int, *, fires: bool
) -> None:
    assert (Pattern.NUMB in seen(*days(times, emotion=emotion, meaning=meaning))) is fires


@pytest.mark.parametrize(("slight", "fires"), [(7, False), (8, True), (9, True)])
def test_only_safe_where_eight_of_the_last_ten_hardly_mattered(slight: int, *, fires: bool) -> None:
    history = [an_attempt(day=day + 4, meaning=3 if day < slight else 4) for day in range(10)]
    assert (Pattern.ONLY_SAFE in seen(*history)) is fires
    assert Pattern.ONLY_SAFE not in seen(*history, *days(3, meaning=4))


@pytest.mark.parametrize(("replayed", "fires"), [((7,), False), ((7, 6), False), ((7, 7), True), ((10, 9, 8), True)])
def test_rumination_with_two_attempts_replayed_at_seven_or_more(replayed: Sequence[int], *, fires: bool) -> None:
    assert (Pattern.RUMINATION in seen(*(an_attempt(day=12, replayed=value) for value in replayed))) is fires


@pytest.mark.parametrize(("day", "fires"), [(-1, False), (0, True), (13, True), (14, False)])
def test_only_the_last_fourteen_days_are_watched(day: int, *, fires: bool) -> None:
    assert (Pattern.RUMINATION in seen(*(an_attempt(day=day, replayed=9) for _ in range(2)))) is fires


def test_a_firing_says_why_in_the_persons_own_numbers() -> None:
    history = days(5, others_comfort=3)
    (firing,) = watch(history, TODAY)
    assert (firing.pattern, firing.sign) == (Pattern.CALLOUS, Sign.OTHERS_UNEASY)
    assert (firing.count, firing.enough, firing.of) == (5, 3, 5)
    assert firing.attempts == tuple(attempt.id for attempt in history)


def test_several_patterns_fire_together_and_each_once() -> None:
    history = [an_attempt(day=12, again_after_no=True, others_comfort=1, replayed=8) for _ in range(3)]
    assert [firing.pattern for firing in watch(history, TODAY)] == [Pattern.CALLOUS, Pattern.RUMINATION]


def test_a_pattern_fires_again_only_on_what_came_after_it_was_told() -> None:
    before, after = an_attempt(day=9, again_after_no=True), an_attempt(day=11, again_after_no=True)
    told = (fired(Pattern.CALLOUS, 10),)
    assert Pattern.CALLOUS in seen(before, after)
    assert Pattern.CALLOUS not in seen(before, after, past=told)
    assert Pattern.CALLOUS in seen(before, after, an_attempt(day=12, again_after_no=True), past=told)
    assert Pattern.CALLOUS in seen(before, after, past=(fired(Pattern.NUMB, 10),))


signs = st.builds(
    lambda day, comfort, again, hostile, replayed: an_attempt(
        day=day, others_comfort=comfort, again_after_no=again, other_hostile=hostile, replayed=replayed
    ),
    st.integers(-5, 15),
    st.none() | st.integers(1, 10),
    st.booleans(),
    st.booleans(),
    st.none() | st.integers(0, 10),
)


@given(st.lists(signs, max_size=30))
def test_every_firing_stands_on_enough_attempts_of_the_last_fourteen_days(history: list[Attempt]) -> None:
    history = sorted(history, key=lambda attempt: attempt.at)
    recent = {attempt.id for attempt in history if MONDAY <= attempt.on <= TODAY}
    for firing in watch(history, TODAY):
        assert firing.count == len(firing.attempts) >= firing.enough
        assert firing.of is None or firing.count <= firing.of
        assert set(firing.attempts) <= recent
