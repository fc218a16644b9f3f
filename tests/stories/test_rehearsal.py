"""The rehearsal room: an ask imagined before it is made, moment by moment, and never counted as one."""

from collections.abc import Sequence

import pytest

from bot import rehearsal_first, rehearsing
from coaching.limits import Limits
from coaching.scripts.rehearsal import Rehearsal
from storage import attempts, people, rehearsals
from storage.database import Transaction
from tests.household import Household, Shown, TestPerson
from tests.stories.ways import after_the_warm_ups, begin

MOVE, END = "Thank them and go", "That's all, save it"


async def filed(house: Household, person: TestPerson) -> Sequence[Rehearsal]:
    """What the person has rehearsed, the oldest first."""

    def load(transaction: Transaction) -> Sequence[Rehearsal]:
        found = people.find_person(transaction, person.id)
        assert found is not None
        return [each.told for each in rehearsals.load_rehearsals(transaction, found.id)]

    return await house.house.store.run(load)


async def asked(house: Household, person: TestPerson) -> int:
    def count(transaction: Transaction) -> int:
        found = people.find_person(transaction, person.id)
        assert found is not None
        return len(attempts.load_attempts(transaction, found.id))

    return await house.house.store.run(count)


async def hear(person: TestPerson, tension: str = "25") -> Sequence[str]:
    """Take the answer beat by beat up to the person's own move. Gives the beats."""
    beats = []
    while MOVE not in (shown := await person.last()).labels:
        beats.append(shown.text.split("\n\n")[-2])
        await person.tap(tension)
    return beats


async def rehearse(person: TestPerson, answer: str = "A kind no", tension: str = "25") -> Sequence[str]:
    """From the dial to the card at the end, in as few taps as there are. Gives the beats that were heard."""
    for label in (answer, "Skip", tension, "I did it in my mind"):
        await person.tap(label)
    beats = await hear(person, tension)
    for label in (MOVE, "10", END):
        await person.tap(label)
    return beats


async def open_today(person: TestPerson) -> Shown:
    await person.say("/rehearse")
    return await person.tap("Today's ask")


def goes_gently(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (rehearsal_first, rehearsing):
        monkeypatch.setattr(module, "modes_of", lambda _turn: Limits(gentle=True))


async def test_an_ask_is_imagined_moment_by_moment_and_does_not_count_as_one(house: Household, ada: TestPerson) -> None:
    card = await after_the_warm_ups(house, ada)
    assert card.labels[-2:] == ["Rehearse it first", "♡ Support"]
    streak, told_before = (await ada.say("/streak")).text, await asked(house, ada)
    shown = await ada.tap("Rehearse it first")
    assert card.text.split("\n\n")[1] in shown.text
    assert "a kind no" in shown.text
    assert "fear" in (await ada.tap("A curt no")).text
    assert "How likely" in (await ada.say("They sigh")).text
    assert "Take a moment to see it" in (await ada.tap("75")).text
    await ada.tap("50")
    await ada.say("Excuse me, may I?")
    beats = await hear(ada, "75")
    assert 2 <= len(beats) <= 4
    await ada.tap("Say one kind thing")
    await ada.tap("10")
    await ada.tap("Their answer")
    await ada.say("Hello. May I?")
    shown = await ada.say("It is short")
    assert "50 at first, 75 at its highest, 10 at the end" in shown.text
    assert "Your first rehearsal" in shown.text
    [told] = await filed(house, ada)
    assert (told.feared, told.fear_likelihood, told.said) == ("They sigh", 75, "Excuse me, may I?")
    assert (told.move, told.hardest, told.would_say, told.learned) == ("kind", "answer", "Hello. May I?", "It is short")
    assert (await ada.say("/streak")).text == streak
    assert await asked(house, ada) == told_before


async def test_the_same_answer_never_comes_twice_running_in_the_same_words(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await open_today(ada)
    first = await rehearse(ada)
    await ada.tap("Again, other answer")
    for label in ("A kind no", "Skip", "90", "Stop here", "Again, other answer"):
        await ada.tap(label)
    second = await rehearse(ada)
    assert first != second
    assert "Rehearsals so far: 2" in (await ada.last()).text


async def test_what_is_too_much_is_softened_and_never_pushed_on(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await open_today(ada)
    for label in ("A long silence", "Skip", "75", "I did it in my mind"):
        await ada.tap(label)
    shown = await ada.tap("90")
    assert shown.labels[:4] == ["A softer answer", "Breathe first", "Stop here", "Go on with this one"]
    assert "Both feet on the floor" in (await ada.tap("Breathe first")).text
    await ada.tap("Go on")
    assert "they answer with a curt no" in (await ada.tap("A softer answer")).text
    await ada.tap("100")
    shown = await ada.tap("Stop here")
    assert "You stopped when it was enough" in shown.text
    assert "a softer answer would be a good choice" in shown.text
    [told] = await filed(house, ada)
    assert (told.tensions, told.stopped) == ((75, 90, 100), True)
    assert "I would take a warm yes" in (await ada.tap("Again, other answer")).text


async def test_neither_a_restart_nor_stopping_at_a_beat_loses_anything(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await open_today(ada)
    for label in ("A curt no", "Skip", "50"):
        await ada.tap(label)
    beat = (await ada.say("Excuse me?")).text.split("\n\n")[0]
    await house.restart()
    assert beat in (await ada.tap("75")).text
    await ada.say("/cancel")
    [told] = await filed(house, ada)
    assert (told.said, told.tensions) == ("Excuse me?", (50, 75))


async def test_a_step_of_the_ladder_is_rehearsed_by_its_number(ada: TestPerson) -> None:
    await begin(ada)
    ladder = await ada.say("/ladder")
    assert "Rehearse one of these" in ladder.labels
    shown = await ada.tap("Rehearse one of these")
    step = next(line.removeprefix("2. ") for line in shown.text.splitlines() if line.startswith("2. "))
    assert "I need a whole number" in (await ada.say("seven")).text
    assert step in (await ada.say("2")).text


async def test_a_step_of_ones_own_finds_a_scene(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/ladder")
    await ada.tap("Add my own")
    await ada.say("Ask the moon for a ladder")
    for label in ("No, mine is different", "Everyday life", "A stranger", "6", "9"):
        await ada.tap(label)
    await ada.say("/rehearse")
    shown = await ada.tap("One from my ladder")
    number = next(line.split(".")[0] for line in shown.text.splitlines() if "the moon" in line)
    assert "the moon" in (await ada.say(number)).text
    assert await rehearse(ada)
    assert len(await filed(house, ada)) == 1


async def test_make_it_real_shows_the_real_ask(ada: TestPerson) -> None:
    card = await begin(ada)
    assert "Rehearse it first" not in card.labels, "warm-ups come without technique"
    await open_today(ada)
    await rehearse(ada)
    end = await ada.last()
    shown = await ada.tap("Make it real")
    assert shown.text.split("\n\n")[1] == card.text.split("\n\n")[1]
    assert "I'll do it" in shown.labels
    await ada.press(end.id, end.data("That's enough"))
    assert next(each for each in await ada.from_coach() if each.id == end.id).labels == []


async def test_make_it_real_puts_a_step_in_reach_on_offer_and_leaves_one_ahead_on_the_ladder(ada: TestPerson) -> None:
    today = (await begin(ada)).text.split("\n\n")[1]
    await ada.say("/rehearse")
    shown = await ada.tap("One from my ladder")
    lines = [line.split(". ", 1) for line in shown.text.splitlines() if ". " in line]
    in_reach = next((number, ask) for number, ask in lines[:3] if ask != today)
    unrated = lines[-1][0]
    await ada.say(in_reach[0])
    await rehearse(ada)
    shown = await ada.tap("Make it real")
    assert shown.text.split("\n\n")[1] == in_reach[1]
    await ada.say("/rehearse")
    await ada.tap("One from my ladder")
    await ada.say(unrated)
    await rehearse(ada)
    shown = await ada.tap("Make it real")
    assert "not in reach for today" in shown.text
    assert in_reach[1] in shown.text


async def test_a_forged_or_old_button_gets_a_kind_sentence(ada: TestPerson) -> None:
    card = await begin(ada)
    for data in ("d:rehearse_step:999999", "d:rehearse_step", "d:rehearse_real:x", "d:rehearse_step:1:2"):
        await ada.press(card.id, data)
        assert "That button has done its job" in (await ada.last()).text


async def test_who_goes_gently_is_led_to_the_rehearsal_until_two_are_done(
    ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_gently(monkeypatch)
    shown = await begin(ada)
    assert shown.text.startswith("First, a rehearsal.")
    assert shown.labels[0] == "Rehearse it first"
    assert "a warm yes; pick any" in (await ada.tap("Rehearse it first")).text
    await rehearse(ada, "A warm yes")
    assert (await ada.say("/today")).text.startswith("First, one more rehearsal.")
    await ada.tap("Rehearse it first")
    await rehearse(ada, "A warm yes")
    shown = await ada.say("/today")
    assert "rehearsal" not in shown.text
    assert shown.labels[0] == "Rehearse it first"
