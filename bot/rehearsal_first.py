"""Where a rehearsal stands beside the ask of the day: before it for whoever goes gently, after it for everyone else."""

from bot.bounds import modes_of
from bot.keyboard import Button
from bot.turn import Turn
from coaching.rehearsal import rehearsals_first
from storage import rehearsals


def rehearsed(turn: Turn) -> int:
    """How often the person has rehearsed up to the ask."""
    filed = rehearsals.load_rehearsals(turn.connection, turn.person.id)
    return sum(each.told.came_to_the_ask for each in filed)


def lead(turn: Turn) -> str:
    """That the rehearsal comes first; empty where it does not, or not any more."""
    left = rehearsals_first(rehearsed(turn)) if modes_of(turn).gentle else 0
    return turn.words("rehearse-lead", left=left) if left else ""


def places(turn: Turn, button: Button, *, warming_up: bool) -> tuple[list[Button], list[Button]]:
    """The first and the last row under an ask: the button stands in one of them. Warm-ups come without technique."""
    if modes_of(turn).gentle:
        return [button], []
    return [], [] if warming_up else [button]
