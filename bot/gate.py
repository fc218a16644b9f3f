"""The gate in the chat: when it stands before an ask, and what an answer to it changes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot import rungs
from bot.turn import Turn
from coaching.gate import Modes, is_due
from coaching.scripts.gate import Declined, GateAnswer
from storage import buddies, erasure, modes
from storage.modes import Gate


def stands_before_the_ask(turn: Turn) -> bool:
    """Whether the person is to be asked once more for whom this is, before they are given an ask."""
    return is_due(modes.load_gate(turn.connection, turn.person.id).answered_at, turn.now)


def arguments(turn: Turn, *, wished: bool = False) -> Mapping[str, Any]:
    """What the script that asks again is given. `wished`: the person wants to be asked, and no ask follows."""
    gate = modes.load_gate(turn.connection, turn.person.id)
    return {
        "known": gate.answered_at is not None,
        "gentle": gate.modes.gentle,
        "youth": gate.modes.youth,
        "wished": wished,
    }


def pass_first(turn: Turn, answered: Modes) -> None:
    """Someone begins, in the modes that they came into."""
    _save(turn, Gate(answered, turn.now))


def pass_again(turn: Turn, answer: GateAnswer) -> None:
    """The gate was answered once more: the ladder follows the modes."""
    now = modes.load_gate(turn.connection, turn.person.id).modes
    set_modes(turn, replace(now, gentle=answer.gentle, youth=answer.youth), answered=True)


def set_modes(turn: Turn, wanted: Modes, *, answered: bool = False) -> None:
    """Work with the person in these modes from now on. What the ladder loses by it is made up for."""
    gate = modes.load_gate(turn.connection, turn.person.id)
    _save(turn, Gate(wanted, turn.now if answered else gate.answered_at))
    if wanted != gate.modes:
        rungs.fit(turn)


def _save(turn: Turn, gate: Gate) -> None:
    """The modes as they are from now on. The young have no practice buddies, and invite none."""
    modes.save_gate(turn.connection, turn.person.id, gate)
    if gate.modes.youth:
        buddies.leave_everyone(turn.connection, turn.person.id)


def decline(turn: Turn, declined: Declined) -> None:
    """Someone does not begin, and hears why that is all right. Of a child nothing is kept: they are erased with it."""
    if declined.too_young:
        erasure.want(turn.connection, turn.person.id, turn.now)
        turn.leaves, turn.parting = True, turn.words("consent-too_young")
    else:
        turn.say(turn.words("consent-declined"))
