"""Voice notes: an answer wherever words are asked for, kept as a reference, and played again from it."""

from collections.abc import Sequence
from typing import Any

from bot.turn import Turn
from bot.voice import play
from coaching.voice import read_voice
from storage import outbox, people
from storage.database import Transaction
from storage.outbox import Outgoing
from tests.household import Household, TestPerson
from tests.stories.test_before_and_after import filed
from tests.stories.ways import after_the_warm_ups, begin


async def sent_by(person: TestPerson, *, from_bot: bool) -> list[dict[str, Any]]:
    """The voice notes of one side of the chat."""
    return [each for each in (await person.chat())["messages"] if "voice" in each and each["from_bot"] is from_bot]


async def played(house: Household, person: TestPerson, told: str) -> None:
    """Have the coach play what was told, as the journal does."""

    def work(transaction: Transaction) -> Sequence[Outgoing]:
        found = people.find_person(transaction, person.id)
        assert found is not None
        turn: Turn = house.house.turns.make(transaction, found, house.clock.now())
        assert play(turn, told)
        assert not play(turn, "told in words")
        return outbox.add(transaction, turn.drafts, house.clock.now())

    house.house.outbox.put(await house.house.store.run(work))
    await house.settle()


async def test_a_voice_note_is_an_answer_where_words_are_asked_for_and_can_be_played_again(
    house: Household, ada: TestPerson
) -> None:
    await begin(ada)
    await ada.say("/log")
    for answer in ("They said no", "4", "Respectful", "I left it there", "Calm"):
        await ada.tap(answer)
    assert "take from it" in (await ada.send(voice=True)).text
    assert "heard a no" in (await ada.send(voice=True)).text
    [asked, learned] = await sent_by(ada, from_bot=False)
    told = (await filed(house, ada)).told
    assert told.what_asked == f"voice:{asked['voice']['file_id']}:3"
    assert told.learned == f"voice:{learned['voice']['file_id']}:3"
    await played(house, ada, told.learned)
    [again] = await sent_by(ada, from_bot=True)
    assert again["voice"]["file_id"] == learned["voice"]["file_id"]


async def test_no_voice_note_is_ever_downloaded(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/log")
    for answer in ("They said yes", "4", "Calm"):
        await ada.tap(answer)
    await ada.send(voice=True)
    assert await house.calls("getFile") == []


async def test_a_voice_note_that_telegram_no_longer_has_is_said_so(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    assert read_voice("voice:AwACgone:3")
    await played(house, ada, "voice:AwACgone:3")
    assert "no longer has it" in (await ada.last()).text


async def test_a_fear_that_was_spoken_is_quoted_as_what_it_is(house: Household, ada: TestPerson) -> None:
    await after_the_warm_ups(house, ada)
    await ada.tap("I'll do it")
    await ada.send(voice=True)
    await ada.tap("50")
    shown = await ada.tap("That's all, save it")
    assert "Your fear: a voice note (0:03), 50 % likely" in shown.text


async def test_a_voice_note_where_no_words_are_asked_for_is_said_so_and_the_question_comes_back(
    ada: TestPerson,
) -> None:
    await ada.say("/start")
    await ada.tap("I am 18 or over, none fits")
    shown = await ada.send(voice=True)
    assert "only read text" in shown.text
    assert "at work" in shown.text


async def test_a_voice_note_with_nothing_open_gets_a_way_on(ada: TestPerson) -> None:
    await begin(ada)
    shown = await ada.send(voice=True)
    assert "Today's ask" in shown.labels


async def test_what_is_read_in_lists_has_to_be_written(ada: TestPerson) -> None:
    await begin(ada)
    await ada.say("/ladder")
    await ada.tap("Add my own")
    shown = await ada.send(voice=True)
    assert "in writing" in shown.text
