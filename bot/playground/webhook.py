"""The webhook: updates posted to the bot in order, one at a time, each until the bot says 2xx."""

import asyncio
import json
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPError, HTTPRequest

from bot.playground.refusals import bad_request
from bot.playground.text import JSON
from bot.playground.updates import UpdateQueue

_FIRST_PAUSE = 0.2
_LONGEST_PAUSE = 5.0
_ANSWER_WITHIN = 60
_HERE = {"127.0.0.1", "localhost", "::1"}
_FOREVER = 3600.0


@dataclass(frozen=True)
class Target:
    """Where updates go, and the secret that lets the bot know they come from here."""

    url: str
    secret: str

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"}:
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if parts.hostname not in _HERE:
            raise bad_request("bad webhook: the playground posts to this machine only")
        if not all(character.isascii() and (character.isalnum() or character in "_-") for character in self.secret):
            raise bad_request("secret token contains unallowed characters")


class Webhook:
    """Carries the queue to the bot while a target is set."""

    def __init__(self, updates: UpdateQueue) -> None:
        self.target: Target | None = None
        self._updates = updates
        self._carrier: asyncio.Task[None] | None = None
        self._failure: JSON = {}

    def set(self, target: Target) -> None:
        self.remove()
        self.target = target
        self._updates.end_polls("setWebhook request")
        self._carrier = asyncio.get_running_loop().create_task(self._carry(target))

    def remove(self) -> None:
        if self._carrier:
            self._carrier.cancel()
        self.target, self._carrier, self._failure = None, None, {}

    async def stop(self) -> None:
        """Removes the webhook; the request under way has ended when this returns."""
        carrier = self._carrier
        self.remove()
        if carrier:
            await asyncio.wait([carrier])

    def info(self) -> JSON:
        return {
            "url": self.target.url if self.target else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates.pending),
            **({"allowed_updates": self._updates.allowed} if self._updates.allowed else {}),
            **({"max_connections": 1} if self.target else {}),
            **self._failure,
        }

    async def _carry(self, target: Target) -> None:
        client = AsyncHTTPClient(force_instance=True)
        pause = _FIRST_PAUSE
        try:
            while True:
                while not self._updates.pending:
                    await self._updates.bell.wait_until(lambda: bool(self._updates.pending), _FOREVER)
                if await self._post(client, target, self._updates.pending[0].body):
                    self._updates.pending.popleft()
                    pause = _FIRST_PAUSE
                else:
                    await asyncio.sleep(pause)
                    pause = min(2 * pause, _LONGEST_PAUSE)
        finally:
            client.close()

    async def _post(self, client: AsyncHTTPClient, target: Target, body: object) -> bool:
        secret = {"X-Telegram-Bot-Api-Secret-Token": target.secret} if target.secret else {}
        request = HTTPRequest(
            target.url,
            method="POST",
            headers={"Content-Type": "application/json", **secret},
            body=body if isinstance(body, str) else json.dumps(body),
            request_timeout=_ANSWER_WITHIN,
            follow_redirects=False,
        )
        try:
            await client.fetch(request)
        except HTTPError as error:
            self._remember(f"Wrong response from the webhook: {error.code} {error.message}")
        except OSError as error:
            self._remember(error.strerror or "Connection failed")
        else:
            return True
        return False

    def _remember(self, failure: str) -> None:
        self._failure = {"last_error_date": int(time.time()), "last_error_message": failure}
