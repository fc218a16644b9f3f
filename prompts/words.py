"""Looking up what the coach says: Fluent messages by key, one `.ftl` file a topic, in the person's language.

What is inserted is escaped, so that nobody's words can become markup, and isolated where they run right to left.
"""

import html
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

HERE = Path(__file__).parent
FALLBACK = "en"

_MOST_INSERTED = 2_000
"""Fluent refuses to insert more than 2,500 characters."""

_HERE = "\N{NULL}"
"""Stands around the name of a long value until that takes its place. Telegram has no use for it."""

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_RUNS_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_TURNS_WHAT_FOLLOWS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


class MissingWords(LookupError):
    """There is no message under a key, or it speaks of a value that was not given."""


class Words:
    """The messages of one language. Called with a key and the values its message speaks of, gives HTML for Telegram."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        for path in sorted((HERE / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text("utf-8")))

    def __call__(self, key: str, /, **values: Any) -> str:
        return self._format(key, {name: _as_html(value) for name, value in values.items()})

    def plain(self, key: str, /, **values: Any) -> str:
        """The message without markup of its own, for buttons and toasts, where Telegram reads no HTML."""
        return self._format(key, values)

    def has(self, key: str) -> bool:
        return bool(self._bundle.has_message(key))

    def _format(self, key: str, values: dict[str, Any]) -> str:
        if not self.has(key) or (pattern := self._bundle.get_message(key).value) is None:
            raise MissingWords(f"no words for {key}")
        long = {name: value for name, value in values.items() if isinstance(value, str) and _is_long(value)}
        text, errors = self._bundle.format_pattern(pattern, values | {name: f"{_HERE}{name}{_HERE}" for name in long})
        if errors:
            raise MissingWords(f"{key}: {errors[0]}")
        return re.sub(f"{_HERE}(.*?){_HERE}", lambda found: long[found[1]], str(text)) if long else str(text)


def words_for(language: str) -> Words:
    """The words of a language, or of English where we do not speak it yet."""
    short = language.split("-", 1)[0].lower()
    return _words(short if short in _spoken() else FALLBACK)


@cache
def _words(language: str) -> Words:
    return Words(language)


@cache
def _spoken() -> frozenset[str]:
    return frozenset(path.parent.name for path in HERE.glob("*/*.ftl"))


def _is_long(text: str) -> bool:
    """Whether it is put in after Fluent is done. What holds the sign for that is, too, so that nobody can forge it."""
    return len(text) > _MOST_INSERTED or _HERE in text


def _as_html(value: Any) -> Any:
    return as_html(value) if isinstance(value, str) else value


def as_html(text: str) -> str:
    """Words of anybody's, as they may stand in HTML."""
    return html.escape(isolated(text), quote=False)


def isolated(text: str) -> str:
    """The text fenced off so that its direction cannot turn what stands around it; fences of its own are left out."""
    kept = [each for each in text if unicodedata.bidirectional(each) not in _TURNS_WHAT_FOLLOWS]
    if any(unicodedata.bidirectional(each) in _RUNS_RIGHT_TO_LEFT for each in kept):
        kept = [_FIRST_STRONG_ISOLATE, *kept, _POP_ISOLATE]
    return "".join(kept)
