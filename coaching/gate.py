"""The gate: for whom the coach is, in which modes it works with them, and when that is asked again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

ASKED_AGAIN_AFTER = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Modes:
    """How the coach works with a person until that is changed.

    `gentle` goes more slowly, `youth` is for 13 to 17, `harmony` gives and asks for others before it asks for oneself.
    """

    gentle: bool = False
    youth: bool = False
    harmony: bool = False


def is_due(answered_at: datetime | None, now: datetime) -> bool:
    """Whether the gate stands before the next ask: it was never answered, or 90 days ago."""
    return answered_at is None or now - answered_at >= ASKED_AGAIN_AFTER
