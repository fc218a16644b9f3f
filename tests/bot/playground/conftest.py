"""A playground that listens on a free port, with a bot's side and a person's side to it."""

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.playground.server import Playground
from tests.bot.playground.clock import StillClock
from tests.bot.playground.sides import TOKEN, BotSide, NewPerson, PersonSide


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
async def playground(clock: StillClock) -> AsyncIterator[Playground]:
    playground = Playground(clock, token=TOKEN)
    await playground.start()
    yield playground
    await playground.stop()


@pytest.fixture
async def client(playground: Playground) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=playground.url, timeout=20, verify=False) as client:
        yield client


@pytest.fixture
def bot(client: httpx.AsyncClient) -> BotSide:
    return BotSide(client)


@pytest.fixture
def new_person(client: httpx.AsyncClient) -> NewPerson:
    async def add(name: str) -> PersonSide:
        answer = await client.post("/playground/people", json={"first_name": name})
        return PersonSide(client, answer.json()["id"])

    return add


@pytest.fixture
async def ada(new_person: NewPerson) -> PersonSide:
    return await new_person("Ada")
