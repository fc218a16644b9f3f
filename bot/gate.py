"""The gate in the chat: who passes it, in which modes, and who does not begin."""

from bot.turn import Turn
from coaching.gate import Modes
from coaching.scripts.gate import Declined
from storage import modes
from storage.modes import Gate


def pass_first(turn: Turn, answered: Modes) -> None:
    """Someone begins, in the modes that they came into."""
    modes.save_gate(turn.connection, turn.person.id, Gate(answered, turn.now))


def decline(turn: Turn, declined: Declined) -> None:
    """Someone does not begin, and hears why that is all right."""
    turn.say(turn.words("consent-too_young" if declined.too_young else "consent-declined"))
