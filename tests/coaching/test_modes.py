"""Nothing outside a mode reaches whoever is in it, and each mode leaves enough to practise with."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coaching.challenge import Challenge
from coaching.ladder import propose_ladder
from coaching.likeness import nearest
from coaching.limits import Limits
from coaching.vocabulary import AskedPerson, LifeDomain
from prompts.catalogue import load_catalogue
from tests.coaching.people import TEMPERAMENTS, Temperament, a_person, live

CATALOGUE = list(load_catalogue().values())
MODES = ("gentle", "youth", "harmony")
EACH = [
    Limits(gentle="gentle" in on, youth="youth" in on, harmony="harmony" in on)
    for count in (1, 2, 3)
    for on in combinations(MODES, count)
]
FEWEST_ENTRIES = 40
NOT_FOR_THE_YOUNG = {
    *(AskedPerson.STRANGER, AskedPerson.MATCH, AskedPerson.DATE, AskedPerson.PARTNER, AskedPerson.NEIGHBOUR),
    *(AskedPerson.COLLEAGUE, AskedPerson.SUPERIOR, AskedPerson.PROFESSIONAL_CONTACT, AskedPerson.OFFICIAL),
}


def admitted(limits: Limits) -> list[Challenge]:
    return [each for each in CATALOGUE if limits.admit(each)]


def outside(limits: Limits, challenge: Challenge) -> bool:
    """Whether a challenge lies outside the modes, said in the entry's own terms."""
    return (
        (limits.gentle and challenge.planned_no)
        or (limits.youth and (not challenge.youth_safe or challenge.asked in NOT_FOR_THE_YOUNG))
        or (limits.harmony and not challenge.harmony_safe)
        or challenge.domain in limits.left_out
    )


some_limits = st.builds(
    Limits,
    gentle=st.booleans(),
    youth=st.booleans(),
    harmony=st.booleans(),
    left_out=st.frozensets(st.sampled_from(LifeDomain), max_size=len(LifeDomain) - 1),
)


@pytest.mark.parametrize("limits", EACH, ids=str)
def test_each_mode_has_entries_enough_in_every_difficulty_that_one_begins_with(limits: Limits) -> None:
    counts = Counter(each.difficulty for each in admitted(limits))
    assert counts.total() >= FEWEST_ENTRIES
    assert min(counts[difficulty] for difficulty in range(1, 7)) >= 2


@settings(max_examples=30)
@given(st.sampled_from(EACH), st.integers(0, 10_000))
def test_each_mode_fills_a_ladder(limits: Limits, seed: int) -> None:
    rng = Random(seed)
    sensitivity = {domain: rng.choice([None, *range(1, 11)]) for domain in LifeDomain}
    ladder = propose_ladder(admitted(limits), sensitivity, rng)
    assert 25 <= len(ladder) <= 30
    assert not any(outside(limits, each) for each in ladder)


@settings(max_examples=100)
@given(some_limits, st.text(max_size=60) | st.sampled_from([each.ask for each in CATALOGUE]))
def test_what_comes_near_to_a_fear_or_a_goal_lies_inside(limits: Limits, words: str) -> None:
    assert not any(outside(limits, each) for each in nearest(words, admitted(limits)))


def offers_to(temperament: Temperament, limits: Limits, seed: int, days: int) -> Sequence[Challenge | None]:
    """What is offered in so many days to someone whose ladder is older than the mode that they are in now."""
    rng = Random(seed)
    person = a_person(Temperament(name=temperament.name, limits=limits, swaps=0.5, hard_days=0.3), CATALOGUE, rng)
    return [turn.choice.step.challenge for turn in live(person, days)]


@settings(max_examples=20)
@given(st.sampled_from(TEMPERAMENTS), some_limits, st.integers(0, 10_000))
def test_no_offer_lies_outside_also_from_a_ladder_of_before(
    temperament: Temperament, limits: Limits, seed: int
) -> None:
    for challenge in offers_to(temperament, limits, seed, days=10):
        assert challenge is not None
        assert not outside(limits, challenge)


@pytest.mark.long
@settings(max_examples=300)
@given(st.sampled_from(TEMPERAMENTS), some_limits, st.integers(0, 10_000))
def test_no_offer_lies_outside_in_ninety_days(temperament: Temperament, limits: Limits, seed: int) -> None:
    for challenge in offers_to(temperament, limits, seed, days=90):
        assert challenge is not None
        assert not outside(limits, challenge)


def test_what_is_offered_to_the_young_speaks_of_no_stranger_at_any_size() -> None:
    texts = {each.id: f"{each.ask} {each.smaller}".casefold() for each in admitted(Limits(youth=True))}
    assert [name for name, text in texts.items() if "stranger" in text or "passer" in text] == []
