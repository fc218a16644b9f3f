"""The parameters of one Bot API call, however they were sent: query, form, JSON or multipart."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.playground.markup import parse_html
from bot.playground.refusals import bad_request
from bot.playground.text import JSON, FormattedText, clean, finish, utf16_length


@dataclass(frozen=True)
class Upload:
    """A file that came with the call."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True)
class Params:
    """Values by name, as text (objects as JSON text), and uploads by the name of their part."""

    values: Mapping[str, str] = field(default_factory=dict)
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        try:
            return int(self.values.get(name, default))
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in {"true", "yes", "1"}

    def json(self, name: str) -> Any:
        """The value decoded, None where it is not given."""
        if not self.text(name):
            return None
        try:
            return json.loads(self.text(name))
        except (ValueError, RecursionError) as error:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from error

    def nested(self, name: str) -> "Params":
        """The parameters inside an object such as `media`, none where it is not given; uploads are the call's."""
        inner = self.json(name)
        if not isinstance(inner, dict | None):
            raise bad_request(f"can't parse {name}: expected an Object")
        return Params(as_texts(inner or {}), self.uploads)

    def file(self, name: str) -> Upload | str:
        """The upload itself, or the identifier of a file that the server already has."""
        if name in self.uploads:
            return self.uploads[name]
        value = self.text(name)
        if value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"), "")
        return value

    def formatted(self, name: str, *, limit: int, too_long: str) -> FormattedText:
        """A text with its entities, from `parse_mode` or from an entities field, of at most `limit` UTF-16 units."""
        text, entities = self._parsed(name)
        formatted = finish(text, entities)
        if utf16_length(formatted.text) > limit:
            raise bad_request(too_long)
        return formatted

    def _parsed(self, name: str) -> tuple[str, list[JSON]]:
        text = clean(self.text(name))
        mode = self.text("parse_mode").lower()
        if mode == "html":
            return parse_html(text)
        if mode:
            raise bad_request("unsupported parse_mode")
        return text, self._given_entities("entities" if name == "text" else f"{name}_entities")

    def _given_entities(self, name: str) -> list[JSON]:
        entities = self.json(name) or []
        if not isinstance(entities, list) or not all(_is_entity(entity) for entity in entities):
            raise bad_request("can't parse entities: expected an Array of MessageEntity")
        return entities


def as_texts(values: JSON) -> dict[str, str]:
    """An object's values as a form would carry them, without those that are null."""
    given = {name: value for name, value in values.items() if value is not None}
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in given.items()}


def _is_entity(entity: object) -> bool:
    return isinstance(entity, dict) and all(
        isinstance(entity.get(key), kind) for key, kind in (("type", str), ("offset", int), ("length", int))
    )
