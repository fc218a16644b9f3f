"""The settings that take more than one tap: the name to be called by, and the quiet hours."""

from dataclasses import dataclass
from datetime import time

from coaching.commitment import QuietHours
from coaching.questions import Choice
from coaching.ready import TextOr, ready
from coaching.script import ask

NAME_LIMIT = 40
FROM_TELEGRAM = "from_telegram"
QUIET_STARTS = ("20:00", "21:00", "22:00", "23:00", "00:00")
QUIET_ENDS = ("06:00", "07:00", "08:00", "09:00", "10:00")


@dataclass(frozen=True, slots=True)
class NameChange:
    """The name that a person wants to be called by; None for the one that Telegram gives."""

    called: str | None


async def called() -> NameChange:
    name = await ask(TextOr("called", (FROM_TELEGRAM,), limit=NAME_LIMIT, spoken=False))
    return NameChange(None if name == ready(FROM_TELEGRAM) else " ".join(name.split()))


async def quiet_hours() -> QuietHours:
    start = await ask(Choice("quiet_from", QUIET_STARTS, plain=True))
    end = await ask(Choice("quiet_to", QUIET_ENDS, plain=True))
    return QuietHours(time.fromisoformat(start), time.fromisoformat(end))
