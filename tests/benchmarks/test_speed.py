"""The coach beside an echo bot, on the same server in the same run: turns a second, CPU a turn, start-up.

`make benchmark` prints the table. Ratios are what can be compared between machines; nothing here fails for being slow.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.playground import people
from bot.playground.server import Playground
from tests.household import TOKEN

PEOPLE, MESSAGES = 200, ("/start", "in", "99")
"""Three messages each, which is as many as one chat may be answered at once: consent asked, an option, a wrong number."""

pytestmark = pytest.mark.benchmark

ROOT = Path(__file__).parents[2]
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Measured:
    """One bot under the same load: seconds of its own CPU, seconds passed, MB held."""

    startup_cpu: float
    startup_memory: float
    turns: int
    seconds: float
    cpu: float

    @property
    def rate(self) -> float:
        return self.turns / self.seconds

    @property
    def cpu_a_turn(self) -> float:
        return self.cpu / self.turns * 1000


async def test_the_coach_beside_an_echo_bot(tmp_path: Path) -> None:
    coach = await _measure([sys.executable, "-m", "bot"], _coach_settings(tmp_path))
    echo = await _measure([sys.executable, str(ROOT / "tests/benchmarks/echo_bot.py"), TOKEN, "{url}"], {})
    print(f"\n{'':22}{'coach':>10}{'echo bot':>10}{'ratio':>8}")  # noqa: T201 - the table is the result
    for name, unit in (
        ("startup_cpu", "s"),
        ("startup_memory", "MB"),
        ("rate", "turns/s"),
        ("cpu_a_turn", "ms"),
    ):
        ours, theirs = getattr(coach, name), getattr(echo, name)
        print(f"{name + ' ' + unit:22}{ours:10.2f}{theirs:10.2f}{ours / theirs:8.2f}")  # noqa: T201 - as above


def _coach_settings(folder: Path) -> dict[str, str]:
    return {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": "{url}",
        "DATABASE_URL": f"sqlite:///{folder}/data/coach.db",
        "JOURNAL_KEY_FILE": f"{folder}/keys/key",
        "PERSON_KEYS_FILE": f"{folder}/keys/people.db",
        "SENDS_PER_SECOND": "10000",
        "LOG_LEVEL": "WARNING",
    }


async def _measure(command: list[str], settings: dict[str, str]) -> Measured:
    playground = Playground(MovableClock(), token=TOKEN)
    await playground.start()
    try:
        fill = {name: value.format(url=playground.url) for name, value in settings.items()}
        async with _running([part.format(url=playground.url) for part in command], fill, playground) as pid:
            startup_cpu, startup_memory = _cpu(pid), _memory(pid)
            crowd = [playground.world.add_person(f"Person {number}", "en") for number in range(PEOPLE)]
            began = asyncio.get_running_loop().time()
            for text in MESSAGES:
                for person in crowd:
                    people.write(playground.world, person, playground.world.chats[person["id"]], text, {})
            turns = PEOPLE * len(MESSAGES)
            await _until_sent(playground, turns)
            seconds = asyncio.get_running_loop().time() - began
            return Measured(startup_cpu, startup_memory, turns, seconds, _cpu(pid) - startup_cpu)
    finally:
        await playground.stop()


@asynccontextmanager
async def _running(command: list[str], settings: dict[str, str], playground: Playground) -> AsyncIterator[int]:
    """A bot in a process of its own, from its first getUpdates on."""
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=os.environ | settings)
    try:
        async with asyncio.timeout(60):
            while not _count(playground, "setMyCommands" if settings else "getMe"):
                await asyncio.sleep(0.02)
        yield process.pid
    finally:
        process.terminate()
        await process.wait()


async def _until_sent(playground: Playground, messages: int) -> None:
    async with asyncio.timeout(120):
        while _count(playground, "sendMessage") < messages:
            await asyncio.sleep(0.005)


def _count(playground: Playground, method: str) -> int:
    return sum(call["method"] == method for call in playground.world.calls.after(0)["calls"])


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _memory(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
