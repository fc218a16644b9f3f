"""How a message goes out: with a sound or without one, and where the bot that sends it is found."""

from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram import Bot

from bot.delivery import deliver
from bot.telegram_bot import address_of
from storage.outbox import Draft


class Sends:
    """A bot that notes what it is to send."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []

    async def send_message(self, chat_id: int, **how: Any) -> Any:
        self.sent.append({"chat_id": chat_id, **how})
        return SimpleNamespace(message_id=7)


@pytest.mark.parametrize("silent", [True, False])
async def test_only_what_is_to_be_silent_makes_no_sound(*, silent: bool) -> None:
    bot = Sends()
    payload = {"text": "Hello", "buttons": []} | ({"silent": True} if silent else {})
    assert await deliver(cast("Bot", bot), Draft(chat_id=1, payload=payload)) == 7
    [sent] = bot.sent
    assert sent.get("disable_notification", False) is silent


@pytest.mark.parametrize(("username", "address"), [("a_coach_bot", "https://t.me/a_coach_bot"), (None, "")])
def test_a_bot_is_found_under_its_name_and_one_without_a_name_nowhere(username: str | None, address: str) -> None:
    assert address_of(cast("Bot", SimpleNamespace(username=username))) == address
