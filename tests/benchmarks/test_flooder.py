"""Ten people answer questions while one sends a hundred messages a second, and while nobody does, in the same run.

The coach is a process of its own behind the playground's server, and keeps to the pace that Telegram allows.
"""

import asyncio
import statistics
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

import pytest

from bot.playground import people
from bot.playground.chats import Chat
from bot.playground.text import JSON
from bot.playground.world import World
from tests.household import TestPerson
from tests.kills.process import PATIENCE, MovingHousehold, moving_house
from tests.kills.walks import BASELINE, Act, Say, Tap, do

pytestmark = pytest.mark.benchmark

OTHERS, ROUNDS, A_SECOND = 10, 4, 100
ROUND: Sequence[Act] = (Say("/log"), Tap("They said no"), Say("4"), Say("/cancel"))
"""A command, an answer by button, one in words, and a way out to begin anew."""

THINKING = 1.5
"""Seconds between an answer and what comes next: someone quicker would wait for Telegram's pace, flood or not."""

FLOOD = ("And another thing", "/ladder", "/progress", "")
"""Words, commands that look through everything a person has, and taps."""


async def test_whoever_floods_keeps_nobody_else_waiting(tmp_path: Path) -> None:
    async with moving_house(tmp_path, SENDS_PER_SECOND="30") as house:
        flooder, *others = [await _practising(house, f"Person {number}") for number in range(OTHERS + 1)]
        await house.hand_over()
        await _talk(house, others, rounds=1)
        alone = await _talk(house, others)
        async with _flooding(house.playground.world, flooder) as sent:
            beside = await _talk(house, others)
        chat = house.playground.world.chats[flooder.id]
        is_held_back = any(each["text"].startswith("That was more at once") for each in _said(chat))
    _print(alone, beside)
    assert len(sent) > 0.95 * A_SECOND * THINKING * ROUNDS * len(ROUND)
    assert is_held_back
    assert _p95(beside) < 1.0


async def _practising(house: MovingHousehold, name: str) -> TestPerson:
    person = await house.person(name)
    for act in BASELINE:
        await do(person, act)
        await house.settle()
    return person


async def _talk(house: MovingHousehold, crowd: Sequence[TestPerson], *, rounds: int = ROUNDS) -> list[float]:
    """Seconds from each act to its answer. Everyone talks at their own time, all of them side by side."""

    async def one(place: int, person: TestPerson) -> list[float]:
        await asyncio.sleep(THINKING * place / len(crowd))
        return [await _answered(house, person, act) for _ in range(rounds) for act in ROUND]

    return [seconds for each in await asyncio.gather(*map(one, range(len(crowd)), crowd)) for seconds in each]


async def _answered(house: MovingHousehold, person: TestPerson, act: Act) -> float:
    """How long the answer to an act takes to be in the chat; with it, the person thinks about the next."""
    chat, now = house.playground.world.chats[person.id], asyncio.get_running_loop().time
    before, began = _newest(chat), now()
    await do(person, act)
    async with asyncio.timeout(PATIENCE):
        while _newest(chat) == before:
            await asyncio.sleep(0.005)
    seconds = now() - began
    await asyncio.sleep(THINKING)
    return seconds


@asynccontextmanager
async def _flooding(world: World, flooder: TestPerson) -> AsyncIterator[list[str]]:
    """Someone sends and sends, whatever comes back. Gives what they have sent so far."""
    sent: list[str] = []
    flood = asyncio.create_task(_flood(world, flooder, sent))
    try:
        yield sent
    finally:
        flood.cancel()
        await asyncio.gather(flood, return_exceptions=True)


async def _flood(world: World, flooder: TestPerson, sent: list[str]) -> None:
    facts, chat, now = world.people[flooder.id], world.chats[flooder.id], asyncio.get_running_loop().time
    message_id, began = _said(chat)[-1]["message_id"], now()
    for number in count():
        text = FLOOD[number % len(FLOOD)]
        if text:
            people.write(world, facts, chat, text, {})
        else:
            people.tap(world, facts, message_id, "d:ladder")
        sent.append(text)
        await asyncio.sleep(began + number / A_SECOND - now())


def _said(chat: Chat) -> list[JSON]:
    return [each for each in chat.news(0)["messages"] if each["from_bot"]]


def _newest(chat: Chat) -> tuple[int, str]:
    newest = _said(chat)[-1]
    return newest["message_id"], newest["text"]


def _p95(seconds: Sequence[float]) -> float:
    return statistics.quantiles(seconds, n=20, method="inclusive")[-1]


def _print(alone: Sequence[float], beside: Sequence[float]) -> None:
    print(f"\n{'seconds to an answer':22}{'alone':>10}{'flooded':>10}{'ratio':>8}")  # noqa: T201 - the table is the result
    for name, of in (("median", statistics.median), ("95 % within", _p95)):
        print(f"{name:22}{of(alone):10.3f}{of(beside):10.3f}{of(beside) / of(alone):8.2f}")  # noqa: T201 - as above
