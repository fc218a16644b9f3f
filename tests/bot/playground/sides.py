"""The two sides of the playground as the tests hold them: the bot's and the people's, both over HTTP."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

TOKEN = "424242:a-made-up-token"


class BotSide:
    """Calls the Bot API with form fields, objects as JSON text, as python-telegram-bot does."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client

    async def answer(self, method: str, files: Any = None, **values: Any) -> httpx.Response:
        data = {key: value if isinstance(value, str) else json.dumps(value) for key, value in values.items()}
        return await self._client.post(f"/bot{TOKEN}/{method}", data=data, files=files)

    async def call(self, method: str, files: Any = None, **values: Any) -> Any:
        """The result of a call that succeeds."""
        answer = await self.answer(method, files, **values)
        assert answer.status_code == 200, answer.text
        return answer.json()["result"]

    async def refusal(self, method: str, files: Any = None, **values: Any) -> tuple[int, str]:
        """Status and description of a call that is refused."""
        answer = await self.answer(method, files, **values)
        body = answer.json()
        assert body["ok"] is False
        assert body["error_code"] == answer.status_code
        return answer.status_code, body["description"]

    async def updates(self, **values: Any) -> list[Any]:
        found: list[Any] = await self.call("getUpdates", **values)
        return found


class PersonSide:
    """One person, or whoever turns the clock and makes the faults."""

    def __init__(self, client: httpx.AsyncClient, person_id: int = 0) -> None:
        self._client = client
        self.id = person_id

    async def answer(self, path: str, body: Any = None) -> httpx.Response:
        """What comes of a POST to an address under the person's own."""
        return await self._client.post(f"/playground/people/{self.id}/{path}", json=body or {})

    async def act(self, path: str, body: Any = None) -> Any:
        answer = await self.answer(path, body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def say(self, text: str, **more: Any) -> Any:
        return await self.act("messages", {"text": text, **more})

    async def send(self, **content: Any) -> Any:
        return await self.act("messages", content)

    async def tap(self, message_id: int, data: str) -> str:
        return str((await self.act("taps", {"message_id": message_id, "data": data}))["callback_query_id"])

    async def chat(self, after: int = 0, wait: float = 0) -> Any:
        path = f"/playground/people/{self.id}/chat"
        return (await self._client.get(path, params={"after": after, "wait": wait})).json()


NewPerson = Callable[[str], Awaitable[PersonSide]]
