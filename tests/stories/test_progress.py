"""A look back over some weeks: what it shows of nothing, of a warm-up, of predicted asks, and how one turns its cards."""

from collections.abc import Sequence
from datetime import timedelta

from coaching.vocabulary import LifeDomain
from storage import people, plans
from storage.database import Transaction
from tests.household import Household, Shown, TestPerson
from tests.stories.ways import after_the_warm_ups, begin, tell

CARDS = ("Before and after", "Yes and no", "Guess and truth", "How it felt", "Then and now")
BACK = "‹ Your progress"

WEEKS: Sequence[tuple[tuple[str, str], Sequence[str]]] = (
    (("90", "25"), ("They said yes", "7", "No", "50", "Nervous", "The situation")),
    (("75", "25"), ("They said no", "6", "Respectful", "I left it there", "No", "50", "Nervous", "About me")),
    (("75", "25"), ("They said yes", "4", "No", "25", "Relieved", "The situation")),
    (("50", "50"), ("Something else was offered", "5", "Partly", "50", "Proud", "Both")),
    (("50", "25"), ("They said yes", "3", "No", "25", "Relieved", "The situation")),
)
"""For each ask: how likely the fear and a yes seemed, and what was answered afterwards."""


async def ask_and_tell(person: TestPerson, likely: str, chance: str, answers: Sequence[str]) -> None:
    await person.say("/today")
    await person.tap("I'll do it")
    await person.tap("Skip")
    for answer in (likely, chance, "Skip", "Skip"):
        await person.tap(answer)
    await person.tap("I asked. Tell how it went")
    for answer in answers:
        while answer not in (await person.last()).labels:
            await person.tap("Go on")
        await person.tap(answer)
    await person.tap("That's all, save it")


async def rate_again(house: Household, person: TestPerson) -> None:
    def work(transaction: Transaction) -> None:
        found = people.find_person(transaction, person.id)
        assert found is not None
        plans.save_ratings(transaction, found.id, "day_30", {LifeDomain.SOCIAL: 3}, house.clock.now())

    await house.house.store.run(work)


async def test_over_some_weeks_every_card_says_what_it_shows_and_on_how_many_asks_it_stands(
    house: Household, ada: TestPerson
) -> None:
    await after_the_warm_ups(house, ada)
    for (likely, chance), answers in WEEKS:
        await ask_and_tell(ada, likely, chance, answers)
        await house.later(timedelta(days=4))
    await rate_again(house, ada)
    first = await ada.say("How am I doing?")
    assert len([line for line in first.text.split("\n") if line]) <= 12
    for said in (
        "You have asked 8 times so far.",
        "The highest level you have asked at, 6 times so far:\n▰▰▱ level 2 of 3",
        "on average over 5 asks:\n▰▰▰▰▰▰▰▱▱▱ 68 % before asking\n▰▰▰▰▱▱▱▱▱▱ 40 % afterwards",
        "about half of that went into what you expect next (4 asks)",
        "cannot show what caused a change",
    ):
        assert said in first.text
    assert first.choices == list(CARDS)
    shown = await turned(ada, first)
    for card, said in {
        "Before and after": "in 5 asks:\n▰▰▰▰▰▰▰▰▱▱ 4 did not happen\n▰▰▱▱▱▱▱▱▱▱ 1 in part",
        "Yes and no": "your 8 asks:\n▰▰▰▰▱▱▱▱▱▱ 3 yes\n▰▰▰▰▰▱▱▱▱▱ 4 no\n▰▱▱▱▱▱▱▱▱▱ 1 something else",
        "Guess and truth": "over 5 asks with a guess:\n▰▰▰▱▱▱▱▱▱▱ 30 % you expected\n▰▰▰▰▰▰▱▱▱▱ 60 % came",
        "How it felt": "In 5 asks: Nervous 2, Relieved 2, Proud 1",
        "Then and now": "asks\n▰▰▰▰▰▱▱▱▱▱ 5 then\n▰▰▰▱▱▱▱▱▱▱ 3 now",
    }.items():
        assert said in shown[card].replace("\u00a0", " ")


async def turned(person: TestPerson, first: Shown) -> dict[str, str]:
    """What stands on each card, turned in the place of the first, which comes back in the end."""
    shown = {}
    for card in CARDS:
        turned = await person.tap(card, on=await message(person, first.id))
        assert turned.id == first.id
        assert turned.text.startswith(f"{card}\n\n")
        assert set(turned.choices) == {*CARDS, BACK} - {card}
        shown[card] = turned.text
    assert (await person.tap(BACK)).text == first.text
    return shown


async def message(person: TestPerson, message_id: int) -> Shown:
    return next(each for each in await person.from_coach() if each.id == message_id)


async def test_before_the_first_ask_there_are_only_the_ratings_and_the_day_of_the_next(ada: TestPerson) -> None:
    await begin(ada)
    first = await ada.say("/progress")
    assert "nothing to look back on yet" in first.text
    assert first.choices == ["Today's ask", "Then and now"]
    shown = await ada.tap("Then and now")
    for said in ("2 March:\n▰▰▰▰▰▰▰▱▱▱ 7 Work and studies", "around Wednesday, 1 April"):
        assert said in shown.text
    assert shown.choices == [BACK]
    assert (await ada.tap(BACK)).text == first.text


async def test_an_ask_that_was_not_made_is_named_and_not_counted(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    await ada.tap("I did not ask")
    shown = await ada.say("/progress")
    assert "1 ask that you did not make" in shown.text
    assert "Today's ask" in shown.labels


async def test_after_one_warm_up_every_card_has_something_to_say(ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    first = await ada.say("my progress")
    assert "You have asked once so far." in first.text
    shown = await turned(ada, first)
    assert "Your first 3 asks are warm-ups" in shown["Before and after"]
    assert "From 5 on" in shown["Guess and truth"]


async def test_an_old_button_shows_where_things_stand_and_a_forged_one_is_answered_kindly(ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    shown = await ada.say("/progress")
    await ada.say("/journal")
    for label in ("1", "Delete", "Yes, delete it"):
        await ada.tap(label)
    await ada.press(shown.id, shown.data("How it felt"))
    assert "nothing to look back on yet" in (await message(ada, shown.id)).text
    for forged in ("d:progress_", "d:progress_nonsense"):
        await ada.press(shown.id, forged)
        assert "That button has done its job" in (await ada.last()).text


async def test_asked_for_in_the_middle_of_a_question_it_leads_back_to_it(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    shown = await ada.say("/progress")
    assert "Back to where we were" in shown.text
    assert "They said yes" in shown.labels


async def test_before_anything_was_set_up_that_comes_first(ada: TestPerson) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    assert "once we have set things up together" in (await ada.say("/progress")).text
