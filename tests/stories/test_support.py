"""Whoever writes that they may be in danger finds help at once, loses nothing, and is left in peace until they go on."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.household import Household, Shown, TestPerson
from tests.stories.ways import begin, tell

PLAIN = "I want to kill myself"
DOUBTFUL = "I can't do this anymore"
SAFE = "I'm safe, it's a figure of speech"
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


async def in_quiet(house: Household, person: TestPerson) -> Shown:
    """Someone on the coach's plan who wrote plain words a minute ago. Gives the card."""
    await begin(person)
    card = await person.say(PLAIN)
    await house.later(MINUTE)
    return card


async def count(person: TestPerson) -> int:
    return len(await person.from_coach())


async def test_plain_words_get_the_card_with_the_lines_of_the_country(ada: TestPerson) -> None:
    await begin(ada)
    shown = await ada.say(PLAIN)
    assert "Please reach a person now" in shown.text
    assert "TelefonSeelsorge: 0800 1110111, day and night" in shown.text
    assert "call 112" in shown.text
    assert "Numbers as I had them on" in shown.text
    assert "I am automated" in shown.text
    assert shown.labels == ["Another country", "I'd like to go on"]


async def test_plain_words_are_met_before_consent_and_where_the_country_is_unknown(ada: TestPerson) -> None:
    shown = await ada.say(PLAIN)
    assert "Please reach a person now" in shown.text
    assert "findahelpline.com" in shown.text
    assert "112 or 911" in shown.text
    assert "asks" not in shown.text
    assert "who listen" in (await ada.say("hello")).text
    assert "18 or over" in (await ada.say("/start")).labels[0]


async def test_plain_words_in_the_middle_of_a_question_are_not_its_answer(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    await ada.tap("They said no")
    await ada.tap("9")
    shown = await ada.say("the worst no. i want to k1ll m\u0443self")
    assert "Please reach a person now" in shown.text
    await house.later(MINUTE)
    shown = await ada.tap("I'd like to go on")
    assert "Back to where we were" in shown.text
    await ada.tap("That's all, save it")
    assert "worst no" not in (await ada.say("/journal")).text


async def test_plain_words_are_met_on_a_pause(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/pause")
    shown = await ada.tap("A week")
    assert "♡ Support" in shown.labels
    assert "Please reach a person now" in (await ada.say(PLAIN)).text


async def test_plain_words_are_met_in_a_message_that_is_edited_to_them(ada: TestPerson) -> None:
    await begin(ada)
    mine = await ada.write("hm")
    assert "Please reach a person now" in (await ada.edit(mine, PLAIN)).text


@pytest.mark.parametrize("what", ["photo", "voice", "document"])
async def test_plain_words_are_met_under_a_picture_a_voice_note_or_a_file(ada: TestPerson, what: str) -> None:
    await begin(ada)
    assert "Please reach a person now" in (await ada.send(**{what: True}, caption=PLAIN)).text


async def test_plain_words_are_met_behind_a_command(ada: TestPerson) -> None:
    await begin(ada)
    shown = await ada.say(f"/journal {PLAIN}")
    assert "Please reach a person now" in shown.text


async def test_doubtful_words_are_asked_about_and_then_taken_as_the_answer(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    await ada.tap("They said no")
    await ada.tap("4")
    for _ in range(3):
        await ada.tap("Skip")
    shown = await ada.say(f"Whether {DOUBTFUL}")
    assert "are you safe right now" in shown.text
    assert shown.labels == [SAFE, "I could use support"]
    await ada.tap(SAFE)
    await ada.tap("That's all, save it")
    await ada.say("/journal")
    assert DOUBTFUL in (await ada.tap("1")).text


async def test_doubtful_words_without_a_question_get_their_ordinary_answer_once_explained(ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    await ada.say(DOUBTFUL)
    shown = await ada.tap(SAFE)
    assert "may not have understood" in shown.text
    assert (await ada.say("/today")).text


async def test_what_stands_on_the_button_can_be_typed(ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    await ada.say(DOUBTFUL)
    assert "may not have understood" in (await ada.say("i’m safe, it’s a figure of speech")).text


async def test_two_doubtful_messages_are_taken_together(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    await ada.tap("They said no")
    await ada.tap("4")
    for _ in range(3):
        await ada.tap("Skip")
    await ada.say(DOUBTFUL)
    await ada.say("and I can't go on like this")
    await ada.tap(SAFE)
    await ada.tap("That's all, save it")
    await ada.say("/journal")
    told = (await ada.tap("1")).text
    assert DOUBTFUL in told
    assert "go on like this" in told


async def test_doubtful_words_wait_through_a_restart(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    await ada.say(DOUBTFUL)
    await house.restart()
    assert "may not have understood" in (await ada.tap(SAFE)).text


async def test_a_second_tap_on_safe_does_nothing_more(ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    shown = await ada.say(DOUBTFUL)
    await ada.tap(SAFE, on=shown)
    before = await count(ada)
    await ada.press(shown.id, shown.data(SAFE))
    assert await count(ada) == before


async def test_a_wish_for_support_brings_the_card_and_quiet(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say(DOUBTFUL)
    shown = await ada.tap("I could use support")
    assert "Please reach a person now" in shown.text
    await house.later(MINUTE)
    assert "I am automated" in (await ada.say("hm")).text


async def test_danger_from_another_person_is_met_with_a_softer_card(ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    shown = await ada.say("my husband beats me when he drinks")
    assert "someone is hurting you" in shown.text
    assert shown.labels == ["I'm safe, go on", "I could use support"]
    assert "may not have understood" in (await ada.tap("I'm safe, go on")).text


async def test_a_day_of_quiet_then_one_question_then_nothing_until_they_go_on(
    house: Household, ada: TestPerson
) -> None:
    await in_quiet(house, ada)
    before = await count(ada)
    await house.later(timedelta(hours=23, minutes=58))
    assert await count(ada) == before
    await house.later(timedelta(minutes=3))
    asked_after = await ada.last()
    assert "How are you today" in asked_after.text
    assert asked_after.labels == ["♡ Support", "I'd like to go on"]
    assert await count(ada) == before + 1
    await house.later(20 * DAY)
    assert await count(ada) == before + 1
    assert "nothing to catch up on" in (await ada.tap("I'd like to go on")).text
    await house.later(timedelta(hours=4))
    assert "I'll do it" in (await ada.last()).labels


async def test_the_question_after_a_day_keeps_out_of_the_night(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await house.until(datetime(2026, 3, 2, 22, 30, tzinfo=UTC))
    await ada.say(PLAIN)
    before = await count(ada)
    await house.until(datetime(2026, 3, 4, 6, 59, tzinfo=UTC))
    assert await count(ada) == before
    await house.until(datetime(2026, 3, 4, 7, 1, tzinfo=UTC))
    assert "How are you today" in (await ada.last()).text


async def test_the_nudge_of_the_day_is_not_sent_either(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await house.until(datetime(2026, 3, 3, 12, 0, tzinfo=UTC))
    await ada.say(PLAIN)
    before = await count(ada)
    await house.until(datetime(2026, 3, 3, 21, 0, tzinfo=UTC))
    assert await count(ada) == before


async def test_on_a_pause_the_question_after_a_day_is_not_asked(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/pause")
    await ada.tap("Until I say so")
    await ada.say(PLAIN)
    before = await count(ada)
    await house.later(5 * DAY)
    assert await count(ada) == before


async def test_in_quiet_the_ask_of_the_day_is_a_line_with_the_way_on(house: Household, ada: TestPerson) -> None:
    await in_quiet(house, ada)
    before = await count(ada)
    await ada.say("/today")
    (line,) = (await ada.from_coach())[before:]
    assert "rest until you want to go on" in line.text
    assert line.labels == ["♡ Support", "I'd like to go on"]
    await ada.tap("I'd like to go on", on=line)
    assert "I'll do it" in (await ada.say("/today")).labels


@pytest.mark.parametrize("label", ["I'll do it", "Something else", "Something smaller", "Not today"])
async def test_in_quiet_an_ask_of_before_is_not_to_be_had(house: Household, ada: TestPerson, label: str) -> None:
    ask = await begin(ada)
    await ada.say(PLAIN)
    await house.later(MINUTE)
    before = await count(ada)
    await ada.press(ask.id, ask.data(label))
    (line,) = (await ada.from_coach())[before:]
    assert "rest until you want to go on" in line.text
    assert line.labels == ["♡ Support", "I'd like to go on"]


async def test_other_commands_answer_in_quiet_under_one_line(house: Household, ada: TestPerson) -> None:
    await in_quiet(house, ada)
    before = await count(ada)
    await ada.say("/plan")
    line, plan = (await ada.from_coach())[before:]
    assert "rest until you want to go on" in line.text
    assert "Time" in plan.labels


async def test_free_texts_in_quiet_get_a_few_words_and_the_numbers(house: Household, ada: TestPerson) -> None:
    await in_quiet(house, ada)
    shown = await ada.say("I went there and I asked and he just looked away")
    assert "0800 1110111" in shown.text
    assert shown.labels == ["♡ Support", "I'd like to go on"]


async def test_a_question_that_was_come_to_in_quiet_takes_what_is_typed(house: Household, ada: TestPerson) -> None:
    await in_quiet(house, ada)
    await ada.say("/log")
    await ada.tap("They said no")
    await ada.tap("4")
    for _ in range(3):
        await ada.tap("Skip")
    assert "What do you take from it" in (await ada.say("Whether it was fresh")).text
    shown = await ada.tap("That's all, save it")
    assert "days in a row" not in shown.text
    assert "this week" not in shown.text


async def test_a_question_of_before_is_put_back_by_a_command_and_can_then_be_answered(
    house: Household, ada: TestPerson
) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    await ada.say(PLAIN)
    await house.later(MINUTE)
    assert "Thank you for telling me" in (await ada.say("7")).text
    await ada.say("/start")
    assert "friends, family" in (await ada.say("7")).text


async def test_one_denial_does_not_end_a_quiet_that_plain_words_began(house: Household, ada: TestPerson) -> None:
    await in_quiet(house, ada)
    await ada.say(DOUBTFUL)
    await ada.tap(SAFE)
    assert "0800 1110111" in (await ada.say("hm")).text


async def test_plain_words_again_begin_the_day_of_quiet_anew(house: Household, ada: TestPerson) -> None:
    await in_quiet(house, ada)
    await house.later(timedelta(hours=20))
    await ada.say(PLAIN)
    before = await count(ada)
    await house.later(timedelta(hours=23))
    assert await count(ada) == before
    await house.later(timedelta(hours=4))
    assert "How are you today" in (await ada.last()).text


async def test_a_second_tap_on_going_on_does_nothing_more(house: Household, ada: TestPerson) -> None:
    card = await in_quiet(house, ada)
    await ada.tap("I'd like to go on", on=card)
    before = await count(ada)
    await ada.press(card.id, card.data("I'd like to go on"))
    assert await count(ada) == before


async def test_support_is_there_before_consent_by_command_and_by_button(ada: TestPerson) -> None:
    shown = await ada.say("/start")
    assert "♡ Support" in shown.labels
    shown = await ada.tap("♡ Support")
    assert "Please reach a person now" in shown.text
    assert shown.labels == ["Another country", "‹ Back to the question"]
    assert "18 or over" in (await ada.tap("‹ Back to the question")).labels[0]
    ben = await ada._household.person("Ben", language="pt-br")
    shown = await ben.say("/support")
    assert "CVV: 188, day and night" in shown.text
    assert shown.labels == ["Another country"]


async def test_another_country_is_two_taps_away(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/support")
    shown = await ada.tap("Another country")
    assert "Where are you?" in shown.text
    assert "Another country" in (await ada.tap("‹ Back")).labels
    await ada.tap("Another country")
    shown = await ada.tap("New Zealand")
    assert "1737" in shown.text
    assert "call 111" in shown.text
    await ada.tap("Another country")
    assert "findahelpline.com" in (await ada.tap("Not in this list")).text


async def test_support_itself_changes_nothing_but_offers_rest(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    shown = await ada.say("/support")
    assert shown.labels == ["Another country", "No asks for now"]
    shown = await ada.tap("No asks for now")
    assert "I send no asks" in shown.text
    before = await count(ada)
    await house.later(timedelta(hours=20))
    assert await count(ada) == before


@pytest.mark.parametrize("where", ["/today", "/help"])
async def test_the_way_to_help_is_on_the_ask_and_under_help(ada: TestPerson, where: str) -> None:
    await begin(ada)
    assert "♡ Support" in (await ada.say(where)).labels


async def test_the_way_to_help_is_there_at_the_end_of_a_reflection(ada: TestPerson) -> None:
    await begin(ada)
    assert "♡ Support" in (await tell(ada)).labels
    await ada.say("/log")
    shown = await ada.tap("I did not ask")
    while "♡ Support" not in shown.labels:
        shown = await ada.tap("Skip" if "Skip" in shown.labels else "That's all, save it")
    assert "Tomorrow is fine" in shown.labels


async def test_nobody_elses_words_touch_a_persons_quiet(house: Household, ada: TestPerson) -> None:
    await in_quiet(house, ada)
    ben = await house.person("Ben")
    await begin(ben)
    assert "♡ Support" in (await ben.say("/today")).labels
    assert not any("rest until you want" in each for each in await ben.texts())


async def test_in_the_middle_of_a_question_support_leaves_it_open_and_out_of_sight(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    shown = await ada.say("/support")
    assert "Please reach a person now" in shown.text
    shown = await ada.tap("‹ Back to the question")
    assert "Back to where we were" in shown.text
    assert "They said no" in shown.labels


async def test_what_was_held_back_does_not_answer_a_question_that_came_since(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say(DOUBTFUL)
    await ada.say("/log")
    await ada.tap("They said no")
    await ada.tap("4")
    for _ in range(3):
        await ada.tap("Skip")
    shown = await ada.tap(SAFE)
    assert "have not used what you wrote" in shown.text
    await ada.tap("That's all, save it")
    await ada.say("/journal")
    assert DOUBTFUL not in (await ada.tap("1")).text


async def test_what_was_held_back_at_a_question_of_buttons_only_shows_it_again(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    await ada.say(DOUBTFUL)
    shown = await ada.tap(SAFE)
    assert "Back to where we were" in shown.text
    assert "Please tap one" not in shown.text


async def test_a_heavy_feeling_is_met_and_nothing_is_asked(ada: TestPerson) -> None:
    await begin(ada)
    shown = await ada.say("I feel so ashamed of myself")
    assert "That sounds heavy" in shown.text
    assert shown.choices == ["A smaller ask", "Only rehearse", "Rest for a while", "Tell about an ask"]
    await ada.say("/log")
    assert "‹ Back to the question" in (await ada.say("I feel awful")).labels


@pytest.mark.parametrize("state", ["before consent", "daily ask off"])
async def test_how_they_are_is_asked_also_where_no_ask_is_due(house: Household, ada: TestPerson, state: str) -> None:
    if state == "daily ask off":
        await begin(ada)
        await ada.say("/settings")
        await ada.tap("Daily ask: on")
    await ada.say(PLAIN)
    await house.later(timedelta(hours=24, minutes=2))
    assert "How are you today" in (await ada.last()).text
