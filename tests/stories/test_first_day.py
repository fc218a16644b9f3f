"""From /start to the first ask, and what came of it."""

from datetime import timedelta

from tests.household import Household, TestPerson
from tests.stories.ways import begin, tell


async def test_a_newcomer_comes_to_the_first_ask_in_fourteen_taps_and_one_typed_text(ada: TestPerson) -> None:
    """The longest way: the zone takes two taps, and the cue is the one text."""
    taps = 0
    shown = await ada.say("/start")
    assert "not therapy" in shown.text
    assert "/support" in shown.text
    answers = ["I am 18 or over, none fits", "7", "5", "8", "09:00 · Berlin", "Berlin", "12:30", "Done", "5"]
    for label in answers:
        shown = await ada.tap(label)
        taps += 1
    shown = await ada.say("I have had lunch, at the café")
    for label in ("1", "2", "3", "4", "5"):
        shown = await ada.tap(label)
        taps += 1
    assert taps <= 14
    assert "Warm-up 1 of 3" in shown.text
    assert "I'll do it" in shown.labels


async def test_the_baseline_ends_with_the_plan_in_words_and_an_ask_at_once(ada: TestPerson) -> None:
    card = await begin(ada)
    texts = await ada.texts()
    assert any("12:30" in text and "every day" in text for text in texts)
    assert "I have had lunch, at the café" in card.text
    assert card.labels[:4] == ["I'll do it", "Something else", "Something smaller", "Not today"]


async def test_who_would_rather_not_begin_is_let_go_kindly_and_can_come_back(ada: TestPerson) -> None:
    await ada.say("/start")
    shown = await ada.tap("Not now")
    assert "completely fine" in shown.text
    shown = await ada.say("/start")
    assert "18 or over" in shown.labels[0]


async def test_start_again_goes_on_at_the_same_question(ada: TestPerson) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    await ada.tap("7")
    shown = await ada.say("/start")
    assert "friends, family" in shown.text


async def test_two_taps_are_a_complete_log(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    await ada.tap("They said no")
    shown = await ada.tap("4")
    assert "complete log" in shown.text
    streak = await ada.say("/streak")
    assert any("1 day in a row" in text for text in await ada.texts()), streak.text
    await house.restart()
    assert "How was the no?" in (await ada.say("/start")).text


async def test_a_full_reflection_is_kept_and_answered(ada: TestPerson) -> None:
    await begin(ada)
    await ada.tap("I'll do it")
    await ada.tap("I asked. Tell how it went")
    await ada.tap("They said no")
    await ada.tap("9")
    await ada.tap("Respectful")
    await ada.tap("I left it there")
    await ada.tap("Ashamed")
    await ada.tap("In more detail")
    await ada.say("Whether they could lend me a pen")
    await ada.say("At the counter, a little fast")
    await ada.say("Sorry, I need mine")
    shown = await ada.say("That it is over in ten seconds")
    assert "heard a no" in shown.text
    assert "what kind of day it came from" in shown.text
    assert "friend" in shown.text
    assert "1 day in a row" in shown.text


async def test_not_having_asked_is_met_with_kindness_and_a_smaller_step(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    shown = await ada.tap("I did not ask")
    assert "says nothing about you" in shown.text
    shown = await ada.tap("Something smaller now")
    assert "two minutes" in shown.text
    assert "I'll do it" in shown.labels


async def test_an_ask_of_ones_own_can_be_told_at_any_time(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    shown = await ada.say("/log")
    assert "What came of your ask?" in shown.text
    await ada.tap("They said yes")
    await ada.tap("3")
    await ada.tap("That's all, save it")
    await house.later(timedelta(days=1))
    assert any("more than once" in text for text in [(await ada.say("/streak")).text])


async def test_a_message_that_tells_what_happened_becomes_the_reflection(ada: TestPerson) -> None:
    await begin(ada)
    shown = await ada.say("I asked the man at the bakery and he just laughed kindly")
    assert "How did it go?" in shown.text
    await ada.tap("They said no")
    await ada.tap("5")
    await ada.tap("Skip")
    await ada.tap("Skip")
    shown = await ada.tap("Amused")
    assert "take from it" in shown.text


async def test_the_warm_ups_say_that_they_are_without_technique_and_end_after_three(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    for number in (1, 2, 3):
        card = await ada.say("/today")
        assert f"Warm-up {number} of 3" in card.text
        assert "no technique" in card.text
        await tell(ada)
        await house.later(timedelta(days=1))
    assert "Warm-up" not in (await ada.say("/today")).text
