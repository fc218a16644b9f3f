"""Asked to end, as every deploy asks, the coach ends soon and well: nothing is lost, and nothing is even said twice."""

import random
import time

import pytest

from tests.kills.process import MovingHousehold
from tests.kills.talkers import settled_account, talking

PEOPLE = 10
LONGEST = 12.0


async def test_half_a_dozen_deploys_under_load_lose_nothing_and_double_nothing(house: MovingHousehold) -> None:
    await _deploy(house, times=6, seed=20)


@pytest.mark.long
async def test_two_hundred_deploys_under_load_lose_nothing_and_double_nothing(house: MovingHousehold) -> None:
    await _deploy(house, times=200, seed=200)


async def test_it_ends_soon_also_when_telegram_hangs(house: MovingHousehold) -> None:
    ada = await house.person("Ada")
    process = await house.hand_over()
    await house.settle()
    await house.post("faults", {"method": "sendMessage", "status": "hang"})
    await ada.write("/start")
    await house.wait_until(lambda: not house.playground.world.faults._faults)
    began = time.monotonic()
    assert await process.terminate() == 0
    assert time.monotonic() - began < LONGEST
    await process.start()
    assert "18 or over" in (await ada.last()).labels[0]


async def test_it_ends_at_once_while_it_waits_for_a_telegram_that_is_not_there(house: MovingHousehold) -> None:
    await house.post("faults", {"method": "getMe", "status": 502, "times": 1000})
    process = await house.hand_over()
    await house.wait_until(lambda: house.playground.world.faults._faults[0].times < 1000)
    assert await process.terminate() == 0


async def _deploy(house: MovingHousehold, *, times: int, seed: int) -> None:
    chance = random.Random(seed)
    longest = 0.0
    async with talking(house, PEOPLE, seed) as talkers:
        assert house.process is not None
        for _ in range(times):
            calls = house.count_calls() + chance.randint(3, 20)
            await house.wait_until(lambda calls=calls: house.count_calls() >= calls)  # type: ignore[misc]
            began = time.monotonic()
            assert await house.process.terminate() == 0, house.process.output()[-2000:]
            longest = max(longest, time.monotonic() - began)
            await house.process.start()
    account = await settled_account(house, talkers)
    print(f"\n{times} deploys, the longest end {longest:.1f} s: {account}")  # noqa: T201 - shown with -s
    assert longest < LONGEST
    assert account.attempts > times
    assert account.doubled == 0
    assert account.asked_again == 0
