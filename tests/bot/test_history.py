"""What the policy is handed: the ladder and the history with everything that a rule looks at."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest

from bot import rungs
from bot.history import history_of
from bot.turn import Turn
from coaching.attempt import Attempt
from coaching.goals import IN_A_VALUED_DOMAIN
from coaching.ladder import Step
from coaching.vocabulary import AskedPerson, LifeDomain, Outcome
from storage import people
from storage.database import Transaction
from tests.household import Household, TestPerson
from tests.stories.ways import begin, tell

T = TypeVar("T")


async def seen(house: Household, person: TestPerson, look: Callable[[Turn], T]) -> T:
    """What the coach sees of a person in a turn of its own."""

    def work(transaction: Transaction) -> T:
        found = people.find_person(transaction, person.id)
        assert found is not None
        return look(house.house.turns.make(transaction, found, house.clock.now()))

    return await house.house.store.run(work)


async def weigh_all(person: TestPerson, meaning: str) -> None:
    await person.say("/ladder")
    await person.tap("What matters to me?")
    for _ in range(5):
        await person.tap(meaning)


async def steps_and_history(house: Household, person: TestPerson) -> tuple[dict[int, Step], list[Attempt]]:
    steps = await seen(house, person, rungs.steps_of)
    return {step.id: step for step in steps}, await seen(house, person, history_of)


async def test_an_attempt_carries_what_its_step_was_on_that_day(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await weigh_all(ada, "7")
    await tell(ada)
    before, [attempt] = await steps_and_history(house, ada)
    step = before[attempt.step_id or 0]
    await ada.tap("Rate it again")
    await ada.tap("9")
    await weigh_or_change(ada, step)
    after, [attempt] = await steps_and_history(house, ada)
    assert (after[step.id].intimidation, after[step.id].meaning) == (9, 2)
    assert (attempt.intimidation, attempt.meaning) == (step.intimidation, 7)
    assert attempt.place_person_ask == step.place_person_ask
    assert (attempt.domain, attempt.setting, attempt.asked_person) == (step.domain, step.setting, step.asked_person)
    assert (attempt.planned_no, attempt.gives) == (step.planned_no, step.gives)
    assert (attempt.baseline, attempt.smaller) == (True, False)


async def weigh_or_change(person: TestPerson, step: Step) -> None:
    """Say that a step matters 2 of 10 after all."""
    shown = await person.say("/ladder")
    number = next(line[2:].split(". ")[0] for line in shown.text.split("\n") if step.ask in line)
    await person.tap("Change or remove")
    await person.tap(number)
    await person.tap("How much it matters")
    await person.tap("2")


async def test_a_smaller_attempt_is_known_as_one(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.tap("Something smaller")
    await tell(ada)
    _, [attempt] = await steps_and_history(house, ada)
    assert attempt.smaller
    assert attempt.outcome is Outcome.NO


async def test_a_step_of_ones_own_and_its_attempts_say_whom_it_asks_and_what_it_matters(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    await ada.say("/ladder")
    await ada.tap("Add my own")
    await ada.say("xylophone zyzzyva")
    for label in ("Friends and family", "Someone in my family", "0", "9"):
        await ada.tap(label)
    while "xylophone" not in (await ada.say("/today")).text:
        await tell(ada)
        await house.later(timedelta(days=1))
    await tell(ada)
    steps, [*_, attempt] = await steps_and_history(house, ada)
    step = steps[attempt.step_id or 0]
    assert step.challenge is None
    assert (step.asked_person, step.meaning, step.done) == (AskedPerson.FAMILY, 9, 1)
    assert attempt.place_person_ask == step.place_person_ask
    assert (attempt.asked_person, attempt.meaning, attempt.domain) == (AskedPerson.FAMILY, 9, LifeDomain.SOCIAL)


@pytest.mark.parametrize("domain", ["Work and studies", "Everyday life"])
async def test_a_goal_weighs_what_was_not_weighed_on_the_ladder_and_in_what_follows(
    house: Household, ada: TestPerson, domain: str
) -> None:
    await begin(ada)
    await ada.say("/goals")
    await ada.tap("Add a goal")
    await ada.say("xylophone zyzzyva")
    await ada.tap(domain)
    for _ in range(4):
        await house.later(timedelta(days=1))
        await ada.say("/today")
        await tell(ada)
    steps, history = await steps_and_history(house, ada)
    valued = LifeDomain.PROFESSIONAL if domain == "Work and studies" else LifeDomain.EVERYDAY
    known: list[Step | Attempt] = [*steps.values(), *history[1:]]
    for each in known:
        assert each.meaning == (IN_A_VALUED_DOMAIN if each.domain is valued else None)
