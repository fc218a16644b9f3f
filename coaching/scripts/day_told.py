"""Which day an ask was made on, where yesterday is still open."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coaching.questions import Choice
from coaching.script import ask


@dataclass(frozen=True, slots=True)
class DayTold:
    """The day is known: what the reflection on its ask is given."""

    arguments: Mapping[str, Any]


async def day_told(*, today: Mapping[str, Any], yesterday: Mapping[str, Any]) -> DayTold:
    """`today` and `yesterday` are what the reflection is given for an ask of that day."""
    arguments = {"today": today, "yesterday": yesterday}
    return DayTold(arguments[await ask(Choice("day_told", tuple(arguments)))])
