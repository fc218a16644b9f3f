"""Being told of updates: the secret first, then the commit, then 200."""

import asyncio
import json
import socket
import sqlite3
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from bot.webhook import LARGEST_BODY, PATH, Webhook
from tests.bot.test_inbox import message, rows, states
from tests.household import Household, TestPerson

SECRET = "a-secret-of-thirty-two-characters-or-more"
NAME = b"X-Telegram-Bot-Api-Secret-Token"


@pytest.fixture
async def door(house: Household) -> AsyncIterator[httpx.AsyncClient]:
    """The webhook of the house, as Telegram calls it."""
    address = f"127.0.0.1:{_free_port()}"
    webhook = Webhook(house.house.inbox, SECRET, address)
    webhook.start()
    async with httpx.AsyncClient(base_url=f"http://{address}", timeout=20, verify=False) as client:
        yield client
    await webhook.stop()


async def post(door: httpx.AsyncClient, body: bytes, *secret: bytes) -> int:
    return (await door.post(PATH, content=body, headers=[(NAME, each) for each in secret])).status_code


def start(update_id: int, person: TestPerson) -> bytes:
    return json.dumps(message(update_id, person.id, "/start")).encode()


async def test_an_update_with_the_secret_is_handled(house: Household, ada: TestPerson, door: httpx.AsyncClient) -> None:
    assert await post(door, start(1, ada), SECRET.encode()) == 200
    assert "18 or over" in (await ada.last()).labels[0]


WRONG_SECRETS: list[list[bytes]] = [
    [],
    [b""],
    [b"wrong"],
    [SECRET.encode()[:-1]],
    [SECRET.encode() + b"x"],
    [SECRET.upper().encode()],
    ["sécret".encode()],
    [b"\xff\xfe" * 20],
    [b"x" * 30_000],
    [b"wrong", SECRET.encode()],
]


async def test_without_the_secret_nothing_is_read_nor_stored(
    house: Household, ada: TestPerson, door: httpx.AsyncClient
) -> None:
    """Some 1,000 forged posts: all are refused with 401 before the body is looked at, and none breaks anything."""
    bodies = [start(1, ada), b"", b"no json", b"\xff", b"[" * 50_000]
    codes = [await post(door, body, *secret) for secret in WRONG_SECRETS for body in bodies for _ in range(20)]
    assert len(codes) == 1000
    assert set(codes) == {401}
    assert rows(house, "SELECT * FROM inbox") == []


async def test_what_is_no_json_is_refused_with_400(house: Household, door: httpx.AsyncClient) -> None:
    bodies = [b"", b"no json", b"{", b"\xff\xfe", b"[" * 100_000, b'{"a":' * 100_000, b"[" * 2000 + b"]" * 2000]
    assert [await post(door, body, SECRET.encode()) for body in bodies] == [400] * len(bodies)
    assert rows(house, "SELECT * FROM inbox") == []


async def test_no_depth_of_json_is_answered_with_5xx(house: Household, door: httpx.AsyncClient) -> None:
    """However deep it is nested: it is either refused, or taken and set aside."""
    for depth in [*range(10, 850, 40), *range(850, 1010)]:
        body = b'{"update_id": %d, "message": ' % depth + b"[" * depth + b"]" * depth + b"}"
        assert await post(door, body, SECRET.encode()) in {200, 400}
    await house.settle()
    assert states(house).keys() == {"aside"}


async def test_json_that_is_no_update_is_let_go(house: Household, door: httpx.AsyncClient) -> None:
    """Telegram would send it again and again if it were refused."""
    bodies = [b"7", b"null", b"[]", b"{}", b'{"update_id": "seven"}', b'{"update_id": 1e30}']
    assert [await post(door, body, SECRET.encode()) for body in bodies] == [200] * len(bodies)
    assert rows(house, "SELECT * FROM inbox") == []


async def test_a_body_over_one_mebibyte_is_refused(house: Household, ada: TestPerson, door: httpx.AsyncClient) -> None:
    status = await _raw_status(door, f"Content-Length: {LARGEST_BODY + 1}".encode())
    assert 400 <= status < 500
    assert await post(door, start(1, ada).ljust(LARGEST_BODY), SECRET.encode()) == 200
    assert len(rows(house, "SELECT * FROM inbox")) == 1


async def test_only_posts_to_its_own_path_are_taken(door: httpx.AsyncClient) -> None:
    assert (await door.get(PATH)).status_code == 405
    assert (await door.post("/", content=b"{}")).status_code == 404


async def test_200_is_said_only_after_the_commit(house: Household, ada: TestPerson, door: httpx.AsyncClient) -> None:
    """While the database cannot commit there is no answer; the answer comes with the row."""
    path = house.url.removeprefix("sqlite:///")
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    answer = asyncio.create_task(post(door, start(1, ada), SECRET.encode()))
    done, _ = await asyncio.wait({answer}, timeout=0.3)
    assert not done
    assert rows(house, "SELECT * FROM inbox") == []
    holder.execute("ROLLBACK")
    holder.close()
    assert await answer == 200
    assert len(rows(house, "SELECT * FROM inbox")) == 1


async def test_a_store_that_fails_is_answered_with_503_and_telegram_comes_again(
    house: Household, ada: TestPerson, door: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(house.house.store, "receive", _fail)
        assert await post(door, start(1, ada), SECRET.encode()) == 503
        assert rows(house, "SELECT * FROM inbox") == []
    assert await post(door, start(1, ada), SECRET.encode()) == 200
    assert "18 or over" in (await ada.last()).labels[0]


async def test_the_same_update_posted_many_times_at_once_has_one_effect(
    house: Household, ada: TestPerson, door: httpx.AsyncClient
) -> None:
    codes = await asyncio.gather(*(post(door, start(1, ada), SECRET.encode()) for _ in range(20)))
    assert set(codes) == {200}
    assert len(await ada.texts()) == 1


async def _fail(_updates: Any) -> None:
    raise sqlite3.OperationalError("database or disk is full")


async def _raw_status(door: httpx.AsyncClient, length: bytes) -> int:
    """The status that a request gets for its head alone."""
    reader, writer = await asyncio.open_connection(door.base_url.host, door.base_url.port)
    writer.write(b"POST " + PATH.encode() + b" HTTP/1.1\r\nHost: x\r\n" + NAME + b": " + SECRET.encode() + b"\r\n")
    writer.write(length + b"\r\n\r\n")
    status = (await reader.readline()).split()[1]
    writer.close()
    await writer.wait_closed()
    return int(status)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
