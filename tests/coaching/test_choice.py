"""The challenge of the day: each rule of the policy on its own, and what holds whatever the history."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coaching.attempt import Attempt
from coaching.choice import Choice, NothingToOffer, choose_challenge
from coaching.ladder import Step, bands
from coaching.limits import NO_LIMITS, Limits, expected_tension
from coaching.policy import Reason, Today, Wish
from coaching.programmes import Theme
from coaching.vocabulary import AskedPerson, Emotion, LifeDomain, LikelyAnswer, Outcome
from tests.coaching.factories import MONDAY, a_ladder, a_step, an_attempt, own_step

LADDER = a_ladder()
BASELINE = [an_attempt(day=-17 + day, step=LADDER[day], baseline=True, meaning=5, gives=True) for day in range(3)]
PRACTISED = [*BASELINE, *(an_attempt(day=-4 + day, step=LADDER[day], meaning=5) for day in range(3))]


def choose(
    history: Sequence[Attempt],
    ladder: Sequence[Step] = LADDER,
    *,
    seed: int = 0,
    limits: Limits = NO_LIMITS,
    day: int = 0,
    **today: Any,
) -> Choice:
    """A choice on the day so many days after the Monday."""
    on = Today(on=MONDAY + timedelta(days=day), **today)
    return choose_challenge(ladder, history, Random(seed), today=on, limits=limits)


def choices(history: Sequence[Attempt], ladder: Sequence[Step] = LADDER, **said: Any) -> list[Choice]:
    """The choices of three hundred seeds for the same day."""
    return [choose(history, ladder, seed=seed, **said) for seed in range(300)]


def reasons(history: Sequence[Attempt], ladder: Sequence[Step] = LADDER, **said: Any) -> Counter[Reason]:
    return Counter(choice.reason for choice in choices(history, ladder, **said))


def share(count: int) -> float:
    return count / 300


def test_the_first_attempts_are_a_baseline_among_the_least_intimidating() -> None:
    for choice in choices([]):
        assert choice.baseline
        assert choice.reason is Reason.BASELINE
        assert choice.step in LADDER[:3]


def test_the_baseline_ends_after_three_asks_and_not_after_three_times_not_asked() -> None:
    not_asked = [an_attempt(step=LADDER[0], outcome=Outcome.NOT_ASKED) for _ in range(3)]
    assert choose(BASELINE[:2]).baseline
    assert choose(not_asked).baseline
    assert not choose(BASELINE).baseline


def test_about_seven_in_ten_come_from_the_level_in_work_and_two_from_the_one_below() -> None:
    found = choices(PRACTISED)
    assert {choice.in_work for choice in found} == {2}
    assert share(sum(choice.level == 2 for choice in found)) == pytest.approx(0.8, abs=0.07)
    assert share(sum(choice.level == 1 for choice in found)) == pytest.approx(0.2, abs=0.07)


def test_about_one_in_ten_invites_one_level_up_once_the_level_was_asked_at() -> None:
    started = [*PRACTISED, an_attempt(day=-1, step=LADDER[5], meaning=5)]
    assert not any(choice.invites_harder for choice in choices(PRACTISED))
    assert share(sum(choice.invites_harder for choice in choices(started))) == pytest.approx(0.1, abs=0.05)
    assert not any(choice.invites_harder for choice in choices(started, limits=Limits(gentle=True)))
    assert not any(choice.invites_harder for choice in choices(started, limits=Limits(no_step_up=True)))


def test_one_level_up_comes_only_with_the_tap() -> None:
    started = [*PRACTISED, an_attempt(day=-1, step=LADDER[5], meaning=5)]
    assert {choice.level for choice in choices(started)} == {1, 2}
    assert {(choice.level, choice.reason) for choice in choices(started, wish=Wish.HARDER)} == {(3, Reason.HARDER)}


def test_the_tap_never_leads_two_levels_above_the_highest_asked_at() -> None:
    assert {choice.level for choice in choices(PRACTISED, wish=Wish.HARDER)} == {2}


def test_at_the_top_the_tap_gives_the_top() -> None:
    top = [an_attempt(day=-5, step=step, meaning=5) for start in range(0, 20, 5) for step in LADDER[start : start + 3]]
    top.append(an_attempt(day=-5, step=LADDER[20], meaning=5))
    assert {choice.level for choice in choices([*BASELINE, *top], wish=Wish.HARDER)} == {5}


def test_the_same_place_person_and_ask_never_come_twice_running() -> None:
    for last in LADDER[:10]:
        history = [*PRACTISED, an_attempt(day=-1, step=last, meaning=5)]
        assert last not in {choice.step for choice in choices(history)}


def test_what_was_put_aside_today_does_not_come_again_today() -> None:
    declined: set[int] = set()
    for _ in range(9):
        declined.add(choose(PRACTISED, declined=frozenset(declined)).step.id)
    with pytest.raises(NothingToOffer):
        choose(PRACTISED, declined=frozenset(declined))
    assert len(declined) == 9


def test_there_is_nothing_to_offer_without_a_rated_step() -> None:
    with pytest.raises(NothingToOffer):
        choose([], [])
    with pytest.raises(NothingToOffer):
        choose([], [a_step(None)])


def test_where_the_last_ask_was_all_in_reach_the_least_of_the_next_level_comes() -> None:
    ladder = [a_step(1), a_step(4), a_step(5), a_step(8)]
    history = [*BASELINE, an_attempt(day=-1, step=ladder[0], fear_likelihood=90, fear_likelihood_after=90)]
    choice = choose(history, ladder)
    assert (choice.in_work, choice.reason, choice.step) == (1, Reason.STEPPING_UP, ladder[1])
    with pytest.raises(NothingToOffer):
        choose(history, ladder, limits=Limits(no_step_up=True))


def test_the_last_places_persons_and_domains_come_less_often() -> None:
    cafe = {"setting": "cafe", "asked": AskedPerson.SHOP_STAFF, "domain": LifeDomain.SOCIAL}
    again, fresh = a_step(1, **cafe), a_step(1)
    last = an_attempt(day=-1, step=a_step(1, **cafe), meaning=5, gives=True)
    counts = Counter(choice.step.id for choice in choices([*BASELINE, last], [again, fresh]))
    assert share(counts[fresh.id]) > 0.85


def test_what_was_asked_often_comes_less_often() -> None:
    often, fresh = a_step(1), a_step(1)
    history = [an_attempt(day=-20, step=often, gives=True, meaning=5) for _ in range(5)] + BASELINE
    counts = Counter(choice.step.id for choice in choices(history, [often, fresh]))
    assert share(counts[fresh.id]) > 0.75
    assert {choice.asked_before for choice in choices(history, [often])} == {5}


@pytest.mark.parametrize(
    ("meanings", "due"),
    [((3, 3), True), ((0, 1), True), ((3, 4), False), ((4, 3), False), ((2, None), False), ((9, 3, 3), True)],
)
def test_after_two_asks_that_hardly_mattered_one_comes_that_does(meanings: Sequence[int | None], *, due: bool) -> None:
    ladder = [*LADDER, a_step(1, meaning=5), a_step(1, meaning=6), a_step(9, meaning=10)]
    history = [*BASELINE, *(an_attempt(day=-2, step=LADDER[0], meaning=value) for value in meanings)]
    found = choices(history, ladder)
    assert all((choice.reason is Reason.MEANINGFUL) is due for choice in found)
    assert all((choice.step.meaning == 6) is due for choice in found if choice.reason is Reason.MEANINGFUL)


def test_a_meaningful_step_out_of_reach_does_not_come() -> None:
    history = [*BASELINE, *(an_attempt(day=-2, step=LADDER[0], meaning=0) for _ in range(2))]
    assert Reason.MEANINGFUL not in reasons(history, [*LADDER, a_step(9, meaning=10)])


@pytest.mark.parametrize(("ago", "expected"), [(0, 0), (2, 0), (3, 1 / 3), (4, 1 / 2), (5, 1), (9, 1)])
def test_a_planned_no_comes_every_fourth_fifth_or_sixth_time(ago: int, expected: float) -> None:
    ladder = [*LADDER, a_step(1, planned_no=True), a_step(2, planned_no=True)]
    planned = an_attempt(day=-1, meaning=5, planned_no=True, gives=True)
    others = [an_attempt(day=-1, meaning=5, smaller=True) for _ in range(ago)]
    counts = reasons([*BASELINE, planned, *others], ladder)
    assert share(counts[Reason.PLANNED_NO]) == pytest.approx(expected, abs=0.09)


def test_a_planned_no_never_comes_outside_its_turn_in_the_gentle_mode_or_in_the_baseline() -> None:
    ladder = [*LADDER, *(a_step(rating, planned_no=True) for rating in (1, 1, 1, 3, 3, 3))]
    rested = Limits(no_planned_no=True)
    just_had = [*PRACTISED, an_attempt(day=-1, planned_no=True, meaning=5)]
    found = [
        *choices(just_had, ladder),
        *choices(PRACTISED, ladder, limits=Limits(gentle=True)),
        *choices(PRACTISED, ladder, limits=rested),
        *choices([], ladder),
    ]
    assert not any(choice.step.planned_no for choice in found)


def test_once_a_week_something_is_given() -> None:
    ladder = [*LADDER, a_step(1, gives=True), a_step(3, gives=True)]
    asked = [an_attempt(day=day, step=LADDER[day + 6], meaning=5, planned_no=True) for day in range(-4, 0)]
    gave = an_attempt(day=-6, step=LADDER[0], gives=True, meaning=5)
    assert reasons([*BASELINE, *asked], ladder) == {Reason.GIVING: 300}
    assert Reason.GIVING not in reasons([*BASELINE, gave, *asked], ladder)
    assert Reason.GIVING not in reasons([*BASELINE, *asked[:1]], ladder)
    assert reasons([*BASELINE, gave, *asked], ladder, day=1) == {Reason.GIVING: 300}


def test_on_a_hard_day_a_smaller_variant_of_something_mild_counts_fully() -> None:
    for choice in choices(PRACTISED, wish=Wish.SMALLER):
        assert choice.reason is Reason.HARD_DAY
        assert choice.smaller
        assert choice.step.felt <= 4
        assert not choice.lowers_plan
        assert not choice.invites_harder


def test_on_a_hard_day_a_smaller_variant_of_a_four_is_mild_and_of_a_five_is_not() -> None:
    ladder = [a_step(4), a_step(5), *a_ladder(ratings=range(7, 10, 2))]
    assert {choice.step.felt for choice in choices(BASELINE, ladder, wish=Wish.SMALLER)} == {4}


def test_on_a_hard_day_where_nothing_is_mild_the_least_comes_smaller() -> None:
    ladder = a_ladder(ratings=range(6, 11))
    assert {choice.step.felt for choice in choices(PRACTISED, ladder, wish=Wish.SMALLER)} == {6}


def test_a_step_of_ones_own_has_no_smaller_variant_and_comes_on_a_hard_day_only_when_mild_itself() -> None:
    ladder = [own_step(2), own_step(3), a_step(4), a_step(4)]
    found = {(choice.step.id, choice.smaller) for choice in choices(BASELINE, ladder, wish=Wish.SMALLER)}
    assert found == {(ladder[0].id, False)}


def test_the_third_hard_day_of_a_week_lowers_the_plan() -> None:
    smaller = [an_attempt(day=day, step=LADDER[day], smaller=True, meaning=5) for day in (0, 1)]
    last_week = [an_attempt(day=-1, step=LADDER[3], smaller=True, meaning=5)]
    assert choose([*BASELINE, *smaller], day=4, wish=Wish.SMALLER).lowers_plan
    assert not choose([*BASELINE, *last_week, *smaller[:1]], day=4, wish=Wish.SMALLER).lowers_plan
    assert not choose([*BASELINE, *smaller], day=7, wish=Wish.SMALLER).lowers_plan
    assert not choose([*BASELINE, *smaller], day=4).lowers_plan


def test_after_a_peak_something_less_intimidating_comes_from_a_lower_level() -> None:
    peak = an_attempt(day=-1, step=LADDER[5], emotion=9, emotion_word=Emotion.ASHAMED, meaning=5)
    for choice in choices([*PRACTISED, peak]):
        assert choice.reason is Reason.GENTLER
        assert choice.step.felt < LADDER[5].felt


@pytest.mark.parametrize("warm_ups", [0, 1])
def test_a_peak_in_the_warm_ups_is_followed_by_something_gentler(warm_ups: int) -> None:
    """By a lower step, or by the smaller variant of the lowest."""
    for felt in (0, 2):
        peak = an_attempt(day=-1, step=LADDER[felt], emotion=9, emotion_word=Emotion.ASHAMED, meaning=5)
        for choice in choices([*BASELINE[:warm_ups], peak]):
            assert choice.step.felt < LADDER[felt].felt or choice.smaller


def test_after_not_asking_something_less_intimidating_comes() -> None:
    not_asked = an_attempt(day=-1, step=LADDER[5], outcome=Outcome.NOT_ASKED)
    for choice in choices([*PRACTISED, not_asked]):
        assert choice.reason is Reason.SMALLER_NEXT
        assert choice.step.felt < LADDER[5].felt


def test_a_cooperative_turn_offers_what_is_easy_to_grant() -> None:
    kind = [a_step(1, likely=LikelyAnswer.YES), a_step(1, gives=True)]
    found = choices(PRACTISED, [*LADDER, *kind], limits=Limits(cooperative=True))
    assert {choice.step for choice in found} == set(kind)
    assert {choice.reason for choice in found} == {Reason.COOPERATIVE}


def test_without_a_step_up_nothing_comes_above_the_highest_asked_at() -> None:
    assert {choice.level for choice in choices(PRACTISED, limits=Limits(no_step_up=True))} == {1}
    assert {choice.level for choice in choices(PRACTISED, limits=Limits(no_step_up=True), wish=Wish.HARDER)} == {1}


def test_the_gentle_mode_practises_under_its_ceiling_in_levels_of_its_own() -> None:
    found = choices(PRACTISED, limits=Limits(gentle=True))
    assert {choice.levels for choice in found} == {3}
    assert max(choice.step.felt for choice in found) <= 5


def test_where_all_is_over_the_ceiling_the_least_comes_as_its_smaller_variant() -> None:
    ladder = [own_step(6), a_step(7), a_step(8), a_step(9), a_step(10)]
    found = choices(PRACTISED, ladder, limits=Limits(gentle=True))
    assert {choice.reason for choice in found} == {Reason.EASIEST}
    assert {choice.step.felt for choice in found} == {7, 8, 9}
    assert all(choice.smaller for choice in found)
    with pytest.raises(NothingToOffer):
        choose(PRACTISED, ladder, limits=Limits(max_tension=30))


def test_one_seed_gives_one_choice() -> None:
    assert choose(PRACTISED, seed=7) == choose(PRACTISED, seed=7)


def test_a_choice_explains_itself_in_numbers() -> None:
    choice = choose([*PRACTISED, an_attempt(day=-1, meaning=1), an_attempt(day=-1, meaning=1)], [a_step(1, meaning=8)])
    assert choice.reason is Reason.MEANINGFUL
    assert (choice.level, choice.in_work, choice.levels) == (1, 1, 1)
    assert (choice.asked_before, choice.since) == (0, 8)


steps = st.builds(
    lambda felt, meaning, planned_no, gives, romantic, safe, own: (
        own_step(felt, meaning=meaning)
        if own
        else a_step(
            felt,
            meaning=meaning,
            planned_no=planned_no,
            gives=gives,
            domain=LifeDomain.ROMANTIC if romantic else LifeDomain.SOCIAL,
            youth_safe=safe,
            harmony_safe=safe,
        )
    ),
    st.none() | st.integers(0, 10),
    st.none() | st.integers(0, 10),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
limits_of_any_kind = st.builds(
    Limits,
    gentle=st.booleans(),
    youth=st.booleans(),
    harmony=st.booleans(),
    no_romantic=st.booleans(),
    no_planned_no=st.booleans(),
    no_step_up=st.booleans(),
    cooperative=st.booleans(),
)
pasts = st.lists(st.tuples(st.integers(0, 29), st.sampled_from(Outcome), st.none() | st.integers(1, 10)), max_size=20)


@settings(deadline=None)
@given(st.lists(steps, max_size=30), pasts, limits_of_any_kind, st.sampled_from(Wish), st.integers(0, 999))
def test_whatever_comes_is_allowed_rated_not_just_had_and_at_most_one_level_up(
    ladder: list[Step],
    past: list[tuple[int, Outcome, int | None]],
    limits: Limits,
    wish: Wish,
    seed: int,
) -> None:
    history = [
        an_attempt(day=-20, step=ladder[number % len(ladder)], outcome=outcome, emotion=emotion)
        for number, outcome, emotion in past
        if ladder
    ]
    try:
        choice = choose(history, ladder, seed=seed, limits=limits, wish=wish)
    except NothingToOffer:
        return
    assert limits.allow(choice.step)
    assert choice.step.intimidation is not None
    assert not history or choice.step.place_person_ask != history[-1].place_person_ask
    if choice.reason is Reason.EASIEST:
        assert choice.smaller
    else:
        assert choice.step.felt * 10 <= limits.ceiling
        assert choice.level <= choice.in_work + 1
        assert choice.level <= choice.in_work or choice.reason in {Reason.BASELINE, Reason.HARDER, Reason.STEPPING_UP}


@given(st.lists(st.integers(0, 10), min_size=3, max_size=30), st.integers(0, 999))
def test_whoever_rated_three_steps_is_always_offered_one(rated: list[int], seed: int) -> None:
    ladder = [a_step(value) for value in rated]
    levels = bands(ladder)
    last = an_attempt(step=ladder[seed % len(ladder)])
    assert choose([last], ladder, seed=seed).level <= len(levels)


def test_a_theme_leans_the_choice_among_the_candidates_and_says_so() -> None:
    fitting = {LADDER[5].id, LADDER[6].id}
    theme = Theme(name="", text="", entries=frozenset(each.challenge.id for each in LADDER[5:7] if each.challenge))
    free = [choice for choice in choices(PRACTISED) if choice.reason is Reason.IN_WORK]
    themed = [choice for choice in choices(PRACTISED, theme=theme) if choice.reason is Reason.IN_WORK]
    assert share_of(free, fitting) == pytest.approx(0.4, abs=0.1)
    assert share_of(themed, fitting) == pytest.approx(8 / 11, abs=0.1)
    assert {choice.themed for choice in themed} == {True, False}
    assert all(choice.themed == (choice.step.id in fitting) for choice in themed)
    assert not any(choice.themed for choice in free)


def share_of(found: Sequence[Choice], steps: set[int]) -> float:
    return sum(choice.step.id in steps for choice in found) / len(found)


def test_where_all_that_may_come_is_of_the_theme_it_has_tipped_nothing() -> None:
    theme = Theme(name="", text="", domains=frozenset(LifeDomain))
    assert not any(choice.themed for choice in choices(PRACTISED, theme=theme))


@given(st.integers(), st.lists(st.sampled_from(range(25)), max_size=25), st.sampled_from(Wish))
def test_a_theme_never_changes_the_rule_or_lifts_anyone_above_their_level_or_limits(
    seed: int, named: list[int], wish: Wish
) -> None:
    ids = frozenset(each.challenge.id for each in (LADDER[number] for number in named) if each.challenge)
    theme = Theme(name="", text="", entries=ids)
    limits = Limits(gentle=True, no_planned_no=True)
    free = choose(PRACTISED, seed=seed, wish=wish, limits=limits)
    themed = choose(PRACTISED, seed=seed, wish=wish, limits=limits, theme=theme)
    assert (themed.reason, themed.in_work) == (free.reason, free.in_work)
    assert themed.level <= max(free.level, free.in_work)
    assert expected_tension(themed.step, smaller=themed.smaller) <= limits.ceiling
