"""The coach as a process of its own, to be killed at any moment, and a household that it can move out of."""

import asyncio
import ctypes
import os
import random
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.settings import Settings
from tests.household import Household

PR_SET_PDEATHSIG = 1
ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds that a busy machine may take for anything here."""

_LEFT_TO_DO = """
    SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting') + (SELECT count(*) FROM outbox WHERE state = 'waiting')
"""


class BotProcess:
    """`python -m bot` with these settings and no others, in a process group of its own. It writes to a file.

    It is started hundreds of times, so it may keep its bytecode whatever the tests themselves do.
    """

    def __init__(self, output: Path, *command: str, **settings: str) -> None:
        self._output = output
        self._command = command or ("-m", "bot")
        ours = {name.upper() for name in Settings.model_fields} | {"PYTHONDONTWRITEBYTECODE"}
        self._process: asyncio.subprocess.Process | None = None
        self._environment = {name: value for name, value in os.environ.items() if name not in ours} | settings

    async def start(self) -> None:
        with self._output.open("ab") as output:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *self._command,
                cwd=ROOT,
                env=self._environment,
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=_die_with_the_tests,
            )

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def kill(self) -> None:
        """Kill it and all it started with -9: nothing in it gets to run again."""
        if self._process is not None and self.is_running:
            os.killpg(self._process.pid, signal.SIGKILL)
            await self._process.wait()

    async def terminate(self) -> int:
        """Ask it to end, as a deploy does, and give its exit code."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return await self.ended()

    async def ended(self) -> int:
        """Its exit code, once it has ended by itself."""
        assert self._process is not None
        return await asyncio.wait_for(self._process.wait(), PATIENCE)

    def output(self) -> str:
        return self._output.read_text("utf-8", "replace")


def _die_with_the_tests() -> None:
    """A coach that outlived tests which were cut off would go on asking whoever has its server's port by then."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class MovingHousehold(Household):
    """A household whose coach can move out of this process into one of its own, on the same database and server.

    In here it gets people through their first minutes without delay; out there it is what runs in earnest.
    """

    def __init__(self, folder: Path, **settings: str) -> None:
        super().__init__(folder, start=datetime.now(UTC))
        self.process: BotProcess | None = None
        self._processes: list[BotProcess] = []
        self._settings = settings
        self._is_in_here = False

    async def open(self) -> None:
        await super().open()
        self._is_in_here = True

    async def close(self) -> None:
        if self._is_in_here:
            self._is_in_here = False
            await super().close()

    async def move_out(self) -> None:
        for process in self._processes:
            await process.kill()
        await super().move_out()

    async def hand_over(self) -> BotProcess:
        """End the coach in here and start the process that goes on."""
        await self.close()
        self.process = self.new_process("bot.log")
        await self.process.start()
        return self.process

    def new_process(self, output: str, *command: str, **settings: str) -> BotProcess:
        usual = {
            "TELEGRAM_TOKEN": self.token,
            "TELEGRAM_API_URL": self.playground.url,
            "DATABASE_URL": self.url,
            "JOURNAL_KEYS": self.key,
            "PERSON_KEYS_FILE": str(self.keys_file),
            "SENDS_PER_SECOND": "10000",
            "LOG_LEVEL": "WARNING",
        }
        process = BotProcess(self.folder / output, *command, **(usual | self._settings | settings))
        self._processes.append(process)
        return process

    async def settle(self) -> None:
        """Wait until Telegram has nothing left for the coach, and the coach's database nothing left to do."""
        if self._is_in_here:
            await super().settle()
        else:
            await self.wait_until(self.is_settled)

    def is_settled(self) -> bool:
        return not self.playground.world.updates.pending and self.rows(_LEFT_TO_DO) == [(0,)]

    async def wait_until(self, holds: Callable[[], bool]) -> None:
        """Wait for what is to happen. A coach that ends instead is asked why."""
        async with asyncio.timeout(PATIENCE):
            while not holds():
                if self.process is not None and not self.process.is_running:
                    raise AssertionError(f"the coach has ended:\n{self.process.output()[-2000:]}")
                await asyncio.sleep(0.005)

    def count_calls(self) -> int:
        """How many calls the coach has made of Telegram so far."""
        return int(self.playground.world.calls.after(1 << 62)["sequence"])

    async def until_some_moment(self, chance: random.Random) -> None:
        """Mostly when the coach has made some calls, from its very first to a few seconds' worth; now and then before."""
        if chance.random() < 0.1:
            await asyncio.sleep(chance.uniform(0, 1))
            return
        calls = self.count_calls() + chance.randint(1, 60)
        await self.wait_until(lambda: self.count_calls() >= calls)

    def rows(self, query: str, *values: Any) -> list[Any]:
        """What the database holds, read past the coach."""
        path = self.url.removeprefix("sqlite:///")
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=30)) as connection:
            return connection.execute(query, values).fetchall()


@asynccontextmanager
async def moving_house(folder: Path, **settings: str) -> AsyncIterator[MovingHousehold]:
    household = MovingHousehold(folder, **settings)
    await household.move_in()
    try:
        yield household
    finally:
        await household.move_out()
