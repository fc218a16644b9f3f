"""The ladder at full size: rated, weighed, put in order, added to, and seen."""

from datetime import timedelta

import pytest

from tests.household import Household, Shown, TestPerson
from tests.stories.ways import begin, tell

DAY = timedelta(days=1)
LONG = (
    "Ask the person in charge of the whole thing whether it could be done in some other way, as I have wanted to for "
)


async def rate(person: TestPerson, *ratings: str) -> Shown:
    """Rate a sitting that is open, and see what is said at its end."""
    for rating in ratings:
        await person.tap(rating)
    return await person.last()


async def rated_in_full(person: TestPerson) -> None:
    """A ladder of 27 rated steps."""
    await begin(person)
    for count in (5, 5, 5, 5, 2):
        await person.say("/ladder")
        await person.tap(f"Rate {count} more")
        await rate(person, *("2", "4", "5", "7", "9")[:count])


def steps_in(shown: Shown) -> list[str]:
    return [line for line in shown.text.split("\n") if line[:1] in {"✓", "▸", "◦"} and "." in line]


async def test_after_a_sitting_one_may_say_what_matters_and_skip_some_or_all(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/ladder")
    await ada.tap("Rate 5 more")
    shown = await rate(ada, "2", "4", "5", "7", "9")
    assert shown.text.startswith("Thank you. 10 of 27")
    shown = await ada.tap("And how much do these matter?")
    assert "How much does it matter to you" in shown.text
    assert "1 of 5" in shown.text
    await ada.tap("8")
    await ada.tap("Skip")
    shown = await ada.tap("That's all, save it")
    assert "what matters to you" in shown.text
    await ada.tap("My ladder")
    await ada.tap("What matters to me?")
    assert "it can wait" in (await ada.tap("Skip all of it")).text.casefold()


async def test_a_ladder_is_shown_from_the_gentlest_step_with_what_is_done_in_reach_and_ahead(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    await tell(ada)
    shown = await ada.say("/ladder")
    assert "1 done" in shown.text
    marks = [line[0] for line in steps_in(shown)]
    assert set(marks) == {"✓", "◦"} or set(marks) == {"✓", "▸", "◦"}
    assert [line[-3:] for line in steps_in(shown)] == ["(1)", "(2)", "(3)", "(4)", "(5)"]


async def test_a_full_ladder_shows_the_part_one_is_at_and_all_of_it_behind_a_button(ada: TestPerson) -> None:
    await rated_in_full(ada)
    shown = await ada.say("/ladder")
    assert len(steps_in(shown)) == 9
    assert "18 harder steps" in shown.text
    whole = await ada.tap("See all 27")
    assert whole.id == shown.id
    assert len(steps_in(whole)) == 27
    assert "Level 1, where you are" in whole.text
    assert "Level 5" in whole.text


async def add_own(person: TestPerson, words: str) -> Shown:
    await person.say("/ladder")
    await person.tap("Add my own")
    shown = await person.say(words)
    if "No, mine is different" in shown.labels:
        await person.tap("No, mine is different")
    await person.tap("Work and studies")
    await person.tap("Someone above me")
    await person.tap("8")
    return await person.tap("9")


async def test_a_typed_fear_finds_what_the_catalogue_has_and_one_tap_takes_it(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/ladder")
    await ada.tap("Add my own")
    shown = await ada.say("askng my boss for a rasie")
    assert "Is it one of these?" in shown.text
    assert "1. Ask your manager for a raise" in shown.text
    shown = await ada.tap("1")
    assert "How scary" in shown.text
    await ada.tap("9")
    shown = await ada.tap("10")
    assert shown.text == "It is on your ladder now, as number 6 of 6."
    assert "Ask your manager for a raise, and name the figure you have in mind. (9)" in (await ada.say("/ladder")).text


async def test_a_fear_that_is_different_stays_in_ones_own_words(ada: TestPerson) -> None:
    await begin(ada)
    shown = await add_own(ada, "Ask my boss for a pay rise in front of everyone")
    assert "number 6 of 6" in shown.text
    assert "6. Ask my boss for a pay rise in front of everyone (8)" in (await ada.say("/ladder")).text


async def test_the_same_fear_typed_twice_finds_the_step_that_is_there(ada: TestPerson) -> None:
    await begin(ada)
    for rating in ("9", "3"):
        await ada.say("/ladder")
        await ada.tap("Add my own")
        await ada.say("ask for a raise")
        await ada.tap("1")
        await ada.tap(rating)
        await ada.tap("Skip")
    shown = await ada.say("/ladder")
    assert sum("for a raise" in line for line in steps_in(shown)) == 1
    assert "for a raise, and name the figure you have in mind. (3)" in shown.text


async def test_thirty_steps_of_any_length_have_room_and_can_all_be_seen(ada: TestPerson) -> None:
    """What nobody has rated gives way. No message is longer than Telegram takes: the server would refuse it."""
    await begin(ada)
    for number in range(25):
        await add_own(ada, f"{LONG}{number} years".ljust(160, "x"))
    assert len(steps_in(await ada.say("/ladder"))) == 9
    count = len(await ada.from_coach())
    await ada.tap("See all 30")
    assert sum(len(steps_in(each)) for each in (await ada.from_coach())[count - 1 :]) == 30
    await ada.tap("Add my own")
    assert any("Your ladder holds 30 steps" in text for text in (await ada.texts())[-2:])


async def test_two_that_were_rated_alike_are_put_in_order(ada: TestPerson) -> None:
    await begin(ada)
    shown = await ada.say("/ladder")
    assert "Which is harder?" not in shown.labels
    await ada.tap("Rate 5 more")
    await rate(ada, "5", "5", "6", "7", "8")
    tied = [line for line in steps_in(await ada.say("/ladder")) if line.endswith("(5)")]
    assert len(tied) == 3
    shown = await ada.tap("Which is harder?")
    assert "1 of 2" in shown.text
    await ada.tap("A")
    shown = await ada.tap("A")
    assert "puts them in order" in shown.text
    settled = [line for line in steps_in(await ada.say("/ladder")) if line.endswith("(5)")]
    assert [line[5:] for line in settled] != [line[5:] for line in tied]
    assert "Which is harder?" not in (await ada.last()).labels


async def test_duels_can_be_left_and_taken_up_again(ada: TestPerson) -> None:
    await rated_in_full(ada)
    await ada.say("/ladder")
    shown = await ada.tap("Which is harder?")
    assert "1 of 5" in shown.text
    await ada.tap("Skip")
    await ada.tap("B")
    shown = await ada.tap("That's all, save it")
    assert "puts them in order" in shown.text
    assert "Which is harder for you?" in (await ada.tap("Which is harder?")).text


@pytest.mark.parametrize(("now", "said"), [("1", "before, 1 now"), ("9", "I will choose with that in mind")])
async def test_after_an_attempt_its_step_can_be_rated_again_in_one_tap(ada: TestPerson, now: str, said: str) -> None:
    await begin(ada)
    shown = await tell(ada)
    assert "Rate it again" in shown.labels
    shown = await ada.tap("Rate it again")
    assert "before. And now?" in shown.text
    before = shown.text.partition("You rated this ")[2][0]
    now = "2" if now == before else now
    shown = await ada.tap(now)
    assert said in shown.text or f"before, {now} now" in shown.text
    assert f"({now})" in (await ada.say("/ladder")).text


async def test_what_was_rated_before_may_be_left_as_it_is(ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    await ada.tap("Rate it again")
    assert "it stays at" in (await ada.tap("Skip")).text


async def test_a_small_ask_says_nothing_about_the_whole_step_so_that_is_not_rated_again(ada: TestPerson) -> None:
    await begin(ada)
    await ada.tap("Something smaller")
    assert "Rate it again" not in (await tell(ada)).labels


async def test_the_steps_stand_above_the_question_which_one_however_often_it_is_asked(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/ladder")
    first = (await ada.tap("Change or remove")).text
    assert "1. " in first
    assert first.endswith("Which one? Tap its number.")
    await ada.tap("1")
    assert (await ada.tap("‹ Back")).text.endswith(first)
    assert (await ada.say("99")).text.endswith(first)


async def test_every_step_can_be_picked_by_its_number_and_weighed_anew(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/ladder")
    shown = await ada.tap("Change or remove")
    assert "27. " in shown.text
    await ada.tap("2")
    shown = await ada.tap("How much it matters")
    assert "How much does it matter to you" in shown.text
    assert (await ada.tap("7")).text == "Changed."


async def test_a_step_that_is_taken_off_while_it_is_on_offer_gives_way_to_another(
    house: Household, ada: TestPerson
) -> None:
    card = await begin(ada)
    ask = card.text.split("\n\n")[1]
    shown = await ada.say("/ladder")
    number = next(line.split(". ")[0][2:] for line in steps_in(shown) if ask in line)
    await ada.tap("Change or remove")
    await ada.tap(number)
    await ada.tap("Take it off my ladder")
    shown = await ada.say("/today")
    assert ask not in shown.text
    assert "I'll do it" in shown.labels


async def test_after_an_ask_a_few_more_ratings_are_asked_for_until_there_are_enough(ada: TestPerson) -> None:
    await begin(ada)
    shown = await tell(ada)
    assert "You have rated 5 of 27 steps so far." in shown.text
    for _ in range(2):
        await ada.tap("Rate 5 more")
        for rating in "12345":
            await ada.tap(rating)
    shown = await tell(ada)
    assert "steps so far" not in shown.text
    assert "Rate 5 more" not in shown.labels


async def test_an_ask_that_would_not_be_kind_is_given_back_with_the_reason_and_can_be_said_in_another_way(
    ada: TestPerson,
) -> None:
    await begin(ada)
    await ada.say("/ladder")
    await ada.tap("Add my own")
    shown = await ada.say("Ask the waitress for her number")
    assert "cannot walk away" in shown.text
    assert "like to dare to ask" in shown.text
    await ada.say("Ask the moon for a ladder")
    for label in ("No, mine is different", "Everyday life", "Skip", "6", "Skip"):
        shown = await ada.tap(label)
    assert "It is on your ladder now" in shown.text
    assert "waitress" not in (await ada.say("/ladder")).text


async def test_other_words_for_a_step_and_a_goal_are_held_to_the_same(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/goals")
    await ada.tap("Add a goal")
    assert "their “no” would not be free" in (await ada.say("ask my clients for a loan")).text
    await ada.say("/cancel")
    await ada.say("/ladder")
    await ada.tap("Add my own")
    await ada.say("Ask the moon for a ladder")
    for label in ("No, mine is different", "Everyday life", "Skip", "6", "Skip"):
        await ada.tap(label)
    await ada.tap("Change or remove")
    await ada.tap("6")
    await ada.tap("Put it in other words")
    assert "a “no” ends it" in (await ada.say("Ask the moon again and again")).text
    assert "Changed" in (await ada.say("Ask the moon once more for a ladder")).text
