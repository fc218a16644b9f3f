"""Telegram's HTML: the tags and entities it knows, refused in its words where it refuses."""

import re
from dataclasses import dataclass

from bot.playground.refusals import Refusal, bad_request
from bot.playground.text import JSON, utf16_length

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(?P<decimal>\d{1,8})|#[xX](?P<hex>[0-9A-Fa-f]{1,7})|(?P<name>[A-Za-z]+));?")
_ATTRIBUTE = re.compile(
    r"\s*(?P<name>[^\s=>]+)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[\w.-]+)))?"
)
_LAST_CODE_POINT = 0x10FFFF
_START = re.compile(r"<([^\s>]*)")
_START_CLOSES = re.compile(r"\s*>")
_END = re.compile(r"</([^\s>]*)\s*>")
_SCHEME = re.compile(r"(?:https?|tg|ton|mailto|tel):", re.IGNORECASE)
_USER_LINK = re.compile(r"tg://user\?id=(\d+)")


@dataclass
class _OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int
    begin: int


def parse_html(source: str) -> tuple[str, list[JSON]]:
    """The text and the entities of Telegram's HTML; raises the `Refusal` that Telegram answers."""
    return _Parser(source).parse()


def decode_references(text: str) -> str:
    """The text with `&lt;`, `&gt;`, `&amp;`, `&quot;` and numbered references decoded, all others as they stand."""
    return _REFERENCE.sub(_decoded, text)


def _decoded(match: re.Match[str]) -> str:
    if match["name"]:
        return _NAMED.get(match["name"], match[0])
    code = int(match["decimal"]) if match["decimal"] else int(match["hex"], 16)
    is_character = 0 < code < _LAST_CODE_POINT and not 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 - the surrogates
    return chr(code) if is_character else match[0]


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._offset = 0
        self._open: list[_OpenTag] = []
        self._entities: list[JSON] = []

    def parse(self) -> tuple[str, list[JSON]]:
        position = 0
        while (begin := self._source.find("<", position)) >= 0:
            self._add(self._source[position:begin])
            is_end = self._source.startswith("</", begin)
            position = self._end_tag(begin) if is_end else self._start_tag(begin)
        self._add(self._source[position:])
        if self._open:
            raise _refused(f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"')
        return "".join(self._pieces), self._entities

    def _add(self, raw: str) -> None:
        piece = decode_references(raw)
        self._pieces.append(piece)
        self._offset += utf16_length(piece)

    def _start_tag(self, begin: int) -> int:
        match = _START.match(self._source, begin)
        if not match or match.end() == len(self._source):
            raise _refused(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        name = match[1].lower()
        if name not in _TYPES:
            raise _refused(f'Unsupported start tag "{name}" at byte offset {self._bytes(begin)}')
        attributes, position = self._attributes(begin, match.end())
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _refused(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}')
        self._open.append(_OpenTag(name, attributes, self._offset, len(self._pieces)))
        return position

    def _attributes(self, begin: int, position: int) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        while match := _ATTRIBUTE.match(self._source, position):
            value = match["double"] or match["single"] or match["bare"] or ""
            attributes[match["name"].lower()] = decode_references(value)
            position = match.end()
        closing = _START_CLOSES.match(self._source, position)
        if not closing:
            raise _refused(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        return attributes, closing.end()

    def _end_tag(self, begin: int) -> int:
        if not self._open:
            raise _refused(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        match = _END.match(self._source, begin)
        if not match:
            raise _refused(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        tag = self._open.pop()
        found = match[1].lower()
        if found not in ("", tag.name):
            raise _refused(
                f'Unmatched end tag at byte offset {self._bytes(begin)}, expected "</{tag.name}>", found "</{found}>"',
            )
        if self._offset > tag.offset:
            self._close(tag)
        return match.end()

    def _close(self, tag: _OpenTag) -> None:
        entity: JSON = {"type": _TYPES[tag.name], "offset": tag.offset, "length": self._offset - tag.offset}
        if tag.name == "a":
            entity = self._link(tag, entity)
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "pre":
            self._take_language(entity)
        elif tag.name == "code" and (language := tag.attributes.get("class", "")).startswith("language-"):
            entity["language"] = language.removeprefix("language-")
        if entity:
            self._entities.append(entity)

    def _link(self, tag: _OpenTag, entity: JSON) -> JSON:
        url = tag.attributes.get("href") or "".join(self._pieces[tag.begin :])
        if user := _USER_LINK.fullmatch(url):
            return {**entity, "type": "text_mention", "user": {"id": int(user[1]), "is_bot": False, "first_name": ""}}
        checked = _checked_link(url)
        return {**entity, "url": checked} if checked else {}

    def _take_language(self, pre: JSON) -> None:
        """`<pre><code class="language-x">` is one entity: pre, with the language."""
        inner = self._entities[-1] if self._entities else {}
        same = (inner.get("offset"), inner.get("length")) == (pre["offset"], pre["length"])
        if same and inner.get("type") == "code":
            self._entities.pop()
            pre |= {"language": inner["language"]} if "language" in inner else {}

    def _bytes(self, position: int) -> int:
        return len(self._source[:position].encode())


def _checked_link(url: str) -> str:
    """The link with its scheme, or nothing where Telegram would show plain text."""
    if any(character.isspace() for character in url):
        return ""
    if _SCHEME.match(url):
        return url
    host = url.partition("/")[0]
    return f"http://{url}" if "." in host and ":" not in host else ""


def _refused(reason: str) -> Refusal:
    return bad_request(f"can't parse entities: {reason}")
