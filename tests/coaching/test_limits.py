"""What Care takes out of the choice."""

from random import Random
from typing import Any

import pytest

from coaching.choice import choose_challenge
from coaching.ladder import LADDER_SIZE, Step, propose_ladder
from coaching.limits import NO_LIMITS, Limits, expected_tension
from coaching.policy import Today
from coaching.vocabulary import AskedPerson, LifeDomain
from prompts.catalogue import load_catalogue
from tests.coaching.factories import MONDAY, a_step, own_step


@pytest.mark.parametrize(
    ("limits", "refused"),
    [
        (Limits(no_romantic=True), {"domain": LifeDomain.ROMANTIC}),
        (Limits(no_costly=True), {"cost": 2}),
        (Limits(no_costly=True), {"cost": 3}),
        (Limits(gentle=True), {"planned_no": True}),
        (Limits(no_planned_no=True), {"planned_no": True}),
        (Limits(youth=True), {"youth_safe": False}),
        (Limits(harmony=True), {"harmony_safe": False}),
    ],
)
def test_each_limit_refuses_its_own_and_nothing_else(limits: Limits, refused: dict[str, Any]) -> None:
    assert not limits.allow(a_step(**refused))
    assert limits.allow(a_step(cost=1, asked=AskedPerson.FRIEND))
    assert NO_LIMITS.allow(a_step(**refused))


def test_a_step_of_ones_own_passes_all_but_youth_and_romance() -> None:
    assert Limits(no_costly=True, harmony=True, gentle=True, no_planned_no=True).allow(own_step())
    assert not Limits(no_romantic=True).allow(own_step(domain=LifeDomain.ROMANTIC))


@pytest.mark.parametrize(
    ("own_asked", "domain", "allowed"),
    [
        (AskedPerson.FRIEND, LifeDomain.SOCIAL, True),
        (AskedPerson.TEACHER, LifeDomain.PROFESSIONAL, True),
        (AskedPerson.SHOP_STAFF, LifeDomain.EVERYDAY, True),
        (AskedPerson.STRANGER, LifeDomain.SOCIAL, False),
        (AskedPerson.FRIEND, LifeDomain.ROMANTIC, False),
        (None, LifeDomain.SOCIAL, False),
    ],
)
def test_in_youth_mode_ones_own_steps_ask_peers_family_school_and_staff(
    own_asked: AskedPerson | None, domain: LifeDomain, *, allowed: bool
) -> None:
    assert Limits(youth=True).allow(own_step(own_asked=own_asked, domain=domain)) is allowed


def test_the_gentle_mode_lowers_the_ceiling_to_fifty() -> None:
    assert NO_LIMITS.ceiling == 100
    assert Limits(gentle=True).ceiling == 50
    assert Limits(gentle=True, max_tension=30).ceiling == 30
    assert Limits(max_tension=60).ceiling == 60


def test_a_smaller_variant_is_expected_to_cost_half_the_tension() -> None:
    assert expected_tension(a_step(6)) == 60
    assert expected_tension(a_step(6), smaller=True) == 30


@pytest.mark.parametrize("limits", [Limits(youth=True), Limits(harmony=True), Limits(gentle=True)])
def test_every_mode_leaves_enough_of_the_catalogue_for_a_full_ladder(limits: Limits) -> None:
    """Nothing outside the mode is on the ladder, nor ever chosen from a ladder that was made before it."""
    catalogue = list(load_catalogue().values())
    ladder = propose_ladder(filter(limits.admit, catalogue), {}, Random(1))
    assert len(ladder) == LADDER_SIZE
    assert min(challenge.difficulty for challenge in ladder) == 1
    assert max(challenge.difficulty for challenge in ladder) >= 8
    earlier = [
        Step(id=number, ask=entry.ask, domain=entry.domain, challenge=entry, intimidation=entry.difficulty)
        for number, entry in enumerate(propose_ladder(catalogue, {}, Random(1)))
    ]
    for seed in range(200):
        choice = choose_challenge(earlier, [], Random(seed), today=Today(on=MONDAY), limits=limits)
        assert limits.allow(choice.step)
