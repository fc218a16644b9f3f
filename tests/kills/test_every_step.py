"""Killed between any two steps of any conversation, the coach goes on at the same question."""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from coaching.scripts import ConversationKind
from storage.keyring import Keyring, key_of
from tests.household import Household, Shown, TestPerson, living_in
from tests.kills.process import MovingHousehold, moving_house
from tests.kills.walks import BASELINE, WALKS, Act, do

_OWN_TO_EACH_RUN = re.compile(r"^id$|_id$|_at$|version|arguments")
"""Columns that tell of times and places in the database, not of what a person said."""

DAY = timedelta(days=1)

Walkers = Mapping[ConversationKind, TestPerson]
Ways = Mapping[ConversationKind, Sequence[Act]]

WAYS: Ways = {kind: walk.acts for kind, walk in WALKS.items()}


def test_every_conversation_is_walked_through() -> None:
    assert WALKS.keys() == set(ConversationKind)


async def test_killed_between_any_two_steps_every_conversation_reads_as_if_nothing_had_happened(
    tmp_path: Path,
) -> None:
    """One person in each kind of conversation, all at once. After each step of theirs the coach is killed with -9; they
    take the next one while it is down. In the end every chat, and all that is kept, is the same as without the kills.
    """
    async with living_in(tmp_path / "calm", start=datetime.now(UTC)) as calm:
        walkers = await _gather(calm)
        await _walk(calm, walkers, WAYS)
        expected = {kind: await _everything(calm, walkers[kind]) for kind in WALKS}
    async with moving_house(tmp_path / "rough") as rough:
        walkers = await _gather(rough)
        await _walk_with_kills(rough, walkers)
        for kind, walker in walkers.items():
            assert await _everything(rough, walker) == expected[kind]
        _assert_walked_to_the_end(rough, walkers)
    steps = sum(len(walk.acts) for walk in WALKS.values())
    print(f"\n{_longest(WAYS)} kills, {steps} steps of {len(WALKS)} conversations")  # noqa: T201 - shown with -s


@pytest.mark.long
@pytest.mark.parametrize("_time", range(20))
async def test_the_same_twenty_times(tmp_path: Path, _time: int) -> None:
    await test_killed_between_any_two_steps_every_conversation_reads_as_if_nothing_had_happened(tmp_path)


async def _gather(house: Household) -> Walkers:
    """One person for each kind, each at the beginning of their walk."""
    walkers = {kind: await house.person(f"Person in {kind}") for kind in WALKS}
    newcomer = ConversationKind.BASELINE
    house.clock.advance(-DAY)
    await _walk(house, walkers, {kind: BASELINE for kind, walk in WALKS.items() if walk.begun_yesterday})
    house.clock.advance(DAY)
    begun = {kind: walk for kind, walk in WALKS.items() if kind is not newcomer}
    begin = {kind: () if walk.begun_yesterday else BASELINE for kind, walk in begun.items()}
    await _walk(house, walkers, {kind: (*begin[kind], *walk.before) for kind, walk in begun.items()})
    return walkers


async def _walk(house: Household, walkers: Walkers, ways: Ways) -> None:
    for number in range(_longest(ways)):
        await _step(walkers, ways, number)
        await house.settle()


def _longest(ways: Ways) -> int:
    return max(map(len, ways.values()))


async def _step(walkers: Walkers, ways: Ways, number: int) -> None:
    """What everyone does next, all at the same time."""
    for kind, acts in ways.items():
        if number < len(acts):
            await do(walkers[kind], acts[number])


async def _walk_with_kills(house: MovingHousehold, walkers: Walkers) -> None:
    process = await house.hand_over()
    for number in range(_longest(WAYS)):
        await house.settle()
        await process.kill()
        await _step(walkers, WAYS, number)
        await process.start()
    await house.settle()


async def _everything(house: Household, person: TestPerson) -> tuple[list[str], dict[str, list[Any]]]:
    """The whole chat as it reads, and all that is kept of a person."""
    messages = (await person.chat())["messages"]
    return [_as_read(each) for each in messages], _kept(house, person)


def _as_read(message: dict[str, Any]) -> str:
    """A message with its buttons, whatever the clock showed."""
    who = "coach" if message["from_bot"] else "person"
    return re.sub(r"\d\d:\d\d", "hh:mm", f"{who}: {message.get('text')} {Shown(message).labels}")


def _kept(house: Household, person: TestPerson) -> dict[str, list[Any]]:
    """What every table holds of a person, unsealed, without what is different in each run."""
    path = house.url.removeprefix("sqlite:///")
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        [(row_id,)] = connection.execute("SELECT id FROM people WHERE telegram_id = ?", [person.id])
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        owned = {name: _owner(connection, name) for name in tables}
        return {
            name: sorted(
                _unsealed(dict(row), house.keyring())
                for row in connection.execute(f"SELECT * FROM {name} WHERE {owner} = ?", [row_id])  # noqa: S608
            )
            for name, owner in owned.items()
            if owner
        }


def _owner(connection: sqlite3.Connection, table: str) -> str | None:
    """The column that says whose a row is."""
    columns = {row["name"] for row in connection.execute(f"PRAGMA table_info({table})")}
    return "id" if table == "people" else "person_id" if "person_id" in columns else None


def _unsealed(row: dict[str, Any], keyring: Keyring) -> str:
    return str(
        {
            name: keyring.open(value) if isinstance(value, str) and key_of(value) else value
            for name, value in row.items()
            if not _OWN_TO_EACH_RUN.search(name)
        }
    )


def _assert_walked_to_the_end(house: MovingHousehold, walkers: Walkers) -> None:
    """Every walk has opened a conversation of its kind, and come out of it at the other end."""
    for kind, walker in walkers.items():
        states = house.rows(
            "SELECT DISTINCT open FROM conversations JOIN people ON people.id = person_id"
            " WHERE kind = ? AND telegram_id = ?",
            kind,
            walker.id,
        )
        assert states == [(0,)], kind
