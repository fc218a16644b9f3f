"""Updates stay until they are confirmed, one poll at a time, and the webhook carries them in order."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from bot.playground.server import Playground
from bot.playground.waiting import Bell
from tests.bot.playground.sides import BotSide, PersonSide


def _texts(updates: list[Any]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_an_update_stays_until_a_higher_offset_confirms_it(bot: BotSide, ada: PersonSide) -> None:
    for text in "abc":
        await ada.say(text)
    first = await bot.updates()
    assert _texts(first) == ["a", "b", "c"]
    assert await bot.updates() == first
    assert _texts(await bot.updates(offset=first[1]["update_id"])) == ["b", "c"]
    assert await bot.updates() == first[1:]
    assert await bot.updates(offset=first[2]["update_id"] + 1) == []
    assert await bot.updates() == []


async def test_limit_and_negative_offset(bot: BotSide, ada: PersonSide) -> None:
    for number in range(105):
        await ada.say(str(number))
    assert _texts(await bot.updates(limit=2)) == ["0", "1"]
    assert len(await bot.updates(limit=0)) == 100
    assert _texts(await bot.updates(offset=-2)) == ["103", "104"]
    assert _texts(await bot.updates()) == ["103", "104"]


async def test_a_long_poll_answers_as_soon_as_something_comes(bot: BotSide, ada: PersonSide) -> None:
    poll = asyncio.create_task(bot.updates(timeout=30))
    await asyncio.sleep(0.05)
    assert not poll.done()
    await ada.say("hello")
    assert _texts(await asyncio.wait_for(poll, 2)) == ["hello"]


async def test_a_long_poll_ends_after_its_timeout(bot: BotSide) -> None:
    started = time.monotonic()
    assert await bot.updates(timeout=1) == []
    assert 0.9 < time.monotonic() - started < 3


async def test_a_second_poll_ends_the_first_with_409(bot: BotSide, ada: PersonSide) -> None:
    first = asyncio.create_task(bot.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(bot.updates(timeout=30))
    status, description = await asyncio.wait_for(first, 2)
    assert status == 409
    assert description.startswith("Conflict: terminated by other getUpdates request")
    await ada.say("for the second")
    assert _texts(await second) == ["for the second"]


async def test_stopping_ends_a_long_poll_at_once(playground: Playground, bot: BotSide) -> None:
    poll = asyncio.create_task(bot.updates(timeout=50))
    await asyncio.sleep(0.05)
    started = time.monotonic()
    await playground.stop()
    assert await poll == []
    assert time.monotonic() - started < 1


async def test_the_kinds_that_the_bot_wants_are_remembered(bot: BotSide, ada: PersonSide) -> None:
    await bot.updates(allowed_updates=["callback_query"])
    said = await ada.say("unwanted")
    await ada.tap(said["message_id"], "x")
    updates = await bot.updates()
    assert [sorted(update) for update in updates] == [["callback_query", "update_id"]]
    await bot.updates(allowed_updates=[])
    await ada.say("wanted")
    assert len(await bot.updates()) == 2


async def test_update_ids_begin_at_the_time_of_day(bot: BotSide, ada: PersonSide) -> None:
    await ada.say("x")
    assert abs((await bot.updates())[0]["update_id"] - time.time()) < 60


async def test_raw_updates_come_as_they_are(bot: BotSide, ada: PersonSide, playground: Playground) -> None:
    await ada.say("before")
    for raw in ({"message": 5}, "not an object", [1], {"update_id": "x"}):
        playground.world.updates.put_raw(raw)
    await ada.say("after")
    updates = await bot.updates()
    assert updates[1] == {"update_id": updates[0]["update_id"] + 1, "message": 5}
    assert updates[2:5] == ["not an object", [1], {"update_id": "x"}]
    assert updates[5]["message"]["text"] == "after"
    assert [type(update) for update in await bot.updates()] == [dict, dict, dict]


async def test_raw_updates_are_put_in_over_http(bot: BotSide, ada: PersonSide, playground: Playground) -> None:
    answer = await ada._client.post("/playground/updates", json={"raw": {"poll": None}, "count": 3})
    assert [update["update_id"] for update in await bot.updates()] == answer.json()["update_ids"]
    known = playground.world.updates.pending[0].update_id
    await ada._client.post("/playground/updates", json={"raw": {"update_id": known}})
    assert (await bot.updates(offset=known + 3)) == [{"update_id": known}]
    assert (await bot.updates()) == []
    assert (await ada._client.post("/playground/updates", json={})).status_code == 400


class _Receiver:
    """A bot's webhook that remembers what came and answers with the statuses it is told to."""

    def __init__(self) -> None:
        self.statuses: list[int] = []
        self.bodies: list[bytes] = []
        self.secrets: list[str] = []
        self.bell = Bell()

    async def wait_for(self, count: int) -> None:
        await self.bell.wait_until(lambda: len(self.bodies) >= count, 10)


class _Webhook(RequestHandler):
    def initialize(self, receiver: _Receiver) -> None:
        self.receiver = receiver

    def post(self) -> None:
        self.receiver.bodies.append(self.request.body)
        self.receiver.secrets.append(self.request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""))
        self.set_status(self.receiver.statuses.pop(0) if self.receiver.statuses else 200)
        self.receiver.bell.ring()


@contextmanager
def _receiving(receiver: _Receiver) -> Iterator[str]:
    sockets = bind_sockets(0, "127.0.0.1")
    routes = [("/hook", _Webhook, {"receiver": receiver})]
    server = HTTPServer(Application(routes, log_function=lambda _: None))
    server.add_sockets(sockets)
    yield f"http://127.0.0.1:{sockets[0].getsockname()[1]}/hook"
    server.stop()


async def test_the_webhook_gets_every_update_in_order_until_it_says_2xx(bot: BotSide, ada: PersonSide) -> None:
    receiver = _Receiver()
    receiver.statuses = [500, 200, 503, 404, 200]
    with _receiving(receiver) as url:
        await bot.call("setWebhook", url=url, secret_token="s3cret_-")
        await ada.say("one")
        await ada.say("two")
        await receiver.wait_for(5)
        await bot.call("deleteWebhook")
    texts = [json.loads(body)["message"]["text"] for body in receiver.bodies]
    assert texts == ["one", "one", "two", "two", "two"]
    assert set(receiver.secrets) == {"s3cret_-"}


async def test_a_webhook_and_a_poll_exclude_each_other(bot: BotSide, ada: PersonSide) -> None:
    poll = asyncio.create_task(bot.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    await bot.call("setWebhook", url="http://127.0.0.1:9/nobody")
    assert await poll == (409, "Conflict: terminated by setWebhook request")
    assert (await bot.refusal("getUpdates"))[1].startswith(
        "Conflict: can't use getUpdates method while webhook is active"
    )
    await ada.say("kept")
    await asyncio.sleep(0.3)
    info = await bot.call("getWebhookInfo")
    assert info["last_error_message"]
    assert info["pending_update_count"] == 1
    await bot.call("setWebhook", url="")
    assert _texts(await bot.updates()) == ["kept"]


@pytest.mark.parametrize(
    ("url", "secret"),
    [("ftp://127.0.0.1/", ""), ("https://example.org/", ""), ("http://127.0.0.1/", "no spaces")],
)
async def test_webhooks_that_are_refused(bot: BotSide, url: str, secret: str) -> None:
    assert (await bot.refusal("setWebhook", url=url, secret_token=secret))[0] == 400


async def test_pending_updates_are_dropped_when_asked(bot: BotSide, ada: PersonSide) -> None:
    await ada.say("x")
    await bot.call("deleteWebhook", drop_pending_updates="true")
    assert await bot.updates() == []
