"""The JSON body of a request from the person side, read field by field."""

import json
from collections.abc import Mapping
from typing import Any

from bot.playground.refusals import Impossible


class Body:
    """An object whose fields are asked for by kind; the wrong kind is answered with 400 and a sentence."""

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self._fields = fields

    @classmethod
    def parse(cls, content: bytes) -> "Body":
        try:
            fields = json.loads(content or b"{}")
        except (ValueError, RecursionError) as error:
            raise Impossible(400, "The body is not JSON.") from error
        if not isinstance(fields, dict):
            raise Impossible(400, "The body is not an object.")
        return cls(fields)

    def __contains__(self, name: str) -> bool:
        return name in self._fields

    def any(self, name: str) -> Any:
        return self._fields.get(name)

    def flag(self, name: str) -> bool:
        return self._fields.get(name) is True

    def text(self, name: str, default: str | None = None) -> str:
        value = self._fields.get(name, default)
        if not isinstance(value, str):
            raise Impossible(400, f"{name} has to be a text.")
        return value

    def integer(self, name: str, default: int | None = None) -> int:
        value = self._fields.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise Impossible(400, f"{name} has to be a whole number.")
        return value

    def number(self, name: str) -> float:
        value = self._fields.get(name)
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            raise Impossible(400, f"{name} has to be a number.")
        return float(value)

    def integers(self, name: str) -> list[int]:
        value = self._fields.get(name)
        if not isinstance(value, list) or not all(type(item) is int for item in value):
            raise Impossible(400, f"{name} has to be a list of whole numbers.")
        return value
