"""What changes in the plan after a firing, how long it lasts, and that a dispute undoes it."""

from datetime import timedelta
from typing import Any

import pytest

from coaching.attempt import Attempt
from coaching.easing import Pause, find_pause, find_rest, limits_after, pauses, shortens
from coaching.limits import NO_LIMITS, Limits
from coaching.patterns import PastFiring, Pattern
from tests.coaching.factories import MONDAY, an_attempt, fired

TODAY = MONDAY + timedelta(days=13)


def pause(*past: PastFiring, day: int) -> Pause | None:
    return find_pause(past, MONDAY + timedelta(days=day))


def test_two_grave_firings_pause_for_three_days() -> None:
    past = fired(Pattern.CALLOUS, 0), fired(Pattern.SELF_PUNISHING, 5)
    first = MONDAY + timedelta(days=5)
    rest = Pause(first=first, last=first + timedelta(days=2))
    assert [pause(*past, day=day) for day in range(4, 9)] == [None, rest, rest, rest, None]
    assert pauses(past) == [rest]


@pytest.mark.parametrize(("apart", "pauses"), [(0, True), (28, True), (29, True), (30, False)])
def test_grave_firings_count_together_within_thirty_days(apart: int, *, pauses: bool) -> None:
    past = fired(Pattern.CALLOUS, 0), fired(Pattern.CALLOUS, apart)
    assert (pause(*past, day=apart) is not None) is pauses


def test_one_grave_firing_a_disputed_one_or_lighter_ones_do_not_pause() -> None:
    assert pause(fired(Pattern.CALLOUS, 0), day=0) is None
    assert pause(fired(Pattern.CALLOUS, 0), fired(Pattern.CALLOUS, 1, disputed=True), day=1) is None
    assert pause(*(fired(pattern, 1) for pattern in Pattern if pattern is not Pattern.CALLOUS), day=1) is None


def limits(pattern: Pattern, *history: Attempt, day: int = 13, **said: Any) -> Limits:
    return limits_after([fired(pattern, 5, **said)], history, MONDAY + timedelta(days=day), NO_LIMITS)


@pytest.mark.parametrize(
    ("pattern", "tightened"),
    [
        (Pattern.CALLOUS, Limits(no_romantic=True, no_costly=True)),
        (Pattern.ADVERSARIAL, Limits(cooperative=True)),
        (Pattern.SELF_PUNISHING, Limits(one_a_day=True)),
        (Pattern.CHASING_NOES, Limits(no_planned_no=True)),
        (Pattern.NUMB, Limits(no_step_up=True)),
        (Pattern.ONLY_SAFE, Limits(meaningful=True)),
        (Pattern.RUMINATION, NO_LIMITS),
    ],
)
def test_a_firing_changes_the_plan_until_it_is_over_or_disputed(pattern: Pattern, tightened: Limits) -> None:
    assert limits(pattern) == tightened
    assert limits(pattern, day=18) == tightened
    lasts = pattern in {Pattern.CALLOUS, Pattern.ADVERSARIAL, Pattern.ONLY_SAFE}
    assert limits(pattern, day=19) == (tightened if lasts else NO_LIMITS)
    assert limits(pattern, disputed=True) == NO_LIMITS


def test_after_a_callous_sign_romantic_and_costly_asks_rest_until_two_gentle_ones() -> None:
    gentle, pressed = an_attempt(day=6), an_attempt(day=7, again_after_no=True)
    assert limits(Pattern.CALLOUS, gentle, pressed).no_romantic
    assert limits(Pattern.CALLOUS, gentle, an_attempt(day=8, others_comfort=3)).no_costly
    assert limits(Pattern.CALLOUS, an_attempt(day=4), gentle).no_costly
    assert limits(Pattern.CALLOUS, gentle, pressed, an_attempt(day=8, others_comfort=4)) == NO_LIMITS


def test_after_an_adversarial_sign_two_asks_are_cooperative() -> None:
    assert limits(Pattern.ADVERSARIAL, an_attempt(day=6)).cooperative
    assert not limits(Pattern.ADVERSARIAL, an_attempt(day=6), an_attempt(day=7)).cooperative


def test_firings_add_to_the_limits_that_hold_already() -> None:
    youth = Limits(youth=True)
    past = [fired(Pattern.NUMB, 5), fired(Pattern.CALLOUS, 5)]
    assert limits_after(past, [], TODAY, youth) == Limits(youth=True, no_step_up=True, no_romantic=True, no_costly=True)


def rests_on(*past: PastFiring) -> list[int]:
    """The days after the first Monday on which the programme rests."""
    return [day for day in range(40) if find_rest(past, MONDAY + timedelta(days=day))]


def test_self_punishing_rests_the_day_on_which_it_was_seen_and_the_next() -> None:
    assert rests_on(fired(Pattern.SELF_PUNISHING, 5)) == [5, 6]
    assert rests_on(fired(Pattern.SELF_PUNISHING, 5, disputed=True)) == []
    assert rests_on(*(fired(pattern, 5) for pattern in Pattern if pattern is not Pattern.SELF_PUNISHING)) == []


def test_of_a_pause_and_a_day_of_rest_the_longer_holds() -> None:
    past = fired(Pattern.CALLOUS, 1), fired(Pattern.SELF_PUNISHING, 5)
    assert rests_on(*past) == [5, 6, 7]
    assert find_rest(past, MONDAY + timedelta(days=5)) == find_pause(past, MONDAY + timedelta(days=5))


def test_a_third_grave_firing_within_thirty_days_of_the_second_pauses_again() -> None:
    past = fired(Pattern.CALLOUS, 0), fired(Pattern.CALLOUS, 5), fired(Pattern.CALLOUS, 20)
    assert rests_on(*past) == [5, 6, 7, 20, 21, 22]


@pytest.mark.parametrize(("day", "short"), [(4, False), (5, True), (18, True), (19, False)])
def test_rumination_shortens_reflections_for_fourteen_days(day: int, *, short: bool) -> None:
    on = MONDAY + timedelta(days=day)
    past = [fired(Pattern.RUMINATION, 5)] if day >= 5 else []
    assert shortens(past, on) is short
    assert not shortens([fired(Pattern.RUMINATION, 5, disputed=True), fired(Pattern.NUMB, 5)], on)


def test_after_only_safe_asks_two_are_to_matter() -> None:
    slight, matters = an_attempt(day=6, meaning=2), an_attempt(day=7, meaning=6)
    assert limits(Pattern.ONLY_SAFE, slight, matters, an_attempt(day=8, meaning=5)).meaningful
    assert not limits(Pattern.ONLY_SAFE, matters, an_attempt(day=8, meaning=9)).meaningful
