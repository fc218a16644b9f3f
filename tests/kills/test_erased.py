"""Erased at any moment, with the coach killed at any other: nothing is left of whoever left, and all of the others is."""

import asyncio
import random
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from storage import tombstones
from storage.database import Database
from storage.tables import Base
from tests.kills.process import MovingHousehold
from tests.kills.talkers import Talker, assert_told, meet

MOST_WHO_TALK = 20
"""Of those who stay; the others are there, and say nothing more."""


async def test_of_ten_people_three_are_erased_amid_four_kills(house: MovingHousehold) -> None:
    await _erase(house, count=10, leaving=3, kills=4)


@pytest.mark.long
async def test_of_two_hundred_people_fifty_are_erased_amid_sixty_kills(house: MovingHousehold) -> None:
    await _erase(house, count=200, leaving=50, kills=60)


async def _erase(house: MovingHousehold, *, count: int, leaving: int, kills: int) -> None:
    """Some leave, at once or after an attempt, while others talk; often it is killed right after they have tapped."""
    chance, began, enough, tapped = random.Random(count), time.monotonic(), asyncio.Event(), asyncio.Event()
    talkers = await meet(house, count, seed=count)
    leavers, stayers = talkers[:leaving], talkers[leaving:]
    keys = {each: house.keyring().find(each.person.id) or "" for each in talkers}
    assert all(keys.values())
    async with asyncio.TaskGroup() as tasks:
        for talker in stayers[:MOST_WHO_TALK]:
            tasks.create_task(talker.talk(enough))
        farewells = [tasks.create_task(each.leave(chance.randint(0, 1), tapped.set)) for each in leavers]
        for _ in range(kills):
            await _until_a_tap_or_some_moment(house, tapped, chance)
            await _kill_and_start(house)
        told_in_place = sum(await asyncio.gather(*farewells))
        enough.set()
    await house.settle()
    await house.wait_until(lambda: tombstones.unfinished(house.keyring()) == [])
    _assert_no_trace(house.folder, leavers, keys)
    assert house.process is not None
    assert await house.process.terminate() == 0
    _assert_no_trace(house.folder, leavers, keys)
    _assert_there(house.folder, stayers, keys)
    _assert_rows_of(house, stayers)
    await _assert_in_their_chats(leavers)
    print(  # noqa: T201 - shown with -s
        f"\n{leaving} of {count} people erased, {leaving - told_in_place} of them told after a new start, {kills} kills, "
        f"{sum(len(each.told) for each in talkers)} attempts told, {time.monotonic() - began:.0f} s"
    )


async def _until_a_tap_or_some_moment(house: MovingHousehold, tapped: asyncio.Event, chance: random.Random) -> None:
    calls = house.count_calls() + chance.randint(1, 60)
    tapped.clear()
    await house.wait_until(lambda: tapped.is_set() or house.count_calls() >= calls)
    if tapped.is_set():
        await asyncio.sleep(chance.uniform(0, 0.2))


async def _kill_and_start(house: MovingHousehold) -> None:
    assert house.process is not None
    await house.process.kill()
    await house.process.start()


def _assert_no_trace(folder: Path, leavers: Sequence[Talker], keys: dict[Talker, str]) -> None:
    """No word in clear, nothing sealed with a key of theirs, not their Telegram id, in any file that there is."""
    files = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert {"coach.db", "people.db", "bot.log"} <= {path.name for path in files}
    found = {
        (path.name, trace)
        for path, content in files.items()
        for each in leavers
        for trace in (*_words(each), keys[each].encode(), *_ids(each))
        if trace in content
    }
    assert found == set()


def _assert_there(folder: Path, stayers: Sequence[Talker], keys: dict[Talker, str]) -> None:
    """Those who stay are found by what those who left are not found by."""
    database, vault = (folder / "house" / "coach.db").read_bytes(), (folder / "keys" / "people.db").read_bytes()
    for each in stayers:
        assert all(keys[each].encode() in content for content in (database, vault))
        assert all(_ids(each)[0] in content for content in (database, vault))


def _assert_rows_of(house: MovingHousehold, stayers: Sequence[Talker]) -> None:
    """Every row is of someone who stayed, and these have all that they told."""
    database = Database(house.url, house.keyring())
    with database.begin() as transaction:
        theirs = {assert_told(transaction, each).id for each in stayers}
    database.close()
    for table in Base.metadata.sorted_tables:
        if "person_id" in table.columns:
            assert {row[0] for row in house.rows(f"SELECT person_id FROM {table.name}")} <= theirs, table.name  # noqa: S608 - ours
    assert {row[0] for row in house.rows("SELECT id FROM people")} == theirs
    assert {row[0] for row in house.rows("SELECT lane FROM inbox")} == {0, *(each.person.id for each in stayers)}


async def _assert_in_their_chats(leavers: Sequence[Talker]) -> None:
    """What they wrote is what is looked for: Telegram keeps it."""
    assert any(each.told for each in leavers)
    for each in leavers:
        chat = str(await each.person.chat())
        assert all(words.decode() in chat for words in _words(each))


def _words(talker: Talker) -> list[bytes]:
    return [words.encode() for _, words in talker.told]


def _ids(talker: Talker) -> list[bytes]:
    """A Telegram id as it stands in a row of SQLite, and as digits."""
    return [talker.person.id.to_bytes(6, "big"), str(talker.person.id).encode()]
