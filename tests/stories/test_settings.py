"""/settings: what holds, in one place, and changed by a tap."""

from datetime import UTC, datetime, timedelta

import pytest

from prompts.catalogue import load_catalogue
from tests.household import Household, TestPerson
from tests.stories.ways import after_the_warm_ups, begin, tell

CATALOGUE = load_catalogue()
SUNDAY_EVENING = datetime(2026, 3, 8, 18, 30, tzinfo=UTC)


async def test_one_card_says_all_that_is_set(ada: TestPerson) -> None:
    await begin(ada)
    shown = await ada.say("/settings")
    for line in (
        "I call you Ada",
        "English",
        "Berlin",
        "Daily ask: on, at 12:30, every day",
        "Nudge, if you have told me nothing by then: on",
        "Look back at the week, on its last evening: on",
        "22:00 to 08:00",
        "Gentle mode: off",
        "Harmony mode: off",
        "Work and studies, Friends and family, Dating and love, Everyday life",
        "Monday, 2 March",
    ):
        assert line in shown.text


async def test_what_is_known_is_counted_in_one_look_and_a_tap_leads_back(ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    await ada.say("/ladder")
    await ada.tap("Rate 5 more")
    await ada.tap("3")
    await ada.say("/cancel")
    card = await ada.say("/settings")
    shown = await ada.tap("What I know of you")
    assert shown.id == card.id
    for line in (
        "the name Ada",
        "Your plan and your cue",
        "Goals: 0",
        "Steps of your ladder: 27, of them 6 rated and 0 in your own words",
        "Asks you told me of: 1",
        "Rehearsals: 0",
        "Self-ratings: 3",
        "Quiet after /support: off",
    ):
        assert line in shown.text
    assert (await ada.tap("‹ To the settings")).text == card.text


async def test_a_mode_is_one_tap_in_the_same_message_and_a_second_tap_on_it_changes_nothing(ada: TestPerson) -> None:
    await begin(ada)
    card = await ada.say("/settings")
    data = card.data("Harmony mode: off")
    await ada.press(card.id, data)
    await ada.press(card.id, data)
    shown = await ada.last()
    assert shown.id == card.id
    assert "Harmony mode: on" in shown.text


async def test_what_does_not_fit_a_mode_rests_and_comes_back(ada: TestPerson) -> None:
    await begin(ada)
    before = await _whole_ladder(ada)
    await ada.say("/settings")
    assert "rest, because they do not fit" in (await ada.tap("Harmony mode: off")).text
    outside = [each.ask for each in CATALOGUE.values() if not each.harmony_safe]
    shown_now = await _whole_ladder(ada)
    assert not any(ask in shown_now for ask in outside)
    await ada.say("/settings")
    shown = await ada.tap("Harmony mode: on")
    assert "Harmony mode: off" in shown.text
    again = await _whole_ladder(ada)
    assert _without_the_count(again) == _without_the_count(before)
    assert "rest" not in again


async def test_in_harmony_mode_being_a_burden_can_be_feared_in_one_tap(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await ada.say("/settings")
    await ada.tap("Harmony mode: off")
    await ada.say("/today")
    shown = await ada.tap("I'll do it")
    assert "I would burden them" in shown.labels
    await ada.tap("I would burden them")
    shown = await ada.tap("That's all, save it")
    assert "“I would burden them”" in shown.text


async def test_the_name_is_the_persons_own_choice(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/settings")
    await ada.tap("My name")
    assert "I call you Countess" in (await ada.say("Countess")).text
    assert "Good to see you, Countess." in (await ada.say("/start")).text
    await house.restart()
    await ada.say("/settings")
    await ada.tap("My name")
    assert "I call you Ada" in (await ada.tap("My name on Telegram")).text


async def test_quiet_hours_are_two_taps(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    await ada.tap("21:00")
    assert "21:00 to 09:00" in (await ada.tap("09:00")).text


async def test_the_daily_ask_and_the_nudge_are_sent_to_those_who_want_them(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/settings")
    await ada.tap("Nudge: on")
    shown = await ada.tap("Daily ask: on")
    assert "Daily ask: off" in shown.text
    written = len(await ada.texts())
    await house.later(timedelta(days=2))
    assert len(await ada.texts()) == written
    assert "I'll do it" in (await ada.say("/today")).labels
    await ada.say("/settings")
    await ada.tap("Daily ask: off")
    written = len(await ada.texts())
    await house.later(timedelta(hours=4))
    assert len(await ada.texts()) == written + 1, "the ask came"
    await house.later(timedelta(hours=6))
    assert len(await ada.texts()) == written + 1, "and no nudge after it"


@pytest.mark.parametrize("wanted", [True, False])
async def test_the_week_is_looked_back_on_with_those_who_want_it(
    house: Household, ada: TestPerson, *, wanted: bool
) -> None:
    await begin(ada)
    await ada.say("/settings")
    if not wanted:
        assert "on its last evening: off" in (await ada.tap("Weekly review: on")).text
    for _ in range(6):
        await house.later(timedelta(days=1))
        await ada.say("/streak")
    await house.until(SUNDAY_EVENING)
    assert any("Your week" in text for text in await ada.texts()) is wanted


async def test_the_parts_of_life_can_be_left_out_but_for_one(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/settings")
    for label in ("✓ Dating and love", "✓ Work and studies", "✓ Friends and family"):
        shown = await ada.tap(label)
    assert "You practise in: Everyday life." in shown.text
    await ada.tap("✓ Everyday life")
    assert (await ada.chat())["callback_answers"][-1]["text"].startswith("One part of life has to stay")
    assert "You practise in: Everyday life." in (await ada.say("/settings")).text
    others = [each.ask for each in CATALOGUE.values() if each.domain != "everyday"]
    shown_now = await _whole_ladder(ada)
    assert not any(ask in shown_now for ask in others)


async def test_whether_it_fits_can_be_asked_any_time(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/settings")
    assert "Let us look at it together" in (await ada.tap("Is this for me?")).text
    shown = await ada.tap("One of these fits now")
    assert "Gentle mode: on" in shown.text
    assert any("we go gently" in text for text in await ada.texts())


def _without_the_count(ladder: str) -> str:
    """The ladder but for how many proposals wait for a rating: there may be up to three more after a mode."""
    return ladder.rpartition("\n")[0]


async def _whole_ladder(person: TestPerson) -> str:
    shown = await person.say("/ladder")
    if "See all" in " ".join(shown.labels):
        shown = await person.tap("See all")
    return shown.text
