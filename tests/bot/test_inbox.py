"""What comes in is handled once, whatever else comes in with it."""

import asyncio
import random
import sqlite3
from collections.abc import Callable
from typing import Any
from unittest.mock import AsyncMock

import pytest
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

import bot.inbox
import bot.routes
import bot.turns
from bot.inbox import received
from bot.incoming import Incoming
from bot.turn import Turn
from tests.household import Household, TestPerson
from tests.stories.ways import begin

Respond = Callable[[Turn, Incoming], None]

UNREADABLE: list[Any] = [
    {"message": {"message_id": "seven"}},
    {"message": {"message_id": 7, "date": "yesterday", "chat": {"id": 7, "type": "private"}}},
    {"message": 7},
    {"callback_query": {"id": 1, "from": {"id": None}}},
    {"my_chat_member": {"chat": {}}},
    {"edited_message": {"date": 10**30, "message_id": 1, "chat": {"id": 1, "type": "private"}}},
    {"message": {"text": [[[[[[["deep"]]]]]]], "chat": {"id": 1}}},
]
NO_UPDATES: list[Any] = ["words", 7, None, [], {"update_id": "seven"}, {"update_id": True}]


async def test_what_cannot_be_read_is_set_aside_and_the_others_of_its_batch_go_on(
    house: Household, ada: TestPerson
) -> None:
    ben = await house.person("Ben")
    await house.close()
    await write(house, ada, "/start")
    for raw in [*UNREADABLE, *NO_UPDATES]:
        await house.post("updates", {"raw": raw})
    await write(house, ben, "/start")
    await house.open()
    for person in (ada, ben):
        assert "18 or over" in (await person.last()).labels[0]
    assert states(house) == {"done": 2, "aside": len(UNREADABLE)}


async def test_a_handler_that_always_fails_is_tried_three_times_and_then_the_person_is_told(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben = await house.person("Ben")
    tries = fail_on("poison", monkeypatch)
    asked = await ada.say("/start")
    shown = await ada.say("poison")
    assert tries == ["poison"] * 3
    assert "went wrong on my side" in shown.text
    assert shown.id > asked.id
    assert states(house) == {"done": 1, "aside": 1}
    assert "18 or over" in (await ben.say("/start")).labels[0]
    await ada.tap("I am 18 or over, none fits", on=asked)
    assert "friends, family" in (await ada.say("7")).text


async def test_others_are_handled_while_one_keeps_failing(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twenty people whose messages fail leave room for the one whose message does not."""
    crowd = [await house.person(f"Crowd {number}") for number in range(20)]
    tries = fail_on("poison", monkeypatch)
    await asyncio.gather(*(write(house, each, "poison") for each in crowd))
    await write(house, ada, "/start")
    await until(lambda: "sendMessage" in [call["method"] for call in house.playground.world.calls.after(0)["calls"]])
    assert len(tries) < 60
    await house.settle()
    assert states(house) == {"done": 1, "aside": 20}
    for each in [ada, *crowd]:
        assert len(await each.texts()) == 1


async def test_every_update_has_one_effect_however_often_and_in_whatever_order_it_comes(
    house: Household, monkeypatch: pytest.MonkeyPatch
) -> None:
    """400 updates, each delivered one to five times, shuffled, to two takers at once."""
    chance = random.Random(4)
    crowd = [await house.person(f"Person {number}") for number in range(20)]
    effects: list[str] = []
    monkeypatch.setattr(bot.turns, "respond", lambda _turn, incoming: effects.append(incoming.text))
    updates = [message(number, crowd[number % 20].id, f"text {number}") for number in range(1, 401)]
    deliveries = [each for each in updates for _ in range(chance.randint(1, 5))]
    chance.shuffle(deliveries)
    batches = [deliveries[start : start + 100] for start in range(0, len(deliveries), 100)]
    await asyncio.gather(*(house.house.inbox.take(batch) for batch in batches))
    await house.settle()
    assert sorted(effects) == sorted(f"text {number}" for number in range(1, 401))
    assert states(house) == {"done": 400}


async def test_an_update_that_comes_again_after_a_restart_has_no_second_effect(
    house: Household, ada: TestPerson
) -> None:
    start = message(1, ada.id, "/start")
    await house.house.inbox.take([start])
    assert len(await ada.texts()) == 1
    await house.restart()
    await house.house.inbox.take([start])
    assert len(await ada.texts()) == 1


async def test_updates_of_one_person_are_handled_in_their_order(
    house: Household, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: dict[int, list[int]] = {}
    monkeypatch.setattr(
        bot.turns, "respond", lambda _turn, said: heard.setdefault(said.telegram_id, []).append(int(said.text))
    )
    crowd = [(await house.person(f"Person {number}")).id for number in range(5)]
    await house.house.inbox.take([message(number, crowd[number % 5], str(number)) for number in range(1, 201)])
    await house.settle()
    assert [numbers == sorted(numbers) and len(numbers) == 40 for numbers in heard.values()] == [True] * 5


@pytest.mark.parametrize("seed", range(3))
async def test_a_card_that_is_tapped_many_times_at_once_counts_once(
    house: Household, ada: TestPerson, seed: int
) -> None:
    """Fourteen cards, each tapped two to ten times in parallel, with different answers: the first one counts."""
    chance = random.Random(seed)
    await ada.say("/start")
    labels = ["I am 18 or over, none fits", *"758", "09:00 · Berlin", "Berlin", "12:30", "Every day", "5", "Skip"]
    for label in [*labels, *"12345"]:
        card = next(each for each in reversed(await ada.from_coach()) if each.buttons)
        taps = [ada.press(card.id, card.data(label)) for _ in range(chance.randint(2, 10))]
        await asyncio.gather(*taps)
    versions = rows(house, "SELECT version FROM conversations WHERE kind = 'baseline'")
    assert versions == [(15,)]
    assert rows(house, "SELECT count(*) FROM domain_ratings") == [(3,)]
    assert rows(house, "SELECT intimidation FROM steps WHERE intimidation IS NOT NULL ORDER BY id") == [
        (number,) for number in (1, 2, 3, 4, 5)
    ]
    assert rows(house, "SELECT count(*) FROM offers") == [(1,)]
    assert await every_tap_is_answered(house)


async def test_an_ask_that_is_taken_twice_at_once_is_taken_once(house: Household, ada: TestPerson) -> None:
    card = await begin(ada)
    data = [card.data(label) for label in ("Something else", "Something else", "Not today", "Not today")]
    await asyncio.gather(*(ada.press(card.id, each) for each in data))
    assert rows(house, "SELECT state FROM offers ORDER BY id") == [("swapped",), ("open",)]
    assert await every_tap_is_answered(house)


@pytest.mark.parametrize("data", ["", "x", "a:1:0:in", "a:1:0:7", "d:take:999", "d:nothing", "🙂" * 16, "a" * 500])
async def test_a_forged_tap_is_answered(house: Household, ada: TestPerson, data: str) -> None:
    shown = await ada.say("/start")
    await ada.press(shown.id, data)
    assert await every_tap_is_answered(house)


async def test_a_tap_is_answered_also_when_its_handler_fails(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await ada.say("/start")
    tries = fail_on(shown.data("Not now"), monkeypatch)
    await ada.press(shown.id, shown.data("Not now"))
    assert len(tries) == 3
    assert await every_tap_is_answered(house)


@pytest.mark.parametrize("status", [400, 403, 500])
async def test_a_tap_that_cannot_be_answered_any_more_has_its_effect(
    house: Household, ada: TestPerson, status: int
) -> None:
    shown = await ada.say("/start")
    await house.post("faults", {"method": "answerCallbackQuery", "status": status, "times": 100})
    await ada.press(shown.id, shown.data("I am 18 or over, none fits"))
    assert "at work" in (await ada.last()).text


async def test_nothing_is_lost_while_the_disk_is_full(house: Household, ada: TestPerson) -> None:
    """SQLite itself says that the disk is full: nothing is confirmed, and all of it is handled once there is room."""
    await begin(ada)
    ben = await house.person("Ben")
    pragma(house, f"PRAGMA max_page_count = {pragma(house, 'PRAGMA page_count')}")
    with capture_logs() as lines:
        await write(house, ada, "/log")
        for number in range(10):
            await write(house, ada, f"{number} " + "I asked, and they were kind about it. " * 50)
        await write(house, ben, "/start")
        await until(lambda: "updates_not_stored" in [line["event"] for line in lines])
    assert house.playground.world.updates.pending
    pragma(house, "PRAGMA max_page_count = 1000000")
    assert "18 or over" in (await ben.last()).labels[0]
    assert states(house).keys() == {"done"}
    assert len((await ada.texts())[-11:]) == 11


@pytest.mark.parametrize("failures", [1, 2, 5])
async def test_a_database_in_trouble_counts_against_nobody(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch, failures: int
) -> None:
    """However often the database refuses, the message that it happened to is handled in the end."""
    left = [failures]
    respond: Respond = bot.routes.respond

    def troubled(turn: Turn, incoming: Incoming) -> None:
        if left[0]:
            left[0] -= 1
            raise OperationalError("INSERT", {}, sqlite3.OperationalError("database or disk is full"))
        respond(turn, incoming)

    monkeypatch.setattr(bot.turns, "respond", troubled)
    monkeypatch.setattr(bot.inbox, "LONGEST_PAUSE", 0.01)
    assert "18 or over" in (await ada.say("/start")).labels[0]
    assert states(house) == {"done": 1}


async def test_a_person_can_go_on_when_the_apology_could_not_be_written(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_on("poison", monkeypatch)
    monkeypatch.setattr(house.house.inbox, "_apologize", AsyncMock(side_effect=RuntimeError))
    await write(house, ada, "poison")
    assert "18 or over" in (await ada.say("/start")).labels[0]


def fail_on(text: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Have every message with this text, or tap with this data, fail. Gives the list in which the tries are noted."""
    tries: list[str] = []
    respond: Respond = bot.routes.respond

    def failing(turn: Turn, incoming: Incoming) -> None:
        if incoming.text == text:
            tries.append(text)
            raise ValueError(text)
        respond(turn, incoming)

    monkeypatch.setattr(bot.turns, "respond", failing)
    return tries


def rows(house: Household, query: str) -> list[Any]:
    with sqlite3.connect(house.url.removeprefix("sqlite:///")) as connection:
        return connection.execute(query).fetchall()


def states(house: Household) -> dict[str, int]:
    """How many updates are in which state."""
    return dict(rows(house, "SELECT state, count(*) FROM inbox GROUP BY state"))


def pragma(house: Household, statement: str) -> int:
    with house.house.store._database.begin() as connection:
        return int(connection.exec_driver_sql(statement).scalar_one())


async def write(house: Household, person: TestPerson, text: str) -> None:
    """Have a person send a message, and do not wait for what comes of it."""
    await house.post(f"people/{person.id}/messages", {"text": text})


def message(update_id: int, person_id: int, text: str) -> dict[str, Any]:
    """An update as Telegram gives it."""
    person = {"id": person_id, "is_bot": False, "first_name": "Ada", "language_code": "en"}
    chat = {"id": person_id, "type": "private", "first_name": "Ada"}
    return {
        "update_id": update_id,
        "message": {"message_id": update_id, "date": 1_772_400_000, "chat": chat, "from": person, "text": text},
    }


async def every_tap_is_answered(house: Household) -> bool:
    await house.settle()
    return all(tap.is_answered for tap in house.playground.world.taps.values())


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not holds():
            await asyncio.sleep(0.001)


def test_an_update_that_is_nested_too_deep_to_be_kept_is_none() -> None:
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    assert received({"update_id": 1, "message": deep}) is None


async def test_more_of_one_person_than_can_wait_is_let_go_and_they_are_told_once(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    ben = await house.person("Ben")
    monkeypatch.setattr(bot.inbox, "MOST_OF_ONE", 20)
    await begin(ada)
    before, done = len(await ada.texts()), states(house)["done"]
    await house.close()
    for number in range(100):
        await write(house, ada, f"/help {number}")
    await write(house, ben, "/start")
    await house.open()
    assert "18 or over" in (await ben.last()).labels[0]
    said = (await ada.texts())[before:]
    assert sum("more at once than I can read" in text for text in said) == 1
    assert len(said) < 100
    assert states(house) == {"done": done + len(said)}
    assert "What I can do" in (await ada.say("/help")).text


async def test_words_of_danger_in_what_is_let_go_are_met_once(
    house: Household, ada: TestPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.inbox, "MOST_OF_ONE", 5)
    await begin(ada)
    await house.close()
    for number in range(20):
        await write(house, ada, f"/help {number}" if number < 15 else "I want to kill myself")
    await house.open()
    said = await ada.texts()
    assert sum("Please reach a person now" in text for text in said) == 1
    assert sum("more at once than I can read" in text for text in said) == 1
