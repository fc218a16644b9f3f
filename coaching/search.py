"""Finding words in what a person told: whatever their case and accents, and every one of them somewhere."""

import re
import unicodedata
from collections.abc import Iterable

MOST_BYTES = 32
"""What a search may hold, so that it fits behind a button."""


def search_words(typed: str) -> str:
    """The words that are looked for, folded, as far as they fit; empty where nothing was typed that can be found."""
    words = " ".join(re.findall(r"[^\W_]+", _folded(typed)))
    return words.encode("utf-8", "ignore")[:MOST_BYTES].decode("utf-8", "ignore").strip()


def holds(words: str, texts: Iterable[str | None]) -> bool:
    """Whether each of the words, as `search_words` gives them, occurs in one of the texts, also inside a longer word."""
    told = "\n".join(_folded(text) for text in texts if text)
    return all(word in told for word in words.split())


def _folded(text: str) -> str:
    """Without case and accents, and letters in their plain form."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))
