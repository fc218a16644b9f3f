"""Measured again at day 30 and later, and the longer questionnaire: offered, never in the way."""

from datetime import UTC, datetime, timedelta

from tests.household import Household, Shown, TestPerson
from tests.stories.ways import begin, tell

DAY = timedelta(days=1)
FIRST_PROMPT = datetime(2026, 3, 2, 11, 31, tzinfo=UTC)
INVITED = "how is it now?"
NINE = "123456" * 3


async def to_day(house: Household, person: TestPerson, number: int) -> list[str]:
    """Go to just after the prompt so many days after the first day. Gives what was said by then.

    The person is heard from in the evening before, so that nobody takes them for silent.
    """
    prompt = FIRST_PROMPT + number * DAY
    if (evening := prompt - timedelta(hours=16)) > house.clock.now():
        await house.until(evening)
        await person.say("/help")
    before = await person.texts()
    await house.until(prompt)
    return (await person.texts())[len(before) :]


async def invitation_of(person: TestPerson) -> Shown:
    """The last invitation to measure."""
    return next(each for each in reversed(await person.from_coach()) if INVITED in each.text)


async def tap_on(person: TestPerson, shown: Shown, label: str) -> Shown:
    """What has become of a message, once a button under it was tapped."""
    await person.tap(label, on=shown)
    return next(each for each in await person.from_coach() if each.id == shown.id)


async def fill_in(person: TestPerson) -> Shown:
    await person.say("/programme")
    await person.tap("Questionnaire")
    for answer in NINE:
        await person.tap(answer)
    return await person.last()


async def test_at_day_30_three_taps_are_asked_for_before_the_ask_and_then_and_now_is_shown(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    await tell(ada)
    assert not any(INVITED in text for text in await to_day(house, ada, 29))
    invitation, card = await to_day(house, ada, 30)
    assert invitation.startswith("Three taps, 30 days after you began")
    assert "Warm-up 2 of 3" in card
    await ada.tap("Rate it now")
    for answer in ("5", "Skip", "9"):
        await ada.tap(answer)
    shown = await ada.last()
    assert "Work and studies: 7 → 5 (" in shown.text
    assert "Friends and family" not in shown.text
    assert "Dating and love: 8 → 9 (" in shown.text
    assert "from Monday, 2 March and from today" in shown.text
    assert "I cannot tell what moved them" in shown.text
    assert "around Tuesday, 30 June" in shown.text
    assert not any(INVITED in text for text in await to_day(house, ada, 40))
    await to_day(house, ada, 120)
    await ada.tap("Nothing has changed")
    assert INVITED in (await ada.texts())[-2]


async def test_an_invitation_that_is_put_off_or_not_answered_comes_back_twice(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    assert INVITED in (await to_day(house, ada, 30))[0]
    shown = await tap_on(ada, await invitation_of(ada), "Later")
    assert "in three days or so" in shown.text
    assert not any(INVITED in text for text in await to_day(house, ada, 32))
    assert INVITED in (await to_day(house, ada, 33))[0]
    await to_day(house, ada, 36)
    assert (await invitation_of(ada)).choices == ["Rate it now", "Leave it out"]
    assert not any(INVITED in text for text in await to_day(house, ada, 45))


async def test_what_is_left_out_is_not_asked_for_again_and_its_buttons_are_done(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    await to_day(house, ada, 30)
    invitation = await invitation_of(ada)
    assert "Nothing depends on it" in (await tap_on(ada, invitation, "Leave it out")).text
    await ada.press(invitation.id, invitation.data("Rate it now"))
    assert "That button has done its job" in (await ada.last()).text
    assert not any(INVITED in text for text in await to_day(house, ada, 34))


async def test_who_measures_after_the_end_of_a_path_is_asked_90_days_later(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/programme")
    await ada.tap("At work")
    said = await to_day(house, ada, 30)
    assert ["is behind you" in text for text in said] == [True, False, False]
    assert INVITED in said[1]
    await tap_on(ada, await invitation_of(ada), "Leave it out")
    assert not any(INVITED in text for text in await to_day(house, ada, 118))
    await to_day(house, ada, 119)
    await ada.tap("Nothing has changed")
    assert INVITED in (await ada.texts())[-2]


async def test_the_questionnaire_is_eighteen_taps_and_its_score_is_no_verdict(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/programme")
    shown = await ada.tap("Questionnaire")
    assert "nine situations, two taps each" in shown.text
    for number, answer in enumerate(NINE):
        assert f"{number // 2 + 1} of 9" in (await ada.last()).text
        await ada.tap(answer)
    shown = await ada.last()
    assert "Your score: 6.3 of 36, from nine situations" in shown.text
    assert "685 adults" in shown.text
    assert "not a diagnosis" in shown.text
    assert "Berenson" in shown.text
    assert "Questionnaire" not in (await ada.say("/programme")).labels


async def test_the_questionnaire_waits_where_it_was_left_and_a_stop_keeps_nothing(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    await ada.say("/programme")
    await ada.tap("Questionnaire")
    await ada.tap("1")
    await ada.tap("6")
    await house.restart()
    assert "2 of 9" in (await ada.say("/start")).text
    await ada.say("/cancel")
    assert "Questionnaire" in (await ada.say("/programme")).labels


async def test_a_second_score_is_held_against_the_first_with_what_can_be_said_for_sure(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    await fill_in(ada)
    await to_day(house, ada, 30)
    await ada.tap("Rate it now")
    for answer in "758":
        shown = await ada.tap(answer)
    assert "Questionnaire" in shown.labels
    await ada.tap("Questionnaire")
    for answer in "16" * 9:
        shown = await ada.tap(answer)
    assert "Your score: 1.0 of 36" in shown.text
    assert "On Monday, 2 March it was 6.3. It is lower by 5.3 points." in shown.text
    assert "a number cannot say" in shown.text
