"""Killed at any moment under load, the coach loses nothing that it was told and does nothing twice."""

import random
import time

import pytest

from tests.kills.process import MovingHousehold
from tests.kills.talkers import settled_account, talking

PEOPLE = 20


async def test_a_dozen_kills_under_load_lose_nothing_and_double_no_effect(house: MovingHousehold) -> None:
    await _kill(house, times=12, seed=12)


@pytest.mark.long
async def test_sixty_kills_under_load_lose_nothing_and_double_no_effect(house: MovingHousehold) -> None:
    await _kill(house, times=60, seed=60)


@pytest.mark.long
async def test_a_thousand_kills_under_load_lose_nothing_and_double_no_effect(house: MovingHousehold) -> None:
    await _kill(house, times=1000, seed=1000)


async def _kill(house: MovingHousehold, *, times: int, seed: int) -> None:
    """Twenty people tell and rate without end. Replies alone may come twice, and no more often than there are kills."""
    chance = random.Random(seed)
    began = time.monotonic()
    async with talking(house, PEOPLE, seed) as talkers:
        assert house.process is not None
        for _ in range(times):
            await house.until_some_moment(chance)
            await house.process.kill()
            await house.process.start()
    account = await settled_account(house, talkers)
    print(f"\n{times} kills in {time.monotonic() - began:.0f} s: {account}")  # noqa: T201 - shown with -s
    assert account.attempts > times // 3
    for talker in talkers:
        assert await talker.count_messages() - talker.due <= times
        assert talker.asked_again <= times
