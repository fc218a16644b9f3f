"""The ask of the day at its time, the nudge, the pause, and the ways to say not like this."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from storage import tombstones
from tests.household import Household, Shown, TestPerson
from tests.stories.ways import begin, tell

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def since(person: TestPerson, before: list[str]) -> list[str]:
    return (await person.texts())[len(before) :]


async def test_the_ask_comes_at_the_committed_time_once(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    before = await ada.texts()
    await house.until(datetime(2026, 3, 3, 11, 29, tzinfo=UTC))
    assert await since(ada, before) == []
    await house.later(timedelta(minutes=1))
    [card] = await since(ada, before)
    assert "Warm-up 2 of 3" in card
    await house.later(HOUR)
    assert await since(ada, before) == [card]


async def test_a_button_of_an_ask_that_was_told_shows_the_current_one(ada: TestPerson) -> None:
    told = await begin(ada)
    await tell(ada)
    current = await ada.tap("I'll do it", on=told)
    assert current.text.startswith("That ask is behind you.")
    assert "Warm-up 2 of 3" in current.text
    assert current.id != told.id


async def test_an_ask_that_is_left_waiting_today_comes_back_at_the_committed_time(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    before = await ada.texts()
    await house.until(datetime(2026, 3, 2, 11, 30, tzinfo=UTC))
    [card] = await since(ada, before)
    assert "Warm-up 1 of 3" in card


async def test_someone_whose_words_cannot_be_read_any_more_keeps_nobody_else_waiting(
    house: Household, ada: TestPerson
) -> None:
    ben = await house.person("Ben", "de")
    for each in (ben, ada):
        await begin(each)
        await tell(each)
    await house.house.store.work(lambda database: tombstones.bury_key(database.keyring, ben.id))
    before = await ada.texts()
    for date in (3, 4):
        await house.until(datetime(2026, 3, date, 11, 30, tzinfo=UTC))
    assert len([each for each in await since(ada, before) if "Warm-up 2 of 3" in each]) == 2


async def test_one_nudge_follows_when_nothing_was_told(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await house.until(datetime(2026, 3, 2, 11, 30, tzinfo=UTC))
    before = await ada.texts()
    await house.later(9 * HOUR)
    [nudge] = await since(ada, before)
    assert "small reminder" in nudge


async def test_no_nudge_follows_when_something_was_told(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await house.until(datetime(2026, 3, 2, 11, 30, tzinfo=UTC))
    await tell(ada)
    before = await ada.texts()
    await house.later(9 * HOUR)
    assert await since(ada, before) == []


async def test_no_ask_comes_on_days_that_were_not_chosen(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/plan")
    await ada.tap("Days")
    await ada.say("tue thu")
    before = await ada.texts()
    await house.until(datetime(2026, 3, 3, 8, 0, tzinfo=UTC))
    assert await since(ada, before) == []
    await house.until(datetime(2026, 3, 3, 12, 0, tzinfo=UTC))
    assert len(await since(ada, before)) == 1


async def test_a_pause_with_an_end_is_silent_until_then(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/pause")
    shown = await ada.tap("3 days")
    assert "Thursday, 5 March" in shown.text
    before = await ada.texts()
    for _ in range(10):
        await house.later(7 * HOUR)
    assert await since(ada, before) == []
    await house.until(datetime(2026, 3, 5, 11, 31, tzinfo=UTC))
    assert len(await since(ada, before)) == 1


async def test_a_pause_counts_from_the_day_on_which_it_was_chosen(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/pause")
    await house.later(5 * DAY)
    shown = await ada.tap("3 days")
    assert "back on Tuesday, 10 March" in shown.text


async def test_a_new_time_holds_although_it_is_the_day_before_where_the_person_is_now(ada: TestPerson) -> None:
    await begin(ada)
    for zone, time in (("Pacific/Kiritimati", "15:00"), ("Pacific/Honolulu", "17:30")):
        await ada.say("/plan")
        await ada.tap("Time zone")
        await ada.say(zone)
        await ada.say("/plan")
        await ada.tap("Time")
        await ada.tap(time)
    assert "I write at 17:30" in (await ada.say("/plan")).text


async def test_a_pause_without_an_end_lasts_until_the_person_ends_it(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/pause")
    await ada.tap("Until I say so")
    before = await ada.texts()
    for _ in range(20):
        await house.later(DAY)
    assert await since(ada, before) == []
    await ada.say("/pause")
    shown = await ada.tap("Go on now")
    assert "today at 12:30" in shown.text
    await house.later(4 * HOUR)
    assert "Warm-up 1 of 3" in (await ada.last()).text


@pytest.mark.parametrize("label", ["Something else", "Something smaller"])
async def test_the_ask_can_be_swapped_or_made_smaller_in_its_place(ada: TestPerson, label: str) -> None:
    card = await begin(ada)
    changed = await ada.tap(label)
    assert changed.id == card.id
    assert ask_of(changed) != ask_of(card)
    assert "I'll do it" in changed.labels


async def test_not_today_is_fine_and_names_the_next_time(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await house.until(datetime(2026, 3, 2, 11, 30, tzinfo=UTC))
    shown = await ada.tap("Not today")
    assert "nothing is lost" in shown.text
    assert "tomorrow at 12:30" in shown.text
    before = await ada.texts()
    await house.later(9 * HOUR)
    assert await since(ada, before) == []


async def test_not_today_before_the_time_of_the_prompt_leaves_the_whole_day(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    shown = await ada.tap("Not today")
    assert "tomorrow at 12:30" in shown.text
    before = await ada.texts()
    await house.until(datetime(2026, 3, 2, 22, 0, tzinfo=UTC))
    assert await since(ada, before) == []
    await house.until(datetime(2026, 3, 3, 11, 31, tzinfo=UTC))
    assert "I'll do it" in (await ada.last()).labels


async def test_not_today_holds_when_the_time_is_moved_to_later_today(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.tap("Not today")
    await ada.say("/plan")
    await ada.tap("Time")
    await ada.say("18:00")
    before = await ada.texts()
    await house.until(datetime(2026, 3, 2, 22, 0, tzinfo=UTC))
    assert await since(ada, before) == []


async def test_tomorrow_is_fine_means_tomorrow(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    shown = await ada.tap("I did not ask")
    while "Tomorrow is fine" not in shown.labels:
        shown = await ada.tap("Skip" if "Skip" in shown.labels else "That's all, save it")
    assert "tomorrow at 12:30" in (await ada.tap("Tomorrow is fine")).text
    before = await ada.texts()
    await house.until(datetime(2026, 3, 2, 22, 0, tzinfo=UTC))
    assert await since(ada, before) == []


@pytest.mark.parametrize("label", ["Not today", "I asked. Tell how it went"])
async def test_a_second_tap_on_leaving_or_telling_says_nothing_more(
    house: Household, ada: TestPerson, label: str
) -> None:
    await begin(ada)
    card = await ada.tap("I'll do it")
    await ada.press(card.id, card.data(label))
    before = await ada.texts()
    await ada.press(card.id, card.data(label))
    assert await ada.texts() == before


async def test_telling_comes_back_to_the_question_that_is_open(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    card = await ada.tap("I'll do it")
    await ada.press(card.id, card.data("I asked. Tell how it went"))
    await ada.tap("They said no")
    await house.later(HOUR)
    await ada.press(card.id, card.data("I asked. Tell how it went"))
    assert "How strong" in (await ada.last()).text


async def test_a_second_tap_on_going_on_after_a_pause_says_nothing_more(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/pause")
    shown = await ada.tap("A week")
    await house.later(DAY)
    await ada.press(shown.id, shown.data("Go on now"))
    before = await ada.texts()
    await ada.press(shown.id, shown.data("Go on now"))
    assert await ada.texts() == before
    await house.later(DAY)
    await ada.press(shown.id, shown.data("Go on now"))
    assert "not on a pause" in (await ada.last()).text


async def test_the_same_ask_never_comes_twice_running(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    asks = []
    for _ in range(8):
        asks.append(ask_of(await ada.say("/today")))
        await tell(ada)
        await house.later(DAY)
    assert all(one != other for one, other in pairwise(asks))


async def test_a_coach_that_was_down_for_days_says_one_thing_and_not_three(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    before = await ada.texts()
    await house.close()
    house.clock.watch(lambda: None)
    house.clock._watchers.clear()
    house.clock.advance(3 * DAY + 6 * HOUR)
    await house.open()
    house.clock.watch(house._wake)
    assert len(await since(ada, before)) == 1


async def test_nothing_is_said_in_the_night_after_a_late_start(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    before = await ada.texts()
    await house.close()
    house.clock._watchers.clear()
    house.clock.advance(DAY + 14 * HOUR)
    await house.open()
    assert await since(ada, before) == []


def ask_of(card: Shown) -> str:
    return card.text.split("\n\n")[1]


async def test_a_reminder_that_cannot_be_said_does_not_end_the_reminders(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    await begin(ada)
    await tell(ada)
    with monkeypatch.context() as trouble:
        trouble.setattr("bot.reminders.day.put_challenge", _fail)
        await house.until(datetime(2026, 3, 3, 11, 31, tzinfo=UTC))
    before = await ada.texts()
    await house.until(datetime(2026, 3, 4, 11, 31, tzinfo=UTC))
    assert len(await since(ada, before)) == 1


async def test_a_bot_that_is_taken_out_of_a_group_still_talks_in_private(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    group = {"id": -77, "title": "Friends", "type": "group"}
    person = {"id": ada.id, "is_bot": False, "first_name": "Ada"}
    coach = {"id": 4200000001, "is_bot": True, "first_name": "Coach"}
    change = {
        "chat": group,
        "from": person,
        "date": 1772000000,
        "old_chat_member": {"user": coach, "status": "member"},
        "new_chat_member": {"user": coach, "status": "left"},
    }
    await house.post("updates", {"raw": {"my_chat_member": change}})
    await house.settle()
    before = await ada.texts()
    await house.until(datetime(2026, 3, 3, 11, 31, tzinfo=UTC))
    assert len(await since(ada, before)) == 1


def _fail(_turn: object) -> None:
    raise RuntimeError("this challenge cannot be put")
