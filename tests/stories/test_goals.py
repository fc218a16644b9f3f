"""What someone wants to be able to ask for, and what that changes."""

from tests.household import TestPerson
from tests.stories.ways import begin


async def name_goal(person: TestPerson, words: str, domain: str = "Work and studies") -> None:
    await person.say("/goals")
    await person.tap("Add a goal")
    await person.say(words)
    await person.tap(domain)


async def test_a_goal_is_kept_in_ones_own_words_with_its_part_of_life(ada: TestPerson) -> None:
    await begin(ada)
    assert "A goal is something" in (await ada.say("/goals")).text
    await name_goal(ada, "ask for a <raise>")
    shown = await ada.say("/goals")
    assert "1. ask for a <raise> (Work and studies)" in shown.text


async def test_what_comes_close_to_a_goal_goes_on_the_ladder_in_one_tap_and_is_rated_next(ada: TestPerson) -> None:
    await begin(ada)
    await name_goal(ada, "ask my neighbours for help", "Everyday life")
    proposals = await ada.last()
    assert "These come close to it" in proposals.text
    number = next(label for label in proposals.labels if label.isdigit())
    ask = next(line for line in proposals.text.split("\n") if line.startswith(f"{number}. ")).partition(". ")[2]
    shown = await ada.tap(number)
    assert shown.id == proposals.id
    assert f"✓ {ask} (on your ladder)" in shown.text
    assert number not in shown.labels
    await ada.tap("Rate")
    while "How scary" in (await ada.last()).text:
        await ada.tap("6")
    assert f"{ask} (6)" in (await ada.say("/ladder")).text


async def test_what_the_ladder_holds_already_is_shown_as_such(ada: TestPerson) -> None:
    await begin(ada)
    for _ in range(2):
        await name_goal(ada, "ask for a raise")
        if "1" in (await ada.last()).labels:
            await ada.tap("1")
    shown = await ada.last()
    assert "(on your ladder)" in shown.text
    assert "1" not in shown.labels


async def test_a_goal_that_nothing_comes_close_to_leads_to_a_step_of_ones_own(ada: TestPerson) -> None:
    await begin(ada)
    await name_goal(ada, "xylophone zyzzyva")
    shown = await ada.last()
    assert "no ask that comes close" in shown.text
    assert "What is something you would like to dare to ask?" in (await ada.tap("Add my own")).text


async def test_five_goals_are_as_many_as_one_can_keep_in_sight(ada: TestPerson) -> None:
    await begin(ada)
    for number in range(5):
        await name_goal(ada, f"goal number {number}")
    await ada.say("/goals")
    assert "You have 5 goals" in (await ada.tap("Add a goal")).text


async def test_a_goal_can_be_taken_off_by_its_number(ada: TestPerson) -> None:
    await begin(ada)
    await name_goal(ada, "ask for a raise")
    await name_goal(ada, "ask for more rest")
    await ada.say("/goals")
    await ada.tap("Take one off")
    shown = await ada.tap("1")
    assert "ask for a raise" not in shown.text
    assert "1. ask for more rest" in shown.text


async def test_a_button_under_a_goal_that_is_gone_says_so(ada: TestPerson) -> None:
    await begin(ada)
    await name_goal(ada, "ask my neighbours for help")
    proposals = await ada.last()
    number = next(label for label in proposals.labels if label.isdigit())
    await ada.say("/goals")
    await ada.tap("Take one off")
    await ada.tap("1")
    tap = await ada.press(proposals.id, proposals.data(number))
    answers = (await ada.chat())["callback_answers"]
    assert [each["text"] for each in answers if each["callback_query_id"] == tap] == [
        "That goal is no longer on your list."
    ]
