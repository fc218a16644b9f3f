"""A house to test in: the whole coach in this process, a playground's server, and people who talk to it over HTTP."""

import asyncio
import secrets
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import httpx
from cryptography.fernet import Fernet

from bot.clock import MovableClock
from bot.house import House
from bot.pace import Pace
from bot.playground.server import Playground
from storage.cipher import Cipher
from storage.keyring import Keyring
from tests.ready_database import ready_database

TOKEN = "4200000001:a-token-for-tests-only"
MONDAY_MORNING = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
NO_HURRY = Pace(per_second=10_000, per_chat=1_000, burst=1_000)


FIRST_ID = 7_000_000_001
"""People have the same ids in every run, for what they are offered depends on them."""


SUPPORT = "♡ Support"
"""The button that stands under every message with buttons."""


class Neighbourhood(ABC):
    """A playground's server and the people who live around it, whoever the coach may be.

    Each has a token of its own, so that no coach can take another's updates, whatever port it was left with.
    """

    def __init__(self, clock: MovableClock) -> None:
        self.clock = clock
        self.token = f"{TOKEN}-{secrets.token_hex(4)}"
        self.playground = Playground(clock, token=self.token)
        self.playground.world._chat_ids = count(FIRST_ID)

    async def move_in(self) -> None:
        await self.playground.start()
        self.http = httpx.AsyncClient(base_url=f"{self.playground.url}/playground", timeout=60, verify=False)

    async def move_out(self) -> None:
        await self.http.aclose()
        await self.playground.stop()

    @abstractmethod
    async def settle(self) -> None:
        """Wait until everything that was said has been handled and answered."""

    async def person(self, name: str = "Ada", language: str = "en") -> "TestPerson":
        facts = await self.post("people", {"first_name": name, "language_code": language})
        return TestPerson(self, facts["id"])

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        response = await self.http.post(path, json=body)
        response.raise_for_status()
        return response.json()

    async def calls(self, method: str) -> list[dict[str, Any]]:
        answer = (await self.http.get("calls", params={"after": 0})).json()
        return [call for call in answer["calls"] if call["method"] == method]


class Household(Neighbourhood):
    """The coach in this process, its server, and whoever lives around them."""

    def __init__(
        self, folder: Path, *, start: datetime = MONDAY_MORNING, pace: Pace = NO_HURRY, url: str | None = None
    ) -> None:
        super().__init__(MovableClock(start=start, running=False))
        self.folder = folder
        self.key = Fernet.generate_key().decode()
        self.keys_file = folder / "keys" / "people.db"
        self.url = url or f"sqlite:///{folder}/house/coach.db"
        self._pace = pace
        self.clock.watch(self._wake)

    async def move_in(self) -> None:
        await super().move_in()
        await self.open()

    async def move_out(self) -> None:
        await self.close()
        await super().move_out()

    async def open(self) -> None:
        """Start the coach on whatever the database holds."""
        database = ready_database(self.url, self.keyring())
        self.house = House(database, self.clock, self.token, self.playground.url, self._pace)
        await self.house.start()
        self._polling = asyncio.create_task(self.house.poller().run())

    def keyring(self) -> Keyring:
        """The keys of everyone here, which are kept apart from the database."""
        return Keyring(self.keys_file, Cipher([self.key]))

    async def close(self) -> None:
        self._polling.cancel()
        await asyncio.gather(self._polling, return_exceptions=True)
        await self.house.stop()

    async def restart(self) -> None:
        await self.close()
        await self.open()

    async def settle(self) -> None:
        async with asyncio.timeout(30):
            quiet = 0
            while quiet < 3:
                await asyncio.sleep(0.001)
                if self._polling.done() and not self._polling.cancelled():
                    self._polling.result()
                waiting = self.playground.world.updates.pending
                quiet = quiet + 1 if not waiting and self.house.is_idle else 0

    async def later(self, by: timedelta) -> None:
        """Move the clock on and let what is due be said."""
        self.clock.advance(by)
        await self.settle()

    async def until(self, moment: datetime) -> None:
        await self.later(moment - self.clock.now())

    def _wake(self) -> None:
        self.house.reminders.wake()


class Shown:
    """A message as a person sees it."""

    def __init__(self, message: dict[str, Any]) -> None:
        self.id: int = message["message_id"]
        self.text: str = message.get("text", "")
        self.caption: str = message.get("caption", "")
        self.document: dict[str, Any] = message.get("document", {})
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        self.buttons: list[tuple[str, str]] = [(each["text"], each["callback_data"]) for row in rows for each in row]
        self.labels = [label for label, _ in self.buttons]
        self.choices = [label for label in self.labels if label != SUPPORT]

    def data(self, label: str) -> str:
        found = [data for each, data in self.buttons if each == label or each.startswith(f"{label} ")]
        if not found:
            raise AssertionError(f"no button {label!r} under {self.text!r}: {self.labels}")
        return found[0]


class TestPerson:
    """Someone who chats with the coach: says things, taps buttons, reads what comes back."""

    __test__ = False

    def __init__(self, household: Neighbourhood, person_id: int) -> None:
        self._household = household
        self.id = person_id

    async def say(self, text: str, **more: Any) -> Shown:
        """Send a message, wait for what comes of it, and give the last message in the chat."""
        await self.write(text, **more)
        return await self.last()

    async def write(self, text: str, **more: Any) -> int:
        """Send a message and do not wait for an answer. Gives its id."""
        message = await self._household.post(f"people/{self.id}/messages", {"text": text, **more})
        return int(message["message_id"])

    async def send(self, **what: Any) -> Shown:
        await self._household.post(f"people/{self.id}/messages", what)
        return await self.last()

    async def edit(self, message_id: int, text: str) -> Shown:
        await self._household.post(f"people/{self.id}/edits", {"message_id": message_id, "text": text})
        return await self.last()

    async def tap(self, label: str, *, on: Shown | None = None) -> Shown:
        """Tap a button: of the given message, else of the newest one that has it."""
        messages = [on] if on else [each for each in reversed(await self.from_coach()) if each.buttons]
        shown = next(
            (
                each
                for each in messages
                if any(label == shown or shown.startswith(f"{label} ") for shown in each.labels)
            ),
            messages[0],
        )
        await self.press(shown.id, shown.data(label))
        return await self.last()

    async def press(self, message_id: int, data: str) -> str:
        """Send a button's data as it is, forged or not. Gives the id of the tap."""
        tap = await self.touch(message_id, data)
        await self._household.settle()
        return tap

    async def touch(self, message_id: int, data: str) -> str:
        """Tap and do not wait for an answer."""
        answer = await self._household.post(f"people/{self.id}/taps", {"message_id": message_id, "data": data})
        return str(answer["callback_query_id"])

    async def from_coach(self) -> list[Shown]:
        await self._household.settle()
        return [Shown(each) for each in (await self.chat())["messages"] if each["from_bot"]]

    async def chat(self) -> dict[str, Any]:
        answer = await self._household.http.get(f"people/{self.id}/chat", params={"after": 0})
        return dict(answer.json())

    async def last(self) -> Shown:
        """The message that the coach sent or changed last; the newest in the chat where nothing came."""
        messages = await self.from_coach()
        return messages[-1]

    async def texts(self) -> list[str]:
        return [each.text for each in await self.from_coach()]

    async def download(self, shown: Shown) -> bytes:
        """Save the document of a message, as the page does."""
        answer = await self._household.http.get(f"files/{shown.document['file_id']}")
        answer.raise_for_status()
        return answer.content

    async def block(self) -> None:
        await self._household.post(f"people/{self.id}/block", {})
        await self._household.settle()

    async def unblock(self) -> None:
        await self._household.post(f"people/{self.id}/unblock", {})
        await self._household.settle()


@asynccontextmanager
async def living_in(folder: Path, **choices: Any) -> AsyncIterator[Household]:
    household = Household(folder, **choices)
    await household.move_in()
    try:
        yield household
    finally:
        await household.move_out()
