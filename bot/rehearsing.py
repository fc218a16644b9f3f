"""The rehearsal room in the chat: what a rehearsal is given, what is written down of it, and the card at its end."""

from collections.abc import Mapping
from typing import Any

from bot import day, rungs
from bot.bounds import modes_of
from bot.keyboard import Rows
from bot.ladder_filing import Following
from bot.rehearsal_first import rehearsed
from bot.turn import Turn, do
from coaching.ladder import Step
from coaching.rehearsal import CALM, TOO_MUCH, Reaction, Scene, find_scene, suggested, variant
from coaching.scripts import ConversationKind
from coaching.scripts.rehearsal import Rehearsal, StepToRehearse
from coaching.vocabulary import Medium
from prompts.rehearsals import load_scenes
from storage import rehearsals
from storage.conversations import Conversation

Told = Rehearsal | StepToRehearse


def arguments(turn: Turn, step: Step) -> Mapping[str, Any]:
    """What the script is given: the ask as it stands on offer, where it does, and the lines that come after it.

    The lines go with the conversation, so that one that is open reads the same to its end.
    """
    on_offer = day.ask_on_offer(turn)
    offer, ask = on_offer if on_offer and on_offer[0].step_id == step.id else (None, step.ask)
    whole = step.challenge if not (offer and offer.smaller) else None
    scene = _scene(turn, step)
    return {
        "scenario": ask,
        "imagined": whole.rehearsal if whole else None,
        "picture": scene.picture,
        "lines": _lines(turn, scene),
        "suggested": _suggested(turn),
        "written": scene.written,
        "scene": scene.id,
        "step_id": step.id,
    }


def file(turn: Turn, conversation: Conversation, told: Rehearsal) -> None:
    """Write down what was told so far. Where nothing was, nothing is."""
    if told.has_begun:
        rehearsals.save_rehearsal(
            turn.connection,
            turn.person.id,
            conversation.id,
            told,
            scene=conversation.arguments["scene"],
            now=turn.now,
        )


def end(turn: Turn, conversation: Conversation, told: Told) -> Following | None:
    """Go on with the step that was picked, or write the rehearsal down and say in one look what it was like."""
    match told:
        case StepToRehearse():
            return _following(turn, told)
        case Rehearsal():
            file(turn, conversation, told)
            _say_how_it_was(turn, conversation, told)
    return None


def _following(turn: Turn, picked: StepToRehearse) -> Following | None:
    """The rehearsal of the step that was picked, while it is on the ladder."""
    step = rungs.find_step(turn, picked.step_id)
    if step is None:
        turn.say(turn.words("rehearse-gone"))
        return None
    return Following(ConversationKind.REHEARSAL, arguments(turn, step))


def _say_how_it_was(turn: Turn, conversation: Conversation, told: Rehearsal) -> None:
    rows = _after(turn, conversation.arguments["step_id"])
    if not told.has_begun:
        turn.say(turn.words("rehearsed-nothing"), rows[:1])
        return
    parts = [_tension(turn, told), turn.words(f"rehearsed-close-{_close(told)}")]
    if told.peak is not None and told.peak >= TOO_MUCH:
        parts.append(turn.words("rehearsed-softer"))
    parts.append(turn.words("rehearsed-count", count=rehearsed(turn)))
    turn.say("\n\n".join(part for part in parts if part.strip()), rows)


def _scene(turn: Turn, step: Step) -> Scene:
    medium = step.challenge.medium if step.challenge else Medium.IN_PERSON
    return find_scene(load_scenes(turn.words.language).values(), step.setting, step.asked_person, medium)


def _lines(turn: Turn, scene: Scene) -> Mapping[str, Any]:
    """For each answer the variant after the one that was heard last. One that was only picked was not heard."""
    filed = rehearsals.load_rehearsals(turn.connection, turn.person.id)
    here = [each.told.reactions for each in filed if each.scene == scene.id and each.told.came_to_the_ask]
    return {
        reaction: variant(variants, sum(reaction in heard for heard in here))
        for reaction, variants in scene.reactions.items()
    }


def _suggested(turn: Turn) -> Reaction:
    filed = rehearsals.load_rehearsals(turn.connection, turn.person.id)
    last = filed[-1].told if filed else None
    return suggested(last.reaction if last else None, last.peak if last else None, gentle=modes_of(turn).gentle)


def _tension(turn: Turn, told: Rehearsal) -> str:
    if not told.tensions:
        return ""
    first, last = told.tensions[0], told.tensions[-1]
    if len(told.tensions) == 1:
        return turn.words("rehearsed-tension-once", first=first)
    return turn.words("rehearsed-tension", first=first, highest=max(told.tensions), last=last)


def _close(told: Rehearsal) -> str:
    """Which kind sentence fits how it went."""
    if told.stopped:
        return "stopped"
    if told.peak is None:
        return "untold"
    if told.peak <= CALM // 2:
        return "quiet"
    return "easing" if told.tensions[-1] < told.peak else "holding"


def _after(turn: Turn, step_id: int) -> Rows:
    return [
        [do(turn, "rehearsed-again", f"rehearse_step:{step_id}")],
        [do(turn, "rehearsed-real", f"rehearse_real:{step_id}"), do(turn, "rehearsed-enough", "rehearse_enough")],
    ]
