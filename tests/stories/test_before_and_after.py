"""What is expected before an ask, what came of it, and how the two are held against each other."""

from datetime import timedelta

import pytest

from bot.history import history_of
from coaching.attempt import Attempt, Attribution
from coaching.vocabulary import Emotion, Outcome, ReplyKind, SelfTalk
from storage import attempts, people
from storage.attempts import FiledAttempt
from storage.database import Transaction
from tests.household import Household, Shown, TestPerson
from tests.stories.ways import after_the_warm_ups, begin, predict, tell

DAY = timedelta(days=1)
FEAR = "They will laugh"


async def filed(house: Household, person: TestPerson) -> FiledAttempt:
    """The attempt that was told last."""

    def load(transaction: Transaction) -> FiledAttempt:
        found = people.find_person(transaction, person.id)
        assert found is not None
        return attempts.load_attempts(transaction, found.id)[-1]

    return await house.house.store.run(load)


async def history(house: Household, person: TestPerson) -> list[Attempt]:
    def load(transaction: Transaction) -> list[Attempt]:
        found = people.find_person(transaction, person.id)
        assert found is not None
        return history_of(house.house.turns.make(transaction, found, house.clock.now()))

    return await house.house.store.run(load)


async def test_the_warm_ups_are_not_predicted(ada: TestPerson) -> None:
    await begin(ada)
    shown = await ada.tap("I'll do it")
    assert "I asked. Tell how it went" in shown.labels
    assert "fear" not in shown.text


async def test_before_an_ask_five_taps_and_one_text_tell_what_is_expected_and_the_card_shows_it(
    house: Household, ada: TestPerson
) -> None:
    ask = (await after_the_warm_ups(house, ada)).text.split("\n\n")[1]
    shown = await ada.tap("I'll do it")
    assert "what exactly do you fear" in shown.text
    assert shown.labels == ["‹ Back", "Skip", "♡ Support", "Skip all of it"]
    assert "How likely" in (await ada.say(FEAR)).text
    assert "how bad" in (await ada.tap("75")).text
    assert "“yes”" in (await ada.say("60 %")).text
    assert "tense" in (await ada.tap("25")).text
    shown = await ada.tap("75")
    assert "leave at home" in shown.text
    shown = await ada.tap(shown.labels[1])
    for expected in (ask, f"“{FEAR}”, 75 % likely", "60 of 100", "25 %", "75 of 100", "Left at home today"):
        assert expected in shown.text
    assert shown.labels[0] == "I asked. Tell how it went"


async def test_a_prediction_can_be_skipped_as_a_whole(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await ada.tap("I'll do it")
    shown = await ada.tap("Skip all of it")
    assert "What you expect" not in shown.text
    await ada.tap("I asked. Tell how it went")
    await ada.tap("They said yes")
    assert "Which word" in (await ada.tap("3")).text


async def test_the_same_as_last_time_is_one_tap(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    card = await predict(ada)
    await tell(ada)
    await house.later(DAY)
    await ada.say("/today")
    shown = await ada.tap("I'll do it")
    assert f"Last time: “{FEAR}”, 75 % likely" in shown.text
    shown = await ada.tap("Same as last time")
    expected = next(part for part in card.text.split("\n\n") if part.startswith("What you expect"))
    assert expected in shown.text


async def test_a_prediction_goes_on_at_the_same_question_after_a_restart(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await ada.tap("I'll do it")
    await ada.say(FEAR)
    await house.restart()
    assert "how bad" in (await ada.tap("75")).text


async def test_a_second_tap_on_ill_do_it_has_had_its_effect(house: Household, ada: TestPerson) -> None:
    card = await after_the_warm_ups(house, ada)
    await ada.tap("I'll do it")
    await ada.press(card.id, card.data("I'll do it"))
    assert "How likely" in (await ada.say(FEAR)).text
    questions = [text for text in await ada.texts() if "what exactly do you fear" in text]
    assert len(questions) == 1


async def test_back_from_the_first_question_before_an_ask_returns_to_the_card(
    house: Household, ada: TestPerson
) -> None:
    card = await after_the_warm_ups(house, ada)
    await ada.tap("I'll do it")
    shown = await ada.tap("‹ Back")
    assert shown.text.startswith(card.text)
    assert shown.labels[0] == "I asked. Tell how it went"


async def test_a_prediction_that_is_cancelled_leaves_the_card_with_what_was_told(
    house: Household, ada: TestPerson
) -> None:
    await after_the_warm_ups(house, ada)
    await ada.tap("I'll do it")
    await ada.say(FEAR)
    shown = await ada.say("/cancel")
    assert f"Your fear: “{FEAR}”" in shown.text
    assert "I asked. Tell how it went" in shown.labels


async def test_who_tells_before_the_prediction_is_complete_is_not_asked_for_the_rest(
    house: Household, ada: TestPerson
) -> None:
    await after_the_warm_ups(house, ada)
    await ada.tap("I'll do it")
    await ada.say(FEAR)
    await ada.tap("75")
    shown = await ada.say("/log")
    assert f"Your fear before: “{FEAR}”, 75 % likely" in shown.text
    await ada.tap("They said yes")
    await ada.tap("3")
    shown = await ada.tap("That's all, save it")
    assert f"75 % likely: “{FEAR}”" in shown.text
    assert "Back to where we were" not in shown.text


async def test_who_is_very_tense_is_shown_the_gentler_ways_first(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await ada.tap("I'll do it")
    await ada.say(FEAR)
    for answer in ("75", "50", "25", "90", "Skip"):
        await ada.tap(answer)
    card = await ada.last()
    assert "90 of 100 is a lot" in card.text
    assert "no right way" not in card.text
    assert card.labels == [
        "Rehearse it first",
        "Something smaller",
        "I asked. Tell how it went",
        "Not today",
        "♡ Support",
    ]


async def test_who_would_rather_not_today_is_not_asked_what_they_fear(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await ada.tap("I'll do it")
    await ada.say("/today")
    await ada.tap("Not today", on=await card_of(ada))
    shown = await ada.say("/streak")
    assert "fear" not in shown.text


async def test_the_next_day_nobody_is_asked_what_they_feared_of_the_last_ask(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await ada.tap("I'll do it")
    await house.later(DAY)
    shown = await ada.say("/today")
    assert "Today's ask" in shown.text
    assert "I'll do it" in shown.labels
    assert "fear" not in (await ada.say("/streak")).text


async def test_every_message_after_an_ask_quotes_the_prediction(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await predict(ada)
    shown = await ada.tap("I asked. Tell how it went")
    for answer in (
        "They said no",
        "6",
        "Respectful",
        "I left it there",
        "No",
        "25",
        "Sad",
        "Both",
        "Skip",
        "Fine with it",
        "Skip",
    ):
        assert f"“{FEAR}”" in shown.text
        shown = await ada.tap(answer)
    assert f"You thought this 75 % likely: “{FEAR}”." in shown.text
    assert "It did not happen." in shown.text
    assert "Next time you think 25 %, down from 75 %." in shown.text
    assert "a chance of 25 %" in shown.text
    assert "in a row" in shown.text


async def test_a_full_reflection_takes_twelve_taps_and_two_texts(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    for _ in range(2):
        await tell(ada)
        await house.later(DAY)
        await ada.say("/today")
    await predict(ada)
    await ada.tap("I asked. Tell how it went")
    taps = [
        "They said no",
        "9",
        "Dismissive",
        "I left it there",
        "No",
        "10",
        "Ashamed",
        "Something is wrong with me",
        "Go on",
        "Both",
    ]
    for label in taps:
        await ada.tap(label)
    await ada.say("That it is over in ten seconds")
    await ada.tap("A little awkward")
    await ada.say("For a pen, at the counter. She shook her head.")
    assert "That is the practice" in (await ada.tap("4")).text
    assert len([*taps, "A little awkward", "4"]) == 12
    told = (await filed(house, ada)).told
    assert told.reply_kind is ReplyKind.DISMISSIVE
    assert told.learned == "That it is over in ten seconds"
    assert told.what_asked == "For a pen, at the counter. She shook her head."
    assert told.replayed == 4
    assert (told.again_after_no, told.self_talk, told.comforted) == (False, SelfTalk.WRONG_WITH_ME, True)


async def test_a_surprise_that_moved_nothing_is_asked_about_once(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await predict(ada)
    await ada.tap("I asked. Tell how it went")
    for answer in ("They said yes", "5", "No"):
        await ada.tap(answer)
    shown = await ada.tap("75")
    assert "does not fit the 75 %" in shown.text
    await ada.say("Nobody even looked up")
    await ada.tap("Relieved")
    assert "the other person" in (await ada.tap("Both")).text
    shown = await ada.tap("That's all, save it")
    assert "you still say 75 %" in shown.text
    assert (await filed(house, ada)).told.learned == "Nobody even looked up"


async def test_a_kind_line_takes_nothing_but_its_tap_or_the_words_on_it(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await ada.say("/log")
    for answer in ("They said no", "4", "Dismissive", "I left it there", "Hurt"):
        shown = await ada.tap(answer)
    assert "Skip" not in shown.labels
    assert "tap one of the buttons" in (await ada.say("thanks")).text
    shown = await ada.say("Go on")
    assert "tap one of the buttons" not in shown.text
    assert "about you" in shown.text
    assert "say to a friend" not in (await ada.tap("That's all, save it")).text


async def test_a_prediction_without_a_fear_compares_nothing(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await ada.tap("I'll do it")
    for answer in ("Skip", "Skip", "Skip", "50", "Skip"):
        shown = await ada.tap(answer)
    assert "Tension now: 50 of 100" in shown.text
    _, other_side, consistency, *_ = (await tell(ada)).text.split("\n\n")
    assert "theirs" in other_side
    assert consistency.startswith("4 days in a row")


async def test_who_stops_after_a_strong_feeling_still_hears_a_kind_word(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    shown = await tell(ada, emotion="9")
    assert "say to a friend" in shown.text
    await house.later(DAY)
    assert "say to a friend" not in (await tell(ada, emotion="6")).text


async def test_what_was_told_before_and_after_is_what_the_method_reckons_with(
    house: Household, ada: TestPerson
) -> None:
    await after_the_warm_ups(house, ada)
    await predict(ada)
    await ada.tap("I asked. Tell how it went")
    for answer in (
        "They said no",
        "6",
        "Respectful",
        "I asked again",
        "Partly",
        "50",
        "Embarrassed",
        "About me",
        "Skip",
    ):
        await ada.tap(answer)
    await ada.tap("Uncomfortable")
    await ada.tap("That's all, save it")
    *warm_ups, last = await history(house, ada)
    assert [each.fear_likelihood for each in warm_ups] == [None, None, None]
    assert (last.fear_likelihood, last.fear_badness, last.chance_of_yes, last.tension) == (75, 50, 25, 75)
    assert (last.feared_happened, last.fear_likelihood_after) == (50, 50)
    assert (last.outcome, last.reply_kind, last.emotion) == (Outcome.NO, ReplyKind.RESPECTFUL, 6)
    assert (last.emotion_word, last.attribution) == (Emotion.EMBARRASSED, Attribution.ABOUT_ME)
    assert (last.others_comfort, last.replayed) == (2, None)
    assert (last.again_after_no, last.self_attack, last.other_hostile, last.low_mood) == (True, False, False, False)


async def test_a_fear_that_looks_like_markup_is_quoted_as_it_was_written(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    shown = await predict(ada, fear="<b>They</b> & co <laugh>")
    assert "“<b>They</b> & co <laugh>”" in shown.text


@pytest.mark.parametrize("typed", ["#same", "Same as last time"])
async def test_the_label_of_a_button_typed_is_the_button(house: Household, ada: TestPerson, typed: str) -> None:
    await after_the_warm_ups(house, ada)
    await predict(ada)
    await tell(ada)
    await house.later(DAY)
    await ada.say("/today")
    await ada.tap("I'll do it")
    assert f"“{FEAR}”, 75 % likely" in (await ada.say(typed)).text


async def card_of(person: TestPerson) -> Shown:
    """The newest card of an ask."""
    return next(each for each in reversed(await person.from_coach()) if "Not today" in each.labels)
