"""Reserve days, closed gaps, coming back, the week in review and silence, over weeks by the clock."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from tests.household import Household, Shown, TestPerson
from tests.stories.ways import begin, tell

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC)
"""Nine o'clock in Berlin. The ask comes at 11:30 UTC, the nudge at 15:30, the review on Sundays at 18:00."""


def on(day: int, hour: float) -> datetime:
    """The hour (UTC) of a day, so many after the first Monday."""
    return MONDAY.replace(hour=0) + day * DAY + hour * HOUR


async def since(person: TestPerson, before: Sequence[str]) -> list[str]:
    return (await person.texts())[len(before) :]


async def calendar_of(person: TestPerson) -> str:
    """The line of the present week."""
    text = (await person.say("/streak")).text
    return text.split("\n\n")[1].splitlines()[4]


async def rest_today(house: Household, person: TestPerson, day: int) -> Shown:
    """Say not today to the ask of a day."""
    await house.until(on(day, 11.6))
    return await person.tap("Not today")


async def test_a_reserve_day_is_one_tap_and_leaves_the_streak_as_it_is(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    shown = await rest_today(house, ada, 1)
    assert shown.choices == ["Use a reserve day (2 left)"]
    spent = await ada.tap("Use a reserve day")
    assert "One more is left" in spent.text
    streak = await ada.say("/streak")
    assert "1 day in a row" in streak.text
    assert "🟦 reserve day" in streak.text
    assert (await calendar_of(ada))[:2] == "🟩🟦"
    await house.until(on(2, 9))
    assert "1 day in a row" in (await ada.say("/streak")).text


async def test_two_reserve_days_a_week_and_then_a_kind_word(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    first = await rest_today(house, ada, 1)
    await ada.tap("Use a reserve day")
    again = await ada.tap("Use a reserve day (2 left)", on=first)
    assert "already" in again.text
    second = await rest_today(house, ada, 2)
    assert second.choices == ["Use a reserve day (1 left)"]
    assert "the last one of this week" in (await ada.tap("Use a reserve day")).text
    third = await rest_today(house, ada, 3)
    assert third.labels == []
    assert "over" in (await ada.tap("Use a reserve day", on=second)).text
    today = datetime(2026, 3, 5, tzinfo=UTC).date().toordinal()
    await ada.press(third.id, f"d:reserve:{today}")
    assert "Both reserve days of this week are spent" in (await ada.last()).text
    monday = await rest_today(house, ada, 7)
    assert monday.choices == ["Use a reserve day (2 left)"]


async def test_an_ask_after_all_gives_the_reserve_day_back(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    await house.until(on(1, 11.5))
    await house.until(on(1, 15.5))
    nudge = await ada.last()
    assert nudge.choices == ["I asked. Tell how it went", "Not today", "Use a reserve day (2 left)"]
    await ada.tap("Use a reserve day")
    await tell(ada)
    assert (await calendar_of(ada))[:2] == "🟩🟩"
    assert (await rest_today(house, ada, 2)).choices == ["Use a reserve day (2 left)"]


async def test_coming_back_is_said_first_and_closes_yesterdays_gap(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    await house.until(on(2, 12))
    told = await tell(ada)
    assert told.text.startswith("You came back.")
    assert "1 day in a row" in told.text
    closed = await ada.tap("Close yesterday's gap", on=told)
    assert "Closed." in closed.text
    assert "2 days in a row" in (await ada.say("/streak")).text
    assert "🟨 gap closed" in (await ada.last()).text
    assert (await calendar_of(ada))[:3] == "🟩🟨🟩"
    again = await tell(ada)
    assert "You came back" not in again.text
    await ada.press(told.id, told.data("Close yesterday's gap"))
    assert any("no gap to close" in text for text in await ada.texts())


async def test_a_longer_gap_is_welcomed_and_stays(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    await house.until(on(4, 12))
    told = await tell(ada)
    assert "3 days went by" in told.text
    assert not any("gap" in label for label in told.labels)


async def test_an_ask_of_yesterday_is_told_today_where_that_day_is_open(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    await house.until(on(1, 11.6))
    ask = (await ada.last()).text.split("\n\n")[1]
    await house.until(on(2, 12))
    assert "today or yesterday" in (await ada.say("/log")).text
    question = await ada.say("yesterday")
    assert ask in question.text
    for answer in ("They said yes", "3", "That's all, save it"):
        told = await ada.tap(answer)
    assert "You came back" not in told.text
    assert (await calendar_of(ada))[:3] == "🟩🟩🔲"
    assert "How did it go?" in (await ada.say("/log")).text


async def test_the_strength_stands_beside_the_week_and_is_explained(ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    shown = await ada.say("/streak")
    assert "This week: 1 of 5\nStrength: 4 of 100" in shown.text
    explained = (await ada.tap("What is this number?")).text
    assert "adds 4 % of what is missing" in explained
    assert "come to 74" in explained


async def test_the_week_is_reviewed_on_sunday_evening_and_sets_the_next_number(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    for day in range(6):
        await house.until(on(day, 12))
        await tell(ada)
    await house.until(on(6, 17.9))
    before = await ada.texts()
    await house.until(on(6, 18))
    [review] = await since(ada, before)
    assert "6 of 5 asks. You kept this week." in review
    shown = await ada.last()
    assert shown.choices == ["3", "4", "5 ✓", "6", "7"]
    await ada.tap("4")
    changed = next(each for each in await ada.from_coach() if each.id == shown.id)
    assert changed.choices == ["3", "4 ✓", "5", "6", "7"]
    assert "Next week you aim for 4" in (await ada.say("/plan")).text
    assert "6 of 5" in (await ada.say("/streak")).text
    await house.until(on(7, 9))
    assert "0 of 4" in (await ada.say("/streak")).text
    await house.until(on(8, 9))
    assert "That week has begun" in (await ada.tap("7", on=changed)).text
    assert "0 of 4" in (await ada.say("/streak")).text
    await ada.say("/plan")
    await ada.tap("Number a week")
    await ada.tap("6")
    assert "0 of 6" in (await ada.say("/streak")).text


@pytest.mark.parametrize(("time", "hours"), [("15:00", (14, 18)), ("18:00", (17, 18))])
async def test_no_nudge_comes_beside_the_review(
    house: Household, ada: TestPerson, time: str, hours: tuple[int, int]
) -> None:
    """Four hours after the ask, or at nine in the evening, would be with the review, or two hours behind it."""
    await house.until(on(4, 8))
    await begin(ada, time=time)
    saturday, sunday = [await hour_by_hour(house, ada, day) for day in (5, 6)]
    assert [*saturday] == [hours[0], min(hours[0] + 4, 20)]
    assert "small reminder" in saturday[max(saturday)]
    assert [*sunday] == [*hours]
    assert "Your week" in sunday[18]


async def hour_by_hour(house: Household, person: TestPerson, day: int) -> dict[int, str]:
    """What is said to someone from noon to night, by the hour (UTC)."""
    heard = {}
    for hour in range(12, 22):
        before = await person.texts()
        await house.until(on(day, hour))
        if said := await since(person, before):
            [heard[hour]] = said
    return heard


async def test_a_week_that_a_pause_shortened_says_so(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await house.until(on(7, 9))
    await ada.say("/pause")
    await ada.tap("3 days")
    settings = (await ada.say("/settings")).text
    assert "You are on a pause until Thursday, 12 March" in settings
    await house.until(on(13, 17.9))
    before = await ada.texts()
    await house.until(on(13, 18))
    [review] = await since(ada, before)
    assert "No ask this week, and a pause took some of its days" in review


async def test_a_week_with_nothing_planned_counts_asks_and_keeps_nothing(house: Household, ada: TestPerson) -> None:
    await house.until(on(5, 8))
    await begin(ada)
    await ada.say("/plan")
    await ada.tap("Days")
    for label in ("✓ Sat", "✓ Sun", "Done"):
        await ada.tap(label)
    await tell(ada)
    streak = (await ada.say("/streak")).text
    assert "This week: 1 ask\n" in streak
    assert "You have kept this week" not in streak


async def test_no_review_on_a_pause_nor_on_the_day_of_the_beginning(house: Household, ada: TestPerson) -> None:
    await house.until(on(6, 8))
    await begin(ada)
    await tell(ada)
    before = await ada.texts()
    await house.until(on(6, 21))
    assert await since(ada, before) == []
    await ada.say("/pause")
    await ada.tap("Until I say so")
    before = await ada.texts()
    for day in range(7, 15):
        await house.until(on(day, 21))
    assert await since(ada, before) == []


async def test_silence_is_met_gently_once_a_week_until_they_write(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    said: dict[int, list[str]] = {}
    for day in range(1, 19):
        before = await ada.texts()
        for hour in (11.5, 15.5, 18):
            await house.until(on(day, hour))
        said[day] = await since(ada, before)
    assert [len(said[day]) for day in (1, 2, 3)] == [2, 2, 2]
    assert "no need to answer" in said[4][0]
    assert "Just looking in" in said[11][0]
    assert [day for day in range(4, 19) if said[day]] == [4, 11, 18]
    assert [len(said[day]) for day in (4, 11, 18)] == [1, 1, 1]
    card = await ada.tap("A small one")
    assert "I'll do it" in card.labels
    before = await ada.texts()
    await house.until(on(19, 12))
    assert any("Warm-up" in text for text in await since(ada, before))
