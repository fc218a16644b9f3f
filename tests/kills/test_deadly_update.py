"""An update that brings the whole process down is set aside in the end, and nothing else is lost to it."""

from tests.kills.process import MovingHousehold

DEADLY = """
import os, signal, sys
import bot.turns
from bot.__main__ import main

respond = bot.turns.respond


def deadly(turn, incoming):
    if incoming.text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    respond(turn, incoming)


bot.turns.respond = deadly
sys.exit(main())
"""
"""The coach, but one word kills it, as memory running out or a fault in a library would."""

MOST_CRASHES = 5


async def test_after_five_crashes_it_is_set_aside_and_everyone_else_is_answered(house: MovingHousehold) -> None:
    """It comes first, and nine more people and its own sender wait behind it."""
    eve, *others = [await house.person(f"Person {number}") for number in range(10)]
    await house.close()
    house.process = house.new_process("deadly.log", "-c", DEADLY)
    await eve.write("die")
    for person in others:
        await person.write("/start")
    await eve.write("/start")
    crashes = 0
    await house.process.start()
    while await _has_crashed(house):
        crashes += 1
        await house.process.start()
    assert 1 <= crashes <= MOST_CRASHES
    assert dict(house.rows("SELECT state, count(*) FROM inbox GROUP BY state")) == {"aside": 1, "done": 10}
    for person in others:
        assert ["18 or over" in " ".join(each.labels) for each in await person.from_coach()] == [True]
    first, second = await eve.texts()
    assert "Something went wrong on my side" in first
    assert "rejection practice" in second


async def _has_crashed(house: MovingHousehold) -> bool:
    """Whether the process has died, once it has; False once it has nothing left to do."""
    process = house.process
    assert process is not None
    await house.wait_until(lambda: not process.is_running or house.is_settled())
    return not process.is_running
