"""Looking through a message for words that say that someone may be in danger.

It finds words, not people: a list cannot know what someone means, and oblique lines pass it by. README says how many.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from prompts.folding import Spelling, fold

HERE = Path(__file__).parent
NOTHING = "..."
"""What an idiom is read as: no phrase goes across it."""


class Danger(StrEnum):
    """What the words of a message may mean."""

    PLAIN = "plain"
    FROM_OTHERS = "from_others"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Patterns to try when one of the words `when` is in a message. What an idiom matches is read as something else."""

    when: frozenset[str]
    pattern: re.Pattern[str]
    read_as: str


@dataclass(frozen=True, slots=True)
class _Language:
    spelling: Spelling
    run_together: re.Pattern[str]
    idioms: Sequence[_Phrases]
    phrases: Mapping[Danger, Sequence[_Phrases]]


def load_danger(language: str = "en") -> None:
    """Read the list, so that whoever writes first need not wait for it."""
    _load(language)


def find_danger(text: str, language: str = "en") -> Danger | None:
    """What a text of any length says, the gravest first; None where no phrase of the list is in it."""
    known = _load(language)
    folded = fold(text, known.spelling)
    words = set(folded.split())
    if any(known.run_together.search(each) for each in words - known.spelling.known):
        return Danger.PLAIN
    for idiom in known.idioms:
        if not idiom.when.isdisjoint(words):
            folded = idiom.pattern.sub(idiom.read_as, folded)
    words = set(folded.split())
    return next((each for each in Danger if _says(known.phrases[each], folded, words)), None)


def _says(phrases: Sequence[_Phrases], folded: str, words: set[str]) -> bool:
    return any(not each.when.isdisjoint(words) and each.pattern.search(folded) for each in phrases)


@cache
def _load(language: str) -> _Language:
    path = HERE / language / "danger.yaml"
    listed: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    parts = _written_out(listed["parts"])
    groups = {name: [_phrases(each, parts) for each in listed[name]] for name in ("idioms", *Danger)}
    known = {word for group in groups.values() for each in group for word in _words_in(each)}
    return _Language(
        spelling=Spelling(
            known=known | {*listed["typos_of"], *listed["spellings"]},
            variants={typo: word for word, typos in listed["spellings"].items() for typo in typos},
            long=listed["typos_of"],
            spared=listed["not_typos"],
        ),
        run_together=re.compile("|".join(listed["run_together"])),
        idioms=groups["idioms"],
        phrases={danger: groups[danger] for danger in Danger},
    )


def _written_out(parts: Mapping[str, str]) -> Mapping[str, str]:
    """The parts, each with those that stand in it written out."""
    done: dict[str, str] = {}
    for name, part in parts.items():
        done[name] = _filled(part, done)
    return done


def _filled(pattern: str, parts: Mapping[str, str]) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda name: parts[name[1]], pattern)


def _phrases(entry: Mapping[str, Any], parts: Mapping[str, str]) -> _Phrases:
    either = "|".join(_filled(each, parts) for each in entry["say"])
    pattern = re.compile(rf"(?<!\S)(?:{either})(?!\w)")
    return _Phrases(frozenset(entry["when"]), pattern, entry.get("as", NOTHING))


def _words_in(phrases: _Phrases) -> set[str]:
    return set(phrases.when) | set(re.findall(r"(?<![\\a-z])[a-z]{2,}", phrases.pattern.pattern))
