"""What a person does wrong, or in the wrong moment, gets a clear and kind answer and costs nothing."""

import pytest

from tests.household import Household, TestPerson
from tests.stories.ways import begin, tell


@pytest.mark.parametrize("typed", ["0", "11", "seven", "7.5", "-3", "😀", "٣", "99999999999999999999"])
async def test_a_number_out_of_place_is_asked_again_with_what_is_expected(ada: TestPerson, typed: str) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    shown = await ada.say(typed)
    assert "whole number from 1 to 10" in shown.text
    assert "at work or in your studies" in shown.text
    assert "10" in shown.labels


async def test_only_the_newest_message_of_a_question_keeps_its_buttons(ada: TestPerson) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    await ada.say("seven")
    await ada.say("/help")
    first, refused, help_, newest = await ada.from_coach()
    assert (first.labels, refused.labels, help_.labels) == ([], [], ["♡ Support"])
    assert "10" in newest.labels


async def test_a_typed_number_is_as_good_as_a_tap(ada: TestPerson) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    assert "friends, family" in (await ada.say("7")).text


async def test_a_text_that_is_too_long_is_refused_with_its_length(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    await ada.tap("They said yes")
    await ada.tap("4")
    await ada.tap("Proud")
    shown = await ada.say("a" * 3000)
    assert "3,000 characters" in shown.text
    assert "what did you ask" in shown.text


@pytest.mark.parametrize("what", [{"sticker": True}, {"photo": True}, {"document": True}, {"location": True}])
async def test_what_is_not_text_is_said_so_and_the_question_comes_back(ada: TestPerson, what: dict[str, bool]) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    shown = await ada.send(**what)
    assert "only read text" in shown.text
    assert "at work" in shown.text


async def test_an_edited_message_changes_nothing_and_says_how_to_change_an_answer(ada: TestPerson) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    await ada.say("7")
    mine = next(each["message_id"] for each in reversed((await ada.chat())["messages"]) if not each["from_bot"])
    shown = await ada.edit(mine, "3")
    assert "/back" in shown.text
    assert "friends, family" in shown.text


async def test_a_forwarded_message_is_taken_as_what_it_says(ada: TestPerson) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    assert "friends, family" in (await ada.say("6", forwarded=True)).text


async def test_a_button_of_a_closed_question_says_so_and_shows_the_open_one(ada: TestPerson) -> None:
    await ada.say("/start")
    old = await ada.tap("I am 18 or over, none fits")
    await ada.say("7")
    await ada.say("5")
    tap = await ada.press(old.id, old.data("3"))
    answers = (await ada.chat())["callback_answers"]
    assert [each["text"] for each in answers if each["callback_query_id"] == tap] == ["That question is closed."]
    assert "dating and love" in (await ada.last()).text
    assert "earlier question" in (await ada.last()).text


async def test_a_double_tap_counts_once(ada: TestPerson) -> None:
    await ada.say("/start")
    shown = await ada.tap("I am 18 or over, none fits")
    data = shown.data("7")
    await ada.press(shown.id, data)
    await ada.press(shown.id, data)
    assert "friends, family" in (await ada.last()).text


@pytest.mark.parametrize(
    "data", ["", "nonsense", "a:1:0:7", "a:999999:0:in", "d:take:1", "d:\u202e", "a:1:0", "w:1:2:99", "🙂" * 16]
)
async def test_a_forged_button_harms_nothing(ada: TestPerson, data: str) -> None:
    await ada.say("/start")
    shown = await ada.tap("I am 18 or over, none fits")
    await ada.press(shown.id, data)
    assert "at work" in (await ada.last()).text or "at work" in shown.text
    assert "friends, family" in (await ada.say("7")).text


async def test_a_forged_answer_to_the_open_question_is_refused_like_a_typed_one(ada: TestPerson) -> None:
    await ada.say("/start")
    shown = await ada.tap("I am 18 or over, none fits")
    forged = shown.data("7").removesuffix("7") + "70"
    await ada.press(shown.id, forged)
    assert "whole number from 1 to 10" in (await ada.last()).text


async def test_another_persons_button_does_nothing(house: Household, ada: TestPerson) -> None:
    ben = await house.person("Ben")
    await ada.say("/start")
    hers = await ada.tap("I am 18 or over, none fits")
    await ben.say("/start")
    await ben.press((await ben.last()).id, hers.data("7"))
    assert "at work" in (await ada.last()).text
    assert "18 or over" in (await ben.last()).labels[0]


@pytest.mark.parametrize("command", ["/help", "/privacy", "/nonsense"])
async def test_a_command_in_the_middle_does_its_job_and_returns_to_the_question(ada: TestPerson, command: str) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    shown = await ada.say(command)
    assert "Back to where we were" in shown.text
    assert "at work" in shown.text
    assert "friends, family" in (await ada.tap("7")).text


async def test_support_in_the_middle_stands_alone_and_a_tap_brings_the_question_back(ada: TestPerson) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    shown = await ada.say("/support")
    assert "at work" not in shown.text
    assert "at work" in (await ada.tap("‹ Back to the question")).text
    assert "friends, family" in (await ada.tap("7")).text


async def test_a_conversation_in_the_middle_of_another_returns_to_it(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/ladder")
    await ada.tap("Rate 5 more")
    await ada.say("/log")
    await ada.tap("They said yes")
    await ada.tap("2")
    shown = await ada.tap("That's all, save it")
    assert "Back to where we were" in shown.text
    assert "How scary" in shown.text


async def test_back_goes_one_question_back_as_often_as_one_likes(ada: TestPerson) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    await ada.tap("7")
    await ada.tap("5")
    assert "friends, family" in (await ada.say("/back")).text
    assert "at work" in (await ada.tap("‹ Back")).text
    assert "18 or over" in (await ada.say("/back")).labels[0]
    assert "nothing to go back to" in (await ada.say("/back")).text


@pytest.mark.parametrize(
    ("command", "button"),
    [
        ("/settings", "My name"),
        ("/settings", "Quiet hours"),
        ("/plan", "Cue and place"),
        ("/goals", "Add a goal"),
        ("/ladder", "Add my own"),
        ("/log", None),
        ("/pause", None),
    ],
)
async def test_the_first_question_can_be_left_by_a_tap_and_nothing_has_changed(
    ada: TestPerson, command: str, button: str | None
) -> None:
    await begin(ada)
    shown = await ada.say(command)
    if button:
        shown = await ada.tap(button)
    await ada.tap("‹ Back")
    assert "Nothing has changed" in "".join((await ada.texts())[-2:])
    assert "No question is open" in (await ada.say("/back")).text
    assert not any("‹ Back" in each.labels for each in await ada.from_coach() if each.id == shown.id)


async def test_a_conversation_that_is_left_at_its_first_question_returns_to_the_one_underneath(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/ladder")
    await ada.tap("Rate 5 more")
    await ada.tap("7")
    await ada.say("/log")
    shown = await ada.tap("‹ Back")
    assert "Back to where we were" in shown.text
    assert "How scary" in shown.text
    assert "How scary" in (await ada.say("/back")).text
    assert "Nothing has changed" in (await ada.say("/back")).text


async def test_an_ask_keeps_its_buttons_when_what_began_there_is_left(ada: TestPerson) -> None:
    await begin(ada)
    await ada.tap("I'll do it")
    await ada.tap("I asked. Tell how it went")
    shown = await ada.tap("‹ Back")
    assert "I asked. Tell how it went" in shown.labels


@pytest.mark.parametrize("text", ["I asked and she said it was two hours", "they said no, but politely"])
async def test_words_that_led_to_a_question_are_not_left_behind_in_silence(ada: TestPerson, text: str) -> None:
    await begin(ada)
    await ada.say(text)
    await ada.tap("‹ Back")
    assert any("What you wrote is not kept" in each for each in (await ada.texts())[-2:])


async def test_cancel_leaves_a_conversation_and_keeps_what_was_told(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    await ada.tap("They said no")
    await ada.tap("4")
    assert "already noted stays" in (await ada.say("/cancel")).text
    assert "1 day" in (await ada.say("/streak")).text
    shown = await ada.say("/cancel")
    assert "nothing to stop" in shown.text
    assert shown.choices == ["Pause"]


async def test_the_first_conversation_can_be_left_but_not_lost(ada: TestPerson) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    assert "/start goes on" in (await ada.say("/cancel")).text
    assert "at work" in (await ada.say("/start")).text


async def test_in_a_group_the_coach_says_once_that_it_talks_in_private(house: Household, ada: TestPerson) -> None:
    group = await house.post("groups", {"title": "Friends", "members": [ada.id]})
    for text in ("/start", "/start", "hello"):
        await house.post(f"people/{ada.id}/messages", {"text": text, "group": group["id"]})
        await house.settle()
    chat = (await house.http.get(f"groups/{group['id']}/chat", params={"after": 0})).json()
    said = [each["text"] for each in chat["messages"] if each["from_bot"]]
    assert len(said) == 1
    assert "in private" in said[0]


async def test_a_markup_name_stays_a_name(house: Household) -> None:
    eve = await house.person("<b>Eve</b> & co")
    shown = await eve.say("/start")
    assert "<b>Eve</b> & co" in shown.text


async def test_words_without_a_question_get_a_way_on(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    shown = await ada.say("hm")
    assert "Today's ask" in shown.labels


async def test_a_plain_wish_is_understood(ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    assert "1 day" in (await ada.say("what’s my streak?")).text


async def test_plain_words_of_danger_are_met_with_help_and_kept_nowhere(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    await ada.tap("They said no")
    await ada.tap("9")
    shown = await ada.say("I want to kill myself, honestly, every single day")
    assert "Please reach a person now" in shown.text
    assert shown.labels == ["Another country", "I'd like to go on"]


async def test_the_days_open_with_those_of_the_plan(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/plan")
    await ada.tap("Days")
    await ada.say("weekend")
    shown = await ada.tap("Days")
    assert [label for label in shown.labels if label.startswith("✓")] == ["✓ Sat", "✓ Sun"]


async def test_a_time_that_could_be_morning_or_evening_is_settled_by_a_tap_or_a_word(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/plan")
    await ada.tap("Time")
    shown = await ada.say("7:15")
    assert "07:15 in the morning, or 19:15 in the evening?" in shown.text
    assert shown.labels[:2] == ["Morning", "Evening"]
    await ada.say("evening")
    assert "19:15" in (await ada.last()).text


async def test_words_are_never_taken_from_a_button(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/ladder")
    await ada.tap("Add my own")
    shown = await ada.say("Ask the waitress for her number")
    assert "I have not taken this one" in shown.text
    _, conversation, version, *_ = shown.data("‹ Back").split(":")
    await ada.press(shown.id, f"a:{conversation}:{version}:Ask the waitress for her number")
    assert "I could not find any words in that" in (await ada.last()).text
