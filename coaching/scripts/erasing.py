"""The one question before everything that is known of a person is erased."""

from dataclasses import dataclass

from coaching.questions import Choice
from coaching.script import ask


@dataclass(frozen=True, slots=True)
class Erasing:
    """Whether the person is sure."""

    is_sure: bool


async def erasing() -> Erasing:
    return Erasing(await ask(Choice("erase_sure", ("erase", "keep"))) == "erase")
