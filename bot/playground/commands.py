"""The bot's command menu, per scope and language as Telegram keeps it."""

import re

from bot.playground.params import Params
from bot.playground.refusals import bad_request
from bot.playground.text import JSON

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_MOST_COMMANDS = 100
_LONGEST_DESCRIPTION = 256


class CommandMenu:
    """Commands by scope and language; a chat sees the closest list that is not empty."""

    def __init__(self) -> None:
        self._lists: dict[tuple[str, str], list[JSON]] = {}

    def set(self, params: Params) -> None:
        commands = params.json("commands")
        if not isinstance(commands, list) or not all(isinstance(command, dict) for command in commands):
            raise bad_request("can't parse commands JSON object")
        if len(commands) > _MOST_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._lists[_place(params)] = [_checked(command) for command in commands]

    def delete(self, params: Params) -> None:
        self._lists.pop(_place(params), None)

    def get(self, params: Params) -> list[JSON]:
        return self._lists.get(_place(params), [])

    def shown(self, scope: str, language: str) -> list[JSON]:
        """The list for a chat of this scope: its own or the default's, in the language or in any."""
        places = [(kind, code) for kind in (scope, "default") for code in (language, "")]
        return next((found for place in places if (found := self._lists.get(place))), [])


def _place(params: Params) -> tuple[str, str]:
    return params.nested("scope").text("type") or "default", params.text("language_code")


def _checked(command: JSON) -> JSON:
    name, description = str(command.get("command", "")).removeprefix("/"), str(command.get("description", ""))
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 0 < len(description.strip()) <= _LONGEST_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description.strip()}
