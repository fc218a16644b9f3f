"""An ask in the imagination: the scene, the ask, the answer beat by beat, the move after it, and what to take along.

From the scene on everything may be left in one tap, and nothing that was told is lost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from coaching.questions import Choice, Scale, Text
from coaching.ready import Line, TextOr
from coaching.rehearsal import DIAL, TOO_MUCH, Reaction, gentler
from coaching.script import ask, invite, keep, tell
from coaching.scripts.ladder import which_step
from coaching.scripts.prediction import FEAR_LIMIT, PERCENT_TAPS

ASK_LIMIT = 500
MOVES = ("thank", "kind", "stay")
HARDEST = ("before", "asking", "answer", "after")

SOFTER, GROUND, STOP, ON = "softer", "ground", "stop", "on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What a person went through and told. None where they skipped it.

    `reactions` are the answers they heard, the last one last. `tensions` are 0 to 100, in the order of the ratings;
    `stopped` that it became enough. `said` is the ask in their words, or the name of a way without any.
    """

    reactions: tuple[Reaction, ...]
    feared: str | None = None
    fear_likelihood: int | None = None
    tensions: tuple[int, ...] = ()
    said: str | None = None
    move: str | None = None
    hardest: str | None = None
    would_say: str | None = None
    learned: str | None = None
    stopped: bool = False

    @property
    def reaction(self) -> Reaction:
        return self.reactions[-1]

    @property
    def peak(self) -> int | None:
        return max(self.tensions, default=None)

    @property
    def has_begun(self) -> bool:
        """Whether there was any of it: a tension felt, or the ask."""
        return bool(self.tensions) or self.said is not None

    @property
    def came_to_the_ask(self) -> bool:
        """Whether it counts as a rehearsal: the ask was made, or what followed it was felt."""
        return self.said is not None or len(self.tensions) > 1


@dataclass(frozen=True, slots=True)
class StepToRehearse:
    """The step of the ladder that was picked."""

    step_id: int


async def pick_step(*, steps: Sequence[int], scenarios: Sequence[str] = ()) -> StepToRehearse:
    """`steps` are the ids in the order in which they are shown, `scenarios` what they ask."""
    number = await ask(which_step(len(steps), scenarios))
    return StepToRehearse(steps[number - 1])


async def rehearsal(
    *,
    scenario: str,
    picture: str,
    lines: Mapping[str, Sequence[str]],
    suggested: str,
    imagined: str | None = None,
    written: bool = False,
    scene: str = "",  # noqa: ARG001
    step_id: int | None = None,  # noqa: ARG001
) -> Rehearsal:
    """`lines` are the beats for each answer on the dial, `imagined` is one way in which the ask may go.

    `scene` and `step_id` say what it will be filed under.
    """
    words = {"scenario": scenario, "imagined": imagined or "none", "suggested": suggested}
    told = Rehearsal(reactions=(Reaction(await ask(Choice("rehearse_dial", DIAL, words=words))),))
    told = await _felt(await _fear(told), "scene", _tension("rehearse_scene", picture=picture))
    if not told.stopped:
        told = await _noted(told, said=await _the_ask(written=written))
        told = await _answer(told, lines)
    return told if told.stopped else await _looking_back(await _move(told))


async def _fear(told: Rehearsal) -> Rehearsal:
    """What could happen, in words, and how likely it is; neither where it was skipped."""
    feared = await invite(Text("rehearse_feared", limit=FEAR_LIMIT))
    if feared is None:
        return told
    likelihood = await invite(Scale("fear_likelihood", 0, 100, taps=PERCENT_TAPS, words={"fear": "said"}))
    return replace(told, feared=feared, fear_likelihood=likelihood)


async def _the_ask(*, written: bool) -> str | None:
    ways = ("in_mind",) if written else ("aloud", "in_mind")
    words = {"written": "yes" if written else "no"}
    return await invite(TextOr("rehearse_ask", ways, limit=ASK_LIMIT, words=words), closing=True)


async def _answer(told: Rehearsal, lines: Mapping[str, Sequence[str]]) -> Rehearsal:
    """The beats of the answer; where a softer one takes its place, those of that one from the first."""
    place = 0
    while place < len(lines[told.reaction]) and not told.stopped:
        reaction = told.reaction
        told = await _felt(told, f"{reaction}-{place}", _beat(reaction, lines[reaction], place))
        place = place + 1 if told.reaction is reaction else 0
    return told


async def _move(told: Rehearsal) -> Rehearsal:
    """What the person does next, and how they leave."""
    told = await _noted(told, move=await invite(Choice("rehearse_move", MOVES), closing=True))
    last = await invite(_tension("rehearse_end", move=told.move or "none"), closing=True)
    if last is None:
        return told
    if last >= TOO_MUCH:
        await ask(Line("rehearse_ground#end"))
    return await _noted(told, tensions=(*told.tensions, last))


async def _looking_back(told: Rehearsal) -> Rehearsal:
    told = await _noted(told, hardest=await invite(Choice("rehearse_hardest", HARDEST), closing=True))
    told = await _noted(told, would_say=await invite(Text("rehearse_would_say"), closing=True))
    return await _noted(told, learned=await invite(Text("rehearse_learned"), closing=True))


async def _felt(told: Rehearsal, at: str, tension: Scale) -> Rehearsal:
    """A moment with its tension. What is too much is met with care before anything else comes."""
    felt = await invite(tension, closing=True)
    if felt is None:
        return told
    told = await _noted(told, tensions=(*told.tensions, felt))
    return await _with_care(told, at) if felt >= TOO_MUCH else told


async def _with_care(told: Rehearsal, at: str) -> Rehearsal:
    """Nothing goes on by itself here: a softer answer, solid ground, the end of it, or on by the person's own tap."""
    softer = gentler(told.reaction)
    ways = (*((SOFTER,) if softer else ()), STOP, ON)
    way = await ask(Choice(f"rehearse_much#{at}", (*ways[:-2], GROUND, *ways[-2:])))
    if way == GROUND:
        await ask(Line(f"rehearse_ground#{at}"))
        way = await ask(Choice(f"rehearse_grounded#{at}", ways))
    if softer and way == SOFTER:
        await tell("rehearse-softer", reaction=softer)
        return await _noted(told, reactions=(*told.reactions, softer))
    return await _noted(told, stopped=way == STOP)


def _beat(reaction: Reaction, beats: Sequence[str], place: int) -> Scale:
    """The tension at one beat, under those that came before it."""
    before = "\n".join(beats[:place]) or "none"
    return _tension(f"rehearse_beat#{reaction}-{place}", before=before, beat=beats[place])


def _tension(key: str, **words: Any) -> Scale:
    return Scale(key, 0, 100, taps=PERCENT_TAPS, words=words)


async def _noted(told: Rehearsal, **more: Any) -> Rehearsal:
    """What was told with one thing more, kept even if the person leaves here."""
    told = replace(told, **more)
    if told.has_begun:
        await keep(told)
    return told
