"""Recognising a plain message that asks for what a command does, such as "what's my streak?"."""

import re
from functools import cache
from pathlib import Path

import yaml

HERE = Path(__file__).parent
LONGEST = 60
"""A message longer than this tells something; it does not ask for a command."""


HEAVY = "heavy"
"""A few words of a heavy feeling and nothing else. They ask for no command, but to be heard."""

IN_NEED = "support"
"""What asks for this may stand anywhere in a message, a single word included."""


def find_intent(text: str, language: str = "en") -> str | None:
    """The command that a short message asks for, `HEAVY`, or None."""
    plain = _plain(text)
    if len(plain) > LONGEST:
        return None
    patterns = _patterns(language)
    return next((command for command in patterns if patterns[command].search(plain)), None)


def _plain(text: str) -> str:
    return text.replace("\u2019", "'").strip().strip(".!?")


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    path = HERE / language / "intents.yaml"
    phrases: dict[str, list[str]] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return {
        command: re.compile("|".join(_pattern(each, anywhere=command == IN_NEED) for each in listed), re.IGNORECASE)
        for command, listed in phrases.items()
    }


def _pattern(phrase: str, *, anywhere: bool) -> str:
    """A phrase may stand anywhere in the message; a single word has to be all of it, or it may mean anything."""
    return rf"\b(?:{phrase})\b" if anywhere or " " in phrase else rf"^(?:{phrase})$"
