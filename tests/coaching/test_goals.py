"""What a person wants to be able to ask for makes the steps near it matter, unless they say so themselves."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coaching.goals import CLOSE_TO_A_GOAL, IN_A_VALUED_DOMAIN, Goal, goal_behind, weighed
from coaching.ladder import Step
from coaching.policy import HIGH_MEANING
from coaching.vocabulary import LifeDomain
from tests.coaching.factories import a_step, own_step

RAISE = a_step(7, id=1, domain=LifeDomain.PROFESSIONAL)
IDEA = a_step(4, id=2, domain=LifeDomain.PROFESSIONAL)
COFFEE = a_step(3, id=3, domain=LifeDomain.SOCIAL)

steps = st.builds(
    a_step, st.integers(0, 10), domain=st.sampled_from(LifeDomain), meaning=st.none() | st.integers(0, 10)
)
domains = st.sampled_from(LifeDomain)


def a_goal(*near: Step, domain: LifeDomain = LifeDomain.PROFESSIONAL, number: int = 1) -> Goal:
    return Goal(
        id=number,
        words="ask for a raise",
        domain=domain,
        near=tuple(step.challenge.id for step in near if step.challenge),
    )


def test_what_comes_close_to_a_goal_matters_most_and_its_part_of_life_a_little_less() -> None:
    goals = [a_goal(RAISE)]
    assert weighed(RAISE, goals).meaning == CLOSE_TO_A_GOAL
    assert weighed(IDEA, goals).meaning == IN_A_VALUED_DOMAIN
    assert weighed(COFFEE, goals).meaning is None


def test_both_count_as_meaningful_for_the_choice() -> None:
    assert CLOSE_TO_A_GOAL > IN_A_VALUED_DOMAIN >= HIGH_MEANING


def test_what_the_person_said_themselves_stands() -> None:
    slight = replace(RAISE, meaning=1)
    assert weighed(slight, [a_goal(RAISE)]) == slight


def test_without_goals_nothing_is_known() -> None:
    assert weighed(RAISE, []) == RAISE


def test_a_step_of_ones_own_matters_by_its_part_of_life() -> None:
    mine = own_step(5, domain=LifeDomain.PROFESSIONAL)
    assert goal_behind(mine, [a_goal(RAISE)]) is None
    assert weighed(mine, [a_goal(RAISE)]).meaning == IN_A_VALUED_DOMAIN


def test_of_two_goals_the_one_that_names_the_step_first_is_behind_it() -> None:
    far, near = a_goal(COFFEE, RAISE, number=1), a_goal(RAISE, COFFEE, number=2)
    assert goal_behind(RAISE, [far, near]) == near
    assert goal_behind(IDEA, [far, near]) is None


@given(steps, st.lists(domains, max_size=5))
def test_goals_only_ever_fill_in_a_meaning_that_is_not_known(step: Step, valued: list[LifeDomain]) -> None:
    after = weighed(step, [a_goal(domain=domain, number=number) for number, domain in enumerate(valued)])
    assert replace(after, meaning=step.meaning) == step
    if step.meaning is not None:
        assert after.meaning == step.meaning
    elif step.domain in valued:
        assert after.meaning == IN_A_VALUED_DOMAIN
    else:
        assert after.meaning is None
