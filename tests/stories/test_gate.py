"""The gate: whom the coach is for, how gently it goes, and that this is asked again."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import delete

from coaching.challenge import Challenge
from prompts.catalogue import load_catalogue
from storage import ladder, people
from storage.database import Transaction
from storage.tables import ModesRow
from tests.household import Household, TestPerson
from tests.stories.ways import begin

CATALOGUE = load_catalogue()


async def on_the_ladder(house: Household, person: TestPerson) -> Sequence[Challenge]:
    """The catalogue entries that are stored for a person, shown or not."""

    def look(transaction: Transaction) -> Sequence[Challenge]:
        found = people.find_person(transaction, person.id)
        assert found is not None
        steps = ladder.load_steps(transaction, found.id)
        return [CATALOGUE[each.challenge_id] for each in steps if each.challenge_id]

    return await house.house.store.run(look)


async def settle_in(person: TestPerson, ratings: Sequence[str]) -> None:
    """From the first rating to the first ask."""
    for rating in ratings:
        await person.tap(rating)
    await person.say("Berlin")
    for label in ("12:30", "Every day", "5", "Skip", "1", "2", "3", "4", "5"):
        await person.tap(label)


async def test_who_needs_it_gentle_is_told_so_and_is_not_shut_out(house: Household, ada: TestPerson) -> None:
    await ada.say("/start")
    shown = await ada.tap("I am 18 or over, one fits")
    assert "we go gently" in shown.text
    assert "doctor or therapist" in shown.text
    assert "at work or in your studies" in shown.text
    await settle_in(ada, ("7", "5", "8"))
    assert "I'll do it" in (await ada.last()).labels
    entries = await on_the_ladder(house, ada)
    assert len(entries) == 27
    assert not any(each.planned_no for each in entries)
    assert "Gentle mode: on" in (await ada.say("/settings")).text


async def test_the_young_need_an_agreement_and_are_waited_for_kindly(house: Household, ada: TestPerson) -> None:
    await ada.say("/start")
    assert "parent or guardian" in (await ada.tap("I am 13 to 17, none fits")).text
    shown = await ada.tap("Not yet")
    assert "no hurry" in shown.text
    assert "/support" in shown.text
    await ada.say("/support")
    assert any("findahelpline.com" in text for text in await ada.texts())
    assert "no hurry" in (await ada.say("/start")).text
    await ada.tap("They have agreed")
    await settle_in(ada, ("7", "5"))
    assert not any("dating and love" in text for text in await ada.texts())
    entries = await on_the_ladder(house, ada)
    assert len(entries) == 27
    assert all(each.youth_safe for each in entries)


async def test_the_young_are_offered_and_proposed_nothing_else(ada: TestPerson) -> None:
    await ada.say("/start")
    await ada.tap("I am 13 to 17, none fits")
    await ada.tap("Yes, they agreed")
    await settle_in(ada, ("7", "5"))
    outside = [each.ask for each in CATALOGUE.values() if not each.youth_safe]
    for _ in range(4):
        await ada.tap("Something else")
    await ada.say("/goals")
    await ada.tap("Add a goal")
    assert "In the youth mode I stay with people around you" in (await ada.say("ask a stranger for their number")).text
    await ada.say("ask the people next door for sugar")
    await ada.tap("Friends and family")
    await ada.say("/ladder")
    await ada.tap("Add my own")
    assert "In the youth mode I stay with people around you" in (await ada.say("Ask a stranger for a date")).text
    shown = await ada.say("Ask the people next door for two eggs")
    if "No, mine is different" in shown.labels:
        shown = await ada.tap("No, mine is different")
    assert "Dating and love" not in shown.labels
    shown = await ada.tap("Everyday life")
    assert "A stranger" not in shown.labels
    for label in ("Skip", "6", "Skip"):
        shown = await ada.tap(label)
    assert "I have kept it, and it rests" in shown.text
    assert "1 step of your ladder rests" in (await ada.say("/ladder")).text
    said = "\n".join(await ada.texts())
    assert [ask for ask in outside if ask in said] == []


async def test_a_child_is_turned_away_kindly_and_nothing_of_it_is_kept(house: Household, ada: TestPerson) -> None:
    await ada.say("/start")
    shown = await ada.tap("I am younger")
    assert "helplines for children" in shown.text
    assert not shown.labels
    assert await house.house.store.run(lambda transaction: people.find_person(transaction, ada.id)) is None
    assert "We have not started yet" in (await ada.say("/today")).text
    await house.restart()
    assert "18 or over" in (await ada.say("/start")).labels[0]


async def test_after_ninety_days_one_tap_says_that_nothing_has_changed(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await house.later(timedelta(days=89))
    assert "I'll do it" in (await ada.say("/today")).labels
    await house.later(timedelta(days=1, hours=6))
    shown = await ada.last()
    assert "Three months have passed" in shown.text, "the daily prompt asks it as well"
    assert "Three months have passed" in (await ada.say("/today")).text
    assert "I'll do it" in (await ada.tap("Nothing has changed")).labels
    assert "I'll do it" in (await ada.say("/today")).labels


@pytest.mark.parametrize(("label", "mode"), [("None of these fits", "off"), ("One of these fits", "on")])
async def test_those_who_began_before_there_was_a_gate_are_asked_once(
    house: Household, ada: TestPerson, label: str, mode: str
) -> None:
    await begin(ada)
    await house.house.store.run(lambda transaction: transaction.execute(delete(ModesRow)))
    assert "one question that I now ask everyone" in (await ada.say("/today")).text
    assert "I'll do it" in (await ada.tap(label)).labels
    assert "I'll do it" in (await ada.say("/today")).labels
    assert f"Gentle mode: {mode}" in (await ada.say("/settings")).text
