"""A bot of a few lines that talks to the Bot API over HTTP and shows what the page has to draw."""

import asyncio
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx

_PICTURE = Path(__file__).parents[3] / "bot/playground/page/photo.jpg"
_BUTTONS = [
    [{"text": "Count", "callback_data": "count"}, {"text": "Quiet", "callback_data": "quiet"}],
    [{"text": "Note", "callback_data": "note"}, {"text": "Alert", "callback_data": "alert"}],
    [{"text": "Never answered", "callback_data": "never"}, {"text": "Open", "url": "https://example.org/"}],
]
_COMMANDS = [
    {"command": "today", "description": "Today's challenge"},
    {"command": "streak", "description": "Days in a row"},
    {"command": "help", "description": "What I can do"},
]


def picture() -> bytes:
    """A JPEG of 960 by 720 pixels."""
    return _PICTURE.read_bytes()


class EchoBot:
    """Echoes texts, sends a picture, a file or a typing sign when asked to, answers taps."""

    def __init__(self, url: str) -> None:
        self._client = httpx.AsyncClient(base_url=url, timeout=60)
        self._count = 0

    async def run(self) -> None:
        async with self._client:
            await self._call("setMyCommands", commands=json.dumps(_COMMANDS))
            offset = 0
            while True:
                for update in await self._call("getUpdates", offset=offset, timeout=20):
                    offset = update["update_id"] + 1
                    await self._handle(update)

    async def _call(self, method: str, files: Any = None, **values: Any) -> Any:
        answer = await self._client.post(method, data=values, files=files)
        return answer.json().get("result", [])

    async def _handle(self, update: dict[str, Any]) -> None:
        if query := update.get("callback_query"):
            await self._answer(query)
        elif message := update.get("message"):
            await self._reply(message["chat"]["id"], message.get("text", "no text"), message["from"]["first_name"])

    async def _reply(self, chat_id: int, text: str, name: str) -> None:
        if text == "typing":
            await self._call("sendChatAction", chat_id=chat_id, action="typing")
        elif text == "picture":
            await self._call("sendPhoto", {"photo": picture()}, chat_id=chat_id, caption="Your week")
        elif text == "file":
            await self._call("sendDocument", {"document": ("export.json", b"{}")}, chat_id=chat_id)
        elif text == "/start":
            markup = json.dumps({"inline_keyboard": _BUTTONS})
            await self._call(
                "sendMessage",
                chat_id=chat_id,
                text=f"Hello <b>{name}</b>, taps: 0",
                parse_mode="HTML",
                reply_markup=markup,
            )
        else:
            await self._call("sendMessage", chat_id=chat_id, text=f"You said: {text}")

    async def _answer(self, query: dict[str, Any]) -> None:
        kind, message = query["data"], query["message"]
        if kind == "never":
            return
        if kind == "count":
            self._count += 1
            place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
            markup = json.dumps({"inline_keyboard": _BUTTONS})
            await self._call("editMessageText", **place, text=f"Hello, taps: {self._count}", reply_markup=markup)
        words = {"note": "Noted.", "alert": "This is an alert."}.get(kind, "")
        await self._call("answerCallbackQuery", callback_query_id=query["id"], text=words, show_alert=kind == "alert")


async def end(task: asyncio.Task[None]) -> None:
    """Cancels the bot and waits until it is gone."""
    task.cancel()
    with suppress(asyncio.CancelledError, httpx.HTTPError):
        await task
