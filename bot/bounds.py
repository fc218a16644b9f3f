"""What is kept from a person: by the modes they are in, and by all that bears on today's choice."""

from bot.turn import Turn
from coaching.challenge import Challenge
from coaching.limits import NO_LIMITS, Limits


def modes_of(_turn: Turn) -> Limits:
    """What lasts: whatever does not fit is neither proposed nor shown on the ladder."""
    return NO_LIMITS


def bounds(turn: Turn) -> Limits:
    """What holds for the choice of an ask today."""
    return modes_of(turn)


def admitted(turn: Turn) -> list[Challenge]:
    """The entries of the catalogue that may be proposed to the person."""
    modes = modes_of(turn)
    return [each for each in turn.catalogue.values() if modes.admit(each)]
