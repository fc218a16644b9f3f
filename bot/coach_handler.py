"""The one handler that python-telegram-bot routes to: it turns an update into plain values and hands it to a turn."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.ext import Application, BaseHandler, CallbackContext

from bot.incoming import Incoming, from_update

Take = Callable[[Incoming], Awaitable[None]]


class CoachHandler(BaseHandler[Update, CallbackContext[Any, Any, Any, Any], None]):
    """Takes every update of a person. What it is about is found in the database, not in this process's memory."""

    def __init__(self, take: Take) -> None:
        super().__init__(self._never)
        self._take = take

    def check_update(self, update: object) -> Incoming | None:
        return from_update(update) if isinstance(update, Update) else None

    async def handle_update(
        self,
        update: Update,  # noqa: ARG002
        application: Application[Any, Any, Any, Any, Any, Any],  # noqa: ARG002
        check_result: object,
        context: CallbackContext[Any, Any, Any, Any],  # noqa: ARG002
    ) -> None:
        if isinstance(check_result, Incoming):
            await self._take(check_result)

    async def _never(self, update: Update, context: CallbackContext[Any, Any, Any, Any]) -> None:
        """`handle_update` does the work; python-telegram-bot only wants to know a callback."""
