"""What tests turn by hand: the clock, failures on demand, the record of calls; and who is let in."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from bot.playground.server import Playground
from tests.bot.playground.clock import StillClock
from tests.bot.playground.sides import TOKEN, BotSide, PersonSide


async def _fault(client: httpx.AsyncClient, **facts: object) -> httpx.Response:
    return await client.post("/playground/faults", json=facts)


async def test_the_clock_goes_on_by_seconds(client: httpx.AsyncClient, clock: StillClock) -> None:
    moved = await client.post("/playground/clock", json={"seconds": 86400})
    assert moved.json() == {"now": "2026-03-03T09:00:00+00:00", "next_reminder": None}
    assert clock.now() == datetime(2026, 3, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize("step", [{"seconds": -1}, {"seconds": 1e300}, {"seconds": "1"}, {"to": "lunch"}, {}])
async def test_steps_that_the_clock_does_not_take(client: httpx.AsyncClient, step: object) -> None:
    assert (await client.post("/playground/clock", json=step)).status_code == 400


async def test_the_clock_goes_just_past_the_next_reminder(
    client: httpx.AsyncClient,
    clock: StillClock,
    playground: Playground,
) -> None:
    nothing = await client.post("/playground/clock", json={"to": "next_reminder"})
    assert (nothing.status_code, nothing.json()) == (409, {"error": "No reminder is planned yet."})
    due = clock.now() + timedelta(hours=5)

    async def next_reminder() -> datetime | None:
        return due

    playground.next_reminder = next_reminder
    assert (await client.get("/playground/clock")).json()["next_reminder"] == "2026-03-02T14:00:00+00:00"
    await client.post("/playground/clock", json={"to": "next_reminder"})
    assert clock.now() == due + timedelta(seconds=1)
    await client.post("/playground/clock", json={"to": "next_reminder"})
    assert clock.now() == due + timedelta(seconds=2)


async def test_messages_carry_the_time_of_the_clock(ada: PersonSide, clock: StillClock) -> None:
    clock.advance(timedelta(days=90))
    assert (await ada.say("x"))["date"] == clock.now().timestamp()


async def test_429_says_how_long_to_wait(client: httpx.AsyncClient, bot: BotSide, ada: PersonSide) -> None:
    await _fault(client, method="sendMessage", status=429, retry_after=7, times=2)
    for _ in range(2):
        answer = await bot.answer("sendMessage", chat_id=ada.id, text="x")
        assert answer.status_code == 429
        assert answer.json() == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 7",
            "parameters": {"retry_after": 7},
        }
    await bot.call("sendMessage", chat_id=ada.id, text="x")
    assert len((await ada.chat())["messages"]) == 1


async def test_a_fault_may_strike_after_the_effect(client: httpx.AsyncClient, bot: BotSide, ada: PersonSide) -> None:
    await _fault(client, method="sendMessage", status=502, after_effect=True)
    assert await bot.refusal("sendMessage", chat_id=ada.id, text="x") == (502, "Bad Gateway")
    assert len((await ada.chat())["messages"]) == 1


async def test_a_call_may_hang_after_the_effect(client: httpx.AsyncClient, bot: BotSide, ada: PersonSide) -> None:
    await _fault(client, method="sendMessage", status="hang", after_effect=True)
    with pytest.raises(httpx.ReadTimeout):
        await client.post(f"/bot{TOKEN}/sendMessage", data={"chat_id": str(ada.id), "text": "x"}, timeout=0.2)
    assert len((await ada.chat())["messages"]) == 1
    await bot.call("sendMessage", chat_id=ada.id, text="y")


async def test_stopping_ends_a_call_that_hangs(client: httpx.AsyncClient, bot: BotSide, playground: Playground) -> None:
    await _fault(client, status="hang")
    hanging = asyncio.create_task(bot.answer("getMe"))
    await asyncio.sleep(0.05)
    async with asyncio.timeout(2):
        await playground.stop()
        assert (await hanging).status_code == 502


async def test_a_fault_may_be_for_one_chat_and_is_cleared(
    client: httpx.AsyncClient,
    bot: BotSide,
    ada: PersonSide,
) -> None:
    await _fault(client, method="*", status=403, times=9, chat_id=ada.id)
    await bot.call("getMe")
    assert await bot.refusal("sendMessage", chat_id=ada.id, text="x") == (
        403,
        "Forbidden: bot was blocked by the user",
    )
    await client.delete("/playground/faults")
    await bot.call("sendMessage", chat_id=ada.id, text="x")


@pytest.mark.parametrize("facts", [{"status": 200}, {"status": "burn"}, {"status": 500, "times": 0}, {}])
async def test_faults_that_make_no_sense(client: httpx.AsyncClient, facts: dict[str, object]) -> None:
    assert (await _fault(client, **facts)).status_code == 400


async def test_every_call_is_recorded(client: httpx.AsyncClient, bot: BotSide, ada: PersonSide) -> None:
    await bot.call("getMe")
    await bot.refusal("sendMessage", chat_id=ada.id)
    record = (await client.get("/playground/calls")).json()
    calls = record["calls"]
    assert [(call["method"], call["chat_id"], call["status"]) for call in calls] == [
        ("getMe", None, 200),
        ("sendMessage", ada.id, 400),
    ]
    assert calls[0]["time"] == "2026-03-02T09:00:00+00:00"
    assert calls[0]["monotonic"] <= calls[1]["monotonic"]
    later = (await client.get("/playground/calls", params={"after": record["sequence"]})).json()
    assert later == {"sequence": record["sequence"], "calls": []}


@pytest.mark.parametrize("path", ["/", f"/bot{TOKEN}/getMe", "/playground/people", "/nowhere"])
async def test_foreign_hosts_and_origins_are_refused(
    client: httpx.AsyncClient, playground: Playground, path: str
) -> None:
    port = playground.url.rpartition(":")[2]
    foreign = [
        {"Host": f"coach.example:{port}"},
        {"Host": "127.0.0.1"},
        {"Origin": "https://coach.example"},
        {"Origin": "null"},
        {"Origin": f"http://127.0.0.1:{int(port) + 1}"},
    ]
    for headers in foreign:
        answer = await client.get(path, headers=headers)
        assert answer.status_code == 403, headers
        assert "Access-Control-Allow-Origin" not in answer.headers
    own = {"Host": f"localhost:{port}", "Origin": f"http://localhost:{port}"}
    assert (await client.get(path, headers=own)).status_code in {200, 404}


async def test_another_site_can_link_to_the_page_and_to_nothing_else(client: httpx.AsyncClient) -> None:
    foreign = {"Sec-Fetch-Site": "cross-site"}
    assert (await client.get("/", headers=foreign)).status_code == 200
    for path in (f"/bot{TOKEN}/getMe", "/playground/people"):
        assert (await client.get(path, headers=foreign)).status_code == 403


async def test_the_page_keeps_to_itself(client: httpx.AsyncClient) -> None:
    for path in ("/", "/style.css", "/app.js"):
        policy = (await client.get(path)).headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
    for path in ("/../server.py", "/%2e%2e/server.py", "/absent.js"):
        assert (await client.get(path)).status_code == 404


async def test_it_listens_on_this_machine_only(playground: Playground) -> None:
    assert playground.url.startswith("http://127.0.0.1:")
    assert playground._server is not None
    assert [socket.getsockname()[0] for socket in playground._server._sockets.values()] == ["127.0.0.1"]


async def test_no_log_line_has_the_token_or_a_persons_words(
    client: httpx.AsyncClient,
    bot: BotSide,
    ada: PersonSide,
    caplog: pytest.LogCaptureFixture,
) -> None:
    logging.getLogger("httpx").setLevel(logging.WARNING)
    with caplog.at_level(logging.DEBUG):
        await ada.say("canary")
        await bot.refusal("sendMessage", chat_id=1, text="canary")
        await client.post(
            f"/bot{TOKEN}/sendMessage", content=b"canary", headers={"Content-Type": "multipart/form-data"}
        )
    assert not [line for line in caplog.messages if TOKEN in line or "canary" in line]


def test_a_token_without_a_number_is_refused(clock: StillClock) -> None:
    with pytest.raises(ValueError, match="begins with the bot's number"):
        Playground(clock, token="secret")


async def test_a_playground_can_be_stopped_twice(clock: StillClock) -> None:
    playground = Playground(clock, token=TOKEN)
    await playground.stop()
    await playground.start()
    await playground.stop()
    await playground.stop()
