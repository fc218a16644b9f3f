"""Who the coach is for and how gently it goes: asked at the very beginning, and again every 90 days.

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


@dataclass(frozen=True, slots=True)
class GateAnswer:
    """What the gate came to when it was asked again. `youth` and `gentle` are as they are to be from now on."""

    gentle: bool
    youth: bool


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
    if modes.youth:
        await _guardian_agrees()
    if modes.gentle:
        await tell("gate-gentle")
    return modes


async def _guardian_agrees() -> None:
    """A parent or guardian has said yes, or is waited for."""
    if await ask(Choice("guardian", ("agreed", "not_yet"))) == "not_yet":
        await ask(Choice("guardian_waiting", ("agreed",)))


async def gate_again(*, known: bool, gentle: bool, youth: bool, wished: bool = False) -> GateAnswer:
    """One tap where nothing has changed, and a way into the youth mode and out of it.

    `known`: the gate was answered before, `gentle` and `youth` are what holds. `wished`: it is asked because the person
    wants it, not because its time has come.
    """
    if not known:
        said = await ask(Choice("gate_first", ("none", "fits", "young")))
    else:
        words = {"mode": "gentle" if gentle else "usual", "why": "wished" if wished else "due"}
        options = ("same", "none" if gentle else "fits", "grown_up" if youth else "young")
        said = await ask(Choice("gate_again", options, words=words))
    if said == "fits":
        await tell("gate-gentle")
    if said == "young":
        await _guardian_agrees()
    return GateAnswer(
        gentle=said == "fits" or (gentle and said != "none"),
        youth=said == "young" or (youth and said != "grown_up"),
    )
