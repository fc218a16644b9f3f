"""What holds for the house as a whole: who is written to, what is said, and what may fail."""

from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.playground.text import utf16_length
from coaching.vocabulary import LifeDomain
from storage import ladder, people
from tests.bot.test_inbox import rows, until
from tests.household import Household, TestPerson
from tests.stories.ways import begin, tell

DAY = timedelta(days=1)
A_MINUTE_PAST = datetime(2026, 3, 2, 11, 31, tzinfo=UTC)
"""When the ask of the first day has just come due, at 12:30 in Berlin."""


async def test_who_blocks_us_gets_one_attempt_and_is_written_to_again_once_they_write(
    house: Household, ada: TestPerson
) -> None:
    """Telegram does not tell of the block: the first 403 does. It ends everything until they come back by themselves."""
    await begin(ada)
    await tell(ada)
    house.playground.world.chats[ada.id].blocked = True
    await house.until(A_MINUTE_PAST)
    for _ in range(20):
        await house.later(DAY)
    refused = [call for call in await house.calls("sendMessage") if call["status"] == 403]
    assert len(refused) == 1
    assert rows(house, "SELECT count(*) FROM reminders WHERE state = 'waiting'") == [(0,)]
    assert rows(house, "SELECT count(*) FROM outbox") == [(0,)]
    house.playground.world.chats[ada.id].blocked = False
    await ada.say("/streak")
    before = await ada.texts()
    await house.later(DAY)
    assert len(await ada.texts()) == len(before) + 1


async def test_who_leaves_is_not_even_tried(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    await ada.block()
    before = await house.calls("sendMessage")
    await house.until(A_MINUTE_PAST)
    for _ in range(3):
        await house.later(DAY)
    assert await house.calls("sendMessage") == before
    await ada.unblock()
    await house.later(DAY)
    assert len(await house.calls("sendMessage")) == len(before) + 1


async def test_a_full_ladder_in_long_words_arrives_whole_in_several_messages(house: Household, ada: TestPerson) -> None:
    """30 own steps of 160 characters, most of two UTF-16 units and some of five in HTML, are more than two messages hold."""
    await begin(ada)
    steps = [f"{number:02}" + "😀" * 118 + "&" * 40 for number in range(30)]
    with house.house.store._database.begin() as transaction:
        person = people.find_person(transaction, ada.id)
        assert person is not None
        mine = [ladder.add_own_step(transaction, person.id, words, LifeDomain.SOCIAL, 5) for words in steps]
    assert len(mine) == 30
    before = len(await ada.texts())
    await ada.say("/ladder")
    shown = await ada.tap("See all")
    told = (await ada.texts())[before:]
    assert len(told) > 2
    assert all(utf16_length(text) <= 4096 for text in told)
    assert [words for words in steps if not any(words in text for text in told)] == []
    assert shown.labels
    assert rows(house, "SELECT count(*) FROM outbox") == [(0,)]


@pytest.mark.parametrize("status", [400, 401, 429, 500])
async def test_a_command_menu_that_cannot_be_set_is_only_logged(house: Household, ada: TestPerson, status: int) -> None:
    await house.post("faults", {"method": "setMyCommands", "status": status, "times": 10})
    with capture_logs() as lines:
        await house.restart()
        await house.settle()
    assert "commands_not_announced" in [line["event"] for line in lines]
    assert "18 or over" in (await ada.say("/start")).labels[0]


async def test_a_reply_goes_before_a_reminder_that_telegram_made_wait(house: Household, ada: TestPerson) -> None:
    await begin(ada)
    await tell(ada)
    before = len(await ada.texts())
    await house.post("faults", {"method": "sendMessage", "status": 429, "retry_after": 1})
    house.clock.advance(A_MINUTE_PAST + DAY - house.clock.now())
    await until(lambda: not house.playground.world.faults._faults)
    await ada.say("/privacy")
    told = (await ada.texts())[before:]
    assert ["What I keep" in text for text in told] == [True, False]
    assert ["Warm-up 2 of 3" in text for text in told] == [False, True]
