"""Text as Telegram keeps it: cleaned and trimmed, measured in UTF-16 units, with entities that point into it."""

import re
from dataclasses import dataclass, field
from typing import Any

from bot.playground.refusals import bad_request

JSON = dict[str, Any]

_BECOMES_SPACE = {code: " " for code in range(32) if chr(code) not in "\n\r"}
# Carriage returns, separators and overrides of direction, marks that grow into other lines.
_DROPPED = dict.fromkeys((0x0D, *range(0x2028, 0x202F), 0x030A, 0x0333, 0x033F))
_CLEANING = _BECOMES_SPACE | _DROPPED
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>]))"
    r"|(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?')\]]"
    r"|(?<![\w@./-])(?:[A-Za-z0-9-]+\.)+(?:com|org|net|info|eu|at|ch|de|uk|me|help)\b(?:/[^\s<>\"]*[^\s<>\".,;:!?')\]])?)",
)
_SOLID = {"code", "pre", "text_link", "url", "bot_command"}


@dataclass(frozen=True)
class FormattedText:
    """A text and its entities in Telegram's JSON, sorted, with offsets and lengths in UTF-16 units."""

    text: str
    entities: list[JSON] = field(default_factory=list)

    def fields(self, text_key: str, entities_key: str) -> JSON:
        """The text as two fields of a message; Telegram leaves out what is empty."""
        found = {text_key: self.text} if self.text else {}
        return found | ({entities_key: self.entities} if self.entities else {})


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_pieces(text: str, size: int) -> list[str]:
    """The text in pieces of at most `size` UTF-16 units, no character cut in two."""
    pieces, start, units = [], 0, 0
    for position, character in enumerate(text):
        width = utf16_length(character)
        if units + width > size:
            pieces.append(text[start:position])
            start, units = position, 0
        units += width
    return [*pieces, text[start:]]


def clean(text: str) -> str:
    """The text without what Telegram takes out: control characters and overrides of direction."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error
    return text.translate(_CLEANING)


def finish(text: str, entities: list[JSON]) -> FormattedText:
    """The text trimmed, its entities moved along, commands and links in it found, all in Telegram's order."""
    left = utf16_length(text) - utf16_length(text.lstrip())
    text = text.strip()
    kept = [moved for entity in entities if (moved := _moved(entity, left, utf16_length(text)))]
    everything = kept + _find_entities(text, kept)
    return FormattedText(text, sorted(everything, key=lambda entity: (entity["offset"], -entity["length"])))


def _moved(entity: JSON, left: int, end: int) -> JSON | None:
    start = max(entity["offset"] - left, 0)
    stop = min(entity["offset"] + entity["length"] - left, end)
    return {**entity, "offset": start, "length": stop - start} if stop > start else None


def _find_entities(text: str, known: list[JSON]) -> list[JSON]:
    taken = [(entity["offset"], entity["offset"] + entity["length"]) for entity in known if entity["type"] in _SOLID]
    found = []
    for match in _FOUND.finditer(text):
        offset, length = utf16_length(text[: match.start()]), utf16_length(match[0])
        if all(offset + length <= start or offset >= stop for start, stop in taken):
            found.append({"type": match.lastgroup, "offset": offset, "length": length})
    return found
