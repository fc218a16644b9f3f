"""Two coaches on one database would say everything twice: the second one ends at once, and says why."""

import asyncio

from tests.household import TestPerson
from tests.kills.process import BotProcess, MovingHousehold
from tests.storage.places import own_database

SENTENCE = "another coach is already running on this database\n"


async def test_a_second_one_on_the_same_file_ends_at_once_and_the_first_goes_on(house: MovingHousehold) -> None:
    ada = await house.person("Ada")
    await house.hand_over()
    assert "18 or over" in (await ada.say("/start")).labels[0]
    second = house.new_process("second.log")
    await second.start()
    assert await second.ended() == 2
    assert second.output() == SENTENCE
    assert "What I keep" in " ".join(each.text for each in [await ada.say("/privacy"), *await ada.from_coach()])


async def test_of_five_that_start_at_once_one_runs_and_four_end_with_the_sentence(house: MovingHousehold) -> None:
    ada = await house.person("Ada")
    await house.close()
    crowd = [house.new_process(f"{number}.log") for number in range(5)]
    await asyncio.gather(*(each.start() for each in crowd))
    await house.wait_until(lambda: sum(each.is_running for each in crowd) == 1)
    await ada.write("/start")
    await _until_answered(ada, "18 or over")
    house.process = next(each for each in crowd if each.is_running)
    others = [each for each in crowd if each is not house.process]
    assert await asyncio.gather(*(each.ended() for each in others)) == [2] * 4
    assert {each.output() for each in others} == {SENTENCE}
    assert len(await ada.texts()) == 1


async def test_a_second_one_on_the_same_server_ends_at_once_and_the_first_goes_on(house: MovingHousehold) -> None:
    ada = await house.person("Ada")
    await house.close()
    with own_database() as url:
        first = house.new_process("first.log", DATABASE_URL=url)
        second = house.new_process("second.log", DATABASE_URL=url)
        await first.start()
        await ada.write("/start")
        await _until_answered(ada, "18 or over")
        await second.start()
        assert await second.ended() == 2
        assert second.output() == SENTENCE
        await _ends_after_an_answer(ada, first)
        await second.start()
        await _ends_after_an_answer(ada, second)


async def _ends_after_an_answer(ada: TestPerson, coach: BotProcess) -> None:
    """It still answers, and ends well when asked to."""
    await ada.write("/privacy")
    await _until_answered(ada, "What I keep")
    assert await coach.terminate() == 0


async def _until_answered(person: TestPerson, words: str) -> None:
    """Look until the newest messages, after what the person wrote last, have these words."""
    async with asyncio.timeout(60):
        while True:
            chat = (await person.chat())["messages"]
            mine = max(number for number, each in enumerate(chat) if not each["from_bot"])
            if any(words in str(each) for each in chat[mine + 1 :]):
                return
            await asyncio.sleep(0.01)
