"""/buddy: someone you know practises too, and each sees that the other keeps at it."""

import re
from datetime import timedelta

import pytest

from tests.household import Household, TestPerson
from tests.stories.ways import begin, tell

DAY = timedelta(days=1)
WEEK = "Monday to today. ✓ asked, · not."


@pytest.fixture
async def ben(house: Household) -> TestPerson:
    return await house.person("Ben", "en")


async def invite(person: TestPerson) -> str:
    """Make an invitation. Gives what whoever is invited has to send."""
    await person.say("/buddy")
    letter = await person.tap("Make an invitation")
    [command] = re.findall(r"/start b_\w+", letter.text)
    return str(command)


async def befriend(ada: TestPerson, ben: TestPerson) -> None:
    """Both have begun, and are buddies by an invitation of Ada's."""
    await begin(ada)
    await begin(ben)
    await ben.say(await invite(ada))
    await ben.tap("Yes")


async def ask_today(person: TestPerson) -> None:
    await person.say("/today")
    await tell(person)


async def test_two_become_buddies_see_each_others_week_wave_and_part(
    house: Household, ada: TestPerson, ben: TestPerson
) -> None:
    await begin(ada)
    shown = await ada.say("/buddy")
    assert "for each day of this week, whether you asked" in shown.text
    assert shown.choices == ["Make an invitation"]
    command = await invite(ada)
    await begin(ben)
    assert "Ada asks you to be practice buddies" in (await ben.say(command)).text
    shown = await ben.tap("Yes")
    assert shown.text == "Ada and you are practice buddies now. /buddy shows their week."
    assert shown.labels == []
    assert "Ben said yes" in (await ada.last()).text
    await ask_today(ada)
    await house.later(2 * DAY)
    await ask_today(ada)
    assert f"Ada: ✓ · ✓, asked today\n\n{WEEK}" in (await ben.say("/buddy")).text
    assert f"Ben: · · ·\n\n{WEEK}" in (await ada.say("/buddy")).text
    assert "You waved to Ada." in (await ben.tap("Wave to Ada")).text
    assert (await ada.last()).text == "Ben waves to you. It only says hello, and needs no answer."
    await ada.tap("Wave back")
    assert "Ada waves to you" in (await ben.last()).text
    await house.later(5 * DAY)
    assert f"Ada: ·\n\n{WEEK}" in (await ben.say("/buddy")).text
    before = await ada.texts()
    await ben.tap("Part ways")
    assert "Ada and you are no longer practice buddies." in (await ben.tap("Part ways with Ada")).text
    assert await ada.texts() == before
    assert "Ben" not in (await ada.say("/buddy")).text


async def test_a_newcomer_begins_first_and_is_asked_then(house: Household, ada: TestPerson, ben: TestPerson) -> None:
    await begin(ada)
    shown = await ben.say(await invite(ada))
    assert "We set things up first" in shown.text
    assert "I am 18 or over, none fits" in shown.labels
    await house.restart()
    assert "Ada asks you to be practice buddies" in (await begin(ben)).text
    assert "you are practice buddies now" in (await ben.tap("Yes")).text


async def test_a_young_newcomer_is_told_kindly_that_buddies_are_for_adults(ada: TestPerson, ben: TestPerson) -> None:
    await begin(ada)
    command = await invite(ada)
    before = await ada.texts()
    await ben.say(command)
    for answer in ("I am 13 to 17, none fits", "Yes, they agreed", "7", "5"):
        await ben.tap(answer)
    await ben.say("Berlin")
    for answer in ("12:30", "Every day", "5", "Skip", "1", "2", "3", "4", "5"):
        await ben.tap(answer)
    assert (await ben.texts())[-1].startswith("Buddies are for adults.")
    shown = await ben.say("/buddy")
    assert shown.text.startswith("Buddies are for adults.")
    assert shown.labels == []
    assert "Buddies see" not in (await ben.say("/settings")).text
    assert await ada.texts() == before


async def test_one_tap_in_the_settings_shares_the_count_and_another_nothing(ada: TestPerson, ben: TestPerson) -> None:
    await befriend(ada, ben)
    await ask_today(ada)
    assert "Buddies see: the days you asked." in (await ada.say("/settings")).text
    assert "Buddies see: the days you asked and x of y" in (await ada.tap("Buddies see: the days")).text
    assert "Ada: ✓, asked today, 1 of 5 this week" in (await ben.say("/buddy")).text
    assert "Buddies see: nothing for now" in (await ada.tap("Buddies see: the days, x of y")).text
    shown = await ben.say("/buddy")
    assert "Ada keeps it to themselves for now." in shown.text
    assert "✓" not in shown.text
    assert "Buddies see: the days you asked." in (await ada.tap("Buddies see: nothing")).text


async def test_of_someone_who_is_erased_nothing_stays_with_the_other(ada: TestPerson, ben: TestPerson) -> None:
    await befriend(ada, ben)
    await ada.say("/buddy")
    await ada.tap("Wave to Ben")
    command = await invite(ada)
    await ada.say("/erase")
    await ada.tap("Erase everything")
    shown = await ben.say("/buddy")
    assert "Ada" not in shown.text
    assert shown.choices == ["Make an invitation"]
    assert "not open any more" in (await ben.say(command)).text


async def test_where_the_coach_has_an_address_the_invitation_is_a_link(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    await begin(ada)
    monkeypatch.setattr(house.house.turns, "address", "https://t.me/a_coach_bot")
    await ada.say("/buddy")
    letter = await ada.tap("Make an invitation")
    assert re.search(r"https://t\.me/a_coach_bot\?start=b_[0-9a-f]{32}$", letter.text)
    assert letter.labels == []
