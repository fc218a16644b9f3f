"""Asking Telegram for updates: each batch is committed to the inbox before the offset confirms it."""

import asyncio
from typing import Any

import httpx

from bot.inbox import Inbox
from bot.logs import get_log, kind_of
from bot.telegram_bot import transport

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
LONG_POLL = 25
LONGEST_PAUSE = 30.0
MOST_CONFLICTS = 3

log = get_log()


class SomeoneElsePolls(Exception):
    """Telegram says that another program is asking for this bot's updates."""


class Poller:
    """A loop over getUpdates. It owns the offset: an update is confirmed by asking for the one after it."""

    def __init__(self, inbox: Inbox, token: str, api_url: str) -> None:
        self._inbox = inbox
        self._url = f"{api_url}/bot{token}/getUpdates"
        self._offset: int | None = None

    async def run(self) -> None:
        """Poll until cancelled. Raises `SomeoneElsePolls` after a few conflicts in a row."""
        pause, conflicts = 0.0, 0
        async with httpx.AsyncClient(transport=transport(), timeout=httpx.Timeout(LONG_POLL + 15)) as client:
            while True:
                await asyncio.sleep(pause)
                status, updates = await self._ask(client, pause)
                conflicts = conflicts + 1 if status == httpx.codes.CONFLICT else 0
                if conflicts >= MOST_CONFLICTS:
                    raise SomeoneElsePolls("another program is using this bot's token to ask for updates")
                await self._take(updates)
                pause = 0.0 if status == httpx.codes.OK else _longer(pause)

    async def _ask(self, client: httpx.AsyncClient, pause: float) -> tuple[int, list[Any]]:
        """The status of Telegram's answer, 0 where there is none that can be read, and the updates in it."""
        question: dict[str, Any] = {"timeout": LONG_POLL, "limit": 100, "allowed_updates": ALLOWED_UPDATES}
        if self._offset is not None:
            question["offset"] = self._offset
        try:
            response = await client.post(self._url, json=question)
            if response.status_code == httpx.codes.OK:
                return httpx.codes.OK, list(response.json()["result"])
        except Exception as error:  # noqa: BLE001 - no connection, or an answer that is none: the next one may be better
            _say_once(pause, "polling_failed", error=kind_of(error))
            return 0, []
        _say_once(pause, "telegram_refuses_updates", status=response.status_code)
        return response.status_code, []

    async def _take(self, updates: list[Any]) -> None:
        """Commit the batch, however long the database takes to accept it; only then move the offset."""
        if not updates:
            return
        pause = 0.0
        while True:
            try:
                await self._inbox.take(updates)
                break
            except Exception as error:  # noqa: BLE001 - a full or locked database: nothing is confirmed until it is stored
                _say_once(pause, "updates_not_stored", error=kind_of(error))
                pause = _longer(pause)
                await asyncio.sleep(pause)
        ids = [
            each["update_id"] for each in updates if isinstance(each, dict) and isinstance(each.get("update_id"), int)
        ]
        if ids:
            self._offset = max(ids) + 1


def _longer(pause: float) -> float:
    return min(LONGEST_PAUSE, max(0.5, pause * 2))


def _say_once(pause: float, event: str, **facts: Any) -> None:
    """Log the first failure of a row, and then only every half minute."""
    if pause in {0.0, LONGEST_PAUSE}:
        log.warning(event, **facts)
