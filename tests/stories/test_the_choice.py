"""Why it is this ask, and how to have another one: something else, harder, smaller."""

from datetime import timedelta
from typing import Any

import pytest

from tests.household import Household, Shown, TestPerson
from tests.stories.ways import after_the_warm_ups, begin, tell

DAY = timedelta(days=1)


def ask_of(card: Shown) -> str:
    return card.text.split("\n\n")[1]


def rating_in(explained: Shown) -> int:
    return int(explained.text.partition("You rated the fear ")[2].split(" ")[0])


async def toast_of(person: TestPerson, card: Shown, label: str) -> Any:
    tap = await person.press(card.id, card.data(label))
    answers = (await person.chat())["callback_answers"]
    return str(next(each["text"] for each in answers if each["callback_query_id"] == tap) or "")


async def test_the_card_has_one_line_of_why_and_the_numbers_behind_a_tap(ada: TestPerson) -> None:
    card = await begin(ada)
    assert "One of the gentlest on your ladder." in card.text
    shown = await ada.tap("Why this one?")
    assert shown.id == card.id
    assert ask_of(shown) == ask_of(card)
    assert "Your first three asks are warm-ups" in shown.text
    assert "You have not asked this before." in shown.text
    assert "Why this one?" not in shown.labels
    assert "I'll do it" in shown.labels


async def test_the_explanation_speaks_of_the_level_and_of_what_the_person_said_matters(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    await ada.say("/ladder")
    await ada.tap("What matters to me?")
    for _ in range(5):
        await ada.tap("7")
    for _ in range(3):
        await tell(ada)
        await house.later(DAY)
        await ada.say("/today")
    shown = await ada.tap("Why this one?")
    assert "that it matters 7 of 10 to you" in shown.text
    assert " of 10." in shown.text


async def test_a_goal_stands_behind_what_was_not_weighed(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    for domain in ("Work and studies", "Friends and family", "Dating and love", "Everyday life"):
        await ada.say("/goals")
        await ada.tap("Add a goal")
        await ada.say("xylophone zyzzyva")
        await ada.tap(domain)
    await tell(ada)
    await house.later(DAY)
    await ada.say("/today")
    shown = await ada.tap("Why this one?")
    assert "a part of life in which you have a goal" in shown.text


async def test_harder_is_not_for_the_warm_ups_and_goes_up_after_them(house: Household, ada: TestPerson) -> None:
    assert "Harder, please" not in (await begin(ada)).labels
    for _ in range(3):
        await ada.say("/today")
        await tell(ada)
        await house.later(DAY)
    await ada.say("/today")
    before = rating_in(await ada.tap("Why this one?"))
    shown = await ada.tap("Harder, please")
    assert "You asked for something harder." in shown.text
    assert rating_in(await ada.tap("Why this one?")) > before


async def test_where_nothing_harder_is_in_reach_that_is_said_and_the_ask_stays(
    house: Household, ada: TestPerson
) -> None:
    await after_the_warm_ups(house, ada)
    card = await ada.last()
    for _ in range(5):
        toast = await toast_of(ada, card, "Harder, please")
        if toast:
            break
        card = await ada.last()
    assert toast.startswith("Nothing harder is in reach just now.")
    assert ask_of(await ada.last()) == ask_of(card)


async def test_something_smaller_is_the_same_ask_made_small_where_that_is_mild(ada: TestPerson) -> None:
    card = await begin(ada)
    shown = await ada.tap("Something smaller")
    assert "A smaller ask: two minutes at most" in shown.text
    kind = next(line for line in card.text.split("\n") if line.startswith("For the other person"))
    assert kind in shown.text


async def test_something_else_in_the_place_of_a_small_ask_is_small_too(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await ada.tap("Something smaller")
    shown = await ada.tap("Something else")
    assert "A smaller ask" in shown.text


async def test_a_third_small_ask_in_a_week_lowers_its_number_by_one_and_is_met_kindly(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    for _ in range(2):
        await ada.say("/today")
        shown = await ada.tap("Something smaller")
        assert "this week's aim" not in shown.text
        await tell(ada)
        await house.later(DAY)
    await ada.say("/today")
    shown = await ada.tap("Something smaller")
    assert "I have made this week's aim 4" in shown.text
    assert "that is all right" in shown.text
    assert "2 of 4" in (await ada.say("/streak")).text
    shown = await tell(ada)
    assert "3 of 4" in shown.text


async def test_the_week_is_lowered_once_however_often_it_is_tapped(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    for _ in range(2):
        await ada.say("/today")
        await ada.tap("Something smaller")
        await tell(ada)
        await house.later(DAY)
    await ada.say("/today")
    await ada.tap("Something smaller")
    await ada.tap("Something else")
    await ada.tap("Something else")
    assert "2 of 4" in (await ada.say("/streak")).text


async def test_when_hardly_anything_mattered_the_card_says_so_once_a_week(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/ladder")
    await ada.tap("What matters to me?")
    for _ in range(5):
        await ada.tap("1")
    for _ in range(10):
        shown = await ada.say("/today")
        assert "mattered little" not in shown.text
        await tell(ada)
        await house.later(2 * DAY)
    days = []
    for day in range(0, 10, 2):
        shown = await ada.say("/today")
        if "10 of your last 10 asks mattered little to you" in shown.text:
            days.append(day)
        await tell(ada)
        await house.later(2 * DAY)
    assert days == [0, 8]


@pytest.mark.parametrize("label", ["Something else", "Something smaller"])
async def test_a_second_tap_on_the_same_button_changes_nothing_more(ada: TestPerson, label: str) -> None:
    card = await begin(ada)
    data = card.data(label)
    await ada.press(card.id, data)
    once = await ada.last()
    await ada.press(card.id, data)
    again = await ada.last()
    assert (again.id, again.text, again.labels) == (once.id, once.text, once.labels)
