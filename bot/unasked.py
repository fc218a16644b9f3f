"""Writing to someone who did not ask for it: only where they may be written to just now, and without a sound."""

from bot import rest
from bot.turn import Turn
from coaching.commitment import quiet
from storage import people
from storage.preferences import load_preferences


def turn_of(turn: Turn, person_id: int) -> Turn | None:
    """A turn for somebody else, in which something may be said to them; None where nothing is to reach them now.

    Whoever has blocked the coach, is on a pause, rests, needs quiet or has quiet hours is not written to, and whoever
    wanted to is not told which.
    """
    theirs = turn.beside(people.read_person(turn.connection, person_id))
    return theirs if _may_hear(theirs) else None


def _may_hear(turn: Turn) -> bool:
    if turn.person.blocked_at is not None or turn.person.paused_at(turn.now):
        return False
    if rest.is_quiet(turn) or rest.back_on(turn) is not None:
        return False
    return not quiet(turn.now, turn.zone, *load_preferences(turn.connection, turn.person.id).quiet)
