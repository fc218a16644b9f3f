"""Where a rehearsal stands beside the ask of the day: before it for whoever goes gently, after it for everyone else."""

from bot.bounds import modes_of
from bot.keyboard import Button
from bot.turn import Turn
from coaching.policy import BASELINE_ASKS
from storage import attempts, rehearsals

GENTLE_REHEARSALS = 2
"""How many rehearsals come before the first ask of someone who goes gently."""


def rehearsed(turn: Turn) -> int:
    """How often the person has rehearsed up to the ask."""
    filed = rehearsals.load_rehearsals(turn.connection, turn.person.id)
    return sum(each.told.came_to_the_ask for each in filed)


def lead(turn: Turn) -> str:
    """That the rehearsal comes first; empty where it does not, or not any more."""
    if not modes_of(turn).gentle:
        return ""
    left = GENTLE_REHEARSALS - rehearsed(turn)
    return turn.words("rehearse-lead", left=left) if left > 0 else ""


def places(turn: Turn, button: Button) -> tuple[list[Button], list[Button]]:
    """The first and the last row under an ask: the button stands in one of them. Warm-ups come without technique."""
    if modes_of(turn).gentle:
        return [button], []
    asked = sum(times for _, times in attempts.count_per_day(turn.connection, turn.person.id))
    return [], [button] if asked >= BASELINE_ASKS else []
