"""Reading back what one told, finding it, putting it right, taking it out; and one's own words before a hard ask."""

from datetime import timedelta

import pytest

from bot.playground.text import utf16_length
from storage import journal, ladder, people
from storage.database import Transaction
from tests.household import Household, Shown, TestPerson
from tests.stories.ways import after_the_warm_ups, begin, predict, tell

DAY = timedelta(days=1)
OLDER = "Older ›"
LESSON = "A no takes three seconds."


async def tell_all(person: TestPerson, asked: str = "A discount at the Café", learned: str = LESSON) -> Shown:
    """Tell of today's ask, with words, and a surprise that was taken in."""
    await predict(person)
    await person.tap("I asked. Tell how it went")
    for answer in ("They said no", "6", "Respectful", "I left it there", "No", "25", "Sad", "The situation"):
        await person.tap(answer)
    await person.say(learned)
    await person.tap("A little awkward")
    shown = await person.say(asked)
    return await person.tap("Skip") if "Skip" in shown.labels else shown


async def a_week_of_entries(house: Household, person: TestPerson) -> None:
    await begin(person)
    for _ in range(7):
        await person.say("/today")
        await tell(person)
        await house.later(DAY)


async def test_an_empty_journal_says_what_it_is_for_and_has_a_way_on(ada: TestPerson) -> None:
    await begin(ada)
    shown = await ada.say("/journal")
    assert "nothing in it yet" in shown.text
    assert shown.choices == ["Today's ask", "Tell me about an ask"]


async def test_entries_are_leafed_through_in_place_five_at_a_time_the_newest_first(
    house: Household, ada: TestPerson
) -> None:
    await a_week_of_entries(house, ada)
    first = await ada.say("/journal")
    assert "7 entries" in first.text
    assert "1. Yesterday · They said no" in first.text
    assert first.choices == ["1", "2", "3", "4", "5", OLDER, "Search"]
    older = await ada.tap(OLDER)
    assert older.id == first.id
    assert "7. Monday, 2 March" in older.text
    assert older.choices == ["6", "7", "‹ Newer", "Search"]
    assert (await ada.tap("‹ Newer")).text == first.text


async def test_an_entry_opens_in_full_and_leads_back_to_where_it_was(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await tell_all(ada)
    shown = await ada.say("/journal")
    opened = await ada.tap("1")
    assert opened.id == shown.id
    for told in ("Today", "“They will laugh”, 75 % likely", "Tension: 75 of 100"):
        assert told in opened.text
    for told in (
        "They said no",
        "Respectful",
        "6 of 10",
        "Sad",
        "it did not happen",
        "25 % likely",
        "A little awkward",
    ):
        assert told in opened.text
    assert opened.text.index("Before") < opened.text.index("A discount at the Café") < opened.text.index(LESSON)
    assert (await ada.tap("‹ To the list")).text == shown.text


async def test_the_longest_entry_keeps_within_a_message_each(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await tell_all(ada, asked="a" + "🙂" * 1999, learned="b" + "<" * 1999)
    await ada.say("/journal")
    shown = await ada.tap("1")
    assert "‹ To the list" in shown.labels
    assert max(utf16_length(text) for text in await ada.texts()) <= 4096
    told = "".join(await ada.texts())
    assert told.count("🙂") >= 1999
    assert "1. Today" in (await ada.tap("‹ To the list")).text


async def test_a_voice_note_is_played_again(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    await ada.tap("They said yes")
    await ada.tap("4")
    await ada.tap("Proud")
    await ada.send(voice=True)
    await ada.tap("That's all, save it")
    await ada.say("/journal")
    shown = await ada.tap("1")
    assert "a voice note (0:03)" in shown.text
    await ada.tap("▶ What I asked")
    messages = (await ada.chat())["messages"]
    assert messages[-1]["from_bot"]
    assert "voice" in messages[-1]


@pytest.mark.parametrize("typed", ["/journal cafe DISCOUNT", "/journal   Café"])
async def test_words_behind_the_command_find_the_entries_that_hold_them_all(
    house: Household, ada: TestPerson, typed: str
) -> None:
    await after_the_warm_ups(house, ada)
    await tell_all(ada)
    shown = await ada.say(typed)
    assert "1 entry with" in shown.text
    assert shown.choices == ["1", "Search", "Whole journal"]
    await ada.tap("1")
    assert "1 entry with" in (await ada.tap("‹ To the list")).text
    assert "4 entries" in (await ada.tap("Whole journal")).text


async def test_a_search_is_one_question_and_says_when_nothing_was_found(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await tell_all(ada)
    await ada.say("/journal")
    await ada.tap("Search")
    assert "nothing in your journal with “zebra crossing”" in (await ada.say("Zebra crossing")).text
    await ada.tap("Search")
    assert "1 entry with “seconds”" in (await ada.say("SECONDS!")).text


async def test_one_answer_is_put_right_and_the_rest_stays(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await tell_all(ada)
    await ada.say("/journal")
    await ada.tap("1")
    await ada.tap("Change something")
    await ada.tap("What I took from it")
    shown = await ada.say("Asking is quick.")
    assert shown.text.startswith("Changed.")
    assert "Asking is quick." in shown.text
    assert LESSON not in shown.text
    assert "Respectful" in shown.text
    await ada.tap("Change something")
    await ada.tap("What came of it")
    shown = await ada.tap("They said yes")
    assert "Respectful" not in shown.text
    await ada.tap("Change something")
    assert (await ada.tap("Skip")).text.startswith("It stays as it was.")


async def test_a_deleted_entry_is_gone_from_the_streak_too_after_one_question(ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    assert "1 day in a row" in (await ada.say("/streak")).text
    await ada.say("/journal")
    await ada.tap("1")
    await ada.tap("Delete")
    assert "What came" not in (await ada.tap("Keep it")).text
    assert "They said no" in (await ada.last()).text
    await ada.tap("Delete")
    assert "There is nothing in it yet" in (await ada.tap("Yes, delete it")).text
    assert "You have not told me about an ask yet" in (await ada.say("/streak")).text


async def test_a_second_tap_on_delete_and_an_edit_of_what_is_gone_are_answered_kindly(ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    await ada.say("/journal")
    opened = await ada.tap("1")
    await ada.tap("Change something")
    await ada.press(opened.id, opened.data("Delete"))
    sure = next(each for each in await ada.from_coach() if "Yes, delete it" in each.labels)
    await ada.press(sure.id, sure.data("Yes, delete it"))
    await ada.press(sure.id, sure.data("Yes, delete it"))
    assert "Here is the one that is open" in (await ada.last()).text
    await ada.tap("Strength of feeling")
    assert "no longer in your journal" in (await ada.tap("3")).text


FORGED = [
    "entry:{}:0:",
    "drop:{}:0:",
    "dropped:{}:0:",
    "edit_entry:{}",
    "play:{}:0",
    "play:{}:9",
    "entry:",
    "entries:x",
]


@pytest.mark.parametrize("data", FORGED)
async def test_nobody_opens_changes_or_deletes_the_entry_of_another(
    house: Household, ada: TestPerson, data: str
) -> None:
    await begin(ada)
    await tell(ada)
    ben = await house.person("Ben")
    await begin(ben)

    def hers(transaction: Transaction) -> int:
        found = people.find_person(transaction, ada.id)
        assert found is not None
        return journal.load_entries(transaction, found.id)[0].attempt.id

    number = await house.house.store.run(hers)
    await ben.press((await ben.last()).id, f"d:{data.format(number)}")
    assert "That button has done its job" in (await ben.last()).text
    assert await house.house.store.run(hers) == number


async def test_a_page_that_was_never_there_shows_the_last(house: Household, ada: TestPerson) -> None:
    await a_week_of_entries(house, ada)
    shown = await ada.say("/journal")
    await ada.press(shown.id, "d:entries:999999:")
    assert "7. Monday, 2 March" in (await ada.last()).text


async def test_their_own_words_come_back_before_the_next_hard_ask_and_not_twice_running(
    house: Household, ada: TestPerson
) -> None:
    await after_the_warm_ups(house, ada)
    await tell_all(ada)

    def make_it_hard(transaction: Transaction) -> None:
        found = people.find_person(transaction, ada.id)
        assert found is not None
        steps = ladder.load_steps(transaction, found.id)
        ladder.rate_steps(transaction, found.id, {step.id: 7 for step in steps})

    await house.house.store.run(make_it_hard)
    await house.later(DAY)
    shown = await ada.say("/today")
    assert f"What you once took from an ask: “{LESSON}”" in shown.text
    assert LESSON in (await ada.say("/today")).text
    assert LESSON not in (await ada.tap("Something else")).text


async def test_before_a_mild_ask_nothing_comes_back(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await tell_all(ada)
    await house.later(DAY)
    assert LESSON not in (await ada.say("/today")).text


async def test_the_evidence_is_there_for_anyone_and_turns_in_place(ada: TestPerson) -> None:
    first = await ada.say("/science")
    shown = next(each for each in await ada.from_coach() if "What is contested" in each.labels)
    assert "not a treatment" in shown.text
    await ada.press(shown.id, shown.data("What is contested"))
    turned = next(each for each in await ada.from_coach() if each.id == shown.id)
    assert "Woo 2014" in turned.text
    await ada.press(shown.id, turned.data("‹ In short"))
    assert next(each for each in await ada.from_coach() if each.id == shown.id).text == shown.text
    assert first.id >= shown.id
