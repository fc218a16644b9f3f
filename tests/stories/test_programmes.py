"""Picking a path, what it says week by week, and what it comes to."""

from datetime import UTC, datetime, timedelta

from coaching.scripts import ConversationKind
from coaching.scripts.reflection import Reflection
from coaching.vocabulary import Outcome
from prompts.programmes import load_programmes
from storage import attempts, conversations, people
from tests.household import Household, Shown, TestPerson
from tests.stories.ways import begin, tell

DAY = timedelta(days=1)
FIRST_PROMPT = datetime(2026, 3, 2, 11, 31, tzinfo=UTC)
"""A minute after the ask of the first day, a Monday, at 12:30 in Berlin."""

PROGRAMMES = load_programmes()
FIRST, SECOND, *_ = PROGRAMMES["at_work"].weeks


async def to_day(house: Household, person: TestPerson, number: int) -> list[str]:
    """Go to just after the prompt of that day. Gives what was said by then.

    The person is heard from in the evening before, so that nobody takes them for silent.
    """
    prompt = FIRST_PROMPT + (number - 1) * DAY
    if (evening := prompt - timedelta(hours=16)) > house.clock.now():
        await house.until(evening)
        await person.say("/help")
    before = await person.texts()
    await house.until(prompt)
    return (await person.texts())[len(before) :]


async def ask_once(person: TestPerson) -> Shown:
    await person.say("/today")
    return await tell(person)


async def pick(person: TestPerson, label: str) -> Shown:
    await person.say("/programme")
    return await person.tap(label)


async def test_whoever_has_picked_nothing_chooses_freely_and_picks_a_path_in_one_tap(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/plan")
    shown = await ada.tap("My path")
    assert "Just now you choose freely" in shown.text
    assert all(f"{each.name}: {each.sentence}" in shown.text for each in PROGRAMMES.values())
    assert {each.name for each in PROGRAMMES.values()} <= set(shown.labels)
    shown = await ada.tap("At work")
    assert "Day 1 of 30" in shown.text
    assert f"Week 1 of 4: {FIRST.name}\n{FIRST.text}" in shown.text


async def test_each_new_week_begins_with_a_note_before_the_ask_and_no_other_day_does(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    await pick(ada, "At work")
    for number in range(1, 8):
        assert not any("Week" in text for text in await to_day(house, ada, number))
    note, card = await to_day(house, ada, 8)
    assert note == f"Week 2 of 4: {SECOND.name}\n{SECOND.text}"
    assert "Warm-up 1 of 3" in card
    assert "Week" not in (await ada.say("/today")).text
    assert len(await to_day(house, ada, 9)) == 1


async def test_a_week_that_was_slept_through_is_not_told_of_afterwards(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await pick(ada, "At work")
    await house.later(16 * DAY)
    before = await ada.texts()
    await ada.say("/today")
    said = "\n".join((await ada.texts())[len(before) :])
    assert said.count("Week ") == 1
    assert "Week 3 of 4" in said


async def test_days_of_a_pause_are_no_days_of_the_path(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await pick(ada, "At work")
    await house.later(2 * DAY)
    await ada.say("/pause")
    await ada.tap("A week")
    await house.later(9 * DAY)
    assert "Day 5 of 30" in (await ada.say("/programme")).text


async def test_the_asks_of_a_week_go_on_the_ladder_one_by_one_or_at_once_and_are_rated_next(ada: TestPerson) -> None:
    await begin(ada)
    await pick(ada, "At work")
    proposals = await ada.tap("This week's asks")
    asks = [line.partition(". ")[2] for line in proposals.text.split("\n") if line[:1].isdigit()]
    assert 3 <= len(asks) <= 5
    number = next(label for label in proposals.labels if label.isdigit())
    shown = await ada.tap(number)
    assert {*filter(str.isdigit, proposals.labels)} - {*shown.labels} == {number}
    shown = await ada.tap("All of them")
    assert shown.id == proposals.id
    assert all(f"✓ {ask} (on your ladder)" in shown.text for ask in asks)
    assert not any(label.isdigit() for label in shown.labels)
    await ada.tap("Rate")
    while "How scary" in (await ada.last()).text:
        await ada.tap("3")
    ladder = await ada.say("/ladder")
    if "See all" in ladder.labels:
        ladder = await ada.tap("See all")
    assert all(f"{ask} (3)" in ladder.text for ask in asks)


async def test_why_this_one_says_when_the_theme_has_tipped_the_balance(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await pick(ada, "Everyday courage")
    await ada.tap("This week's asks")
    await ada.tap("All of them")
    await ada.tap("Rate")
    while "How scary" in (await ada.last()).text:
        await ada.tap("2")
    explained = []
    for _ in range(5):
        await house.later(DAY)
        await ada.say("/today")
        explained.append((await ada.tap("Why this one?")).text)
        await tell(ada)
    themed = [text for text in explained if "I leaned towards this week's theme, “First words”" in text]
    assert themed
    assert len(themed) < len(explained)


async def test_a_path_can_be_changed_and_left_and_taken_up_where_it_stopped(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await pick(ada, "At work")
    await house.later(9 * DAY)
    await ada.say("/programme")
    shown = await ada.tap("Change path")
    assert "At work" not in shown.labels
    assert "Day 1 of 30" in (await ada.tap("Close to home")).text
    await house.later(3 * DAY)
    await ada.say("/programme")
    shown = await ada.tap("Leave it")
    assert "nothing is lost" in shown.text
    assert "choose freely" in (await ada.say("/programme")).text
    shown = await ada.tap("At work")
    assert "It goes on where you stopped." in shown.text
    assert "Day 11 of 30" in shown.text


async def test_a_button_of_a_path_that_was_left_says_so_and_does_nothing(ada: TestPerson) -> None:
    await begin(ada)
    shown = await pick(ada, "At work")
    await ada.tap("Leave it")
    await ada.press(shown.id, shown.data("Leave it"))
    assert "That button has done its job" in (await ada.last()).text
    assert "choose freely" in (await ada.say("/programme")).text


async def test_a_forged_button_does_nothing(ada: TestPerson) -> None:
    await begin(ada)
    shown = await pick(ada, "At work")
    for data in (
        "path:nowhere",
        "path:",
        "leave_path:99",
        "theme:1:9",
        "theme_put:1:1:77",
        "theme:x",
    ):
        await ada.press(shown.id, f"d:{data}")
        assert "That button has done its job" in (await ada.last()).text
    assert "Day 1 of 30" in (await ada.say("/programme")).text


async def test_the_last_day_brings_a_card_of_what_was_asked_and_learned(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await pick(ada, "At work")
    await ask_once(ada)
    await house.later(2 * DAY)
    await ada.say("/log")
    for answer in ("Today", "They said no", "4", "Respectful", "I left it there", "It was about both"):
        shown = await ada.last()
        await ada.tap(answer if answer in shown.labels else "Skip")
    await learn(ada, "That they are busy, too")
    await to_day(house, ada, 30)
    before = await ada.texts()
    await ask_once(ada)
    [card] = [text for text in (await ada.texts())[len(before) :] if "is behind you" in text]
    assert "You asked 3 times on the way." in card
    assert "The highest level you asked at: 2 of 3, in 2 asks." in card
    assert "“That they are busy, too”" in card
    shown = await ada.last()
    assert shown.choices == ["Another path", "A hundred asks", "Free choice"]
    assert "anything on your ladder may come, as before" in (await ada.tap("Free choice")).text
    assert "choose freely" in (await ada.say("/programme")).text
    assert not any("is behind you" in text for text in await to_day(house, ada, 31))


async def learn(person: TestPerson, words: str) -> None:
    """Go through the closer look at an ask until it wants the lesson, say it, and leave it at that."""
    for _ in range(12):
        shown = await person.last()
        if "take from" in shown.text or "learned" in shown.text or "lesson" in shown.text:
            break
        await person.tap("Skip" if "Skip" in shown.labels else shown.labels[0])
    await person.say(words)
    if "That's all, save it" in (await person.last()).labels:
        await person.tap("That's all, save it")


async def test_without_an_ask_on_the_last_day_the_card_comes_with_the_next_one(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    await pick(ada, "Meeting people")
    assert not any("is behind you" in text for text in await to_day(house, ada, 30))
    said = await to_day(house, ada, 31)
    assert "is behind you" in said[0]
    assert "You did not ask on it this time." in said[0]
    assert "Warm-up 1 of 3" in said[-1]


async def test_a_hundred_asks_are_counted_at_ones_own_pace_with_a_word_at_round_numbers(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    shown = await pick(ada, "A hundred asks")
    assert "0 of 100 asks" in shown.text
    have_asked(house, ada, 9)
    assert "Ten asks." in (await ask_once(ada)).text
    assert "asks." not in (await ask_once(ada)).text
    assert "11 of 100 asks" in (await ada.say("/programme")).text
    await ada.tap("Leave it")
    await house.later(60 * DAY)
    await ada.say("/programme")
    shown = await ada.tap("A hundred asks")
    assert "It goes on where you stopped." in shown.text
    assert "11 of 100 asks" in shown.text
    have_asked(house, ada, 88)
    shown = await ask_once(ada)
    assert "You asked 100 times on the way." in shown.text
    assert shown.choices == ["Another path", "Free choice"]


def have_asked(house: Household, person: TestPerson, times: int) -> None:
    """So many asks, told earlier today."""
    now = house.clock.now()
    with house.house.store._database.begin() as transaction:
        known = people.find_person(transaction, person.id)
        assert known is not None
        for _ in range(times):
            talk = conversations.open_conversation(transaction, known.id, ConversationKind.REFLECTION, {}, now)
            conversations.close(transaction, known.id, talk.id)
            told = Reflection(outcome=Outcome.NO, emotion=3)
            attempts.file_attempt(
                transaction, known.id, talk.id, told, offer=None, on=now.date(), now=now, baseline=False
            )


async def test_the_end_of_the_warm_ups_names_the_paths(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    said = []
    for _ in range(3):
        said.append((await ask_once(ada)).text)
        await house.later(DAY)
    assert ["a path that gives your weeks a theme" in text for text in said] == [False, False, True]
