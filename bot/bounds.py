"""What is kept from a person: by the modes they are in, and by all that bears on today's choice."""

from dataclasses import asdict

from bot.history import history_of
from bot.turn import Turn
from coaching.challenge import Challenge
from coaching.easing import limits_after
from coaching.limits import Limits
from storage import firings
from storage.modes import load_gate
from storage.preferences import load_preferences


def modes_of(turn: Turn) -> Limits:
    """What lasts: whatever does not fit is neither proposed nor shown on the ladder."""
    modes = load_gate(turn.connection, turn.person.id).modes
    left_out = load_preferences(turn.connection, turn.person.id).left_out
    return Limits(**asdict(modes), left_out=left_out)


def bounds(turn: Turn) -> Limits:
    """What holds for the choice of an ask today."""
    told = [each.past for each in firings.load_firings(turn.connection, turn.person.id)]
    return limits_after(told, history_of(turn), turn.today, modes_of(turn)) if told else modes_of(turn)


def admitted(turn: Turn) -> list[Challenge]:
    """The entries of the catalogue that may be proposed to the person."""
    modes = modes_of(turn)
    return [each for each in turn.catalogue.values() if modes.admit(each)]
