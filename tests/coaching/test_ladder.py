"""The ladder: proposed, ranked, settled by duels, and cut into levels."""

from collections import Counter
from dataclasses import replace
from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coaching.challenge import Challenge
from coaching.ladder import (
    Standing,
    Step,
    bands,
    duels_left,
    level_at,
    next_duel,
    propose_ladder,
    ranked,
    settle,
    standing,
)
from coaching.vocabulary import AskedPerson, LifeDomain
from prompts.catalogue import load_catalogue
from tests.coaching.factories import a_challenge, a_ladder, a_step, own_step

EVEN = dict.fromkeys(LifeDomain, 5)
WORK_IS_HARD = {LifeDomain.PROFESSIONAL: 9, LifeDomain.SOCIAL: 3, LifeDomain.ROMANTIC: 1}

ratings = st.fixed_dictionaries(
    {domain: st.none() | st.integers(1, 10) for domain in LifeDomain if domain is not LifeDomain.EVERYDAY}
)
unhurried = settings(deadline=None)
"""For what reads the catalogue the first time."""

intimidations = st.lists(st.none() | st.integers(0, 10), max_size=35)


@pytest.fixture(scope="module")
def catalogue() -> list[Challenge]:
    return list(load_catalogue().values())


@unhurried
@given(ratings, st.integers(0, 10_000), st.integers(25, 30))
def test_a_proposed_ladder_is_of_the_size_asked_for_and_never_shares_both_place_and_person(
    told: dict[LifeDomain, int | None], seed: int, size: int
) -> None:
    ladder = propose_ladder(load_catalogue().values(), told, Random(seed), size)
    assert len(ladder) == size
    assert len({(challenge.setting, challenge.asked) for challenge in ladder}) == size


@unhurried
@given(ratings, st.integers(0, 10_000))
def test_the_first_five_of_any_ladder_run_from_easy_to_middling(told: dict[LifeDomain, int | None], seed: int) -> None:
    first = propose_ladder(load_catalogue().values(), told, Random(seed))[:5]
    difficulties = [challenge.difficulty for challenge in first]
    assert difficulties == sorted(difficulties)
    assert difficulties[0] <= 2
    assert 4 <= difficulties[-1] <= 6
    assert len(set(difficulties)) >= 4
    assert not any(challenge.planned_no for challenge in first)


@unhurried
@given(ratings, st.integers(0, 10_000))
def test_every_ladder_spans_all_domains_and_the_whole_range_of_difficulty(
    told: dict[LifeDomain, int | None], seed: int
) -> None:
    ladder = propose_ladder(load_catalogue().values(), told, Random(seed))
    difficulties = Counter(challenge.difficulty for challenge in ladder)
    assert {challenge.domain for challenge in ladder} == set(LifeDomain)
    assert all(difficulties[low] + difficulties[low + 1] >= 2 for low in range(1, 10, 2))
    assert difficulties.most_common(1)[0][1] <= 6


@unhurried
@given(ratings, st.integers(0, 10_000))
def test_about_one_in_six_is_built_to_be_declined_and_a_few_give(told: dict[LifeDomain, int | None], seed: int) -> None:
    ladder = propose_ladder(load_catalogue().values(), told, Random(seed))
    assert 3 <= sum(challenge.planned_no for challenge in ladder) <= 5
    assert 3 <= sum(challenge.gives for challenge in ladder) <= 5


def test_a_domain_comes_the_more_often_the_more_sensitive_the_person_is_there(catalogue: list[Challenge]) -> None:
    domains = Counter(challenge.domain for challenge in propose_ladder(catalogue, WORK_IS_HARD, Random(1)))
    assert domains[LifeDomain.PROFESSIONAL] >= 2 * domains[LifeDomain.SOCIAL] >= 2 * domains[LifeDomain.ROMANTIC] > 0


def test_chance_varies_the_ladder_and_one_seed_repeats_it(catalogue: list[Challenge]) -> None:
    one, again, other = (propose_ladder(catalogue, EVEN, Random(seed)) for seed in (1, 1, 2))
    assert one == again
    assert len(set(one) - set(other)) > 5


def test_a_small_catalogue_gives_what_it_has() -> None:
    cafe = {"setting": "cafe", "asked": AskedPerson.SHOP_STAFF}
    ladder = propose_ladder([a_challenge(**cafe), a_challenge(**cafe), a_challenge()], EVEN, Random(0))
    assert len(ladder) == 2
    assert propose_ladder([], EVEN, Random(0)) == ()


@given(intimidations)
def test_ranking_keeps_the_rated_steps_from_least_to_most_intimidating(rated: list[int | None]) -> None:
    steps = [a_step(value) for value in rated]
    order = ranked(steps)
    assert [step.felt for step in order] == sorted(value for value in rated if value is not None)


def test_ties_stay_in_the_order_given_until_a_duel_settles_them() -> None:
    first, second, third = a_step(4), a_step(4), a_step(2)
    assert ranked([first, second, third]) == (third, first, second)
    settled = [a_step(4, id=1, tie_rank=1), a_step(4, id=2, tie_rank=0), a_step(4, id=3)]
    assert [step.id for step in ranked(settled)] == [2, 1, 3]


def test_there_is_no_duel_without_a_tie() -> None:
    assert next_duel([a_step(1), a_step(2), a_step(None), a_step(None)]) is None


def fight_out(steps: list[Step], rng: Random) -> tuple[list[Step], int]:
    fought = 0
    while duel := next_duel(steps):
        left = duels_left(steps)
        ranks = settle(steps, duel, newcomer_harder=rng.random() < 0.5)
        steps = [replace(step, tie_rank=ranks.get(step.id, step.tie_rank)) for step in steps]
        fought += 1
        assert duels_left(steps) == left - 1
    assert duels_left(steps) == 0
    return steps, fought


@given(intimidations, st.randoms(use_true_random=False))
def test_ties_of_n_steps_are_settled_in_n_minus_one_duels(rated: list[int | None], rng: Random) -> None:
    steps, fought = fight_out([a_step(value) for value in rated], rng)
    sizes = Counter(value for value in rated if value is not None)
    assert fought == sum(size - 1 for size in sizes.values())
    for value, size in sizes.items():
        assert sorted(step.tie_rank or 0 for step in steps if step.intimidation == value) == list(range(size))


def test_a_duel_of_two_decides_their_order() -> None:
    calm, wild = a_step(5, id=1), a_step(5, id=2)
    duel = next_duel([calm, wild])
    assert duel is not None
    assert duel == (wild, calm)
    assert settle([calm, wild], duel, newcomer_harder=True) == {1: 0, 2: 1}
    assert settle([calm, wild], duel, newcomer_harder=False) == {2: 0, 1: 1}


def test_a_new_rating_frees_a_step_from_its_duels_and_the_same_one_does_not() -> None:
    step = a_step(5, tie_rank=2)
    assert step.rated(5).tie_rank == 2
    assert step.rated(4).tie_rank is None
    assert step.rated(4).felt == 4


def test_an_unrated_step_has_no_felt_intimidation() -> None:
    with pytest.raises(ValueError, match="not rated"):
        _ = a_step(None).felt


@given(intimidations)
def test_levels_hold_every_rated_step_once_in_order_and_never_part_equals(rated: list[int | None]) -> None:
    levels = bands([a_step(value) for value in rated])
    known = sorted(value for value in rated if value is not None)
    assert [step.felt for band in levels for step in band.steps] == known
    assert [band.number for band in levels] == list(range(1, len(levels) + 1))
    assert all(lower.high < upper.low for lower, upper in pairwise(levels))


@given(intimidations)
def test_there_are_three_to_five_levels_wherever_three_ratings_differ(rated: list[int | None]) -> None:
    different = len({value for value in rated if value is not None})
    count = len(bands([a_step(value) for value in rated]))
    assert min(different, 3) <= count <= min(different, 5)


@given(st.lists(st.integers(0, 10), min_size=1, max_size=35))
def test_levels_are_as_even_as_the_ratings_allow(rated: list[int]) -> None:
    levels = bands([a_step(value) for value in rated])
    sizes, values = Counter(rated), sorted(set(rated))

    def unevenness(cuts: tuple[int, ...]) -> int:
        parts = (values[start:end] for start, end in pairwise((0, *cuts, len(values))))
        return sum(sum(sizes[value] for value in part) ** 2 for part in parts)

    least = min(unevenness(cuts) for cuts in combinations(range(1, len(values)), len(levels) - 1))
    assert sum(len(band.steps) ** 2 for band in levels) == least


def test_a_full_ladder_has_five_levels_and_the_first_five_ratings_have_three() -> None:
    assert [len(band.steps) for band in bands(a_ladder())] == [5, 5, 5, 5, 5]
    assert len(bands([a_step(value) for value in (0, 2, 3, 5, 6)])) == 3


@pytest.mark.parametrize(("intimidation", "level"), [(0, 1), (1, 1), (2, 2), (3, 2), (9, 5), (10, 5)])
def test_an_intimidation_belongs_to_the_first_level_that_reaches_so_high(intimidation: int, level: int) -> None:
    assert level_at(intimidation, bands(a_ladder())) == level


def test_a_step_stands_as_done_in_reach_or_ahead() -> None:
    ladder = a_ladder()
    levels = bands(ladder)
    assert standing(a_step(9, done=1), levels, 1) is Standing.DONE
    assert standing(ladder[0], levels, 1) is Standing.IN_REACH
    assert standing(ladder[5], levels, 1) is Standing.AHEAD
    assert standing(ladder[5], levels, 2) is Standing.IN_REACH
    assert standing(a_step(None), levels, 5) is Standing.AHEAD


def test_a_step_of_ones_own_knows_whom_it_asks_only_where_that_was_said() -> None:
    assert own_step().asked_person is None
    assert own_step(own_asked=AskedPerson.FAMILY).asked_person is AskedPerson.FAMILY
    assert not own_step().planned_no
    assert not own_step().gives
    assert own_step(id=1).place_person_ask != own_step(id=2).place_person_ask
