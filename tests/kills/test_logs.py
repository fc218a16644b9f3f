"""Whatever happens, and however much is logged: no word of a person's, and not the token, is ever written down in clear,
or told to anyone else.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.household import TOKEN, TestPerson
from tests.kills.process import MovingHousehold, moving_house
from tests.kills.walks import BASELINE, Act, Say, Tap, do

REFUSAL = "what-the-database-says"

PATHS_THAT_WERE_TAKEN = (
    "level=debug",
    "event=library_line",
    "event=update_not_readable",
    "event=handler_failed",
    "event=message_refused",
    "event=telegram_asks_to_wait",
    "event=telegram_out_of_reach",
    "event=telegram_refuses_updates",
    "event=tap_not_answered",
)


class Canaries:
    """Words that no program would write by itself, each given out once, and whose they are."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self.released: list[str] = []
        self.owners: dict[str, TestPerson] = {}

    async def person(self, house: MovingHousehold) -> TestPerson:
        """Someone with a name like that."""
        name = self()
        self.owners[name] = await house.person(name)
        return self.owners[name]

    def of(self, person: TestPerson) -> str:
        """One that this person alone will say."""
        word = self()
        self.owners[word] = person
        return word

    def __call__(self) -> str:
        self.released.append(f"qzx{next(self._numbers):04}kanari")
        return self.released[-1]

    def seen_in(self, text: str | bytes) -> list[str]:
        return [each for each in self.released if (each.encode() if isinstance(text, bytes) else each) in text]  # type: ignore[operator]


@pytest.fixture
def canary() -> Canaries:
    return Canaries()


@pytest.mark.parametrize(
    ("newcomers", "released"), [(35, 200), pytest.param(250, 1_000, marks=pytest.mark.long)], ids=["200", "1,000"]
)
async def test_a_whole_run_at_debug_writes_no_word_and_no_token_and_tells_nobody_of_others(
    tmp_path: Path, canary: Canaries, newcomers: int, released: int
) -> None:
    async with moving_house(tmp_path, LOG_LEVEL="DEBUG") as house:
        people = [await canary.person(house) for _ in range(6)]
        for act in BASELINE:
            for person in people:
                await do(person, act)
            await house.settle()
        await house.hand_over()
        await _tell_everything(house, people, canary)
        await _send_what_cannot_be_used(house, canary, newcomers)
        await _fail_in_the_handler(house, people[0])
        await _fail_at_telegrams(house, canary)
        _assert_sealed(tmp_path, {"coach.db", "coach.db-wal", "people.db", "bot.log"}, canary)
        await _assert_told_to_nobody_else(canary)
        assert house.process is not None
        assert await house.process.terminate() == 0
        _assert_sealed(tmp_path, {"coach.db", "people.db", "bot.log"}, canary)
        output = house.process.output()
        assert len(canary.released) >= released
        assert [each for each in PATHS_THAT_WERE_TAKEN if each not in output] == []
        assert canary.seen_in(output) == []
        assert REFUSAL not in output
        assert TOKEN.partition(":")[2] not in output
        assert house.key not in output


async def test_what_is_not_caught_anywhere_ends_it_without_a_word(house: MovingHousehold, canary: Canaries) -> None:
    """Even a fault that nobody foresaw, in the loop or in a thread, is named by its type and place alone."""
    await house.close()
    broken = house.new_process("broken.log", "-c", _BROKEN.replace("WORDS", canary()), LOG_LEVEL="DEBUG")
    await broken.start()
    ada = await house.person(canary())
    await ada.write(canary())
    assert await broken.ended() == 1
    assert "event=not_caught error=ZeroDivisionError" in broken.output()
    assert "event=not_caught error=KeyError" in broken.output()
    assert "Traceback" not in broken.output()
    assert canary.seen_in(broken.output()) == []
    assert TOKEN.partition(":")[2] not in broken.output()


async def _tell_everything(house: MovingHousehold, people: list[TestPerson], canary: Canaries) -> None:
    """Each in a conversation of their own: the journal, an own step, a cue, a story, a command that is none."""
    ada, ben, cleo, dan, eve, fay = people
    ways: list[list[Act]] = [
        [
            Say("/log"),
            *map(Tap, ("They said no", "9", "Respectful", "I left it there", "Proud")),
            *(Say(canary.of(ada)) for _ in range(4)),
        ],
        [Say("/log"), Say(canary.of(ben)), Tap("They said yes"), Say(canary.of(ben)), Tap("4"), Say(canary.of(ben))],
        [
            Say("/ladder"),
            Tap("Add my own"),
            Say(canary.of(cleo)),
            Say(canary.of(cleo)),
            *map(Tap, ("Everyday life", "A stranger", "6")),
        ],
        [Say("/goals"), Tap("Add a goal"), Say(canary.of(dan)), Tap("Work and studies"), Say(canary.of(dan))],
        [Say("/plan"), Tap("Cue and place"), Say(canary.of(eve))],
        [Say(f"/{canary.of(fay)}"), Say(f"I asked and it was {canary.of(fay)} indeed")],
    ]
    for step in range(max(map(len, ways))):
        for person, acts in zip(people, ways, strict=True):
            if step < len(acts):
                await do(person, acts[step])
        await house.settle()


async def _send_what_cannot_be_used(house: MovingHousehold, canary: Canaries, newcomers: int) -> None:
    """Newcomers with odd things to say: wrong answers, forged buttons, edits, captions, and updates that are none."""
    for _ in range(newcomers):
        person = await canary.person(house)
        await person.write("/start")
        said = await person.write(canary.of(person))
        await person.touch(said, f"a:1:0:{canary.of(person)}")
        await house.post(f"people/{person.id}/edits", {"message_id": said, "text": canary.of(person)})
        await house.post(f"people/{person.id}/messages", {"document": True, "caption": canary.of(person)})
    for raw in _unreadable(canary):
        await house.post("updates", {"raw": raw})
    await house.settle()


def _unreadable(canary: Canaries) -> Iterator[Any]:
    for _ in range(5):
        yield {"message": {"message_id": canary(), "text": canary()}}
        yield {"message": {"message_id": 1, "date": canary(), "chat": {"id": 1, "type": "private"}, "text": canary()}}
        yield {"callback_query": {"id": canary(), "from": canary(), "data": canary()}}
        yield {canary(): canary()}
        yield canary()


async def _fail_in_the_handler(house: MovingHousehold, person: TestPerson) -> None:
    """The database refuses an attempt with an error that has words in it."""
    with closing(sqlite3.connect(house.url.removeprefix("sqlite:///"), timeout=30, isolation_level=None)) as database:
        database.execute(f"CREATE TRIGGER refuse BEFORE INSERT ON attempts BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END")
        for act in (Say("/log"), Tap("They said yes"), Tap("4")):
            await do(person, act)
            await house.settle()
        database.execute("DROP TRIGGER refuse")


async def _fail_at_telegrams(house: MovingHousehold, canary: Canaries) -> None:
    """Telegram refuses with descriptions that have words in them."""
    for method, status in (
        ("sendMessage", 400),
        ("sendMessage", 429),
        ("sendMessage", 502),
        ("sendMessage", 403),
        ("answerCallbackQuery", 400),
        ("getUpdates", 502),
    ):
        await house.post("faults", {"method": method, "status": status, "description": f"Bad: {canary()}"})
        person = await canary.person(house)
        said = await person.write("/start")
        await person.touch(said, canary.of(person))
        await house.settle()
    await house.wait_until(lambda: not house.playground.world.faults._faults)


def _assert_sealed(folder: Path, expected: set[str], canary: Canaries) -> None:
    """No file that was written has a word in it that can be read."""
    found = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert expected <= found.keys()
    assert {name: seen for name, content in found.items() if (seen := canary.seen_in(content))} == {}


async def _assert_told_to_nobody_else(canary: Canaries) -> None:
    """Each word is in the chat of the one whose it is, as far as Telegram shows it there, and in no other."""
    chats = {person.id: str(await person.chat()) for person in canary.owners.values()}
    seen = {(word, person_id) for person_id, chat in chats.items() for word in canary.seen_in(chat)}
    assert [word for word, person_id in seen if canary.owners[word].id != person_id] == []
    assert len(seen) >= len(canary.owners) / 3


_BROKEN = """
import sys, threading
import bot.poller
from bot.__main__ import main


async def break_down(self, updates):
    if updates:
        thread = threading.Thread(target={}.__getitem__, args=["WORDS"])
        thread.start()
        thread.join()
        raise ZeroDivisionError("WORDS", updates)


bot.poller.Poller._take = break_down
sys.exit(main())
"""
