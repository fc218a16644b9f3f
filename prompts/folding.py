"""Folding a message to plain words, so that capitals, accents, look-alike letters, digits and spaces hide nothing.

It is for looking through a message only: what a person wrote is kept as they wrote it, or not at all.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path

import yaml

HERE = Path(__file__).parent
END = "."
"""What stands for the end of a sentence."""

_SIGNS = "!@$|*"
_READ_AS = {"0": "o", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "*": ""}
_STROKES = "1!|"
"""Signs that pass for an i as well as for an l."""

_READINGS = [str.maketrans(_READ_AS | dict.fromkeys(_STROKES, letter)) for letter in "il"]

_APOSTROPHES = dict.fromkeys(map(ord, "'\u2019\u2018\u02bc\u00b4\u0060\u2032\uff07\u201b\u02b9\u02bb"))
_SPELT_OUT = re.compile(r"(?<![a-z0-9])[a-z0-9](?:[ .\-_/*+~,]{1,3}[a-z0-9](?![a-z0-9])){2,}")
_SEPARATORS = re.compile(r"[^a-z0-9]+")
_RUN = re.compile(r"(.)\1+")
_WORD = re.compile(rf"[a-z0-9]+(?:[{re.escape(_SIGNS)}]+[a-z0-9]+)*|[.!?;:\u2026]+")


class Spelling:
    """The words to look for, and the ways in which they are misspelt."""

    def __init__(
        self, known: Collection[str], variants: Mapping[str, str], long: Collection[str], spared: Collection[str]
    ) -> None:
        """`variants` gives the word for a misspelling. A word one letter off a `long` one is that, unless spared."""
        self.known = frozenset(known) | frozenset(spared)
        self._variants = dict(variants)
        self._by_squeeze = {_squeezed(each): each for each in sorted(known) if _squeezed(each) not in self.known}
        self._long: dict[str, list[str]] = {}
        for each in long:
            self._long.setdefault(each[0], []).append(each)

    def read(self, token: str) -> str:
        """The word that a token stands for; the words around its signs where it stands for none."""
        if not token[0].isalnum():
            return END
        if token.isalpha():
            return self.find(token) or token
        if token.isdigit():
            return token
        readings = (token.translate(each) for each in _READINGS)
        return next(filter(None, map(self.find, readings)), None) or _SEPARATORS.sub(" ", token)

    def find(self, word: str) -> str | None:
        """The word to look for that this is, or is a misspelling of."""
        if word in self.known:
            return word
        if word in self._variants:
            return self._variants[word]
        if (found := self._unstretched(word)) is not None:
            return found
        return next((each for each in self._long.get(word[:1], ()) if is_one_edit_away(word, each)), None)

    def _unstretched(self, word: str) -> str | None:
        """The word to look for that a word with letters held down stands for."""
        if not _RUN.search(word):
            return None
        short = _squeezed(word)
        return short if short in self.known else self._by_squeeze.get(short) or self._variants.get(short)


def fold(text: str, spelling: Spelling) -> str:
    """The words of a text with one space between them, and a full stop for every end of a sentence."""
    tokens = _WORD.findall(_SPELT_OUT.sub(lambda run: _SEPARATORS.sub("", run[0]), latin(text)))
    read = {each: spelling.read(each) for each in set(tokens)}
    return " ".join([read[each] for each in tokens])


def latin(text: str) -> str:
    """The text in small Latin letters where its signs pass for such: without accents, apostrophes and what is invisible."""
    if text.isascii():
        return text.casefold().translate(_APOSTROPHES)
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)).casefold())
    visible = (each for each in plain if unicodedata.category(each) not in {"Cf", "Mn"})
    return "".join(visible).translate(_look_alikes()).translate(_APOSTROPHES)


def is_one_edit_away(word: str, other: str) -> bool:
    """Whether one letter wrong, missing or too many, or two neighbours swapped, make the difference."""
    if abs(len(word) - len(other)) > 1:
        return False
    shorter, longer = sorted((word, other), key=len)
    start = next((place for place, letter in enumerate(shorter) if letter != longer[place]), len(shorter))
    if len(shorter) < len(longer):
        return shorter[start:] == longer[start + 1 :]
    swapped = shorter[start : start + 2] == longer[start : start + 2][::-1]
    return shorter[start + 1 :] == longer[start + 1 :] or (swapped and shorter[start + 2 :] == longer[start + 2 :])


def _squeezed(word: str) -> str:
    """The word with every run of a letter as one."""
    return _RUN.sub(r"\1", word)


@cache
def _look_alikes() -> Mapping[int, str]:
    path = HERE / "look_alikes.yaml"
    table: dict[str, str] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return {ord(sign): letter for letter, signs in table.items() for sign in signs}
