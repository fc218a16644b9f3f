"""What is said before the ask of the day, where its time has come."""

from bot import measuring, programme_view, rest
from bot.turn import Turn


def say(turn: Turn) -> None:
    """A word on the path that the person is on, and the invitation to measure again; nothing to who is left in peace."""
    if rest.is_quiet(turn):
        return
    programme_view.note(turn)
    measuring.invite(turn)
