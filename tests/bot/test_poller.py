"""Asking for updates: what is confirmed is stored, and nothing but another program ends the asking."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

import bot.poller
from bot.clock import MovableClock
from bot.inbox import Inbox
from bot.playground.faults import Fault
from bot.playground.server import Playground
from bot.poller import Poller, SomeoneElsePolls
from tests.bot.test_inbox import until
from tests.household import TOKEN


class Tray:
    """An inbox that keeps what it is given, or refuses it as often as it is told to."""

    def __init__(self) -> None:
        self.updates: list[Any] = []
        self.refusals = 0

    async def take(self, updates: list[Any]) -> None:
        if self.refusals:
            self.refusals -= 1
            raise OSError("the disk is full")
        self.updates += updates


@pytest.fixture(autouse=True)
def _no_long_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.poller, "LONGEST_PAUSE", 0.01)


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    playground = Playground(MovableClock(), token=TOKEN)
    await playground.start()
    yield playground
    await playground.stop()


@pytest.fixture
def tray() -> Tray:
    return Tray()


def poller(tray: Tray, url: str) -> Poller:
    return Poller(cast(Inbox, tray), TOKEN, url)


@asynccontextmanager
async def polling(tray: Tray, url: str) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(poller(tray, url).run())
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_only_the_four_kinds_that_are_handled_are_asked_for(playground: Playground, tray: Tray) -> None:
    async with polling(tray, playground.url):
        await until(lambda: bool(playground.world.updates.allowed))
    assert playground.world.updates.allowed == ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_updates_are_confirmed_once_they_are_stored_and_not_before(playground: Playground, tray: Tray) -> None:
    tray.refusals = 3
    queue = playground.world.updates
    ids = [queue.put_raw({"message": {"text": str(number)}}) for number in range(250)]
    async with polling(tray, playground.url):
        await until(lambda: tray.refusals == 0)
        await until(lambda: not queue.pending)
    assert [each["update_id"] for each in tray.updates] == ids


async def test_a_store_that_refuses_for_long_leaves_everything_with_telegram(
    playground: Playground, tray: Tray
) -> None:
    tray.refusals = 10**6
    ids = [playground.world.updates.put_raw({"message": {}}) for _ in range(5)]
    async with polling(tray, playground.url):
        await until(lambda: tray.refusals < 10**6 - 5)
    assert [each.update_id for each in playground.world.updates.pending] == ids


async def test_three_conflicts_in_a_row_end_it_with_a_sentence(playground: Playground, tray: Tray) -> None:
    playground.world.faults.add(Fault("getUpdates", 409, times=3))
    with pytest.raises(SomeoneElsePolls, match=r"another program is using this bot's token"):
        await asyncio.wait_for(poller(tray, playground.url).run(), 20)
    assert [call["status"] for call in playground.world.calls.after(0)["calls"]] == [409, 409, 409]


async def test_fewer_conflicts_do_not_end_it(playground: Playground, tray: Tray) -> None:
    for _ in range(3):
        playground.world.faults.add(Fault("getUpdates", 409, times=2))
        playground.world.faults.add(Fault("getUpdates", 502, times=1))
    async with polling(tray, playground.url) as task:
        playground.world.updates.put_raw({"message": {}})
        await until(lambda: len(tray.updates) == 1)
        assert not task.done()


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500, 502, 503, 504])
async def test_a_refusal_is_waited_out(playground: Playground, tray: Tray, status: int) -> None:
    playground.world.faults.add(Fault("getUpdates", status, times=5))
    playground.world.updates.put_raw({"message": {}})
    async with polling(tray, playground.url):
        await until(lambda: len(tray.updates) == 1)


@pytest.mark.parametrize(
    "answer", [b"", b"<html>", b"[]", b"null", b"{}", b'{"result": null}', b'{"result": 7}', b"[" * 100_000, b"\xff"]
)
async def test_an_answer_that_is_none_is_waited_out(tray: Tray, answer: bytes) -> None:
    answers = [answer, answer, b'{"ok": true, "result": [{"update_id": 7}]}']
    async with _telegram_that_says(answers) as url, polling(tray, url):
        await until(lambda: tray.updates == [{"update_id": 7}])


async def test_a_server_that_is_not_there_is_waited_for(tray: Tray) -> None:
    sockets = bind_sockets(0, "127.0.0.1")
    port = sockets[0].getsockname()[1]
    sockets[0].close()
    async with polling(tray, f"http://127.0.0.1:{port}") as task:
        await until(_after(5, asyncio.get_running_loop()))
        assert not task.done()
        async with _telegram_that_says([b'{"result": [{"update_id": 7}]}'], port):
            await until(lambda: tray.updates == [{"update_id": 7}])


def _after(turns: int, loop: asyncio.AbstractEventLoop) -> Callable[[], bool]:
    """Holds once this many hundredths of a second are over: a few attempts in vain."""
    end = loop.time() + turns / 100
    return lambda: loop.time() > end


@asynccontextmanager
async def _telegram_that_says(answers: list[bytes], port: int = 0) -> AsyncIterator[str]:
    """A server that gives these answers, one after the other, and then none."""

    class Handler(RequestHandler):
        async def post(self) -> None:
            if not answers:
                await asyncio.Event().wait()
            self.finish(answers.pop(0))

    sockets = bind_sockets(port, "127.0.0.1")
    server = HTTPServer(Application([(r".*", Handler)], log_function=lambda _handler: None))
    server.add_sockets(sockets)
    try:
        yield f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
    finally:
        server.stop()
        await server.close_all_connections()
