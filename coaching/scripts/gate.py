"""Who the coach is for and how gently it goes: asked at the very beginning.

It is never asked which of the reasons for going gently fits: that would be kept for nothing.
"""

from dataclasses import dataclass

from coaching.gate import Modes
from coaching.questions import Choice
from coaching.script import ask, tell


@dataclass(frozen=True, slots=True)
class Declined:
    """Someone who does not begin: not now, or because they are too young."""

    too_young: bool = False


_BEGINNINGS = {
    "adult": Modes(),
    "adult_gentle": Modes(gentle=True),
    "youth": Modes(youth=True),
    "youth_gentle": Modes(youth=True, gentle=True),
}


async def settle_gate(name: str) -> Modes | Declined:
    """One tap for an adult; someone of 13 to 17 is asked for the agreement of a parent or guardian, and waited for."""
    said = await ask(Choice("consent", (*_BEGINNINGS, "child", "not_now"), words={"name": name}))
    modes = _BEGINNINGS.get(said)
    if modes is None:
        return Declined(too_young=said == "child")
    if modes.youth and await ask(Choice("guardian", ("agreed", "not_yet"))) == "not_yet":
        await ask(Choice("guardian_waiting", ("agreed",)))
    if modes.gentle:
        await tell("gate-gentle")
    return modes
